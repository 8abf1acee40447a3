"""Pictures as plain shapes, laid out once and painted twice: in the window and on paper.

A picture is made by a function of its own module here, `lay_out(facts, room) -> Picture`. It asks
`room` how wide the picture may be and how wide words are, and answers with shapes in millimetres
(y counted down from the top), one sentence that says what the picture shows, the same in a table,
and the parts one can walk to. It knows neither Qt nor ReportLab, and no report: the values it is
given hold only what its reader may see, so that nothing withheld can come through a picture.

* `shapes`: lines, areas, circles, arcs and words. Coordinates are `Point`s.
* `ink`: what a colour means (`Ink`), how lines are broken (`Dash`) and areas covered (`Hatch`).
  A painter turns a meaning into the colour of its theme. Give every meaning a shape, a dash or a
  hatch as well: in high contrast and on a photocopy all inks are one.
* `symbols`: the shapes of the four kinds, the same as on cards and in print.
* `wrapping`: words broken into lines of a width, and put below each other.
* `picture`: `Room`, `Item` (a part with a key and a sentence), `TableTwin`, `Picture`.

To show one: `ui.widgets.picture_pane.PicturePane(look, "Timeline")`, then
`pane.show_picture(lambda room: lay_out(facts, room))`; it lays out anew for each width and zoom,
T shows the table, arrow keys walk the items, `item_opened` carries the key of the one that Enter
was pressed on. To print one: `pdf.picture.figure(parent, lambda room: lay_out(facts, room))` gives
the tagged figure with its caption; its sentence is the alternative text.

What holds of every picture: no text below `TICK`, none rotated; everything inside the size;
one sentence that is whole without the picture; a table with all that the picture shows.
"""

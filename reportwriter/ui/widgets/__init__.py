"""Widgets every screen is made of.

How to use them:

- Give each the window's `Look` first; it holds theme, zoom, fonts and icons.
- Text: `text.label(look, words, Type.TITLE)`.
- Buttons: `buttons.button(look, words, on_click, role="main", key="F9")`, `buttons.icon_button`.
- Fields: `fields.Field(look, label, control, hint=...)` puts a label above, names the control for
  screen readers, and shows a hint or an error; `fields.line_edit`, `fields.TickBox`,
  `fields.RadioChoice`, `fields.Choice` and `chips.Chips` are the controls.
- Blocks: `frames.Card`, `frames.Page`, `notice.Notice`, `empty_state.EmptyState`, `rail.Rail`,
  `bars.ActionBar`, `bars.StatusBar`, `deadline_ring.DeadlineRing`.
- Marks: `marks.SentMark`, `marks.ReadinessBar`, `marks.BalanceBar`.
- Kinds: `kind_chip.KindChip`; in a delegate `kind_chip.paint_chip` and `kind_chip.paint_edge`.
- `focus_ring.FocusRing(window, look)` stands once in a window. A view that paints the focus itself
  sets the property `focus_ring.PAINTS_FOCUS`. `reading_ruler.ReadingRuler` lies there likewise.
"""

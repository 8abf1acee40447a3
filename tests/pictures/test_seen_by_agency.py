"""The strip of each child by agency: who saw it when, and for how long nobody did."""

from datetime import date

from reportwriter.pictures.child_seen import SeenChild, Visit
from reportwriter.pictures.picture import Picture, Room
from reportwriter.pictures.seen_by_agency import ChildSeen, NotSeen, seen_by_agency
from reportwriter.pictures.shapes import Circle, Rectangle, Words
from reportwriter.wording import merged as said

UNTIL = date(2026, 12, 31)


def _visit(day: date, *, alone: bool | None = None) -> Visit:
    return Visit(first=day, last=day, when=f"{day:%d %B}", alone=alone, how="visit written down")


def _picture(*children: ChildSeen) -> Picture:
    return seen_by_agency(children, UNTIL, Room(width=200, measure=lambda text, _: len(text) * 2.0))


OTTO = ChildSeen(
    name="Otto",
    lanes=(
        SeenChild(name="School", visits=(_visit(date(2026, 3, 2)),)),
        SeenChild(name="Police", visits=(_visit(date(2026, 4, 8), alone=True),)),
    ),
    gaps=(
        NotSeen(
            first=date(2026, 3, 3), last=date(2026, 4, 7), words="Nobody saw Otto.", short="5 weeks"
        ),
    ),
    sentence="Otto seen twice, by School and Police; alone 1 of 2, last 08 April",
)
JUNIPER = ChildSeen(name="Juniper", lanes=(), sentence="Juniper: no report tells")


def test_each_agency_has_a_lane_under_its_child() -> None:
    picture = _picture(OTTO, JUNIPER)

    assert [item.key for item in picture.items] == ["Otto/School", "Otto/Police"]
    assert picture.items[1].spoken == "Otto, seen by Police once, once alone. Nobody saw Otto."
    assert [one.text for one in picture.shapes if isinstance(one, Words) and one.text == "Juniper"]
    boxes = [item.box for item in picture.items]
    assert boxes[0].bottom <= boxes[1].top
    assert boxes[1].bottom < picture.height


def test_a_gap_is_a_band_through_all_lanes_with_how_long_it_is() -> None:
    picture = _picture(OTTO)
    band, _key = (one for one in picture.shapes if isinstance(one, Rectangle))
    marks = [one for one in picture.shapes if isinstance(one, Circle)][:2]

    assert band.box.top <= picture.items[0].box.top
    assert band.box.bottom == picture.items[1].box.bottom
    assert marks[0].centre.x <= band.box.left < band.box.right <= marks[1].centre.x
    assert "5 weeks" in [one.text for one in picture.shapes if isinstance(one, Words)]


def test_the_sentence_and_the_table_say_all_that_the_picture_shows() -> None:
    picture = _picture(OTTO, JUNIPER)

    assert picture.sentence == (
        "Otto seen twice, by School and Police; alone 1 of 2, last 08 April. "
        "Juniper: no report tells. Nobody saw Otto."
    )
    assert picture.table.rows[1] == ("Otto", "Police", "08 April", "Alone", "Visit written down")
    assert picture.table.keys == ("Otto/School", "Otto/Police")


def test_without_any_sighting_the_sentence_says_so() -> None:
    assert _picture(JUNIPER).sentence == said.NOBODY_TELLS
    assert _picture().sentence == said.NOBODY_TELLS

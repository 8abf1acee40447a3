"""The pictures of one report: what each says, shows and keeps to."""

from collections.abc import Callable
from datetime import date

import pytest

from reportwriter.pictures.attendance import AttendanceGroup, Kept, attendance, read_kept
from reportwriter.pictures.balance import ORDER, balance, balance_words
from reportwriter.pictures.child_seen import SeenChild, Visit, child_seen
from reportwriter.pictures.deadline import DueMark, deadline_ring
from reportwriter.pictures.grounds import Ground, OpinionGrounds, opinion_grounds
from reportwriter.pictures.ink import Dash, Hatch, Ink
from reportwriter.pictures.ladder import Rung, Stand, ladder
from reportwriter.pictures.picture import Picture, Room
from reportwriter.pictures.readiness import SectionState, readiness
from reportwriter.pictures.shapes import Arc, Box, Circle, Rectangle, Words
from tests.pictures.sample import a_room

MARKS = (
    DueMark(what="Share it with the family", day="30 November 2026", left=3),
    DueMark(what="Conference", day="2 December 2026", left=5),
)
COUNTS = {"fact": 14, "observation": 6, "allegation": 5, "opinion": 3}
SECTIONS = (
    SectionState(key="1", title="School life", state="ready"),
    SectionState(key="2", title="Health", state="started"),
    SectionState(key="3", title="Views", state="not_started"),
)
OPINIONS = (
    OpinionGrounds(
        key="s2",
        number=2,
        grounds=(
            Ground(kind="fact", number=3),
            Ground(kind="fact", number=4),
            Ground(kind="observation", number=7),
        ),
    ),
    OpinionGrounds(key="s5", number=5, grounds=()),
    OpinionGrounds(key="s6", number=6, grounds=(), besides=("evidence of its own",)),
)
LAST = Visit(first=date(2026, 11, 18), last=date(2026, 11, 18), when="18 November 2026", alone=True)
MARLOW = SeenChild(
    name="Marlow",
    visits=(
        Visit(first=date(2026, 3, 1), last=date(2026, 3, 31), when="March 2026", alone=False),
        LAST,
    ),
)
GROUPS = (
    AttendanceGroup(
        title="Juniper, attendance",
        bars=(Kept(what="Autumn term", kept=62, of=80), Kept(what="Summer term", kept=0, of=70)),
    ),
)
RUNGS = (
    Rung(title="Written", said="7 of 7 sections ready", stand=Stand.DONE),
    Rung(title="Shared with Tamsin Pebblewick", said="read together", stand=Stand.DONE),
    Rung(title="Comments answered", said="1 of 2", stand=Stand.BEGUN),
    Rung(title="Signed", said="not yet", stand=Stand.OPEN),
    Rung(title="Handed over", said="not yet", stand=Stand.OPEN),
)
PICTURES: dict[str, Callable[[Room], Picture]] = {
    "deadline": lambda room: deadline_ring(MARKS, room),
    "deadline, nothing known": lambda room: deadline_ring((), room),
    "balance": lambda room: balance(COUNTS, room),
    "balance, nothing written": lambda room: balance({}, room),
    "readiness": lambda room: readiness(SECTIONS, 3, room),
    "grounds": lambda room: opinion_grounds(OPINIONS, room),
    "grounds, no opinion": lambda room: opinion_grounds((), room),
    "seen": lambda room: child_seen((MARLOW,), date(2026, 12, 1), room),
    "attendance": lambda room: attendance(GROUPS, room),
    "attendance, nothing": lambda room: attendance((), room),
    "ladder": lambda room: ladder(RUNGS, room),
}


def whole(picture: Picture) -> Box:
    return Box(0, 0, picture.width, picture.height)


@pytest.mark.parametrize("width", [70, 120, 260])
@pytest.mark.parametrize("lay_out", PICTURES.values(), ids=PICTURES)
def test_every_part_lies_within_the_picture_and_in_the_table(
    lay_out: Callable[[Room], Picture], width: float
) -> None:
    picture = lay_out(a_room(width))

    assert all(whole(picture).grown(0.01).holds(item.box) for item in picture.items)
    assert {item.key for item in picture.items} >= set(picture.table.keys)
    assert len(picture.table.keys) == len(picture.table.rows)
    assert all(len(row) == len(picture.table.head) for row in picture.table.rows)


@pytest.mark.parametrize("lay_out", PICTURES.values(), ids=PICTURES)
def test_every_sentence_is_whole_and_no_word_stands_outside(
    lay_out: Callable[[Room], Picture],
) -> None:
    picture = lay_out(a_room(120))

    words = [shape for shape in picture.shapes if isinstance(shape, Words)]

    assert not picture.sentence[0].islower()
    assert picture.sentence.endswith(".")
    assert all(0 <= one.at.x <= picture.width for one in words)
    assert all(0 <= one.at.y <= picture.height for one in words)


def test_the_ring_has_a_segment_for_each_working_day_and_a_notch_for_each_due_day() -> None:
    picture = deadline_ring(MARKS, a_room())

    arcs = [shape for shape in picture.shapes if isinstance(shape, Arc)]

    assert [arc.stroke.ink for arc in arcs].count(Ink.ACCENT) == 3
    assert len(arcs) == 10
    assert picture.sentence == (
        "Share it with the family: 3 working days left; Conference: 5 working days left."
    )


def test_what_is_late_is_drawn_broken_and_said() -> None:
    late = DueMark(what="Send it to the chair", day="23 November 2026", left=-2)

    picture = deadline_ring((late,), a_room())

    (arc,) = (shape for shape in picture.shapes if isinstance(shape, Arc))
    assert arc.stroke.dash is Dash.DASHED
    assert picture.sentence == "Send it to the chair: 2 working days late."


def test_what_was_handed_over_is_a_whole_ring() -> None:
    picture = deadline_ring(MARKS, a_room(), is_done=True)

    (arc,) = (shape for shape in picture.shapes if isinstance(shape, Arc))
    assert (arc.sweep, arc.stroke.ink) == (360, Ink.SUCCESS)
    assert picture.sentence == "Handed over."


def test_the_shares_of_the_bar_are_as_the_numbers_and_each_has_a_pattern_of_its_own() -> None:
    picture = balance(COUNTS, a_room())

    bars = [one for one in picture.shapes if isinstance(one, Rectangle) and one.box.height == 7]
    parts = [one for one in bars if one.fill is not None]

    wide = sum(one.box.width for one in parts)
    shares = [one.box.width / wide for one in parts]
    assert shares == pytest.approx([14 / 28, 6 / 28, 5 / 28, 3 / 28])
    assert {one.fill.hatch for one in parts if one.fill} == {
        Hatch.PLAIN,
        Hatch.DIAGONAL,
        Hatch.VERTICAL,
        Hatch.DOTS,
    }
    assert picture.sentence == (
        "28 statements: 14 facts, 6 observations, 5 allegations and 3 opinions."
    )


def test_what_has_no_kind_yet_is_counted_too() -> None:
    assert balance_words({"fact": 1, "": 2}) == "3 statements: 1 fact and 2 without a kind."
    assert balance_words({"opinion": 1}) == "1 statement: 1 opinion."
    assert set(ORDER) == {*COUNTS, ""}


def test_sections_stand_in_their_order_each_as_far_as_it_is() -> None:
    picture = readiness(SECTIONS, 3, a_room())

    assert picture.sentence == "1 of 3 sections ready, 3 problems."
    assert [item.spoken for item in picture.items] == [
        "School life: Ready",
        "Health: Started",
        "Views: Not started",
    ]
    assert readiness(SECTIONS, None, a_room()).sentence == "1 of 3 sections ready."
    assert readiness(SECTIONS, 0, a_room()).sentence == "1 of 3 sections ready, no problem."


def test_a_bare_opinion_stands_in_a_broken_outline() -> None:
    picture = opinion_grounds(OPINIONS, a_room())

    outlined = [
        shape
        for shape in picture.shapes
        if isinstance(shape, Rectangle) and shape.stroke and shape.stroke.dash is Dash.DASHED
    ]

    assert len(outlined) == 1
    assert picture.sentence == (
        "Opinion 2 rests on facts 3 and 4 and observation 7; opinion 5 rests on nothing; "
        "opinion 6 rests on evidence of its own."
    )


def test_an_opinion_that_rests_on_much_goes_on_below() -> None:
    grounds = tuple(Ground(kind="fact", number=number) for number in range(100, 160))
    much = OpinionGrounds(key="s", number=1, grounds=grounds)

    narrow, wide = (opinion_grounds((much,), a_room(width)) for width in (80, 400))

    assert narrow.height > wide.height


def test_a_visit_whose_day_is_not_known_is_as_long_as_it_is_not_known() -> None:
    picture = child_seen((MARLOW,), date(2026, 12, 1), a_room(200))

    (month,) = (one for one in picture.shapes if isinstance(one, Rectangle))
    lane = [one for one in picture.shapes if isinstance(one, Circle)]

    assert month.box.width == pytest.approx(
        30 / 365 * (200 - 2 - month_names_end(picture)), rel=0.1
    )
    assert any(one.fill and one.fill.ink is Ink.ACCENT for one in lane)
    assert picture.sentence == ("Marlow seen twice, once alone; last seen alone 18 November 2026.")


def month_names_end(picture: Picture) -> float:
    """Return where the first month begins, at the right of the names."""
    return min(
        shape.at.x for shape in picture.shapes if isinstance(shape, Words) and shape.text[0] == "J"
    )


def test_a_visit_before_the_twelve_months_is_in_the_table_and_not_in_the_picture() -> None:
    long_ago = Visit(first=date(2024, 5, 2), last=date(2024, 5, 2), when="2 May 2024", alone=True)
    child = SeenChild(name="Otto", visits=(long_ago,))

    picture = child_seen((child,), date(2026, 12, 1), a_room())

    in_key = 2
    assert len([one for one in picture.shapes if isinstance(one, Circle)]) == in_key
    assert picture.table.rows == (("Otto", "2 May 2024", "Alone"),)


def test_a_child_never_seen_alone_is_said_to_be() -> None:
    visit = Visit(first=LAST.first, last=LAST.last, when=LAST.when, alone=None)

    assert SeenChild(name="Otto", visits=(visit,)).spoken == "Otto seen once, never alone"
    assert SeenChild(name="Otto", visits=()).spoken == "Otto: no visit written down"
    assert child_seen((), date(2026, 12, 1), a_room()).sentence == "No visit is written down yet."


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        ("171 of 186", (171, 186)),
        ("171 out of 186 sessions", (171, 186)),
        ("171/186", (171, 186)),
        ("about 62 of 80", (62, 80)),
        ("0 of 12", (0, 12)),
        ("most of them", None),
        ("92 %", None),
        ("186 of 171", None),
        ("3 of 0", None),
        ("", None),
    ],
)
def test_numbers_are_read_where_they_are_said_and_never_guessed(
    written: str, numbers: tuple[int, int] | None
) -> None:
    assert read_kept(written) == numbers


def test_attendance_says_of_how_many_beside_the_share() -> None:
    picture = attendance(GROUPS, a_room())

    assert picture.sentence == (
        "Juniper, attendance: 62 of 80 (78 %) Autumn term, 0 of 70 (0 %) Summer term."
    )
    assert picture.table.rows[0] == ("Juniper, attendance", "Autumn term", "62 of 80 (78 %)")


def test_the_ladder_tells_what_is_done_and_what_is_not_yet() -> None:
    picture = ladder(RUNGS, a_room())

    assert picture.sentence == (
        "Written: 7 of 7 sections ready; shared with Tamsin Pebblewick: read together; "
        "comments answered: 1 of 2. Not yet: signed and handed over."
    )
    assert [row[1] for row in picture.table.rows] == ["Done", "Done", "Begun", "Not yet", "Not yet"]

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportwriter.pictures.hatching import dots_of, lines_of
from reportwriter.pictures.ink import KIND_HATCHES, KIND_INKS, Hatch, Ink
from reportwriter.pictures.shapes import LABEL, TICK, Anchor, Box, Point
from reportwriter.pictures.symbols import kind_symbol
from reportwriter.pictures.wrapping import stacked, wrapped
from reportwriter.wording.kinds import KINDS
from tests.pictures.sample import a_picture, a_room, measured


def test_boxes_that_share_an_edge_do_not_meet() -> None:
    box = Box(0, 0, 10, 10)

    assert not box.meets(Box(10, 0, 20, 10))
    assert box.meets(Box(9, 9, 20, 20))


def test_the_box_around_others_holds_them_all() -> None:
    boxes = (Box(0, 5, 10, 6), Box(3, 0, 4, 20))

    around = Box.around(boxes)

    assert around == Box(0, 0, 10, 20)
    assert all(around.holds(box) for box in boxes)


def test_no_text_of_a_picture_is_smaller_than_nine_points() -> None:
    assert TICK.points == 9
    assert LABEL.points > TICK.points


def test_every_hatch_but_plain_covers_an_area_with_something() -> None:
    box = Box(3, 3, 20, 20)

    bare = {hatch for hatch in Hatch if not (*lines_of(hatch, box), *dots_of(hatch, box))}

    assert bare == {Hatch.PLAIN}


def test_no_two_hatches_look_alike() -> None:
    box = Box(0, 0, 10, 10)

    drawn = [(*lines_of(hatch, box), *dots_of(hatch, box)) for hatch in Hatch]

    assert len(set(drawn)) == len(Hatch)


def test_every_kind_has_an_ink_a_hatch_and_a_shape_of_its_own() -> None:
    kinds = {*KINDS, ""}

    assert set(KIND_INKS) == kinds == set(KIND_HATCHES)
    assert len(set(KIND_HATCHES.values())) == len(kinds)
    assert len({repr(kind_symbol(kind, Point(0, 0))) for kind in kinds}) == len(kinds)


@given(st.text(alphabet="abc déж", max_size=60), st.floats(min_value=4, max_value=60))
def test_wrapped_words_keep_to_the_width_and_lose_no_letter(text: str, width: float) -> None:
    lines = wrapped(text, TICK, width, measured)

    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(measured(line, TICK) <= width for line in lines)


def test_lines_stand_below_each_other_without_touching() -> None:
    first, second = stacked(("one", "two"), TICK, Point(10, 20))

    assert first.at.y > 20
    assert second.at.y - first.at.y == pytest.approx(TICK.line)
    assert first.anchor is Anchor.MIDDLE


def test_a_part_is_found_by_its_key() -> None:
    picture = a_picture(a_room())

    found = picture.item("circle")

    assert found is not None
    assert found.spoken == "A circle, hatched"
    assert picture.item("none") is None


def test_the_sample_holds_every_ink() -> None:
    shown = repr(a_picture(a_room()).shapes)

    assert all(repr(ink) in shown for ink in Ink)

from collections.abc import Callable, Sequence
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportwriter.domain.ids import PersonId
from reportwriter.domain.people import Gender, Person, Role
from reportwriter.domain.relations import Bond, Parenthood, ParentTie, Partnership, Relations
from reportwriter.pictures.genogram.facts import Family, family_of
from reportwriter.pictures.genogram.ground import Ground, ground_of
from reportwriter.pictures.genogram.household import household_boxes
from reportwriter.pictures.genogram.layout import lay_out
from reportwriter.pictures.genogram.lines import lines_of
from reportwriter.pictures.genogram.prices import Prices
from reportwriter.pictures.genogram.words import NOBODY
from reportwriter.pictures.picture import Picture
from reportwriter.pictures.shapes import TICK, Anchor, Area, Box, Circle, Line, Rectangle, Words
from tests.pictures.genogram.families import (
    DAY,
    FAMILIES,
    bond,
    born_to,
    child,
    family,
    fourteen,
    pebblewicks,
    person,
    subject,
    three_fathers,
)
from tests.pictures.sample import a_room, measured

IDS = tuple(PersonId(f"P{number}") for number in range(1, 15))
NAMES = st.sampled_from(
    ("", " ", "Al", "abc Déж-", "a" * 30, "Anna Bea Cas Dot", "a b c d e f g h i j k l m n o p")
)
"""Few, so that a failing family is soon made small: long words, many words, none at all."""


@st.composite
def families(draw: st.DrawFn) -> Family:
    ids = IDS[: draw(st.integers(0, len(IDS)))]
    people = [draw(_a_person(one)) for one in ids]
    if len(ids) < 2:
        return family_of(people, Relations(), DAY)
    pairs = st.lists(st.sampled_from(ids), min_size=2, max_size=2, unique=True)
    bonds = [
        Partnership(one=one, other=other, bond=draw(st.sampled_from(Bond)))
        for one, other in draw(st.lists(pairs, max_size=8))
    ]
    ties = [
        Parenthood(
            child=one,
            parent=draw(st.sampled_from((other, other, other, None))),
            tie=draw(st.sampled_from(ParentTie)),
        )
        for one, other in draw(st.lists(pairs, max_size=16))
    ]
    relations = Relations()
    for held in bonds:
        relations = relations.with_partnership(held)
    for tie in ties:
        relations = relations.with_parenthood(tie)
    return family_of(people, relations, DAY)


def _a_person(person_id: PersonId) -> st.SearchStrategy[Person]:
    return st.builds(
        Person,
        id=st.just(person_id),
        name=NAMES,
        role=st.sampled_from(Role),
        relationship=NAMES,
        aliases=st.lists(NAMES, max_size=2).map(tuple),
        born=st.none() | st.dates(min_value=DAY.replace(year=1940), max_value=DAY),
        due=st.none() | st.just(DAY.replace(month=5)),
        gender=st.sampled_from(Gender),
        in_household=st.booleans(),
        has_died=st.booleans(),
    )


def box_of_words(words: Words) -> Box:
    wide = measured(words.text, words.face)
    left = words.at.x
    if words.anchor is not Anchor.START:
        left -= wide if words.anchor is Anchor.END else wide / 2
    top = words.at.y - words.face.rise
    return Box(left, top, left + wide, top + words.face.line)


def extent_of(shape: object) -> Box:
    if isinstance(shape, Words):
        return box_of_words(shape)
    if isinstance(shape, Circle):
        return Box(*shape.centre, *shape.centre).grown(shape.radius)
    if isinstance(shape, Rectangle):
        return shape.box
    assert isinstance(shape, Line | Area)
    xs, ys = zip(*shape.points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def overlapping(boxes: list[Box]) -> list[tuple[Box, Box]]:
    slim = [box.grown(-0.01) for box in boxes]
    return [(one, other) for one, other in combinations(slim, 2) if one.meets(other)]


def outside(picture: Picture) -> list[Box]:
    paper = Box(0, 0, picture.width, picture.height).grown(0.01)
    return [box for shape in picture.shapes if not paper.holds(box := extent_of(shape))]


def through_others(ground: Ground) -> list[str]:
    """Return whom an upright line goes through that is no line of theirs."""
    found = []
    for line in lines_of(ground):
        for one, other in pairwise(line.points):
            if one.x == other.x:
                stretch = Box(one.x, min(one.y, other.y), one.x, max(one.y, other.y))
                for seat in ground.seats():
                    around = seat.box.grown(-0.3)
                    inside = around.left < stretch.left < around.right
                    crosses = stretch.top < around.top and stretch.bottom > around.bottom
                    found += [seat.node] if inside and crosses else []
    return found


@settings(max_examples=40, deadline=None)
@given(families(), st.sampled_from((60.0, 110.0, 170.0)))
def test_no_two_people_or_texts_overlap_and_all_is_inside(held: Family, width: float) -> None:
    picture = lay_out(held, a_room(width))

    texts = [box_of_words(shape) for shape in picture.shapes if isinstance(shape, Words)]
    assert overlapping(texts) == []
    assert overlapping([item.box for item in picture.items]) == []
    assert outside(picture) == []
    assert {item.key for item in picture.items} == {kin.id for kin in held.kin}
    assert len(picture.table.rows) == len(held.kin)


@settings(max_examples=25, deadline=None)
@given(families())
def test_the_household_line_is_round_who_lives_there_and_nobody_else(held: Family) -> None:
    if not held.kin:
        return
    ground = ground_of(held, a_room(170))

    boxes = household_boxes(ground, 0)

    inside = {
        seat.node
        for seat in ground.seats()
        if any(box.grown(0.01).holds(seat.box) for box in boxes)
    }
    touched = {
        seat.node
        for seat in ground.seats()
        if any(box.grown(-0.5).meets(seat.box) for box in boxes)
    }
    assert inside == touched == {kin.id for kin in held.kin if kin.in_household}


def test_the_household_line_keeps_clear_of_tall_words_beside_a_symbol() -> None:
    tall = subject("Ann", "f", None, in_household=False, aliases=("aaaa bbbb " * 6,))
    away = [subject(f"A{number}", "f", None, in_household=False) for number in range(4)]
    people = (person("Nan", "f"), tall, *away, subject("Ben", "m", None), person("Zoe"))
    ties = (*born_to(("Ann",), "Nan"), *born_to(("Zoe",), "Ann"))
    ground = ground_of(family(people, (), ties), a_room(170))

    boxes = household_boxes(ground, 0)

    seat = ground.seat("Ann")
    assert seat.beside
    assert not any(box.meets(seat.box) for box in boxes)


@settings(max_examples=25, deadline=None)
@given(families())
def test_no_line_goes_through_somebody_it_is_not_of(held: Family) -> None:
    if held.kin:
        assert through_others(ground_of(held, a_room(170))) == []


def test_children_of_two_generations_have_each_their_own_line() -> None:
    """Somebody may adopt their grandchild: the line to their own child is no longer for that."""
    people = (person("Nan", "f"), person("Ada", "f"), subject("Ben", "m", None))
    ties = (*born_to(("Ada",), "Nan"), *born_to(("Ben",), "Ada"), *born_to(("Ben",), "Nan"))
    ground = ground_of(family(people, (), ties), a_room(170))

    ada = ground.seat("Ada").centre
    starts = [line.points[0].y for line in lines_of(ground) if line.points[-1].x == ada.x]

    assert through_others(ground) == []
    assert min(starts) < ada.y


@pytest.mark.parametrize("many", [14, 40])
def test_the_search_for_an_order_is_bounded(many: int, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = [f"N{number}" for number in range(many)]
    ties = [tie for at in range(2, many) for tie in born_to((ids[at],), ids[at // 2], ids[at - 2])]
    held = family([person(one) for one in ids], (), ties)
    looked_at: list[object] = []
    price = Prices.of

    def counted(prices: Prices, rows: Sequence[tuple[str, ...]]) -> float:
        looked_at.append(rows)
        return price(prices, rows)

    monkeypatch.setattr(Prices, "of", counted)

    ground_of(held, a_room(170))

    assert 0 < len(looked_at) < 3_000


def at(picture: Picture, key: str) -> Box:
    item = picture.item(key)
    assert item is not None
    return item.box


def test_the_eldest_stands_at_the_left_and_couples_above_their_children() -> None:
    picture = lay_out(pebblewicks(), a_room(170))

    row = [at(picture, key).middle.x for key in ("Juniper", "Otto", "Marlow")]
    assert row == sorted(row)
    fen, tamsin, corin = (at(picture, key) for key in ("Fennimore", "Tamsin", "Corin"))
    assert fen.right < tamsin.left < tamsin.right < corin.left
    assert fen.top == pytest.approx(corin.top)
    assert at(picture, "Odalys").bottom < tamsin.top < tamsin.bottom < at(picture, "Otto").top


def test_lines_of_a_usual_family_do_not_cross() -> None:
    ground = ground_of(fourteen(), a_room(170))

    assert _crossings(ground) == 0


def test_twins_hang_from_one_stalk() -> None:
    ground = ground_of(three_fathers(), a_room(170))

    stalks = [line.points[2] for line in lines_of(ground) if line.points[2:] and _slants(line)]
    assert len(stalks) == 2
    assert len(set(stalks)) == 1


def test_an_adopted_child_and_one_in_care_have_lines_of_their_own() -> None:
    words = _texts(lay_out(fourteen(), a_room(170)))

    assert {"adopted", "in somebody's care", "has died", "not yet born"} <= words


def test_the_key_explains_no_sign_that_the_picture_lacks() -> None:
    words = _texts(lay_out(pebblewicks(), a_room(170)))

    assert {"separated", "one household", "child of the conference"} <= words
    assert not {"divorced", "adopted", "not yet born", "has died"} & words


def test_other_names_stand_in_quotation_marks_below_the_name() -> None:
    assert "“Fen”" in _texts(lay_out(pebblewicks(), a_room(170)))


def test_a_long_name_is_broken_into_lines() -> None:
    picture = lay_out(fourteen(), a_room(110))

    lines = [text for text in _texts(picture) if text.startswith(("Elspeth", "Wetherby-"))]
    assert len(lines) >= 2
    assert all(measured(line, TICK) <= 34 for line in lines)


def test_since_when_they_live_together_stands_inside_the_outline() -> None:
    assert "Living together since 12 December 2026" in _texts(lay_out(pebblewicks(), a_room(170)))


def test_nobody_makes_a_picture_that_says_so() -> None:
    picture = lay_out(family(()), a_room())

    assert picture.sentence == NOBODY
    assert picture.items == ()


def test_a_name_typed_leaves_everybody_where_they_stand() -> None:
    def named(name: str) -> tuple[tuple[str, ...], ...]:
        people = (subject("J", "f", DAY), person(name, "f", id=PersonId("T")))
        return ground_of(family(people, (), born_to(("J",), "T")), a_room()).order.rows

    assert named("Tam") == named("Tamsin Pebblewick")


def test_step_siblings_stand_by_their_own_parents() -> None:
    people = (
        subject("Ada", "f", DAY.replace(year=2014)),
        child("Bea", "f", DAY.replace(year=2016)),
        person("Maud", "f"),
        person("Saul", "m"),
        person("Rhoda", "f", in_household=False),
    )
    bonds = (bond("Maud", "Saul", Bond.MARRIED), bond("Saul", "Rhoda", Bond.DIVORCED))
    ties = (*born_to(("Ada",), "Maud"), *born_to(("Bea",), "Saul", "Rhoda"))
    picture = lay_out(family(people, bonds, ties), a_room(170))

    order = [at(picture, key).middle.x for key in ("Maud", "Saul", "Rhoda")]
    assert order in (sorted(order), sorted(order, reverse=True))
    closer = abs(at(picture, "Bea").middle.x - at(picture, "Rhoda").middle.x)
    assert closer < abs(at(picture, "Ada").middle.x - at(picture, "Rhoda").middle.x)


@pytest.mark.parametrize("make", FAMILIES.values(), ids=FAMILIES)
@pytest.mark.parametrize("width", [70, 110, 170])
def test_every_sample_keeps_to_its_paper(make: Callable[[], Family], width: float) -> None:
    picture = lay_out(make(), a_room(width))

    texts = [box_of_words(shape) for shape in picture.shapes if isinstance(shape, Words)]
    assert overlapping(texts) == []
    assert outside(picture) == []


def _texts(picture: Picture) -> set[str]:
    return {shape.text for shape in picture.shapes if isinstance(shape, Words)}


def _slants(line: Line) -> bool:
    stretches = pairwise(line.points[:4])
    return any(one.x != other.x and one.y != other.y for one, other in stretches)


def _crossings(ground: Ground) -> int:
    """Return how often an upright and a level line of different beginnings cross."""
    lines = list(lines_of(ground))
    level = [
        (line.points[0], one, other)
        for line in lines
        for one, other in pairwise(line.points)
        if one.y == other.y
    ]
    upright = [
        (line.points[0], one, other)
        for line in lines
        for one, other in pairwise(line.points)
        if one.x == other.x
    ]
    return sum(
        min(a.x, b.x) + 0.1 < c.x < max(a.x, b.x) - 0.1
        and min(c.y, d.y) + 0.1 < a.y < max(c.y, d.y) - 0.1
        for _, a, b in level
        for _, c, d in upright
    )

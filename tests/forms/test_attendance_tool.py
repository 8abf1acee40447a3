"""The tool for deciding whether a child attends: it asks and shows, and decides nothing."""

from reportwriter.domain.ids import AreaId
from reportwriter.domain.profession import Profession
from reportwriter.forms.form import SlotType
from reportwriter.forms.library import Library
from reportwriter.forms.outline import outline
from tests.builders import BABY, PEOPLE, a_report

LIBRARY = Library()
TOOL = LIBRARY.latest("stockport-attendance-tool")
TABLES = ("child", "abuse", "family", "conference")
STATES = ("Yes", "No", "Not known")


def test_stockport_offers_it_to_the_social_worker() -> None:
    assert TOOL.ref in LIBRARY.area(AreaId("stockport")).forms
    assert TOOL.written_by == (Profession.SOCIAL_WORKER,)


def test_its_four_tables_have_the_official_headings() -> None:
    titles = [part.title for table in TABLES if (part := TOOL.section(table))]

    assert titles == [
        "About the child",
        "About the abuse/neglect",
        "About the family",
        "About the conference",
    ]


def test_each_thing_has_three_states_and_none_must_be_answered() -> None:
    for table in TABLES:
        part = TOOL.section(table)
        assert part is not None
        things = [slot for slot in part.slots if slot.type is SlotType.CHOICE]
        assert {slot.choices for slot in things} == {STATES}
        assert {str(slot.need) for slot in things} == {"optional"}
        assert {slot.group for slot in things} == set(part.groups[:2])


def test_nothing_in_it_is_added_up() -> None:
    types = {slot.type for part in TOOL.sections for slot in part.slots}

    assert SlotType.SCALE not in types
    assert SlotType.VIEW not in types
    assert "no score" in TOOL.notices[0]


def test_somebody_still_at_home_stands_on_both_sides_as_in_the_source() -> None:
    abuse, family = TOOL.section("abuse"), TOOL.section("family")

    assert abuse is not None
    assert family is not None
    assert "as speaking against under the family" in abuse.note
    at_home = [
        (part.id, slot.group)
        for part in (abuse, family)
        for slot in part.slots
        if "at home" in slot.label and "said to have" in slot.label
    ]
    assert at_home == [
        ("abuse", "Usually speaks for attending"),
        ("family", "Usually speaks against"),
    ]


def test_each_child_is_weighed_alone_and_one_not_yet_born_is_not() -> None:
    leaves = outline(TOOL, a_report(people=(*PEOPLE, BABY)))

    named = {leaf.person.name for leaf in leaves if leaf.person}
    assert BABY.name not in named
    assert {"Juniper Pebblewick", "Otto Pebblewick"} <= named


def test_what_was_agreed_with_the_chair_and_when_is_asked_for() -> None:
    decided = TOOL.section("decided")

    assert decided is not None
    assert [slot.id for slot in decided.slots] == ["wish", "attends", "chair_agreed", "why"]

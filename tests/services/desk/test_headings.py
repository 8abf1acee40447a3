from reportwriter.domain.report import FormRef, NothingHeld
from reportwriter.domain.statement import Kind, Place
from reportwriter.forms.form import Topic
from reportwriter.services.desk.headings import Cell, Heading, cell, voices
from tests.builders import JUNIPER, OTTO, a_statement
from tests.services.desk.heard import of_agency, side_by_side

RISK = Heading(topic=Topic.RISK)
SOCIAL_WORK = FormRef(id="stockport-social-work-report", version=1)
VOICE = Place(section="3", slot="views", person=JUNIPER)


def test_what_the_conference_discusses_comes_first() -> None:
    desk = side_by_side(of_agency("School"))

    assert [one.topic for one in desk.headings[:3]] == [Topic.RISK, Topic.NEEDS, Topic.VIEW]


def test_each_child_has_a_heading_of_its_own() -> None:
    desk = side_by_side(of_agency("School"))

    children = [
        one.child.known.name for one in desk.headings if one.topic is Topic.CHILD and one.child
    ]

    assert children == ["Juniper Pebblewick", "Otto Pebblewick"]


def test_sections_of_two_forms_about_one_thing_stand_under_one_heading() -> None:
    desk = side_by_side(of_agency("School"), of_agency("Social care", form=SOCIAL_WORK))

    sections = [{leaf.section.id for leaf in desk.leaves(number, RISK)} for number in (0, 1)]

    assert sections == [{"7-all", "7"}, {"8-all", "8"}]


def test_a_cell_counts_what_is_written() -> None:
    statement = a_statement(place=Place(section="3", slot="health", person=JUNIPER))
    desk = side_by_side(of_agency("School", statement))
    of_juniper, of_otto = (one for one in desk.headings if one.topic is Topic.CHILD)

    assert cell(desk, 0, of_juniper) == Cell(statements=1, words=13)
    assert cell(desk, 0, of_otto) == Cell()


def test_nothing_held_is_told_from_nothing_written_and_from_never_asked() -> None:
    desk = side_by_side(
        of_agency("School", nothing_held=tuple(NothingHeld(place=place) for place in _enquiry())),
        of_agency("Health"),
        of_agency("Police", form=FormRef(id="police-report-for-chair", version=1)),
    )
    enquiry = Heading(topic=Topic.ENQUIRY)

    cells = [cell(desk, number, enquiry) for number in range(3)]

    assert cells == [Cell(holds_nothing=True), Cell(), Cell(is_asked=False)]


def test_what_only_a_child_can_tell_is_read_as_its_voice() -> None:
    school = side_by_side(of_agency("School"))
    asked = next(leaf for leaf in school.reports[0].leaves if leaf.slot.asks_child)
    said = a_statement(place=asked.place, kind=Kind.OBSERVATION)
    desk = side_by_side(of_agency("School", said), of_agency("Health"))

    heard = {child.known.id: [one.agency for one in by] for child, by in voices(desk)}

    assert heard[JUNIPER] == ["School"]
    assert heard[OTTO] == []


def _enquiry() -> list[Place]:
    leaves = side_by_side(of_agency("School")).leaves(0, Heading(topic=Topic.ENQUIRY))
    return [leaf.place for leaf in leaves]

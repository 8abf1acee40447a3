"""The outline expands a form over the people of a report, in printed order."""

from dataclasses import replace
from datetime import date

from reportwriter.domain.conference import ConferenceType
from reportwriter.domain.ids import PersonId
from reportwriter.domain.report import NothingHeld, Report, SlotValue
from reportwriter.domain.statement import Place
from reportwriter.domain.view import ProvisionalView, View
from reportwriter.forms.form import Form, Repeat, Section, Slot, SlotType
from reportwriter.forms.outline import (
    answer_rest,
    is_filled,
    lacking,
    outline,
    printed_statements,
)
from tests.builders import (
    BABY,
    CORIN,
    FEN,
    JUNIPER,
    MARLOW,
    OTTO,
    PEOPLE,
    TAMSIN,
    a_conference,
    a_report,
    a_statement,
)
from tests.forms.mini import MINI, ODALYS


def _the_family() -> Report:
    fen = replace(PEOPLE[3], id=FEN, name="Fennimore Quillfeather", aliases=("Fen",))
    return a_report(people=(*PEOPLE[:4], fen, PEOPLE[4], ODALYS))


def _sheets(section: str) -> list[PersonId | None]:
    return [
        leaf.place.person for leaf in outline(MINI, _the_family()) if leaf.section.id == section
    ]


def test_a_section_repeats_for_each_person_of_its_role_in_the_order_of_the_report() -> None:
    assert _sheets("summary") == [None]
    assert _sheets("3") == [JUNIPER, JUNIPER, OTTO, OTTO]
    assert _sheets("4") == [MARLOW]
    assert _sheets("5") == [TAMSIN, FEN, CORIN]
    assert _sheets("6") == [ODALYS.id]


def test_a_section_that_repeats_for_nobody_has_no_leaves() -> None:
    leaves = outline(MINI, a_report(people=()))

    assert [leaf.section.id for leaf in leaves] == ["summary", "police"]


def test_a_sheet_holds_all_the_slots_of_its_person_before_the_next_begins() -> None:
    leaves = [leaf for leaf in outline(MINI, _the_family()) if leaf.section.id == "3"]

    assert [(leaf.slot.id, leaf.person and leaf.person.known_as) for leaf in leaves] == [
        ("health", "Juniper"),
        ("legal", "Juniper"),
        ("health", "Otto"),
        ("legal", "Otto"),
    ]


def test_sections_of_one_sheet_stand_together_person_by_person() -> None:
    leaves = [leaf for leaf in outline(MINI, _the_family()) if leaf.section.sheet]

    assert [(leaf.section.id, leaf.place.person) for leaf in leaves] == [
        ("7", JUNIPER),
        ("9", JUNIPER),
        ("7", OTTO),
        ("9", OTTO),
    ]


def test_statements_are_numbered_as_printed_whatever_order_they_were_written_in() -> None:
    late = a_statement(1, place=Place(section="7", slot="risks", person=JUNIPER))
    first = a_statement(2, place=Place(section="3", slot="health", person=OTTO))
    second = a_statement(3, place=Place(section="3", slot="health", person=OTTO))

    printed = printed_statements(MINI, a_report(late, first, second))

    assert printed == (first, second, late)


def test_a_statement_at_a_place_the_form_lacks_comes_last_and_is_not_lost() -> None:
    stray = a_statement(1, place=Place(section="gone", slot="away"))
    known = a_statement(2)

    printed = printed_statements(MINI, a_report(stray, known))

    assert printed == (known, stray)


def test_what_is_neither_filled_nor_answered_is_lacking() -> None:
    report = a_report(people=PEOPLE[:1])

    missing = [(leaf.section.id, leaf.slot.id) for leaf in lacking(MINI, report)]

    assert missing == [
        ("summary", "words"),
        ("3", "health"),
        ("police", "names"),
        ("7", "risks"),
        ("9", "view"),
    ]


def test_a_reason_answers_a_slot_that_takes_one_and_no_other() -> None:
    summary = Place(section="summary", slot="words")
    risks = Place(section="7", slot="risks", person=JUNIPER)
    report = a_report(
        people=PEOPLE[:1], nothing_held=(NothingHeld(place=summary), NothingHeld(place=risks))
    )

    missing = [leaf.place for leaf in lacking(MINI, report)]

    assert summary in missing
    assert risks not in missing


def test_statements_values_rows_and_views_fill_their_slots() -> None:
    words = Place(section="summary", slot="words")
    report = a_report(
        a_statement(1),
        people=PEOPLE[:1],
        values=(SlotValue(place=words, text="Juniper is doing well at school."),),
        views=(ProvisionalView(child=JUNIPER, view=View.UNDECIDED),),
    )

    filled = {leaf.slot.id for leaf in outline(MINI, report) if is_filled(leaf, report)}

    assert filled == {"words", "health", "view"}


def test_a_table_with_a_row_is_filled_and_blank_text_is_not() -> None:
    table = Slot(id="seen", label="Seen", type=SlotType.TABLE)
    form = Form(
        id="t",
        version=1,
        title="T",
        source="made for tests",
        sections=(Section(id="a", title="A", slots=(table,)),),
    )
    place = Place(section="a", slot="seen")
    with_row = a_report(values=(SlotValue(place=place, rows=(("2026-12-09",),)),))
    blank = a_report(values=(SlotValue(place=place, text="  "),))

    assert lacking(form, with_row) == ()
    assert len(lacking(form, blank)) == 1


def test_one_answer_serves_all_that_takes_a_reason_and_nothing_else() -> None:
    report = a_report(a_statement(1), people=PEOPLE[:1])

    answered = answer_rest(MINI, report, "Not known to us.")

    assert [leaf.slot.id for leaf in lacking(MINI, answered)] == ["words", "view"]
    assert [nothing.place.section for nothing in answered.nothing_held] == ["police", "7"]
    assert {nothing.because for nothing in answered.nothing_held} == {"Not known to us."}


def test_what_only_the_child_can_tell_is_not_asked_of_one_not_yet_born() -> None:
    wishes = Slot(id="wishes", label="Wishes and feelings", asks_child=True)
    own = Section(id="child", title="Child's views", repeat=Repeat.PER_CHILD, slots=(wishes,))
    form = replace(MINI, sections=(*MINI.sections[:2], own))
    report = a_report(people=(BABY, *PEOPLE[:1]))

    asked = [(leaf.slot.id, leaf.place.person) for leaf in outline(form, report)]
    after_birth = a_report(people=(replace(BABY, born=date(2027, 6, 9)), *PEOPLE[:1]))

    assert asked == [
        ("words", None),
        ("health", BABY.id),
        ("legal", BABY.id),
        ("health", JUNIPER),
        ("legal", JUNIPER),
        ("wishes", JUNIPER),
    ]
    assert ("wishes", BABY.id) in [
        (leaf.slot.id, leaf.place.person) for leaf in outline(form, after_birth)
    ]


def test_what_is_for_one_kind_of_conference_is_asked_for_no_other() -> None:
    ready = Slot(id="ready", label="What is ready", only_at=(ConferenceType.PRE_BIRTH,))
    changed = Section(
        id="changed",
        title="What has changed",
        only_at=(ConferenceType.REVIEW,),
        slots=(Slot(id="changes", label="Changes"),),
    )
    summary = replace(MINI.sections[0], slots=(*MINI.sections[0].slots, ready))
    form = replace(MINI, sections=(summary, changed))

    asked = {
        kind: [
            leaf.slot.id
            for leaf in outline(form, a_report(conference=replace(a_conference(), type=kind)))
        ]
        for kind in ConferenceType
    }

    assert asked == {
        ConferenceType.INITIAL: ["words"],
        ConferenceType.PRE_BIRTH: ["words", "ready"],
        ConferenceType.REVIEW: ["words", "changes"],
        ConferenceType.TRANSFER: ["words"],
    }

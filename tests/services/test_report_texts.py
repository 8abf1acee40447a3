from dataclasses import replace

import pytest

from reportwriter.domain.ids import RecordId
from reportwriter.domain.report import NothingHeld, Report, SlotValue
from reportwriter.domain.sharing import CommentKind, FamilyComment
from reportwriter.domain.statement import Basis, Evidence, Kind, Place, Source
from reportwriter.domain.view import ProvisionalView, View
from reportwriter.forms.form import Column, ColumnType, Form, Repeat, Section, Slot, SlotType
from reportwriter.forms.outline import Leaf, outline
from reportwriter.services.report_texts import (
    _WITHIN,
    InComment,
    InStatement,
    Part,
    Told,
    changes_to,
    texts_of,
)
from tests.builders import JUNIPER, a_report, a_statement
from tests.forms.mini import MINI
from tests.ui.builders_ui import fake_writing, school_report


@pytest.fixture
def form() -> Form:
    return fake_writing().open(school_report().id).whole_form


def full_report() -> Report:
    statement = replace(
        a_statement(text="The text."),
        kind=Kind.ALLEGATION,
        source=Source(who="A neighbour"),
        basis=Basis(said_by="Kay", said_to="Mr Lund"),
        evidence=Evidence(text="A note."),
        child_wording="In short.",
    )
    said = FamilyComment(
        id=RecordId("c1"),
        by=JUNIPER,
        text="That is wrong.",
        kind=CommentKind.DISAGREEMENT,
        answer_text="It was changed.",
    )
    return replace(school_report(), statements=(statement,), comments=(said,))


def test_every_part_of_a_statement_can_be_found_and_changed() -> None:
    report = a_report(a_statement())
    (statement,) = report.statements

    for part in Part:
        report = InStatement(statement.id, part).put(report, f"new {part}").apply(report)

    (changed,) = report.statements
    assert _WITHIN.keys() == set(Part)
    for part, (holder, name) in _WITHIN.items():
        assert getattr(getattr(changed, holder) if holder else changed, name) == f"new {part}"


def test_the_texts_of_a_report_come_in_printed_order_and_empty_ones_not_at_all(form: Form) -> None:
    found = [at.text for at in texts_of(form, full_report()) if at.may_change]

    written = ["Kay", "Mr Lund", "A neighbour", "A note.", "In short."]
    at = found.index("The text.")
    assert found[at : at + 6] == ["The text.", *written]
    assert found[-2:] == ["That is wrong.", "It was changed."]
    assert all(found)


def test_the_family_is_found_and_changed_on_its_own_screen_only(form: Form) -> None:
    report = full_report()

    names = [at for at in texts_of(form, report) if not at.may_change]

    assert {person.name for person in report.people} <= {at.text for at in names}
    assert changes_to(report, ((at.spot, "X") for at in names)).apply(report) == report


def test_what_somebody_said_is_told_from_what_the_author_wrote(form: Form) -> None:
    told = {at.text: at.told for at in texts_of(form, full_report())}

    assert told["The text."] is Told.IN_MARKS
    assert told["A note."] is Told.NOTHING
    assert told["That is wrong."] is Told.ALL
    assert told["It was changed."] is Told.NOTHING


def test_words_at_a_place_that_the_form_lacks_are_not_lost(form: Form) -> None:
    lost = replace(a_statement(text="Lost?"), place=Place(section="gone", slot="gone"))

    found = [at.text for at in texts_of(form, replace(full_report(), statements=(lost,)))]

    assert "Lost?" in found


@pytest.mark.parametrize("kind", [SlotType.TEXT, SlotType.TABLE, SlotType.VIEW])
def test_what_stands_in_other_slots_is_changed_where_it_stands(kind: SlotType) -> None:
    form, leaf, report = a_form_with(kind)
    words = {at.text: at.spot for at in texts_of(form, report)}

    step = changes_to(report, [(words["old words"], "new words")])

    after = step.apply(report)
    assert "new words" in {at.text for at in texts_of(form, after)}
    assert step.inverse(report).apply(after) == report
    assert leaf.slot.type is kind


def a_form_with(kind: SlotType) -> tuple[Form, Leaf, Report]:
    """Return a form of one slot, with a report in which `old words` stand there."""
    columns = (Column(id="what", label="What"), Column(id="on", label="On", type=ColumnType.DATE))
    slot = Slot(id="slot", label="Slot", type=kind, columns=columns)
    section = Section(id="one", title="One", repeat=Repeat.PER_CHILD, slots=(slot,))
    form = replace(MINI, sections=(section,))
    report = replace(a_report(), statements=())
    leaf = outline(form, report)[0]
    values = {
        SlotType.TEXT: SlotValue(place=leaf.place, text="old words"),
        SlotType.TABLE: SlotValue(place=leaf.place, rows=(("", "2025"), ("old words", "2026"))),
    }
    if kind is SlotType.VIEW:
        view = ProvisionalView(child=JUNIPER, view=View.YES, reason="old words")
        return form, leaf, replace(report, views=(view,))
    return form, leaf, replace(report, values=(values[kind],))


def test_why_nothing_is_held_can_be_changed(form: Form) -> None:
    report = full_report()
    place = outline(form, report)[0].place
    report = replace(report, nothing_held=(NothingHeld(place=place, because="no recrods"),))
    spot = next(at.spot for at in texts_of(form, report) if at.text == "no recrods")

    after = changes_to(report, [(spot, "no records")]).apply(report)

    assert after.nothing_held == (NothingHeld(place=place, because="no records"),)


def test_several_texts_of_one_statement_change_in_one_step() -> None:
    report = full_report()
    (statement,) = report.statements
    new = [(InStatement(statement.id, part), part.upper()) for part in (Part.TEXT, Part.EVIDENCE)]

    step = changes_to(report, [*new, (InComment(RecordId("c1"), is_answer=True), "Mended.")])

    after = step.apply(report)
    assert (after.statements[0].text, after.statements[0].evidence.text) == ("TEXT", "EVIDENCE")
    assert after.comments[0].answer_text == "Mended."
    assert step.inverse(report).apply(after) == report

"""Taking in an old report: nothing is replaced, nothing is guessed, and one step takes it back."""

from pathlib import Path
from typing import Any

import pytest

from reportwriter.domain.ids import AreaId
from reportwriter.domain.report import Report, SlotValue
from reportwriter.domain.statement import Place, Statement
from reportwriter.exchange.checking import Checking
from reportwriter.exchange.errors import NotBroughtInError, Unread
from reportwriter.forms.form import SlotType
from reportwriter.services.bringing_in import BringingIn, Chosen
from reportwriter.services.whole_files import FileNotReadError
from tests.builders import JUNIPER, a_report, a_statement
from tests.exchange.old_reports import heading, old_report, paragraph
from tests.ui.builders_ui import LIBRARY, fake_writing

HEALTH = Place(section="3", slot="health", person=JUNIPER)
UNKNOWN = Place(section="summary", slot="not_known")


def _bringing(report: Report) -> BringingIn:
    writing: Any = fake_writing(report)
    return BringingIn(writing=writing, checking=Checking)


def test_a_file_is_read_apart_and_its_pieces_get_places(tmp_path: Path) -> None:
    file = tmp_path / "old.docx"
    file.write_bytes(old_report(heading("Previous involvement"), paragraph("Known since 2023.")))

    (piece,) = _bringing(a_report()).read(a_report(), file).pieces

    assert piece.text == "Known since 2023."
    assert piece.place == Place(section="2", slot="involvement")


def test_a_file_that_is_not_there_and_one_of_another_kind_are_told(tmp_path: Path) -> None:
    other = tmp_path / "old.docx"
    other.write_bytes(b"%PDF-1.7")
    bringing = _bringing(a_report())

    with pytest.raises(FileNotReadError):
        bringing.read(a_report(), tmp_path / "gone.docx")
    with pytest.raises(NotBroughtInError) as caught:
        bringing.read(a_report(), other)
    assert caught.value.why is Unread.PDF


def test_statements_come_after_those_that_are_there_without_kind_or_date() -> None:
    before = (a_statement(1), a_statement(2, place=Place(section="2", slot="involvement")))
    report = a_report(*before)
    chosen = (Chosen(text="First.", place=HEALTH), Chosen(text="Second.", place=HEALTH))

    brought = _bringing(report).step(report, chosen)

    after = brought.change.apply(report).statements
    assert [one.text for one in after] == [before[0].text, "First.", "Second.", before[1].text]
    assert [(one.kind, one.when, one.about) for one in after[1:3]] == 2 * [(None, None, (JUNIPER,))]
    assert len({one.reference for one in after}) == 4
    assert (brought.statements, brought.without_kind, brought.answers) == (2, 2, 0)
    assert (brought.first, brought.place) == (after[1].id, HEALTH)


def test_an_answer_that_is_given_goes_on_with_the_new_words() -> None:
    report = a_report(values=(SlotValue(place=UNKNOWN, text="Where he works."),))
    chosen = (Chosen(text="Who visits.", place=UNKNOWN), Chosen(text="Why.", place=UNKNOWN))

    brought = _bringing(report).step(report, chosen)

    value = brought.change.apply(report).value(UNKNOWN)
    assert value is not None
    assert value.text == "Where he works.\nWho visits.\nWhy."
    assert (brought.statements, brought.answers) == (0, 1)
    assert (brought.first, brought.place) == (None, UNKNOWN)


def test_one_step_takes_everything_back() -> None:
    report = a_report(a_statement(1))
    chosen = tuple(Chosen(text=f"{n}.", place=place) for n, place in enumerate((HEALTH, UNKNOWN)))
    change = _bringing(report).step(report, chosen).change

    back = change.inverse(report).apply(change.apply(report))

    assert back == report


def test_a_form_in_ones_own_words_knows_the_kind() -> None:
    form = next(one for one in LIBRARY.forms() if one.own_words)
    report = a_report(form=form.ref)
    writing: Any = _KnowsTheKind(report)
    bringing = BringingIn(writing=writing, checking=Checking)
    place = next(
        leaf.place for leaf in bringing.places(report) if leaf.slot.type is SlotType.STATEMENTS
    )

    brought = bringing.step(report, (Chosen(text="I am well.", place=place),))

    assert (brought.statements, brought.without_kind) == (1, 0)


def test_places_are_those_for_words_alone() -> None:
    places = _bringing(a_report()).places(a_report())

    assert {leaf.slot.type for leaf in places} == {SlotType.STATEMENTS, SlotType.TEXT}
    assert a_report().conference.area == AreaId("stockport")


class _KnowsTheKind:
    """Writing, as the vault's own does it, for a form that knows the kind of its answers."""

    def __init__(self, report: Report) -> None:
        self._held = fake_writing(report)
        self.whole_form = self._held.whole_form

    def new_statement(self, report: Report, place: Place) -> Statement:
        made = self._held.new_statement(report, place)
        form = LIBRARY.form(report.form)
        kind = form.kind_of_answers(place.section, place.slot)
        return a_statement(9, id=made.id, reference=made.reference, place=place, kind=kind)

"""What the form has no place for is shown after all other sheets, also when its version changes."""

from dataclasses import replace

from reportwriter.domain.changes import SetForm
from reportwriter.domain.report import FormRef, Report, SlotValue
from reportwriter.domain.statement import Place
from reportwriter.forms.form import Form
from reportwriter.ui.write.cards import SlotRow, StatementRow
from reportwriter.ui.write.desk import Desk
from tests.builders import JUNIPER, a_report, a_statement
from tests.forms.mini import MINI

V2 = replace(MINI, version=2, sections=(MINI.sections[0], *MINI.sections[2:]))
TO_V2 = SetForm(form=FormRef(id="mini", version=2), values=())
HEALTH = Place(section="3", slot="health", person=JUNIPER)


def a_desk(report: Report, form: Form = MINI) -> Desk:
    return Desk(report, form, lambda moved: V2 if moved.form.version == 2 else MINI)


def test_statements_that_lost_their_heading_stand_on_a_sheet_of_their_own() -> None:
    desk = a_desk(a_report(a_statement(), form=MINI.ref))
    before = [sheet.key for sheet in desk.sheets]

    desk.apply(TO_V2)
    desk.turn_to(desk.sheets[-1].key)

    assert desk.sheet.title == "Without a place in this form"
    assert [row.title for row in desk.rows if isinstance(row, SlotRow)] == ["Health"]
    assert [row.id for row in desk.rows if isinstance(row, StatementRow)] == ["s1"]
    assert desk.sheet_of(HEALTH) is desk.sheet

    desk.apply(SetForm(form=MINI.ref, values=()))

    assert [sheet.key for sheet in desk.sheets] == before


def test_answers_that_lost_their_heading_are_shown_too() -> None:
    values = (
        SlotValue(place=Place(section="gone", slot="how_asked"), text="We drew."),
        SlotValue(place=Place(section="gone", slot="visits"), rows=(("Monday", "alone"),)),
    )

    desk = a_desk(a_report(form=MINI.ref, values=values))
    desk.turn_to(desk.sheets[-1].key)

    shown = [(row.title, row.value) for row in desk.rows if isinstance(row, SlotRow)]
    assert shown[0] == ("How asked", "We drew.")
    assert shown[1][0] == "Visits"
    assert "Monday" in shown[1][1]


def test_a_report_that_fits_its_form_has_no_such_sheet() -> None:
    desk = a_desk(a_report(a_statement(), form=MINI.ref))

    assert "Without a place in this form" not in [sheet.title for sheet in desk.sheets]

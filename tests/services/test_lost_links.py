from dataclasses import replace

from reportwriter.domain.ids import RecordId, StatementId
from reportwriter.domain.report import Report, SlotValue
from reportwriter.domain.sharing import CommentKind, FamilyComment
from reportwriter.domain.statement import Place
from reportwriter.domain.view import ProvisionalView, View
from reportwriter.services.lost_links import without_lost_links
from tests.builders import JUNIPER, TAMSIN, a_report, a_statement
from tests.pdf.samples import LIBRARY

GONE, KEPT = a_statement(1), a_statement(2, text="She reads well.")
WORRIES = Place(section="summary", slot="worries")


def _linked_to(*links: StatementId) -> Report:
    named = " ".join(str(one.reference) for one in (GONE, KEPT) if one.id in links)
    return a_report(
        KEPT,
        a_statement(3, text="I think she is well.", rests_on=links),
        views=(ProvisionalView(child=JUNIPER, view=View.YES, rests_on=links),),
        comments=(
            FamilyComment(
                id=RecordId("c1"),
                by=TAMSIN,
                text="So she does.",
                kind=CommentKind.ADDITIONAL_INFORMATION,
                statement=links[0],
            ),
        ),
        values=(
            SlotValue(place=WORRIES, rows=(("Words that name HKM.", named),)),
            SlotValue(place=Place(section="gone", slot="gone"), text=named),
        ),
    )


def test_no_link_leads_to_a_statement_that_was_taken_out() -> None:
    report = _linked_to(GONE.id, KEPT.id)
    homeless = report.values[1]

    sent = without_lost_links(LIBRARY.form(report.form), report)

    wanted = _linked_to(KEPT.id)
    unplaced = (replace(report.comments[0], statement=None),)
    assert sent == replace(wanted, comments=unplaced, values=(wanted.values[0], homeless))


def test_a_report_that_lost_nothing_stays_as_it_is() -> None:
    report = _linked_to(KEPT.id)

    assert without_lost_links(LIBRARY.form(report.form), report) == report


def test_a_row_that_only_named_a_statement_goes_with_it() -> None:
    here = Place(section="2", slot="chronology")
    by_gone = ("", "", "She was cold.", str(GONE.reference))
    by_kept = ("", "", "", str(KEPT.reference))
    report = a_report(KEPT, values=(SlotValue(place=here, rows=(by_gone, by_kept)),))
    alone = a_report(KEPT, values=(SlotValue(place=here, rows=(by_gone,)),))
    form = LIBRARY.form(report.form)

    assert without_lost_links(form, report).values == (SlotValue(place=here, rows=(by_kept,)),)
    assert without_lost_links(form, alone).values == ()

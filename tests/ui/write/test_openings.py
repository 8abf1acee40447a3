"""Who will read a statement is seen at once, and nothing is opened without a reason."""

from dataclasses import replace
from datetime import date

import pytest

from reportwriter.domain.ids import StatementId
from reportwriter.domain.lowering import AgreedBy, Agreement
from reportwriter.domain.sharing import ChildReading, ChildReads
from reportwriter.ui.write.asks import Ask
from reportwriter.ui.write.cards import StatementRow
from reportwriter.ui.write.desk import Desk
from reportwriter.ui.write.readers import readers_of
from tests.builders import CORIN, FEN, JUNIPER
from tests.ui.builders_ui import LIBRARY, school_report
from tests.ui.write.written import Written, opened


def _withheld(written: Written) -> dict[StatementId, str]:
    rows = (row for row in written.view.rows if isinstance(row, StatementRow))
    return {row.id: row.withheld for row in rows}


def test_withholding_shows_on_what_rests_on_it_too() -> None:
    written = opened().at(3)

    written.presenter.answer(Ask.WITHHELD_FROM, (CORIN, FEN))

    assert _withheld(written)[StatementId("s5")] == "Not for Corin and Fennimore: rests on 3"


def test_a_statement_is_opened_only_with_a_reason_and_what_rests_on_it_stays_closed() -> None:
    written = opened().at(3)
    before = written.report

    written.presenter.answer(Ask.WITHHELD_FROM, ())
    assert written.report == before
    assert written.view.asked[0].title == "Open statement 3 to Corin Thrumm?"
    written.view.agreement = Agreement(reason="She agreed", agreed_by=AgreedBy.CHAIR, name="Stope")
    written.presenter.answer(Ask.WITHHELD_FROM, ())

    assert _withheld(written)[StatementId("s3")] == ""
    assert _withheld(written)[StatementId("s5")] == "Not for Corin"
    assert written.view.pane is not None
    assert written.view.pane.openings == (
        "Opened to Corin on 18\xa0Dec\xa02026: She agreed. Agreed by the chair, Stope.",
    )
    written.history.undo()
    assert written.report == before


def test_deleting_what_is_withheld_opens_nothing_and_is_undone_in_one_step() -> None:
    written = opened().at(3)
    before = written.report

    written.presenter.delete()

    assert _withheld(written)[StatementId("s5")] == "Not for Corin"
    written.history.undo()
    assert written.report == before


def test_a_link_typed_on_the_way_to_another_leaves_nothing_behind() -> None:
    written = opened().at(4)

    written.presenter.answer(Ask.RESTS_ON, "3")
    assert _withheld(written)[StatementId("s4")] == "Not for Corin: rests on 3"
    written.presenter.answer(Ask.RESTS_ON, "")

    assert _withheld(written)[StatementId("s4")] == ""


def test_a_link_that_stood_before_leaves_its_restriction_when_it_goes() -> None:
    written = opened().at(5)

    written.presenter.answer(Ask.RESTS_ON, "")
    written.presenter.answer(Ask.RESTS_ON, "5")

    assert _withheld(written)[StatementId("s5")] == "Not for Corin"


def test_the_pane_says_who_will_read_it_and_why_others_will_not() -> None:
    written = opened().at(5)

    assert written.view.pane is not None
    words = {one.name: one.words for one in written.view.pane.readers}
    assert words["Tamsin Pebblewick"] == "Tamsin Pebblewick reads this"
    assert words["Corin Thrumm"] == (
        "Corin Thrumm does not read this: it rests on statement 3, until the chair advises"
    )
    assert words["Juniper Pebblewick"] == (
        "Juniper Pebblewick does not read this: there are no words for a child yet, unless they"
        " read as a young person"
    )
    written.presenter.answer(Ask.CHILD_WORDING, "You were frightened.")
    assert written.view.pane.readers[0].reads


@pytest.mark.parametrize(
    ("reads", "does", "why"),
    [
        (ChildReads.WHOLE, True, "as a young person"),
        (ChildReads.PART, False, "there are no words for a child yet"),
        (ChildReads.NOTHING, False, "you decided that they read nothing"),
    ],
)
def test_what_was_decided_for_a_child_says_whether_it_reads_a_statement(
    reads: ChildReads, does: bool, why: str
) -> None:
    reading = ChildReading(child=JUNIPER, reads=reads)
    desk = Desk(
        replace(school_report(), child_reading=(reading,)), LIBRARY.form(school_report().form)
    )

    child = next(
        one
        for one in readers_of(
            desk, desk.report.statements[0], LIBRARY.area(desk.report.conference.area)
        )
        if one.name == "Juniper Pebblewick"
    )

    assert (child.reads, child.why) == (does, why)


def test_a_card_names_the_agencies_a_statement_is_not_for() -> None:
    written = opened().at(1)

    written.presenter.answer(Ask.NOT_FOR_AGENCIES, "Housing, Police")

    assert _withheld(written)[StatementId("s1")] == "Not for Housing and Police"


def test_an_agency_is_taken_out_only_with_a_reason_asked_once_the_names_are_typed() -> None:
    written = opened().at(1)
    for typed in ("Housing, Police", "Housing, Polic", "Housing"):
        written.presenter.answer(Ask.NOT_FOR_AGENCIES, typed)
    written.presenter.leave(Ask.NOT_FOR_AGENCIES, "Housing")
    assert (_withheld(written)[StatementId("s1")], written.view.asked) == ("Not for Housing", [])
    written.at(2).at(1)

    written.presenter.answer(Ask.NOT_FOR_AGENCIES, "")
    assert _withheld(written)[StatementId("s1")] == "Not for Housing"
    written.presenter.leave(Ask.NOT_FOR_AGENCIES, "")
    assert _withheld(written)[StatementId("s1")] == "Not for Housing"
    written.view.agreement = Agreement(reason="They know", agreed_by=AgreedBy.AGENCY, name="Stope")
    written.presenter.leave(Ask.NOT_FOR_AGENCIES, "")

    assert _withheld(written)[StatementId("s1")] == ""
    assert written.view.asked[0].title == "Open statement 1 to Housing?"
    assert written.report.lowerings[-1].agencies == ("Housing",)


def test_a_child_of_whom_nothing_was_decided_reads_as_its_age_means_in_the_area() -> None:
    report = school_report()
    older = replace(report.people[0], born=date(2011, 1, 1))
    desk = Desk(replace(report, people=(older,)), LIBRARY.form(report.form))

    (child,) = readers_of(desk, report.statements[0], LIBRARY.area(report.conference.area))

    assert child.words == "Juniper Pebblewick reads this: as a young person"

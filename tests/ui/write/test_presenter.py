from dataclasses import replace

import pytest

from reportwriter.domain.changes import EditStatement
from reportwriter.domain.errors import VaultError
from reportwriter.domain.ids import PersonId, StatementId
from reportwriter.domain.profession import Profession
from reportwriter.domain.report import NothingHeld, Report, SlotValue
from reportwriter.domain.statement import Kind, Place
from reportwriter.domain.view import View
from reportwriter.ui.write.asks import Ask
from reportwriter.ui.write.cards import SlotRow, StatementRow
from reportwriter.ui.write.panes import ViewAnswer
from reportwriter.ui.write.presenter import WritePresenter
from tests.builders import CORIN, JUNIPER, OTTO
from tests.ui.builders_ui import fake_writing, school_report, write_tools
from tests.ui.write.fake_view import FakeHistory, FakeView
from tests.ui.write.written import opened

FAMILY = Place(section="3", slot="family", person=JUNIPER)
HEALTH = Place(section="3", slot="health", person=JUNIPER)


def test_opening_shows_whose_report_it_is_and_how_far_each_sheet_is() -> None:
    written = opened()

    assert written.view.head is not None
    assert written.view.head.initials == "J.P. and O.P."
    assert written.view.head.day == "Wed 6\xa0January\xa02027"
    assert written.view.head.window_title == "J.P. and O.P. \N{EN DASH} NOT SENT"
    states = {row.title: row.status for row in written.view.contents}
    assert states["The enquiry"] == "ready"
    assert states["Juniper"] == "started"
    assert states["Otto"] == "not_started"


def test_beside_the_report_it_is_said_that_nobody_asks_for_it_any_more() -> None:
    view = FakeView()
    tools = replace(write_tools(fake_writing()), withdrawn=lambda _report: True)

    WritePresenter(view, tools, FakeHistory()).open(school_report().id)

    assert view.head is not None
    assert view.head.due.words == "No longer asked for"
    assert view.head.day == "No longer asked for"


def test_work_begins_on_the_first_sheet_that_takes_statements() -> None:
    written = opened()

    assert written.view.sheet is not None
    assert written.view.sheet.section.number == "1"


def test_a_sheet_shows_headings_and_statements_in_printed_order() -> None:
    written = opened().at(3)

    shown = [row.title if isinstance(row, SlotRow) else row.key for row in written.view.rows[:6]]

    assert shown == [
        "Health",
        "Education",
        "statement s1",
        "statement s6",
        "Family and Social Relationships",
        "statement s3",
    ]
    assert [row.number for row in written.view.rows if isinstance(row, StatementRow)] == [
        *range(1, 7)
    ]


def test_what_is_typed_is_saved_before_anything_else_happens() -> None:
    written = opened().at(3)

    written.presenter.answer(Ask.TEXT, "Juniper told Mr Lund.")

    assert written.report.statement(StatementId("s3")).text == "Juniper told Mr Lund."
    assert written.view.saved_at is not None
    assert written.presenter.is_saved


def test_typing_shows_one_card_anew_and_leaves_the_field_alone() -> None:
    written = opened().at(3)
    index = written.view.current

    written.presenter.answer(Ask.TEXT, "Juniper told Mr Lund.")

    assert written.view.rows_shown_one_by_one == [index]
    assert not written.view.fresh
    assert written.view.totals is not None
    assert written.view.totals.words == 102


def test_undo_brings_the_words_back_and_shows_them() -> None:
    written = opened().at(3)
    before = written.report
    written.presenter.answer(Ask.TEXT, "gone")

    written.history.undo()

    assert written.report == before
    assert written.view.fresh


def test_undo_leads_back_to_the_sheet_where_it_happened() -> None:
    written = opened().at(3)
    written.presenter.answer(Ask.TEXT, "gone")
    written.presenter.stage.turn_to("1/")

    written.history.undo()

    assert written.view.sheet is not None
    assert written.view.sheet.key == f"3/{JUNIPER}"
    assert written.presenter.stage.statement == StatementId("s3")


def test_a_kind_is_chosen_without_leaving_the_statement_and_is_announced() -> None:
    written = opened().at(3)

    written.presenter.tag(Kind.ALLEGATION)

    assert written.report.statement(StatementId("s3")).kind is Kind.ALLEGATION
    assert written.view.said == ["Allegation."]
    assert written.view.totals is not None
    assert written.view.totals.in_words == "1 fact, 3 observations, 1 allegation, 1 opinion"


def test_a_kind_can_be_cleared() -> None:
    written = opened().at(1)

    written.presenter.tag(None)

    assert written.report.statement(StatementId("s1")).kind is None
    assert written.view.said == ["Kind not yet chosen. Say what kind of statement this is"]


def test_the_pane_asks_exactly_what_the_kind_needs() -> None:
    written = opened().at(3)

    written.presenter.tag(Kind.OPINION)

    assert written.view.pane is not None
    asked = [one.ask for one in written.view.pane.shown]
    assert asked[:5] == [Ask.TEXT, Ask.RESTS_ON, Ask.HELD_BY, Ask.HOW_SURE, Ask.WOULD_CHANGE]
    assert Ask.SAID_BY not in asked


def test_a_new_statement_follows_the_one_the_author_is_at() -> None:
    written = opened().at(1)

    written.presenter.add_statement()

    education = Place(section="3", slot="education", person=JUNIPER)
    assert [found.id for found in written.report.at(education)] == ["s1", "new1", "s6"]
    assert written.presenter.stage.statement == StatementId("new1")
    assert written.view.editing == 1
    assert written.report.statement(StatementId("new1")).about == (JUNIPER,)


def test_a_heading_begins_its_first_statement() -> None:
    written = opened()
    written.presenter.go_to_place(HEALTH)

    written.presenter.add_statement()

    assert [found.id for found in written.report.at(HEALTH)] == ["new1"]


def test_an_empty_statement_is_not_followed_by_another() -> None:
    written = opened().at(1)
    written.presenter.add_statement()

    written.presenter.add_statement()

    assert len(written.report.statements) == 7
    assert written.view.editing == 2


def test_a_row_of_the_chronology_goes_and_comes_back_with_its_statement() -> None:
    place = Place(section="2", slot="chronology")
    reference = school_report().statement(StatementId("s4")).reference
    rows = (("", "", "", str(reference)), ("2025", "Moved here", "", ""))
    written = opened(school_report(values=(SlotValue(place=place, rows=rows),))).at(4)
    before = written.report

    written.presenter.delete()

    assert written.report.values == (SlotValue(place=place, rows=rows[1:]),)
    written.history.undo()
    assert written.report == before


def test_a_statement_is_deleted_without_a_question_and_comes_back() -> None:
    written = opened().at(2)
    before = written.report

    written.presenter.delete()

    assert written.view.deleted == 4
    assert len(written.report.statements) == 5
    written.history.undo()
    assert written.report == before


def test_a_statement_moves_within_its_heading_and_no_further() -> None:
    written = opened().at(1)

    written.presenter.move(1)
    written.presenter.move(1)

    education = Place(section="3", slot="education", person=JUNIPER)
    assert [found.id for found in written.report.at(education)] == ["s6", "s1"]


def test_a_date_is_understood_and_one_that_is_not_changes_nothing() -> None:
    written = opened().at(3)

    written.presenter.answer(Ask.WHEN, "31 sept 2026")
    assert written.view.problems[Ask.WHEN].startswith("31\xa0September\xa02026 does not exist.")
    written.presenter.answer(Ask.WHEN, "12 dec")

    when = written.report.statement(StatementId("s3")).when
    assert when is not None
    assert when.edtf == "2026-12-12"
    assert written.view.problems == {Ask.WHEN: ""}


def test_an_opinion_names_statements_by_number_and_never_itself() -> None:
    written = opened().at(5)

    written.presenter.answer(Ask.RESTS_ON, "1, 3 and 6, 99")

    rests_on = written.report.statement(StatementId("s5")).rests_on
    assert rests_on == (StatementId("s1"), StatementId("s3"))
    assert written.view.pane is not None
    shown = next(one for one in written.view.pane.shown if one.ask is Ask.RESTS_ON)
    assert shown.hint.startswith("1  Juniper was in school")


def test_a_card_says_from_whom_it_is_withheld_by_what_it_rests_on() -> None:
    written = opened().at(5)

    row = written.presenter.stage.row

    assert isinstance(row, StatementRow)
    assert row.withheld == "Not for Corin: rests on 3"
    assert row.spoken.startswith("Opinion, statement 6.")


def test_nothing_held_is_one_step_and_can_be_taken_back() -> None:
    written = opened()
    written.presenter.go_to_place(HEALTH)

    written.presenter.edits.say_nothing(HEALTH, "")
    assert NothingHeld(place=HEALTH) in written.report.nothing_held
    assert written.view.slot is not None
    assert written.view.slot.nothing

    written.history.undo()
    assert NothingHeld(place=HEALTH) not in written.report.nothing_held


def test_a_slot_without_prose_is_filled_and_emptied() -> None:
    written = opened()
    place = Place(section="contact", slot="attending")
    written.presenter.go_to_place(place)

    written.presenter.edits.fill(place, SlotValue(place=place, text="Pru Oakenshaw"))
    row = written.presenter.stage.row
    assert isinstance(row, SlotRow)
    assert row.spoken.endswith(": Pru Oakenshaw")

    written.presenter.edits.fill(place, None)
    assert written.report.value(place) is None


def test_a_provisional_view_is_given_for_one_child_at_a_time() -> None:
    written = opened()
    for child in (JUNIPER, OTTO, JUNIPER):
        place = Place(section="9", slot="view", person=child)
        given = ViewAnswer(view=View.YES, categories=("neglect",), reason="", rests_on="1")
        written.presenter.edits.fill(place, given)

    assert {view.child for view in written.report.views} == {JUNIPER, OTTO}
    assert written.report.views[0].rests_on == (StatementId("s1"),)


def test_the_next_section_is_the_next_sheet_until_there_is_none() -> None:
    written = opened()
    seen = [written.view.sheet.key] if written.view.sheet else []

    while written.presenter.next_sheet():
        assert written.view.sheet is not None
        seen.append(written.view.sheet.key)

    assert written.view.following is None
    assert seen[-1] == f"9/{OTTO}"


def test_stepping_goes_from_statement_to_statement_over_headings() -> None:
    written = opened().at(1)

    written.presenter.step(1)
    written.presenter.step(1)
    assert written.presenter.stage.statement == StatementId("s3")
    written.presenter.step(-1)

    assert written.presenter.stage.statement == StatementId("s6")


def test_what_could_not_be_saved_stays_on_the_screen_and_is_tried_again() -> None:
    written = opened().at(3)
    written.writing.refuses = VaultError("disk full")

    written.presenter.answer(Ask.TEXT, "kept")
    assert written.view.trouble is written.writing.refuses
    assert not written.presenter.is_saved
    assert written.presenter.report is not None
    assert written.presenter.report.statement(StatementId("s3")).text == "kept"

    written.writing.refuses = None
    written.presenter.save_now()
    assert written.report.statement(StatementId("s3")).text == "kept"
    assert written.presenter.is_saved


def test_saving_when_all_is_saved_says_so() -> None:
    written = opened()

    written.presenter.save_now()

    assert written.view.saved_at is not None


def test_reading_a_report_again_forgets_what_could_be_undone() -> None:
    written = opened().at(3)
    written.presenter.answer(Ask.TEXT, "typed")
    purged = written.report
    written.writing.reports[purged.id] = replace(purged, statements=purged.statements[:2])

    written.presenter.reload()

    assert written.history.done == []
    assert written.presenter.report is not None
    assert len(written.presenter.report.statements) == 2


def test_the_form_follows_what_the_author_does_for_a_living(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    written = opened()
    of_police = replace(
        written.presenter.stage.desk.form,
        sections=tuple(
            replace(section, only_for=(Profession.POLICE,) if section.id == "2" else ())
            for section in written.presenter.stage.desk.form.sections
        ),
    )
    monkeypatch.setattr(written.presenter.stage.desk, "_whole_form", of_police)

    written.presenter.edits.set_profession(Profession.SCHOOL)
    seen_by_school = [sheet.section.id for sheet in written.presenter.stage.desk.sheets]
    written.history.undo()

    assert "2" not in seen_by_school
    assert "2" in [sheet.section.id for sheet in written.presenter.stage.desk.sheets]


def test_the_rest_of_the_window_hears_of_each_change() -> None:
    heard: list[Report] = []
    view, history, writing = FakeView(), FakeHistory(), fake_writing()
    presenter = WritePresenter(view, write_tools(writing, heard.append), history)
    presenter.open(school_report().id)
    presenter.go_to_statement(StatementId("s3"))

    presenter.answer(Ask.ABOUT, (OTTO,))

    assert heard[-1].statement(StatementId("s3")).about == (OTTO,)
    assert isinstance(history.done[-1].do, EditStatement)


@pytest.mark.parametrize(
    ("ask", "given", "part"),
    [
        (Ask.SAID_BY, "Juniper", "basis.said_by"),
        (Ask.SOURCE, "record", "source.kind"),
        (Ask.CHECKED, "supported", "basis.checked"),
        (Ask.MAY_BE_NAMED, "no", "source.may_be_named"),
        (Ask.EVIDENCE, "Note", "evidence.text"),
        (Ask.WEIGHT, "strength", "weight"),
        (Ask.NOT_FOR_CHILDREN, (OTTO,), "disclosure.not_for_children"),
        (Ask.CHILD_WORDING, "You told us about it.", "child_wording"),
        (Ask.WITHHELD_FROM, (PersonId(CORIN),), "disclosure.withheld_from"),
        (Ask.UNTIL_CHAIR_ADVISES, "", "disclosure.until_chair_advises"),
    ],
)
def test_each_answer_reaches_its_part_of_the_statement(
    ask: Ask, given: str | tuple[str, ...], part: str
) -> None:
    written = opened().at(3)

    written.presenter.answer(ask, given)

    found: object = written.report.statement(StatementId("s3"))
    for name in part.split("."):
        found = getattr(found, name)
    expected = {"no": False, "": False}.get(str(given), given)
    assert found == expected

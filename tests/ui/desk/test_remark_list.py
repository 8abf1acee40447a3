"""The page of questions and notes: what it lists, what can be changed, and the agenda it writes."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reportwriter.domain.remarks import Beside, Remark
from reportwriter.services.desk.remarks import About
from reportwriter.services.whole_files import FileNotWrittenError
from reportwriter.ui.desk.presenter import Chosen
from reportwriter.ui.desk.view import DeskView
from reportwriter.ui.look import Look
from reportwriter.wording import agenda as words
from tests.pdf.reading import text_of
from tests.ui import samples_c
from tests.ui.desk.remarks_page import FakeRemarksPage
from tests.ui.desk.test_desk import Rig
from tests.ui.sample_desk import (
    FIC,
    HEALTH,
    OLDER_SCHOOL,
    POLICE,
    SCHOOL,
    FakeDesks,
    about,
    older_school,
)
from tests.ui.showing import show


@pytest.fixture
def rig() -> Rig:
    """Return a desk with a question each to health and police, and a note on the first."""
    rig = Rig(desks=FakeDesks(also=(older_school(),)))
    reports = rig.desks.desk.reports
    rig.remarks.ask(FIC, About(submission=reports[POLICE].submission), "Who attends?")
    rig.remarks.ask(FIC, about(reports[HEALTH], "bank card"), "Has she a card now?")
    rig.remarks.note(FIC, about(reports[HEALTH], "bank card"), "Ask before he comes in.")
    rig.presenter.open(FIC)
    rig.presenter.go_to("remarks")
    return rig


def _page(rig: Rig) -> FakeRemarksPage:
    return rig.view.remarks_page


def _texts(rig: Rig) -> list[str]:
    return [remark.text for remark in rig.remarks.kept]


def test_questions_stand_by_agency_and_what_is_the_chairs_own_apart(rig: Rig) -> None:
    spoken = _page(rig).spoken

    assert spoken[0] == words.TITLE
    assert spoken[1].startswith("Fernside Clinic, health visiting, ")
    assert spoken[2].startswith("Allegation, statement 7. ")
    assert "not Corin" in spoken[2]
    assert spoken[3] == "Question: Has she a card now?\nAnswer: not yet"
    assert spoken[4].startswith("Police, ")
    assert spoken[5] == words.WHOLE_REPORT
    assert spoken[7] == words.MY_OWN
    assert spoken[-1] == "My note: Ask before he comes in."


def test_what_is_asked_of_several_stands_last_with_each_account(rig: Rig) -> None:
    reports = rig.desks.desk.reports
    first, other = about(reports[POLICE], "kitchen"), about(reports[HEALTH], "bank card")
    beside = Beside(
        submission=other.submission, statement=other.statement, reference=other.reference
    )
    rig.remarks.ask(FIC, replace(first, beside=(beside,)), "How does each know it?")
    rig.presenter.open(FIC)
    rig.presenter.go_to("remarks")

    spoken = _page(rig).spoken
    at = spoken.index("Question: How does each know it?\nAnswer: not yet")
    rig.presenter.remark_list.go_to("about r3 1")

    assert spoken[at - 3].startswith("Police and Fernside Clinic, health visiting, ")
    assert "Police, ref. " in spoken[at - 2]
    assert "Fernside Clinic, health visiting, ref. " in spoken[at - 1]
    assert spoken[at + 1] == words.MY_OWN
    assert rig.view.statement[0] == first.submission


def test_the_contents_and_the_head_count_what_is_open(rig: Rig) -> None:
    rig.presenter.remark_list.answer("remark r0")
    rig.presenter.remark_list.end("The head.")

    row = next(row for row in rig.view.contents if row.key == "remarks")

    assert row.aside == "1"
    assert rig.view.head is not None
    assert rig.view.head.counts == "1 of 2 questions open."
    assert "Question: Who attends?\nAnswer: The head." in _page(rig).spoken


def test_a_question_is_reworded_from_the_words_it_has(rig: Rig) -> None:
    rig.presenter.remark_list.reword("remark r1")
    asked = _page(rig).editing
    rig.presenter.remark_list.end("Since when has she a card?")

    assert asked == ("Your question", "Has she a card now?")
    assert _page(rig).editing is None
    assert "Since when has she a card?" in _texts(rig)


def test_leaving_keeps_the_words_as_they_were(rig: Rig) -> None:
    before = list(rig.remarks.kept)

    rig.presenter.remark_list.reword("remark r1")
    rig.presenter.remark_list.leave()
    rig.presenter.remark_list.end("too late")

    assert rig.remarks.kept == before


def test_only_a_question_is_answered_and_a_mark_has_no_words(rig: Rig) -> None:
    rig.remarks.toggle_mark(FIC, about(rig.desks.desk.reports[HEALTH], "bank card"))
    rig.presenter.open(FIC)
    rig.presenter.go_to("remarks")

    rig.presenter.remark_list.answer("remark r2")
    rig.presenter.remark_list.reword("remark r3")
    rig.presenter.remark_list.reword(words.TITLE)

    assert _page(rig).editing is None
    assert _page(rig).spoken[-1] == words.MARKED


def test_what_was_deleted_comes_back_the_last_first(rig: Rig) -> None:
    before = set(_texts(rig))
    rig.presenter.remark_list.remove("remark r1")
    rig.presenter.remark_list.remove("remark r2")
    said, gone = _page(rig).said, _texts(rig)

    rig.presenter.remark_list.undo()
    half = _texts(rig)
    rig.presenter.remark_list.undo()
    rig.presenter.remark_list.undo()

    assert (said, gone) == (words.DELETED["note"], ["Who attends?"])
    assert half == ["Who attends?", "Ask before he comes in."]
    assert set(_texts(rig)) == before


def test_a_question_without_words_is_deleted_and_can_come_back(rig: Rig) -> None:
    rig.presenter.remark_list.reword("remark r1")
    rig.presenter.remark_list.end("  ")
    gone = "Has she a card now?" not in _texts(rig)
    rig.presenter.remark_list.undo()

    assert gone
    assert "Has she a card now?" in _texts(rig)


def test_it_leads_to_the_statement_whatever_was_chosen_to_be_seen(rig: Rig) -> None:
    rig.presenter.choose(Chosen(kind="fact"))

    rig.presenter.remark_list.go_to("about r1")

    health = rig.desks.desk.reports[HEALTH]
    asked = about(health, "bank card")
    assert rig.view.statement == (health.submission, f"statement {asked.statement}")
    assert any("bank card" in text for text in rig.view.texts(HEALTH))


def test_what_is_about_no_statement_on_the_desk_leads_to_its_report(rig: Rig) -> None:
    rig.remarks.ask(FIC, About(submission=OLDER_SCHOOL), "Why was this changed?")
    rig.presenter.open(FIC)
    rig.presenter.go_to("remarks")

    rig.presenter.remark_list.go_to("remark r0")
    rig.presenter.remark_list.go_to("remark r3")

    police = rig.desks.desk.reports[POLICE].submission
    assert rig.going.went == [("read", police), ("read", OLDER_SCHOOL)]


def test_a_question_on_an_earlier_version_says_so_with_the_words_it_asked_about(rig: Rig) -> None:
    said = rig.desks.desk.reports[SCHOOL].printed[0]
    asked = About(submission=OLDER_SCHOOL, statement=said.id, reference=said.reference)
    rig.remarks.ask(FIC, asked, "Who wrote this down?")
    rig.presenter.open(FIC)
    rig.presenter.go_to("remarks")

    spoken = _page(rig).spoken

    assert said.text.rstrip(".") in spoken[2]
    assert spoken[3].endswith(words.HAS_NEWER)
    assert sum(words.HAS_NEWER in one for one in spoken) == 1


def test_the_agenda_is_written_with_the_questions_and_without_the_notes(rig: Rig) -> None:
    path = Path(_page(rig).agenda_name)

    rig.presenter.remark_list.save(path)

    text = text_of(rig.written.files[path])
    assert path.name == "FIC-0001 agenda.pdf"
    assert _page(rig).said == words.written(path.name)
    assert "Has she a card now?" in text
    assert "Ask before he comes in." not in text


def test_an_agenda_that_cannot_be_written_is_said(rig: Rig) -> None:
    rig.written.trouble = FileNotWrittenError("disk full")

    rig.presenter.remark_list.save(Path("agenda.pdf"))

    assert _page(rig).troubles == [rig.written.trouble]
    assert _page(rig).said == ""


def test_nothing_of_it_stays_once_the_vault_is_locked(rig: Rig) -> None:
    rig.presenter.remark_list.reword("remark r1")
    rig.presenter.remark_list.remove("remark r2")
    rig.presenter.close()

    rig.presenter.remark_list.end("too late")
    rig.presenter.remark_list.undo()
    rig.presenter.remark_list.save(Path("agenda.pdf"))

    assert (_page(rig).rows, _page(rig).editing, _page(rig).said) == ((), None, "")
    assert _texts(rig) == ["Who attends?", "Has she a card now?"]
    assert rig.written.files == {}


@pytest.fixture
def shown(qtbot: QtBot, look: Look) -> DeskView:
    view = samples_c.desk_remarks(look)
    assert isinstance(view, DeskView)
    view.resize(1440, 800)
    show(qtbot, view)
    view.take_focus()
    return view


def _kept(view: DeskView) -> list[Remark]:
    desks = view.presenter._tools.remarks  # type: ignore[attr-defined]  # Kept there for tests.
    return list(desks.kept)


def test_the_keyboard_alone_answers_deletes_and_undoes(shown: DeskView, qtbot: QtBot) -> None:
    list_ = shown.focusWidget()
    qtbot.keyClick(list_, Qt.Key.Key_A)
    field = shown.focusWidget()
    qtbot.keyClicks(field, "The clerk.")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    answered = [remark.answer for remark in _kept(shown)]
    back = shown.focusWidget()
    before = len(answered)
    qtbot.keyClick(back, Qt.Key.Key_Delete)
    gone = len(_kept(shown))
    qtbot.keyClick(back, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert list_ is shown.remarks_page.list
    assert back is list_
    assert "The clerk." in answered
    assert (gone, len(_kept(shown))) == (before - 1, before)


def test_after_the_last_one_is_deleted_the_keyboard_can_still_undo(
    shown: DeskView, qtbot: QtBot
) -> None:
    page, before = shown.remarks_page, len(_kept(shown))
    for _ in range(before):
        page.list.set_current(page.list._model.rows[2].key)
        qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    gone = len(_kept(shown))
    qtbot.keyClick(shown.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert (gone, len(_kept(shown))) == (0, 1)


def test_escape_leaves_the_words_as_they_were_and_not_the_desk(
    shown: DeskView, qtbot: QtBot
) -> None:
    before = _kept(shown)
    qtbot.keyClick(shown.focusWidget(), Qt.Key.Key_R)
    qtbot.keyClicks(shown.focusWidget(), " more")
    with qtbot.assertNotEmitted(shown.back_requested):
        qtbot.keyClick(shown.focusWidget(), Qt.Key.Key_Escape)

    assert _kept(shown) == before
    assert shown.focusWidget() is shown.remarks_page.list


def test_enter_goes_to_the_statement_in_its_column(shown: DeskView, qtbot: QtBot) -> None:
    shown.remarks_page.list.set_current("about r0")

    qtbot.keyClick(shown.remarks_page.list, Qt.Key.Key_Return)

    assert shown.focusWidget() is not shown.remarks_page.list
    assert shown._columns.current[1].startswith("statement ")


def test_the_agenda_is_offered_under_a_name_without_a_child(
    shown: DeskView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    offered = []

    def choose(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        offered.append(name)
        return str(tmp_path / name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    with qtbot.waitSignal(shown.remarks_page.agenda_requested) as wanted:
        qtbot.keyClick(shown.remarks_page.list, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)

    assert offered == ["FIC-0001 agenda.pdf"]
    assert wanted.args == [tmp_path / "FIC-0001 agenda.pdf"]

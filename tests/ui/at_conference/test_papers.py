"""Papers of a conference: for whom, when they can be made, and that they are."""

from dataclasses import replace
from pathlib import Path

import pytest

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.decision import Lack
from reportwriter.domain.paper import PaperKind
from reportwriter.services.conference_papers import Order
from reportwriter.services.desk.headings import SideBySide
from reportwriter.ui.at_conference.pane_values import PaperPane
from reportwriter.ui.at_conference.rows import CORE_KEY, Part
from reportwriter.wording import conference_record as words
from reportwriter.wording import paper
from tests.ui.at_conference.sample import (
    POLICE_NAME,
    SCHOOL_NAME,
    FakeDeciding,
    meeting,
    parent,
    stepfather,
    whole_record,
)
from tests.ui.at_conference.screens import Screen, a_screen
from tests.ui.fakes import PASSPHRASE


@pytest.fixture
def screen() -> Screen:
    return a_screen()


def test_no_paper_is_made_before_all_is_said(screen: Screen) -> None:
    screen.at(Part.PAPERS, "paper minutes")

    assert screen.view.pane is not None
    assert screen.view.pane.paper is None
    assert screen.view.pane.lacks == words.still_to_say(8)


def test_a_paper_is_signed_for_its_reader_out_of_what_is_recorded_now(tmp_path: Path) -> None:
    screen = a_screen(FakeDeciding(held=meeting(whole_record())))
    screen.at(Part.PLAN, CORE_KEY).presenter.answer("lead_worker", "Somebody new")
    screen.at(Part.PAPERS, f"paper minutes {parent()}")
    (name,) = (one.name for one in screen.deciding.held.family if one.id == parent())
    assert screen.view.pane is not None
    assert screen.view.pane.paper == PaperPane(f"FIC-0001 Minutes for {name}.pdf")

    screen.presenter.sign_paper(tmp_path / "a.pdf", "wrong")
    assert isinstance(screen.view.trouble, WrongPassphraseError)
    screen.presenter.sign_paper(tmp_path / "a.pdf", PASSPHRASE)

    order = Order(PaperKind.MINUTES, parent())
    assert screen.papers.made == [(order, tmp_path / "a.pdf", "Somebody new")]
    assert screen.view.news[-1] == (paper.SAVED.format(name="a.pdf"), "")


def test_word_is_for_professionals(tmp_path: Path) -> None:
    screen = a_screen(FakeDeciding(held=meeting(whole_record())))
    screen.at(Part.PAPERS, "paper decision")
    assert screen.view.pane is not None
    assert screen.view.pane.paper is not None
    assert screen.view.pane.paper.word_name.endswith(".docx")

    screen.presenter.save_for_word(tmp_path / "a.docx")

    assert screen.papers.made == [(Order(PaperKind.DECISION), tmp_path / "a.docx", "for Word")]


def test_a_paper_that_nobody_can_have_is_no_row(screen: Screen, tmp_path: Path) -> None:
    screen.at(Part.PAPERS, "paper minutes nobody")
    screen.presenter.sign_paper(tmp_path / "a.pdf", PASSPHRASE)
    screen.presenter.close()
    screen.presenter.sign_paper(tmp_path / "a.pdf", PASSPHRASE)
    screen.presenter.save_for_word(tmp_path / "a.docx")

    assert screen.papers.made == []


def test_closing_leads_to_what_was_said_and_has_no_kind(screen: Screen) -> None:
    screen.at(Part.SAID, "said 2").presenter.answer("kind", "")

    screen.presenter.close_conference()

    assert (screen.view.part, screen.view.current) == (Part.SAID, "said 2")
    assert screen.view.news[-1] == (words.CANNOT_CLOSE, words.lacks_words([Lack.KIND]))


def test_the_reports_are_made_for_one_of_the_family_before_the_conference(
    screen: Screen, tmp_path: Path
) -> None:
    reader = stepfather()
    screen.at(Part.PAPERS, f"pack {reader}")
    pane = screen.view.pane
    assert pane is not None
    assert pane.paper == PaperPane("FIC-0001 reports for Corin Thrumm.pdf")
    assert screen.deciding.held.missing

    screen.presenter.sign_paper(tmp_path / "a.pdf", "wrong")
    assert isinstance(screen.view.trouble, WrongPassphraseError)
    screen.presenter.sign_paper(tmp_path / "a.pdf", PASSPHRASE)

    assert screen.packs.made == [(reader, tmp_path / "a.pdf")]
    assert screen.papers.made == []
    assert screen.view.news[-1] == (paper.SAVED.format(name="a.pdf"), "")


@pytest.mark.parametrize("key", ["paper decision", f"pack {stepfather()}"])
def test_enter_on_what_is_made_goes_to_what_makes_it(screen: Screen, key: str) -> None:
    screen.at(Part.PAPERS, key).presenter.act(key)

    assert screen.view.edits == 1
    assert screen.deciding.saved == []


def test_what_is_in_the_print_and_what_is_not_is_said_with_what_to_do(screen: Screen) -> None:
    screen.at(Part.PAPERS, f"pack {stepfather()}")
    pane = screen.view.pane
    assert pane is not None

    assert f"In it: {SCHOOL_NAME}; " in pane.below
    sentence, more = pane.left_out
    assert sentence == "One report is not in it."
    assert f"{POLICE_NAME}: was not shared with Corin Thrumm, by decision. Ask its author" in more
    assert f"{SCHOOL_NAME}: 2 statements wait for your advice, and are left out." in more
    screen.at(Part.PAPERS, f"pack {parent()}")
    assert screen.view.pane is not None
    assert screen.view.pane.left_out == ("", "")


def test_nothing_is_offered_where_no_report_can_be_given() -> None:
    empty = replace(meeting(), side_by_side=SideBySide(()))
    screen = a_screen(FakeDeciding(held=empty)).at(Part.PAPERS, f"pack {stepfather()}")

    assert screen.view.pane is not None
    assert screen.view.pane.paper is None
    assert screen.view.pane.lacks == "No report holds what Corin Thrumm can be given."
    assert screen.at(Part.PAPERS, "pack nobody").view.pane is None

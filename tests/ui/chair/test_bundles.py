"""Asking for the bundle of a conference, and hearing what came of it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from reportwriter.domain.bundle import Bundle, LeftOut, NotReceived
from reportwriter.services.bundling import Bundled
from reportwriter.services.whole_files import FileNotWrittenError
from reportwriter.ui.chair.bundles import Bundles
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner, Progress
from reportwriter.wording import bundle as words
from tests.builders import a_conference
from tests.ui.chair import sample as samples
from tests.ui.chair.test_presenter import REFERENCE, FakeView, a_screen
from tests.ui.chair.test_view import press, shown
from tests.ui.fakes import FakeBundling
from tests.ui.sample_board import a_board

PATH = Path("/out/FIC-0001 bundle.pdf")
EMPTY = Bundle(conference=a_conference(), parts=())


@dataclass
class Later:
    """A pool that does its work when a test says so."""

    work: Callable[[], None] = field(default=lambda: None)
    cancelled: bool = False

    def run_long(
        self,
        work: Callable[[Progress, Callable[[], bool]], Any],
        *,
        done: Callable[[Any], None],
        failed: Callable[[Any], None],
        progress: Progress,
    ) -> "Later":
        self.work = lambda: done(work(progress, lambda: self.cancelled))
        return self

    def run(self, *_work: Any, **_outcome: Any) -> None:
        """Nothing here runs short work."""

    def cancel(self) -> None:
        self.cancelled = True


def _bundles(making: FakeBundling, pool: Any = None) -> tuple[FakeView, Bundles]:
    view = FakeView()
    return view, Bundles(view, making, pool or ImmediateRunner())


def test_the_bundle_of_the_open_conference_is_written_where_the_chair_says() -> None:
    screen = a_screen(a_board())

    screen.presenter.make_bundle(PATH)

    assert screen.bundling.wanted == [(REFERENCE, PATH)]
    assert screen.view.bundle_name == PATH.name


def test_the_outcome_says_what_is_in_it_and_what_is_not() -> None:
    left_out = LeftOut(agency="Police", author="", name="a.pdf", sha256="", why="")
    missing = NotReceived(agency="Housing", asked="")
    bundle = replace(EMPTY, left_out=(left_out,), missing=(missing, missing))
    view, bundles = _bundles(FakeBundling(Bundled(bundle=bundle, elsewhere=1)))

    bundles.make(REFERENCE, PATH)

    assert view.bundled == (
        "The bundle is written: FIC-0001 bundle.pdf. It holds 0 papers, with the originals inside."
        " 2 agencies have sent nothing yet. 1 paper could not go in; its first page says why."
        f" {words.ONE_ELSEWHERE}"
    )


def test_while_one_is_made_it_is_told_how_far_and_no_other_is_begun() -> None:
    making, pool = FakeBundling(Bundled(bundle=EMPTY, elsewhere=0)), Later()
    view, bundles = _bundles(making, pool)
    bundles.make(REFERENCE, PATH)
    first = pool.work

    bundles.make(REFERENCE, Path("/out/other.pdf"))
    first()

    assert view.bundling == [(0, 0), (0, 3)]
    assert making.wanted == [(REFERENCE, PATH)]


def test_cancelling_says_nothing_was_written_by_going_quiet() -> None:
    making, pool = FakeBundling(None), Later()
    view, bundles = _bundles(making, pool)
    bundles.make(REFERENCE, PATH)

    bundles.cancel()
    pool.work()

    assert pool.cancelled
    assert view.bundled == ""


def test_after_the_vault_is_locked_nothing_is_shown_of_it() -> None:
    making, pool = FakeBundling(Bundled(bundle=EMPTY, elsewhere=0)), Later()
    view, bundles = _bundles(making, pool)
    bundles.make(REFERENCE, PATH)

    bundles.forget()
    pool.work()

    assert (view.bundled, view.bundling) == (None, [(0, 0)])


def test_a_failure_is_said_and_another_try_is_free() -> None:
    making = FakeBundling(trouble=FileNotWrittenError("No space left on device"))
    view, bundles = _bundles(making)
    bundles.make(REFERENCE, PATH)

    bundles.make(REFERENCE, PATH)

    assert view.trouble is making.trouble
    assert len(making.wanted) == 2


def test_the_button_asks_where_and_offers_a_name(
    look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []

    def choose(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        offered.append(name)
        return str(PATH), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    view = shown(samples.board(look), qtbot)

    with qtbot.waitSignal(view.bundle_requested) as asked:
        press(view, words.BUTTON)

    assert offered == ["FIC-0001 bundle.pdf"]
    assert asked.args == [PATH]


def test_how_far_it_is_stands_above_the_list_and_can_be_stopped(look: Look, qtbot: QtBot) -> None:
    view = shown(samples.board(look), qtbot)

    view.show_bundling(1, 3)

    said = [one.text() for one in view.findChildren(QLabel) if one.isVisible()]
    bars = [one for one in view.findChildren(QProgressBar) if one.isVisible()]
    assert "Making the bundle: paper 2 of 3" in said
    assert words.CANCELLING in said
    assert [(one.accessibleName(), one.value()) for one in bars] == [(words.BAR, 1)]
    with qtbot.waitSignal(view.bundle_cancelled):
        press(view, "Cancel")


def test_files_dropped_meanwhile_are_still_asked_about_when_the_bundle_is_done(
    look: Look, qtbot: QtBot
) -> None:
    view = shown(samples.board(look), qtbot)
    view.show_bundling(0, 3)
    view.show_passphrase_asked("2 files are to be checked.", may_wait=True)

    view.show_bundling(1, 3)
    view.show_bundled("The bundle is written.")

    said = [one.text() for one in view.findChildren(QLabel) if one.isVisible()]
    assert "2 files are to be checked." in said
    assert "The bundle is written." in said
    assert not [one for one in view.findChildren(QProgressBar) if one.isVisible()]


def test_nothing_stays_open_above_the_list_once_the_bundle_is_done(
    look: Look, qtbot: QtBot
) -> None:
    view = shown(samples.board(look), qtbot)
    view.show_bundling(0, 3)

    view.show_bundled()

    assert not [one for one in view.findChildren(QProgressBar) if one.isVisible()]

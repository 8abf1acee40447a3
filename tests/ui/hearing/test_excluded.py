"""Why somebody is excluded is asked behind the passphrase, among what is confidential."""

from dataclasses import replace
from pathlib import Path

import pytest

from reportwriter.domain.attendee import Attendee
from reportwriter.domain.errors import VaultError
from reportwriter.domain.exclusion import Exclusion, ExclusionReason, Police
from reportwriter.domain.ids import RecordId
from reportwriter.services.coming import Rules
from reportwriter.services.exclusion_sealing import SealedNow
from reportwriter.storage.backup import Backup
from reportwriter.ui.hearing.asks import ReasonAsk
from reportwriter.ui.hearing.panes import reason_pane
from reportwriter.ui.hearing.rows import reason_key
from reportwriter.wording import exclusion as excluded
from tests.ui.hearing.sample import FIC, NOW, PASSPHRASE, FakeHearings, tools_of
from tests.ui.hearing.screens import Screen, a_screen
from tests.ui.waiting import WaitingRunner
from tests.ui.who_comes.sample import EXCLUSION_RULE, GROUNDS

CAL = Attendee(id=RecordId("cal"), name="Cal Ridgeway", exclusion=Exclusion(police=Police.ASKED))


@pytest.fixture
def excluding() -> Screen:
    """A conference that somebody is kept away from, and nobody has said why."""
    screen = a_screen(FakeHearings(excluded=(CAL,)))
    screen.open()
    return screen


def test_why_somebody_is_excluded_is_asked_here_and_sealed(excluding: Screen) -> None:
    key = reason_key(CAL.id)
    assert "1 to decide" in excluding.view.left
    assert excluding.view.lines[-1].endswith("Still to say: on what ground and what it rests on.")

    excluding.presenter.select(key)
    assert excluding.view.reason is not None
    assert excluding.view.reason.shown >= {
        ReasonAsk.GROUNDS,
        ReasonAsk.EVIDENCE,
        ReasonAsk.POLICE_SAID,
    }
    ground = excluding.view.reason.grounds[0][0]
    excluding.presenter.answer_reason(ReasonAsk.GROUNDS, (ground,))
    excluding.presenter.answer_reason(ReasonAsk.EVIDENCE, "A kettle")

    kept = excluding.hearings.record.exclusion(CAL.id)
    assert (kept.grounds, kept.evidence) == ((ground,), "A kettle")
    assert "Still to say" not in excluding.view.lines[-1]
    excluding.presenter.undo()
    assert excluding.hearings.record.exclusion(CAL.id).evidence == ""


def test_an_area_without_grounds_asks_one_question_for_both() -> None:
    opened = FakeHearings(excluded=(CAL,)).open(FIC, PASSPHRASE)

    pane = reason_pane(CAL, ExclusionReason(attendee=CAL.id), replace(opened, rules=Rules()))

    assert pane.alone
    assert ReasonAsk.GROUNDS not in pane.shown
    assert pane.lacks == "Still to say: what it rests on."


def test_fife_hears_objections_and_what_came_of_it_afterwards() -> None:
    opened = FakeHearings(excluded=(CAL,)).open(FIC, PASSPHRASE)
    fife = Rules(exclusion=replace(GROUNDS, hears_objections=True), after_exclusion=EXCLUSION_RULE)

    pane = reason_pane(CAL, ExclusionReason(attendee=CAL.id), replace(opened, rules=fife))

    assert {ReasonAsk.OBJECTIONS, ReasonAsk.AFTERWARDS} <= pane.shown
    assert pane.hints[ReasonAsk.AFTERWARDS]


def test_what_is_untold_stands_on_the_closed_page_until_it_was_told(tmp_path: Path) -> None:
    sealed = SealedNow(is_log_clear=True, older=(Backup(folder=tmp_path, made_at=NOW),))
    screen = a_screen(FakeHearings(excluded=(CAL,), sealed_now=sealed, untold=True))

    screen.presenter.open(FIC)
    assert screen.view.untold
    screen.presenter.unlock(PASSPHRASE)

    assert not screen.hearings.untold
    assert not screen.view.untold


def test_what_a_minute_sealed_is_said_on_the_closed_page() -> None:
    screen = a_screen()
    screen.presenter.open(FIC)
    screen.hearings.untold = True

    screen.presenter.files.save_minute(Path("minute.pdf"), PASSPHRASE)

    assert screen.view.untold


def test_what_came_after_the_items_were_locked_stays_untold(tmp_path: Path) -> None:
    sealed = SealedNow(is_log_clear=True, older=(Backup(folder=tmp_path, made_at=NOW),))
    pool, hearings = WaitingRunner(), FakeHearings(sealed_now=sealed, untold=True)
    screen = a_screen(hearings, replace(tools_of(hearings), pool=pool))
    screen.presenter.open(FIC)
    screen.presenter.unlock(PASSPHRASE)

    screen.presenter.lock()
    pool.do_all()

    assert hearings.untold


def test_that_reasons_were_sealed_now_is_said_with_the_backups_that_still_hold_them(
    tmp_path: Path,
) -> None:
    backup = Backup(folder=tmp_path, made_at=NOW)
    sealed = SealedNow(is_log_clear=False, older=(backup,), failure=VaultError())
    screen = a_screen(FakeHearings(excluded=(CAL,), sealed_now=sealed))
    screen.open()

    sentence, more, may_remove = screen.view.sealed_now
    assert sentence == excluded.NOW_SEALED
    assert excluded.SEALED_NOW in more
    assert "Older backups still hold it" in more
    assert "No fresh backup could be made." in more
    assert may_remove

    screen.presenter.backups.remove()
    assert screen.hearings.removed == (backup,)
    assert screen.view.sealed_now == (excluded.BACKUPS_REMOVED, "", False)

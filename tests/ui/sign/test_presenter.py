from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.ids import ReportId
from reportwriter.domain.receipt import PageReceived
from reportwriter.records.travelling import Withdrawn
from reportwriter.services.completeness import Problem, Weighs
from reportwriter.services.receipts_received import KeptReceipt
from reportwriter.ui.runner import ImmediateRunner
from reportwriter.ui.sign.found import BLOCKED, NO_PASSPHRASE, WHY_INCOMPLETE, WHY_LATE
from reportwriter.ui.sign.needs import SignTools
from reportwriter.ui.sign.presenter import NO_DAY, SignPresenter
from reportwriter.ui.sign.state import Signed, ToSign
from reportwriter.wording import receipt as words
from tests.builders import NOON
from tests.ui.fakes import (
    CHASED_AT,
    PASSPHRASE,
    WORDS,
    FakeHanding,
    FakeNews,
    FakeWords,
    FakeWriting,
    Made,
    Ready,
    Record,
)
from tests.ui.fakes_of_chair import FakeReceived, kept_receipt
from tests.ui.sample_invitation import an_invitation
from tests.ui.sample_report import opened

REPORT = ReportId("report-1")
FOLDER = Path("/Documents/to hand over")
IN_TIME = NOON - timedelta(days=2)


@dataclass
class FakeView:
    to_sign: ToSign | None = None
    signed: Signed | None = None
    progress: tuple[int, int] = (0, 0)
    request: str = ""
    trouble: ReportWriterError | None = None

    def show_to_sign(self, state: ToSign) -> None:
        self.to_sign = state

    def show_signed(self, state: Signed) -> None:
        self.signed = state

    def show_progress(self, done: int, of: int) -> None:
        self.progress = (done, of)

    def show_request(self, sentence: str) -> None:
        self.request = sentence

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error


@dataclass
class Screen:
    view: FakeView
    handing: FakeHanding
    reports: FakeWriting
    news: FakeNews
    presenter: SignPresenter


def a_screen(state: Ready, now: Any = IN_TIME, receipt: KeptReceipt | None = None) -> Screen:
    view, news, reports = FakeView(), FakeNews(), FakeWriting(opened())
    handing = FakeHanding(at=now, state=state)
    tools = SignTools(
        handing=handing,
        words=FakeWords(),
        reports=reports,
        receipts=FakeReceived(receipt),
        vault=ImmediateRunner(),
        pool=ImmediateRunner(),
        folder=FOLDER,
        now=lambda: now,
    )
    presenter = SignPresenter(view, tools, news)
    presenter.open(REPORT)
    return Screen(view, handing, reports, news, presenter)


@pytest.fixture
def screen() -> Screen:
    return a_screen(Ready())


def state_of(screen: Screen) -> ToSign:
    assert screen.view.to_sign is not None
    return screen.view.to_sign


def test_before_signing_it_is_said_who_signs_and_what_will_leave(screen: Screen) -> None:
    state = state_of(screen)

    assert state.signer.name == "Pru Oakenshaw"
    assert state.signer.invited == "Invited for conference FIC-0001"
    assert [file.who for file in state.leaving] == [
        "Anyone who gets the file",
        "Only the chair, the deputy and you",
    ]
    assert state.leaving[0].what.endswith("Goes to the chair and the Safeguarding Children Unit")
    assert state.due == "To the chair by Monday 4\xa0January\xa02027, 10:00"


def test_the_notices_of_the_form_are_acknowledged_by_signing(screen: Screen) -> None:
    notices = state_of(screen).notices

    assert len(notices) == 3
    assert notices[1] == "This report may be disclosed in legal proceedings."


def test_signing_makes_both_files_in_the_chosen_folder(screen: Screen) -> None:
    screen.presenter.choose_folder(Path("/elsewhere"))

    screen.presenter.sign(PASSPHRASE)

    assert screen.handing.folders == [Path("/elsewhere")]
    assert screen.view.progress == (1, 2)
    assert screen.view.signed is not None
    assert screen.view.signed.words == WORDS
    assert screen.view.signed.leaving[0].name == "FIC-0001 school report.pdf"
    assert screen.news.saved == [REPORT]


def test_signed_is_not_sent(screen: Screen) -> None:
    screen.presenter.sign(PASSPHRASE)

    assert screen.view.signed is not None
    assert screen.view.signed.handed_over == ""


def test_only_the_record_of_handing_over_ends_not_sent(screen: Screen) -> None:
    screen.presenter.sign(PASSPHRASE)

    screen.presenter.hand_over("By secure e-mail", "today")

    assert screen.handing.state.recorded is not None
    assert screen.handing.state.recorded.on == date(2027, 1, 2)
    assert screen.view.signed is not None
    assert screen.view.signed.handed_over == (
        "Handed over Saturday 2\xa0January\xa02027, by secure e-mail"
    )


def test_a_day_that_cannot_be_read_is_asked_for_again(screen: Screen) -> None:
    screen.presenter.sign(PASSPHRASE)

    screen.presenter.hand_over("By hand", "last week")

    assert screen.view.request == NO_DAY
    assert screen.handing.state.recorded is None


def test_a_wrong_passphrase_signs_nothing_and_can_be_tried_again(screen: Screen) -> None:
    screen.presenter.sign("wrong")
    assert isinstance(screen.view.trouble, WrongPassphraseError)

    screen.presenter.sign(PASSPHRASE)

    assert screen.view.signed is not None


def test_without_a_passphrase_it_is_said_what_it_is_for(screen: Screen) -> None:
    screen.presenter.sign("")

    assert screen.view.request == NO_PASSPHRASE


def test_a_problem_that_blocks_is_named_and_nothing_is_signed() -> None:
    screen = a_screen(Ready(problems=(Problem(code="no_kind", weighs=Weighs.ALWAYS),)))

    screen.presenter.sign(PASSPHRASE)

    assert screen.view.request == BLOCKED
    assert state_of(screen).problems == "There is 1 problem"


def test_what_is_open_needs_a_reason_before_signing() -> None:
    problem = Problem(code="not_shared_yet", weighs=Weighs.UNLESS_REASON)
    screen = a_screen(Ready(problems=(problem,)))
    screen.presenter.sign(PASSPHRASE)
    assert screen.view.request == WHY_INCOMPLETE

    screen.presenter.sign(PASSPHRASE, "The mother is in hospital.")

    assert screen.reports.opened.report.incomplete_because == "The mother is in hospital."
    assert screen.view.signed is not None


def test_a_late_report_needs_a_reason() -> None:
    screen = a_screen(Ready(), now=NOON)
    screen.presenter.sign(PASSPHRASE)
    assert screen.view.request == WHY_LATE

    screen.presenter.give_reasons("", "Invited on Sunday.")

    assert state_of(screen).late_reason == "Invited on Sunday."
    screen.presenter.sign(PASSPHRASE, "", "Invited on Sunday.")
    assert screen.view.signed is not None


GONE = replace(an_invitation(), withdrawn=Withdrawn(reason="Asked by mistake"))


def test_what_is_no_longer_asked_for_says_so_and_is_late_no_more() -> None:
    screen = a_screen(Ready(withdrawn=GONE), now=NOON)

    state = state_of(screen)

    assert state.withdrawn is not None
    assert state.withdrawn[0].endswith("The chair says why: Asked by mistake.")
    assert "ring them before you send anything" in state.withdrawn[1]
    assert (state.due, state.asks_late) == ("No longer asked for", False)


def test_who_has_handed_it_over_has_nothing_left_to_do() -> None:
    recorded = Record(how="By hand", on=NOON.date())
    screen = a_screen(Ready(made=Made(signed_at=IN_TIME), recorded=recorded, withdrawn=GONE))

    assert screen.view.signed is not None
    assert screen.view.signed.withdrawn is not None
    assert screen.view.signed.withdrawn[1].endswith("Nothing is left to do.")


def test_reasons_that_did_not_change_are_not_written(screen: Screen) -> None:
    before = screen.reports.opened

    screen.presenter.give_reasons(" ", "")

    assert screen.reports.opened is before


def test_without_an_invitation_the_page_is_sealed_to_the_author_alone() -> None:
    screen = a_screen(Ready(recipients=()))

    assert state_of(screen).without_invitation
    assert state_of(screen).leaving[1].who == "Only you"
    assert state_of(screen).signer.invited == "Written without an invitation"


def test_a_signed_report_shows_its_files_again() -> None:
    screen = a_screen(Ready(made=Made(signed_at=IN_TIME)))

    assert screen.view.signed is not None
    assert screen.view.signed.signed_at == "Saturday 2\xa0January\xa02027, 12:00"
    assert screen.view.signed.leaving[0].size == ""


def test_a_file_that_is_there_shows_its_size(tmp_path: Path) -> None:
    report = tmp_path / "report.pdf"
    report.write_bytes(bytes(5000))
    made = replace(Made(signed_at=IN_TIME), report_path=report)
    screen = a_screen(Ready(made=made))

    assert screen.view.signed is not None
    assert screen.view.signed.leaving[0].size == "5 KB"


def test_signed_files_can_be_written_again_elsewhere(screen: Screen) -> None:
    screen.presenter.sign(PASSPHRASE)

    screen.presenter.write_again(Path("/elsewhere"))

    assert screen.handing.folders == [FOLDER, Path("/elsewhere")]


def test_a_new_version_can_be_begun_once_one_is_signed(screen: Screen) -> None:
    screen.presenter.sign(PASSPHRASE)
    screen.view.to_sign = None

    screen.presenter.begin_next_version()

    assert screen.news.saved == [REPORT, REPORT]
    assert state_of(screen).signer.name == "Pru Oakenshaw"


def test_a_closed_screen_does_nothing(screen: Screen) -> None:
    screen.presenter.close()

    screen.presenter.sign(PASSPHRASE)
    screen.presenter.hand_over("By hand", "today")
    screen.presenter.give_reasons("x", "y")

    assert screen.handing.folders == []
    assert screen.handing.state.recorded is None


def test_a_receipt_says_when_the_report_arrived_and_who_says_so() -> None:
    screen = a_screen(Ready(made=Made(signed_at=NOON)), receipt=kept_receipt())

    assert screen.view.signed is not None
    shown = screen.view.signed.receipt
    assert shown is not None
    moment = words.arrived(CHASED_AT, "mail_server")
    assert shown.said == f"Arrived {moment}. {words.PAGE['opened']}."
    assert shown.more == "Receipt signed by Merriweather Stope, Chair."
    assert shown.is_good


def test_a_missing_page_and_a_chair_not_known_are_no_good_news() -> None:
    missing = kept_receipt(PageReceived.NOT_ARRIVED)
    unknown = kept_receipt(is_known=False)

    for kept, wanted in ((missing, "Send the sealed page again"), (unknown, "check words")):
        screen = a_screen(Ready(made=Made(signed_at=NOON)), receipt=kept)
        assert screen.view.signed is not None
        shown = screen.view.signed.receipt
        assert shown is not None
        assert wanted in shown.more
        assert not shown.is_good

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.ids import ConferenceReference
from reportwriter.exchange.errors import MailNotReadError, MailTrouble
from reportwriter.ui.chair.assigning import Offered
from reportwriter.ui.chair.batch import NO_PASSPHRASE
from reportwriter.ui.chair.presenter import ChairPresenter, ChairTools, Detail
from reportwriter.ui.chair.rows import BoardHead, BoardRow
from reportwriter.ui.runner import ImmediateRunner, Job, Progress
from tests.ui.fakes import (
    CHASED_AT,
    PASSPHRASE,
    Arrived,
    FakeBundling,
    FakeChasing,
    FakeGoing,
    FakeIntake,
    FakeNews,
    FakeWords,
)
from tests.ui.fakes_of_chair import FakeAccounts, FakeLetters, FakeReceipting
from tests.ui.hearing.sample import FakeHearings
from tests.ui.message.sample import opened_check
from tests.ui.sample_board import POLICE, SampleBoard, SampleRow, a_board
from tests.ui.update.sample import FakeUpdating
from tests.ui.who_comes.sample import FakeWhoComes

REFERENCE = ConferenceReference("FIC-0001")
FILES = (Path("/in/a.pdf"), Path("/in/b.pdf"))


@dataclass
class FakeView:
    head: BoardHead | None = None
    rows: Sequence[BoardRow] = ()
    current: str = ""
    detail: Detail | None = None
    asked: str = ""
    may_wait: bool = False
    progress: list[tuple[int, int]] = field(default_factory=list)
    bundling: list[tuple[int, int]] = field(default_factory=list)
    bundle_name: str = ""
    bundled: str | None = None
    done: str = ""
    own_words: Sequence[str] = ()
    words_asked: str = ""
    refused: str = ""
    offered: Offered | None = None
    receipts_asked: int = 0
    assign_refused: tuple[str, str] = ("", "")
    trouble: ReportWriterError | None = None
    read_first: int = 0

    def show_read_first(self) -> None:
        self.read_first += 1

    def show_assigning(self, offered: Offered) -> None:
        self.offered = offered

    def show_assign_refused(self, field: str, sentence: str) -> None:
        self.assign_refused = field, sentence

    def show_receipts_asked(self) -> None:
        self.receipts_asked += 1

    def show_head(self, head: BoardHead) -> None:
        self.head = head

    def show_rows(self, rows: Sequence[BoardRow]) -> None:
        self.rows = rows

    def show_current(self, key: str) -> None:
        self.current = key

    def show_detail(self, detail: Detail | None) -> None:
        self.detail = detail

    def show_passphrase_asked(self, sentence: str, *, may_wait: bool) -> None:
        self.asked, self.may_wait = sentence, may_wait

    def show_progress(self, done: int, of: int) -> None:
        self.progress.append((done, of))

    def show_bundling(self, done: int, of: int) -> None:
        self.bundling.append((done, of))

    def show_bundled(self, sentence: str = "") -> None:
        self.bundled = sentence

    def show_bundle_name(self, name: str) -> None:
        self.bundle_name = name

    def show_quiet(self) -> None:
        self.asked = ""

    def show_done(self, sentence: str) -> None:
        self.done = sentence

    def show_own_words(self, words: Sequence[str]) -> None:
        self.own_words = words

    def show_words_asked(self, author: str) -> None:
        self.words_asked = author

    def show_words_refused(self, sentence: str) -> None:
        self.refused = sentence

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error


@dataclass
class Screen:
    view: FakeView
    intake: FakeIntake
    trust: FakeWords
    bundling: FakeBundling
    going: FakeGoing
    news: FakeNews
    presenter: ChairPresenter


def the_tools(intake: FakeIntake) -> ChairTools:
    return ChairTools(
        intake=intake,
        trust=FakeWords(),
        bundling=FakeBundling(),
        vault=ImmediateRunner(),
        pool=ImmediateRunner(),
        chasing=FakeChasing(),
        accounts=FakeAccounts(),
        letters=FakeLetters(),
        who_comes=FakeWhoComes(),
        receipts=FakeReceipting(),
        hearing=FakeHearings(),
        updating=FakeUpdating(),
        now=lambda: CHASED_AT,
    )


def a_screen(
    board: SampleBoard,
    pool: Any = None,
    letters: FakeLetters | None = None,
    things: int = 0,
    who_comes: FakeWhoComes | None = None,
    **others: object,
) -> Screen:
    view, intake, trust = FakeView(), FakeIntake(board), FakeWords()
    going, news = FakeGoing(), FakeNews()
    bundling = FakeBundling()
    tools = replace(
        the_tools(intake),
        trust=trust,
        bundling=bundling,
        pool=pool or ImmediateRunner(),
        letters=letters or FakeLetters(),
        who_comes=who_comes or FakeWhoComes(),
        hearing=FakeHearings(things=things),
        **others,  # type: ignore[arg-type]  # Tools by name.
    )
    presenter = ChairPresenter(view, tools, going, news)
    presenter.open(REFERENCE)
    return Screen(view, intake, trust, bundling, going, news, presenter)


@pytest.fixture
def screen() -> Screen:
    return a_screen(a_board())


def test_the_head_counts_what_arrived_and_what_is_to_be_done(screen: Screen) -> None:
    assert screen.view.head is not None
    assert (
        screen.view.head.received
        == "Received 6 of 7. 1 missing, 1 late, 3 to look at. Not yet quorate."
    )
    assert screen.view.head.unopened == "4 sealed pages, not opened yet"
    assert screen.view.head.conference.startswith("FIC-0001. J.P. and O.P. 6\xa0Jan\xa02027")


def test_a_row_is_one_sentence_for_a_screen_reader(screen: Screen) -> None:
    assert screen.view.rows[1].spoken == (
        "Health visiting. Bea Larkmoor. Unchanged, the person we asked. 4\xa0Jan, 16:00. late. "
        "3 facts. 4 observations. 1 allegations. 2 opinions"
    )
    assert screen.view.rows[6].headline == "Not arrived, due 4\xa0Jan, 10:00, 1\xa0day late"


def test_the_first_row_is_looked_at_first(screen: Screen) -> None:
    assert screen.view.current == "school"
    assert screen.view.detail is not None
    assert screen.view.detail.may_read
    assert not screen.view.detail.may_enter_words


def test_files_wait_until_the_passphrase_was_asked_for_once(screen: Screen) -> None:
    screen.presenter.batch.drop(FILES)

    assert screen.view.asked.startswith("2 files are to be checked.")
    assert screen.view.may_wait
    assert screen.intake.taken == []


def test_with_the_passphrase_the_whole_batch_is_taken_in(screen: Screen) -> None:
    screen.intake.arrivals = (Arrived("report", REFERENCE), Arrived("letter"))
    screen.presenter.batch.drop(FILES[:1])
    screen.presenter.batch.drop(FILES[1:])

    screen.presenter.batch.take_in(PASSPHRASE)

    assert screen.intake.taken == [(FILES, PASSPHRASE)]
    assert screen.view.progress[-1] == (2, 2)
    assert screen.view.done == (
        "1 file taken in for this conference. 1 file of no conference that you chair."
    )
    assert screen.news.received == [REFERENCE]


def test_later_takes_the_batch_in_and_leaves_the_pages_closed(screen: Screen) -> None:
    screen.presenter.batch.drop(FILES)

    screen.presenter.batch.take_in_later()

    assert screen.intake.taken == [(FILES, None)]


def test_a_wrong_passphrase_keeps_the_files_waiting(screen: Screen) -> None:
    screen.presenter.batch.drop(FILES)

    screen.presenter.batch.take_in("wrong")

    assert isinstance(screen.view.trouble, WrongPassphraseError)
    assert screen.view.asked.startswith("2 files")
    screen.presenter.batch.take_in(PASSPHRASE)
    assert screen.intake.taken == [(FILES, PASSPHRASE)]


def test_a_mail_of_no_use_is_let_go_and_does_not_spoil_the_next_batch(screen: Screen) -> None:
    screen.intake.refuses = MailNotReadError(MailTrouble.NO_REPORT, "Dear chair.eml")
    screen.presenter.batch.drop((Path("/in/Dear chair.eml"),))

    screen.presenter.batch.take_in(PASSPHRASE)

    assert screen.view.trouble is screen.intake.refuses
    assert screen.view.asked == ""
    screen.intake.refuses = None
    screen.presenter.batch.drop(FILES)
    screen.presenter.batch.take_in(PASSPHRASE)
    assert screen.intake.taken == [(FILES, PASSPHRASE)]


def test_no_passphrase_is_asked_for_again(screen: Screen) -> None:
    screen.presenter.batch.drop(FILES)

    screen.presenter.batch.take_in("")

    assert screen.view.asked == NO_PASSPHRASE
    assert screen.view.may_wait


def test_files_that_wait_can_be_let_go(screen: Screen) -> None:
    screen.presenter.batch.drop(FILES)

    screen.presenter.batch.cancel()
    screen.presenter.batch.take_in_later()

    assert screen.intake.taken == []


def test_dropping_nothing_asks_nothing(screen: Screen) -> None:
    screen.presenter.batch.drop(())

    assert screen.view.asked == ""


def test_a_check_under_way_can_be_stopped() -> None:
    @dataclass
    class Pool(ImmediateRunner):
        cancelled: int = 0

        def run_long(
            self,
            work: Callable[[Progress, Callable[[], bool]], Any],
            *,
            done: Callable[[Any], None],
            failed: Callable[[ReportWriterError], None],
            progress: Progress,
        ) -> Job:
            return self

        def cancel(self) -> None:
            self.cancelled += 1

    pool = Pool()
    screen = a_screen(a_board(), pool)
    screen.presenter.batch.drop(FILES)
    screen.presenter.batch.take_in_later()

    screen.presenter.batch.cancel()

    assert pool.cancelled == 1


def test_sealed_pages_taken_in_before_can_be_opened(screen: Screen) -> None:
    screen.presenter.ask_to_open_pages()
    assert screen.view.asked == "4 sealed pages, not opened yet."
    assert not screen.view.may_wait

    screen.presenter.batch.take_in(PASSPHRASE)

    assert screen.intake.opened == [PASSPHRASE]
    assert screen.news.received == [REFERENCE]


def test_reading_leads_only_to_what_can_be_read(screen: Screen) -> None:
    for key in ("school", "police", "nurse", "scan", "asked Midwifery", "unheard of"):
        screen.presenter.read(key)

    assert screen.going.read == ["school", "police"]


def test_a_file_not_made_with_the_program_is_read_by_its_pages(screen: Screen) -> None:
    screen.presenter.select("scan")
    assert screen.view.detail is not None
    assert screen.view.detail.read_words == "Read its pages"

    screen.presenter.read()

    (wanted,) = screen.going.letters
    assert (wanted.submission, wanted.title) == ("scan", "GP practice")
    assert (wanted.conference, wanted.is_proven) == (REFERENCE, False)


def test_reading_without_a_row_means_the_current_one(screen: Screen) -> None:
    screen.presenter.select("police")

    screen.presenter.read()

    assert screen.going.read == ["police"]


def test_what_must_be_asked_for_again_can_be_copied(screen: Screen) -> None:
    screen.presenter.select("nurse")
    assert screen.view.detail is not None
    assert "as it left your program" not in screen.view.detail.title
    assert "FIC-0001" in screen.view.detail.request

    screen.presenter.select("asked Midwifery")

    assert screen.view.detail.request.startswith("Subject: Your report for conference FIC-0001")


def test_what_has_not_come_says_how_late_it_is_and_what_to_do(screen: Screen) -> None:
    screen.presenter.select("asked Midwifery")

    assert screen.view.detail is not None
    due, step = screen.view.detail.waiting
    assert due == "It was due by Monday 4\xa0January\xa02027, 10:00 and is 1\xa0day late."
    assert step == "Copy a reminder and send it."
    assert screen.view.rows[6].came == ""


def test_the_list_says_when_an_agency_was_reminded(screen: Screen) -> None:
    screen.presenter.select("asked Midwifery")

    screen.presenter.requests.remember()

    assert screen.view.rows[6].came == "Reminded 5\xa0Jan"
    assert screen.view.rows[6].spoken.endswith("Reminded 5\xa0Jan")
    assert screen.view.detail is not None
    assert screen.view.detail.waiting[1:] == (
        "You copied a reminder on 5\xa0January\xa02027, 12:00.",
        "Copy another reminder, or ring them.",
    )


def test_a_request_to_send_again_is_no_reminder(screen: Screen) -> None:
    screen.presenter.select("nurse")

    screen.presenter.requests.remember()

    assert all("Reminded" not in row.came for row in screen.view.rows)


def test_the_request_names_neither_child_nor_family(screen: Screen) -> None:
    for key in ("nurse", "housing", "asked Midwifery"):
        screen.presenter.select(key)
        assert screen.view.detail is not None
        for name in ("Pebblewick", "Juniper", "Thrumm"):
            assert name not in screen.view.detail.request


def test_a_row_that_is_gone_gives_way_to_the_first(screen: Screen) -> None:
    screen.presenter.select("police")
    screen.intake.shown = replace(a_board(), rows=(replace(POLICE, submission="other"),))

    screen.presenter.open(REFERENCE)

    assert screen.view.current == "other"


def test_a_closed_list_shows_nothing(screen: Screen) -> None:
    screen.presenter.close()

    screen.presenter.read("school")
    screen.presenter.ask_to_open_pages()

    assert screen.view.rows == ()
    assert screen.view.detail is None
    assert screen.going.read == []


def test_files_dropped_before_a_conference_is_open_lead_to_theirs() -> None:
    view, intake = (
        FakeView(),
        FakeIntake(a_board(), (Arrived("sealed_page"), Arrived("report", REFERENCE))),
    )
    presenter = ChairPresenter(view, the_tools(intake), FakeGoing(), FakeNews())
    presenter.batch.drop(FILES)

    presenter.batch.take_in_later()

    assert view.head is not None
    assert view.current == "school"
    assert view.done.startswith("1 file taken in for this conference.")


def test_all_reports_of_the_conference_are_read_side_by_side() -> None:
    screen = a_screen(SampleBoard())

    screen.presenter.read_side_by_side()

    assert screen.going.desks == [REFERENCE]


MESSAGE = SampleRow(
    agency="Hollybrook Primary School",
    author="Message, Pru Oakenshaw",
    submission="message",
    check=opened_check(),
)


def test_a_message_is_read_on_a_screen_of_its_own_and_counts_as_no_report() -> None:
    board = a_board()
    screen = a_screen(replace(board, rows=(MESSAGE, *board.rows), messages=2))

    screen.presenter.select("message")
    screen.presenter.read()

    assert screen.view.detail is not None
    assert screen.view.detail.read_words == "Read the message"
    assert screen.going.messages == ["message"]
    head, without = screen.view.head, a_screen(board).view.head
    assert head is not None
    assert without is not None
    assert head.received == without.received
    assert head.unopened == f"2 messages and {without.unopened}"

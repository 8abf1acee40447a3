"""What is archived, kept and destroyed, and what is said of it."""

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.errors import ReportWriterError
from reportwriter.records.kept import HeldOf
from reportwriter.services.archiving import Left
from reportwriter.services.retention import NotTwoPeopleError
from reportwriter.storage.errors import DiskFullError
from reportwriter.ui.archive.presenter import ArchivePresenter, Wish
from reportwriter.ui.keeping.presenter import Gone
from reportwriter.ui.keeping.rows import Shown, shown
from reportwriter.wording import retention as words
from tests.ui.archive import sample
from tests.ui.archive.sample import FIC, NOT_OVER, STANDING, TWO
from tests.ui.fakes import PASSPHRASE
from tests.ui.waiting import WaitingRunner

WISH = Wish(
    folder=Path("to the unit"),
    passphrase=PASSPHRASE,
    bundle=True,
    papers=False,
    sealed_minute=True,
)


@dataclass
class FakeView:
    standing: Shown | None = None
    progress: list[tuple[int, int]] = field(default_factory=list)
    is_quiet: bool = True
    news: list[tuple[str, str]] = field(default_factory=list)
    refused: str = ""
    gone: Gone | None = None
    trouble: ReportWriterError | None = None

    def show_standing(self, standing: Shown) -> None:
        self.standing = standing

    def show_writing(self, done: int, of: int) -> None:
        self.is_quiet = False
        self.progress.append((done, of))

    def show_quiet(self) -> None:
        self.is_quiet = True

    def show_news(self, sentence: str, more: str = "") -> None:
        self.news.append((sentence, more))

    def show_day_refused(self, sentence: str) -> None:
        self.refused = sentence

    def show_destroying(self) -> None:
        self.is_quiet = False

    def show_not_destroyed(self, error: ReportWriterError) -> None:
        self.trouble = error

    def show_gone(self, gone: Gone) -> None:
        self.gone = gone

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error

    def forget(self) -> None:
        self.standing = None


@dataclass
class Room:
    view: FakeView = field(default_factory=FakeView)
    archiving: sample.FakeArchiving = field(default_factory=sample.FakeArchiving)
    retention: sample.FakeRetention = field(default_factory=sample.FakeRetention)
    going: sample.FakeGoing = field(default_factory=sample.FakeGoing)

    def open(self, **tools: object) -> ArchivePresenter:
        made = sample.tools_of(self.archiving, self.retention)
        made = replace(made, **tools)  # type: ignore[arg-type]  # Fields by name.
        presenter = ArchivePresenter(self.view, made, self.going)
        presenter.open(FIC)
        return presenter


@pytest.fixture
def room() -> Room:
    return Room()


def test_what_is_ticked_is_written_and_told_of(room: Room) -> None:
    room.archiving.left_out = (Left.NO_RECORD,)

    room.open().write(WISH)

    (order,) = room.archiving.written
    assert (order.conference, order.folder) == (FIC, Path("to the unit"))
    assert (order.bundle, order.papers, order.sealed_minute) == (True, False, True)
    assert room.view.progress == [(0, 0), (1, 4)]
    assert room.view.is_quiet
    ((sentence, more),) = room.view.news
    assert sentence == "The archive is written: FIC-0001 archive 2027-02-03."
    assert "11 files that came" in more
    assert "1 received file names no conference and is not in it: it may be" in more
    assert "nothing was recorded" in more


def test_of_one_that_was_cancelled_nothing_is_said(room: Room) -> None:
    room.archiving.is_cancelled = True

    room.open().write(WISH)

    assert (room.view.is_quiet, room.view.news) == (True, [])


def test_what_goes_wrong_is_said_and_can_be_tried_again(room: Room) -> None:
    room.archiving.refuses = WrongPassphraseError()
    presenter = room.open()

    presenter.write(WISH)
    assert isinstance(room.view.trouble, WrongPassphraseError)
    assert room.view.is_quiet
    room.archiving.refuses = None
    presenter.write(WISH)

    assert len(room.archiving.written) == 1


def test_the_key_is_saved_with_the_passphrase_only(room: Room) -> None:
    presenter = room.open()

    presenter.save_keys(Path("chair-key.p12"), "another")
    assert isinstance(room.view.trouble, WrongPassphraseError)
    presenter.save_keys(Path("chair-key.p12"), PASSPHRASE)

    assert room.archiving.saved == [Path("chair-key.p12")]
    assert room.view.news[0][0] == "Saved: chair-key.p12."


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("1 March 2110", date(2110, 3, 1)), ("1.3.2110", date(2110, 3, 1)), ("", None)],
)
def test_a_day_is_kept_as_it_is_typed(room: Room, typed: str, kept: date | None) -> None:
    room.open().keep(typed)

    assert room.retention.kept == [kept]
    assert room.view.news == [(words.KEPT if kept else words.KEPT_BY_RULE, "")]


def test_what_is_no_day_is_refused_at_its_field(room: Room) -> None:
    room.open().keep("when he is grown up")

    assert room.retention.kept == []
    assert room.view.refused == words.NO_DAY_TYPED


def test_once_destroyed_every_screen_forgets_and_backups_are_named(room: Room) -> None:
    presenter = room.open()

    presenter.destroy(*TWO, PASSPHRASE)

    assert room.retention.confirmed == [TWO]
    assert room.going.forgotten == 1
    assert room.view.gone is not None
    assert room.view.gone.sentence.startswith("The records of conference FIC-0001 are destroyed")
    assert room.view.gone.backups.startswith("Made on 24\xa0December\xa02101 at\xa017:05.")
    presenter.remove_backups()
    assert room.retention.removed == [sample.OLDER]
    assert room.view.gone.backups == ""
    presenter.remove_backups()
    assert room.retention.removed == [sample.OLDER]


def test_where_no_backup_holds_it_that_is_said(room: Room) -> None:
    room.retention.older = ()
    room.retention.failure = DiskFullError()

    room.open().destroy(*TWO, PASSPHRASE)

    assert room.view.gone is not None
    assert words.NO_OLDER in room.view.gone.more
    assert "No fresh backup could be made. The disk is full." in room.view.gone.more


def test_of_what_is_gone_nothing_is_written_kept_or_destroyed_again(room: Room) -> None:
    presenter = room.open()
    presenter.destroy(*TWO, PASSPHRASE)

    presenter.write(WISH)
    presenter.keep("1 March 2110")
    presenter.destroy(*TWO, PASSPHRASE)

    assert (room.archiving.written, room.retention.kept) == ([], [])
    assert len(room.retention.confirmed) == 1
    presenter.go_back()
    assert (room.going.homes, room.going.backs) == (1, 0)


def test_one_person_or_a_wrong_passphrase_destroys_nothing(room: Room) -> None:
    presenter = room.open()

    presenter.destroy(TWO[0], "", PASSPHRASE)
    assert isinstance(room.view.trouble, NotTwoPeopleError)
    presenter.destroy(*TWO, "another")
    assert isinstance(room.view.trouble, WrongPassphraseError)

    assert room.view.gone is None
    assert room.view.is_quiet
    assert room.going.forgotten == 0
    presenter.go_back()
    assert (room.going.homes, room.going.backs) == (0, 1)


def test_what_ends_after_the_vault_was_locked_is_shown_nowhere(room: Room) -> None:
    queue = WaitingRunner()
    presenter = room.open(pool=queue)
    presenter.destroy(*TWO, PASSPHRASE)

    presenter.close()
    queue.do_next()

    assert room.view.gone is None
    assert room.going.forgotten == 1


def test_while_records_are_destroyed_no_archive_is_begun(room: Room) -> None:
    queue = WaitingRunner()
    presenter = room.open(pool=queue)
    presenter.destroy(*TWO, PASSPHRASE)

    presenter.write(WISH)

    assert len(queue.waiting) == 1


def test_a_key_that_was_not_saved_leaves_an_archive_under_way(room: Room) -> None:
    pool = WaitingRunner()
    presenter = room.open(pool=pool)
    presenter.save_keys(Path("chair-key.p12"), "another")
    presenter.write(WISH)

    pool.do_next()

    assert isinstance(room.view.trouble, WrongPassphraseError)
    assert not room.view.is_quiet
    presenter.cancel()
    assert pool.jobs[0].cancelled
    presenter.destroy(*TWO, PASSPHRASE)
    assert len(pool.waiting) == 1


def test_what_would_go_and_what_stays_is_listed() -> None:
    said = shown(STANDING)

    assert said.goes[:2] == (
        "11 files that came, and what was found in them",
        "5 invitations you sent",
    )
    assert said.stays[0].startswith("1 received file that names no conference")
    assert said.review == words.DUE
    assert said.before == (
        "FIC-0007, destroyed on 1\xa0March\xa02101, "
        "confirmed by Merriweather Stope and Idris Calloway",
    )
    nothing = HeldOf(
        files=1,
        accounts=0,
        mails=0,
        invitations=0,
        remarks=0,
        matched=0,
        coming=0,
        has_record=0,
        has_hearing=0,
        papers=0,
        has_circulation=0,
        of_none=0,
    )
    less = shown(replace(NOT_OVER, held=nothing, rule=None, review_on=None))
    assert less.goes[0].startswith("1 file that came")
    assert len(less.goes) == 2
    assert less.stays == words.STAYS_ALWAYS
    assert (less.rule, less.review, less.may_destroy) == (words.NO_RULE, "", False)


def test_a_rule_without_its_first_day_says_so() -> None:
    assert shown(replace(NOT_OVER, review_on=None)).review == words.NO_DAY

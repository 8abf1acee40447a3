"""Decides what the reading view shows of one report, and when its confidential page is open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.file_check import REPLACED, Contents, Missing
from reportwriter.services.beside_words import handed_on_line
from reportwriter.services.file_check_words import Mark, headline_of, mark_of
from reportwriter.ui.cards.item_rows import item_card_in_full
from reportwriter.ui.cards.report_rows import Reader, card_key
from reportwriter.ui.cards.rows import LineRow
from reportwriter.ui.page_beside.presenter import Beside, BesidePresenter
from reportwriter.ui.rail_row import RailRow
from reportwriter.ui.read.around_rows import (
    ATTACHED_KEY,
    FAMILY_KEY,
    PEOPLE_KEY,
    attached_number,
    attached_rows,
    rows_added,
    rows_after,
    rows_before,
)
from reportwriter.ui.read.changed_rows import CHANGED_KEY, Changed
from reportwriter.ui.runner import WhileWanted
from reportwriter.wording.attached import TITLE
from reportwriter.wording.confidential import NOTHING_CONFIDENTIAL
from reportwriter.wording.dates import long_date, long_moment

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reportwriter.domain.confidential import ConfidentialPage
    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.file_check import FileCheck
    from reportwriter.domain.ids import ConferenceReference, StatementId
    from reportwriter.records.travelling import SupplementFile
    from reportwriter.services.reading import SealedPage
    from reportwriter.services.writing import OpenReport
    from reportwriter.ui.cards.rows import ReadingRow
    from reportwriter.ui.page_beside.presenter import BesideView, SignedPages
    from reportwriter.ui.runner import Runner

_CANNOT_OPEN = (
    Contents.NOTHING_CONFIDENTIAL,
    Contents.NOT_SEALED_TO_YOU,
    Contents.DOES_NOT_BELONG,
    Contents.DAMAGED,
)
_OPENS = (Contents.NOT_LOOKED_AT, Contents.ITEMS, Contents.NOTHING_CONFIDENTIAL)
_ON_THE_PAGE = {
    Contents.NOTHING_CONFIDENTIAL: "Its confidential page says that nothing is confidential.",
    Contents.NOT_SEALED_TO_YOU: "Its sealed page is not sealed to you.",
    Contents.DOES_NOT_BELONG: "The sealed page that came with it does not belong to it.",
    Contents.DAMAGED: "Its sealed page is damaged and does not open.",
}


class Readings(Protocol):
    """What this screen needs of `services.reading.Reading`."""

    def report(self, submission: str) -> OpenReport: ...
    def supplements(self, submission: str) -> tuple[SupplementFile, ...]: ...
    def replaced(self, submission: str) -> OpenReport | None: ...
    def confidential(self, submission: str, passphrase: str) -> SealedPage: ...


class Checks(Protocol):
    """What this screen needs of `services.own_boards.OwnBoards`."""

    def file_check(self, submission: str) -> FileCheck: ...


class Going(Protocol):
    """Where this screen leads; the main window knows the way."""

    def go_back(self) -> None: ...
    def go_to_attached(self, submission: str, number: int) -> None: ...
    def go_to_hand_on(self, reference: ConferenceReference, submission: str) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadHead:
    """`page` says what is known of the confidential page; `may_open` whether it can be opened.

    `may_hand_on`: it has come, and as far as is known it opens for whoever reads.
    """

    title: str
    author: str
    signed: str
    mark: Mark
    headline: str
    page: str
    may_open: bool
    may_hand_on: bool = False


class ReadView(Protocol):
    @property
    def beside(self) -> BesideView: ...
    def show_head(self, head: ReadHead) -> None: ...
    def show_contents(self, rows: Sequence[RailRow]) -> None: ...
    def show_rows(self, rows: Sequence[ReadingRow]) -> None: ...
    def show_sheet(self, key: str) -> None: ...
    def show_passphrase_asked(self) -> None: ...
    def show_page(self, title: str, rows: Sequence[ReadingRow]) -> None: ...
    def show_locked(self) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


@dataclass(frozen=True, kw_only=True)
class ReadTools:
    reading: Readings
    checks: Checks
    pages: SignedPages
    vault: Runner
    pool: Runner


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """`before` is the version that `opened` takes the place of; None for the first."""

    opened: OpenReport
    before: OpenReport | None
    check: FileCheck
    added: tuple[SupplementFile, ...]


class ReadPresenter:
    def __init__(self, view: ReadView, tools: ReadTools, going: Going) -> None:
        self._view = view
        self._tools = tools
        self._going = going
        self._reading = WhileWanted(tools.vault)
        self._opening = WhileWanted(tools.pool)
        self._submission = ""
        self._read: _Read | None = None
        self._rows: tuple[ReadingRow, ...] = ()
        self._numbers: Mapping[StatementId, int] = {}
        self.beside = BesidePresenter(view.beside, tools.pages, tools.pool)

    def open(self, submission: str, at: str = "") -> None:
        """Show one received report, at the row with a key where one is named."""
        self.lock()
        self.beside.close()
        self._submission = submission
        self._read, self._rows = None, ()
        self._reading.leave()
        self._reading.run(
            lambda: _Read(
                opened=self._tools.reading.report(submission),
                before=self._tools.reading.replaced(submission),
                check=self._tools.checks.file_check(submission),
                added=self._tools.reading.supplements(submission),
            ),
            done=lambda read: self._on_read(read, at),
            failed=self._view.show_trouble,
        )

    def close(self) -> None:
        """Lock and forget the report, as when the vault is locked."""
        self.lock()
        self.beside.close()
        self._reading.leave()
        self._submission = ""
        self._read, self._rows = None, ()
        self._view.show_rows(())
        self._view.show_contents(())

    def go_back(self) -> None:
        self.lock()
        self._going.go_back()

    def toggle_page(self, key: str) -> None:
        """Show the signed page of the statement at a row, or put the page away."""
        self.beside.toggle(self._at(key))

    def follow(self, key: str) -> None:
        """Let the page that stands beside the report be that of the row gone to."""
        self.beside.follow(self._at(key))

    def _at(self, key: str) -> Beside | None:
        """Return the statement that is read at a row: its own, or the next one below."""
        if (read := self._read) is None:
            return None
        keys = [row.key for row in self._rows]
        below = keys[keys.index(key) :] if key in keys else keys
        cards = {card_key(one.id): one for one in read.opened.report.statements}
        statement = next((cards[one] for one in below if one in cards), None)
        if statement is None:
            return Beside(submission=self._submission)
        return Beside(
            submission=self._submission,
            reference=statement.reference,
            number=self._numbers[statement.id],
        )

    def go_to_sheet(self, key: str) -> None:
        self._view.show_sheet(key)

    def open_row(self, key: str) -> None:
        """Show the pages of an attached document, or what changed; other rows say all."""
        if key.startswith(CHANGED_KEY):
            self._view.show_sheet(CHANGED_KEY)
        number = attached_number(key)
        if number is not None and self._submission:
            self.lock()
            self._going.go_to_attached(self._submission, number)

    def hand_on(self) -> None:
        """Go to where the confidential page of this report is handed on; what is open is locked."""
        if self._read is None or not _may_hand_on(self._read.check):
            return
        reference = self._read.opened.report.conference.reference
        self.lock()
        self._going.go_to_hand_on(reference, self._submission)

    def ask_for_passphrase(self) -> None:
        if self._read is not None:
            self._view.show_passphrase_asked()

    def unlock(self, passphrase: str) -> None:
        """Open the confidential page of this report with the passphrase, entered for this."""
        submission = self._submission
        if self._read is None:
            return
        self._opening.leave()
        self._opening.run(
            lambda: self._tools.reading.confidential(submission, passphrase),
            done=self._on_page,
            failed=self._view.show_trouble,
        )

    def lock(self) -> None:
        """Take every word of the confidential page off the screen; none is kept here."""
        # What is still being opened is shown to nobody.
        self._opening.leave()
        self._view.show_locked()

    def _on_read(self, read: _Read, at: str) -> None:
        self._read = read
        reader = Reader(read.opened.report, read.opened.form)
        self._view.show_head(_head(read))
        changed = Changed(read.opened, read.before) if read.before else None
        self._view.show_contents(_contents(read, reader, changed))
        self._numbers = reader.numbers
        self._rows = _rows(read, reader, changed)
        self._view.show_rows(self._rows)
        if at:
            self._view.show_sheet(at)

    def _on_page(self, opened: SealedPage) -> None:
        if self._read is None:
            return
        page = opened.page
        people = {person.id: person for person in self._read.opened.report.people}
        rows: list[ReadingRow] = []
        if (by := opened.handed_on) is not None:
            rows.append(LineRow(key="handed on", text=handed_on_line(by)))
        rows += [
            item_card_in_full(item, number, people)
            for number, item in enumerate(page.items, start=1)
        ]
        if not page.items:
            rows.append(LineRow(key="nothing", text=f"{NOTHING_CONFIDENTIAL}."))
        rows += _told(page)
        self._view.show_page(page_title(len(page.items)), tuple(rows))


def _contents(read: _Read, reader: Reader, changed: Changed | None) -> tuple[RailRow, ...]:
    sheets = (
        RailRow(
            key=sheet.key,
            number=sheet.number,
            title=sheet.title,
            aside=str(sheet.statements) if sheet.statements else "",
        )
        for sheet in reader.contents()
    )
    attached = [RailRow(key=ATTACHED_KEY, title=TITLE)] if read.opened.report.attached else []
    return (
        RailRow(key=PEOPLE_KEY, title="People"),
        *sheets,
        *attached,
        RailRow(key=FAMILY_KEY, title="Shared with the family"),
        *([RailRow(key=CHANGED_KEY, title=changed.title)] if changed else ()),
    )


def _rows(read: _Read, reader: Reader, changed: Changed | None) -> tuple[ReadingRow, ...]:
    report = read.opened.report
    return (
        *([changed.line] if changed else ()),
        *rows_before(report),
        *reader.rows(),
        *attached_rows(report),
        *rows_after(report, reader.numbers),
        *rows_added(read.added),
        *(changed.rows(reader.numbers) if changed else ()),
    )


def _head(read: _Read) -> ReadHead:
    report, answers = read.opened.report, read.check.answers
    author = report.author
    signed = f"Signed {long_moment(at)}" if (at := report.signed_at) else ""
    contents = answers.contents if answers else Contents.DAMAGED
    return ReadHead(
        title=f"Report of {author.agency}",
        author=", ".join(part for part in (author.name, author.designation) if part),
        signed=f"{signed}, version {report.version}" if signed else f"Version {report.version}",
        mark=mark_of(read.check),
        headline=headline_of(read.check),
        page=_ON_THE_PAGE.get(contents, "") if answers else "",
        may_open=answers is not None and contents not in _CANNOT_OPEN,
        may_hand_on=_may_hand_on(read.check),
    )


def _may_hand_on(check: FileCheck) -> bool:
    """Whoever was handed the page on themselves cannot, and one that is replaced helps nobody."""
    answers = check.answers
    return (
        answers is not None
        and answers.missing is Missing.NOTHING
        and answers.contents in _OPENS
        and answers.version not in REPLACED
        and answers.handed_on is None
    )


def _told(page: ConfidentialPage) -> list[LineRow]:
    told = page.chair_told
    said = []
    if told.how or told.on:
        day = f"on {long_date(told.on)}" if told.on else ""
        said.append("The author told the chair " + ", ".join(filter(None, (day, told.how))))
    if told.please_ring:
        said.append("The author asks the chair to ring")
    if page.contact:
        said.append(f"Contact: {page.contact}")
    return [LineRow(key=f"told {number}", text=f"{line}.") for number, line in enumerate(said)]


def page_title(count: int) -> str:
    if count == 0:
        return "Confidential page"
    return "Confidential page: 1 item" if count == 1 else f"Confidential page: {count} items"

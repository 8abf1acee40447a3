"""What the screens of a draft to be checked show, in words ready to be shown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.ui.cards.report_rows import Reader, card_key
from reportwriter.ui.cards.rows import CardRow
from reportwriter.ui.read.around_rows import rows_after, rows_before
from reportwriter.wording.agency_check import comments_words
from reportwriter.wording.dates import local_day, short_date
from reportwriter.wording.kinds import KINDS, NO_KIND

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reportwriter.domain.conference import Contact
    from reportwriter.domain.ids import StatementId
    from reportwriter.services.draft_checking import DraftRead, DraftRow
    from reportwriter.ui.cards.rows import ReadingRow

YOU_SAY = "You say"
NOT_KNOWN = "You have not compared check words with {name}."
NOT_KNOWN_MORE = (
    "The file says it is theirs. If you were not told that it comes, ring them before you answer."
)
NO_REPORT = "This is a draft. It is no report: show it to nobody, and answer its author alone."


@dataclass(frozen=True, slots=True, kw_only=True)
class ToCheckRow:
    """`stands` says whether it was answered."""

    key: str
    title: str
    stands: str
    is_answered: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftPage:
    """A draft to be read. `warning` is empty where its author is known."""

    title: str
    author: str
    warning: str
    more: str
    rows: tuple[ReadingRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarkPane:
    """What is said to one statement; `statement` is None for the whole draft."""

    statement: StatementId | None
    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerPage:
    """What an answer would say. `said` is how much was written; `folder` where the file goes."""

    to: str
    said: str
    folder: str


def to_check_row(row: DraftRow) -> ToCheckRow:
    file, draft = row.draft.file, row.draft
    report = file.report
    stands = f"Opened {short_date(local_day(draft.opened_at))}, not answered"
    if draft.answered_at is not None:
        said = "you agreed" if draft.agreed else "you did not agree"
        stands = f"Answered {short_date(local_day(draft.answered_at))}: {said}"
    return ToCheckRow(
        key=file.id,
        title=f"Conference {report.conference.reference}, {named(report.author)}",
        stands=stands,
        is_answered=draft.answered_at is not None,
    )


def draft_page(read: DraftRead) -> DraftPage:
    file = read.row.draft.file
    report = file.report
    known = read.row.author_is_known
    return DraftPage(
        title=f"Draft for conference {report.conference.reference}",
        author=f"{named(report.author)}. Sealed {short_date(local_day(file.sent_at))}",
        warning="" if known else NOT_KNOWN.format(name=report.author.name),
        more="" if known else NOT_KNOWN_MORE,
        rows=_rows(read),
    )


def with_remark(
    rows: Sequence[ReadingRow], statement: StatementId, text: str
) -> tuple[ReadingRow, ...]:
    """Return the rows with this said on the card of one statement, and the others as they are."""
    key = card_key(statement)
    return tuple(_saying(row, text) if row.key == key else row for row in rows)


def remark_pane(row: ReadingRow, statement: StatementId, text: str) -> RemarkPane:
    """Return what is said to the statement on a card."""
    if not isinstance(row, CardRow):
        raise TypeError("only a card tells of a statement")
    kind = KINDS[row.kind].word if row.kind else NO_KIND
    return RemarkPane(
        statement=statement, title=f"Statement {row.number}, {kind}, {row.lead}", text=text
    )


def answer_page(read: DraftRead, said: Mapping[StatementId | None, str], folder: str) -> AnswerPage:
    count = sum(bool(text.strip()) for text in said.values())
    return AnswerPage(
        to=f"To {named(read.opened.report.author)}",
        said=f"{comments_words(count)} will go with the answer."
        if count
        else "You have written no comment.",
        folder=folder,
    )


def named(contact: Contact) -> str:
    return ", ".join(filter(None, (contact.name, contact.agency)))


def _rows(read: DraftRead) -> tuple[ReadingRow, ...]:
    """Return the report as its reader will see it, with what was said on the cards."""
    report, form = read.opened.report, read.opened.form
    reader = Reader(report, form)
    said = {card_key(one): text for one, text in read.said.items() if one is not None}
    cards = (_saying(row, said[row.key]) if row.key in said else row for row in reader.rows())
    return (*rows_before(report), *cards, *rows_after(report, reader.numbers))


def _saying(row: ReadingRow, text: str) -> ReadingRow:
    if not isinstance(row, CardRow):
        return row
    facts = tuple(fact for fact in row.facts if fact[0] != YOU_SAY)
    said = ((YOU_SAY, text.strip()),) if text.strip() else ()
    return replace(row, facts=(*facts, *said))

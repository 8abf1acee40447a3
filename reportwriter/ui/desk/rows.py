"""The columns of the desk as plain rows: one for each report, under one heading or one search."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.forms.form import Need
from reportwriter.forms.outline import is_filled
from reportwriter.services.desk.headings import cell
from reportwriter.services.file_check_words import Mark, headline_of, mark_of
from reportwriter.ui.cards.report_rows import NOTHING_HELD, Reader, card_key, slot_key
from reportwriter.ui.cards.rows import HeadingRow, LineRow
from reportwriter.ui.desk.remarked import MARKED, by_statement, is_marked, remark_lines
from reportwriter.wording.desk import (
    NO_CHILD,
    NOT_ASKED,
    NOTHING_CHOSEN,
    NOTHING_WRITTEN_UNDER,
    TOPICS,
    counted,
    headings_counted,
    not_for,
    nothing_found,
    searched_for,
)
from reportwriter.wording.letter import found_on, pages_found

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reportwriter.domain.remarks import Remark
    from reportwriter.domain.statement import Statement
    from reportwriter.forms.outline import Leaf
    from reportwriter.services.desk.desk import OpenDesk
    from reportwriter.services.desk.headings import Heading, HeardReport, SideBySide
    from reportwriter.services.desk.searching import DeskFound, DeskHit
    from reportwriter.services.desk.sieve import Sieve
    from reportwriter.ui.cards.rows import ReadingRow
    from reportwriter.wording.desk import TopicWords

_SHOWN_FACTS = ("When", "Rests on", "Checked?")
"""What is weighed while reading side by side, with who told it; all else is one key away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskColumn:
    """`key` is the digest of the report's file."""

    key: str
    agency: str
    author: str
    mark: Mark
    headline: str
    rows: tuple[ReadingRow, ...]

    @property
    def spoken(self) -> str:
        return f"{self.agency}, {self.author}. {self.headline}"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskHead:
    """`meant` are words to look for in place of those that stand nowhere."""

    title: str
    counts: str
    meant: str = ""


def words_of(heading: Heading) -> TopicWords:
    words = TOPICS[heading.topic]
    if heading.child is None:
        return words.of(NO_CHILD)
    return words.of(heading.child.known.known_as)


def head(desk: SideBySide, heading: Heading) -> DeskHead:
    counts = [cell(desk, number, heading).statements for number in range(len(desk.reports))]
    return DeskHead(
        title=words_of(heading).title,
        counts=f"{counted(sum(counts), sum(bool(count) for count in counts))}.",
    )


def found_head(words: str, found: DeskFound) -> DeskHead:
    """Say what was looked for, as whom the words name, and how often it was found."""
    reports = {hit.report for hit in found.hits}
    names = [name for person in found.people for name in person.names]
    said = [counted(len(found.hits), len(reports))] if found.hits else []
    said += [pages_found(len(found.pages))] if found.pages else []
    return DeskHead(
        title=searched_for(words, names),
        counts=f"{', and '.join(said)}." if said else nothing_found(words),
        meant=found.meant or "",
    )


def letter_columns(desk: OpenDesk, found: DeskFound) -> Iterator[DeskColumn]:
    """Give a column for each letter with the pages on which something was found."""
    for row in desk.letters:
        pages = [one for one in found.pages if one.submission == row.submission]
        if pages and row.submission:
            yield DeskColumn(
                key=row.submission,
                agency=row.agency or row.author,
                author=row.author if row.agency else "",
                mark=mark_of(row.check),
                headline=headline_of(row.check),
                rows=tuple(
                    LineRow(key=page_key(one.page), text=found_on(one.page, one.excerpt))
                    for one in pages
                ),
            )


def page_key(page: int) -> str:
    """Return the key of a row that stands for a page, from 1."""
    return f"page {page}"


def page_of(key: str) -> int:
    """Return the page that the row with a key stands for; the first where it stands for none."""
    number = key.removeprefix(page_key(0)[:-1])
    return int(number) if number.isdecimal() else 1


class Columns:
    """Builds the columns of one desk; works out once what all headings need."""

    def __init__(self, desk: SideBySide, remarks: Sequence[Remark]) -> None:
        self._desk = desk
        self._readers = [Reader(one.opened.report, one.opened.form) for one in desk.reports]
        self._remarks = by_statement(remarks)

    def under(self, heading: Heading, sieve: Sieve) -> tuple[DeskColumn, ...]:
        return tuple(
            _column(report, tuple(self._rows(number, heading, sieve)))
            for number, report in enumerate(self._desk.reports)
            # Nobody asked a letter anything, so it has nothing to be silent about.
            if not report.is_transcribed or self._desk.leaves(number, heading)
        )

    def found(self, hits: Sequence[DeskHit], sieve: Sieve) -> tuple[DeskColumn, ...]:
        """Return a column for each report that has hits which the sieve lets through."""
        columns = []
        for number, report in enumerate(self._desk.reports):
            wanted = sorted(hit.number for hit in hits if hit.report == number)
            statements = [report.printed[one - 1] for one in wanted]
            shown = [one for one in statements if sieve.lets_through(report, number, one)]
            if shown:
                rows = tuple(row for one in shown for row in self._card(number, one))
                columns.append(_column(report, rows))
        return tuple(columns)

    def _rows(self, number: int, heading: Heading, sieve: Sieve) -> Iterator[ReadingRow]:
        leaves = self._desk.leaves(number, heading)
        rows = [row for leaf in leaves for row in self._slot(number, leaf, sieve)]
        yield from rows
        if not leaves:
            yield LineRow(key="not asked", text=NOT_ASKED, second=True)
        elif sieve.lets_all_through:
            yield from self._empty(number, leaves)
        elif not rows:
            yield LineRow(key="nothing chosen", text=NOTHING_CHOSEN, second=True)

    def _slot(self, number: int, leaf: Leaf, sieve: Sieve) -> Iterator[ReadingRow]:
        """Give a slot with what the sieve lets through, which is of statements alone."""
        report = self._desk.reports[number]
        shown = [
            one for one in report.at.get(leaf.place, ()) if sieve.lets_through(report, number, one)
        ]
        said = self._readers[number].said(leaf) if sieve.lets_all_through else ""
        if not shown and not said:
            return
        key = slot_key(leaf.place)
        yield HeadingRow(key=key, title=_slot_title(leaf), level=3)
        if said:
            yield LineRow(key=f"{key} said", text=said)
        for one in shown:
            yield from self._card(number, one)

    def _empty(self, number: int, leaves: Sequence[Leaf]) -> Iterator[LineRow]:
        """Say in one line each what is held nothing on, and what was left open."""
        report = self._desk.reports[number]
        empty = [leaf for leaf in leaves if not is_filled(leaf, report.opened.report)]
        held = [leaf for leaf in empty if leaf.place in report.nothing_held]
        for index, (because, titles) in enumerate(_by_reason(report, held).items()):
            words = f"{because or NOTHING_HELD} ({headings_counted(titles)})"
            yield LineRow(key=f"held {index}", text=words, second=True)
        open_ = [leaf for leaf in empty if leaf not in held and leaf.slot.need is not Need.OPTIONAL]
        if open_:
            named_ = ", ".join(_slot_title(leaf) for leaf in open_)
            yield LineRow(key="open", text=f"{NOTHING_WRITTEN_UNDER} {named_}.", second=True)

    def _card(self, number: int, statement: Statement) -> Iterator[ReadingRow]:
        report = self._desk.reports[number]
        remarks = self._remarks.get((report.submission, statement.id), ())
        card = self._readers[number].card(statement)
        marked = f", {MARKED}" if is_marked(remarks) else ""
        shown = (*_SHOWN_FACTS, *(("Source",) if statement.source.kind.is_third_party else ()))
        yield replace(
            card,
            lead=f"{card.lead}{marked}",
            aside=not_for(report.kept_from(statement)) or card.aside,
            facts=tuple(fact for fact in card.facts if fact[0] in shown),
        )
        yield from remark_lines(remarks)


def place_of(desk: SideBySide, remark: Remark) -> tuple[int, str] | None:
    """Return under which heading, from 0, a remark's statement is read, and its card's key."""
    for report_number, report in enumerate(desk.reports):
        if report.submission != remark.submission or remark.statement is None:
            continue
        statement = report.printed[report.numbers[remark.statement] - 1]
        for number, heading in enumerate(desk.headings):
            if any(leaf.place == statement.place for leaf in desk.leaves(report_number, heading)):
                return number, card_key(statement.id)
    return None


def statement_of(report: HeardReport, key: str) -> Statement | None:
    """Return the statement whose card has a key."""
    return next((one for one in report.printed if card_key(one.id) == key), None)


def _by_reason(report: HeardReport, held: Sequence[Leaf]) -> Mapping[str, list[str]]:
    """Return for each reason why nothing is held the headings it was given for."""
    found: dict[str, list[str]] = {}
    for leaf in held:
        because = report.nothing_held[leaf.place].because
        found.setdefault(because, []).append(_slot_title(leaf))
    return found


def _slot_title(leaf: Leaf) -> str:
    """Name whose sheet it is: under one heading stand those of several people."""
    return f"{leaf.person.known_as}: {leaf.slot.label}" if leaf.person else leaf.slot.label


def _column(report: HeardReport, rows: tuple[ReadingRow, ...]) -> DeskColumn:
    return DeskColumn(
        key=report.submission,
        agency=report.agency,
        author=report.author,
        mark=mark_of(report.check),
        headline=headline_of(report.check),
        rows=rows,
    )

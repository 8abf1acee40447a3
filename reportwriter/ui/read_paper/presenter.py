"""Decides what is shown of a paper that was dropped: whether it can be relied on, and its words."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING, Protocol

from reportwriter.ui.cards.rows import CardRow, HeadingRow, LineRow
from reportwriter.ui.runner import WhileWanted
from reportwriter.wording import paper as papers
from reportwriter.wording import paper_reading as words
from reportwriter.wording.dates import local_day, long_date

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.paper import Entry, Grid, PaperPart
    from reportwriter.services.paper_reading import ReadPaper
    from reportwriter.ui.cards.rows import ReadingRow
    from reportwriter.ui.runner import Runner


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperHead:
    """`trust` is said first, `more` what it means."""

    title: str
    below: str
    trust: str
    more: str
    is_known: bool


class ReadPaperView(Protocol):
    def show_reading(self) -> None: ...
    def show_paper(self, head: PaperHead, rows: Sequence[ReadingRow]) -> None: ...
    def show_nothing(self) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


class ReadsPapers(Protocol):
    """What this screen needs of `services.paper_reading.PaperReading`."""

    def read(self, pdf: bytes) -> ReadPaper: ...


@dataclass(frozen=True, kw_only=True)
class ReadPaperTools:
    """`papers` loads its services when it is first called."""

    papers: Callable[[], ReadsPapers]
    read_file: Callable[[Path], bytes]
    pool: Runner
    back: Callable[[], None]


class ReadPaperPresenter:
    def __init__(self, view: ReadPaperView, tools: ReadPaperTools) -> None:
        self._view = view
        self._tools = tools
        self._reading = WhileWanted(tools.pool)

    def open(self, path: Path) -> None:
        """Check a file and show what it says."""
        self._reading.leave()
        self._view.show_reading()
        self._reading.run(
            lambda: self._tools.papers().read(self._tools.read_file(path)),
            done=self._on_read,
            failed=self._view.show_trouble,
        )

    def close(self) -> None:
        """Forget what is shown, as when the vault is locked."""
        self._reading.leave()
        self._view.show_nothing()

    def go_back(self) -> None:
        self.close()
        self._tools.back()

    def _on_read(self, read: ReadPaper) -> None:
        self._view.show_paper(head_of(read), tuple(rows_of(read.paper.parts)))


def head_of(read: ReadPaper) -> PaperHead:
    meeting = read.paper.conference
    children = ", ".join(child.initials for child in meeting.children)
    said = words.UNCHANGED_KNOWN if read.is_known else words.UNCHANGED_UNKNOWN
    day = words.SIGNED.format(day=long_date(local_day(read.signed_at))) if read.signed_at else ""
    return PaperHead(
        title=papers.TITLES[read.paper.kind],
        below=". ".join(filter(None, (meeting.reference, children))),
        trust=said.format(signer=read.signer),
        more=" ".join(filter(None, (day, words.KEPT_NOWHERE if read.is_known else words.RING))),
        is_known=read.is_known,
    )


def rows_of(parts: Sequence[PaperPart]) -> Iterator[ReadingRow]:
    """Give a paper as rows: what was said as cards with their kinds, numbered as in print."""
    number = 0
    for at, part in enumerate(parts):
        yield HeadingRow(key=f"part {at}", title=part.title)
        if part.lede:
            yield LineRow(key=f"lede {at}", text=part.lede, second=True)
        for line, said in enumerate(_in_lines(part.grid) if part.grid else ()):
            yield LineRow(key=f"row {at} {line}", text=said)
        for place, entry in enumerate(part.entries):
            number += entry.is_tagged
            yield _entry(f"entry {at} {place}", entry, number)


def _in_lines(grid: Grid) -> Iterator[str]:
    """Give the rows of a table as sentences: what stands in a column follows what it is called."""
    for first, *others in grid.rows:
        # A paper comes from elsewhere: a cell without a head is said all the same.
        named = zip_longest(grid.head[1:], others, fillvalue="")
        told = [f"{head}: {said}" if head else said for head, said in named if said]
        yield ". ".join((first, *told))


def _entry(key: str, entry: Entry, number: int) -> ReadingRow:
    if not entry.is_tagged:
        below = " ".join((*entry.below, entry.restriction)).strip()
        said = f"{entry.label}: {entry.text}" if entry.label else entry.text
        return LineRow(key=key, text=f"{said} ({below})" if below else said)
    lead, *others = entry.below or ("",)
    return CardRow(
        key=key,
        number=number,
        kind=entry.kind.value if entry.kind else "",
        text=entry.text,
        lead=lead,
        aside=entry.restriction,
        aside_icon="eye-off" if entry.restriction else "",
        facts=tuple(("", other) for other in others),
    )

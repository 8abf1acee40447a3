"""What is pasted from Word, mail or a web page, as plain paragraphs.

A copied text comes twice: as plain text, and marked up. The markup is read where there is any,
because only it tells what was deleted, hidden or struck out, and where an item or a cell ends.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.plain_words import plain_line, plain_paragraphs, row_in_words, without_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST = 200_000
"""Letters pasted at once: some fifty pages."""
_LONGEST_MARKUP = 1024 * 1024
"""Reading more would stop the window for over a second; the plain text is read instead."""
_LONGEST_PLAIN = 4 * 1024 * 1024
_BODY = re.compile(r"<!--\s*StartFragment\s*-->|<body\b", re.IGNORECASE)
_BREAKS = re.compile(
    r"address|article|aside|blockquote|br|caption|center|dd|details|div|dl|dt|fieldset|figcaption"
    r"|figure|footer|form|h[1-6]|header|hr|legend|li|main|nav|ol|p|pre|section|summary|table|tbody"
    r"|tfoot|thead|tr|ul"
)
_VOID = re.compile(r"area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr")
_UNSEEN = re.compile(
    r"applet|audio|canvas|del|head|iframe|math|noscript|object|s|script|select|strike|style|svg"
    r"|template|textarea|title|video|xml"
)
"""Deleted, struck out, or never shown."""
_UNSEEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-list\s*:\s*ignore"
    r"|mso-element\s*:\s*(?:comment|header|footer)|line-through",
    re.IGNORECASE,
)
_UNSEEN_CLASS = re.compile(r"\bmsoDel\b|\bMsoComment|\bmsocom", re.IGNORECASE)
_CELLS = ("td", "th")


class PastedTooMuchError(ReportWriterError):
    """More was pasted at once than a report of any length holds. `most` counts letters."""

    def __init__(self) -> None:
        super().__init__("too much at once")
        self.most = f"{LONGEST:,}"


def pasted_paragraphs(text: str, markup: str = "") -> tuple[str, ...]:
    """Return what was copied, a paragraph or an item of a list each. Raises PastedTooMuchError.

    `markup` is the same as HTML, where what it was copied from gave that.
    """
    found: Sequence[str] = ()
    body = _body(markup)
    if body and len(body) <= _LONGEST_MARKUP:
        reading = _Reading()
        reading.feed(body)
        reading.close()
        found = reading.paragraphs()
    if not found:
        if len(text) > _LONGEST_PLAIN:
            raise PastedTooMuchError
        found = plain_paragraphs(text)
    if sum(map(len, found)) > LONGEST:
        raise PastedTooMuchError
    return tuple(found)


def _body(markup: str) -> str:
    """Return a page without its head, which Word fills with styles."""
    begun = _BODY.search(markup)
    return markup[begun.start() :] if begun else markup


class _Reading(HTMLParser):
    """Takes the words of a page apart. What is open is kept by name, as pages close badly."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[tuple[str, bool]] = []
        self._lines: list[str] = []
        self._words: list[str] = []
        self._rows: list[list[str]] = []

    def paragraphs(self) -> tuple[str, ...]:
        """Return the lines that say anything, once everything was fed."""
        self._end_line()
        while self._rows:
            self._end_row()
        return tuple(self._lines)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if _VOID.fullmatch(tag):
            self._end_line_at(tag)
            return
        told = dict(attrs)
        unseen = self._is_unseen or _UNSEEN.fullmatch(tag) is not None or _says_unseen(told)
        self._open.append((tag, unseen))
        if unseen:
            return
        if tag == "tr":
            self._end_line()
            self._rows.append([])
        elif tag in _CELLS and self._rows:
            self._end_cell()
        else:
            self._end_line_at(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._end_line_at(tag)

    def handle_endtag(self, tag: str) -> None:
        if all(name != tag for name, _ in self._open):
            return
        unseen = True
        while self._open:
            name, unseen = self._open.pop()
            if name == tag:
                break
        if unseen:
            return
        if tag in _CELLS and self._rows:
            self._end_cell()
        elif tag == "tr" and self._rows:
            self._end_cell()
            self._end_row()
        else:
            self._end_line_at(tag)

    def handle_data(self, data: str) -> None:
        if not self._is_unseen:
            self._words.append(data)

    @property
    def _is_unseen(self) -> bool:
        return bool(self._open) and self._open[-1][1]

    def _end_line_at(self, tag: str) -> None:
        if _BREAKS.fullmatch(tag) and not self._is_unseen:
            if self._rows:
                # Inside a cell a break is no more than a space.
                self._words.append(" ")
            else:
                self._end_line()

    def _end_line(self) -> None:
        words, self._words = "".join(self._words), []
        said = plain_line(without_mark(words.replace("\n", " ")))
        if said and self._rows:
            self._rows[-1].append(said)
        elif said:
            self._lines.append(said)

    def _end_cell(self) -> None:
        said = plain_line("".join(self._words))
        self._words = []
        if said:
            self._rows[-1].append(said)

    def _end_row(self) -> None:
        line = row_in_words(self._rows.pop())
        if line and self._rows:
            self._rows[-1].append(line)
        elif line:
            self._lines.append(line)


def _says_unseen(told: dict[str, str | None]) -> bool:
    if "hidden" in told:
        return True
    style, kind = told.get("style") or "", told.get("class") or ""
    return bool(_UNSEEN_STYLE.search(style) or _UNSEEN_CLASS.search(kind))

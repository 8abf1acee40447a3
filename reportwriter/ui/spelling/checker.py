"""What every field asks about its words. Nothing is loaded before the first one is asked about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from reportwriter.services.report_texts import InPerson, texts_of
from reportwriter.services.spelling.ignoring import holding, ignoring
from reportwriter.services.spelling.names import known_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.domain.changes import Change
    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import StatementId
    from reportwriter.domain.report import Report
    from reportwriter.forms.form import Form
    from reportwriter.services.report_texts import TextAt
    from reportwriter.services.spelling.spelling import KnownWords, Spelling
    from reportwriter.services.spelling.words import Word
    from reportwriter.ui.runner import Runner

    Written = tuple[Form, Report]

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Judged:
    """A text of the report, and its misspelt words in order."""

    at: TextAt
    words: tuple[Word, ...]


@dataclass(frozen=True, kw_only=True)
class CheckerTools:
    """`spelling` is asked for away from the window's thread. `written` is the open report."""

    spelling: Callable[[], Spelling]
    written: Callable[[], Written | None]
    take: Callable[[str, Change], None]
    """Takes a step in the open report, which undo names so."""
    pool: Runner
    vault: Runner
    changed: Callable[[], None]
    """Other words are right than before: what is shown must be judged again."""
    failed: Callable[[ReportWriterError], None]


class Checker:
    """Ignored words are kept with the statements that hold them, own ones in the vault."""

    def __init__(self, tools: CheckerTools) -> None:
        self._tools = tools
        self._own: tuple[str, ...] | None = None
        self._ignored: frozenset[str] = frozenset()
        self._is_closed = False

    def close(self) -> None:
        """Tell nobody anything any more: what is still being judged may find its field gone."""
        self._is_closed = True

    def check(
        self, text: str, found: Callable[[tuple[Word, ...]], None], *, private: bool = False
    ) -> None:
        """Find the misspelt words of a text. `private`: nothing is remembered of it."""
        tools = self._tools
        self._with_known(lambda known: tools.spelling().check(text, known, forget=private), found)

    def check_report(self, found: Callable[[tuple[Judged, ...]], None]) -> None:
        """Find every misspelt word of the open report; all texts come, in printed order."""
        written = self._tools.written()
        if written is None:
            found(())
            return
        self._with_known(lambda known: _of_report(self._tools.spelling(), written, known), found)

    def suggest(self, word: str, found: Callable[[tuple[str, ...]], None]) -> None:
        """Find what might be meant, the likeliest first."""
        self._with_known(lambda known: self._tools.spelling().suggest(word, known), found)

    def ignore(self, word: str) -> None:
        """Let a word be right in the open report; until the lock, where no statement holds it."""
        written = self._tools.written()
        if written is None or written[1].signed_at is not None:
            self._ignore_for_now(word)
            return

        def found(holders: tuple[StatementId, ...]) -> None:
            if holders and (now := self._tools.written()) is not None:
                self._tools.take(f"ignoring {_named(word)}", ignoring(now[1], holders, word))
                self._tools.changed()
            else:
                self._ignore_for_now(word)

        self._in_pool(lambda: holding(*written, word), found)

    def add(self, word: str) -> None:
        """Let a word be right from now on, in every report."""
        self._tools.vault.run(
            lambda: self._tools.spelling().own.add(word),
            done=self.take_own,
            failed=self._fail,
        )

    def take_own(self, words: tuple[str, ...]) -> None:
        """Take over the list of own words, as it is now."""
        self._own = words
        if not self._is_closed:
            self._tools.changed()

    def _with_known(
        self, work: Callable[[KnownWords], Found], found: Callable[[Found], None]
    ) -> None:
        """Do work in the pool, once the own words are read."""
        tools = self._tools
        if (own := self._own) is None:
            self._read_own(lambda: self._with_known(work, found))
            return
        if self._is_closed:
            return
        written, ignored = tools.written(), self._ignored
        report = None if written is None else written[1]
        self._in_pool(lambda: work(known_words(report, own, ignored)), found)

    def _in_pool(self, work: Callable[[], Found], found: Callable[[Found], None]) -> None:
        def done(outcome: Found) -> None:
            if not self._is_closed:
                found(outcome)

        self._tools.pool.run(work, done=done, failed=self._fail)

    def _ignore_for_now(self, word: str) -> None:
        self._ignored |= {word}
        self._tools.changed()

    def _read_own(self, then: Callable[[], None]) -> None:
        def read(words: tuple[str, ...]) -> None:
            self._own = words
            then()

        self._tools.vault.run(self._own_words, done=read, failed=self._fail)

    def _fail(self, error: ReportWriterError) -> None:
        if not self._is_closed:
            self._tools.failed(error)

    def _own_words(self) -> tuple[str, ...]:
        return self._tools.spelling().own.words()


def _named(word: str) -> str:
    return f"\N{LEFT DOUBLE QUOTATION MARK}{word}\N{RIGHT DOUBLE QUOTATION MARK}"


def _of_report(spelling: Spelling, written: Written, known: KnownWords) -> tuple[Judged, ...]:
    # Names are right by themselves, and what else is told of people stands on their own screen.
    texts = [at for at in texts_of(*written) if not isinstance(at.spot, InPerson)]
    judged = spelling.check_all((at.text for at in texts), known)
    return tuple(Judged(at, words) for at, words in zip(texts, judged, strict=True))

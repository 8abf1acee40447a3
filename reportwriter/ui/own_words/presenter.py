"""Decides what the screen of own words shows, and keeps what is added or removed there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.ui.runner import Runner


class OwnWordsView(Protocol):
    def show_words(self, words: Sequence[str], current: str) -> None: ...
    def show_added(self, count: int) -> None: ...
    def show_removed(self, word: str) -> None: ...
    def show_nothing_added(self) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


class OwnWords(Protocol):
    """Each change returns the list as it is then."""

    def words(self) -> tuple[str, ...]: ...
    def add(self, text: str) -> tuple[str, ...]: ...
    def remove(self, word: str) -> tuple[str, ...]: ...


@dataclass(frozen=True, kw_only=True)
class OwnWordsTools:
    """`changed` hears of the list when it is another one, so that fields are judged anew."""

    own: Callable[[], OwnWords]
    vault: Runner
    changed: Callable[[tuple[str, ...]], None]


class OwnWordsPresenter:
    def __init__(self, view: OwnWordsView, tools: OwnWordsTools) -> None:
        self._view = view
        self._tools = tools
        self._words: tuple[str, ...] = ()
        self._removed = ""

    def open(self) -> None:
        """Show the words as they are kept."""
        self._removed = ""
        self._run(lambda own: own.words(), self._show)

    def add(self, text: str) -> None:
        """Add each word of a text."""
        if text.strip():
            self._run(lambda own: own.add(text), self._on_added)

    def remove(self, word: str) -> None:
        """Remove a word, which can be taken back."""
        if word in self._words:
            self._run(lambda own: own.remove(word), lambda words: self._on_removed(word, words))

    def undo(self) -> None:
        """Add the word again that was removed last."""
        word, self._removed = self._removed, ""
        self.add(word)

    def _on_added(self, words: tuple[str, ...]) -> None:
        new = [word for word in words if word not in self._words]
        self._change(words, new[0] if new else "")
        if new:
            self._view.show_added(len(new))
        else:
            self._view.show_nothing_added()

    def _on_removed(self, word: str, words: tuple[str, ...]) -> None:
        self._removed = word
        at = min(self._words.index(word), len(words) - 1)
        self._change(words, words[at] if words else "")
        self._view.show_removed(word)

    def _change(self, words: tuple[str, ...], current: str) -> None:
        self._show(words, current)
        self._tools.changed(words)

    def _show(self, words: tuple[str, ...], current: str = "") -> None:
        self._words = words
        self._view.show_words(words, current)

    def _run(
        self,
        work: Callable[[OwnWords], tuple[str, ...]],
        done: Callable[[tuple[str, ...]], None],
    ) -> None:
        tools = self._tools
        tools.vault.run(lambda: work(tools.own()), done=done, failed=self._view.show_trouble)

"""A spelling that knows its wrong words by heart, and runners that wait to be told."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from reportwriter.domain.changes import Change
from reportwriter.domain.report import Report
from reportwriter.forms.form import Form
from reportwriter.services.spelling.spelling import KnownWords
from reportwriter.services.spelling.words import Word, words_in
from reportwriter.ui.runner import ImmediateRunner
from reportwriter.ui.spelling.checker import Checker, CheckerTools

WRONG = ("attendence", "recieved", "mispelt")


@dataclass
class FakeOwnWords:
    kept: tuple[str, ...] = ()

    def words(self) -> tuple[str, ...]:
        return self.kept

    def add(self, text: str) -> tuple[str, ...]:
        self.kept = tuple(sorted({*self.kept, text}))
        return self.kept

    def remove(self, word: str) -> tuple[str, ...]:
        self.kept = tuple(one for one in self.kept if one != word)
        return self.kept


@dataclass
class FakeSpelling:
    own: FakeOwnWords = field(default_factory=FakeOwnWords)
    asked: list[str] = field(default_factory=list)
    remembered: list[str] = field(default_factory=list)

    def check(self, text: str, known: KnownWords, *, forget: bool = False) -> tuple[Word, ...]:
        self.asked.append(text)
        if not forget:
            self.remembered.append(text)
        return tuple(
            word for word in words_in(text) if word.text in WRONG and not known.has(word.text)
        )

    def check_all(self, texts: Iterable[str], known: KnownWords) -> list[tuple[Word, ...]]:
        return [self.check(text, known) for text in texts]

    def suggest(self, word: str, known: KnownWords) -> tuple[str, ...]:
        return {"attendence": ("attendance", "attendant"), "recieved": ("received",)}.get(word, ())


def a_checker(
    spelling: Any = None,
    *,
    pool: Any = None,
    written: Callable[[], tuple[Form, Report] | None] = lambda: None,
    take: Callable[[str, Change], None] = lambda _label, _change: None,
) -> tuple[Checker, list[str]]:
    """Return a checker, and what it told of."""
    told: list[str] = []
    kept: Any = spelling or FakeSpelling()
    tools = CheckerTools(
        spelling=lambda: kept,
        written=written,
        take=take,
        pool=pool or ImmediateRunner(),
        vault=ImmediateRunner(),
        changed=lambda: told.append("changed"),
        failed=lambda error: told.append(type(error).__name__),
    )
    return Checker(tools), told

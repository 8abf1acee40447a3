"""Has single statements typed from the page of a letter that is shown, kept and taken away."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.ids import PersonId
from reportwriter.domain.statement import Kind
from reportwriter.services.transcribing import Typed
from reportwriter.ui.when_text import heard, read_when, short_words, why_unread
from reportwriter.wording import transcribed as words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.domain.people import Person
    from reportwriter.domain.transcribed import Transcribed
    from reportwriter.ui.runner import Runner


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What stands in the fields; `kind` is empty until one is chosen."""

    text: str = ""
    kind: str = ""
    about: tuple[str, ...] = ()
    when: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypingPane:
    """What is asked. `heard` is how the date is read; problems by the field that has one."""

    title: str
    people: tuple[tuple[str, str], ...]
    heard: str = ""
    no_text: str = ""
    no_kind: str = ""
    no_when: str = ""

    @property
    def is_lacking(self) -> bool:
        return any((self.no_text, self.no_kind, self.no_when))


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedRow:
    key: str
    words: str


class Transcribes(Protocol):
    """What this screen needs of `services.transcribing.Transcribing`."""

    def people(self, conference: ConferenceReference) -> tuple[Person, ...]: ...
    def of(self, submission: str) -> tuple[Transcribed, ...]: ...
    def add(self, typed: Typed) -> Transcribed: ...
    def remove(self, one: Transcribed) -> None: ...
    def put_back(self, one: Transcribed) -> None: ...


class TypingView(Protocol):
    def show_typing(self, pane: TypingPane | None, *, fresh: bool) -> None: ...
    def show_typed(self, rows: Sequence[TypedRow], *, can_undo: bool) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


@dataclass
class _Letter:
    """The letter that is shown, what was typed from it, and what was taken away, newest last."""

    submission: str
    conference: ConferenceReference
    page: int = 1
    people: tuple[Person, ...] = ()
    typed: tuple[Transcribed, ...] = ()
    gone: list[Transcribed] = field(default_factory=list)


class Transcriber:
    def __init__(
        self, view: TypingView, service: Transcribes, vault: Runner, today: Callable[[], date]
    ) -> None:
        self._view = view
        self._service = service
        self._vault = vault
        self._today = today
        self._letter: _Letter | None = None
        self._answers: Answers | None = None

    def open(self, submission: str, conference: ConferenceReference) -> None:
        """Show what was typed from a letter already."""
        letter = self._letter = _Letter(submission, conference)
        self._vault.run(
            lambda: (self._service.people(conference), self._service.of(submission)),
            done=lambda found: self._on_opened(letter, *found),
            failed=lambda error: self._on_not_opened(letter, error),
        )

    def close(self) -> None:
        """Forget the letter and what is half typed, as when the vault is locked."""
        self._letter, self._answers = None, None
        self._view.show_typing(None, fresh=True)
        self._view.show_typed((), can_undo=False)

    def turn_to(self, page: int) -> None:
        """Show what was typed from this page; what is half typed stays, and is of this page."""
        if self._letter is not None:
            self._letter.page = page
            self._show_typed()
            if self._answers is not None:
                self._show_pane(fresh=False)

    def begin(self) -> None:
        """Ask for a statement of the page that is shown."""
        if self._letter is not None:
            self._answers = Answers()
            self._show_pane(fresh=True)

    def leave(self) -> None:
        self._answers = None
        self._view.show_typing(None, fresh=True)

    def answer(self, ask: str, given: object) -> None:
        if self._answers is not None:
            self._answers = replace(self._answers, **{ask: given})  # type: ignore[arg-type]  # Named.
            self._show_pane(fresh=False)

    def keep(self) -> None:
        """Keep what was typed; where something is lacking, say so and keep nothing."""
        letter, answers = self._letter, self._answers
        if letter is None or answers is None:
            return
        pane = self._pane(letter, answers, asked=True)
        if pane.is_lacking:
            self._view.show_typing(pane, fresh=False)
            return
        typed = Typed(
            submission=letter.submission,
            page=letter.page,
            text=answers.text.strip(),
            kind=Kind(answers.kind),
            about=tuple(map(PersonId, answers.about)),
            when=read_when(answers.when, self._today()),
        )
        self._run(letter, lambda: self._service.add(typed), self.leave)

    def take_away(self, key: str) -> None:
        """Take a statement away; undo brings it back."""
        letter = self._letter
        one = next((one for one in letter.typed if one.id == key), None) if letter else None
        if letter is not None and one is not None:
            self._run(letter, lambda: self._service.remove(one), lambda: letter.gone.append(one))

    def undo(self) -> None:
        """Bring back what was taken away last."""
        letter = self._letter
        if letter is not None and letter.gone:
            one = letter.gone[-1]
            self._run(letter, lambda: self._service.put_back(one), lambda: letter.gone.remove(one))

    def _run(
        self, letter: _Letter, change: Callable[[], object], done: Callable[[], object]
    ) -> None:
        def changed() -> tuple[Transcribed, ...]:
            change()
            return self._service.of(letter.submission)

        def on_done(typed: tuple[Transcribed, ...]) -> None:
            if letter is self._letter:
                done()
                letter.typed = typed
                self._show_typed()

        self._vault.run(changed, done=on_done, failed=self._view.show_trouble)

    def _on_opened(
        self, letter: _Letter, people: tuple[Person, ...], typed: tuple[Transcribed, ...]
    ) -> None:
        if letter is self._letter:
            letter.people, letter.typed = people, typed
            self._show_typed()

    def _on_not_opened(self, letter: _Letter, error: ReportWriterError) -> None:
        if letter is self._letter:
            self._view.show_trouble(error)

    def _show_typed(self) -> None:
        if (letter := self._letter) is not None:
            rows = [_row(one) for one in letter.typed if one.page == letter.page]
            self._view.show_typed(rows, can_undo=bool(letter.gone))

    def _show_pane(self, *, fresh: bool) -> None:
        if self._letter is not None and self._answers is not None:
            self._view.show_typing(self._pane(self._letter, self._answers), fresh=fresh)

    def _pane(self, letter: _Letter, answers: Answers, *, asked: bool = False) -> TypingPane:
        """Return what is asked; what is lacking is said only once it was `asked` to be kept."""
        return TypingPane(
            title=words.TITLE.format(page=letter.page),
            people=tuple((one.id, one.known_as) for one in letter.people),
            heard=heard(answers.when, self._today()),
            no_text=words.NO_TEXT if asked and not answers.text.strip() else "",
            no_kind=words.NO_KIND if asked and not answers.kind else "",
            no_when=why_unread(answers.when, self._today()) if asked else "",
        )


def _row(one: Transcribed) -> TypedRow:
    when = short_words(one.when)
    return TypedRow(key=one.id, words=words.said(one.kind, one.text, when))

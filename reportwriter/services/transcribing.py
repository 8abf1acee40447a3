"""Type single statements from a letter, so that they are read beside those of reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.ids import RecordId
from reportwriter.domain.reference import draw_reference
from reportwriter.domain.transcribed import Transcribed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from reportwriter.domain.ids import ConferenceReference, PersonId
    from reportwriter.domain.people import Person
    from reportwriter.domain.statement import Kind
    from reportwriter.domain.when import When
    from reportwriter.storage.conferences import ConferenceStore
    from reportwriter.storage.transcribed import TranscribedStore


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What stands on a page of a letter, as the chair typed it."""

    submission: str
    page: int
    text: str
    kind: Kind
    about: tuple[PersonId, ...] = ()
    when: When | None = None


@dataclass(frozen=True, kw_only=True)
class Transcribing:
    store: TranscribedStore
    conferences: ConferenceStore
    choose: Callable[[Sequence[str]], str]
    new_id: Callable[[], str]
    now: Callable[[], datetime]

    def people(self, conference: ConferenceReference) -> tuple[Person, ...]:
        """Return whom a statement can be about. Raises NotInVaultError."""
        return self.conferences.get(conference).people

    def of(self, submission: str) -> tuple[Transcribed, ...]:
        return self.store.of([submission])

    def add(self, typed: Typed) -> Transcribed:
        """Keep what was typed, under a reference that no other statement of the letter has."""
        taken = [one.reference for one in self.of(typed.submission)]
        made = Transcribed(
            id=RecordId(self.new_id()),
            submission=typed.submission,
            page=typed.page,
            text=typed.text.strip(),
            kind=typed.kind,
            about=typed.about,
            when=typed.when,
            reference=draw_reference(taken, self.choose),
            at=self.now(),
        )
        self.store.put(made)
        return made

    def remove(self, one: Transcribed) -> None:
        self.store.remove(one.id)

    def put_back(self, one: Transcribed) -> None:
        """Keep a statement again that was taken away, as it was."""
        self.store.put(one)

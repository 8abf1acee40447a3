"""Mark, question and note what was received; nothing of it ever changes a report."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.domain.ids import RecordId
from reportwriter.domain.remarks import Remark, RemarkKind

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from reportwriter.domain.ids import ConferenceReference, Reference, StatementId
    from reportwriter.domain.remarks import Beside
    from reportwriter.storage.remarks import RemarkStore


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a remark is about: a statement, a page counted from 1, or the whole file.

    `beside` is what a question is about as well, in other reports.
    """

    submission: str
    statement: StatementId | None = None
    reference: Reference | None = None
    page: int | None = None
    beside: tuple[Beside, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Remarks:
    """The chair's own remarks. `new_id` gives an id never given yet."""

    store: RemarkStore
    new_id: Callable[[], str]
    now: Callable[[], datetime]

    def of(self, conference: ConferenceReference) -> tuple[Remark, ...]:
        return self.store.of(conference)

    def toggle_mark(self, conference: ConferenceReference, about: About) -> bool:
        """Mark something to be found again, or take the mark away; return whether it is marked."""
        for remark in self.store.of(conference):
            if remark.kind is RemarkKind.MARK and about_of(remark) == about:
                self.store.remove(remark.id)
                return False
        self._put(conference, RemarkKind.MARK, about, "")
        return True

    def ask(self, conference: ConferenceReference, about: About, text: str) -> Remark | None:
        """Keep a question for the conference; one without words is none."""
        return self._worded(conference, RemarkKind.QUESTION, about, text)

    def note(self, conference: ConferenceReference, about: About, text: str) -> Remark | None:
        """Keep a note for the chair alone; one without words is none."""
        return self._worded(conference, RemarkKind.NOTE, about, text)

    def reword(self, remark: Remark, text: str) -> Remark | None:
        """Keep a remark in other words; without words it is taken away."""
        if not text.strip():
            self.store.remove(remark.id)
            return None
        return self._kept(replace(remark, text=text.strip()))

    def answer(self, remark: Remark, answer: str) -> Remark:
        """Keep what was said to a question; without words it is open again."""
        return self._kept(replace(remark, answer=answer.strip()))

    def remove(self, remark: Remark) -> None:
        self.store.remove(remark.id)

    def put_back(self, remark: Remark) -> None:
        """Keep a remark again that was taken away, as it was."""
        self.store.put(remark)

    def _worded(
        self, conference: ConferenceReference, kind: RemarkKind, about: About, text: str
    ) -> Remark | None:
        return self._put(conference, kind, about, text.strip()) if text.strip() else None

    def _put(
        self, conference: ConferenceReference, kind: RemarkKind, about: About, text: str
    ) -> Remark:
        return self._kept(
            Remark(
                id=RecordId(self.new_id()),
                conference=conference,
                kind=kind,
                submission=about.submission,
                at=self.now(),
                statement=about.statement,
                reference=about.reference,
                page=about.page,
                text=text,
                beside=about.beside,
            )
        )

    def _kept(self, remark: Remark) -> Remark:
        self.store.put(remark)
        return remark


def about_of(remark: Remark) -> About:
    return About(
        submission=remark.submission,
        statement=remark.statement,
        reference=remark.reference,
        page=remark.page,
        beside=remark.beside,
    )

"""Which of the received files are for a chair, as they are seen by somebody who opens none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.domain.file_check import Contents
from reportwriter.services.held import HANDED_ON, MESSAGE, Held

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.exchange.checking import Checking
    from reportwriter.storage.invitations import InvitationStore
    from reportwriter.storage.passed_on import PassedOnStore


@dataclass(frozen=True, kw_only=True)
class ForTheChair:
    """What is sealed names no conference: it is the chair's who is named as one of its readers."""

    store: PassedOnStore
    sent: InvitationStore
    checking: Callable[[], Checking]

    def seen(
        self, reference: ConferenceReference | None, held: tuple[Held, ...]
    ) -> tuple[Held, ...]:
        """Return what an administrator sees of a conference: nothing that was opened elsewhere.

        What is sealed for another chair than this conference's is not there.
        """
        sealed = self._sealed(reference)
        return tuple(
            _closed(one)
            for one in held
            if not one.found.sealed_sha256
            or one.row.conference == reference
            or one.row.sha256 in sealed
        )

    def goes(self, reference: ConferenceReference, held: tuple[Held, ...]) -> tuple[Held, ...]:
        """Return what is passed on: all that is of the conference, or sealed for its chair."""
        sealed = self._sealed(reference)
        return tuple(
            one
            for one in held
            if one.row.conference == reference
            or (one.row.conference is None and one.row.sha256 in sealed)
        )

    def alone(
        self, reference: ConferenceReference, others: Iterable[ConferenceReference]
    ) -> frozenset[str]:
        """Return what is sealed for the chair of a conference and for none of the others'."""
        elsewhere = frozenset[str]().union(*(self._sealed(one) for one in others))
        return self._sealed(reference) - elsewhere

    def _sealed(self, reference: ConferenceReference | None) -> frozenset[str]:
        """Return what is sealed for the chair of a conference, or was for the one before."""
        if reference is None:
            return frozenset()
        chairs = {kept.record.chair.certificates for kept in self.sent.that_hold(reference)}
        names = {self.checking().name_of_reader(one.encryption_der) for one in chairs}
        readers = self.store.readers()
        return frozenset(sha256 for sha256, named in readers.items() if named & names)


def _closed(one: Held) -> Held:
    """Return a file as it came, whoever may have looked into it since with keys of their own."""
    found = replace(one.found, contents=Contents.NOT_LOOKED_AT, items=0)
    if found.what in (MESSAGE, HANDED_ON):
        found = replace(
            found,
            certificate="",
            encryption="",
            agency="",
            conference="",
            signed_at=None,
            handed_on=None,
        )
    return replace(one, found=found)

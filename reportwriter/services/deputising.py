"""Conferences for which the owner of a vault is a deputy, by what invitations say."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.exchange.file_names import is_mail
from reportwriter.services.who_was_asked import still_asked
from reportwriter.services.whole_files import read_whole
from reportwriter.storage.errors import NotInVaultError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime
    from pathlib import Path

    from reportwriter.domain.conference import Conference
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.exchange.checking import Checking
    from reportwriter.exchange.quarantine.gate import Quarantine
    from reportwriter.records.travelling import InvitationFile
    from reportwriter.services.board import Boards
    from reportwriter.services.identities import Identities
    from reportwriter.services.writing import Writing
    from reportwriter.storage.conferences import ConferenceStore
    from reportwriter.storage.invitations import InvitationStore


@dataclass(frozen=True, slots=True, kw_only=True)
class DeputyRow:
    """A conference of `chair` whose deputy the owner is, as Today lists it.

    `is_certain` and `came` are None until it was looked into: whether the chair's key is known,
    and how many files have come.
    """

    reference: ConferenceReference
    chair: str
    starts_at: datetime | None
    is_certain: bool | None = None
    came: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deputised:
    """What a deputy knows of a conference, by the invitation that holds.

    `asked` are the agencies whose invitations are here. `is_certain`: the chair's check words were
    compared. `writes`: the owner writes a report for it, and so cannot chair it.
    """

    invitation: InvitationFile
    asked: tuple[str, ...]
    is_certain: bool
    writes: bool

    @property
    def chair(self) -> str:
        return self.invitation.chair.name

    @property
    def may_step_in(self) -> bool:
        return self.is_certain and not self.writes


@dataclass(frozen=True, kw_only=True)
class Deputising:
    """`conferences` are those for which an invitation that holds names the owner as deputy."""

    conferences: ConferenceStore
    received: InvitationStore
    identities: Identities
    writing: Writing
    is_known: Callable[[bytes], bool]

    def is_deputy(self, record: InvitationFile) -> bool:
        """Tell whether an invitation names whoever signs here as a deputy."""
        own = self.identities.signed_with()
        return any(one.certificates.signing_der in own for one in record.deputies)

    def settle(self, record: InvitationFile) -> None:
        """Follow an invitation that tells of its conference from now on."""
        if self.is_deputy(record):
            self.conferences.put(record.conference)
        else:
            self.end(record.conference.reference)

    def end(self, reference: ConferenceReference) -> None:
        """Have the owner be no deputy any more, as of what they chair themselves."""
        self.conferences.remove(reference)

    def of(self, reference: ConferenceReference) -> Deputised:
        """Raise NotInVaultError for whoever is no deputy of it."""
        held = self.received.in_force(reference)
        if held is None or self.conferences.find(reference) is None:
            raise NotInVaultError("conference")
        kept = [one.record for one in self.received.that_hold(reference)]
        return Deputised(
            invitation=held.record,
            asked=tuple(one.asked.agency for one in still_asked(kept)),
            is_certain=self.is_known(held.record.chair.certificates.signing_der),
            writes=self.writes_for(reference),
        )

    def writes_for(self, reference: ConferenceReference) -> bool:
        """Tell whether the owner writes a report that they were asked for."""
        return any(row.conference == reference and row.invitation for row in self.writing.rows())


@dataclass(frozen=True, kw_only=True)
class DeputyRows:
    """What a deputy is shown of conferences; nothing of it is opened."""

    deputising: Deputising
    boards: Boards

    def shortly(self, conferences: Iterable[Conference]) -> tuple[DeputyRow, ...]:
        """Return conferences at once."""
        return tuple(
            DeputyRow(reference=one.reference, chair=one.chair.name, starts_at=one.starts_at)
            for one in conferences
        )

    def look_into(self, row: DeputyRow) -> DeputyRow:
        """Return a conference with what has come for it counted. Raises NotInVaultError."""
        rows = self.boards.board(row.reference).rows
        return replace(
            row,
            is_certain=self.deputising.of(row.reference).is_certain,
            came=sum(one.check is not None for one in rows),
        )


@dataclass(frozen=True, kw_only=True)
class DeputyFiles:
    """Tells for which conferences files that were dropped are a deputy's.

    `chaired` are the owner's own.
    """

    deputised: ConferenceStore
    chaired: ConferenceStore
    checking: Callable[[], Checking]

    def meant(self, paths: Sequence[Path]) -> tuple[ConferenceReference, ...]:
        """Return those that their reports name, or else all where the owner chairs none.

        Nothing where they are no deputy's. Raises FileNotReadError, QuarantineError.
        """
        all_of_them = [one.reference for one in self.deputised.all()]
        if not all_of_them:
            return ()
        pdfs = [path for path in paths if not is_mail(path.name)]
        with self.checking().quarantine() as quarantine:
            named = {self._named(path, quarantine) for path in pdfs}
        meant = tuple(one for one in all_of_them if one in named)
        return meant or (() if self.chaired.all() else tuple(all_of_them))

    def _named(self, path: Path, quarantine: Quarantine) -> ConferenceReference | None:
        record = self.checking().examine(read_whole(path), quarantine).report
        return record.report.conference.reference if record else None

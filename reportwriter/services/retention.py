"""How long the records of a conference are kept here, and destroying them once two agree."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from reportwriter.domain.errors import ReportError
from reportwriter.records.kept import Keeping
from reportwriter.services.old_backups import remove_backups
from reportwriter.wording.dates import local_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date, datetime

    from reportwriter.domain.conference import Conference
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.forms.library import Library
    from reportwriter.forms.practice import Retention as AreaRule
    from reportwriter.records.destruction import Destruction
    from reportwriter.records.kept import Destroyed, HeldOf
    from reportwriter.storage.backup import Backup, Backups, Renewed
    from reportwriter.storage.conference_purge import ConferencePurge
    from reportwriter.storage.conferences import ConferenceStore
    from reportwriter.storage.keeping import KeepingStore
    from reportwriter.storage.log import LogStore

A_YEAR = timedelta(days=365)
COPIES_AFTER = timedelta(days=30)
"""How long after a conference whoever holds copies alone is asked whether they are still needed."""


def _nothing(_reference: ConferenceReference) -> tuple[str, ...]:
    return ()


class NotYetHeldError(ReportError):
    """The day of a conference is not over, so its records are still needed."""

    def __init__(self) -> None:
        super().__init__("the conference is not over")


class NotTwoPeopleError(ReportError):
    """Destroying needs the names of two people, who are not the same."""

    def __init__(self) -> None:
        super().__init__("not confirmed by two people")


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How it stands with the records of one conference.

    `rule` is that of its area, None where the area says nothing. `review_on` is the day that was
    set (`is_own_day`), else that of the rule; None where neither gives one. `waiting` counts files
    that nobody but the owner of this vault has so far.
    """

    conference: Conference
    rule: AreaRule | None
    keeping: Keeping
    review_on: date | None
    held: HeldOf
    is_over: bool
    is_due: bool
    waiting: int
    destroyed: tuple[Destruction, ...]

    @property
    def is_own_day(self) -> bool:
        return self.keeping.review_on is not None


@dataclass(frozen=True, kw_only=True)
class Retention:
    """Nothing is ever destroyed by itself (R197): a day that has come is only said.

    Of one who holds `copies` the day comes COPIES_AFTER the conference, as the rule of the area is
    for the records themselves. `besides` gives what goes with a conference though it names none,
    and `waiting` how many files were passed on to nobody.
    """

    conferences: ConferenceStore
    keeping: KeepingStore
    purge: ConferencePurge
    backups: Backups
    library: Library
    require_passphrase: Callable[[str], None]
    log: LogStore
    now: Callable[[], datetime]
    copies: bool = False
    besides: Callable[[ConferenceReference], tuple[str, ...]] = _nothing
    waiting: Callable[[ConferenceReference], int] = lambda _reference: 0

    def standing(self, reference: ConferenceReference) -> Standing:
        """Raise NotInVaultError, FormError."""
        conference = self.conferences.get(reference)
        keeping = self.keeping.get(reference)
        rule = self._rule(conference)
        review_on = self._review_on(conference, rule, keeping)
        return Standing(
            conference=conference,
            rule=rule,
            keeping=keeping,
            review_on=review_on,
            held=self._held(reference),
            is_over=self._is_over(conference),
            is_due=self._has_come(review_on),
            waiting=self.waiting(reference),
            destroyed=self.keeping.destroyed(),
        )

    def due(self, conferences: Iterable[Conference]) -> frozenset[ConferenceReference]:
        """Return which conferences of a list are due for review."""
        # All at once: a list of many conferences is shown at the start.
        kept, nothing = self.keeping.all(), Keeping()
        return frozenset(
            one.reference
            for one in conferences
            if self._is_due(one, kept.get(one.reference, nothing))
        )

    def keep_until(self, reference: ConferenceReference, day: date | None) -> None:
        """Look at the records again on a day of one's own; None goes by the rule of the area."""
        self.keeping.put(reference, replace(self.keeping.get(reference), review_on=day))

    def destroy(
        self, reference: ConferenceReference, confirmed_by: tuple[str, str], passphrase: str
    ) -> Destroyed:
        """Destroy all that is held of a conference, once two people confirmed it.

        Raises NotTwoPeopleError, NotYetHeldError, WrongPassphraseError, NotInVaultError; then
        nothing is destroyed.
        """
        first, second = (" ".join(name.split()) for name in confirmed_by)
        if not (first and second) or first.casefold() == second.casefold():
            raise NotTwoPeopleError
        if not self._is_over(self.conferences.get(reference)):
            raise NotYetHeldError
        self.require_passphrase(passphrase)
        return self.purge.destroy(reference, (first, second), self.besides(reference))

    def renew_backups(self, destroyed: Destroyed) -> Renewed:
        """Make a fresh backup and return the older ones that still hold what was destroyed."""
        return self.purge.renew_backups(destroyed)

    def remove_backups(self, backups: Sequence[Backup]) -> None:
        """Remove older backups that still hold it. Raises DiskFaultError."""
        remove_backups(backups, self.backups, self.log)

    def _is_due(self, conference: Conference, keeping: Keeping) -> bool:
        # An area counts in years, so of what is this year's none has to be read for a list.
        needed = self._is_long_over(conference) and not self.copies
        rule = self._rule(conference) if needed else None
        return self._has_come(self._review_on(conference, rule, keeping))

    def _held(self, reference: ConferenceReference) -> HeldOf:
        held, besides = self.purge.held(reference), len(self.besides(reference))
        return replace(held, files=held.files + besides, of_none=held.of_none - besides)

    def _rule(self, conference: Conference) -> AreaRule | None:
        """Return what the area says; nothing of an area that is not held here any more."""
        is_held = conference.area in self.library.area_ids
        return self.library.area(conference.area).retention if is_held else None

    def _is_long_over(self, conference: Conference) -> bool:
        return conference.starts_at is not None and conference.starts_at + A_YEAR <= self.now()

    def _has_come(self, day: date | None) -> bool:
        return day is not None and day <= local_day(self.now())

    def _is_over(self, conference: Conference) -> bool:
        starts = conference.starts_at
        return starts is not None and local_day(starts) < local_day(self.now())

    def _review_on(
        self, conference: Conference, rule: AreaRule | None, keeping: Keeping
    ) -> date | None:
        held_on = local_day(conference.starts_at) if conference.starts_at else None
        if keeping.review_on is not None:
            return keeping.review_on
        if self.copies:
            return held_on + COPIES_AFTER if held_on else None
        if rule is None:
            return None
        return rule.review_on(held_on, [child.born for child in conference.children])

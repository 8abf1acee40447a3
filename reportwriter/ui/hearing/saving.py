"""What the screen of confidential items needs of the service; every decision is sealed at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from reportwriter.ui.newest_saving import NewestSaving

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.hearing import ClosedSlot, HearingRecord, Left
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.services.coming import Rules
    from reportwriter.services.hearing import OpenHearing
    from reportwriter.ui.runner import Runner


class Hearings(Protocol):
    """What this screen needs of `services.hearing.Hearing`."""

    def open(self, conference: ConferenceReference, passphrase: str) -> OpenHearing: ...
    def save(
        self,
        conference: ConferenceReference,
        record: HearingRecord,
        left: Left,
        rules: Rules,
    ) -> None: ...
    def is_untold(self, conference: ConferenceReference) -> bool: ...
    def keep_told(self, conference: ConferenceReference) -> None: ...
    def new_slot(self) -> ClosedSlot: ...
    def remove_backups(self, backups: Sequence[Any]) -> None:
        """Take them as `open` handed them back."""


def record_saving(
    hearings: Hearings,
    vault: Runner,
    *,
    sealed: Callable[[], None],
    failed: Callable[[ReportWriterError], None],
) -> NewestSaving[tuple[HearingRecord, Left, Rules]]:
    """Return what seals the newest record of a conference, with how much is left in it."""
    return NewestSaving(
        lambda conference, newest: hearings.save(conference, *newest),
        vault,
        saved=sealed,
        failed=failed,
    )

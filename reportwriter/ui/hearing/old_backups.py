"""Tells the chair which backups may still hold in the open why somebody is excluded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from reportwriter.ui.runner import WhileWanted
from reportwriter.wording import exclusion as words
from reportwriter.wording import retention
from reportwriter.wording.errors import worded

if TYPE_CHECKING:
    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.services.exclusion_sealing import SealedNow
    from reportwriter.ui.hearing.saving import Hearings
    from reportwriter.ui.runner import Runner


class OldBackupsView(Protocol):
    def show_untold(self, *, untold: bool) -> None: ...
    def show_sealed_now(self, sentence: str, more: str, *, may_remove: bool) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


class OldBackups:
    """On the closed page it is said that there is something to be told; on the open one, what."""

    def __init__(self, view: OldBackupsView, hearings: Hearings, vault: Runner) -> None:
        self._view = view
        self._hearings = hearings
        self._vault = vault
        self._looking = WhileWanted(vault)
        self._sealed: SealedNow | None = None

    def look_for_untold(self, reference: ConferenceReference) -> None:
        """Say on the closed page whether something is to be told."""
        self._looking.run(
            lambda: self._hearings.is_untold(reference),
            done=lambda untold: self._view.show_untold(untold=untold),
            failed=self._view.show_trouble,
        )

    def tell(self, reference: ConferenceReference, sealed: SealedNow) -> None:
        """Say on the open page what was sealed now, and keep that it was said."""
        self._sealed = sealed
        more = [words.SEALED_NOW]
        if not sealed.is_log_clear:
            more.append(retention.LOG_NOT_CLEAR)
        if sealed.failure is not None:
            more.append(retention.NO_BACKUP.format(why=worded(sealed.failure).what))
        if sealed.older:
            more.append(words.backups(one.made_at for one in sealed.older))
        self._view.show_sealed_now(words.NOW_SEALED, " ".join(more), may_remove=bool(sealed.older))
        self._vault.run(
            lambda: self._hearings.keep_told(reference),
            done=lambda _none: self._view.show_untold(untold=False),
            failed=self._view.show_trouble,
        )

    def remove(self) -> None:
        """Remove the backups that were told of, while the page is open."""
        if (sealed := self._sealed) is None:
            return
        self._vault.run(
            lambda: self._hearings.remove_backups(sealed.older),
            done=lambda _none: self._view.show_sealed_now(
                words.BACKUPS_REMOVED, "", may_remove=False
            ),
            failed=self._view.show_trouble,
        )

    def leave(self) -> None:
        """Let go of what was told of, as the page is closed."""
        self._looking.leave()
        self._sealed = None

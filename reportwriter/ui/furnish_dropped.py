"""Leads files that were dropped on Today to where each kind is taken in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.furnish_administer import AdministerRoom
    from reportwriter.ui.furnish_deputy import DeputyRoom
    from reportwriter.ui.rooms import Rooms

DRAFTS = ("draft", "answer")
INVITATION = "invitation"
"""By `exchange.examined.What`, as the two kinds of draft are."""


class Dropped:
    """`take_in` takes what comes for a chair, and says of anything else why it cannot.

    What comes for a deputy goes to theirs.
    """

    def __init__(
        self,
        desktop: Desktop,
        vault: OpenVault,
        rooms: Rooms,
        administer: AdministerRoom,
        deputy: DeputyRoom,
        *,
        take_in: Callable[[tuple[Path, ...]], None],
    ) -> None:
        self._desktop = desktop
        self._vault = vault
        self._rooms = rooms
        self._administer = administer
        self._deputy = deputy
        self._take_in = take_in

    def take(self, paths: tuple[Path, ...]) -> None:
        """Take in files that were dropped on Today or chosen there, or all of a folder."""
        self._desktop.background.pool.run(
            lambda: self._sorted(paths),
            done=lambda found: self._on_sorted(*found),
            # What cannot be read is said where files are taken in.
            failed=lambda _error: self._take_in(paths),
        )

    def _sorted(self, paths: tuple[Path, ...]) -> tuple[tuple[Path, ...], bool]:
        """Return the files, and whether they are an administrator's."""
        from reportwriter.services.whole_files import files_in

        files = files_in(paths)
        return files, self._vault.administrator.intake.concerns(files)

    def _on_sorted(self, files: tuple[Path, ...], is_administrators: bool) -> None:
        if is_administrators:
            self._administer.take_files(files)
        elif files:
            self._tell_apart(files)

    def _tell_apart(self, paths: tuple[Path, ...]) -> None:
        """Take files in, or lead those that are no chair's, as a draft to be checked, elsewhere.

        Of invitations a new chair has one for each agency, and drops them together.
        """
        self._desktop.background.pool.run(
            lambda: self._what_is(paths[0]),
            done=lambda what: self._on_told_apart(paths, what),
            # What cannot be read is said where files are taken in.
            failed=lambda _error: self._take_in(paths),
        )

    def _what_is(self, path: Path) -> str:
        from reportwriter.services.whole_files import read_whole

        return self._vault.draft_checking.what_is(read_whole(path))

    def _on_told_apart(self, paths: tuple[Path, ...], what: str) -> None:
        if what == INVITATION:
            self._rooms.take_invitations(paths)
        elif len(paths) > 1:
            self._take_reports(paths)
        else:
            self._on_one_told_apart(paths[0], what)

    def _on_one_told_apart(self, path: Path, what: str) -> None:
        events = self._desktop.events
        by_themselves = {
            "receipt": events.receipt_dropped,
            "minute": events.minute_dropped,
            "confidential_bundle": events.bundle_dropped,
            "paper": events.paper_dropped,
        }
        if what in by_themselves:
            by_themselves[what].emit(path)
        elif what in DRAFTS:
            events.draft_dropped.emit(path, what)
        else:
            self._take_reports((path,))

    def _take_reports(self, paths: tuple[Path, ...]) -> None:
        """Take in what may be a deputy's, or the chair's."""
        self._desktop.background.pool.run(
            lambda: self._vault.deputy.files.meant(paths),
            done=lambda meant: self._on_meant(paths, meant),
            # What cannot be read is said where files are taken in.
            failed=lambda _error: self._take_in(paths),
        )

    def _on_meant(self, paths: tuple[Path, ...], meant: tuple[ConferenceReference, ...]) -> None:
        if meant:
            self._deputy.take_files(paths, meant)
        else:
            self._take_in(paths)

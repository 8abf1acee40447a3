"""Adds the comparison of a chair's check words, which more than one screen leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.domain.ids import ReportId
    from reportwriter.records.travelling import InvitationFile
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.rooms import Rooms

WORDS = "words"


class WordsRoom:
    """The way back leads to where the words were asked for."""

    def __init__(self, desktop: Desktop, vault: OpenVault, rooms: Rooms) -> None:
        self._desktop = desktop
        self._vault = vault
        self._rooms = rooms
        self._back: Callable[[], None] = rooms.show_home
        self._known: Callable[[InvitationFile], None] = lambda _invitation: None
        rooms.later(WORDS, self._make)
        desktop.events.words_wanted.connect(self._show_for_invitation)

    def show_for_report(self, report_id: ReportId, back: Callable[[], None]) -> None:
        """Compare the words of the chair who asked for a report."""
        self._rooms.made(WORDS)
        self._desktop.background.vault.run(
            lambda: self._invitation(report_id),
            done=lambda found: self.show(found, back) if found else None,
            failed=self._view.show_trouble,
        )

    def show(
        self,
        invitation: InvitationFile,
        back: Callable[[], None],
        known: Callable[[InvitationFile], None] = lambda _invitation: None,
    ) -> None:
        self._back, self._known = back, known
        self._rooms.show_hidden(WORDS, "Check words")
        self._presenter.open(invitation)

    def go_back(self) -> None:
        self._back()

    def now_known(self, invitation: InvitationFile) -> None:
        self._known(invitation)

    def _show_for_invitation(
        self, invitation: InvitationFile, known: Callable[[InvitationFile], None]
    ) -> None:
        self.show(invitation, self._rooms.show_begin, known)

    def _invitation(self, report_id: ReportId) -> InvitationFile | None:
        found = self._vault.writing.reports.invitation(report_id)
        return self._vault.invitations.store.holding(found) if found else None

    def _make(self) -> None:
        from reportwriter.ui.words.presenter import WordsPresenter
        from reportwriter.ui.words.view import WordsView
        from reportwriter.ui.words.view import connect as connect_words

        self._view = WordsView(self._desktop.look)
        self._presenter = WordsPresenter(
            self._view, self._vault.trust, self._desktop.background.vault, self
        )
        connect_words(self._view, self._presenter)
        self._rooms.home_frame.add_hidden(WORDS, self._view)

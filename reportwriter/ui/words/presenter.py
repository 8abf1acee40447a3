"""Decides which of the chair's words are asked for; never holds or shows any of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.wording.kinds import named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.records.travelling import InvitationFile
    from reportwriter.ui.runner import Runner

TYPE_THEM = "Type all of the words asked for."
DIFFER = (
    "These are not the words of the key in this invitation. Compare what you typed with what the "
    "chair read out. If it still differs, the invitation is not the chair's: do not send anything "
    "because of it."
)
SAME = "The words are the chair's. A sealed page can be opened by them and by no one else."


class Trusting(Protocol):
    """What this screen needs of `services.trust.Trust`. Positions count from 0."""

    def questions(self) -> tuple[int, ...]: ...
    def confirm_chair(
        self, invitation: InvitationFile, positions: Sequence[int], typed: Sequence[str]
    ) -> bool: ...
    def own_words(self) -> tuple[str, ...]: ...


class Going(Protocol):
    """Where this screen leads; the main window knows the way."""

    def go_back(self) -> None: ...
    def now_known(self, invitation: InvitationFile) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Whom to ring, and for which words; `numbers` count from 1 as they are read out."""

    chair: str
    unit: str
    deputies: str
    numbers: tuple[int, ...]


class WordsView(Protocol):
    def show_question(self, question: Question) -> None: ...
    def show_own_words(self, words: Sequence[str]) -> None: ...
    def show_refused(self, sentence: str) -> None: ...
    def show_known(self, sentence: str) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


class WordsPresenter:
    def __init__(self, view: WordsView, trust: Trusting, runner: Runner, going: Going) -> None:
        self._view = view
        self._trust = trust
        self._runner = runner
        self._going = going
        self._invitation: InvitationFile | None = None
        self._positions: tuple[int, ...] = ()

    def open(self, invitation: InvitationFile) -> None:
        """Ask for three of the words of whoever sent an invitation."""
        self._invitation = invitation
        self._positions = self._trust.questions()
        chair = invitation.signer
        self._view.show_question(
            Question(
                chair=chair.name,
                unit=", ".join(part for part in (chair.designation, chair.agency) if part),
                deputies=named([one.name for one in invitation.recipients if one != chair]),
                numbers=tuple(position + 1 for position in self._positions),
            )
        )

    def show_own_words(self) -> None:
        """Show the author's own words, which the chair enters in the same call."""
        self._runner.run(
            self._trust.own_words,
            done=self._view.show_own_words,
            failed=self._view.show_trouble,
        )

    def compare(self, typed: Sequence[str]) -> None:
        """Compare what was typed; three new words are asked for when it differs."""
        invitation, positions = self._invitation, self._positions
        if invitation is None:
            return
        words = tuple(word.strip().lower() for word in typed)
        if not all(words) or len(words) != len(positions):
            self._view.show_refused(TYPE_THEM)
            return
        self._runner.run(
            lambda: self._trust.confirm_chair(invitation, positions, words),
            done=lambda same: self._on_compared(invitation, same),
            failed=self._view.show_trouble,
        )

    def go_back(self) -> None:
        self._invitation = None
        self._going.go_back()

    def _on_compared(self, invitation: InvitationFile, same: bool) -> None:
        if same:
            self._view.show_known(SAME)
            self._going.now_known(invitation)
            return
        # Other positions: who guesses cannot narrow them down one by one.
        self.open(invitation)
        self._view.show_refused(DIFFER)

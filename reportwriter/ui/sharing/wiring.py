"""Joins the sharing screen to its two presenters: who was told, and what they said."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from reportwriter.ui.sharing.comments import CommentsPresenter
from reportwriter.ui.sharing.presenter import Given, SharingPresenter, SharingTools
from reportwriter.ui.sharing.supplement import SupplementPresenter, SupplementTools
from reportwriter.ui.sharing.view import SharingScreen

if TYPE_CHECKING:
    from reportwriter.domain.report import Report
    from reportwriter.ui.look import Look


WHERE = "Where the supplement is to lie"


@dataclass(frozen=True)
class Sharing:
    """Its methods answer signals, which hold them weakly; so it has no slots."""

    screen: SharingScreen
    records: SharingPresenter
    comments: CommentsPresenter
    supplement: SupplementPresenter

    def show(self, report: Report) -> None:
        self.records.show(report)
        self.comments.show(report)
        self.supplement.show(report)

    def choose_person(self, key: str) -> None:
        self.comments.leave()
        self.records.select(key)

    def choose_comment(self, key: str) -> None:
        self.records.leave()
        self.comments.select(key)

    def add_comment(self, person: str) -> None:
        self.records.leave()
        self.comments.add(person)

    def write_down(self, given: Given) -> None:
        """Write down that somebody got a copy, and show them."""
        self.comments.leave()
        self.records.write_down(given)

    def sign_supplement(self, passphrase: str) -> None:
        folder = QFileDialog.getExistingDirectory(self.screen, WHERE, str(Path.home()))
        if folder:
            self.supplement.sign(passphrase, Path(folder))

    def remove_comment(self) -> None:
        self.comments.remove()


def make_sharing(look: Look, tools: SharingTools, supplements: SupplementTools) -> Sharing:
    screen = SharingScreen(look)
    records = SharingPresenter(screen, tools)
    sharing = Sharing(
        screen,
        records,
        CommentsPresenter(screen, tools.edits, tools.today),
        SupplementPresenter(screen.supplement, supplements),
    )
    screen.person_chosen.connect(sharing.choose_person)
    screen.answered.connect(records.answer)
    screen.changes_requested.connect(records.show_changes)
    screen.again_requested.connect(records.share_again)
    screen.ask_chair_first_changed.connect(lambda asks: records.ask_chair_first(asks=asks))
    screen.comment_chosen.connect(sharing.choose_comment)
    screen.comment_requested.connect(sharing.add_comment)
    screen.comment_answered.connect(sharing.comments.answer)
    screen.comment_removed.connect(sharing.remove_comment)
    screen.supplement_requested.connect(sharing.sign_supplement)
    return sharing

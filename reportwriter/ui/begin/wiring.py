"""Joins the beginning of a report to its presenter, over an open vault."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from reportwriter.ui.begin.presenter import BeginPresenter, BeginTools
from reportwriter.ui.begin.view import BeginScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.domain.ids import AreaId
    from reportwriter.domain.report import FormRef
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.services.writing import Writing
    from reportwriter.ui.desktop import Desktop


@dataclass(frozen=True, slots=True)
class Beginning:
    screen: BeginScreen
    presenter: BeginPresenter

    def show(self) -> None:
        self.presenter.show()
        self.screen.take_focus()


def make_beginning(desktop: Desktop, vault: OpenVault, back: Callable[[], None]) -> Beginning:
    """Make the screen; `back` leaves it without a report."""
    screen = BeginScreen(desktop.look)
    presenter = BeginPresenter(screen, _tools(desktop, vault))

    def choose_invitation() -> None:
        paths, _ = QFileDialog.getOpenFileNames(
            desktop.window, "The chair's invitation", "", "PDF (*.pdf)"
        )
        if paths:
            presenter.take_in(*(Path(path) for path in paths))

    def choose_print() -> None:
        path, _ = QFileDialog.getSaveFileName(
            desktop.window, "Print an empty form", "Empty form.pdf", "PDF (*.pdf)"
        )
        if path:
            presenter.print_empty(screen.typed(), Path(path))

    screen.print_requested.connect(choose_print)
    screen.typed_changed.connect(lambda: presenter.understand(screen.typed()))
    screen.begin_requested.connect(lambda: presenter.begin(screen.typed()))
    screen.invitation_chosen.connect(
        lambda chosen: presenter.begin_invited(chosen, screen.author())
    )
    screen.file_requested.connect(choose_invitation)
    screen.compare_requested.connect(
        lambda invitation: desktop.events.words_wanted.emit(invitation, presenter.compared)
    )
    screen.step_in_requested.connect(presenter.step_in)
    screen.conference_requested.connect(desktop.events.conference_opened)
    screen.deputised_requested.connect(desktop.events.deputised_opened)
    screen.back_requested.connect(back)
    return Beginning(screen, presenter)


def _tools(desktop: Desktop, vault: OpenVault) -> BeginTools:
    def print_empty(form: FormRef, area: AreaId, path: Path) -> None:
        # Reached when it is wanted: it is loaded with much else.
        vault.form_preview.print_empty(form, area, path)

    return BeginTools(
        writing=vault.writing,
        invitations=lambda: vault.invitations,
        own=lambda: own.contact if (own := vault.identities.own()) else None,
        usual_area=lambda: _usual_area(vault.writing),
        reports_due=vault.reports_due,
        library=vault.writing.library,
        vault=desktop.background.vault,
        pool=desktop.background.pool,
        now=lambda: datetime.now(UTC),
        print_empty=print_empty,
        begun=desktop.events.report_opened.emit,
    )


def _usual_area(writing: Writing) -> str:
    """Return the area of the report worked on last."""
    rows = writing.rows()
    return writing.reports.head(rows[0].id).conference.area if rows else ""

"""Adds the screen that shows a letter, or the pages that were signed."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reportwriter.wording.dates import local_day

if TYPE_CHECKING:
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.letter.presenter import Going, LetterPresenter
    from reportwriter.ui.letter.view import LetterView


def make_letter(
    desktop: Desktop, vault: OpenVault, going: Going
) -> tuple[LetterView, LetterPresenter]:
    """Return the screen and what serves it."""
    from reportwriter.ui.letter.presenter import LetterPresenter, LetterTools
    from reportwriter.ui.letter.view import LetterView, connect

    view = LetterView(desktop.look)
    tools = LetterTools(
        letters=vault.letters,
        remarks=vault.desk.remarks,
        transcribing=vault.transcribing,
        today=lambda: local_day(datetime.now(UTC)),
        vault=desktop.background.vault,
        pool=desktop.background.pool,
    )
    presenter = LetterPresenter(view, tools, going)
    connect(view, presenter)
    return view, presenter

"""Joins the card that seals a page for a chair who came later to the signing screen."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reportwriter.ui.sign.anew import AnewPresenter, AnewTools

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.sign.anew_card import AnewCard


def add_anew(
    card: AnewCard, desktop: Desktop, vault: OpenVault, compare: Callable[[], None]
) -> AnewPresenter:
    """Return what serves the card; `compare` leads to the chair's check words."""
    background = desktop.background
    presenter = AnewPresenter(
        card,
        AnewTools(
            sealing=vault.sealing_anew,
            vault=background.vault,
            pool=background.pool,
            folder=Path.home(),
            now=lambda: datetime.now(UTC),
        ),
    )
    card.seal_requested.connect(presenter.seal)
    card.sent_requested.connect(presenter.record_sent)
    card.words_requested.connect(compare)
    desktop.events.vault_locked.connect(presenter.close)
    return presenter

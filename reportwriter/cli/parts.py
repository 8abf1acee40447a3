"""What the command line needs of the rest, each part made when a command asks for it.

`app` fills this in; so no command pays for libraries that it does not use.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from contextlib import AbstractContextManager
    from pathlib import Path

    from reportwriter.domain.report import FormRef
    from reportwriter.exchange.quarantine.gate import Quarantine
    from reportwriter.forms.area import Area
    from reportwriter.forms.form import Form
    from reportwriter.forms.library import Library
    from reportwriter.records.scenario import Scenario
    from reportwriter.services.deadlines import Deadlines
    from reportwriter.services.demo.play import Demo
    from reportwriter.services.form_packs import FormPacks
    from reportwriter.services.form_preview import FormPreview
    from reportwriter.services.vault_access import VaultAccess
    from reportwriter.services.verifying import Verifying
    from reportwriter.services.word_copies import WordCopying


@dataclass(frozen=True, kw_only=True)
class Parts:
    """Each field makes one part; the heavy ones import their adapters only then."""

    library: Callable[[], Library]
    load: Callable[[Path, Collection[FormRef]], Form | Area]
    packs: Callable[[], FormPacks]
    preview: Callable[[], FormPreview]
    deadlines: Callable[[Path | None], Deadlines]
    verifying: Callable[[], AbstractContextManager[Verifying]]
    word_copying: Callable[[], AbstractContextManager[tuple[WordCopying, Quarantine]]]
    scenario: Callable[[str], Scenario]
    demo: Callable[[Path], Demo]
    vault: Callable[[Path], VaultAccess]
    vault_folder: Callable[[], Path]

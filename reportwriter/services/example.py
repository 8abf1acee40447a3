"""The example: a store of its own with an invented conference, thrown away when it is left.

Nobody must take it for a real one. Its conferences are called EXAMPLE, which stands on every page
that is printed of them, and the window says so as long as it is open.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from reportwriter.domain.conference import Contact
from reportwriter.domain.ids import ConferenceReference
from reportwriter.services.demo.authoring import write_into
from reportwriter.wording.example import HANDLING, PASSPHRASE, REFERENCE

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from reportwriter.domain.conference import Conference
    from reportwriter.records.scenario import Scenario
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.services.vault_access import VaultAccess

_UNTIL_DUE = timedelta(days=9)
_UNTIL_CONFERENCE = timedelta(days=13)
"""From today: an example whose conference is long past would show nothing but that."""


@dataclass(kw_only=True)
class Example:
    """`access` is the way to a store in a folder, `scenario` gives what is written into it."""

    access: Callable[[Path], VaultAccess]
    scenario: Callable[[], Scenario]
    now: Callable[[], datetime]
    _folder: TemporaryDirectory[str] | None = field(default=None, init=False)
    _opened: VaultAccess | None = field(default=None, init=False)

    def open(self) -> OpenVault:
        """Make the store and write the conference into it; `close` takes both away."""
        self.close()
        self._folder = TemporaryDirectory(prefix="report-writer-example-")
        self._opened = self.access(Path(self._folder.name) / "vault")
        vault = self._opened.create(PASSPHRASE)
        self._fill(vault)
        return vault

    def close(self) -> None:
        """Throw it away with all that was done in it."""
        opened, self._opened = self._opened, None
        folder, self._folder = self._folder, None
        if opened is not None:
            opened.close()
        if folder is not None:
            folder.cleanup()

    def _fill(self, vault: OpenVault) -> None:
        scenario = self.scenario()
        vault.identities.make(scenario.agencies[0].author, PASSPHRASE)
        # The report worked on last stands first.
        for agency in reversed(scenario.agencies):
            meeting = self._marked(scenario.conference, agency.author)
            report = vault.writing.begin_without_invitation(meeting, agency.form, agency.author)
            write_into(vault, agency, report)

    def _marked(self, meeting: Conference, author: Contact) -> Conference:
        starts_at, due = meeting.starts_at, meeting.reports_due
        if due is not None and due < self.now():
            today = self.now()
            due = _on(due, today + _UNTIL_DUE)
            starts_at = _on(starts_at, today + _UNTIL_CONFERENCE) if starts_at else None
        return replace(
            meeting,
            reference=ConferenceReference(REFERENCE.format(agency=author.agency)),
            handling_line=HANDLING,
            starts_at=starts_at,
            reports_due=due,
        )


def _on(moment: datetime, day: datetime) -> datetime:
    """Return the same time of day on another day."""
    return moment.replace(year=day.year, month=day.month, day=day.day)

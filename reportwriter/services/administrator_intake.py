"""An administrator takes files in: as a chair does, but for what is sealed, which stays so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.exchange.examined import SEALED
from reportwriter.exchange.file_names import is_mail
from reportwriter.services.whole_files import read_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from reportwriter.exchange.checking import Checking
    from reportwriter.exchange.quarantine.gate import Quarantine
    from reportwriter.services.administering import Administering
    from reportwriter.services.taking_in import Arrival, TakingIn
    from reportwriter.storage.conferences import ConferenceStore
    from reportwriter.storage.passed_on import PassedOnStore
    from reportwriter.storage.received import ReceivedStore

_SEALED = frozenset(one.value for one in SEALED)


@dataclass(frozen=True, kw_only=True)
class AdministratorIntake:
    """It has no key and asks for no passphrase. `chaired` are the owner's own conferences."""

    received: ReceivedStore
    store: PassedOnStore
    administering: Administering
    chaired: ConferenceStore
    checking: Callable[[], Checking]
    taking_in: TakingIn

    def take_in(
        self,
        paths: Sequence[Path],
        progress: Callable[[int, int], None],
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> tuple[Arrival, ...]:
        """Take files in; what was taken in before `is_cancelled` turned true stays.

        Invitations that name the owner are kept as what is administered; a mail is kept as it
        came. Of what is sealed it is kept who its readers are. Raises FileNotReadError,
        MailNotReadError, QuarantineError.
        """
        with self.checking().quarantine() as quarantine:
            arrivals = self.taking_in.take(paths, quarantine, progress, is_cancelled)
            self._learn_readers(quarantine)
        return arrivals

    def concerns(self, paths: Sequence[Path]) -> bool:
        """Tell whether files that were dropped are for an administrator, and not for a chair.

        So they are where only conferences are administered. Where some are chaired as well it is
        told by what the files are, and so it is where there is neither. Raises FileNotReadError.
        """
        if not self.administering.own.all():
            return False
        administers = bool(self.administering.conferences.all())
        if administers is not bool(self.chaired.all()):
            return administers
        pdfs = [path for path in paths if not is_mail(path.name)]
        with self.checking().quarantine() as quarantine:
            return any(self._is_for_me(path, quarantine) for path in pdfs)

    def _is_for_me(self, path: Path, quarantine: Quarantine) -> bool:
        examined = self.checking().examine(read_whole(path), quarantine)
        if self.administering.is_named_in(examined):
            return True
        if examined.report is None:
            return False
        reference = examined.report.report.conference.reference
        return self.administering.conferences.find(reference) is not None

    def _learn_readers(self, quarantine: Quarantine) -> None:
        known = self.store.readers()
        for row in self.received.rows():
            if row.kind in _SEALED and row.sha256 not in known:
                carrier = self.received.content(row.sha256)
                named = self.checking().readers_named(carrier, quarantine)
                self.store.put_readers(row.sha256, named)

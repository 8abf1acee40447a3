"""Whether a copy tells what stands on the confidential page, asked without handing the page on.

The page is opened with the passphrase for the one search, and what comes out of here is a question
that a text answers with yes or no: who makes copies can hold nothing of the page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.errors import ReportError
from reportwriter.services.told_openly import what_is_not_told

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.domain.ids import ReportId
    from reportwriter.services.confidential_writing import ConfidentialWriting


class PassphraseNeededError(ReportError):
    """There is a confidential page, and without the passphrase a copy cannot be compared to it."""


@dataclass(frozen=True, kw_only=True)
class ConfidentialTelling:
    confidential: ConfidentialWriting

    def needs_passphrase(self, report_id: ReportId) -> bool:
        """Say whether anything is stored that a copy must not tell."""
        return self.confidential.count(report_id) > 0

    def telling(self, report_id: ReportId, passphrase: str) -> Callable[[str], bool]:
        """Return what says of a text whether it tells what the page says.

        Raises PassphraseNeededError, WrongPassphraseError.
        """
        if not self.needs_passphrase(report_id):
            return _tells_nothing
        if not passphrase:
            raise PassphraseNeededError
        items = self.confidential.open(report_id, passphrase)
        return what_is_not_told(
            self.confidential.writing.open(report_id).report, items
        ).is_retold_in


def _tells_nothing(_text: str) -> bool:
    return False

"""Begins records of sharing, each of the report as it stands, whether it is signed or not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reportwriter.domain.seen import as_seen
from reportwriter.ui.sharing.records import new_record

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import PersonId, ReportId
    from reportwriter.domain.report import Report
    from reportwriter.domain.sharing import SharingRecord
    from reportwriter.ui.runner import Runner


class Beginnings:
    """Knows the signed file of the version that is open, once it was looked up."""

    def __init__(
        self,
        signed: Callable[[ReportId], Mapping[int, str]],
        now: Callable[[], datetime],
        vault: Runner,
    ) -> None:
        self._look_up = signed
        self._now = now
        self._vault = vault
        self._of: tuple[ReportId, int] | None = None
        self._sha256 = ""

    def look_up(self, report: Report, failed: Callable[[ReportWriterError], None]) -> None:
        """Ask for the signed file of a report that is signed, once for each version."""
        of = (report.id, report.version)
        if report.signed_at is None or self._of == of:
            return

        def done(signed: Mapping[int, str]) -> None:
            self._of, self._sha256 = of, signed.get(report.version, "")

        self._vault.run(lambda: self._look_up(report.id), done=done, failed=failed)

    def begun(self, report: Report, person: PersonId) -> SharingRecord:
        return self.as_it_is(new_record(report, person), report)

    def as_it_is(self, record: SharingRecord, report: Report) -> SharingRecord:
        """Return the record as one of the report as it stands now."""
        is_signed = report.signed_at is not None and self._of == (report.id, report.version)
        return replace(
            as_seen(record, report, self._now()),
            version=report.version,
            signed_sha256=self._sha256 if is_signed else "",
        )

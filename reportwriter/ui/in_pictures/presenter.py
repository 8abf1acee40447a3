"""Has the pictures of a report worked out, and leads from a part of one to what it stands for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.ids import StatementId
from reportwriter.services.report_pictures import GROUNDS, READINESS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.report import Report
    from reportwriter.services.report_pictures import Drawn, ReportPictures
    from reportwriter.services.sharing_ladder import Handed
    from reportwriter.ui.runner import Runner


class PicturesView(Protocol):
    def show_pictures(self, drawn: Sequence[Drawn]) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


@dataclass(frozen=True, kw_only=True)
class PicturesTools:
    """`pool` counts; `handed` asks the vault. The others go where a part leads."""

    pictures: Callable[[], ReportPictures]
    handed: Callable[[Report], Handed | None]
    vault: Runner
    pool: Runner
    go_to_statement: Callable[[StatementId], None]
    go_to_sheet: Callable[[str], None]


class PicturesPresenter:
    def __init__(self, view: PicturesView, tools: PicturesTools) -> None:
        self._view = view
        self._tools = tools
        self._report: Report | None = None

    def show(self, report: Report) -> None:
        """Show the pictures of a report as it is now."""
        self._report = report
        self._tools.vault.run(
            lambda: self._tools.handed(report),
            done=lambda handed: self._draw(report, handed),
            failed=self._view.show_trouble,
        )

    def open_part(self, picture: str, part: str) -> None:
        """Go to the opinion or the section that a part of a picture stands for."""
        if picture == GROUNDS:
            self._tools.go_to_statement(StatementId(part))
        elif picture == READINESS:
            self._tools.go_to_sheet(part)

    def _draw(self, report: Report, handed: Handed | None) -> None:
        def done(drawn: Sequence[Drawn]) -> None:
            # Meanwhile something may have been changed.
            if self._report is report:
                self._view.show_pictures(drawn)

        self._tools.pool.run(
            lambda: self._tools.pictures().of(report, handed),
            done=done,
            failed=self._view.show_trouble,
        )

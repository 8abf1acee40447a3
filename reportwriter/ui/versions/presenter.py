"""Lists the versions of the open report, says what became of one, and brings it back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.records.versions import WhyKept
from reportwriter.ui.cards.comparison_rows import SAME, Compared, summary_words
from reportwriter.ui.runner import WhileWanted
from reportwriter.ui.versions.rows import version_line
from reportwriter.wording.dates import weekday_moment

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportwriter.domain.comparison import Comparison
    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ReportId
    from reportwriter.domain.report import Report
    from reportwriter.domain.restoring import Restoring
    from reportwriter.domain.statement import Statement
    from reportwriter.records.versions import KeptVersion
    from reportwriter.ui.cards.rows import ReadingRow
    from reportwriter.ui.runner import Runner
    from reportwriter.ui.table_rows import Line
    from reportwriter.ui.write.edits import Edits

SIGNED = (
    "This report is signed, so no version can be brought back into it. Open it as its next version"
    " first, under Sign and hand over."
)


class Kept(Protocol):
    """As `storage.versions.VersionStore`."""

    def of(self, report: ReportId) -> tuple[KeptVersion, ...]: ...
    def keep(self, report: ReportId, why: WhyKept, name: str = "") -> bool: ...


class Going(Protocol):
    """As `services.going_back.GoingBack`."""

    def compared(self, report: Report, number: int) -> Comparison: ...
    def step(self, report: Report, number: int) -> Restoring: ...


class VersionsView(Protocol):
    def show_versions(self, lines: Sequence[Line], current: str) -> None: ...
    def show_comparison(self, summary: str, rows: Sequence[ReadingRow]) -> None: ...
    def say(self, words: str) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


@dataclass(frozen=True, kw_only=True)
class VersionsTools:
    """`restored` leads to the report, and says that a version is back and what is not."""

    kept: Kept
    going: Going
    edits: Callable[[], Edits]
    vault: Runner
    pool: Runner
    restored: Callable[[str, str], None]


class VersionsPresenter:
    def __init__(self, view: VersionsView, tools: VersionsTools) -> None:
        self._view = view
        self._tools = tools
        self._looking = WhileWanted(tools.vault)
        self._comparing = WhileWanted(tools.pool)
        self._report: Report | None = None
        self._versions: dict[str, KeptVersion] = {}
        self._chosen = ""
        self._same = True

    def open(self, report: Report) -> None:
        """Show the versions of a report, the newest first and chosen."""
        self._chosen = ""
        self.show(report)

    def show(self, report: Report) -> None:
        """Show the same version beside the report as it is by now."""
        self._report = report
        self._looking.leave()
        self._looking.run(
            lambda: self._tools.kept.of(report.id),
            done=self._on_found,
            failed=self._view.show_trouble,
        )

    def choose(self, key: str) -> None:
        """Say what became of a version since."""
        report, tools = self._report, self._tools
        if report is None or key not in self._versions:
            return
        self._chosen = key
        number = self._versions[key].number
        self._comparing.leave()
        self._comparing.run(
            lambda: tools.going.compared(report, number),
            done=lambda found: self._on_compared(key, found),
            failed=self._view.show_trouble,
        )

    def keep(self, name: str) -> None:
        """Keep the report as it stands, under a name that its author gives it."""
        report, tools = self._report, self._tools
        if report is None:
            return
        self._chosen = ""
        tools.vault.run(
            lambda: tools.kept.keep(report.id, WhyKept.ASKED_FOR, name.strip()),
            done=lambda _kept: self.show(report),
            failed=self._view.show_trouble,
        )

    def restore(self) -> None:
        """Bring the chosen version back, as one step that can be undone."""
        report, tools = self._report, self._tools
        version = self._versions.get(self._chosen)
        if report is None or version is None:
            return
        if report.signed_at is not None or self._same:
            self._view.say(SAME if self._same else SIGNED)
            return
        tools.pool.run(
            lambda: tools.going.step(report, version.number),
            done=lambda found: self._on_step(report, version, found),
            failed=self._view.show_trouble,
        )

    def _on_found(self, versions: tuple[KeptVersion, ...]) -> None:
        self._versions = {str(one.number): one for one in versions}
        if self._chosen not in self._versions:
            self._chosen = next(iter(self._versions), "")
        self._view.show_versions([version_line(one) for one in versions], self._chosen)
        self._same = True
        self._view.show_comparison("", ())
        self.choose(self._chosen)

    def _on_compared(self, key: str, found: Comparison) -> None:
        if key != self._chosen or self._report is None:
            return
        desk = self._tools.edits().desk
        compared = Compared(desk.form, desk.report, desk.known.numbers)
        self._same = found.is_empty
        when = _when(self._versions[key])
        self._view.show_comparison(summary_words(found, when), compared.rows(found))

    def _on_step(self, report: Report, version: KeptVersion, found: Restoring) -> None:
        edits = self._tools.edits()
        if edits.desk.report is not report:
            # Something was changed while the step was worked out: it is asked for again.
            self.show(edits.desk.report)
            return
        edits.take(f"bringing back the version of {_when(version)}", found.change)
        sentence = f"The version of {_when(version)} is back."
        self._tools.restored(sentence, _not_back(found.left_out))


def _when(version: KeptVersion) -> str:
    return weekday_moment(version.at)


def _not_back(left_out: Sequence[Statement]) -> str:
    if not left_out:
        return ""
    which = ", ".join(one.reference for one in left_out)
    return f"Not brought back, as it rests on what is in the report no more: ref. {which}."

"""The figures of a run: which there are, what bounds them, and how they are shown and kept."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

BUDGETS: Mapping[str, float | None] = {
    "start.first_paint_ratio": 2,
    "start.report_visible_ratio": 5,
    "start.rss_mb": 150,
    "export.report_12_pages_ratio": 4,
    "export.cold_s": None,
    "verify.one_cold_s": None,
    "verify.one_cold_ratio": 1.2,
    "intake.s_12": 5,
    "intake.s_20": None,
    "intake.s_200": None,
    "intake.growth_mb_200": 40,
    "typing.p99_ms_50": 16,
    "typing.p99_ms_500": 16,
    "typing.p99_ms_5000": 16,
    "large.scroll_p99_ms": 16,
    "large.page_p99_ms": 16,
    "large.add_p99_ms": 16,
    "large.undo_p99_ms": 16,
    "large.check_still_ms": 50,
    "large.check_made_ms": None,
    "large.rss_mb": 250,
    "search.p95_ms_20000": 50,
    "chaired.board_ms_200": 300,
    "chaired.home_ms_200": None,
    "chaired.looked_ms_200": None,
    "chaired.search_p95_ms_200": 100,
    "chaired.rss_mb_200": 400,
    "merged.scroll_p99_ms_10000": 16,
    "merged.scroll_ratio": None,
    "merged.shown_ms_10000": None,
    "merged.joined_ms_10000": None,
    "merged.still_ms_10000": None,
    "unlock.s": None,
}
"""Every key of a run, with the most it may be where there is a fixed most."""


class LackingError(Exception):
    """Something that the measurement needs is not installed."""

    def __init__(self, package: str) -> None:
        super().__init__(package)
        self.package = package


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One measured value; `beside` says what the floor and the peers took in the same run."""

    key: str
    value: float | None
    beside: str = ""
    lacking: str = ""

    @property
    def verdict(self) -> str:
        most = BUDGETS.get(self.key)
        if self.value is None or most is None:
            return ""
        return f"≤ {most:g}" if self.value <= most else f"over {most:g}"


def flat(figures: Sequence[Figure]) -> dict[str, float | str | None]:
    """Return every key, measured or not; a missing one with what it lacks."""
    found = {figure.key: figure for figure in figures}
    result: dict[str, float | str | None] = {}
    for key in BUDGETS:
        figure = found.get(key)
        result[key] = None if figure is None or figure.value is None else round(figure.value, 4)
        if result[key] is None:
            result[f"{key}.lacking"] = figure.lacking if figure else "not measured in this run"
    return result


def table(figures: Sequence[Figure]) -> str:
    """Return the figures as lines for people."""
    lines = [f"{'figure':<30}{'value':>10}  {'budget':<10}beside"]
    for figure in figures:
        value = "—" if figure.value is None else f"{figure.value:.3f}"
        beside = figure.beside if figure.value is not None else f"lacking: {figure.lacking}"
        lines.append(f"{figure.key:<30}{value:>10}  {figure.verdict:<10}{beside}")
    return "\n".join(lines)


def keep(figures: Sequence[Figure], path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(flat(figures), indent=2) + "\n")

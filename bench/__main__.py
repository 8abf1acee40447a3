"""`make bench`: measure everything, print a table, keep the figures. Names measure only those."""

import compileall
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from bench import (
    chaired,
    export,
    intake,
    keystrokes,
    large,
    merged,
    search,
    start,
    unlock,
    verify,
)
from bench.results import BUDGETS, Figure, LackingError, keep, table

Measure = Callable[[Path], Iterator[Figure]]
MEASURES: Mapping[str, Measure] = {
    "start": start.measure,
    "export": export.measure,
    "verify": verify.measure,
    "intake": intake.measure,
    "typing": keystrokes.measure,
    "large": large.measure,
    "search": search.measure,
    "chaired": chaired.measure,
    "merged": merged.measure,
    "unlock": unlock.measure,
}
"""By the first part of their keys."""
FOLDER = Path("build")


def main(wanted: Sequence[str]) -> int:
    # As an installed program is; a run from the sources may be told to write no bytecode.
    for package in ("reportwriter", "bench"):
        compileall.compile_dir(package, quiet=1)
    scratch = FOLDER / "bench"
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(parents=True)
    figures: list[Figure] = []
    for name in wanted or MEASURES:
        print(f"measuring {name} …", flush=True)
        figures += _measured(name, scratch.resolve())
    shutil.rmtree(scratch, ignore_errors=True)
    keep(figures, FOLDER / "bench.json")
    print()
    print(table(figures))
    print(f"\nKept in {FOLDER / 'bench.json'}")
    return 0


def _measured(name: str, scratch: Path) -> list[Figure]:
    figures: list[Figure] = []
    try:
        figures.extend(MEASURES[name](scratch))
    except LackingError as error:
        done = {figure.key for figure in figures}
        missing = [key for key in BUDGETS if key.startswith(f"{name}.") and key not in done]
        figures += [Figure(key=key, value=None, lacking=error.package) for key in missing]
    return figures


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

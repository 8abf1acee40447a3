"""The chronology of all reports on the chair's desk: how it scrolls with 1,000 and 10,000 rows."""

import json
import os
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

from bench.desktop import screen, user
from bench.results import Figure
from bench.timing import PATIENCE, python

FEW, MANY = 1_000, 10_000


def measure(scratch: Path) -> Iterator[Figure]:
    with screen() as shown:
        environment = {**os.environ, **user(scratch / "merged"), **shown}
        few, many = (_measured(rows, environment) for rows in (FEW, MANY))
    growth = f"{few['scroll']:.1f} ms with {FEW:,} rows"
    yield Figure(key=f"merged.scroll_p99_ms_{MANY}", value=many["scroll"], beside=growth)
    yield Figure(
        key="merged.scroll_ratio",
        value=many["scroll"] / many["floor"],
        beside=f"a bare list of the same texts: {many['floor']:.1f} ms",
    )
    for name in ("shown", "joined", "still"):
        yield Figure(
            key=f"merged.{name}_ms_{MANY}",
            value=many[name],
            beside=f"{few[name]:.0f} ms with {FEW:,} rows",
        )


def _measured(rows: int, environment: Mapping[str, str]) -> dict[str, float]:
    done = subprocess.run(
        python("-m", "bench.as_program", "bench.merged_once", str(rows)),
        env=environment,
        stdout=subprocess.PIPE,
        check=True,
        timeout=PATIENCE,
    )
    return dict(json.loads(done.stdout))

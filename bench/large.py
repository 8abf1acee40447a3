"""What a report of 5,000 statements asks of the window: scrolling, adding, checking, memory."""

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

from bench.desktop import screen, user
from bench.results import Figure
from bench.timing import PATIENCE, python

STATEMENTS = 5000


def measure(scratch: Path) -> Iterator[Figure]:
    with screen() as shown:
        done = subprocess.run(
            python("-m", "bench.as_program", "bench.large_once", str(STATEMENTS)),
            env={**os.environ, **user(scratch / "large"), **shown},
            stdout=subprocess.PIPE,
            check=True,
            timeout=PATIENCE,
        )
    found = json.loads(done.stdout)
    yield Figure(key="large.scroll_p99_ms", value=found["scroll"])
    floor = found["page_floor"]
    yield Figure(
        key="large.page_p99_ms",
        value=found["page"],
        beside=f"{found['page'] / floor:.1f} times a bare list of the same texts, {floor:.1f} ms",
    )
    for act in ("add", "undo"):
        yield Figure(
            key=f"large.{act}_p99_ms",
            value=found[act],
            beside=f"{found[act] / found['page']:.1f} times a page down",
        )
    yield Figure(
        key="large.check_still_ms", value=found["still"], beside=f"at rest {found['idle']:.1f} ms"
    )
    yield Figure(key="large.check_made_ms", value=found["made"])
    yield Figure(key="large.rss_mb", value=found["mb"])

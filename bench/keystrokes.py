"""How long a key press takes to be painted, with a short, a long and a very long list beside it."""

import os
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

from bench.desktop import screen, user
from bench.results import Figure
from bench.timing import PATIENCE, python

SIZES = (50, 500, 5000)


def measure(scratch: Path) -> Iterator[Figure]:
    with screen() as shown:
        environment = {**os.environ, **user(scratch / "typing"), **shown}
        bare = _p99_ms(0, environment)
        for statements in SIZES:
            yield Figure(
                key=f"typing.p99_ms_{statements}",
                value=_p99_ms(statements, environment),
                beside=f"bare editor {bare:.1f} ms",
            )


def _p99_ms(statements: int, environment: Mapping[str, str]) -> float:
    command = python("-m", "bench.as_program", "bench.keystrokes_once", str(statements))
    done = subprocess.run(
        command, env=environment, stdout=subprocess.PIPE, check=True, timeout=PATIENCE
    )
    return float(done.stdout)

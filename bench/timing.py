"""Stop-watches for work in this process and for whole processes."""

import os
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence

PATIENCE = 600


class FailedError(Exception):
    """A program that was to be measured did not do its work."""


def seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def pause(seconds: float) -> None:
    """Let a program that is watched from outside go on; it tells nobody when it is ready."""
    threading.Event().wait(seconds)


def in_turn(rounds: int, *works: Callable[[], object]) -> list[float]:
    """Return the median of each work, done in turn so that all meet the same weather.

    The first round warms up and does not count.
    """
    taken = [[seconds(work) for work in works] for _ in range(rounds + 1)][1:]
    return [statistics.median(column) for column in zip(*taken, strict=True)]


def running(
    command: Sequence[str],
    environment: Mapping[str, str] | None = None,
    *,
    fine: Sequence[int] = (0,),
) -> Callable[[], None]:
    """Return the work of running a program to its end. Raises FailedError for its exit code."""

    def run() -> None:
        done = subprocess.run(
            command,
            env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=PATIENCE,
        )
        if done.returncode not in fine:
            raise FailedError(f"{command[0]}: {done.stderr.decode(errors='replace')[-400:]}")

    return run


def python(*arguments: str) -> tuple[str, ...]:
    return (sys.executable, *arguments)

"""From starting the program to its first painted window, and to a report on the screen."""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bench.desktop import screen, session, user
from bench.launching import Launch, NeverPaintedError, launch, median_launch
from bench.results import Figure
from bench.timing import python, running

ROUNDS = 5
STATEMENTS = 500
MEASURED = "Measured report"
BARE = python(str(Path(__file__).parent / "floors" / "bare_window.py"))
PROGRAM = python("-m", "reportwriter")
PEERS = {
    "LibreOffice Writer": ("soffice", (("soffice", "--writer", "--norestore"), "Writer")),
    "KeePassXC": ("keepassxc", (("keepassxc",), "KeePassXC")),
    "novelWriter": ("novelwriter", (("novelwriter",), "novelWriter")),
}


def measure(scratch: Path) -> Iterator[Figure]:
    with screen() as shown, session(scratch / "start") as session_of_user:
        environment = {**session_of_user, **shown}
        yield _first_paint(environment, scratch)
        yield from _report_visible(environment)


def _first_paint(environment: Mapping[str, str], scratch: Path) -> Figure:
    fresh = {**environment, **user(scratch / "fresh")}
    ours, bare = _in_turn(fresh, (PROGRAM, "Report Writer"), (BARE, "Bare window"))
    beside = "".join(
        f"; {name} {_painted({**environment, **user(scratch / program)}, peer)}"
        for name, (program, peer) in PEERS.items()
        if shutil.which(program)
    )
    return Figure(
        key="start.first_paint_ratio",
        value=ours.painted_s / bare.painted_s,
        beside=f"{ours.painted_s:.3f} s; bare window {bare.painted_s:.3f} s{beside}",
    )


def _painted(environment: Mapping[str, str], peer: tuple[Sequence[str], str]) -> str:
    try:
        return f"{_in_turn(environment, peer)[0].painted_s:.3f} s"
    except NeverPaintedError:
        # LibreOffice can be installed without its windows. What is ours was measured all the same.
        return "showed no window"


def _report_visible(environment: Mapping[str, str]) -> Iterator[Figure]:
    running(python("-m", "bench.fill_vault", str(STATEMENTS)), environment)()
    command = python("-m", "bench.as_program", "bench.desk", f"report-{STATEMENTS}", MEASURED)
    ours, bare = _in_turn(environment, (command, MEASURED), (BARE, "Bare window"))
    yield Figure(
        key="start.report_visible_ratio",
        value=ours.painted_s / bare.painted_s,
        beside=f"{ours.painted_s:.3f} s; bare window {bare.painted_s:.3f} s",
    )
    yield Figure(key="start.rss_mb", value=ours.rss_mb, beside=f"bare window {bare.rss_mb:.0f} MB")


def _in_turn(environment: Mapping[str, str], *programs: tuple[Sequence[str], str]) -> list[Launch]:
    """Start programs in turn, so that all meet the same weather; the first round only warms up."""
    rounds = [
        [launch(command, environment, title) for command, title in programs]
        for _ in range(ROUNDS + 1)
    ]
    return [median_launch(column) for column in zip(*rounds[1:], strict=True)]

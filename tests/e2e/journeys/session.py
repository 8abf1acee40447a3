"""A desktop of its own for one program: a screen nobody sees, a bus, and what screen readers ask.

It is what a distribution starts when somebody logs in, by the distribution's own programs.
"""

import os
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

LAUNCHERS = (
    "/usr/libexec/at-spi-bus-launcher",
    "/usr/lib/at-spi2-core/at-spi-bus-launcher",
)
SCREEN = "1440x900x24"
PATIENCE = 90.0
"""Seconds; all that is waited for is there in a fraction. Making a key takes longest."""


BUS = """<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <policy context="default">
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""
"""A bus that starts nothing by itself: what the desktop has is what is started below."""


@dataclass(frozen=True, kw_only=True)
class Session:
    """`environment` is what programs of this desktop are started with; `home` holds their files."""

    environment: dict[str, str]
    home: Path


@contextmanager
def session(folder: Path, *, keyring: bool) -> Iterator[Session]:
    """Log somebody in, with an empty home below the folder; everything ends with the block.

    `keyring` is whether the desktop keeps passwords; it is unlocked, as logging in does.
    """
    home, runtime = folder / "home", folder / "runtime"
    for made in (home, runtime):
        made.mkdir(mode=0o700)
    environment = {
        name: value for name in ("PATH", "LANG") if (value := os.environ.get(name)) is not None
    } | {
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(runtime),
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    with ExitStack() as running:
        environment["DISPLAY"] = running.enter_context(_screen(environment))
        environment["DBUS_SESSION_BUS_ADDRESS"] = running.enter_context(_bus(environment))
        running.enter_context(_accessibility(environment))
        if keyring:
            running.enter_context(_keyring(environment))
        yield Session(environment=environment, home=home)


@contextmanager
def _screen(environment: dict[str, str]) -> Iterator[str]:
    """Start a screen under a number that is free; it says which.

    Without `-noreset` it begins anew when the first program on it ends, as one for accessibility
    does at once, and who comes in that moment finds no screen.
    """
    reading, writing = os.pipe()
    command = [_found("Xvfb"), "-displayfd", str(writing), "-noreset", "-screen", "0", SCREEN]
    with _running(command, environment, pass_fds=(writing,)):
        os.close(writing)
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"


@contextmanager
def _bus(environment: dict[str, str]) -> Iterator[str]:
    runtime = Path(environment["XDG_RUNTIME_DIR"])
    config = runtime / "bus.conf"
    config.write_text(BUS.format(folder=runtime))
    command = [_found("dbus-daemon"), "--config-file", str(config), "--nofork", "--print-address"]
    with _running(command, environment, stdout=subprocess.PIPE) as started:
        yield _line(started.stdout)


@contextmanager
def _accessibility(environment: dict[str, str]) -> Iterator[None]:
    launcher = next((path for path in LAUNCHERS if Path(path).exists()), None)
    assert launcher, "at-spi2-core is not installed"
    with _running([launcher, "--launch-immediately", "--a11y=1"], environment):
        yield


@contextmanager
def _keyring(environment: dict[str, str]) -> Iterator[None]:
    daemon = _found("gnome-keyring-daemon")
    command = [daemon, "--foreground", "--components=secrets", "--unlock"]
    with _running(command, environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as started:
        assert started.stdin is not None
        started.stdin.write("a log-in password")
        started.stdin.close()
        _line(started.stdout)
        yield


@contextmanager
def _running(
    command: list[str],
    environment: dict[str, str],
    *,
    stdin: int = subprocess.DEVNULL,
    stdout: int = subprocess.DEVNULL,
    pass_fds: tuple[int, ...] = (),
) -> Iterator[subprocess.Popen[str]]:
    started = subprocess.Popen(
        command,
        env=environment,
        stdin=stdin,
        stdout=stdout,
        stderr=subprocess.DEVNULL,
        text=True,
        pass_fds=pass_fds,
    )
    with started:
        try:
            yield started
        finally:
            started.terminate()
            started.wait(PATIENCE)


def _line(stream: IO[str] | None) -> str:
    assert stream is not None
    return stream.readline().strip()


def _found(program: str) -> str:
    path = shutil.which(program)
    assert path, f"{program} is not installed"
    return path


def await_that(what: str, is_so: Callable[[], bool]) -> None:
    """Wait until something is so. Raises AssertionError, naming it, when it stays otherwise."""
    assert comes(is_so, within=PATIENCE), f"waited in vain: {what}"


def comes(is_so: Callable[[], bool], *, within: float) -> bool:
    """Wait so many seconds at most, and return whether something is so."""
    end = time.monotonic() + within
    while not (is_there := is_so()) and time.monotonic() < end:
        threading.Event().wait(0.01)
    return is_there

"""A private desktop to measure on: a screen, a session bus and a keyring that nobody else uses."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bench.results import LackingError
from bench.timing import pause

PATIENCE = 20.0


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """Give the environment of a virtual screen. Raises LackingError without Xvfb."""
    _require("Xvfb", "xvfb")
    reading, writing = os.pipe()
    size = ("-screen", "0", "1600x1000x24", "-dpi", "96", "-nolisten", "tcp", "-noreset")
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), *size],
        pass_fds=(writing,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as line:
            number = line.readline().strip()
        yield {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        server.terminate()
        server.wait()


@contextmanager
def session(home: Path) -> Iterator[dict[str, str]]:
    """Give the environment of a user with a home of their own, a session bus and a keyring.

    Raises LackingError without D-Bus or gnome-keyring.
    """
    _require("dbus-daemon", "dbus")
    _require("gnome-keyring-daemon", "gnome-keyring")
    environment = user(home)
    with ExitStack() as running:
        bus = running.enter_context(
            _started(("dbus-daemon", "--session", "--nofork", "--print-address=1"), environment)
        )
        if bus.stdout is None:
            raise AssertionError("the bus says its address there")
        environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
        keyring = running.enter_context(
            _started(
                ("gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"),
                environment,
            )
        )
        if keyring.stdin is None:
            raise AssertionError("the keyring hears its password there")
        keyring.stdin.write(b"bench")
        keyring.stdin.close()
        _wait_for(home / "data" / "keyrings" / "login.keyring")
        yield environment


def user(home: Path) -> dict[str, str]:
    """Return the environment of a user whose every file lies below `home`."""
    runtime = home / "run"
    runtime.mkdir(parents=True, exist_ok=True)
    runtime.chmod(0o700)
    return {
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_RUNTIME_DIR": str(runtime),
        "QT_LOGGING_RULES": "qt.qpa.*=false",
    }


@contextmanager
def _started(
    command: tuple[str, ...], environment: Mapping[str, str]
) -> Iterator["subprocess.Popen[bytes]"]:
    process = subprocess.Popen(
        command,
        env={**os.environ, **environment},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        process.terminate()
        process.wait()


def _require(program: str, package: str) -> None:
    if shutil.which(program) is None:
        raise LackingError(package)


def _wait_for(path: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while not path.exists():
        if time.monotonic() > deadline:
            raise LackingError("gnome-keyring")
        pause(0.02)

"""The whole conference, and the window, without a network: not one socket but local ones is made.

Where this computer allows it, the programs run in a network namespace that leads nowhere, and
strace lists every call that has to do with a network. The names of the tests say which of the two
there is; the guard in `tests/conftest.py` stands for every test besides.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.builders import a_statement
from tests.e2e.vaults import new_vault, write_report

pytestmark = pytest.mark.slow

NOWHERE = ("unshare", "--map-root-user", "--net")
LOCAL = ("AF_UNIX", "AF_LOCAL")
MADE = re.compile(
    r"\b(?:socket|socketpair|connect|bind|sendto)\((?:\d+, )?(?:\{sa_family=)?(AF_\w+)"
)
PLANTED = """
import socket, sys
for family, address in ((socket.AF_INET, ("192.0.2.1", 9)), (socket.AF_UNIX, "/nowhere")):
    with socket.socket(family) as made:
        try:
            made.connect(address)
        except OSError as error:
            print(error.errno)
"""


def _works(*command: str) -> bool:
    if shutil.which(command[0]) is None:
        return False
    return not subprocess.run([*command, "true"], check=False, capture_output=True).returncode


CUT_OFF = NOWHERE if _works(*NOWHERE) else ()
TRACED = _works("strace", "-o", os.devnull)
WAYS = "-".join(
    ("no network there" if CUT_OFF else "network there", "traced" if TRACED else "not traced")
)


@pytest.fixture(autouse=True, params=[None], ids=[WAYS])
def _ways(request: pytest.FixtureRequest) -> None:
    """Put into the name of each test what it can rely on here."""


def _families(command: Sequence[str | Path], trace: Path) -> tuple[str, set[str]]:
    """Run a program cut off; return what it said, and the families of sockets it made."""
    tracing = ["strace", "-f", "--seccomp-bpf", "-e", "trace=network", "-o", trace]
    done = subprocess.run(
        [*(tracing if TRACED else ()), *CUT_OFF, *command],
        capture_output=True,
        check=True,
        text=True,
        timeout=280,
    )
    made = MADE.findall(trace.read_text()) if TRACED else []
    return done.stdout, set(made) - set(LOCAL)


def test_the_demonstration_makes_no_socket_that_leads_anywhere(
    reportwriter: Sequence[str], tmp_path: Path
) -> None:
    said, made = _families([*reportwriter, "demo", tmp_path / "demo"], tmp_path / "trace")

    assert "Every answer is the expected one." in said
    assert made == set()


def test_the_window_makes_no_socket_that_leads_anywhere(tmp_path: Path) -> None:
    with new_vault(tmp_path) as vault:
        write_report(vault, a_statement())

    said, made = _families(
        [sys.executable, "-m", "tests.e2e.window_subject", tmp_path], tmp_path / "trace"
    )

    assert said == "saved\n"
    assert made == set()


def test_a_socket_that_leads_somewhere_would_be_seen(tmp_path: Path) -> None:
    said, made = _families([sys.executable, "-c", PLANTED], tmp_path / "trace")

    assert len(said.split()) == 2
    assert made == ({"AF_INET"} if TRACED else set())

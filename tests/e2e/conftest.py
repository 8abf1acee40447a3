"""The demonstration conference, played once for all journeys that look at what it wrote."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reportwriter.app import _scenario, _verifying, vault_access
from reportwriter.crypto.derivation import LEAST_COST
from reportwriter.records.scenario import Scenario
from reportwriter.services.demo.cast import Clock
from reportwriter.services.demo.play import Demo, Played
from reportwriter.services.vault_access import VaultAccess
from reportwriter.signing.key_files import KeyFiles
from tests.e2e.test_windows import Window, opened
from tests.services.chaired import Chaired, a_chair_who_invited
from tests.ui.collecting import collected_here

__all__ = ["Conference", "collected_here", "conference", "opened_page", "played", "run"]


@dataclass(frozen=True, kw_only=True)
class Conference:
    """What the demonstration left behind, and the keys of every vault in it."""

    scenario: Scenario
    played: Played
    folder: Path
    database_keys: tuple[bytes, ...]

    def pdfs(self, pattern: str = "*.pdf") -> list[Path]:
        """Return files that were handed over or received, not those that were tampered with."""
        found = self.folder.rglob(pattern)
        return sorted(path for path in found if "refused" not in path.parts)

    def person(self, part: str) -> Path:
        return next(self.folder.glob(f"{part}-*"))


def run(*command: str | Path) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    return done.stdout


@pytest.fixture(scope="session")
def conference(tmp_path_factory: pytest.TempPathFactory) -> Conference:
    """The Pebblewick family: an initial conference in Stockport."""
    return played("S1", tmp_path_factory.mktemp("conference") / "demo")


def played(name: str, folder: Path) -> Conference:
    opened: list[VaultAccess] = []
    keys: list[bytes] = []

    def access(place: Path, clock: Clock) -> VaultAccess:
        made = vault_access(place, LEAST_COST, clock)
        opened.append(made)
        return made

    def remember_keys(_step: str) -> None:
        for one in opened:
            if one.vault and one.vault.key_changes.keys.database_key not in keys:
                keys.append(one.vault.key_changes.keys.database_key)

    scenario = _scenario(name)
    demo = Demo(
        folder=folder,
        access=access,
        verifying=_verifying,
        key_files=KeyFiles(),
        now=lambda: datetime.now(UTC),
    )
    outcome = demo.play(scenario, remember_keys)
    return Conference(scenario=scenario, played=outcome, folder=folder, database_keys=tuple(keys))


@pytest.fixture
def opened_page(conference: Conference, tmp_path: Path) -> Path:
    """The police's confidential page, opened with other programs and the chair's key file."""
    chair = conference.person("chair")
    carrier = next((chair / "received").glob("*Police*sealed page.pdf"))
    run("pdfdetach", "-saveall", "-o", tmp_path, carrier)
    key, opened = tmp_path / "key.pem", tmp_path / "page.pdf"
    run(
        *("openssl", "pkcs12", "-in", chair / "key/chair-encryption.p12", "-nodes"),
        *("-passin", f"file:{chair / 'key/passphrase.txt'}", "-out", key),
    )
    run(
        *("openssl", "cms", "-decrypt", "-binary", "-inform", "DER"),
        *("-in", tmp_path / "page.p7m", "-recip", key, "-inkey", key, "-out", opened),
    )
    return opened


@pytest.fixture
def chaired(tmp_path: Path) -> Iterator[Chaired]:
    """A chair who has invited school and police, to whom nothing has come yet."""
    made = a_chair_who_invited(tmp_path / "chair")
    yield made
    made.desk.access.close()


@pytest.fixture
def window(chaired: Chaired, qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Window:
    """The chair's program, opened with the passphrase."""
    return opened(qtbot, qapp, chaired.desk.access, tmp_path / "chair.json")


@pytest.fixture
def reportwriter() -> list[str]:
    """The command line, as somebody without a window starts it."""
    return [sys.executable, "-m", "reportwriter"]

"""A disk that gets full: the user is told so, nothing is half done, and it works with room again.

Where this computer lets a process mount one, on a small disk of its own; everywhere, with files
that may not grow.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from reportwriter.wording.failures.vault import DATABASE
from tests.e2e.full_disk import LIMITED, SCENES, SMALL
from tests.e2e.vaults import new_vault, next_start, write_report
from tests.services.desks import PASSPHRASE

pytestmark = pytest.mark.slow

SIZE = "3m"
MOUNT = 'mount -t tmpfs -o size=$1 tmpfs "$2" && shift 2 && exec "$@"'
FULL, FAILED = DATABASE["DiskFullError"].what, DATABASE["DiskFaultError"].what
NOT_WRITTEN = "The files were not written. The computer says: No space left on device."
NAMES = [scene.__name__ for scene in SCENES]


def _namespaces() -> Sequence[Sequence[str]]:
    """Return how a process gets a disk of its own here: as a user, or else as root."""
    ways = (("unshare", "--map-root-user", "--mount"), ("unshare", "--mount"))
    return [
        way
        for way in ways
        if shutil.which("unshare")
        and not subprocess.run(
            [*way, "sh", "-c", MOUNT, "sh", SIZE, "/mnt", "true"], check=False, capture_output=True
        ).returncode
    ]


CAN_MOUNT = _namespaces()


@dataclass(frozen=True)
class Disk:
    """`own` starts a program with a small disk in a folder, `limits` is all it can be given."""

    kind: str
    folder: Path

    def command(self, *program: str | Path) -> list[str | Path]:
        if self.kind == LIMITED:
            return list(program)
        return [*CAN_MOUNT[0], "sh", "-c", MOUNT, "sh", SIZE, self.folder, *program]


@pytest.fixture(
    scope="module",
    params=[
        pytest.param(LIMITED, id="files may not grow" if CAN_MOUNT else "files may not grow only"),
        *([pytest.param(SMALL, id="small disk")] if CAN_MOUNT else []),
    ],
)
def disk(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Disk:
    return Disk(request.param, tmp_path_factory.mktemp("disk"))


@pytest.fixture(scope="module")
def played(disk: Disk) -> Mapping[str, Any]:
    """What came of each scene; they are played in one process, which loads the program once."""
    done = subprocess.run(
        disk.command(sys.executable, "-m", "tests.e2e.full_disk", disk.kind, disk.folder),
        capture_output=True,
        check=True,
        timeout=200,
    )
    assert done.stderr == b""
    answers: Mapping[str, Any] = json.loads(done.stdout)
    return answers


@pytest.mark.parametrize("scene", NAMES)
def test_the_user_is_told_nothing_is_half_done_and_with_room_it_works(
    disk: Disk, played: Mapping[str, Any], scene: str
) -> None:
    is_about_files = scene.startswith("exporting")
    told = FAILED if disk.kind == LIMITED else NOT_WRITTEN if is_about_files else FULL

    assert played[scene]["wrong"] == ""
    assert played[scene]["told"] == [told]


needs_a_small_disk = pytest.mark.parametrize("own", CAN_MOUNT[:1], ids=["small disk"])


@needs_a_small_disk
@pytest.mark.parametrize("command", ["backup", "demo"])
def test_the_command_line_says_that_the_disk_is_full(
    command: str, own: Sequence[str], tmp_path: Path, reportwriter: Sequence[str]
) -> None:
    disk, vault = tmp_path / "disk", tmp_path / "vault"
    disk.mkdir()
    asked: list[str | Path] = ["demo", disk / "demo"]
    if command == "backup":
        asked = ["backup", disk, "--vault", vault, "--passphrase-file", tmp_path / "passphrase"]
        _fill_a_vault(tmp_path)

    done = subprocess.run(
        [*own, "sh", "-c", MOUNT, "sh", SIZE, disk, *reportwriter, *asked],
        capture_output=True,
        check=False,
        text=True,
        timeout=100,
    )

    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert done.stderr.startswith((FULL, NOT_WRITTEN))


def _fill_a_vault(folder: Path) -> None:
    """Make a vault that is larger than the small disk."""
    (folder / "passphrase").write_text(PASSPHRASE)
    with new_vault(folder) as vault:
        report_id = write_report(vault)
        vault.handing_over.copies.add(
            vault.writing.open(report_id).report.sign(vault.handing_over.now()),
            bytes(4_000_000),
            b"",
        )
    with next_start(folder):
        pass

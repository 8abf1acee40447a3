"""One instance works with a vault, and a lock never outlives the one that held it."""

import errno
import importlib.util
import signal
import subprocess
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from reportwriter.storage import lock
from reportwriter.storage.errors import DiskFaultError, VaultInUseError
from reportwriter.storage.lock import InstanceLock
from reportwriter.storage.vault_files import VaultFiles

HOLD = """
import sys, time
from pathlib import Path
from reportwriter.storage.lock import InstanceLock
held = InstanceLock(Path(sys.argv[1]))
held.acquire()
print("held", flush=True)
sys.stdin.read()
"""


def test_a_second_instance_is_told_that_the_vault_is_in_use(tmp_path: Path) -> None:
    path = tmp_path / "in-use"

    with InstanceLock(path), pytest.raises(VaultInUseError):
        InstanceLock(path).acquire()

    with InstanceLock(path):
        assert path.stat().st_mode & 0o777 == 0o600


def test_another_process_holds_it_until_it_ends_however_it_ends(tmp_path: Path) -> None:
    path = tmp_path / "in-use"
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(VaultInUseError):
            InstanceLock(path).acquire()
        other.send_signal(signal.SIGKILL)
        other.wait(timeout=30)

    with InstanceLock(path):
        pass


def test_the_lock_lies_beside_the_vault(tmp_path: Path) -> None:
    assert VaultFiles(tmp_path).lock == tmp_path / "in-use"


def test_a_folder_that_cannot_be_locked_is_not_said_to_be_in_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_descriptor: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(lock, "_take", refuse)

    with pytest.raises(DiskFaultError):
        InstanceLock(tmp_path / "in-use").acquire()


def test_letting_go_twice_is_no_failure(tmp_path: Path) -> None:
    held = InstanceLock(tmp_path / "in-use")
    held.acquire()

    held.release()
    held.release()

    held.acquire()
    held.release()


def test_on_windows_the_first_byte_is_locked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[int, int]] = []

    def locking(_descriptor: int, how: int, count: int) -> None:
        asked.append((how, count))

    monkeypatch.setitem(sys.modules, "msvcrt", SimpleNamespace(locking=locking, LK_NBLCK=2))
    monkeypatch.setattr(sys, "platform", "win32")

    _loaded_again().InstanceLock(tmp_path / "in-use").acquire()

    assert asked == [(2, 1)]


def _loaded_again() -> ModuleType:
    """Load the module once more, as a system of another kind would."""
    spec = importlib.util.spec_from_file_location("lock_on_windows", lock.__file__)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module

"""The keyring of a real desktop, in a session of its own: what is kept is there the next time."""

import os
import subprocess
import sys
from pathlib import Path

SCRIPT = """
import sys
from pathlib import Path
from reportwriter.crypto.derivation import LEAST_COST
from reportwriter.crypto.key_slots import KeySlots
from reportwriter.crypto.vault_header import HeaderFiles

folder = Path(sys.argv[1])
slots = KeySlots(headers=HeaderFiles(folder / "header-a", folder / "header-b"), cost=LEAST_COST)
keys = slots.open_with_keyring() if slots.exist() else slots.create_with_keyring()
print(keys.database_key.hex())
"""
_OF_THE_OUTER_SESSION = {
    "DISPLAY",
    "WAYLAND_DISPLAY",
    "DBUS_SESSION_BUS_ADDRESS",
    "PYTHON_KEYRING_BACKEND",
}
IN_A_SESSION = (
    "printf 'testpw\\n' | gnome-keyring-daemon --unlock --components=secrets >/dev/null;"
    ' exec "$@"'
)


def _in_a_session(home: Path, vault: Path) -> "subprocess.CompletedProcess[str]":
    surroundings = {
        name: value for name, value in os.environ.items() if name not in _OF_THE_OUTER_SESSION
    }
    for folder in ("share", "run"):
        (home / folder).mkdir(mode=0o700, parents=True, exist_ok=True)
    surroundings |= {
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "share"),
        "XDG_RUNTIME_DIR": str(home / "run"),
    }
    command = ["dbus-run-session", "--", "bash", "-c", IN_A_SESSION, "session"]
    command += [sys.executable, "-c", SCRIPT, str(vault)]
    return subprocess.run(
        command, env=surroundings, capture_output=True, text=True, timeout=60, check=False
    )


def test_a_vault_opens_by_itself_in_the_next_session(tmp_path: Path) -> None:
    vault = tmp_path / "vault"
    vault.mkdir()

    made = _in_a_session(tmp_path, vault)
    opened = _in_a_session(tmp_path, vault)

    assert len(made.stdout.strip()) == 64, made.stderr
    assert opened.stdout == made.stdout


def test_another_users_session_opens_nothing(tmp_path: Path) -> None:
    vault = tmp_path / "vault"
    vault.mkdir()
    _in_a_session(tmp_path, vault)

    other = _in_a_session(tmp_path / "other", vault)

    assert other.stdout == ""
    assert "KeyringUnavailableError: forgotten" in other.stderr

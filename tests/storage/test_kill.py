"""Whatever moment the program is killed at: what it said was saved is there, and all is sound.

`RW_KILLS` sets how often; the few of every run are for every run.
"""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reportwriter.storage.vault import create_vault, open_vault
from reportwriter.storage.vault_files import VaultFiles
from tests.builders import a_report, a_statement
from tests.storage.conftest import KEY, LOG_KEY

KILLS = int(os.environ.get("RW_KILLS", "3"))
TYPE = """
import sys
from dataclasses import replace
from pathlib import Path
from reportwriter.domain.changes import EditStatement
from reportwriter.storage.vault import open_vault
from reportwriter.storage.vault_files import VaultFiles

vault = open_vault(VaultFiles(Path(sys.argv[1])), bytes(range(32)), b"l" * 32)
report = vault.reports.get("report-1")
first = report.statements[0]
for typed in range(int(first.child_wording or 0) + 1, 1_000_000):
    edited = replace(first, child_wording=str(typed), text="word " * (typed % 500))
    report = vault.reports.apply(report, EditStatement(statement=edited))
    print(typed, flush=True)
    if "backup" in sys.argv and typed % 5 == 0:
        vault.backups.make()
    if "opening" in sys.argv:
        vault.close()
        vault = open_vault(VaultFiles(Path(sys.argv[1])), bytes(range(32)), b"l" * 32)
"""


@pytest.mark.parametrize("doing", ["typing", "backup", "opening"])
def test_what_was_saved_survives_a_kill(tmp_path: Path, doing: str) -> None:
    files = VaultFiles(tmp_path / "vault")
    vault = create_vault(files, KEY, LOG_KEY)
    vault.reports.add(a_report(*(a_statement(number) for number in range(1, 40))))
    vault.close()
    drawn = random.Random(7)  # noqa: S311  # The same moments each time.

    for _ in range(KILLS):
        saved = _killed_while(doing, files, after=drawn.uniform(0.02, 0.3))

        opened = open_vault(files, KEY, LOG_KEY)
        kept = opened.reports.get(a_report().id)
        assert int(kept.statements[0].child_wording) in (saved, saved + 1)
        assert len(kept.statements) == 39
        assert opened.database.is_sound()
        opened.backups.clear_drafts()
        for backup in opened.backups.all():
            opened.backups.check(backup)
        opened.close()


def _killed_while(doing: str, files: VaultFiles, *, after: float) -> int:
    """Kill a program that types, some time after its first save; return the last it said saved."""
    program = subprocess.Popen(
        [sys.executable, "-c", TYPE, str(files.folder), doing], stdout=subprocess.PIPE
    )
    with program:
        assert program.stdout is not None
        said = [program.stdout.readline()]
        end = time.monotonic() + after
        while time.monotonic() < end:
            said.append(program.stdout.readline())
        program.send_signal(signal.SIGKILL)
        said += program.stdout.read().splitlines(keepends=True)
    whole = [line for line in said if line.endswith(b"\n")]
    return int(whole[-1])

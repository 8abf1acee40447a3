"""A cell loads what its task needs and no more: each library is time, and a way in."""

import subprocess
import sys

import pytest

from reportwriter.exchange.quarantine.cell import READERS
from reportwriter.exchange.quarantine.facts import Task

LIBRARIES = {
    Task.STRUCTURE: {"pikepdf"},
    Task.TEXT: {"pypdfium2"},
    Task.PICTURES: {"pypdfium2"},
    Task.LINES: {"pypdfium2"},
    Task.SEAL: {"asn1crypto"},
    Task.DOCUMENT: {"pypdfium2"},
    Task.SAID: {"pikepdf"},
    Task.WORD: set(),
    Task.WORD_REPORT: {"mammoth"},
    Task.PICTURE: {"PIL"},
    Task.DRAWN_PICTURE: {"PIL"},
    Task.FRAMES: {"pikepdf"},
    Task.MAIL: set(),
    Task.OUTLOOK: {"olefile"},
}
KNOWN = {
    *(
        "asn1crypto",
        "cryptography",
        "docx",
        "keyring",
        "lxml",
        "mammoth",
        "numpy",
        "olefile",
        "pikepdf",
        "PIL",
        "pyhanko",
    ),
    *("pypdfium2", "PySide6", "reportlab", "sqlalchemy", "sqlcipher3"),
}


@pytest.mark.parametrize("task", Task)
def test_a_cell_loads_what_its_task_needs(task: Task) -> None:
    module, _ = READERS[task]
    code = f"import {module}, sys; print(*{{name.split('.')[0] for name in sys.modules}})"

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )

    assert set(done.stdout.split()) & KNOWN == LIBRARIES[task]


def test_a_warden_loads_no_reader_by_itself() -> None:
    code = "import reportwriter.exchange.quarantine.warden, sys; print(*sys.modules)"

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )

    assert not set(done.stdout.split()) & KNOWN


def test_the_program_talks_to_cells_without_their_libraries() -> None:
    code = "import reportwriter.exchange.quarantine.gate, sys; print(*sys.modules)"

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )

    assert not set(done.stdout.split()) & KNOWN

"""Take files into a chair's vault in a process of its own, the sealed pages opened.

`python -m bench.intake_once VAULT FILES COUNT`: prints the seconds that took, those
until every report can be read on the board, and megabytes held afterwards.
"""

import json
import sys
from pathlib import Path

import psutil

from bench.timing import seconds
from bench.unlock import PASSPHRASE
from reportwriter.app import vault_access
from reportwriter.crypto.derivation import LEAST_COST
from reportwriter.domain.ids import ConferenceReference
from reportwriter.services.board import Board
from reportwriter.services.open_vault import OpenVault


def main(vault_folder: Path, files: Path, count: int) -> None:
    access = vault_access(vault_folder, LEAST_COST)
    vault = access.open(PASSPHRASE)
    paths = sorted(files.iterdir())[:count]
    conferences = [row.reference for row in vault.conferences_chaired.all()]
    taken = seconds(lambda: vault.intake.take_in(paths, PASSPHRASE, lambda _done, _of: None))
    boards: list[Board] = []
    read = seconds(lambda: boards.extend(_read(vault, one) for one in conferences))
    answered = sum(row.check is not None and row.check.belongs for b in boards for row in b.rows)
    if answered != count // 2:
        raise AssertionError(f"{answered} of {count // 2} are answered for")
    print(
        json.dumps(
            {"s": taken, "readable": taken + read, "mb": psutil.Process().memory_info().rss / 1e6}
        )
    )
    access.close()


def _read(vault: OpenVault, conference: ConferenceReference) -> Board:
    """Return the board of a conference, once every report on it was opened to be read."""
    board = vault.intake.board(conference)
    for row in board.rows:
        if row.submission is not None:
            vault.reading.report(row.submission)
    return board


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))

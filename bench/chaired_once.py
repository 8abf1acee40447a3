"""What a chair waits for in one vault: `python -m bench.as_program bench.chaired_once VAULT`.

Prints JSON of `board_ms`, `home_ms`, `looked_ms`, `search_p95_ms` and `rss_mb`.
"""

import json
import statistics
from functools import partial
from pathlib import Path

import psutil

from bench.search import QUERIES
from bench.timing import seconds
from bench.unlock import PASSPHRASE
from reportwriter.app import vault_access
from reportwriter.crypto.derivation import LEAST_COST

ROUNDS = 5


def main(folder: str) -> None:
    access = vault_access(Path(folder), LEAST_COST)
    vault = access.open(PASSPHRASE)
    chairs = vault.conferences_chaired
    home = seconds(chairs.all)
    rows = chairs.all()
    current = [row for row in rows if row.problems is None]
    looked = [seconds(partial(chairs.look_into, row)) for row in current]
    references = [row.reference for row in rows]
    middle = references[len(references) // 2]
    board = statistics.median(seconds(partial(vault.intake.board, middle)) for _ in range(ROUNDS))
    desk = vault.desk.open(middle)
    searches = [
        seconds(partial(vault.desk.find, desk, words)) for _ in range(ROUNDS) for words in QUERIES
    ]
    print(
        json.dumps(
            {
                "board_ms": board * 1000,
                "home_ms": home * 1000,
                "looked_ms": max(looked, default=0) * 1000,
                "search_p95_ms": statistics.quantiles(searches, n=20)[-1] * 1000,
                "rss_mb": psutil.Process().memory_info().rss / 1e6,
            }
        )
    )
    access.close()

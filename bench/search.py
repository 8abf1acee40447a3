"""How soon words are found in a vault of 20,000 statements."""

import sqlite3
import statistics
from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle, islice
from pathlib import Path

from bench.results import Figure
from bench.samples import scenario
from bench.timing import seconds
from bench.unlock import PASSPHRASE
from reportwriter.app import vault_access
from reportwriter.crypto.derivation import LEAST_COST

STATEMENTS = 20_000
EACH = 500
QUERIES = (
    "school", "jumper", "mother", "bruise", "asleep", "worried", "police", "appointment",
    "kitchen", "safe", "child said", "did not attend", "grandmother", "wor", "s", "December",
    "Juniper tired", "no food", "health visitor", "nothing at all like this",
)  # fmt: skip
ROUNDS = 10


def measure(scratch: Path) -> Iterator[Figure]:
    texts = list(islice(_texts(), STATEMENTS))
    access = vault_access(scratch / "search", LEAST_COST)
    vault = access.create(PASSPHRASE)
    for start in range(0, STATEMENTS, EACH):
        batch = texts[start : start + EACH]
        vault.search.index(f"report-{start}", {f"s{number}": t for number, t in enumerate(batch)})
    ours = _p95(vault.search.find)
    access.close()
    with sqlite3.connect(":memory:") as plain:
        plain.execute("CREATE VIRTUAL TABLE t USING fts5(words, prefix = '1 2')")
        plain.executemany("INSERT INTO t VALUES (?)", ((text,) for text in texts))
        floor = _p95(partial(_plain_find, plain))
    yield Figure(
        key="search.p95_ms_20000",
        value=ours * 1000,
        beside=f"plain FTS5 in memory, without rank and key {floor * 1000:.1f} ms",
    )


def _p95(find: Callable[[str], object]) -> float:
    taken = [seconds(partial(find, words)) for _ in range(ROUNDS) for words in QUERIES]
    return statistics.quantiles(taken, n=20)[-1]


def _plain_find(plain: sqlite3.Connection, words: str) -> list[tuple[str]]:
    query = " ".join(f'"{word}"*' for word in words.split())
    return plain.execute("SELECT words FROM t WHERE t MATCH ? LIMIT 200", (query,)).fetchall()


def _texts() -> Iterator[str]:
    """Return the scenario's statements over and over, no two alike."""
    texts = [s.text for agency in scenario().agencies for s in agency.statements]
    for number, text in enumerate(cycle(texts)):
        words = text.split()
        turn = number % len(words)
        yield " ".join((*words[turn:], *words[:turn], f"n{number}"))

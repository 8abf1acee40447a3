"""Full-text search. The index is SQLite's own, inside the encrypted file.

Words of what was deleted stay in the index until its parts are merged, so whoever must be rid of
them calls `purge_deleted`. The index has a setting for this, `secure-delete`, but with it a long
text that is deleted leaves an index that no longer agrees with itself (SQLite 3.53.4).
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from sqlalchemy import Connection, text

from reportwriter.records.kept import Hit
from reportwriter.storage.engine import Database
from reportwriter.storage.passages import forget_all, remember_new

MOST_HITS = 200
MOST_WEIGHED = 1000
LEAST_LIKE = 0.75
"""Of 1, as `difflib` counts: one letter wrong in four is still the same word to a reader."""
_WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class SearchStore:
    database: Database

    def find(
        self, words: str, *, owner: str | None = None, limit: int = MOST_HITS
    ) -> tuple[Hit, ...]:
        """Return where all the words stand, also as beginnings of words.

        The best come first; of words that stand nearly everywhere, the latest written.
        """
        query = _query(words)
        if not query:
            return ()
        with self.database.reading() as connection:
            asked = {"query": query, "owner": owner, "limit": limit}
            # Weighing every one of so many hits would take longer than anybody wants to wait.
            is_everywhere = connection.execute(_COUNT, asked).scalar_one() > MOST_WEIGHED
            rows = connection.execute(_FIND_LATEST if is_everywhere else _FIND_BEST, asked).all()
        return tuple(Hit(owner=row.owner, item=row.item, excerpt=row.excerpt) for row in rows)

    def find_any(
        self, alternatives: Sequence[str], owners: Sequence[str], limit: int = MOST_HITS
    ) -> tuple[Hit, ...]:
        """Return where all words of one alternative stand, in what these owners hold; best first.

        An alternative is words as `find` takes them.
        """
        query = " OR ".join(f"({one})" for one in map(_query, alternatives) if one)
        if not query:
            return ()
        asked = {"query": query, "owners": json.dumps(list(owners)), "limit": limit}
        with self.database.reading() as connection:
            rows = connection.execute(_FIND_ANY, asked).all()
        return tuple(Hit(owner=row.owner, item=row.item, excerpt=row.excerpt) for row in rows)

    def like(self, word: str) -> str | None:
        """Return the word of the index that is spelled most like one it does not have."""
        wanted = word.casefold()
        with self.database.reading() as connection:
            connection.execute(_LIST_TERMS)
            asked = {
                "first": wanted[:1],
                "second": wanted[1:2],
                "least": len(wanted) - 1,
                "most": len(wanted) + 1,
            }
            found = [str(term) for (term,) in connection.execute(_TERMS, asked)]
        likeness = {term: SequenceMatcher(None, wanted, term).ratio() for term in found}
        best = max(likeness, key=lambda term: (likeness[term], term), default=None)
        return best if best and likeness[best] >= LEAST_LIKE else None

    def index(self, owner: str, passages: Mapping[str, str]) -> None:
        """Make the passages of a received file, by item, findable in place of any it had."""
        with self.database.asking(to_write=True) as ask:
            forget_all(ask, owner)
            remember_new(ask, owner, passages)

    def forget(self, owner: str) -> None:
        """Take everything of an owner out of the index."""
        with self.database.asking(to_write=True) as ask:
            forget_all(ask, owner)


def create_index(connection: Connection) -> None:
    """Make the index. Called by a migration; a change is another function."""
    connection.execute(
        text(
            "CREATE VIRTUAL TABLE passage_text"
            " USING fts5(words, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2')"
        )
    )


def _query(words: str) -> str:
    """Return the query in the index's language. Only words pass, so nobody can write in it."""
    return " ".join(f'"{word}"*' for word in _WORDS.findall(words))


_MATCHING = """
    FROM passage_text JOIN passage ON passage.row = passage_text.rowid
    WHERE passage_text MATCH :query AND (:owner IS NULL OR owner = :owner)
"""
_SHOWN = "SELECT owner, item, snippet(passage_text, 0, '', '', '…', 24) AS excerpt"
_COUNT = text(
    f"SELECT count(*) FROM (SELECT 1 {_MATCHING} LIMIT {MOST_WEIGHED + 1})"  # noqa: S608  # Constants.
)
_FIND_BEST = text(f"{_SHOWN} {_MATCHING} ORDER BY passage_text.rank LIMIT :limit")
_FIND_LATEST = text(f"{_SHOWN} {_MATCHING} ORDER BY passage_text.rowid DESC LIMIT :limit")
_FIND_ANY = text(f"""
    {_SHOWN}
    FROM passage_text JOIN passage ON passage.row = passage_text.rowid
    WHERE passage_text MATCH :query AND owner IN (SELECT value FROM json_each(:owners))
    ORDER BY passage_text.rank LIMIT :limit
""")  # noqa: S608  # Constants.
# For this connection only and in memory, so that the file itself holds no more than the index.
_LIST_TERMS = text(
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.passage_terms"
    " USING fts5vocab('main', 'passage_text', 'row')"
)
_TERMS = text("""
    SELECT term FROM temp.passage_terms
    WHERE length(term) BETWEEN :least AND :most
        AND (substr(term, 1, 1) = :first OR substr(term, 2, 1) = :second)
""")

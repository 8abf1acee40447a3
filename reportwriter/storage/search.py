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
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Row, text

from reportwriter.records.kept import Hit
from reportwriter.storage.engine import Database
from reportwriter.storage.excerpts import excerpt, first_of, words_of
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
        """Return where all words of one alternative stand, in what these owners hold, in its order.

        An alternative is words as `find` takes them. What a few owners hold is read through: the
        index would go through what stands in the whole vault.
        """
        wanted = [asked for asked in map(words_of, alternatives) if asked]
        if not wanted:
            return ()
        found = (_hit(row.owner, row.item, row.words, wanted) for row in self._held(owners))
        return tuple(islice(filter(None, found), limit))

    def find_in(
        self, alternatives: Sequence[str], texts: Mapping[tuple[str, str], str]
    ) -> tuple[Hit, ...]:
        """Return the same of texts that are not in the index, by owner and item."""
        wanted = [asked for asked in map(words_of, alternatives) if asked]
        found = (_hit(owner, item, words, wanted) for (owner, item), words in texts.items())
        return tuple(filter(None, found))

    def like(self, word: str, owners: Sequence[str]) -> str | None:
        """Return the word of what these owners hold that is spelled most like one they have not.

        Never one that stands elsewhere: it could be a name of another family.
        """
        wanted = "".join(words_of(word))
        held = {one for row in self._held(owners) for one in words_of(row.words)}
        likeness = {
            one: SequenceMatcher(None, wanted, one).ratio()
            for one in held
            if _may_mean(wanted, one)
        }
        best = max(likeness, key=lambda one: (likeness[one], one), default=None)
        return best if best and likeness[best] >= LEAST_LIKE else None

    def _held(self, owners: Sequence[str]) -> Sequence[Row[Any]]:
        """Return owner, item and words of each passage, in the order of the owners."""
        with self.database.reading() as connection:
            return connection.execute(_HELD, {"owners": json.dumps(list(owners))}).all()

    def index(self, owner: str, passages: Mapping[str, str]) -> None:
        """Make the passages of a received file, by item, findable in place of any it had."""
        with self.database.asking(to_write=True) as ask:
            forget_all(ask, owner)
            remember_new(ask, owner, passages)

    def forget(self, owner: str) -> None:
        """Take everything of an owner out of the index."""
        with self.database.asking(to_write=True) as ask:
            forget_all(ask, owner)


def _hit(owner: str, item: str, text: str, wanted: Sequence[Sequence[str]]) -> Hit | None:
    words = words_of(text)
    places = [place for asked in wanted if (place := first_of(asked, words)) is not None]
    if not places:
        return None
    return Hit(owner=owner, item=item, excerpt=excerpt(text, min(places)))


def _may_mean(wanted: str, word: str) -> bool:
    """Tell whether it is worth comparing: about as long, and alike in one of the first letters."""
    is_as_long = abs(len(word) - len(wanted)) <= 1
    return is_as_long and (word[:1] == wanted[:1] or word[1:2] == wanted[1:2])


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
_HELD = text("""
    SELECT passage.owner, passage.item, passage_text.words
    FROM json_each(:owners) AS asked
    JOIN passage ON passage.owner = asked.value
    JOIN passage_text ON passage_text.rowid = passage.row
    ORDER BY asked.key, passage.row
""")

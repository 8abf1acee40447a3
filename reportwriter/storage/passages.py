"""What can be searched, kept in step with what it is found in. `search` asks it."""

from collections.abc import Mapping

from reportwriter.storage.asking import Ask
from reportwriter.storage.engine import rewrite

_INDEX_TABLES = tuple(f"passage_text_{part}" for part in ("content", "data", "docsize", "idx"))
_ROW = "SELECT row FROM passage WHERE owner = ? AND item = ?"
_NEXT_ROW = "SELECT coalesce(max(row), 0) + 1 FROM passage"
_INSERT_PASSAGE = "INSERT INTO passage (row, owner, item) VALUES (?, ?, ?)"
_INSERT_WORDS = "INSERT INTO passage_text (rowid, words) VALUES (?, ?)"
_UPDATE_WORDS = "UPDATE passage_text SET words = ? WHERE rowid = ?"
_DELETE_PASSAGE = "DELETE FROM passage WHERE owner = ? AND item = ?"
_DELETE_WORDS = (
    "DELETE FROM passage_text WHERE rowid = (SELECT row FROM passage WHERE owner = ? AND item = ?)"
)
_DELETE_ALL_PASSAGES = "DELETE FROM passage WHERE owner = ?"
_DELETE_ALL_WORDS = (
    "DELETE FROM passage_text WHERE rowid IN (SELECT row FROM passage WHERE owner = ?)"
)
_OPTIMIZE = "INSERT INTO passage_text (passage_text) VALUES ('optimize')"


def remember(ask: Ask, owner: str, item: str, words: str) -> None:
    """Make a passage findable by its words, and no longer by those it had before."""
    found = ask(_ROW, owner, item)
    if found:
        ask(_UPDATE_WORDS, words, found[0][0])
    else:
        remember_new(ask, owner, {item: words})


def remember_new(ask: Ask, owner: str, passages: Mapping[str, str]) -> None:
    """Make passages findable that were not."""
    ((first,),) = ask(_NEXT_ROW)
    for row, (item, words) in enumerate(passages.items(), start=first):
        ask(_INSERT_PASSAGE, row, owner, item)
        ask(_INSERT_WORDS, row, words)


def forget(ask: Ask, owner: str, item: str) -> None:
    """Take a passage out of the index."""
    ask(_DELETE_WORDS, owner, item)
    ask(_DELETE_PASSAGE, owner, item)


def forget_all(ask: Ask, owner: str) -> None:
    """Take everything of an owner out of the index."""
    ask(_DELETE_ALL_WORDS, owner)
    ask(_DELETE_ALL_PASSAGES, owner)


def purge_deleted(ask: Ask) -> None:
    """Merge the index into one part that holds nothing deleted, and write its tables anew."""
    ask(_OPTIMIZE)
    rewrite(ask, _INDEX_TABLES)

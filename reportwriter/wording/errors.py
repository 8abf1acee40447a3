"""What is said when something fails: what is so, why it matters, what to do.

Keyed by the class name of the error, whose own facts fill the sentences. No sentence takes an
answer, a name or a key: errors do not carry them.
"""

from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum

from reportwriter.wording.dates import local_day, long_date
from reportwriter.wording.failures.documents import DOCUMENTS, OLD_REPORTS
from reportwriter.wording.failures.exchange import (
    CERTIFICATES,
    DRAFTS,
    FILES,
    INVITATIONS,
    MAILS,
    PACKS,
    READING,
    RECEIPTS,
)
from reportwriter.wording.failures.keys import KEYS, SEALS
from reportwriter.wording.failures.reports import DATA, REPORTS
from reportwriter.wording.failures.signing import KEY_FILES, SIGNING
from reportwriter.wording.failures.vault import DATABASE, VAULT
from reportwriter.wording.failures.words import ANYTHING_ELSE, Entries, Words

WORDS: Entries = {
    **REPORTS,
    **DATA,
    **VAULT,
    **DATABASE,
    **KEYS,
    **SEALS,
    **SIGNING,
    **KEY_FILES,
    **FILES,
    **INVITATIONS,
    **RECEIPTS,
    **MAILS,
    **CERTIFICATES,
    **PACKS,
    **READING,
    **DRAFTS,
    **DOCUMENTS,
    **OLD_REPORTS,
}


def worded(error: Exception) -> Words:
    """Return the words for an expected failure, or for the nearest of its families that has any."""
    words = next((WORDS[name] for name in _names(error) if name in WORDS), ANYTHING_ELSE)
    facts = {"message": str(error), **_facts(error)}
    return Words(
        what=words.what.format_map(facts),
        why=words.why.format_map(facts),
        do=words.do.format_map(facts),
    )


def _names(error: Exception) -> Iterator[str]:
    """Give the names under which words may stand, the closest first."""
    codes = [fact for fact in vars(error).values() if isinstance(fact, StrEnum)]
    for family in type(error).__mro__:
        yield from (f"{family.__name__}.{code.value}" for code in codes)
        yield family.__name__


def _facts(error: Exception) -> dict[str, object]:
    facts = {
        name: long_date(local_day(fact)) if isinstance(fact, datetime) else fact
        for name, fact in vars(error).items()
    }
    if isinstance(missing := facts.get("missing"), tuple):
        facts["count"] = len(missing)
    return facts

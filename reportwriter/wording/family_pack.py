"""What the reports for one of the family say in one print, and what a chair reads about making it.

No word of the print tells that a report is not in it.
"""

from collections.abc import Mapping, Sequence

TITLE = "Reports for the conference"
IN_LIST = "Reports to read before"
"""What the print is called in the list of papers; who it is for stands beside it."""
SUBJECT = "Copies of signed reports"
HEAD = ("Report of", "Written by", "Version", "Page")
WHAT_IS_IN_IT = "What is in it"
FROM_CHAIR = "Made by the chair from the signed report"
REASON = "I made these copies from the signed reports, for the reader named on them"


def whose(name: str) -> str:
    return f"Reports for {name}"


def version(number: int, signed_on: str) -> str:
    return f"Version {number}, signed on {signed_on}"


def stage(number: int, signed_on: str) -> str:
    """Return the mark of a part: `Made by the chair from the signed report, version 2, ...`."""
    return f"{FROM_CHAIR}, version {number}, signed on {signed_on}"


def written_by(author: str, agency: str) -> str:
    return ", ".join(filter(None, (author, agency)))


LEDE = (
    "One print for {name}: each report as their own copy of it would be, searched before it is "
    "saved. Letters, and what came after a report was signed, are not in it."
)
NOTHING_IN_IT = "No report holds what {name} can be given."
WAITING = "Something waits for your advice"
ONE_OUT, SOME_OUT = "One report is not in it", "{count} reports are not in it"
_OUT: Mapping[str, str] = {
    "unknown": "names nobody as {name}. Ask its author whether they are in it by another name.",
    "chair_first": (
        "is for you alone until you have advised. Tell its author what you advise; they make "
        "the copy."
    ),
    "not_shared": "was not shared with {name}, by decision. Ask its author before anything is.",
    "child_nothing": "is not to be read by {name}, as its author decided. Ask them.",
    "no_child_words": "has no words for a child. Ask its author to write some.",
    "own_words": "is what one of the family tells in their own words. Ask them first.",
    "nothing": "holds nothing that {name} may read. Ask its author whether that is meant.",
}
"""By the value of `services.family_pack_plan.Because`; after the agency."""


def in_it(agencies: Sequence[str]) -> str:
    return f"In it: {'; '.join(agencies)}."


def out(count: int) -> str:
    return ONE_OUT if count == 1 else SOME_OUT.format(count=count)


def out_because(agency: str, because: str, name: str) -> str:
    return f"{agency}: {_OUT[because].format(name=name)}"


def waits(agency: str, count: int) -> str:
    """Return that some of a report's statements wait for what the chair advises."""
    waiting = "one statement waits" if count == 1 else f"{count} statements wait"
    left = "is" if count == 1 else "are"
    return f"{agency}: {waiting} for your advice, and {left} left out. Tell its author."


def found_at(agency: str, page: int, kind: str) -> str:
    """Return where something stands that must not: by report and page, never the words."""
    if not page:
        return f"{kind}, beside its pages"
    where = f"in the report of {agency}, " if agency else ""
    return f"{kind}, {where}on page {page}"

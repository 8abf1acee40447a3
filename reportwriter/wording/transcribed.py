"""What is said of statements that the chair typed from a letter."""

from collections.abc import Mapping

from reportwriter.wording.kinds import KINDS

BY_CHAIR = "transcribed by the chair"
SECTION = "From a letter, transcribed by the chair"
TYPE = "Type a statement"
TITLE = "A statement that stands on page {page}"
TEXT, KIND, ABOUT, WHEN = "What it says", "Kind", "About; nobody: the whole family", "When"
TEXT_HINT = (
    "As the letter has it. It stands on the desk under the agency of the letter, marked as "
    "transcribed by the chair."
)
KINDS_TO_CHOOSE: Mapping[str, str] = {
    "": "Choose the kind",
    **{kind: known.word for kind, known in KINDS.items()},
}
NO_TEXT = "Type what the letter says."
NO_KIND = "Choose the kind: whoever reads it must know what it is."
KEEP, NOT_NOW = "Keep it", "Not now"
TAKE_AWAY, UNDO = "Take away", "Undo"
TAKEN_AWAY = "The statement is taken away."
FROM_THIS_PAGE = "From this page"


def agency_named(agency: str) -> str:
    """Return under what a letter's statements stand on the desk."""
    return f"{agency}, {BY_CHAIR}"


def on_page(page: int) -> str:
    """Return where a statement comes from, as its evidence."""
    return f"Page {page} of their letter, {BY_CHAIR}"


def said(kind: str, text: str, when: str) -> str:
    """Return a statement as the list below the page names it."""
    return ". ".join(filter(None, (f"{KINDS[kind].word}: {text.rstrip('.')}", when))) + "."

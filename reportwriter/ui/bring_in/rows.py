"""What was found in an old report, in words ready to be shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from reportwriter.exchange.brought_in import Because
from reportwriter.ui.called import called
from reportwriter.ui.table_rows import Line, Words
from reportwriter.wording.kinds import named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportwriter.exchange.brought_in import Piece, Proposal
    from reportwriter.forms.outline import Leaf

LEFT_OUT = "Leave it out"
TITLE = "Bring in an old report"
INTRODUCTION = (
    "From a Word document (.docx). Each paragraph, item of a list and row of a table becomes a "
    "statement without a kind: you say of each whether it is a fact, an observation, an allegation "
    "or an opinion. No kind and no date is guessed, and one Undo takes all of it out again."
)
NOTHING = "No document yet"
NOTHING_MORE = (
    "Choose the report that you wrote in Word before, or drop it here: you need not type it again. "
    "It is read apart from your reports, so that nothing in it can do harm, and it is not kept."
)
READING = "The document is being read."
READING_MORE = "That happens apart from your reports, so that nothing in it can do harm."
NO_HEADING = "Before the first heading"
_COUNTED: Mapping[str, tuple[str, str]] = {
    "comments": ("a comment", "{} comments"),
    "hidden": ("hidden words in one place", "hidden words in {} places"),
    "struck": ("words that are struck out in one place", "words struck out in {} places"),
    "around": ("what stands at head or foot of each page", "what stands at head and foot of pages"),
    "pictures": ("a picture", "{} pictures"),
    "unanswered": ("a field that nobody filled in", "{} fields that nobody filled in"),
    "macros": ("a program (macro)", "{} programs (macros)"),
    "files": ("a file inside it", "{} files inside it"),
}
_TRACKED = (
    "Changes are tracked in this document: what somebody put in is brought in, what somebody "
    "deleted is not."
)


def summary(pieces: int, placed: int) -> str:
    """Return how much was found, and how much of it has a place."""
    if placed == pieces:
        return f"{_counted(pieces, 'piece')} found, and each has a place in your report."
    waiting = pieces - placed
    has = "has" if waiting == 1 else "have"
    return f"{_counted(pieces, 'piece')} found: {placed} with a place, {waiting} that {has} none."


def around(proposal: Proposal) -> str:
    """Return what is not brought in, and what headings were for."""
    left = proposal.left
    counted = [
        (one if number == 1 else several).format(number)
        for name, (one, several) in _COUNTED.items()
        if (number := getattr(left, name))
    ]
    said = ["What has no place is left out, unless you give it one."]
    if counted:
        said.append(f"Not brought in: {named(counted)}.")
    if left.deleted or left.inserted:
        said.append(_TRACKED)
    if proposal.headings:
        said.append("Headings only tell where things go.")
    return " ".join(said)


def line(key: str, piece: Piece, place: str) -> Line:
    goes = place or "No place yet"
    under = piece.under or NO_HEADING
    return Line(
        key=key,
        cells=(
            Words(piece.text),
            Words(under, tone="second"),
            Words(goes, tone="" if place else "warning"),
        ),
        spoken=f"{piece.text}, under {under}, {f'goes to {place}' if place else 'no place yet'}",
    )


def why(piece: Piece) -> str:
    """Return why a place is proposed, or why none is."""
    return _WHY[piece.because].format(
        under=piece.under or NO_HEADING, like=piece.like, likeness=piece.likeness
    )


_WHY: Mapping[Because, str] = {
    Because.QUESTION: "It stood under “{under}”, which is like “{like}” ({likeness} per cent).",
    Because.SECTION: "It stood under “{under}”, which is like the section “{like}” "
    "({likeness} per cent).",
    Because.LABEL: "It stood in a table beside “{under}”, which is like “{like}” "
    "({likeness} per cent).",
    Because.WHO: "It stood under “{under}”, which is like “{like}”. Your report asks that of each "
    "person, and the old one does not say whom it means.",
    Because.NOTHING: "It stood under “{under}”, and nothing in your report is called so.",
}


def places(leaves: Sequence[Leaf]) -> tuple[tuple[str, str], ...]:
    """Return where a piece may go, for a list to choose from: the number of a leaf, and words."""
    named_ = ((str(number), _place(leaf)) for number, leaf in enumerate(leaves))
    return (("", LEFT_OUT), *named_)


def _place(leaf: Leaf) -> str:
    section = leaf.section.short or leaf.section.title
    where = f"{called(leaf.person)}, {section}" if leaf.person else section
    return where if leaf.slot.label == section else f"{where}: {leaf.slot.label}"


def take_words(chosen: int) -> str:
    return f"Bring in {_counted(chosen, 'piece')}" if chosen else "Bring in what has a place"


def taken_words(statements: int, without_kind: int, answers: int) -> str:
    """Return what was brought in and what it still needs, as it is read out."""
    said = [f"{_counted(statements, 'statement')} brought in."] if statements else []
    if answers:
        said.append(f"{_counted(answers, 'answer')} filled in.")
    if without_kind:
        needs = "needs" if without_kind == 1 else "need"
        said.append(f"{_counted(without_kind, 'statement')} {needs} a kind.")
    return " ".join(said)


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"

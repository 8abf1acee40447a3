"""What is said of a confidential page that is handed on: on paper, in the file check, on screen."""

from collections.abc import Mapping

from reportwriter.wording.file_check import Answer

TITLE = "Handed-on confidential page"
FOR_WHOM = "For those it is handed on to. Not for family members. Not to be copied."
REASON = "I hand this page on as its author signed it"
WHAT_IT_IS = "What this is"
NOTE = "Note"
THE_PAGE = "The confidential page as its author signed it"
SIGNS_AS: Mapping[str, str] = {
    "author": "author of the report",
    "chair": "chair",
    "deputy": "deputy",
}
"""By the value of `domain.file_check.HandsOn`."""
_ON_PAPER: Mapping[str, str] = {
    "author": "The author of the report seals its confidential page anew for a chair who came "
    "later, or for their deputies.",
    "chair": "The chair to whom the confidential page of a report was sealed hands it on.",
    "deputy": "A deputy to whom the confidential page of a report was sealed hands it on.",
}
_ATTACHED = (
    "It is that of version {version}. It is attached to this page as its author signed it, and not "
    "a word of it was changed."
)

QUESTIONS: Mapping[str, str] = {
    "opened": "Opened?",
    "signer": "Who handed it on?",
    "role": "Could they open it?",
    "adds_to": "Which report does it belong to?",
    "arrived": "When did it come?",
}
OPENED: Mapping[str, Answer] = {
    "not_looked_at": Answer(
        so="Not yet. Whose it is and to which report it belongs is known once you unlock.",
        next="Enter your passphrase to open it.",
    ),
    "items": Answer(so="Yes. The page in it is unchanged since its author signed it."),
    "not_sealed_to_you": Answer(
        so="It is not sealed to you.", next="Ask whoever sent it to hand the page on to you."
    ),
    "does_not_belong": Answer(
        so="Whoever handed it on could not open that page, or it was sealed again by another.",
        next="Do not use it. Ask the author of the report, or the chair before you, to hand it on.",
    ),
    "damaged": Answer(
        so="It is damaged and does not open.",
        next="Ask for the file again, as it left the program of whoever handed it on.",
    ),
}
ROLE: Mapping[str, Answer] = {
    "author": Answer(so="Yes: {name} is the author of the page."),
    "chair": Answer(so="Yes: the author of the page sealed it to {name}, who signs as chair."),
    "deputy": Answer(so="Yes: the author of the page sealed it to {name}, who signs as deputy."),
}
"""By the value of `domain.file_check.HandsOn`."""
BELONGS_TO: Mapping[str, Answer] = {
    "held": Answer(so="Version {number} by {author}, which you hold.", next="Read it with that."),
    "not_arrived": Answer(
        so="Version {number} by {author}, which has not arrived.",
        next="Ask for the report itself. This waits for it and is read with it.",
    ),
    "other_text": Answer(
        so="Version {number} by {author}, but another text than the one you hold.",
        next="Do not use it. Ring the author and ask which report counts.",
    ),
    "another_conference": Answer(
        so="A report by {author} for another conference.", next="Tell the sender where it went."
    ),
}
HEADLINES: Mapping[str, str] = {
    "not_looked_at": "Handed-on page, not opened yet",
    "items": "Handed-on page, unchanged",
    "not_sealed_to_you": "A handed-on page that is not sealed to you",
    "does_not_belong": "A page handed on by somebody who could not open it",
    "damaged": "A handed-on page that is damaged and does not open",
}
BELONGING_HEADLINES: Mapping[str, str] = {
    "not_arrived": "Handed-on page, waits for its report",
    "other_text": "Handed-on page of another text than you hold",
    "another_conference": "Handed-on page for another conference",
}
FROM_UNKNOWN = "Handed-on page, by somebody not yet known"
CLOSED = "Sealed"
ARRIVED = "No. The sealed page has arrived, handed on by {name}, {role}, on {day}."
HANDED_ON = "Handed on by {name}, {role}, on {day}"


def said_on_paper(role: str, version: int, note: str) -> tuple[str, ...]:
    """Return what the pages say, and the note where there is one."""
    about = f"{_ON_PAPER[role]} {_ATTACHED.format(version=version)}"
    return (about, note) if note else (about,)


def arrived(name: str, role: str, day: str) -> str:
    """Return that nothing is missing, as the page came by way of somebody."""
    return ARRIVED.format(name=name, role=SIGNS_AS[role], day=day)


def handed_on_by(name: str, role: str, day: str, note: str = "") -> str:
    """Return who handed a page on, and what they say of it."""
    said = HANDED_ON.format(name=name, role=SIGNS_AS[role], day=day)
    return (
        f"{said}: \N{LEFT DOUBLE QUOTATION MARK}{note}\N{RIGHT DOUBLE QUOTATION MARK}"
        if note
        else f"{said}."
    )


def page_of(author: str, by: str) -> str:
    """Return how it is called in a list; nobody knows whose it is until it is opened."""
    return f"Page by {author}, handed on by {by}" if author else CLOSED

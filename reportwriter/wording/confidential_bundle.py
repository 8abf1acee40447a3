"""What the chair's confidential bundle says, on paper and on screen."""

from collections.abc import Mapping

from reportwriter.wording.bundle import papers

TITLE = "Confidential bundle"
BANNER = "CONFIDENTIAL: for the chair alone"
FOR_CHAIR = "For the chair alone. Not for family members. Not to be copied."
REASON = "This is all that is confidential at this conference, as it was received"
ABOUT = "What was sealed for the chair about {children}"
HEAD = ("Part", "Paper", "What came of opening it", "First page")
KINDS: Mapping[str, str] = {
    "page": "Confidential page by {author}",
    "message": "Message to the chair from {author}",
    "minute": "Written by {author}",
    "handed_on": "Confidential page by {author}, handed on",
}
"""By the value of `records.confidential_bundle.OriginalKind`."""
NAMES: Mapping[bool, str] = {False: "sealed page", True: "handed-on page"}
"""What a page is called as it lies in the bundle, by whether it was handed on."""
OF_REPORT = "Opened and unchanged; belongs to version {version} of the report"
UNCHANGED = "Opened and unchanged"
MADE_WITH_IT = "Made with this bundle, of all that was decided by then"
LEFT_OUT = "Not in this bundle"
NOTHING_CONFIDENTIAL = "Opened: it holds nothing confidential."
NO_PAGE = "Its sealed page has not arrived."
CANNOT_BE_LAID_IN = "Its pages could not be read safely."
NOTHING_IN_IT = "Nothing that is confidential has arrived, and nothing was decided about it."
ORIGINALS = "The originals"
HOW_ORIGINALS = (
    "The pages in the frames are for reading. Each paper is also attached to this file as it came,"
    " still sealed: save the attachment and check it as any file that you are sent. It is the same"
    " file if its SHA-256 is the one printed here."
)
KEEP_SEALED = (
    "This bundle is kept sealed. Whoever saves it as it is opened leaves all of it in clear on a"
    " disk."
)
ON_SHEET = "FOR THE CHAIR ALONE.  {sheet}"
WHAT = (
    "The confidential bundle holds every confidential page that opens, the messages to you and the"
    " sealed minute in one file, sealed as they are: with the originals in it, for you and the"
    " deputies."
)
BUTTON = "Save the confidential bundle"
SAVE = "Where the confidential bundle is saved"
BAR = "Laying papers into the confidential bundle"
OPENING = "Opening what is sealed"
SEALING = "Sealing the bundle"
OPENS = (
    "It opens for your passphrase, entered for this, if you are the chair or a deputy. Its pages"
    " are drawn here and kept nowhere, and lock by themselves after 2 minutes."
)
OPEN = "Open the bundle"
IN_BUNDLE = "In this bundle"
ALL_SOUND = (
    "Unchanged since {signer} signed it on {day}. Every original in it opens and is unchanged."
)
NOT_ALL_SOUND = (
    "Unchanged since {signer} signed it on {day}. {count} of the originals in it did not open for"
    " you; the list says which."
)
SOUND = "The original in it opens and is unchanged."
NOT_SOUND: Mapping[str, str] = {
    "not_sealed_to_you": "The original in it is sealed to other people, not to you.",
    "damaged": "The original in it does not open, or is changed.",
    "does_not_belong": "The original in it is of another kind than the bundle says.",
}
"""By the value of `domain.file_check.Contents`."""


def laying_in(done: int, of: int) -> str:
    """Return how far it is: papers are opened before they are counted, and sealed at the end."""
    if not of:
        return OPENING
    return SEALING if done == of else f"Laying in paper {done + 1} of {of}"


def saved(name: str, parts: int, left_out: int) -> str:
    """Return what was saved, and that something could not go in."""
    said = f"The confidential bundle was saved as {name}. It holds {papers(parts)}."
    return f"{said} Its first page says what is not in it, and why." if left_out else said

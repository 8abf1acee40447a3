"""What is said of documents that go with a report: on its pages, in the window, in its check."""

from collections.abc import Mapping

TITLE = "Attached documents"
HEADINGS = ("Document", "What it is", "SHA-256", "Who may read it")
ON_PAPER = (
    "These documents are inside the signed file. The author looked through them; what they say is "
    "not the author's own. On paper they come apart from this report, or not at all."
)
INTRODUCTION = (
    "Letters and reports of others that go to the conference inside your signed report. Nobody of "
    "the family is given them with a copy. Each is searched before it is attached."
)
KINDS_TAKEN = (
    "PDF, Word (.docx) or a picture, up to 10 MB; or drop the file here. The name of the file is "
    "not kept. Of a picture only what it shows is attached, not where it was taken."
)
READING = "The document is being read."
READING_MORE = "That happens apart from your reports, so that nothing in it can do harm."
STOPS = (
    "This must not be sent as it is: take it out, or attach one without this address. Write a "
    "reason below only if it has to stay."
)
WITHHELD = "It is withheld from whoever must not learn this."
FROM_OTHERS = "Attached by the author of the report; its words are those of whoever wrote it."
FROM_OTHERS_MORE = (
    "It is the file that was signed with the report. What you see is a picture of it, made in "
    "safety."
)
OPEN_IT = "Open it with Enter to read it."
CANNOT_READ = "No program can read all of its pages, so please look at them yourself."
KINDS: Mapping[str, str] = {"pdf": "PDF", "word": "Word file", "png": "Picture", "jpeg": "Picture"}
NOTES: Mapping[str, str] = {
    "deleted_text": "It still holds text that was deleted; its readers can see that.",
    "comments": "It holds comments in the margin; its readers can see them.",
    "place_taken_out": "The picture told where it was taken. What is attached does not.",
    "details_taken_out": "Camera, time and other details are not attached, only the picture.",
}
"""By the value of `records.attached.Note`."""


def numbered(number: int) -> str:
    return f"Attached document {number}"


def described(kind: str, pages: int) -> str:
    """Return `PDF, 3 pages`; a picture is one, and a Word file has its text and pictures."""
    if kind in ("png", "jpeg"):
        return KINDS[kind]
    return f"{KINDS[kind]}, {_extent(kind, pages)}"


def _extent(kind: str, pages: int) -> str:
    if kind != "word":
        return "1 page" if pages == 1 else f"{pages} pages"
    pictures = pages - 1
    if pictures == 0:
        return "text"
    return "text and 1 picture" if pictures == 1 else f"text and {pictures} pictures"


def page_named(kind: str, page: int) -> str:
    """Return `page 2`; a Word file has its text and then its pictures."""
    if page == 0:
        return "a part that no page shows"
    if kind != "word":
        return f"page {page}"
    return "the text" if page == 1 else f"picture {page - 1}"

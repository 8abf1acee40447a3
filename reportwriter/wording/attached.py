"""What is said of documents that go with a report: on its pages, in the window, in its check."""

from collections.abc import Mapping

TITLE = "Attached documents"
HEADINGS = ("Document", "What it is", "SHA-256", "Who may read it")
ON_PAPER = (
    "These documents are inside the signed file. The author looked through them; what they say is "
    "not the author's own. On paper they come apart from this report, or not at all."
)
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


def extent(kind: str, pages: int) -> str:
    """Return `3 pages`, and of a Word file, which has none, how many pictures are in it."""
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

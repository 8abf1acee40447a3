"""What the chair's bundle says, on paper and on screen."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from reportwriter.wording.dates import NBSP, clock, local_day, long_date

TITLE = "Chair's bundle"
CONTENTS = "Contents"
HEAD = ("Part", "Paper", "Result of the check", "First page")
ABOUT_HEAD = ("About this paper", "What is so")
NOT_RECEIVED = "Not received"
LEFT_OUT = "Came, but not in this bundle"
NUMBERS = "How to read the numbers"
HOW_NUMBERED = (
    "The bundle has its own page numbers, at the foot outside the frame, and they are the page"
    " numbers of the file. Inside the frame each paper keeps its own foot. Statements are cited by"
    " letter and number: B8 is statement 8 in part B."
)
ORIGINALS = "The originals"
HOW_ORIGINALS = (
    "The pages in the frames are for reading. Each paper is also attached to this file exactly as"
    " it came, signature and all: save the attachment and check it as any file that you are sent."
    " It is the same file if its SHA-256 is the one printed here."
)
READING_COPY = "This bundle is a reading copy. The signed files are the originals."
NOTHING_IN_IT = "No paper has arrived that can be laid in."
NOT_PROVEN = "Not made with this program: nothing here is proven"
NO_LONGER_COUNTS = "A newer version of it has arrived."
NOT_SHOWN = "It is of a kind that this program cannot show; ask for it as a PDF."
SHOWN_ANEW = "What a file shows that is no PDF"
TEXT_SET_ANEW = (
    "This came as a Word file. Its words are set here anew, without its layout; the file itself is"
    " attached."
)
CANNOT_BE_LAID_IN = "Its pages could not be read safely."
BY: Mapping[str, str] = {
    "report": "Report by {author}",
    "supplement": "{author}",
    "letter": "Letter, scan or other paper",
}
"""By the value of `domain.bundle.PartKind`."""
BUTTON = "Make the bundle"
SAVE = "Save the bundle"
BEGUN = "Making the bundle"
BAR = "Laying papers into the bundle"
CANCELLING = "Cancelling writes no bundle."


def by(kind: str, author: str) -> str:
    return BY[kind].format(author=author)


def about(children: str) -> str:
    return f"The reports about {children} that the chair has received"


def nothing_from(asked: str) -> str:
    """Return what stands behind an agency's name; `asked` says who there, where that is known."""
    return f": nothing has arrived. Asked: {asked}." if asked else ": nothing has arrived."


def named_file(name: str) -> str:
    return f"The file came as {name}"


def came_as(attached_as: str, letter: str, name: str) -> str:
    """Return what a file was called, where that is not what it is called now, its letter aside."""
    return "" if attached_as == f"{letter} {name}" else f" (came as {name})"


def part(letter: str) -> str:
    return f"Part {letter}"


def part_named(letter: str, title: str) -> str:
    """Return how a part is called among the bookmarks."""
    return f"{letter}. {title}"


def on_sheet(letter: str, number: int, of: int) -> str:
    return f"Part {letter}, page {number} of {of}"


def version(number: int, signed_at: datetime) -> str:
    """Return `Version 2, signed 22 December 2026`."""
    return f"Version{NBSP}{number}, signed {long_date(local_day(signed_at))}"


def signed(at: datetime) -> str:
    return f"Signed {long_date(local_day(at))}"


def not_unchanged(so: str) -> str:
    """Return why a file stays out by what its check says; `so` answers yes, no, or cannot tell."""
    return f"Is it unchanged? {so}"


def made_for(chair: str, at: datetime) -> str:
    return f"Made for the chair, {chair}, on {long_date(local_day(at))} at{NBSP}{clock(at)}"


def page_alt(number: int, of: int, title: str) -> str:
    return f"Page {number} of {of} of the paper from {title}"


def picture_alt(number: int) -> str:
    return f"Picture {number}, as it came; nobody has said what it shows"


def leads_to(letter: str, title: str) -> str:
    return f"Part {letter}, {title}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What is in a bundle, what could not go in, who sent nothing, and what names no conference."""

    parts: int
    left_out: int
    missing: int
    elsewhere: int


def laying_in(done: int, of: int) -> str:
    """Return how far it is; before anything is counted, that it has begun."""
    return f"{BEGUN}: paper {min(done + 1, of)} of {of}" if of else BEGUN


def written(name: str, counted: Counted) -> str:
    """Return what stands in the bundle, and what does not."""
    held = papers(counted.parts)
    said = [f"The bundle is written: {name}. It holds {held}, with the originals inside."]
    if counted.missing:
        many = f"{counted.missing} agencies have"
        agency = "1 agency has" if counted.missing == 1 else many
        said.append(f"{agency} sent nothing yet.")
    if counted.left_out:
        said.append(f"{papers(counted.left_out)} could not go in; its first page says why.")
    if elsewhere := counted.elsewhere:
        said.append(ONE_ELSEWHERE if elsewhere == 1 else MANY_ELSEWHERE.format(count=elsewhere))
    return " ".join(said)


ONE_ELSEWHERE = "1 file names no conference and stays out: it may be another family's."
MANY_ELSEWHERE = "{count} files name no conference and stay out: they may be another family's."


def papers(count: int) -> str:
    return "1 paper" if count == 1 else f"{count} papers"

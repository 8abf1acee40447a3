"""What the archive of a conference says, on its own page and on screen."""

from collections.abc import Mapping
from datetime import datetime

from reportwriter.wording.dates import clock, local_day, long_date

TITLE = "Archive"
BUTTON = "Archive"
DESCRIPTION = "Records of a child protection conference, as its chair received and made them"
BUNDLE = "Chair's bundle: all reports in one file"
SEALED_MINUTE = "Sealed minute of what was decided about confidential items"
RECORD = "The chair's record of the conference, as data"
ACCOUNT = "What the administrator sent, chased and passed on, signed by them"
CIRCULATION = "Which papers went to whom, and when"
PAPERS: Mapping[str, str] = {
    "minutes": "Minutes, for chair and agencies",
    "decision": "Decision letter, for chair and agencies",
    "child": "A child's own minutes",
    "core_group": "Core group notes and plan, for its professionals",
    "reasons": "Register of reasons and complaints, for the chair",
}
"""By the value of `domain.paper.PaperKind`."""
KINDS: Mapping[str, str] = {
    "report": "Signed report",
    "supplement": "Supplement to a report",
    "sealed_page": "Sealed page of a report",
    "handed_on": "Sealed page of a report, handed on",
    "message": "Sealed message to the chair",
}
"""By the value of `exchange.examined.What`; whatever else came is a letter, a scan or the like."""
_OTHER = "Letter, scan or other paper"
LEFT_OUT: Mapping[str, str] = {
    "not_closed": "Minutes and decision letter are not in it: not all was said that must be said "
    "before a conference is closed.",
    "child_stopped": "A child's own minutes are not in it: they hold something that this child "
    "must not learn. Sign them under Papers, and the program says what it is.",
    "no_record": "The chair's record is not in it: nothing was recorded at the conference.",
}
"""By the value of `services.archiving.Left`."""


def kind(what: str) -> str:
    return KINDS.get(what, _OTHER)


# The page that lies in the archive.

PAGE_TITLE = "Archive of conference {reference}"
MADE = "Made on {day} at {clock} by {by}."
KEEP_SAFE = (
    "Keep this folder where only those may look who may read the reports. The reports, letters and "
    "papers in it can be opened by anybody who has the folder. Sealed pages stay sealed: without "
    "the chair's or a deputy's key nobody can read them, or tell whether anything is in them."
)
WHAT_IT_IS = (
    "This folder holds what the chair of one conference received and made. Nothing in it needs the "
    "program it was made with. Every file that came is here byte for byte as it came."
)
IN_IT = "What is in it"
IN_IT_HEAD = ("File in the folder", "What it is", "Its name when it came")
NOT_IN_IT = "What is not in it"
CHECK = "How to check that nothing was changed"
CHECK_HOW = (
    "The file manifest-sha256.txt lists every file with its SHA-256, a number that changes with "
    "any change of the file; tagmanifest-sha256.txt does so for this page and the lists. Open a "
    "terminal in this folder and type:"
)
CHECK_ANSWER = (
    "Each line must end in OK. On a Mac, type shasum -a 256 -c in place of sha256sum -c. On "
    "Windows, Get-FileHash with the name of a file shows its SHA-256; compare it with the list. "
    "Any program that knows bags (BagIt, RFC 8493) can check the folder too."
)
SIGNATURES = "How to check who signed"
SIGNATURES_HOW = (
    "Reports, supplements, minutes and decision letters are signed PDFs. Many PDF readers show the "
    "signature; the free program pdfsig (of Poppler) does too:"
)
SIGNATURES_ANSWER = (
    "It must say that the signature is valid and that the total document is signed. It also says "
    "that the signer's certificate was issued by somebody it does not know: the signers made their "
    "certificates themselves, and the chair compared them by telephone."
)
ATTACHED = "How to take out what is attached"
ATTACHED_HOW = (
    "A signed report carries its text as data (report.json) and any document that was attached. "
    "The bundle carries every report as it came. The free programs pdfdetach (of Poppler) and qpdf "
    "list and save them:"
)
SEALED = "How to open a sealed page"
SEALED_HOW = (
    "A sealed page is a PDF that carries a sealed file, page.p7m. It opens with the chair's key "
    "file, saved from this program as chair-key.p12, or a deputy's, and its passphrase. Put the "
    "key file beside this folder, so that what is opened never lies in it, and type:"
)
SEALED_ANSWER = (
    "You are asked for the passphrase. What comes out last, page.pdf, is signed by who wrote it. A "
    "sealed message or minute opens in the same way. Delete the folder opened afterwards: what is "
    "in it is not sealed any more, and key.pem opens every sealed page."
)
DATA = "How to read the data"
DATA_HOW = (
    "Files that end in .json are plain text: any text editor opens them. In the chair's record, "
    "people stand by an id; the list of people in the same file says who they are."
)


def made(at: datetime, by: str) -> str:
    return MADE.format(day=long_date(local_day(at)), clock=clock(at), by=by)


# The screen.

WHAT = (
    "Hand the records of this conference over for keeping, or destroy them here once nobody needs "
    "them any more."
)
WRITE_TITLE = "Write an archive"
WRITE_WHAT = (
    "One folder with every file that came, as it came, and a page that says how to check and open "
    "all of it without this program. Sealed pages stay sealed."
)
ADD_BUNDLE = "Add the bundle of all reports"
ADD_PAPERS = "Add minutes, decision letter and children's own minutes, signed anew"
ADD_MINUTE = "Add the sealed minute"
WRITE = "Write the archive"
CHOOSE = "Where the archive is put"
WRITING = "Writing the archive"
BAR = "Writing the archive"
CANCELLING = "Cancelling writes no archive."
KEY = "Save my key for sealed pages"
KEY_WHAT = (
    "Without this program, sealed pages open only with your key file and passphrase. Keep that "
    "file apart from the archive."
)
SIGNS = "Signs minutes and decision letter, seals the sealed minute, and guards your key file."
BACK, HOME = "Back to the list", "Back to Today"
KEY_NAME = "chair-key.p12"
NEVER = "No archive was written here yet."
LAST = "An archive was last written here on {day}."


ONE_OF_NONE = "1 received file names no conference and is not in it: it may be another family's."
MANY_OF_NONE = (
    "{count} received files name no conference and are not in it: they may be another family's."
)


def writing(done: int, of: int) -> str:
    """Return how far it is; before the bundle is begun, that it has begun."""
    return f"{WRITING}: paper {min(done + 1, of)} of {of} of the bundle" if of else WRITING


def last(at: datetime | None) -> str:
    return LAST.format(day=long_date(local_day(at))) if at else NEVER


def written(name: str, received: int, of_none: int) -> tuple[str, str]:
    """Return that an archive was written, and what to know of it."""
    came = "1 file that came" if received == 1 else f"{received} files that came"
    more = [f"It holds {came}. Open read-me-first.html in it to see all and to check it."]
    if of_none:
        more.append(ONE_OF_NONE if of_none == 1 else MANY_OF_NONE.format(count=of_none))
    return f"The archive is written: {name}.", " ".join(more)


def keys_saved(names: str) -> tuple[str, str]:
    return f"Saved: {names}.", KEY_WHAT

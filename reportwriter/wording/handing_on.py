"""What a chair is told who hands confidential pages on, in the window."""

TITLE = "Hand confidential pages on"
BUTTON = "Hand pages on"
THIS_PAGE = "Hand this page on"
PAGE_OF_REPORT = "Hand on the confidential page"
"""Beside a report, whose signed pages are something else."""
OFFER = (
    "Somebody who takes the conference over, or a deputy who came later, cannot open the sealed "
    "pages. Hand on those that open for you."
)
WHAT = (
    "A page is handed on as its author signed it: nothing is changed, and nothing is signed anew "
    "in the author's name. You sign a note that says that you hand it on. Each page is a file of "
    "its own, made in the same way whether or not anything is on it."
)
TO_WHOM = "To whom"
NOBODY = (
    "Nobody's key is known yet. Ask the person for the file of their certificates (menu File in "
    "their program), and add them here."
)
ADD = "Add a person"
FILE = "The person's certificates"
PEOPLE = "People whose keys are known"
WHICH = "Which pages"
ALL = "All pages of this conference that open for you"
NO_PAGES = "No sealed page of this conference has come yet, so there is none to hand on."
NOTE = "Your note"
NOTE_HINT = "A line or two, read only by those who open a page."
HINT = "It opens the pages, and signs what you hand on."
SEAL = "Seal and save"
SEALING = "Sealing page {number} of {of}"
WHERE = "Where the handed-on pages go"
NOT_SENT = "This program sends nothing: send them yourself, and keep them as they are."
EMAIL = "E-mail text"

NO_ONE = "Choose to whom."
NO_PASSPHRASE = "Enter your passphrase: it opens the pages and signs for you."  # noqa: S105  # A sentence for people.


def known(name: str) -> str:
    return f"{name} is known now, and chosen."


def saved(pages: int, left_out: str) -> str:
    """Return how many files there are, and whose page is in none of them."""
    said = "1 page is sealed and saved." if pages == 1 else f"{pages} pages are sealed and saved."
    if not left_out:
        return said
    return f"{said} Not handed on, because it does not open for you or came handed on: {left_out}."

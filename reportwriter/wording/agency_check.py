"""What people read of a draft that a colleague checks, in the window and on paper."""

from datetime import datetime

from reportwriter.wording.dates import local_day, long_date

DRAFT_TITLE = "Draft to be checked"
ANSWER_TITLE = "Answer to a draft"
NO_REPORT = (
    "This is a draft, sealed for one colleague of its author to check. It is no report, it is not "
    "for the conference, and it is not to be copied to anybody."
)
FOR_THE_AUTHOR = (
    "For the author of the draft alone. It is part of no report and is not to be copied to anybody."
)
AGREES = "I have read the statements of this draft and agree to them as they stand."
DOES_NOT_AGREE = "I do not agree to the statements of this draft as they stand."
ON_ALL = "On the whole draft"
WHAT_IT_SAYS = (
    "A colleague read the statements of this report before it was signed, and agreed to them as "
    "they stand here. The author alone signs."
)

_DRAFT_EMAIL = """\
Subject: Draft to check, conference {reference}

Please find attached a sealed draft for you to check:
{file}

Only you can open it, with Report Writer: drop the file on its window.
Please keep the file as it is, and pass it on to nobody.
"""
_ANSWER_EMAIL = """\
Subject: Answer to your draft, conference {reference}

Please find attached my answer to your draft, sealed to you:
{file}

Open it with Report Writer: drop the file on its window.
"""


def checked_by(name: str, role: str, at: datetime) -> str:
    """Return how an agreement is printed, as `Checked by NAME, ROLE, DATE`."""
    parts = (name, role, long_date(local_day(at)))
    return f"Checked by {', '.join(part for part in parts if part)}"


def on_statement(reference: str) -> str:
    return f"On statement ref. {reference}"


def changed_words(count: int) -> str:
    """Return how many statements are other than a colleague read them."""
    if count == 0:
        return "The order of the statements changed"
    return "1 statement changed" if count == 1 else f"{count} statements changed"


def comments_words(count: int) -> str:
    return "1 comment" if count == 1 else f"{count} comments"


def draft_email_text(reference: str, file: str) -> str:
    """Return the e-mail text; it says nothing of what is inside."""
    return _DRAFT_EMAIL.format(reference=reference, file=file)


def answer_email_text(reference: str, file: str) -> str:
    """Return the e-mail text; it does not say what the answer is."""
    return _ANSWER_EMAIL.format(reference=reference, file=file)

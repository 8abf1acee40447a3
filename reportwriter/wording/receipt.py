"""What a receipt says, on paper and at its author's."""

from collections.abc import Mapping
from datetime import datetime

from reportwriter.wording.dates import clock, local_day, weekday_date, weekday_moment

TITLE = "Your report has arrived"
EDITION = "Receipt"
REASON = "I confirm what reached me"
LEDE = "From the chair of the conference, to the author of the report named below."
WHAT_TO_DO = "What to do"
TAKE_IN = (
    "Open this file in Report Writer: it shows beside your report that it arrived, and checks that"
    " it is the very file you signed."
)
IF_MISSING = "If the sealed page is missing, send it now; a report always comes with one."
PAGE: Mapping[str, str] = {
    "not_arrived": "The sealed page has not arrived",
    "not_opened": "Both files, the report and its sealed page; the sealed page waits to be opened",
    "opened": "Both files, the report and its sealed page; the sealed page was opened",
    "cannot_be_opened": "Both files arrived, but the sealed page does not open",
}
"""By the value of `domain.receipt.PageReceived`."""
KNOWN_FROM: Mapping[str, str] = {
    "mail_server": "by the mail server",
    "mailbox": "by the delivery time of the mailbox",
    "entered": "as the chair entered it",
    "taken_in": "when it was taken into the program",
}
"""By the value of `domain.file_check.ArrivalKnownFrom`."""
BY_RECEIPT = "By the chair's receipt"
"""How a report was handed over, where its author did not say so."""
BUTTON = "Receipts"
CHOOSE = "Where the receipts are to go"
SIGN = "Enter your passphrase: it signs the receipts."
SIGN_BUTTON = "Sign the receipts"
SEND_SEALED_PAGE = "Send the sealed page again: the chair cannot work with what arrived."


def arrived(at: datetime, known_from: str) -> str:
    return (
        f"{weekday_date(local_day(at))} at\N{NO-BREAK SPACE}{clock(at)}, {KNOWN_FROM[known_from]}"
    )


def made(at: datetime | None) -> str:
    """Return when a receipt was made; nothing where none was."""
    return f"A receipt was made {weekday_moment(at)}." if at else ""


def written(count: int, folder: str) -> str:
    many = f"{count} receipts are written to {folder}. Send each to its author."
    return f"The receipt is written to {folder}. Send it to its author." if count == 1 else many


def on_screen(at: datetime, known_from: str, page: str) -> str:
    """Return what an author reads: when the report arrived, and what of it."""
    return f"Arrived {arrived(at, known_from)}. {PAGE[page]}."


def signed_by(name: str, designation: str, *, is_known: bool) -> str:
    who = ", ".join(part for part in (name, designation) if part)
    if is_known:
        return f"Receipt signed by {who}."
    return (
        f"Receipt signed by somebody who says to be {who}. Compare the chair's check words before"
        " you rely on it."
    )

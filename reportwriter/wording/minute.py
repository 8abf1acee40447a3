"""What the sealed minute of a conference says, on paper and in the window."""

from datetime import date

from reportwriter.wording.dates import long_date

TITLE = "Confidential minute"
FOR_CHAIR_AND_DEPUTIES = (
    "For the chair and the deputies only. Not for family members. Not to be copied."
)
REASON = "This is what was confidential at this conference"
NOTHING = "Nothing confidential was reported, there was no closed slot, and nobody was excluded."
NOTHING_TITLE = "Nothing to record"
WHAT = (
    "The sealed minute holds the items, what you decided, the closed slots, and who was excluded "
    "and why. Your passphrase signs it, and only you and the deputies can open it."
)
BUTTON = "Save the sealed minute"
SAVE = "Where the sealed minute is saved"
SEALING = "Sealing ..."
SAVED = "The sealed minute was saved as {name}."
NOT_READ = "Not read by the chair."
GONE = "No page that opens holds this item any more."


def dealt(dealing: str, hearers: str, because: str) -> str:
    """Return what was decided: `Heard in a closed slot, by Police. Because: ...`."""
    said = f"{dealing}, by {hearers}." if hearers else f"{dealing}."
    return f"Decided: {said} Because: {because}" if because else f"Decided: {said}"


def to_be_told(to: str, by_whom: str, by_when: str, how: str) -> str:
    parts = (f"by {by_whom}" if by_whom else "", by_when, how)
    said = ", ".join(part for part in (to or "Somebody", *parts) if part)
    return f"Must later be told: {said}."


def told(on: date | None, by_whom: str) -> str:
    day = f" on {long_date(on)}" if on else ""
    return f"Told{day}{f' by {by_whom}' if by_whom else ''}."

"""What is said about how long the records of a conference are kept, and about destroying them."""

from collections.abc import Sequence
from datetime import date, datetime

from reportwriter.wording.dates import NBSP, clock, local_day, long_date

TITLE = "Keep or destroy"
WHAT = "Look whether you still need what you hold of this conference, or destroy it here."
RULE = "{holder} keeps the records of a conference for {years} years{counted} ({rule})."
COUNTED_FROM_BIRTH = ", counted from the birth of the youngest child"
NO_RULE = (
    "This area gives no period. Ask how long your agency keeps such records, and set the day on "
    "which to look at them again."
)
REVIEW = "Look at them again on {day}."
OWN_REVIEW = "You set {day} as the day on which to look at them again."
NO_DAY = "From which day the period counts is not known here; set the day yourself."
DUE = "Due for review: keep the records for longer, or destroy them."
COPIES = (
    "The records are the chair's. What you hold of them are copies, and what you wrote down of "
    "sending and passing on."
)
COPIES_DUE = "The conference is over. Keep your copies for longer, or destroy them."
NEVER_BY_ITSELF = "Nothing is ever destroyed by itself."
DUE_IN_LIST = "Due for review"
DAY = "Look at them again on"
DAY_HINT = "Type a day, as 1 March 2030. Leave it empty to go by the rule of the area."
DAY_HINT_COPIES = "Type a day, as 1 March 2030. Leave it empty for 30 days after the conference."
KEEP = "Keep until then"
KEPT = "Kept. The list of conferences says when the day has come."
KEPT_BY_RULE = "Kept. The day is that of the rule of the area."
KEPT_COPIES = "Kept. The day is 30 days after the conference."
NO_DAY_TYPED = "This is no day. Type one as 1 March 2030, or leave the field empty."

DESTROY_TITLE = "Destroy the records on this computer"
NOT_YET = (
    "The day of this conference is not over, so its records cannot be destroyed yet. They are "
    "still needed."
)
CANNOT_UNDO = "This cannot be undone."
ONLY_LEFT = "Only the reference, the day and the two names are kept."
ARCHIVE_FIRST = "Write an archive first if anybody else is to keep the records."
ONE_WAITS = "1 file was not passed on to the chair, and nobody else has it. Pass it on first."
MANY_WAIT = (
    "{count} files were not passed on to the chair, and nobody else has them. Pass them on first."
)
GOES = "What is destroyed"
STAYS = "What stays"
STAYS_ALWAYS = (
    "Reports you wrote yourself for this conference",
    "Archives, papers and backups that you put elsewhere; destroy those yourself",
)
STAYS_WITH_COPIES = (
    "Reports you wrote yourself for this conference",
    "Folders, e-mails and backups that you put elsewhere; destroy those yourself",
)
FIRST, SECOND = "First person who confirms", "Second person who confirms"
TWO_PEOPLE = "Two people decide this. Both names are kept with the reference."
TO_DESTROY = "Your passphrase, to destroy"
BUTTON = "Destroy the records"
DESTROYING = "Destroying the records ..."
DESTROYED = "The records of conference {reference} are destroyed on this computer."
LEFT = (
    "Its reference, the day and the names of both who confirmed are kept, and nothing else of it."
)
LOG_NOT_CLEAR = (
    "Close the program before you go on: until then a file beside your store may still hold some "
    "of it, encrypted."
)
NO_BACKUP = "No fresh backup could be made. {why}"
BACKUPS = "Older backups still hold them"
BACKUPS_ARE = "Made on {days}. Until they are removed, whoever opens them finds the records there."
REMOVE = "Remove these backups"
REMOVED = "The older backups are removed. No backup beside your store holds these records."
NO_OLDER = "No backup beside your store holds these records."
BEFORE = "Records destroyed on this computer"
LINE = "{reference}, destroyed on {day}, confirmed by {first} and {second}"


def rule(holder: str, years: int, rule_id: str, *, from_birth: bool) -> str:
    counted = COUNTED_FROM_BIRTH if from_birth else ""
    return RULE.format(holder=holder, years=years, counted=counted, rule=rule_id)


def waiting(count: int) -> str:
    return ONE_WAITS if count == 1 else MANY_WAIT.format(count=count)


def review(day: date | None, *, is_own: bool) -> str:
    if day is None:
        return ""
    return (OWN_REVIEW if is_own else REVIEW).format(day=long_date(day))


def counted(count: int, one: str, many: str) -> str:
    return f"1 {one}" if count == 1 else f"{count} {many}"


def backups(made_at: Sequence[datetime]) -> str:
    days = [f"{long_date(local_day(at))} at{NBSP}{clock(at)}" for at in made_at]
    return BACKUPS_ARE.format(days=", ".join(days))


def line(reference: str, at: datetime, by: tuple[str, str]) -> str:
    first, second = by
    day = long_date(local_day(at))
    return LINE.format(reference=reference, day=day, first=first, second=second)

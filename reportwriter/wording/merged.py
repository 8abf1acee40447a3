"""What the chair reads above and between what all reports of a conference tell in one order."""

from collections.abc import Mapping, Sequence
from datetime import date

from reportwriter.wording.dates import NBSP, long_date
from reportwriter.wording.kinds import how_often, named

CHRONOLOGY = "Chronology"
HANDS: Mapping[str, str] = {"first": "First-hand", "second": "Second-hand"}
"""By the value of `services.desk.sieve.Hand`."""
KNOWN_BY: Mapping[str, str] = {
    "visit": "visit written down",
    "last_seen": "day last seen",
    "observed": "observation",
}
"""By the value of `services.desk.sightings.KnownBy`."""
NO_STATEMENT = "rests on no statement"
NO_NAME = "No name yet"
NOTHING_SAID = "Nothing written"
NO_DATE = "No date"
NO_KIND = "No kind"
WHOLE_FAMILY = "the whole family"
NO_EVENT = (
    "No report has a date yet",
    "Dated statements and rows of chronologies stand here once reports have arrived.",
)
NO_SUCH_EVENT = (
    "No such event",
    "Nothing here of what you chose to see. Choose other people, kinds, agencies or dates above.",
)
NO_TIMELINE_YET = "Accounts are still being compared. The timeline is drawn once they are."
NO_TIMELINE = (
    "Accounts could not be compared, so no timeline is drawn. Come back to this page to try again."
)
CONFIRMED = "Confirmed by the chair as one event."
DOT = " \N{MIDDLE DOT} "
HOW_GAPS = (
    "A child was seen where a report tells of a visit, of a day last seen, or of something about "
    "the child that its author saw. A gap is told from four weeks on, in the year before the last "
    "report was signed."
)
UNSEEN_KEY = "no report tells of seeing the child"
TIMELINE = "Timeline of all reports"
STRIP = "When each child was seen in twelve months, by agency"
SHOW_AS, AS_LIST, AS_TIMELINE, AS_STRIP = (
    "Show as",
    "As a list",
    "As a timeline",
    "When each child was seen",
)
NEXT_VIEW = "Next view"
NEXT_VIEW_MEANS = "The list, then a timeline, then when each child was seen."
WHO_AND_WHEN = "Agency and dates"
WHICH_AGENCY, ALL_AGENCIES = "Which agency", "All agencies"
SINCE, UNTIL = "From when", "To when"
SINCE_NAME, UNTIL_NAME = "From which day or month", "To which day or month"
AS_TYPED = "A day, a month or a year, as 3 Mar 2026, Dec 2026 or 2026."
SEEN_HEAD = ("Child", "Agency", "When", "Alone", "How it is known")
NOBODY_TELLS = "No report tells when a child was seen."


def events_counted(shown: int, held: int, reports: int, gaps: int) -> str:
    """Return `31 events from 4 reports; 2 gaps of four weeks or more`, or how many are chosen."""
    said = _counted("event", shown, held, reports)
    if not gaps:
        return f"{said}."
    often = "1 gap" if gaps == 1 else f"{gaps} gaps"
    return f"{said}; {often} of four weeks or more."


def accounts_counted(shown: int, held: int, reports: int, *, could_compare: bool = True) -> str:
    """Return how many accounts there are, and why what several tell is not one event."""
    said = f"{_counted('account', shown, held, reports)}, each by itself"
    if could_compare:
        return f"{said} while they are still being compared."
    return f"{said}: they could not be compared. Come back to this page to try again."


def _counted(what: str, shown: int, held: int, reports: int) -> str:
    many = f"{held:,} {what}" if held == 1 else f"{held:,} {what}s"
    who = f"{reports} report" if reports == 1 else f"{reports} reports"
    return f"{many} from {who}" if shown == held else f"{shown:,} of {many} from {who}"


def one_of_days(days: Sequence[str]) -> str:
    """Return `11 Dec 2026 or 12 Dec 2026`; of more days the first alone is named."""
    given = [day for day in days if day]
    return " or ".join(given) if len(given) < 3 else f"{given[0]}, or other days"


def told_again(times: int) -> str:
    """Say that one agency alone tells an event, in several places."""
    return f"One agency tells it, {how_often(times)}."


def also_told(agencies: Sequence[str]) -> str:
    """Say who tells an event besides, of which nothing is shown."""
    return f"Also told by {named(agencies)}, outside what you chose to see."


def kept_apart(others: Sequence[str]) -> str:
    """Say from which accounts the chair kept one apart."""
    return f"Kept apart by the chair from {named(others)}: another event."


def statement_of(agency: str, reference: str) -> str:
    return f"ref. {reference} of {agency}"


def a_row_of(agency: str) -> str:
    return f"a row in the chronology of {agency}"


def not_seen(child: str, count: int, first: date, last: date) -> str:
    """Return that no report tells that anybody saw a child from one day to another."""
    between = f"{long_date(first)} to {long_date(last)}"
    return f"No report tells that anybody saw {child} for {weeks(count)}, {between}."


def weeks(count: int) -> str:
    return f"{count}{NBSP}weeks"


def seen_often(agency: str, words: str) -> str:
    """Return how often an agency says that it sees the child, in its own words."""
    return f"{agency} writes: {words.rstrip('.')}."


def seen_by(child: str, times: int, alone: int, last: str, agencies: Sequence[str]) -> str:
    """Return how often the reports tell that a child was seen, by whom, and alone when last."""
    if not times:
        return f"{child}: no report tells of a day in these months on which {child} was seen"
    words = f"{child} seen {how_often(times)}, by {named(agencies)}"
    if not alone:
        return f"{words}; never said to be alone"
    return f"{words}; alone {alone} of {times}, last {last}"


def lane(child: str, agency: str, times: int, alone: int) -> str:
    """Return how often one agency tells that it saw a child."""
    how = f", {how_often(alone)} alone" if alone else ""
    return f"{child}, seen by {agency} {how_often(times)}{how}."


def too_many(shown: int, most: int) -> str:
    return (
        f"{shown:,} events are more than a timeline can show. Choose an agency, a kind, a child or "
        f"a period, down to {most} events, and it is drawn here."
    )

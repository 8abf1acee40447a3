"""What a timeline shows, in a sentence, and the words of its key."""

from datetime import date

from reportwriter.wording.dates import NBSP, long_date, month_and_year

PERIOD = "Filled bar: a period"
UNCERTAIN = "Open bar: at some time in it"
ABOUT = "Dashed end: about"
GOES_ON = "Arrow: before or after, end not known"
NO_KIND = "No kind"
HEAD = ("When", "What happened", "Kind", "Lane")
SEVERAL = "Family"
"""The lane of what is about several people, or about nobody by name."""
TWIN = "Numbers are those of the statements. The same events are in the table below."
NOTHING = "No event has a date yet."
NO_FACT = "No fact has a date yet."


def sentence(
    count: int,
    first: str,
    last: str,
    longest: tuple[date, date] | None,
    *,
    undated: int,
    withheld: int,
) -> str:
    """Return how many events there are, from when to when, and the longest gap between them.

    And how many more have no date, and how many of them not everybody may read.
    """
    events = f"{count} event" if count == 1 else f"{count} events"
    words = f"{events}, {first}" if first == last else f"{events} from {first} to {last}"
    if longest is not None:
        start, end = longest
        words += (
            f"; the longest gap is {length(start, end)}, from {month_and_year(start)} to "
            f"{month_and_year(end)}"
        )
    more = (not_for_all(withheld) if withheld else "", without_date(undated) if undated else "")
    return " ".join(filter(None, (f"{words}.", *more)))


def without_date(count: int) -> str:
    return f"{count} more {'has' if count == 1 else 'have'} no date."


def facts_only(left_out: int) -> str:
    """Return that a timeline shows facts alone, and how much that leaves out."""
    if not left_out:
        return "Facts only; nothing is left out."
    events = "1 other event is" if left_out == 1 else f"{left_out} other events are"
    return f"Facts only; {events} left out."


def not_for_all(count: int) -> str:
    return f"{count} of them {'is' if count == 1 else 'are'} withheld from somebody."


def gap(start: date, end: date) -> str:
    return f"{length(start, end)} without an event"


def length(start: date, end: date) -> str:
    """Return a length in whole months, or in years and months from two years on."""
    months = round(((end - start).days + 1) / 30.44)
    if months < 24:
        return f"{months}{NBSP}months"
    years, rest = divmod(months, 12)
    if not rest:
        return f"{years}{NBSP}years"
    return f"{years}{NBSP}years and {rest}{NBSP}month{'' if rest == 1 else 's'}"


def conference(day: date) -> str:
    return f"Conference, {long_date(day)}"

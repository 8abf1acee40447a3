"""What the chair is told of events that several reports tell, and of why each is taken for one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportwriter.wording.kinds import named

WHAT_AGREES = "What agrees"
SEARCHING = "The reports are being compared."


@dataclass(frozen=True, slots=True)
class VerdictWords:
    """`word` stands beside the sign; `one` and `several` say it in a count of events."""

    word: str
    one: str
    several: str


VERDICTS: Mapping[str, VerdictWords] = {
    "agree": VerdictWords("Agree", "agrees", "agree"),
    "differ": VerdictWords("Differ", "differs", "differ"),
    "one_origin": VerdictWords("One origin", "comes from one origin", "come from one origin"),
    "one_source": VerdictWords("Only one source", "is told by one alone", "are told by one alone"),
}
"""By the value of `domain.accounts.Verdict`."""
DIFFERENCES: Mapping[str, tuple[str, str]] = {
    "date": ("Date", "the date"),
    "time": ("Time", "the time"),
    "present": ("Who was there", "who was there"),
    "said": ("What is told", "what is told"),
}
"""By the value of `domain.accounts.Difference`: as a label, and within a sentence."""
NO_DATE, WITHOUT_DATE = "No date", "without a date"

CONFIRM, JOIN, SPLIT, TAKE_BACK = "Confirm", "Join", "Split off", "Take back"
ASK = "Ask all"
NOTHING_DIFFERS = (
    "Nothing of this event is told differently. To ask about one statement, go to it and press Q."
)
CONFIRM_FIRST = (
    "The rules alone took these for one event, and may be wrong. Read them, press C to confirm that"
    " they are one, and then ask."
)
JOINED = "Joined by the chair: no rule had put these together."
CHOSEN_TO_JOIN = "Chosen to be joined with another event."
JOIN_WITH = (
    "Go to the event that tells of the same and press J there. Where it is not listed, choose"
    " \u201cAll events\u201d at the top. Esc leaves it as it is."
)
SAID_JOINED = "Joined: these tell of one event. Read below whether they agree."
NOT_JOINED = "Nothing was joined."
CONFIRMED = "You confirmed that these tell of one event."
WAS_SPLIT = "You split this statement off: it tells of another event."
REWORDED = "It read otherwise when you decided: "
SAID_CONFIRMED = "Confirmed: these tell of one event, also when a new version comes."
SAID_SPLIT = (
    "Split off. It is listed under \u201cDecided by you\u201d, where you can take that back."
)
SAID_TAKEN_BACK = "Taken back. The rules decide again."
WHICH_STATEMENT = (
    "Go to the statement that tells of another event: an event as a whole is not split off."
)
NOTHING_TO_MATCH = (
    "Only one agency tells this event. Where there is one account, there is nothing to confirm."
)
NOTHING_DECIDED = "You have decided nothing of this event, so there is nothing to take back."
HOW_OPINIONS = (
    "An opinion is worth what it rests on. One that rests on nothing named, or on what was only"
    " heard from others, says so: ask its author what led to it."
)
HOW = (
    "Found by date, people and words, and each match says why. A rule can be wrong: confirm what"
    " is one event, split off what is not, and join what it missed."
)

SHOW = "Which events"
SEVERAL = "Told by several agencies"
DECIDED = "Decided by you"
ALL = "All events"
OPINIONS = "Opinions, and what they rest on"

EMPTY: Mapping[str, tuple[str, str]] = {
    "several": (
        "No event is told by two agencies",
        "Nothing that two reports tell shares a date, people and words. All events lists each"
        " report's own.",
    ),
    "decided": (
        "You have decided nothing yet",
        "Confirm a match, or split a statement off, and it stands here.",
    ),
    "opinions": (
        "No opinion is given",
        "Opinions stand here with the statements they rest on, once a report gives one.",
    ),
}
NOTHING_SHOWN = (
    "No such event",
    "Nothing here of what you chose to see. Choose other events or people above.",
)

SAME_DAY = "the same day"
SAME_TIME = "the same time"
SAME_DATES = "the same dates"
NOT_DENIED, CONTRADICTED = "not denied", "contradicted when it was checked"
DATES_AGREE = "dates that can mean the same day"


def days_apart(days: int) -> str:
    return "a day apart" if days == 1 else f"{days} days apart"


def both_name(names: Sequence[str]) -> str:
    return f"both name {named(names)}"


def both_tell(words: Sequence[str]) -> str:
    return f"both have the words {', '.join(words)}"


def told_by(agency: str, teller: str) -> str:
    return f"{agency} was told by {teller}"


def names_statement(reference: str) -> str:
    return f"one names the other, ref. {reference}"


def of_chronology(agency: str, when: str, what: str) -> str:
    """Return a row of a report's chronology."""
    return f"{agency}, in its chronology, {when}: {what}"


def why(reasons: Sequence[str]) -> str:
    """Say once why accounts are taken to tell of one event."""
    return f"Why they are taken for one event: {'; '.join(reasons)}."


def not_named(number: int) -> str:
    """Return how an origin is called that may not be named; `number` counts such from 0."""
    return (
        "somebody not to be named" if number == 0 else f"somebody else not to be named ({number})"
    )


def agree(agencies: Sequence[str], origins: Sequence[str]) -> str:
    if set(agencies) == set(origins):
        return f"{named(agencies)} tell the same, each of its own knowledge."
    return f"{named(agencies)} tell the same. It comes from {named(origins)}."


def differ(
    agencies: Sequence[str], things: Sequence[str], origins: Sequence[str], heard: Sequence[str]
) -> str:
    """Say in what agencies differ, and that they have it from one where that is so."""
    sentence = f"{named(agencies)} differ on {named(things)}."
    if len(origins) == 1 and not heard and origins[0] not in agencies:
        return f"{sentence} {_all_from(origins[0])}"
    return sentence


def of_agency(agency: str, reference: str) -> str:
    """Name an account; a row of a chronology has no reference."""
    return f"{agency} (ref. {reference})" if reference else f"{agency} (its chronology)"


def question(names: Sequence[str], things: Sequence[str]) -> str:
    """Propose a question that gives away nothing of what either tells: it is read out."""
    return f"{named(names)} differ on {named(things)}. How does each know it?"


def one_origin(agencies: Sequence[str], origins: Sequence[str], heard: Sequence[str]) -> str:
    """Say that what is told several times is one account; `heard` do not name from whom."""
    told = [one for one in agencies if one not in heard and one not in origins]
    parts = []
    if not origins:
        parts.append(f"{named(agencies)} tell it, each as it heard it.")
    elif not heard and origins[0] not in agencies:
        parts += [f"{named(agencies)} tell it.", _all_from(origins[0])]
    elif told:
        parts.append(f"{named(told)} {_have(told)} it from {origins[0]}.")
    if heard and origins:
        parts.append(f"{named(heard)} {_have(heard)} it from somebody not named.")
    return f"{' '.join(parts)} That counts as one account, told {_times(len(agencies))}."


def one_source(agency: str) -> str:
    return f"{agency} alone tells it."


def counted(several: int, verdicts: Mapping[str, int]) -> str:
    """Return `3 events are told by several agencies: 2 agree and 1 differs.` or the like."""
    if not several:
        return "No event is told by several agencies."
    are = "event is" if several == 1 else "events are"
    parts = [
        f"{count} {VERDICTS[verdict].one if count == 1 else VERDICTS[verdict].several}"
        for verdict, count in verdicts.items()
        if count
    ]
    return f"{several} {are} told by several agencies: {named(parts)}."


RESTS_ON_NOTHING = "Rests on nothing named"
RESTS_ON_SECOND_HAND = "Rests on second-hand accounts only"
RESTS_ON_OPINIONS = "Rests on other opinions only"


def opinions_counted(all_: int, on_nothing: int, on_second_hand: int) -> str:
    if not all_:
        return "No opinion is given."
    opinions = "1 opinion" if all_ == 1 else f"{all_} opinions"
    return (
        f"{opinions}: {on_nothing} resting on nothing named, "
        f"{on_second_hand} on second-hand accounts only."
    )


def rests_on(kind: str, number: int, reference: str, text: str, agency: str = "") -> str:
    """Return one statement that an opinion rests on."""
    where = f"{agency}, " if agency else ""
    return f"Rests on {where}{kind.lower()} {number}, ref. {reference}: {text}"


def not_on_desk(what: str) -> str:
    return f"Rests on {what}, which is in no report here."


def _all_from(origin: str) -> str:
    return f"All have it from {origin}."


def _have(agencies: Sequence[str]) -> str:
    return "have" if len(agencies) > 1 else "has"


def _times(count: int) -> str:
    return {2: "twice", 3: "three times"}.get(count, f"{count} times")

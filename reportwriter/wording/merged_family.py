"""What the chair reads of one family out of all reports, and of what they say differently."""

from collections.abc import Mapping, Sequence

from reportwriter.wording.kinds import named

FAMILY = "Family"
FACTS: Mapping[str, str] = {
    "name": "Name",
    "other_names": "Other names",
    "born": "Born",
    "due": "Due",
    "died": "Died",
    "gender": "Gender",
    "relationship": "Relationship",
    "parents": "Birth parents",
    "parent": "Also",
    "partner": "Partner",
    "responsibility": "Parental responsibility",
    "household": "Household",
    "address": "Address",
    "address_withheld": "Address",
    "school": "School or nursery",
    "doctor": "Doctor",
    "language": "Language",
}
"""By the value of `services.desk.family_facts.FactKind`."""
DIED, IN_HOUSEHOLD, ELSEWHERE = "has died", "in the household", "lives elsewhere"
NOT_SAID_TO_HAVE_DIED = "not said to have died"
DIFFERS = "\N{NOT EQUAL TO} differs"
WHO, AGREED, WHAT, SAID, BY_WHOM = "Who", "Agreed", "What", "What is said", "By whom"
AS_THE_OTHERS, NOT_NAMED = "As the others", "Not named"
GENOGRAM = "Genogram of the merged family"
MOST_SAY = "Where reports differ, the genogram shows what most of them say."
WHAT_EACH_SAYS = "What each report says of {name}"
NOTHING, WHY_NOTHING = (
    "Nobody is named yet",
    "The family stands here once reports that name it have arrived.",
)


def address_withheld(names: Sequence[str]) -> str:
    return f"withheld from {named(names)}" if names else "withheld"


def counted(people: int, reports: int, conflicts: int) -> str:
    """Return how many people how many reports name, and on how much they differ."""
    who = "1 person" if people == 1 else f"{people} people"
    by = "1 report" if reports == 1 else f"{reports} reports"
    if not conflicts:
        return f"{who} in {by}, which do not differ."
    things = "1 thing" if conflicts == 1 else f"{conflicts} things"
    return f"{who} in {by}, which differ on {things}."


def by_all(reports: int) -> str:
    return f"All {reports} reports"


def differs(what: str, said: str) -> str:
    return f"\N{NOT EQUAL TO} {of(what, said)} (differs)"


def differ_on(conflicts: int) -> str:
    """Return on how much the reports differ that name somebody."""
    return f"{DIFFERS} on 1 thing" if conflicts == 1 else f"{DIFFERS} on {conflicts} things"


def of(what: str, said: str) -> str:
    return f"{what}: {said}"

"""What is said of a child's part in the conference; a guide for who knows the child."""

from collections.abc import Iterable, Mapping

STANCES: Mapping[str, str] = {
    "other_ways": "the child's views come in another way than by attending",
    "consider": "consider whether the child attends, or part of it",
    "invite": "the child is invited, unless there are clear reasons not to",
    "right": "the young person may attend",
}
"""By the value of `forms.practice.Stance`."""

MATTERS: Mapping[str, str] = {
    "views": "The child's own views are put to the conference.",
    "leaflet": "Give the child the leaflet, and the form for young people.",
    "advocacy": "Offer the child an advocate, and write down when and what came of it.",
}
"""By the value of `forms.practice.AgeMatter`."""

DISAGREE = "Age and school year point different ways here: ask the chair."


def age_and_year(age: int, school_year: int | None) -> str:
    """Return both, as `On the day of the conference: 11 years old, Year 6`."""
    years = "1 year old" if age == 1 else f"{age} years old"
    school = {None: "", 0: ", Reception"}.get(school_year, f", Year {school_year}")
    return f"On the day of the conference: {years}{school}."


def stances(by_age: str | None, by_year: str | None) -> tuple[str, ...]:
    """Return what the area's guide says, by age and by school year where they differ."""
    if by_age and by_year and by_age != by_year:
        return (
            f"By age, {STANCES[by_age]}.",
            f"By school year, {STANCES[by_year]}.",
            DISAGREE,
        )
    if one := by_age or by_year:
        return (f"As a guide, {STANCES[one]}.",)
    return ()


def matters(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(MATTERS[one] for one in found)

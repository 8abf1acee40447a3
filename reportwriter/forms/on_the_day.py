"""What a child's age on the day of the conference means in an area. A guide, never a decision."""

from dataclasses import dataclass
from datetime import date

from reportwriter.domain.ages import age_on, school_year_on
from reportwriter.domain.people import Person
from reportwriter.forms.area import Area
from reportwriter.forms.practice import AgeMatter, Stance

FIRST_SCHOOL_YEAR, LAST_SCHOOL_YEAR = 0, 13


@dataclass(frozen=True, slots=True, kw_only=True)
class OnTheDay:
    """`school_year` is None before and after school; a stance is None where the area has none.

    `by_age` and `by_year` may disagree about one child: then both are shown and the chair is asked.
    """

    age: int
    school_year: int | None
    by_age: Stance | None
    by_year: Stance | None
    matters: tuple[AgeMatter, ...]
    """What is to be thought of from this age on."""
    rules: tuple[str, ...] = ()
    """Ids of the area's rules that say so."""


def on_the_day(child: Person, area: Area, day: date) -> OnTheDay | None:
    """Return what the area says of a child on a day; None of one who is not born or has no date."""
    if not child.is_child or child.born is None or child.born > day:
        return None
    age, year = age_on(child.born, day), school_year_on(child.born, day)
    at_school = FIRST_SCHOOL_YEAR <= year <= LAST_SCHOOL_YEAR
    by_age = area.stance_at_age(age)
    by_year = area.stance_in_year(year) if at_school else None
    due = tuple(one for one in area.ages if one.from_age <= age)
    rules = [one.rule for one in (by_age, by_year) if one] + [one.rule for one in due]
    return OnTheDay(
        age=age,
        school_year=year if at_school else None,
        by_age=by_age.stance if by_age else None,
        by_year=by_year.stance if by_year else None,
        matters=tuple(one.matter for one in due),
        rules=tuple(dict.fromkeys(rules)),
    )

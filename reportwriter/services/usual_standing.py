"""As what somebody of the family usually reads their copy; whoever makes it may say otherwise.

Of two readings of a child's age the one that shows less is taken: a child's edition.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.domain.ages import age_on
from reportwriter.domain.copy_order import Capacity, Standing
from reportwriter.domain.people import Role
from reportwriter.domain.sharing import ChildReads
from reportwriter.forms.practice import Stance
from reportwriter.wording.dates import local_day

if TYPE_CHECKING:
    from reportwriter.domain.people import Person
    from reportwriter.domain.report import Report
    from reportwriter.forms.area import Area
    from reportwriter.services.writing import OpenReport

_IN_WORDS = {
    "mother": Capacity.MOTHER,
    "mum": Capacity.MOTHER,
    "father": Capacity.FATHER,
    "dad": Capacity.FATHER,
    "ex-partner": Capacity.FORMER_PARTNER,
    "ex-husband": Capacity.FORMER_PARTNER,
    "ex-wife": Capacity.FORMER_PARTNER,
}
"""By the last word of how somebody is related, as of `birth mother` or `father of Otto`."""
_READS_AS_ADULTS = (Stance.INVITE, Stance.RIGHT)


def capacities(reader: Person) -> tuple[Capacity, ...]:
    """Return as what this person could read."""
    of_a_child = (Capacity.CHILD, Capacity.YOUNG_PERSON)
    return of_a_child if reader.is_child else tuple(c for c in Capacity if c not in of_a_child)


def usual_standing(opened: OpenReport, reader: Person) -> Standing:
    """Return as what they read where nobody said otherwise."""
    if not reader.is_child:
        return Standing(capacity=_of_adult(reader))
    whole = reads_as_adults(opened.report, opened.area, reader)
    return Standing(capacity=Capacity.YOUNG_PERSON if whole else Capacity.CHILD)


def reads_as_adults(report: Report, area: Area, child: Person) -> bool:
    """Say whether a child usually reads what the adults read, or gets a child's edition.

    What was decided for the child goes first. Else it reads as they do from the age at which the
    area would invite it; younger, of an unknown age, or where the area has no guide, it does not.
    """
    if (reading := report.reading_of(child.id)) is not None:
        return reading.reads is ChildReads.WHOLE
    starts = report.conference.starts_at
    if child.born is None or starts is None:
        return False
    guide = area.stance_at_age(age_on(child.born, local_day(starts)))
    return guide is not None and guide.stance in _READS_AS_ADULTS


def _of_adult(reader: Person) -> Capacity:
    related = reader.relationship.casefold().split(" of ")[0].split()
    if related and (capacity := _IN_WORDS.get(related[-1].strip(",.;"))) is not None:
        return capacity
    return Capacity.CARER if reader.role is Role.PARENT_OR_CARER else Capacity.RELATIVE

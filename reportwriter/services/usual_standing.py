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
    """Return as what they read where nobody said otherwise.

    What was decided for a child goes first. Else it reads what the adults read from the age at
    which the area would invite it; younger, of an unknown age, or where the area has no guide, it
    gets a child's edition.
    """
    if not reader.is_child:
        return Standing(capacity=_of_adult(reader))
    if (reading := opened.report.reading_of(reader.id)) is not None:
        whole = reading.reads is ChildReads.WHOLE
        return Standing(capacity=Capacity.YOUNG_PERSON if whole else Capacity.CHILD)
    starts = opened.report.conference.starts_at
    if reader.born is None or starts is None:
        return Standing(capacity=Capacity.CHILD)
    guide = opened.area.stance_at_age(age_on(reader.born, local_day(starts)))
    is_invited = guide is not None and guide.stance in _READS_AS_ADULTS
    return Standing(capacity=Capacity.YOUNG_PERSON if is_invited else Capacity.CHILD)


def _of_adult(reader: Person) -> Capacity:
    related = reader.relationship.casefold().split(" of ")[0].split()
    if related and (capacity := _IN_WORDS.get(related[-1].strip(",.;"))) is not None:
        return capacity
    return Capacity.CARER if reader.role is Role.PARENT_OR_CARER else Capacity.RELATIVE

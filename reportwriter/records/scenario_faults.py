"""What can be wrong with a scenario, and where."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from reportwriter.wording.scenario import scenario_fault


class Fault(StrEnum):
    SHAPE = "shape"
    TWICE = "twice"
    NO_SUCH_PERSON = "no_such_person"
    NO_SUCH_ADDRESS = "no_such_address"
    NO_SUCH_STATEMENT = "no_such_statement"
    NO_SUCH_AGENCY = "no_such_agency"
    NO_SUCH_REFERENCE = "no_such_reference"
    NOT_A_REFERENCE = "not_a_reference"
    NOT_A_CHILD = "not_a_child"
    NO_CHILD = "no_child"
    NOBODY = "nobody"
    SAID_OPENLY = "said_openly"
    NOT_EXPECTED = "not_expected"
    OTHER_REPORT = "other_report"
    STRAY_OTHER = "stray_other"
    NOT_REFUSED = "not_refused"
    BEFORE_INVITED = "before_invited"
    BEFORE_SIGNED = "before_signed"
    NOT_BETWEEN = "not_between"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """`field` as `agencies[0].statements[3].about[0]`, counted from 0."""

    field: str
    fault: Fault
    given: str = ""

    @property
    def what(self) -> str:
        return scenario_fault(self.fault, self.given)


Found = Iterator[Problem]

"""Names of agencies are taken for the same in doubt, so that less is shown."""

import pytest

from reportwriter.domain.agencies import are_the_same
from reportwriter.domain.disclosure import reaches
from reportwriter.domain.statement import Disclosure
from tests.builders import a_report, a_statement

NOT_FOR_HOUSING = Disclosure(not_for_agencies=("Housing",))


@pytest.mark.parametrize(
    ("agency", "other", "same"),
    [
        ("Housing", "larch  housing", True),
        ("Larch Council Housing", "Larch Housing", True),
        ("Police", "Housing", False),
        ("", "Housing", False),
        ("Larch Housing", "Elm Housing", False),
    ],
)
def test_one_name_that_stands_in_the_other_means_the_same(
    agency: str, other: str, same: bool
) -> None:
    assert are_the_same(agency, other) is same
    assert are_the_same(other, agency) is same


def test_what_rests_on_it_is_not_for_the_agency_either() -> None:
    first = a_statement(1, disclosure=NOT_FOR_HOUSING)
    second = a_statement(2, rests_on=(first.id,))
    third = a_statement(3, rests_on=(second.id,))

    found = reaches(a_report(first, second, third))

    assert [one.hidden_from_agency("Larch Housing") for one in found.values()] == [True] * 3
    assert not found[third.id].hidden_from_agency("Police")
    assert found[third.id].because_of == (first.id,)
    assert not first.disclosure.is_open

"""What a chair has to say where a conference has not its quorum."""

from dataclasses import replace
from datetime import date

import pytest

from reportwriter.domain.without_quorum import GoOnGround, Path, PathLack, WithoutQuorum

LAST = date(2027, 1, 27)
GOES_ON = WithoutQuorum(path=Path.GO_ON, ground=GoOnGround.FEW_AGENCIES, reason="Two know him.")


def test_at_first_the_path_is_to_be_chosen() -> None:
    assert WithoutQuorum().lacks(LAST) == (PathLack.PATH,)


@pytest.mark.parametrize("path", [Path.HELD_AGAIN, Path.INTERIM_PLAN])
def test_both_usual_paths_need_a_new_date_within_the_time_of_the_area(path: Path) -> None:
    chosen = WithoutQuorum(path=path)

    assert chosen.lacks(LAST) == (PathLack.NEW_DATE,)
    assert replace(chosen, held_again_on=LAST).lacks(LAST) == ()
    late = replace(chosen, held_again_on=date(2027, 1, 28))
    assert late.lacks(LAST) == (PathLack.TOO_LATE,)
    assert late.lacks(None) == ()


def test_to_go_on_needs_a_ground_and_a_reason() -> None:
    assert GOES_ON.lacks(LAST) == ()
    assert replace(GOES_ON, reason=" ").lacks(LAST) == (PathLack.REASON,)
    assert replace(GOES_ON, ground=None).lacks(LAST) == (PathLack.GROUND,)


def test_what_rests_on_the_report_of_an_absent_agency_needs_that_agency_and_its_word() -> None:
    rests = replace(GOES_ON, ground=GoOnGround.ABSENT_AGENCY_AGREES)

    assert rests.lacks(LAST) == (PathLack.AGENCY, PathLack.RECOMMENDS)
    assert replace(rests, agency="Police", recommends=True).lacks(LAST) == ()

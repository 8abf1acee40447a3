"""What `make matching` prints holds, on some of its conferences: far above date and name alone."""

from dataclasses import replace

import pytest

from reportwriter.domain.accounts import Verdict
from reportwriter.domain.ids import StatementId
from reportwriter.services.desk import agreeing
from reportwriter.services.desk.headings import SideBySide
from reportwriter.services.desk.likeness import Likenesses
from tests.matching.corpus import AGENCIES, conferences
from tests.matching.words_held_out import HELD_OUT
from tests.matching.words_seen import SEEN
from tests.matching_figures import (
    CONFERENCES,
    HELD_OUT_SEED,
    LEAST_GAIN,
    LEAST_PRECISION,
    LEAST_RECALL,
    SEEN_SEED,
    SETS,
    Measured,
    measured,
    table,
)
from tests.services.desk.heard import of_agency, side_by_side

FEW = 10


@pytest.fixture(scope="module", params=[(SEEN, SEEN_SEED), (HELD_OUT, HELD_OUT_SEED)])
def figures(request: pytest.FixtureRequest) -> Measured:
    words, seed = request.param
    return measured(words, seed, FEW)


def test_accounts_of_one_event_are_found(figures: Measured) -> None:
    assert figures.ours.true > 200
    assert figures.ours.precision >= LEAST_PRECISION
    assert figures.ours.recall >= LEAST_RECALL
    assert figures.ours.f1 >= figures.baseline.f1 + LEAST_GAIN
    assert figures.are_kept


def test_nothing_that_agrees_is_said_to_differ(figures: Measured) -> None:
    right, all_ = figures.verdicts[Verdict.AGREE]

    assert right == all_ > 30


def test_a_retelling_is_hardly_ever_taken_for_a_second_account(figures: Measured) -> None:
    right, all_ = figures.verdicts[Verdict.ONE_ORIGIN]

    assert all_ > 10
    assert right >= 0.9 * all_


def test_every_way_in_which_an_account_is_hard_to_recognise_is_tried(figures: Measured) -> None:
    printed = table("Some", figures)

    for way in ("misspelt name", "vague date", "second-hand", "other day", "plain"):
        assert figures.ours.ways[way] > 0
        assert way in printed


def test_the_two_sets_share_no_event_and_no_words() -> None:
    seen, held_out = (set(one.splitlines()) for one in (SEEN, HELD_OUT))

    assert not seen & held_out
    assert len(SETS) == 2
    assert CONFERENCES >= 50


def test_the_same_seed_makes_the_same_conferences() -> None:
    first, second = (conferences(SEEN, seed=7, count=1)[0] for _ in range(2))

    assert first.told == second.told
    assert [one.printed for one in first.desk.reports] == [
        one.printed for one in second.desk.reports
    ]


def test_of_thousands_of_statements_hardly_any_two_are_compared(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each is compared with a few others, however many there are in the same half year."""
    compared = 0
    likeness = Likenesses.likeness

    def counted(*args: object) -> object:
        nonlocal compared
        compared += 1
        return likeness(*args)  # type: ignore[arg-type]  # As it is called.

    monkeypatch.setattr(Likenesses, "likeness", counted)
    desk = _one_desk(48)
    statements = sum(len(one.printed) for one in desk.reports)

    agreeing.agreement(desk)

    assert statements > 3_000
    assert compared < 15 * statements


def _one_desk(count: int) -> SideBySide:
    """Return one desk with the statements of many conferences."""
    statements: dict[str, list[object]] = {agency: [] for agency in AGENCIES.values()}
    for number, made in enumerate(conferences(SEEN, seed=3, count=count)):
        for report in made.desk.reports:
            statements[report.agency] += [
                replace(one, id=StatementId(f"{number} {one.id}")) for one in report.printed
            ]
    return side_by_side(*(of_agency(agency, *told) for agency, told in statements.items()))

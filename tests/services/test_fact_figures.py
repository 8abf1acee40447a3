"""What `make facts` prints holds: all exact spellings, nearly all others, few false alarms."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from reportwriter.domain.changes import AddStatement, SetProtectedFacts
from reportwriter.domain.ids import FactId
from reportwriter.domain.protected import ProtectedFact, ProtectedKind
from reportwriter.services.copy_search import ProtectedFactError
from tests.builders import CORIN, a_statement, an_order
from tests.clean_reports import clean_reports
from tests.fact_corpus import EXACT, LOOSE, SPELLINGS, spellings
from tests.fact_figures import LEAST_FOUND, MOST_FALSE_ALARMS, Figures, measured, table
from tests.services.desks import Desk

CLEAN = 12
"""Some of the 200 reports that `make facts` searches, so that the tests stay quick."""
NOT_PRINTED = (
    *("wide letters", "nothing that shows", "wrapped as a reader gives it", "cyrillic letters"),
)
"""Ways that are no letters of the fonts a report is printed in."""
TREES = (
    *("Alder", "Aspen", "Beech", "Birch", "Cedar", "Cherry", "Chestnut", "Cypress", "Hazel"),
    *("Hornbeam", "Juneberry", "Larch", "Linden", "Mulberry", "Poplar", "Rowan", "Spindle"),
    *("Sycamore", "Walnut", "Willow", "Medlar"),
)


@pytest.fixture(scope="module")
def figures() -> Figures:
    return measured(clean_count=CLEAN)


def test_every_exact_spelling_is_found(figures: Figures) -> None:
    assert len(figures.spelled) == SPELLINGS
    assert figures.exact_missed == ()


def test_nearly_all_spellings_are_found(figures: Figures) -> None:
    assert figures.found >= LEAST_FOUND


def test_a_clean_report_sets_off_few_false_alarms(figures: Figures) -> None:
    assert len(figures.alarms) == CLEAN
    assert figures.most_alarms <= MOST_FALSE_ALARMS


def test_every_way_of_spelling_is_tried_and_printed(figures: Figures) -> None:
    printed = table(figures)

    assert all(way in printed for way in (*EXACT, *LOOSE))
    assert "97%" in printed


def test_figures_that_are_not_kept_are_seen(figures: Figures) -> None:
    exact = next(one for one in figures.spelled if one.is_exact)

    assert figures.are_kept
    assert not replace(figures, missed=(exact,)).are_kept
    assert not replace(figures, missed=tuple(figures.spelled[15:40])).are_kept
    assert not replace(figures, alarms=(("a", "b", "c"),)).are_kept


def test_the_same_spellings_and_reports_are_drawn_each_time() -> None:
    assert list(spellings(40)) == list(spellings(40))
    assert list(clean_reports(2)) == list(clean_reports(2))


def test_a_fact_is_found_on_finished_pages_in_every_spelling_that_can_be_printed(
    pru: Desk, tmp_path: Path
) -> None:
    draw = random.Random(1)  # noqa: S311  # Nothing secret is drawn.
    ways = {name: way for name, way in (EXACT | LOOSE).items() if name not in NOT_PRINTED}
    facts = [f"7 {tree}tree Street" for tree in TREES[: len(ways)]]
    report = pru.begin_report()
    for at, (words, way) in enumerate(zip(facts, ways.values(), strict=True)):
        told = a_statement(at + 1, text=f"She lives at {way(words, draw)}\nand is well.")
        pru.vault.writing.apply(report, AddStatement(statement=told, position=at))
    held = (
        ProtectedFact(id=FactId(f"F{at}"), kind=ProtectedKind.ADDRESS, words=words)
        for at, words in enumerate(facts)
    )
    pru.vault.writing.apply(report, SetProtectedFacts(facts=tuple(held)))

    with pytest.raises(ProtectedFactError) as caught:
        pru.vault.family_copies.export(report, CORIN, an_order("Corin Thrumm"), tmp_path)

    found = [
        words
        for words in facts
        if any(one.fact.words in words and one.page for one in caught.value.found)
    ]
    assert found == facts
    assert list(tmp_path.iterdir()) == []

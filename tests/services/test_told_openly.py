from dataclasses import replace

import pytest

from reportwriter.domain.confidential import ConfidentialItem, MustBeTold
from reportwriter.domain.report import NothingHeld, SlotValue
from reportwriter.domain.statement import Evidence, Place
from reportwriter.domain.view import ProvisionalView, View
from reportwriter.services.told_openly import ToldOpenly, told_openly
from reportwriter.services.writing import OpenReport
from tests.builders import JUNIPER, TAMSIN, a_statement
from tests.services.desks import an_item
from tests.ui.sample_report import ITEMS, opened

RETOLD = "Corin asked where she lives"


def with_report(**fields: object) -> OpenReport:
    found = opened()
    return replace(found, report=found.report.changed(**fields))


def an_open_report(*texts: str) -> OpenReport:
    return with_report(
        statements=tuple(a_statement(number, text=text) for number, text in enumerate(texts, 1))
    )


def test_a_statement_that_tells_what_an_item_says_is_named_by_its_number() -> None:
    report = an_open_report("Juniper reads well.", f"I heard that {RETOLD}.")

    told = told_openly(report, ITEMS)

    assert told.numbers == (2,)
    assert told.statements == (report.report.statements[1].id,)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"late_reason": RETOLD}, ToldOpenly(parts=("late_reason",))),
        (
            {"views": (ProvisionalView(child=JUNIPER, view=View.YES, reason=RETOLD),)},
            ToldOpenly(parts=("views",)),
        ),
        (
            {"values": (SlotValue(place=Place(section="x", slot="y"), rows=(("a", RETOLD),)),)},
            ToldOpenly(slots=("y",)),
        ),
        (
            {"nothing_held": (NothingHeld(place=Place(section="x", slot="z"), because=RETOLD),)},
            ToldOpenly(slots=("z",)),
        ),
    ],
)
def test_it_is_found_outside_the_statements_too(
    fields: dict[str, object], told: ToldOpenly
) -> None:
    report = with_report(statements=(), **fields)

    assert told_openly(report, ITEMS) == told


def test_evidence_and_words_for_a_child_are_searched_too() -> None:
    found = with_report(
        statements=(
            replace(a_statement(1), evidence=Evidence(text=RETOLD)),
            replace(a_statement(2), child_wording=RETOLD),
        )
    )

    assert told_openly(found, ITEMS).numbers == (1, 2)


def test_what_must_not_be_said_is_searched_for_as_well() -> None:
    duty = MustBeTold(to=(TAMSIN,), by_whom="me", not_to_say="A barman at the Gilded Newt rang")
    item: ConfidentialItem = replace(an_item(), must_be_told=(duty,))

    told = told_openly(an_open_report("The barman of the Gilded Newt rang us."), [item])

    assert told.numbers == (1,)


def test_nothing_is_told_where_there_are_no_items_and_in_a_sound_report() -> None:
    assert told_openly(an_open_report(RETOLD), []).is_nowhere
    assert told_openly(opened(), ITEMS).is_nowhere

from typing import Any

import pytest

from reportwriter.domain.attached import FileType
from reportwriter.records.attached import DocumentFound
from reportwriter.services.attached_search import Looked
from reportwriter.services.attaching import DocumentState
from reportwriter.services.completeness import Weighs, Where
from reportwriter.services.protected_facts import Fact, FactKind, FoundFact
from reportwriter.services.rules.attached import of_attached
from reportwriter.wording.problems import problem_words
from tests.builders import CORIN, a_document
from tests.services.rules.opened import codes

STREET = FoundFact(fact=Fact(kind=FactKind.ADDRESS, words="19 Marigold Rise"), page=1)


def _state(
    addresses: tuple[FoundFact, ...] = (), pages: tuple[int, ...] = (), **changed: Any
) -> DocumentState:
    return DocumentState(
        document=a_document(**changed),
        found=DocumentFound(type=FileType.PDF, texts=("She is well.",)),
        looked=Looked(hits=(), withheld_addresses=addresses, pages=pages, people=(CORIN,)),
    )


def test_a_document_that_was_looked_through_is_no_problem() -> None:
    assert codes(of_attached((_state(),))) == []


@pytest.mark.parametrize(
    ("state", "code"),
    [
        (_state(title=" "), "attached_without_title"),
        (_state((STREET,)), "attached_holds_address"),
        (_state(pages=(2,)), "attached_not_looked_at"),
    ],
)
def test_what_stands_in_the_way_of_signing_is_named_by_the_number_of_its_document(
    state: DocumentState, code: str
) -> None:
    (found,) = of_attached((_state(), state))

    assert (found.code, found.weighs, found.where) == (code, Weighs.ALWAYS, Where.ATTACHED)
    said = problem_words(found.code, found.facts)
    assert said.what.startswith("Document 2 ")
    assert STREET.fact.words not in said.short


def test_a_reason_lets_a_document_stay_but_not_without_a_title() -> None:
    reasoned = _state((STREET,), (1,), title="", stays_although="The chair asked for it.")

    assert codes(of_attached((reasoned,))) == ["attached_without_title"]


def test_blanks_are_no_reason() -> None:
    assert codes(of_attached((_state(pages=(1,), stays_although=" \n"),))) == [
        "attached_not_looked_at"
    ]

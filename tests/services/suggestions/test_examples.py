"""A bad sentence is flagged for what is bad in it, a good statement for nothing."""

from typing import Any

import pytest

from reportwriter.domain.statement import Kind
from tests.services.suggestions.examples import BAD, GOOD, flags_of_bad, flags_of_good


@pytest.mark.parametrize(("text", "rule"), BAD)
def test_a_bad_sentence_raises_its_flag(text: str, rule: str) -> None:
    assert rule in flags_of_bad(text)


@pytest.mark.parametrize(("text", "kind", "more"), GOOD)
def test_a_good_statement_raises_no_flag(text: str, kind: Kind, more: dict[str, Any]) -> None:
    assert flags_of_good(text, kind, more) == []

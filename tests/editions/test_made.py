"""Every kind of copy is one revision of objects that all belong to it, and holds no idle letter."""

import functools

import pytest

from tests.editions.checker import faults, undrawn_letters
from tests.editions.made import copies
from tests.exchange.senders import a_submission

_copies = functools.cache(copies)


@pytest.mark.parametrize("kind", ["stepfather", "child", "agency", "who asks"])
def test_a_copy_has_one_revision_and_nothing_idle_in_it(kind: str) -> None:
    pdf = _copies()[kind]

    assert faults(pdf) == []
    assert undrawn_letters(pdf) == set()


def test_what_is_sent_has_one_revision_and_nothing_idle_in_it() -> None:
    sent = a_submission()

    assert faults(sent.report_pdf) == []
    assert undrawn_letters(sent.report_pdf) == set()
    assert faults(sent.sealed_page_pdf) == []

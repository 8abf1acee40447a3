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


def test_a_signed_report_is_what_was_laid_out_and_its_signature_alone() -> None:
    """The signature is put behind the pages; the empty look of its field is all it replaces."""
    pdf = a_submission().report_pdf

    said = faults(pdf)

    assert said[:2] == ["2 revisions", "a revision before this one"]
    assert len(said) == 3
    assert said[2].endswith("belongs to nothing")
    assert undrawn_letters(pdf) == set()
    assert faults(a_submission().sealed_page_pdf) == []

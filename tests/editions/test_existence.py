"""Whether anything is confidential can be told from nothing that leaves, nor from any copy.

Two submissions that differ in their confidential items alone are laid side by side, as somebody
would who has both. What differs by chance (keys, signatures, digests) differs in any two.
"""

import functools
import re
from dataclasses import replace
from io import BytesIO
from random import Random

import pikepdf
import pytest

from reportwriter.domain.confidential import ConfidentialItem
from reportwriter.domain.ids import ItemId, Reference
from reportwriter.exchange.file_names import report_name, sealed_page_name
from reportwriter.resources import resource_path
from reportwriter.services.submission import Submission
from tests.editions.checker import leaks
from tests.exchange.senders import an_invitation, author, make, the_report
from tests.pdf.reading import elements_of, pages_of
from tests.services.desks import an_item, attached

LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
BY_CHANCE = 16
"""Bytes by which two files of the same content differ: a digest may need escapes, or pack worse."""
_HEX = re.compile(rb"[0-9a-f]{64}")


def _prose(words: int) -> str:
    """Return words that pack no better than those of a real item."""
    listed = (resource_path("words") / "eff-large.txt").read_text(encoding="utf-8").split()
    chance = Random(7)  # noqa: S311  # The same text each time; nothing is kept secret by it.
    return " ".join(chance.choice(listed) for _ in range(words))


def _items(count: int, text: str) -> tuple[ConfidentialItem, ...]:
    return tuple(
        replace(
            an_item(text=f"Kept-apart {number}. {text}"),
            id=ItemId(f"i{number}"),
            reference=Reference(f"Z{LETTERS[number]}Z"),
        )
        for number in range(count)
    )


PAGES = {
    "one short item": _items(1, "He asked."),
    "one long item": _items(1, _prose(400)),
    "twenty short items": _items(20, "He asked."),
    "twenty long items": _items(20, _prose(400)),
}


@functools.cache
def _submission(page: str) -> Submission:
    items = PAGES.get(page, ())
    return make(the_report(), author(), items=items, invitation=an_invitation())


def _without_chance(data: bytes) -> bytes:
    return _HEX.sub(b"<digest>", data)


def _shape(pdf: bytes) -> list[tuple[str, ...]]:
    """Return of each object its kind and its keys, in the order of the file."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        return [
            (type(one).__name__, *sorted(one.keys())) if hasattr(one, "keys") else ("value",)
            for one in opened.objects
            if not isinstance(one, pikepdf.Array | pikepdf.String | pikepdf.Name)
        ]


def _information(pdf: bytes) -> tuple[dict[str, str], bytes]:
    with pikepdf.open(BytesIO(pdf)) as opened:
        said = {key: str(value) for key, value in opened.docinfo.items()}
        return said, opened.Root.Metadata.read_bytes()


@pytest.mark.parametrize("page", PAGES)
def test_the_signed_report_is_the_same_whatever_its_page_holds(page: str) -> None:
    empty, full = _submission("none").report_pdf, _submission(page).report_pdf

    assert pages_of(full) == pages_of(empty)
    assert elements_of(full) == elements_of(empty)
    assert _shape(full) == _shape(empty)
    assert _information(full) == _information(empty)
    assert abs(len(full) - len(empty)) < BY_CHANCE
    for name, data in attached(empty).items():
        assert _without_chance(attached(full)[name]) == _without_chance(data)
    assert leaks(full, ["Kept-apart"]) == ()


@pytest.mark.parametrize("page", PAGES)
def test_the_sealed_page_is_of_one_size_and_make_whatever_it_holds(page: str) -> None:
    empty, full = _submission("none").sealed_page_pdf, _submission(page).sealed_page_pdf

    assert pages_of(full) == pages_of(empty)
    assert _shape(full) == _shape(empty)
    assert _information(full) == _information(empty)
    assert {name: len(data) for name, data in attached(full).items()} == {
        name: len(data) for name, data in attached(empty).items()
    }
    assert abs(len(full) - len(empty)) < BY_CHANCE
    assert leaks(full, ["Kept-apart"]) == ()


def test_both_files_are_named_for_conference_and_agency_alone() -> None:
    reports = [_submission(page).report for page in ("none", *PAGES)]

    assert len({report_name(report) for report in reports}) == 1
    assert len({sealed_page_name(report) for report in reports}) == 1


def test_two_submissions_without_anything_differ_as_much_as_any_two() -> None:
    """Then what is left of a difference above tells nothing."""
    first = _submission("none")
    second = make(the_report(), author(), invitation=an_invitation())

    assert first.report_pdf != second.report_pdf
    assert abs(len(first.report_pdf) - len(second.report_pdf)) < BY_CHANCE
    assert abs(len(first.sealed_page_pdf) - len(second.sealed_page_pdf)) < BY_CHANCE

"""What is listed beside the pages of a confidential bundle: its parts, and how each was found."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from reportwriter.ui.cards.rows import HeadingRow, LineRow
from reportwriter.wording import bundle as bundle_words
from reportwriter.wording import confidential_bundle as words
from reportwriter.wording.dates import local_day, long_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportwriter.exchange.originals import OriginalCheck
    from reportwriter.services.confidential_bundling import OpenBundle
    from reportwriter.ui.cards.rows import ReadingRow

_SIGNATURE = 1
"""The last page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleShown:
    """`starts` says of each row on which page it begins."""

    title: str
    said: str
    is_sound: bool
    rows: tuple[ReadingRow, ...]
    starts: tuple[tuple[str, int], ...]


def shown(bundle: OpenBundle) -> BundleShown:
    record = bundle.record
    bad = sum(not one.is_sound for one in bundle.checks)
    said = words.NOT_ALL_SOUND if bad else words.ALL_SOUND
    return BundleShown(
        title=f"{words.TITLE}, conference {record.conference.reference}",
        said=said.format(
            signer=record.writer.name, day=long_date(local_day(record.signed_at)), count=bad
        ),
        is_sound=not bad,
        rows=tuple(_rows(bundle)),
        starts=_starts(bundle),
    )


def part_at(bundle: OpenBundle, page: int) -> str:
    """Return the key of the row that a page belongs to."""
    return [key for key, first in _starts(bundle) if first <= page][-1]


def _rows(bundle: OpenBundle) -> Iterator[ReadingRow]:
    yield HeadingRow(key="in it", title=words.IN_BUNDLE, level=2)
    yield LineRow(key="contents", text=bundle_words.CONTENTS)
    for check in bundle.checks:
        yield LineRow(key=check.original.letter, text=_line(check))
    yield LineRow(key="signature", text="Signature")
    if bundle.record.left_out:
        yield HeadingRow(key="left out", title=words.LEFT_OUT, level=2)
    for number, one in enumerate(bundle.record.left_out):
        yield LineRow(key=f"out {number}", text=f"{one.title}: {one.why}", second=True)


def _line(check: OriginalCheck) -> str:
    one = check.original
    by = words.KINDS[one.kind].format(author=one.author)
    found = words.SOUND if check.is_sound else words.NOT_SOUND[check.contents]
    return f"{bundle_words.part_named(one.letter, one.title)}. {by}. {found}"


def _starts(bundle: OpenBundle) -> tuple[tuple[str, int], ...]:
    """Return where each part begins: with its divider, behind the contents and the parts before."""
    originals = bundle.record.originals
    lengths = [one.pages + 1 for one in originals]
    contents = bundle.pages - sum(lengths) - _SIGNATURE
    firsts = accumulate(lengths, initial=contents + 1)
    keys = ("contents", *(one.letter for one in originals), "signature")
    return tuple(zip(keys, (1, *firsts), strict=True))

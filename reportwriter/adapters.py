"""What is heavy, loaded when it is first needed; with the clock and the ids of the program."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pyphen import Pyphen

    from reportwriter.crypto.seals import Seals
    from reportwriter.domain.occasion import Occasion
    from reportwriter.domain.paper import ConferencePaper
    from reportwriter.domain.report import Report
    from reportwriter.exchange.checking import Checking
    from reportwriter.exchange.word.signed_file import SignedFile
    from reportwriter.forms.area import Area
    from reportwriter.forms.form import Form
    from reportwriter.pdf.press import Press
    from reportwriter.signing.key_files import KeyFiles
    from reportwriter.signing.signatures import Signatures


@cache
def press() -> Press:
    """Load what lays out pages, when the first page is to be laid out; so for the four below."""
    from reportwriter.pdf.press import Press

    return Press()


@cache
def signatures() -> Signatures:
    from reportwriter.signing.signatures import Signatures

    return Signatures()


@cache
def key_files() -> KeyFiles:
    from reportwriter.signing.key_files import KeyFiles

    return KeyFiles()


@cache
def seals() -> Seals:
    from reportwriter.crypto.seals import Seals

    return Seals()


@cache
def checking() -> Checking:
    from reportwriter.exchange.checking import Checking

    return Checking()


def write_calendar(occasions: Iterable[Occasion], made_at: datetime) -> bytes:
    """Write a calendar file; what knows its format is loaded with the first one."""
    from reportwriter.exchange.calendar_writer import write_calendar

    return write_calendar(occasions, made_at)


def closest(text: str, others: Sequence[str], agreement: int) -> int | None:
    """Return which text is most like another one, None where of a hundred less agrees."""
    from rapidfuzz import process
    from rapidfuzz.fuzz import ratio

    found = process.extractOne(text, others, scorer=ratio, score_cutoff=agreement)
    return found[2] if found else None


def edits(word: str, others: Sequence[str], most: int) -> Iterable[tuple[int, int]]:
    """Return which words are so near to another one, and how many edits lie between."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    found = process.extract(word, others, scorer=OSA.distance, score_cutoff=most, limit=None)
    return [(at, round(between)) for _other, between, at in found]


def syllables(word: str) -> int:
    """Return how many syllables an English word has, as it would be hyphenated."""
    return len(_hyphens().positions(word)) + 1


@cache
def _hyphens() -> Pyphen:
    from pyphen import Pyphen

    return Pyphen(lang="en_GB", left=1, right=1)


def word_paper(paper: ConferencePaper) -> bytes:
    """Return what a paper of a conference says as a Word document; loads what knows the format."""
    from reportwriter.exchange.word.conference_paper import write_paper

    return write_paper(paper)


def word_report(report: Report, form: Form, area: Area, signed: SignedFile) -> bytes:
    """Write a report as a Word document; what knows its format is loaded with the first one."""
    from reportwriter.exchange.word.report import write_report

    return write_report(report, form, area, signed)


def now() -> datetime:
    return datetime.now(UTC)


def new_id() -> str:
    # It asks which system this is, which the first paint need not wait for.
    import uuid

    return uuid.uuid4().hex

"""Which received files go into the chair's bundle, which are only named in it, and why.

Only what a file check calls unchanged goes in. Sealed pages and messages to the chair have no way
in: what goes in is listed by what it is. A file that names no conference may be another family's,
so it is spoken of only where its own name begins with this conference's.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from reportwriter.domain.attached import FileType, ending
from reportwriter.domain.bundle import (
    Bundle,
    BundlePart,
    LeftOut,
    NotReceived,
    PartKind,
    letter_of,
)
from reportwriter.domain.file_check import REPLACED, Contents, Missing
from reportwriter.domain.integrity import Integrity, Why
from reportwriter.exchange.file_names import begins_with_conference, name_in_bundle
from reportwriter.records.canonical import from_json
from reportwriter.records.found import Found
from reportwriter.services.file_check_words import headline_of
from reportwriter.wording import bundle as words
from reportwriter.wording import file_check

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reportwriter.domain.file_check import FileCheck
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.pdf.letter_pages import LetterPaper
    from reportwriter.records.kept import ReceivedRow
    from reportwriter.records.travelling import Asked
    from reportwriter.services.board import Board, Received

KINDS: Mapping[str, PartKind] = {
    "report": PartKind.REPORT,
    "supplement": PartKind.SUPPLEMENT,
    "other": PartKind.LETTER,
}
"""By the value of `exchange.examined.What`; whatever is not named here stays out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A file of this conference, with what its file check says.

    `paper` stands for it in the frames where it is no PDF itself.
    """

    row: Received
    check: FileCheck
    file: ReceivedRow
    found: Found
    kind: PartKind
    paper: LetterPaper | None = None

    @property
    def pages(self) -> int:
        return self.paper.pages if self.paper else self.found.pages

    @property
    def is_pdf(self) -> bool:
        return self.found.letter in (None, FileType.PDF)


@dataclass(slots=True, kw_only=True)
class Chosen:
    """`elsewhere` counts files that may be another conference's."""

    parts: list[Candidate] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    elsewhere: int = 0


def choose(
    rows: Iterable[Received], files: Mapping[str, ReceivedRow], reference: ConferenceReference
) -> Chosen:
    """Sort the rows of a board; `files` by their SHA-256."""
    chosen = Chosen()
    for row in rows:
        if row.submission is None or row.check is None:
            continue
        file = files[row.submission]
        kind = KINDS.get(file.kind)
        if kind is None or file.verdict is None:
            continue
        if file.conference != reference and not begins_with_conference(file.name, reference):
            chosen.elsewhere += 1
            continue
        found = from_json(file.verdict, Found, name="finding")
        one = Candidate(row=row, check=row.check, file=file, found=found, kind=kind)
        if why := _why_not(one):
            chosen.left_out.append(_left_out(one, why))
        else:
            chosen.parts.append(one)
    return chosen


def bundle_of(board: Board, chosen: Chosen, unread: Sequence[str]) -> Bundle:
    """Return what stands in the bundle; `unread` names papers that could not be laid in."""
    conference = board.conference
    parts = [one for one in _in_order(chosen.parts) if one.file.sha256 not in unread]
    not_read = [one for one in chosen.parts if one.file.sha256 in unread]
    return Bundle(
        conference=conference.of_children_alone(),
        parts=tuple(_part(number, one) for number, one in enumerate(parts)),
        left_out=(
            *chosen.left_out,
            *(_left_out(one, words.CANNOT_BE_LAID_IN) for one in not_read),
        ),
        missing=tuple(
            NotReceived(agency=row.asked.agency, asked=", ".join(filter(None, _who(row.asked))))
            for row in board.rows
            if row.asked is not None and row.submission is None
        ),
    )


def _why_not(one: Candidate) -> str:
    """Return why a file does not go in; nothing where it does."""
    if one.kind is PartKind.LETTER:
        said = _why_no_letter(one)
    elif one.check.integrity is not Integrity.UNCHANGED:
        said = _not_unchanged(one.check.why)
    else:
        said = _why_it_does_not_count(one.check)
    return said or ("" if one.found.pages else words.CANNOT_BE_LAID_IN)


def _why_no_letter(one: Candidate) -> str:
    if one.found.letter:
        return ""
    return words.NOT_SHOWN if one.check.why is Why.NOT_A_PDF else _not_unchanged(one.check.why)


def _why_it_does_not_count(check: FileCheck) -> str:
    answers, added = check.answers, check.supplement
    if answers is not None and answers.version in REPLACED:
        return words.NO_LONGER_COUNTS
    if added is not None and not added.belongs:
        return f"{headline_of(check)}."
    return ""


def _not_unchanged(why: Why) -> str:
    return words.not_unchanged(file_check.WHY[why].so)


def _left_out(one: Candidate, why: str) -> LeftOut:
    return LeftOut(
        agency=one.row.agency,
        author=one.row.author,
        name=one.file.name,
        sha256=one.file.sha256,
        why=why,
    )


def _in_order(parts: Sequence[Candidate]) -> list[Candidate]:
    """Put each supplement behind its report, by number."""
    places = {one.file.sha256: place for place, one in enumerate(parts)}

    def place(one: Candidate) -> tuple[int, int]:
        added = one.found.supplement()
        own = places[one.file.sha256]
        return (own, 0) if added is None else (places.get(added.report_sha256, own), added.number)

    return sorted(parts, key=place)


def _part(number: int, one: Candidate) -> BundlePart:
    letter, answers = letter_of(number), one.check.answers
    kind = one.found.letter or FileType.PDF
    return BundlePart(
        letter=letter,
        kind=one.kind,
        agency=one.row.agency,
        author=one.row.author,
        outcome=_outcome(one),
        arrived=one.row.arrived,
        pages=one.pages,
        type=kind,
        name=one.file.name,
        attached_as=name_in_bundle(letter, one.file.name, ending(kind)),
        sha256=one.file.sha256,
        version=answers.version_number if answers else None,
        signed_at=one.found.signed_at,
    )


def _outcome(one: Candidate) -> str:
    """Return what the check says of the paper itself; a bundle has no word of a sealed page."""
    if one.kind is PartKind.LETTER:
        return words.NOT_PROVEN
    answers = one.check.answers
    if answers is None:
        return headline_of(one.check)
    alone = replace(answers, missing=Missing.NOTHING, contents=Contents.NOT_LOOKED_AT)
    return headline_of(replace(one.check, answers=alone))


def _who(asked: Asked) -> tuple[str, str]:
    return asked.name, asked.role

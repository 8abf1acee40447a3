"""Copies that something happened to on the way; each must be refused, and is named for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.domain.file_check import Missing
from reportwriter.domain.integrity import Integrity
from reportwriter.records.scenario import Mishap
from reportwriter.services.demo.answers import ABSENT, Answer
from reportwriter.services.verifying import Beside
from reportwriter.services.whole_files import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from reportwriter.records.scenario import ExpectedRefusal, Scenario
    from reportwriter.services.demo.cast import Sent
    from reportwriter.services.verifying import Verifying


def flip_a_byte(pdf: bytes) -> bytes:
    """Change one bit in the midst of the pages, where a reader would see nothing."""
    at = len(pdf) // 3
    return pdf[:at] + bytes([pdf[at] ^ 1]) + pdf[at + 1 :]


def cut_short(pdf: bytes) -> bytes:
    return pdf[: len(pdf) * 2 // 3]


def append_to(pdf: bytes) -> bytes:
    return pdf + b"\n% something that was added on the way\n"


TAMPERING: Mapping[Mishap, Callable[[bytes], bytes]] = {
    Mishap.BYTE_FLIPPED: flip_a_byte,
    Mishap.CUT_SHORT: cut_short,
    Mishap.APPENDED_TO: append_to,
}


def refusals_answered(
    folder: Path, scenario: Scenario, sent: Sequence[Sent], verifying: Verifying
) -> tuple[Answer, ...]:
    """Make each copy that the scenario names, check it, and return the answers."""
    by_agency = {one.agency.id: one for one in sent}
    refused = (
        answer
        for wanted in scenario.expected.refused
        for answer in _refused(folder, wanted, by_agency, verifying)
    )
    supplements = (
        _supplement_refused(folder, one.agency.id, one.supplement, verifying)
        for one in sent
        if one.supplement is not None
    )
    return (*refused, *supplements)


def _supplement_refused(
    folder: Path, agency: str, supplement: Path, verifying: Verifying
) -> Answer:
    """Change a supplement on its way; there is nothing it could still be relied on for."""
    path = folder / f"{agency} byte flipped, tampered supplement.pdf"
    pdf = flip_a_byte(supplement.read_bytes())
    write_whole({path: pdf})
    check = verifying.check(pdf, Beside()).check
    return Answer(
        file=path.name,
        question="integrity",
        expected=Integrity.CHANGED_OR_DAMAGED.value,
        given=check.integrity.value,
    )


def _refused(
    folder: Path, wanted: ExpectedRefusal, by_agency: Mapping[str, Sent], verifying: Verifying
) -> tuple[Answer, ...]:
    own = by_agency[wanted.agency]
    page = own.made.sealed_page_path
    pdf = own.made.report_path.read_bytes()
    name = f"{wanted.agency} {wanted.mishap.replace('_', ' ')}"
    if wanted.mishap is Mishap.PAGE_OF_ANOTHER_REPORT:
        page = by_agency[wanted.other].made.sealed_page_path
        report = folder / f"{name}, refused report.pdf"
    else:
        pdf = TAMPERING[wanted.mishap](pdf)
        report = folder / f"{name}, tampered report.pdf"
    sealed = folder / f"{name}, refused sealed page.pdf"
    write_whole({report: pdf, sealed: page.read_bytes()})
    beside = Beside(
        invitation=own.invitation_path.read_bytes(),
        known=(own.author.recipient.certificates.signing_der,),
        sealed=sealed.read_bytes(),
    )
    check = verifying.check(pdf, beside).check
    missing = check.answers.missing.value if check.answers else ABSENT
    answers = [("integrity", wanted.integrity.value, check.integrity.value)]
    if wanted.missing is not Missing.NOTHING:
        answers.append(("missing", wanted.missing.value, missing))
    return tuple(
        Answer(file=report.name, question=question, expected=expected, given=given)
        for question, expected, given in answers
    )

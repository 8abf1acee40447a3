"""One author's part: open the invitation, write step by step, sign, seal, hand over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.domain.changes import (
    AddStatement,
    SetComments,
    SetNothingHeld,
    SetProfession,
    SetRelations,
    SetSharing,
    SetSigningReasons,
    SetValue,
    SetViews,
)
from reportwriter.domain.copy_order import CopyOrder
from reportwriter.domain.sharing import Shared
from reportwriter.exchange.file_names import plain
from reportwriter.forms.outline import answer_rest
from reportwriter.wording.family_copy import TO_READ

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from reportwriter.domain.changes import Change
    from reportwriter.domain.ids import ReportId
    from reportwriter.records.scenario import ScenarioAgency
    from reportwriter.services.demo.cast import Person
    from reportwriter.services.handing_over import HandedOver
    from reportwriter.services.open_vault import OpenVault


def take_in_invitation(author: Person, pdf: bytes, chair_words: Sequence[str]) -> str:
    """Take the invitation in, compare three of the chair's words, and return its id."""
    taken = author.vault.invitations.take_in(pdf)
    positions = author.vault.trust.questions()
    typed = [chair_words[position] for position in positions]
    if not author.vault.trust.confirm_chair(taken.record, positions, typed):
        raise AssertionError("the words that the chair read out are the chair's")
    return taken.record.id


def write_report(author: Person, agency: ScenarioAgency, invitation: str) -> ReportId:
    """Write every statement, value and answer of the scenario, each saved as it is made."""
    report_id = author.vault.writing.begin(invitation, agency.author)
    write_into(author.vault, agency, report_id)
    return report_id


def write_into(vault: OpenVault, agency: ScenarioAgency, report_id: ReportId) -> None:
    """Write all that an agency has to say into a report that was begun."""
    writing = vault.writing
    for change in _changes(agency):
        writing.apply(report_id, change)
    if agency.nothing_held_elsewhere is not None:
        opened = writing.open(report_id)
        answered = answer_rest(opened.form, opened.report, agency.nothing_held_elsewhere)
        for nothing in answered.nothing_held[len(opened.report.nothing_held) :]:
            writing.apply(report_id, SetNothingHeld(place=nothing.place, nothing=nothing))
    _write_confidential_page(vault, agency, report_id)


def have_checked(author: Person, report_id: ReportId, colleague: Person, remark: str) -> Path:
    """Send the draft to a colleague whose words were compared, who agrees; take their answer in.

    Return the answer's file.
    """
    for one, other in ((author, colleague), (colleague, author)):
        certificates, words = other.recipient.certificates, other.vault.trust.own_words()
        one.vault.trust.enter_words(other.contact, certificates, words)
    checks, theirs = author.vault.agency_checks, colleague.vault.draft_checking
    (known,) = checks.colleagues(report_id)
    sent = checks.send(report_id, known.id, author.passphrase, author.folder / "to be checked")
    checks.record_sent(sent.kept.id, "By secure e-mail", sent.kept.made_at.date())
    draft = theirs.open(sent.path.read_bytes(), colleague.passphrase)
    theirs.say(draft, None, remark)
    folder = colleague.folder / "to send"
    answer = theirs.answer(draft, colleague.passphrase, folder, agrees=True)
    checks.take_in(answer.path.read_bytes(), author.passphrase)
    return answer.path


def sign_and_hand_over(author: Person, report_id: ReportId, folder: Path) -> HandedOver:
    """Sign, seal, put both files into the folder, and say that they were handed over."""
    handing_over = author.vault.handing_over
    made = handing_over.sign_and_seal(report_id, author.passphrase, folder, lambda _done, _of: None)
    handing_over.record_handed_over(report_id, "By secure e-mail", made.signed_at.date())
    return made


def sign_supplement(
    author: Person, report_id: ReportId, agency: ScenarioAgency, folder: Path
) -> Path | None:
    """Write down what the family said after signing, and sign it; None where nothing came."""
    if not agency.later_comments:
        return None
    comments = (*agency.comments, *agency.later_comments)
    author.vault.writing.apply(report_id, SetComments(comments=comments))
    return author.vault.supplements.sign(report_id, author.passphrase, folder).path


def make_family_copies(author: Person, report_id: ReportId, root: Path) -> tuple[Path, ...]:
    """Make the copy of everybody the report was shared with, each into a folder of their own.

    A child gets one where the author has written words for a child.
    """
    report = author.vault.writing.open(report_id).report
    made = []
    for record in report.sharing:
        reader = report.person(record.person)
        told = any(one.child_wording.strip() for one in report.statements)
        if record.how is Shared.NOT_SHARED or reader is None or (reader.is_child and not told):
            continue
        folder = root / f"for {plain(reader.name)}"
        folder.mkdir(parents=True, exist_ok=True)
        copies = author.vault.family_copies
        order = CopyOrder(typed_name=reader.name, purpose=TO_READ)
        made.append(copies.export(report_id, reader.id, order, folder, author.passphrase))
    return tuple(made)


def _changes(agency: ScenarioAgency) -> Iterator[Change]:
    # First, for it decides what the form asks, and what the author owes the family.
    yield SetProfession(profession=agency.profession)
    yield SetRelations(relations=agency.relations)
    for position, statement in enumerate(agency.statements):
        yield AddStatement(statement=statement, position=position)
    for value in agency.values:
        yield SetValue(place=value.place, value=value)
    for nothing in agency.nothing_held:
        yield SetNothingHeld(place=nothing.place, nothing=nothing)
    yield SetViews(views=agency.views)
    yield SetSharing(sharing=agency.sharing)
    yield SetComments(comments=agency.comments)
    yield SetSigningReasons(late_reason=agency.late_reason)


def _write_confidential_page(vault: OpenVault, agency: ScenarioAgency, report_id: ReportId) -> None:
    confidential = vault.confidential
    confidential.save_frame(agency.page(report_id))
    for item in agency.confidential_items:
        confidential.add(report_id, item)

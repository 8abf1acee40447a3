import pytest

from reportwriter.domain.changes import AddStatement, EditStatement
from reportwriter.domain.errors import SignedReportError, UnknownStatementError, VaultError
from reportwriter.domain.ids import ReportId
from reportwriter.domain.report import FormRef
from reportwriter.domain.statement import Kind, Place
from reportwriter.forms.errors import UnknownFormError
from reportwriter.records.travelling import InvitationFile
from reportwriter.services.completeness import Status
from reportwriter.storage.errors import NotInVaultError
from tests.builders import JUNIPER, NOON, a_conference, a_statement
from tests.services.desks import FORM, PRU, Desk, a_disk_that_takes, asked

HEALTH = Place(section="3", slot="health", person=JUNIPER)


def _invite(desk: Desk, stope: Desk) -> InvitationFile:
    """Put an invitation into the author's vault, without the file that it came in."""
    record = InvitationFile(
        id="invitation-1",
        conference=a_conference(),
        asked=asked(),
        chair=stope.recipient,
        deputies=(),
        issued_at=NOON,
    )
    desk.vault.invitations.store.add(record, b"%PDF-")
    return record


def test_a_report_begins_with_all_that_the_invitation_knows(desk: Desk, stope: Desk) -> None:
    invitation = _invite(desk, stope)

    report_id = desk.vault.writing.begin(invitation.id, PRU)

    opened = desk.vault.writing.open(report_id)
    assert opened.report.conference == invitation.conference
    assert opened.report.people == invitation.conference.people
    assert opened.report.addresses == invitation.conference.addresses
    assert (opened.report.form, opened.report.author) == (FORM, PRU)
    assert (opened.report.version, opened.report.statements) == (1, ())
    assert desk.vault.writing.reports.invitation(report_id) == invitation.id


def test_a_report_can_begin_without_an_invitation(pru: Desk) -> None:
    report_id = pru.begin_report()

    assert pru.vault.writing.reports.invitation(report_id) is None
    assert report_id in {row.id for row in pru.vault.writing.rows()}


def test_an_unknown_invitation_begins_nothing(desk: Desk) -> None:
    with pytest.raises(NotInVaultError):
        desk.vault.writing.begin("never came", PRU)

    assert desk.vault.writing.rows() == ()


def test_a_form_that_is_not_held_is_named_when_the_report_is_opened(pru: Desk) -> None:
    unknown = FormRef(id="of-another-area", version=1)
    report_id = pru.vault.writing.begin_without_invitation(a_conference(), unknown, PRU)

    with pytest.raises(UnknownFormError):
        pru.vault.writing.open(report_id)


def test_a_change_is_on_the_disk_when_it_returns(pru: Desk) -> None:
    report_id = pru.begin_report()

    after = pru.vault.writing.apply(report_id, AddStatement(statement=a_statement(), position=0))

    assert pru.vault.writing.reports.get(report_id) == after
    assert pru.vault.writing.open(report_id).report == after


def test_what_was_written_is_there_after_the_program_was_started_again(desk: Desk) -> None:
    report_id = desk.begin_report()
    written = desk.vault.writing.apply(report_id, AddStatement(statement=a_statement(), position=0))

    desk.reopen()

    assert desk.vault.writing.open(report_id).report == written


def test_a_change_that_the_report_does_not_allow_changes_nothing(pru: Desk) -> None:
    report_id = pru.begin_report()
    before = pru.vault.writing.open(report_id).report

    with pytest.raises(UnknownStatementError):
        pru.vault.writing.apply(report_id, EditStatement(statement=a_statement()))

    assert pru.vault.writing.open(report_id).report == before


def test_a_report_signed_elsewhere_takes_no_change(pru: Desk) -> None:
    report_id = pru.begin_report()
    signed = pru.vault.writing.open(report_id).report.sign(NOON)
    pru.vault.writing.reports.save_header(signed)

    with pytest.raises(SignedReportError):
        pru.vault.writing.apply(report_id, AddStatement(statement=a_statement(), position=0))


def test_what_was_changed_elsewhere_is_seen_once_it_is_forgotten(pru: Desk) -> None:
    report_id = pru.begin_report()
    signed = pru.vault.writing.open(report_id).report.sign(NOON)
    pru.vault.writing.reports.save_header(signed)

    pru.vault.writing.forget(report_id)

    assert pru.vault.writing.open(report_id).report.signed_at == NOON


def test_forgetting_a_report_that_was_never_opened_is_no_failure(pru: Desk) -> None:
    pru.vault.writing.forget(ReportId("never opened"))


def test_a_new_statement_has_a_reference_of_its_own_and_is_about_whose_sheet_it_is(
    pru: Desk,
) -> None:
    report_id = pru.begin_report()
    report = pru.vault.writing.apply(report_id, AddStatement(statement=a_statement(), position=0))

    made = pru.vault.writing.new_statement(report, HEALTH)
    for_all = pru.vault.writing.new_statement(report, Place(section="1", slot="enquiry"))

    assert (made.about, for_all.about) == ((JUNIPER,), ())
    assert made.reference not in report.references
    assert made.id != for_all.id
    assert (made.text, made.kind) == ("", None)


def test_in_own_words_the_question_knows_the_kind_of_its_answer(pru: Desk) -> None:
    form = FormRef(id="parents-own-form", version=1)
    writing = pru.vault.writing
    report = writing.open(writing.begin_without_invitation(a_conference(), form, PRU)).report

    kinds = {
        slot: writing.new_statement(report, Place(section="2", slot=slot)).kind
        for slot in ("worries", "happened")
    }

    assert kinds == {"worries": Kind.OPINION, "happened": Kind.ALLEGATION}


def test_readiness_follows_what_is_written(pru: Desk) -> None:
    report_id = pru.begin_report()
    sheet = ("3", JUNIPER)

    def status() -> Status:
        found = pru.vault.writing.readiness(pru.vault.writing.open(report_id).report)
        return {(one.section, one.person): one.status for one in found}[sheet]

    before = status()
    pru.vault.writing.apply(report_id, AddStatement(statement=a_statement(), position=0))

    assert (before, status()) == (Status.NOT_STARTED, Status.STARTED)


def test_a_change_the_disk_does_not_take_leaves_the_report_as_it_was(pru: Desk) -> None:
    report_id = pru.begin_report()
    kept = pru.vault.writing.apply(report_id, AddStatement(statement=a_statement(), position=0))

    with a_disk_that_takes(0), pytest.raises(VaultError):
        pru.vault.writing.apply(report_id, AddStatement(statement=a_statement(2), position=1))

    assert pru.vault.writing.open(report_id).report == kept
    assert pru.vault.writing.reports.get(report_id) == kept

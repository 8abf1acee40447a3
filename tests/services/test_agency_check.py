"""A draft goes to a colleague, and what comes back is kept beside the statements."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.changes import AddStatement, MoveStatement, RemoveStatement
from reportwriter.domain.confidential import ConfidentialPage
from reportwriter.domain.errors import SignedReportError
from reportwriter.domain.ids import DraftId
from reportwriter.domain.report import FormRef
from reportwriter.domain.statement import Copied, CopiedFrom, Ignored
from reportwriter.pdf.carrier import lay_out_carrier
from reportwriter.records.canonical import to_json
from reportwriter.records.drafts import DraftFile
from reportwriter.records.travelling import statements_sha256
from reportwriter.services.agency_check import ColleagueNotKnownError, NothingToCheckError
from reportwriter.services.agency_standing import CheckStanding
from reportwriter.services.answer_refused import AnswerFault, AnswerRefusedError
from reportwriter.services.handing_over import ToldOpenlyError
from reportwriter.services.whole_files import FileNotWrittenError
from reportwriter.storage.errors import NotInVaultError
from tests.builders import a_conference, a_statement
from tests.deep_scan import scan_bytes
from tests.services.checking_drafts import REMARK, S1, UNA, Pair, files_in, introduce
from tests.services.desks import PASSPHRASE, PRU, Desk, an_item, attached, copied_desk
from tests.services.on_its_way import sign


def _draft_at_the_colleagues(pair: Pair) -> DraftFile:
    (row,) = pair.desk.rows()
    return row.draft.file


def test_a_draft_leaves_as_one_file_that_says_nothing_of_what_is_in_it(pair: Pair) -> None:
    made = pair.send(pair.report())

    assert made.path.name == "FIC-0001 Hollybrook Primary School version 1 draft 1.pdf"
    sealed = attached(made.path.read_bytes())["draft.p7m"]
    assert made.path.read_bytes() == lay_out_carrier("draft", sealed)
    assert made.path.name in made.email_text
    assert scan_bytes(made.path.read_bytes(), (a_statement().text,)) == ()


def test_the_colleague_gets_what_the_report_would_say_if_it_were_signed_now(pair: Pair) -> None:
    report_id = pair.report()
    pair.opened(pair.send(report_id))

    draft = _draft_at_the_colleagues(pair)

    assert [one.text for one in draft.report.statements] == [
        a_statement(number).text for number in (1, 2, 3)
    ]
    assert draft.statements_sha256 == statements_sha256(draft.report)
    assert draft.report.signed_at is None


def test_what_only_the_authors_computer_may_know_does_not_go_along(pair: Pair) -> None:
    report_id = pair.report()
    noted = a_statement(
        4,
        copied=Copied(origin=CopiedFrom.OTHER_CHILD),
        ignored=(Ignored(rule="vague", word="often"),),
    )
    pair.author.vault.writing.apply(report_id, AddStatement(statement=noted, position=3))
    pair.opened(pair.send(report_id))

    draft = _draft_at_the_colleagues(pair)

    assert draft.report.statements[3] == a_statement(4)
    withheld = [one for one in draft.report.addresses if one.withheld_from]
    assert [one.text for one in withheld] == [""]


def test_no_confidential_item_has_a_place_in_a_draft(pair: Pair) -> None:
    report_id = pair.report()
    pair.author.vault.confidential.add(report_id, an_item())
    made = pair.send(report_id)
    pair.opened(made)

    sent = to_json(_draft_at_the_colleagues(pair))

    assert an_item().text.encode() not in sent
    assert not [name for name in DraftFile.__dataclass_fields__ if "page" in name]
    assert ConfidentialPage.__name__ not in str(DraftFile.__annotations__)


def test_what_stands_on_the_confidential_page_is_not_told_openly_in_a_draft(pair: Pair) -> None:
    report_id = pair.report()
    pair.author.vault.confidential.add(report_id, an_item(text=a_statement(2).text))

    with pytest.raises(ToldOpenlyError):
        pair.send(report_id)

    assert files_in(pair.author.files) == []
    assert pair.checks.state(report_id) == CheckStanding()


def test_what_a_draft_would_hold_is_counted_before_it_is_sent(pair: Pair) -> None:
    holds = pair.checks.holds(pair.report())

    assert (holds.statements, holds.withheld, holds.people) == (3, 0, 5)
    assert (holds.comments, holds.addresses, holds.documents) == (0, 1, 0)


def test_nobody_is_asked_whose_words_were_not_compared(pair: Pair) -> None:
    report_id = pair.report()

    with pytest.raises(ColleagueNotKnownError):
        pair.checks.send(report_id, "0" * 64, PASSPHRASE, pair.author.files)

    assert files_in(pair.author.files) == []


def test_people_of_the_same_agency_are_offered_first_and_the_chair_is_not(
    pair: Pair, stope: Desk
) -> None:
    introduce(pair.author, stope)

    offered = pair.checks.colleagues(pair.report())

    assert [one.name for one in offered] == [UNA.name, stope.contact.name]


def test_an_empty_report_and_a_signed_one_go_to_nobody(pair: Pair, tmp_path: Path) -> None:
    empty = pair.author.begin_report()
    signed = pair.report()
    sign(pair.author, signed, tmp_path)

    with pytest.raises(NothingToCheckError):
        pair.send(empty)
    with pytest.raises(SignedReportError):
        pair.send(signed)


def test_what_one_of_the_family_writes_goes_to_no_colleague(pair: Pair) -> None:
    writing, form = pair.author.vault.writing, FormRef(id="parents-own-form", version=1)
    report_id = writing.begin_without_invitation(a_conference(), form, PRU)
    writing.apply(report_id, AddStatement(statement=a_statement(), position=0))

    with pytest.raises(NothingToCheckError):
        pair.send(report_id)


def test_a_wrong_passphrase_and_a_folder_that_takes_nothing_leave_no_draft(
    pair: Pair, tmp_path: Path
) -> None:
    report_id, no_folder = pair.report(), tmp_path / "file"
    no_folder.write_text("not a folder")

    with pytest.raises(WrongPassphraseError):
        pair.checks.send(report_id, pair.known(), PASSPHRASE.upper(), pair.author.files)
    with pytest.raises(FileNotWrittenError):
        pair.checks.send(report_id, pair.known(), PASSPHRASE, no_folder)

    assert pair.checks.state(report_id) == CheckStanding()


def test_how_and_when_a_draft_was_sent_is_kept_and_logged(pair: Pair) -> None:
    report_id = pair.report()
    made = pair.send(report_id)

    pair.checks.record_sent(made.kept.id, "By hand", date(2027, 1, 4))

    (sent,) = pair.checks.state(report_id).drafts
    assert (sent.draft.how, sent.draft.sent_on) == ("By hand", date(2027, 1, 4))
    assert pair.author.logged()[-1:] == ["draft_sent"]


def test_the_very_bytes_are_written_again_and_the_second_draft_has_the_next_number(
    pair: Pair, tmp_path: Path
) -> None:
    report_id = pair.report()
    first, second = pair.send(report_id), pair.send(report_id)

    again = pair.checks.write_again(first.kept.id, tmp_path / "again")

    assert again.path.read_bytes() == first.path.read_bytes()
    assert second.path.name.endswith("draft 2.pdf")


def test_an_agreement_comes_back_with_what_was_said_to_a_statement(pair: Pair) -> None:
    report_id = pair.checked()

    state = pair.checks.state(report_id)

    assert state.agreement is not None
    agreement = state.agreement.agreement
    assert (agreement.name, agreement.designation) == (UNA.name, UNA.designation)
    (remark,) = state.remarks
    assert (remark.remark.statement, remark.remark.text, remark.is_done) == (S1, REMARK, False)


def test_a_remark_is_ticked_off_and_changes_no_statement(pair: Pair) -> None:
    report_id = pair.checked()
    before = pair.author.vault.writing.open(report_id).report
    (remark,) = pair.checks.state(report_id).remarks

    pair.checks.tick(remark.draft, remark.number, done=True)

    state = pair.checks.state(report_id)
    assert (state.open_remarks, state.remarks[0].remark.text) == (0, REMARK)
    assert pair.author.vault.writing.open(report_id).report == before
    pair.checks.tick(remark.draft, remark.number, done=False)
    assert pair.checks.state(report_id).open_remarks == 1


def test_who_does_not_agree_leaves_no_agreement(pair: Pair) -> None:
    report_id = pair.checked(agrees=False)

    state = pair.checks.state(report_id)

    assert state.agreement is None
    assert state.counts is not None
    assert state.counts.answer is not None
    assert state.counts.answer.agreement is None
    assert state.open_remarks == 1


def test_an_agreement_is_stale_once_a_statement_changes_and_counts_again_when_it_is_undone(
    pair: Pair,
) -> None:
    report_id = pair.checked()
    as_it_was = a_statement(2).text

    pair.rewrite(report_id, 2, "Otto came on time in every week of the term.")

    state = pair.checks.state(report_id)
    assert state.agreement is None
    assert [one.changed for one in state.drafts] == [1]
    pair.rewrite(report_id, 2, as_it_was)
    assert pair.checks.state(report_id).agreement is not None


def test_new_and_removed_statements_count_as_changed_and_a_moved_one_makes_it_stale(
    pair: Pair,
) -> None:
    report_id, writing = pair.checked(), pair.author.vault.writing

    writing.apply(report_id, MoveStatement(statement_id=S1, position=2))
    moved = [one.changed for one in pair.checks.state(report_id).drafts]
    writing.apply(report_id, RemoveStatement(statement_id=S1))
    writing.apply(report_id, AddStatement(statement=a_statement(4), position=2))

    assert moved == [0]
    assert [one.changed for one in pair.checks.state(report_id).drafts] == [2]


def test_an_answer_to_a_later_draft_counts_in_place_of_the_earlier_one(pair: Pair) -> None:
    report_id = pair.checked(agrees=False)

    pair.taken_in(pair.answered(pair.send(report_id)))

    assert pair.checks.state(report_id).agreement is not None


def test_an_answer_is_taken_in_once_and_an_answer_to_another_vault_not_at_all(
    pair: Pair, una_template: Desk, tmp_path: Path
) -> None:
    report_id = pair.report()
    answer = pair.answered(pair.send(report_id))
    pair.taken_in(answer)
    pair.taken_in(answer)
    stranger = copied_desk(una_template, tmp_path / "stranger")

    with pytest.raises(AnswerRefusedError) as caught:
        stranger.vault.agency_checks.take_in(answer.path.read_bytes(), PASSPHRASE)
    stranger.access.close()

    assert caught.value.why is AnswerFault.NO_DRAFT_OF_YOURS
    assert len(pair.checks.state(report_id).remarks) == 1


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 nothing"])
def test_a_file_that_is_no_answer_is_refused(pair: Pair, content: bytes) -> None:
    with pytest.raises(AnswerRefusedError) as caught:
        pair.checks.take_in(content, PASSPHRASE)

    assert caught.value.why is AnswerFault.NO_ANSWER


def test_an_answer_for_somebody_else_does_not_open(pair: Pair, pru: Desk) -> None:
    answer = pair.answered(pair.send(pair.report()))

    with pytest.raises(AnswerRefusedError) as caught:
        pru.vault.agency_checks.take_in(answer.path.read_bytes(), PASSPHRASE)

    assert caught.value.why is AnswerFault.NOT_SEALED_TO_YOU


def test_only_the_colleague_who_was_asked_can_answer(pair: Pair, stope: Desk) -> None:
    made = pair.send(pair.report())
    introduce(pair.author, stope)
    # Whoever the draft was passed on to answers in their own name.
    draft = pair.colleague.vault.draft_checking.store.get(pair.opened(made))
    stope.vault.draft_checking.store.put(draft)
    answer = stope.vault.draft_checking.answer(draft.file.id, PASSPHRASE, stope.files, agrees=True)

    with pytest.raises(AnswerRefusedError) as caught:
        pair.taken_in(answer)

    assert caught.value.why is AnswerFault.NOT_THE_COLLEAGUE


def test_an_agreement_to_another_text_is_refused(pair: Pair) -> None:
    made = pair.send(pair.report())
    store, draft = pair.desk.store, pair.opened(made)
    kept = store.get(draft)
    store.put(replace(kept, file=replace(kept.file, statements_sha256="0" * 64)))
    answer = pair.desk.answer(draft, PASSPHRASE, pair.colleague.files, agrees=True)

    with pytest.raises(AnswerRefusedError) as caught:
        pair.taken_in(answer)

    assert caught.value.why is AnswerFault.FALSE_AGREEMENT


def test_a_statement_that_becomes_confidential_takes_what_was_said_of_it_along(
    pair: Pair,
) -> None:
    report_id = pair.checked()
    (sent,) = pair.checks.state(report_id).drafts

    pair.author.vault.confidential.move(report_id, S1, an_item())

    assert pair.checks.state(report_id).remarks == ()
    assert S1 not in pair.checks.store.digests(sent.draft.id)
    assert pair.checks.state(report_id).agreement is None
    with pytest.raises(NotInVaultError):
        pair.checks.write_again(sent.draft.id, pair.author.files)


def test_what_was_said_of_a_statement_that_is_confidential_by_now_is_not_taken_in(
    pair: Pair,
) -> None:
    report_id = pair.report()
    answer = pair.answered(pair.send(report_id))
    pair.author.vault.confidential.move(report_id, S1, an_item())

    pair.taken_in(answer)

    assert pair.checks.state(report_id).remarks == ()


def test_a_draft_that_is_not_kept_cannot_be_written_again(pair: Pair) -> None:
    with pytest.raises(NotInVaultError):
        pair.checks.write_again(DraftId("gone"), pair.author.files)
    with pytest.raises(NotInVaultError):
        pair.checks.record_sent(DraftId("gone"), PRU.name, date(2027, 1, 4))

"""A colleague opens a draft, says something to its statements, and answers."""

from pathlib import Path

import pytest

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.errors import ReportWriterError
from reportwriter.exchange.examined import What
from reportwriter.pdf.carrier import lay_out_carrier
from reportwriter.records.drafts import LONGEST
from reportwriter.services.answer_refused import DraftFault, DraftRefusedError
from reportwriter.services.draft_checking import NothingSaidError, RemarkTooLongError
from reportwriter.services.whole_files import FileNotWrittenError
from reportwriter.storage.errors import NotInVaultError
from tests.builders import a_statement
from tests.deep_scan import scan_bytes
from tests.services.checking_drafts import REMARK, S1, S2, S3, Pair, files_in
from tests.services.desks import PASSPHRASE, Desk, attached


def test_a_draft_is_opened_once_with_the_passphrase_and_read_without_it(pair: Pair) -> None:
    draft = pair.opened(pair.send(pair.report()))
    pair.colleague.reopen()

    read = pair.desk.read(draft)

    assert [one.id for one in read.opened.report.statements] == [S1, S2, S3]
    assert read.said == {}
    assert read.row.author_is_known


def test_a_file_is_told_apart_before_it_is_opened(pair: Pair) -> None:
    made = pair.send(pair.report())
    answer = pair.answered(made)

    assert pair.desk.what_is(made.path.read_bytes()) == What.DRAFT
    assert pair.desk.what_is(answer.path.read_bytes()) == What.ANSWER
    assert pair.desk.what_is(b"a letter") == What.OTHER


def test_an_author_whose_words_were_not_compared_is_not_known(pair: Pair) -> None:
    draft = pair.opened(pair.send(pair.report()))
    for one in pair.colleague.vault.trust.contacts.all():
        pair.colleague.vault.trust.contacts.remove(one.id)

    (row,) = pair.desk.rows()

    assert (row.draft.file.id, row.author_is_known) == (draft, False)


def test_what_is_said_is_kept_as_it_is_typed_and_taken_away_when_it_is_empty(
    pair: Pair,
) -> None:
    draft = pair.opened(pair.send(pair.report()))
    pair.desk.say(draft, S1, "Say on wh")
    pair.desk.say(draft, S1, REMARK)
    pair.desk.say(draft, S2, "Whose view is this?")
    pair.desk.say(draft, None, "Short and clear.")

    pair.desk.say(draft, S2, "")

    assert pair.desk.read(draft).said == {S1: REMARK, None: "Short and clear."}


def test_a_remark_that_is_too_long_is_refused_and_what_was_said_before_stays(pair: Pair) -> None:
    draft = pair.opened(pair.send(pair.report()))
    pair.desk.say(draft, S1, REMARK)

    with pytest.raises(RemarkTooLongError):
        pair.desk.say(draft, S1, "x" * (LONGEST + 1))

    assert pair.desk.read(draft).said == {S1: REMARK}


def test_opening_the_same_draft_again_keeps_what_was_said(pair: Pair) -> None:
    made = pair.send(pair.report())
    draft = pair.opened(made)
    pair.desk.say(draft, S1, REMARK)

    assert pair.opened(made) == draft
    assert pair.desk.read(draft).said == {S1: REMARK}
    assert len(pair.desk.rows()) == 1


def test_an_answer_leaves_as_one_file_that_says_nothing_of_what_is_in_it(pair: Pair) -> None:
    answer = pair.answered(pair.send(pair.report()))

    content = answer.path.read_bytes()
    assert answer.path.name == (
        "FIC-0001 Hollybrook Primary School version 1 answer from Una Fennimore.pdf"
    )
    assert content == lay_out_carrier("answer", attached(content)["answer.p7m"])
    assert scan_bytes(content, (REMARK, a_statement().text)) == ()
    assert answer.path.name in answer.email_text
    (row,) = pair.desk.rows()
    assert row.draft.agreed is True


def test_who_does_not_agree_says_why(pair: Pair) -> None:
    draft = pair.opened(pair.send(pair.report()))
    pair.desk.say(draft, S1, "  ")

    with pytest.raises(NothingSaidError):
        pair.desk.answer(draft, PASSPHRASE, pair.colleague.files, agrees=False)

    (row,) = pair.desk.rows()
    assert (row.draft.answered_at, files_in(pair.colleague.files)) == (None, [])


def test_who_agrees_needs_to_say_nothing_more(pair: Pair) -> None:
    report_id = pair.report()
    draft = pair.opened(pair.send(report_id))

    answer = pair.desk.answer(draft, PASSPHRASE, pair.colleague.files, agrees=True)

    pair.taken_in(answer)
    assert pair.checks.state(report_id).agreement is not None
    assert pair.checks.state(report_id).remarks == ()


def test_remarks_arrive_in_printed_order_those_to_the_whole_draft_first(pair: Pair) -> None:
    report_id = pair.report()
    draft = pair.opened(pair.send(report_id))
    for place, text in ((S3, "third"), (S1, "first"), (None, "all")):
        pair.desk.say(draft, place, text)

    pair.taken_in(pair.desk.answer(draft, PASSPHRASE, pair.colleague.files, agrees=False))

    said = [one.remark.text for one in pair.checks.state(report_id).remarks]
    assert said == ["all", "first", "third"]


def test_a_wrong_passphrase_and_a_full_folder_answer_nothing(pair: Pair, tmp_path: Path) -> None:
    draft = pair.opened(pair.send(pair.report()))
    no_folder = tmp_path / "file"
    no_folder.write_text("not a folder")
    errors: list[type[ReportWriterError]] = []

    for passphrase, folder in ((PASSPHRASE.upper(), pair.colleague.files), (PASSPHRASE, no_folder)):
        with pytest.raises((WrongPassphraseError, FileNotWrittenError)) as caught:
            pair.desk.answer(draft, passphrase, folder, agrees=True)
        errors.append(caught.type)

    assert errors == [WrongPassphraseError, FileNotWrittenError]
    (row,) = pair.desk.rows()
    assert row.draft.answered_at is None


@pytest.mark.parametrize(
    ("fault", "content"),
    [(DraftFault.NO_DRAFT, b"a letter"), (DraftFault.DAMAGED, lay_out_carrier("draft", b"\x30"))],
)
def test_a_file_that_is_no_draft_is_refused(fault: DraftFault, content: bytes, pair: Pair) -> None:
    with pytest.raises(DraftRefusedError) as caught:
        pair.desk.open(content, PASSPHRASE)

    assert caught.value.why is fault
    assert pair.desk.rows() == ()


def test_a_draft_for_somebody_else_does_not_open(pair: Pair, stope: Desk) -> None:
    made = pair.send(pair.report())

    with pytest.raises(DraftRefusedError) as caught:
        stope.vault.draft_checking.open(made.path.read_bytes(), PASSPHRASE)

    assert caught.value.why is DraftFault.NOT_SEALED_TO_YOU


def test_a_draft_in_the_carrier_of_an_answer_is_no_answer(pair: Pair) -> None:
    made = pair.send(pair.report())
    sealed = attached(made.path.read_bytes())["draft.p7m"]

    with pytest.raises(DraftRefusedError):
        pair.desk.open(lay_out_carrier("answer", sealed), PASSPHRASE)


def test_a_draft_is_taken_off_this_computer_with_all_that_was_said(pair: Pair) -> None:
    draft = pair.opened(pair.send(pair.report()))
    pair.desk.say(draft, S1, REMARK)

    pair.desk.remove(draft)

    assert pair.desk.rows() == ()
    assert pair.desk.store.said(draft) == {}
    with pytest.raises(NotInVaultError):
        pair.desk.read(draft)

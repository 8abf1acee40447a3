from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.access import AccessRequest, DisclosureMade, Ground
from reportwriter.domain.changes import AddStatement, SetAskChairFirst
from reportwriter.domain.ids import PersonId, ReportId
from reportwriter.domain.statement import Disclosure
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.services.access_requests import (
    Answered,
    NoDecisionError,
    Order,
    SamePlaceError,
)
from reportwriter.services.copy_search import ProtectedFactError
from reportwriter.services.family_copies import ChairAskedFirstError, NobodyError
from reportwriter.services.handing_over import ToldOpenlyError
from reportwriter.wording.access import ASK_THE_CHAIR, NOTHING_ON_PAGE
from tests.builders import CORIN, NOON, a_statement
from tests.pdf.reading import PROFILES, failures, text_of
from tests.services.desks import PASSPHRASE, Desk, an_item

GIVEN = a_statement(1, about=(CORIN,), text="He came to every appointment at the clinic.")
KEPT = a_statement(
    2,
    about=(CORIN,),
    text="He was seen waiting at the swimming bath on Monday.",
    disclosure=Disclosure(withheld_from=(CORIN,)),
)
RECEIVED = date(2027, 1, 4)


@pytest.fixture
def report(pru: Desk) -> ReportId:
    report_id = pru.begin_report()
    for position, statement in enumerate((GIVEN, KEPT)):
        pru.vault.writing.apply(report_id, AddStatement(statement=statement, position=position))
    return report_id


def asked(pru: Desk, report: ReportId) -> AccessRequest:
    return pru.vault.access_requests.begin(report, CORIN, received=RECEIVED)


def answered(pru: Desk, request: AccessRequest, folder: Path, *, page: bool = False) -> Answered:
    order = Order(
        decided_by="R. Vane", folder=folder / "out", list_folder=folder / "kept", opens_page=page
    )
    return pru.vault.access_requests.answer(request, order, PASSPHRASE)


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_the_answer_holds_what_may_go_out_and_the_list_says_what_did_not(
    pru: Desk, report: ReportId, tmp_path: Path
) -> None:
    made = answered(pru, asked(pru, report), tmp_path)

    out, listed = (text_of(path.read_bytes()) for path in (made.path, made.list_path))
    assert GIVEN.text in out
    assert KEPT.text not in out
    assert KEPT.reference not in out
    assert "FOR THE PERSON RESPONSIBLE ONLY" in listed
    assert f"ref. {KEPT.reference}" in listed
    assert "Withheld from this person." in listed
    assert KEPT.text not in listed
    assert made.path.name == "FIC-0001 Hollybrook Primary School held about Corin Thrumm.pdf"
    assert len(made.list_path.stem) == 8
    assert "Corin" not in made.list_path.name


@pytest.mark.parametrize("profile", PROFILES)
def test_both_documents_are_archival_accessible_and_signed(
    pru: Desk, report: ReportId, tmp_path: Path, profile: str
) -> None:
    made = answered(pru, asked(pru, report), tmp_path)

    for path in (made.path, made.list_path):
        pdf = path.read_bytes()
        assert failures(pdf, profile) == []
        with Quarantine() as quarantine:
            facts = quarantine.read(pdf)
        assert len(facts.signatures) == 1
        assert (facts.attachments, facts.empty_fields) == ((), ())


def test_what_was_asked_decided_and_given_is_kept(
    pru: Desk, report: ReportId, tmp_path: Path
) -> None:
    requests = pru.vault.access_requests
    request = asked(pru, report)
    request = requests.allow(request, KEPT.reference, by="R. Vane", because="He knows it.")
    pru.reopen()

    made = answered(pru, request, tmp_path)

    assert pru.vault.access_requests.requests(report) == (request,)
    (kept,) = pru.vault.access_requests.disclosures(report)
    assert (kept.to, kept.decided_by, kept.given, kept.left_out) == (
        "Corin Thrumm",
        "R. Vane",
        2,
        0,
    )
    assert KEPT.text in text_of(made.path.read_bytes())
    assert "He knows it. Decided by R. Vane." in text_of(made.list_path.read_bytes())
    assert pru.logged()[-1] == "disclosure_made"


def test_what_was_let_out_can_be_left_out_again(pru: Desk, report: ReportId) -> None:
    requests = pru.vault.access_requests
    allowed = requests.allow(asked(pru, report), KEPT.reference, by="R. Vane", because="Known.")

    again = requests.leave_out(allowed, KEPT.reference)

    assert again.allowed == ()
    assert [one.reference for one in requests.picked(again).left] == [KEPT.reference]


@pytest.mark.parametrize(("by", "because"), [("", "Known."), ("R. Vane", " ")])
def test_nothing_is_let_out_without_a_name_and_a_reason(
    pru: Desk, report: ReportId, by: str, because: str
) -> None:
    with pytest.raises(NoDecisionError):
        pru.vault.access_requests.allow(asked(pru, report), KEPT.reference, by=by, because=because)


def test_the_list_says_the_same_of_the_confidential_page_whether_or_not_it_holds_anything(
    pru: Desk, report: ReportId, tmp_path: Path
) -> None:
    request = asked(pru, report)
    empty = text_of(answered(pru, request, tmp_path / "a").list_path.read_bytes())
    pru.vault.confidential.add(report, replace(an_item(), about=(CORIN,)))

    full = text_of(answered(pru, request, tmp_path / "b").list_path.read_bytes())

    assert " ".join(ASK_THE_CHAIR.split()) in " ".join(full.split())
    assert full == empty


def test_opened_with_the_passphrase_the_page_is_named_in_the_list_and_not_told(
    pru: Desk, report: ReportId, tmp_path: Path
) -> None:
    request = asked(pru, report)
    nothing = answered(pru, request, tmp_path / "a", page=True).list_path.read_bytes()
    pru.vault.confidential.add(report, replace(an_item(), about=(CORIN,)))

    made = answered(pru, request, tmp_path / "b", page=True)

    listed = text_of(made.list_path.read_bytes())
    assert NOTHING_ON_PAGE in text_of(nothing)
    assert f"ref. {an_item().reference}" in listed
    assert an_item().text not in listed
    assert an_item().reference not in text_of(made.path.read_bytes())


def test_words_that_are_left_out_and_stand_in_what_goes_out_stop_the_answer(
    pru: Desk, report: ReportId, tmp_path: Path
) -> None:
    telling = a_statement(3, about=(CORIN,), text=f"It is said of him: {KEPT.text}")
    pru.vault.writing.apply(report, AddStatement(statement=telling, position=2))

    with pytest.raises(ProtectedFactError):
        answered(pru, asked(pru, report), tmp_path)

    assert files(tmp_path) == []
    assert pru.vault.access_requests.disclosures(report) == ()
    assert pru.logged()[-1] == "disclosure_stopped"


def test_the_list_never_lies_beside_what_goes_out(
    pru: Desk, report: ReportId, tmp_path: Path
) -> None:
    order = Order(
        decided_by="R. Vane", folder=tmp_path, list_folder=tmp_path / ".." / tmp_path.name
    )

    with pytest.raises(SamePlaceError):
        pru.vault.access_requests.answer(asked(pru, report), order, PASSPHRASE)

    assert files(tmp_path) == []


def test_nothing_is_made_without_a_name_the_passphrase_and_the_chairs_advice(
    pru: Desk, report: ReportId, tmp_path: Path
) -> None:
    request = asked(pru, report)
    order = Order(decided_by="R. Vane", folder=tmp_path / "a", list_folder=tmp_path / "b")

    with pytest.raises(NoDecisionError):
        pru.vault.access_requests.answer(request, replace(order, decided_by=" "), PASSPHRASE)
    with pytest.raises(WrongPassphraseError):
        pru.vault.access_requests.answer(request, order, "not the passphrase")
    pru.vault.writing.apply(report, SetAskChairFirst(asks=True))
    with pytest.raises(ChairAskedFirstError):
        pru.vault.access_requests.answer(request, order, PASSPHRASE)

    assert files(tmp_path) == []


def test_nobody_asks_who_is_not_in_the_report(pru: Desk, report: ReportId) -> None:
    with pytest.raises(NobodyError):
        pru.vault.access_requests.begin(report, PersonId("nobody"), received=RECEIVED)


def test_what_went_to_the_prosecution_or_a_court_is_written_down_beside_it(
    pru: Desk, report: ReportId
) -> None:
    made = DisclosureMade(
        report=report,
        ground=Ground.CPIA,
        to="Crown Prosecution Service",
        what="That minutes exist",
        decided_by="R. Vane",
        at=NOON,
    )

    pru.vault.access_requests.note(made)
    with pytest.raises(NoDecisionError):
        pru.vault.access_requests.note(replace(made, what=" "))

    assert pru.vault.access_requests.disclosures(report) == (made,)


def test_an_answer_that_tells_what_the_confidential_page_says_is_stopped(
    pru: Desk, report: ReportId, tmp_path: Path
) -> None:
    request = asked(pru, report)
    page_says = f"{GIVEN.text} Whoever said so must not be named."
    pru.vault.confidential.add(report, an_item(text=page_says))

    with pytest.raises(ToldOpenlyError):
        answered(pru, request, tmp_path)

    assert files(tmp_path) == []

import hashlib
import struct
from contextlib import nullcontext
from pathlib import Path

import pytest

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.changes import (
    AddStatement,
    SetAskChairFirst,
    SetChildReading,
    SetSigningReasons,
)
from reportwriter.domain.conference import ConferenceType
from reportwriter.domain.copy_order import Capacity, Standing
from reportwriter.domain.ids import AreaId, PersonId, ReportId
from reportwriter.domain.report import FormRef
from reportwriter.domain.sharing import ChildReading, ChildReads
from reportwriter.domain.statement import Disclosure
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.records.kept import CopyWay
from reportwriter.services.copy_register import NoPurposeError, OtherNameError, SecondPersonError
from reportwriter.services.copy_search import ProtectedFactError
from reportwriter.services.family_copies import (
    ChairAskedFirstError,
    NobodyError,
    NothingForChildError,
    OtherThanDecidedError,
)
from reportwriter.services.protected_facts import FactKind
from reportwriter.signing.cms import check_cms
from tests.builders import CORIN, JUNIPER, TAMSIN, a_conference, a_statement, an_order
from tests.pdf.reading import failures, pages_of, text_of
from tests.services.desks import PASSPHRASE, Desk
from tests.services.on_its_way import sign

HIDDEN = a_statement(
    1, text="She packed a bag with a torch in it.", disclosure=Disclosure(withheld_from=(CORIN,))
)
OPEN = a_statement(2, text="She reads with younger pupils.")


@pytest.fixture
def report(pru: Desk) -> ReportId:
    report_id = pru.begin_report()
    for position, statement in enumerate((HIDDEN, OPEN)):
        pru.vault.writing.apply(report_id, AddStatement(statement=statement, position=position))
    return report_id


def test_a_copy_is_made_for_one_person_and_counted(
    pru: Desk, report: ReportId, tmp_path: Path
) -> None:
    copies = pru.vault.family_copies

    first = copies.export(report, CORIN, an_order("corin  thrumm"), tmp_path)
    copies.export(report, CORIN, an_order("Corin Thrumm"), tmp_path)
    hers = copies.export(report, TAMSIN, an_order("Tamsin Pebblewick"), tmp_path)

    assert first.name == "FIC-0001 Hollybrook Primary School copy for Corin Thrumm.pdf"
    his = text_of(first.read_bytes())
    assert "Copy 2 for Corin Thrumm" in his
    assert OPEN.text in his
    assert HIDDEN.text not in his
    assert "Copy 1 for Tamsin Pebblewick" in text_of(hers.read_bytes())
    assert HIDDEN.text in text_of(hers.read_bytes())
    assert pru.logged()[-3:] == ["family_copy_made"] * 3


def test_another_name_typed_makes_no_copy(pru: Desk, report: ReportId, tmp_path: Path) -> None:
    with pytest.raises(OtherNameError):
        pru.vault.family_copies.export(report, CORIN, an_order("Tamsin Pebblewick"), tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_where_the_chair_is_asked_first_no_copy_is_made(
    pru: Desk, report: ReportId, tmp_path: Path
) -> None:
    pru.vault.writing.apply(report, SetAskChairFirst(asks=True))

    with pytest.raises(ChairAskedFirstError):
        pru.vault.family_copies.export(report, CORIN, an_order("Corin Thrumm"), tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_a_report_that_goes_to_the_chair_alone_gives_no_copy_unless_its_author_says_otherwise(
    pru: Desk, tmp_path: Path
) -> None:
    form = FormRef(id="police-report-for-chair", version=1)
    meeting = a_conference(area=AreaId("portsmouth"), type=ConferenceType.REVIEW)
    report_id = pru.vault.writing.begin_without_invitation(meeting, form, pru.contact)
    pru.vault.writing.apply(report_id, AddStatement(statement=OPEN, position=0))

    with pytest.raises(ChairAskedFirstError):
        pru.vault.family_copies.export(report_id, CORIN, an_order("Corin Thrumm"), tmp_path)
    pru.vault.writing.apply(report_id, SetAskChairFirst(asks=False))
    pru.vault.family_copies.export(report_id, CORIN, an_order("Corin Thrumm"), tmp_path)

    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("They live in Marigold\nRise now.", FactKind.ADDRESS),
        ("The new postcode is zz19hx.", FactKind.ADDRESS),
        ("Somebody says she packed a bag, with a torch in it!", FactKind.LEFT_OUT),
    ],
)
def test_a_protected_fact_typed_where_all_may_read_stops_the_copy(
    pru: Desk, report: ReportId, tmp_path: Path, typed: str, kind: FactKind
) -> None:
    slip = a_statement(3, text=typed)
    pru.vault.writing.apply(report, AddStatement(statement=slip, position=2))

    with pytest.raises(ProtectedFactError) as caught:
        pru.vault.family_copies.export(report, CORIN, an_order("Corin Thrumm"), tmp_path)

    assert kind in {one.fact.kind for one in caught.value.found}
    assert all(one.page >= 1 for one in caught.value.found)
    assert "arigold" not in str(caught.value)
    assert "torch" not in str(caught.value)
    assert list(tmp_path.iterdir()) == []
    assert pru.logged()[-1] == "family_copy_stopped"


def test_a_child_gets_a_copy_once_there_are_words_for_a_child(
    pru: Desk, report: ReportId, tmp_path: Path
) -> None:
    copies = pru.vault.family_copies
    with pytest.raises(NothingForChildError):
        copies.export(report, JUNIPER, an_order("Juniper Pebblewick"), tmp_path)
    told = a_statement(3, text="Long words.", child_wording="You read so well to the little ones.")
    pru.vault.writing.apply(report, AddStatement(statement=told, position=2))

    path = copies.export(report, JUNIPER, an_order("Juniper Pebblewick"), tmp_path)

    assert "You read so well to the little ones." in text_of(path.read_bytes())
    assert "Long words." not in text_of(path.read_bytes())


def test_a_copy_of_the_signed_report_is_signed_by_its_author(
    pru: Desk, report: ReportId, tmp_path: Path
) -> None:
    pru.vault.writing.apply(report, SetSigningReasons(incomplete_because="Made for a test."))
    sign(pru, report, tmp_path)
    copies = pru.vault.family_copies
    (tmp_path / "copies").mkdir()

    with pytest.raises(WrongPassphraseError):
        copies.export(
            report, CORIN, an_order("Corin Thrumm"), tmp_path / "copies", "wrong words here"
        )
    assert list((tmp_path / "copies").iterdir()) == []
    path = copies.export(report, CORIN, an_order("Corin Thrumm"), tmp_path / "copies", PASSPHRASE)

    pdf = path.read_bytes()
    with Quarantine() as quarantine:
        facts = quarantine.read(pdf)
    (signature,) = facts.signatures
    assert (signature.permission, sum(signature.byte_range[2:])) == (1, len(pdf))
    assert facts.attachments == ()
    signed = pdf[: signature.byte_range[1]] + pdf[signature.byte_range[2] :]
    by = check_cms(signature.contents, hashlib.sha256(signed).digest())
    assert by.certificate == pru.recipient.certificates.signing_der
    assert failures(pdf, "ua1") == failures(pdf, "3a") == []
    assert "Of the signed report, version 1" in text_of(pdf)
    assert HIDDEN.text not in text_of(pdf)


def test_nobody_gets_a_copy_who_is_not_named(pru: Desk, report: ReportId, tmp_path: Path) -> None:
    with pytest.raises(NobodyError):
        pru.vault.family_copies.export(report, PersonId("P99"), an_order(""), tmp_path)


def test_the_author_sees_beforehand_what_is_in_it_and_what_is_left_out(
    pru: Desk, report: ReportId
) -> None:
    made = pru.vault.family_copies.preview(report, CORIN)

    assert [one.text for one in made.copy.statements] == [OPEN.text]
    assert made.left_out[0].words == HIDDEN.text


def test_what_is_asked_is_kept_with_each_copy_and_the_log_holds_no_word_of_it(
    pru: Desk, report: ReportId, tmp_path: Path
) -> None:
    standing = Standing(capacity=Capacity.CARER, supporter="Odalys Quill")
    order = an_order("Corin Thrumm", standing=standing, second_person="Wren Ashdown")

    path = pru.vault.family_copies.export(report, CORIN, order, tmp_path)

    assert all(
        "Copy 1 for Corin Thrumm, as carer, with Odalys Quill. Before signing." in page
        for page in pages_of(path.read_bytes())
    )
    (made,) = pru.vault.copy_register.of(report)
    assert (made.reader, made.number, made.version, made.way) == (
        "Corin Thrumm",
        1,
        1,
        CopyWay.FILE,
    )
    assert (made.purpose, made.standing, made.second_person) == (
        order.purpose,
        standing,
        "Wren Ashdown",
    )
    assert pru.vault.copy_register.log.entries()[-1].subject == report


def test_a_copy_without_a_purpose_is_not_made(pru: Desk, report: ReportId, tmp_path: Path) -> None:
    with pytest.raises(NoPurposeError):
        pru.vault.family_copies.export(
            report, CORIN, an_order("Corin Thrumm", purpose=" "), tmp_path
        )

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("second", ["", "Pru Oakenshaw", "corin thrumm"])
def test_where_the_agency_asks_it_somebody_else_looks_first(
    pru: Desk, report: ReportId, tmp_path: Path, second: str
) -> None:
    copies = pru.vault.family_copies
    order = an_order("Corin Thrumm", second_person="Wren Ashdown")
    pru.vault.copy_register.want_second_person(wanted=True)

    with pytest.raises(SecondPersonError):
        copies.export(report, CORIN, an_order("Corin Thrumm", second_person=second), tmp_path)
    copies.require_settled(report, CORIN, order)

    assert copies.second_person_looks(report)
    assert list(tmp_path.iterdir()) == []
    pru.vault.copy_register.want_second_person(wanted=False)
    copies.require_settled(report, CORIN, an_order("Corin Thrumm"))


def test_an_address_kept_from_the_supporter_stops_the_copy(
    pru: Desk, report: ReportId, tmp_path: Path
) -> None:
    slip = a_statement(3, text="They live in Marigold Rise now.")
    pru.vault.writing.apply(report, AddStatement(statement=slip, position=2))
    with_him = Standing(capacity=Capacity.MOTHER, supporter="Corin Thrumm")
    copies = pru.vault.family_copies
    copies.export(report, TAMSIN, an_order("Tamsin Pebblewick"), tmp_path)

    with pytest.raises(ProtectedFactError):
        copies.export(report, TAMSIN, an_order("Tamsin Pebblewick", standing=with_him), tmp_path)


def test_what_is_printed_is_a_picture_of_each_page_and_stands_in_the_list(
    pru: Desk, report: ReportId, tmp_path: Path
) -> None:
    copies = pru.vault.family_copies
    order = an_order("Corin Thrumm")
    file = copies.export(report, CORIN, order, tmp_path)

    pages = copies.print_out(report, CORIN, order)

    assert len(pages) == len(pages_of(file.read_bytes()))
    width, height = struct.unpack(">II", pages[0][16:24])
    assert (width, height) == pytest.approx((2480, 3508), abs=4)
    assert [(one.way, one.number) for one in pru.vault.copy_register.of(report)] == [
        (CopyWay.PRINTED, 2),
        (CopyWay.FILE, 1),
    ]
    assert pru.logged()[-1] == "family_copy_printed"
    assert list(tmp_path.iterdir()) == [file]


def test_what_stops_a_copy_stops_printing_it(pru: Desk, report: ReportId) -> None:
    slip = a_statement(3, text="They live in Marigold Rise now.")
    pru.vault.writing.apply(report, AddStatement(statement=slip, position=2))

    with pytest.raises(ProtectedFactError):
        pru.vault.family_copies.print_out(report, CORIN, an_order("Corin Thrumm"))

    assert pru.vault.copy_register.of(report) == ()


def test_the_pages_can_be_looked_at_before_and_nothing_is_kept_of_that(
    pru: Desk, report: ReportId
) -> None:
    pages = pru.vault.family_copies.pictures(report, CORIN)

    assert all(page.startswith(b"\x89PNG") for page in pages)
    assert pru.vault.copy_register.of(report) == ()


@pytest.mark.parametrize(
    ("reads", "capacity", "is_made"),
    [
        (ChildReads.NOTHING, Capacity.CHILD, False),
        (ChildReads.PART, Capacity.YOUNG_PERSON, False),
        (ChildReads.READ_ALOUD, Capacity.CHILD, True),
        (ChildReads.WHOLE, Capacity.YOUNG_PERSON, True),
    ],
)
def test_a_child_gets_no_more_than_was_decided_for_it(
    pru: Desk, report: ReportId, reads: ChildReads, capacity: Capacity, is_made: bool
) -> None:
    told = a_statement(3, child_wording="You read so well.")
    pru.vault.writing.apply(report, AddStatement(statement=told, position=2))
    reading = ChildReading(child=JUNIPER, reads=reads)
    pru.vault.writing.apply(report, SetChildReading(child_reading=(reading,)))
    order = an_order("Juniper Pebblewick", standing=Standing(capacity=capacity))

    with nullcontext() if is_made else pytest.raises(OtherThanDecidedError):
        pru.vault.family_copies.require_settled(report, JUNIPER, order)

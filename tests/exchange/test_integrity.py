import hashlib
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String
from pyhanko.sign.fields import MDPPerm

from reportwriter.domain.integrity import Integrity, Why
from reportwriter.exchange.examined import What
from reportwriter.exchange.integrity import examine, sealed_bytes
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.exchange.signature import NotHeldError, check_signature
from reportwriter.pdf.press import Press
from reportwriter.records.canonical import to_json
from reportwriter.records.travelling import ReportFile, statements_sha256
from tests.builders import a_statement
from tests.exchange import senders, tampering
from tests.exchange.senders import AREA, LIBRARY, SIGNED, Sender, a_submission, author, officer
from tests.signing.small_pdf import small_pdf


def a_report_pdf() -> bytes:
    return a_submission().report_pdf


def why(pdf: bytes, quarantine: Quarantine) -> Why:
    return examine(pdf, quarantine).why


def laid_out(record: ReportFile, **changed: object) -> bytes:
    """Return the report of a record, not signed, as its program lays it out."""
    report = record.report
    data = changed.pop("data", to_json(record))
    shown = changed.pop("shown", report)
    documents = changed.pop("documents", ())
    return Press.report(
        shown,  # type: ignore[arg-type]
        LIBRARY.form(report.form),
        AREA,
        carried=Press.carried(data=data, documents=documents),  # type: ignore[arg-type]
        made=SIGNED,
        signer=report.author.name,
    )


def a_record(by: Sender | None = None, **changed: object) -> ReportFile:
    report = senders.the_report().sign(SIGNED)
    record = ReportFile(
        report=report,
        invitation=None,
        author=(by or author()).certificates,
        statements_sha256=statements_sha256(report),
        page_sha256=hashlib.sha256(b"page").hexdigest(),
    )
    return replace(record, **changed)  # type: ignore[arg-type]  # Callers name its fields.


def test_a_report_as_it_was_sent_is_unchanged(quarantine: Quarantine) -> None:
    found = examine(a_report_pdf(), quarantine)

    assert (found.what, found.why, found.integrity) == (
        What.REPORT,
        Why.HOLDS,
        Integrity.UNCHANGED,
    )
    assert found.signed_by
    assert found.signed_by.certificate == author().identity.signing_certificate
    assert found.signed_at == SIGNED
    assert found.report
    assert found.report.report.statements == a_submission().report.statements
    assert found.sha256 == hashlib.sha256(a_report_pdf()).hexdigest()


def test_an_invitation_as_it_was_sent_is_unchanged(quarantine: Quarantine) -> None:
    found = examine(senders.an_invitation_pdf(), quarantine)

    assert (found.what, found.why) == (What.INVITATION, Why.HOLDS)
    assert found.invitation == senders.an_invitation()


def test_a_sealed_page_gives_what_it_carries_and_proves_nothing(quarantine: Quarantine) -> None:
    carrier = a_submission().sealed_page_pdf

    found = examine(carrier, quarantine)

    assert (found.what, found.why) == (What.SEALED_PAGE, Why.NO_SIGNATURE)
    assert found.sealed_sha256 == a_submission().page_sha256
    sealed = sealed_bytes(carrier, quarantine)
    assert hashlib.sha256(sealed).hexdigest() == a_submission().page_sha256


@pytest.mark.parametrize(
    "added", [b"\n", b" ", b"\x00" * 5000, b"PK\x03\x04" + b"junk" * 2000, b"%%EOF", b"%PDF-1.7\n"]
)
def test_bytes_behind_the_signed_part_are_an_addition(added: bytes, quarantine: Quarantine) -> None:
    found = examine(a_report_pdf() + added, quarantine)

    assert (found.why, found.integrity) == (Why.BYTES_AFTER, Integrity.ADDED_TO)
    assert found.report
    assert found.signed_by


def test_a_second_file_behind_the_first_is_no_addition_that_can_be_told_apart(
    quarantine: Quarantine,
) -> None:
    found = examine(a_report_pdf() + a_report_pdf(), quarantine)

    assert found.integrity is not Integrity.UNCHANGED


def test_a_change_written_behind_it_is_an_addition(quarantine: Quarantine) -> None:
    found = examine(tampering.updated(a_report_pdf(), tampering.retitled), quarantine)

    assert found.why is Why.BYTES_AFTER
    assert found.report


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (tampering.taught_to_run, Why.ACTIVE_CONTENT),
        (tampering.without_its_form, Why.BYTES_AFTER),
        (tampering.with_its_signature_twice, Why.SEVERAL_SIGNATURES),
    ],
)
def test_a_hostile_addition_is_never_taken_for_the_report(
    change: Callable[[Any], None], expected: Why, quarantine: Quarantine
) -> None:
    found = examine(tampering.updated(a_report_pdf(), change), quarantine)

    assert found.why is expected


def test_flipped_bits_are_never_unchanged(quarantine: Quarantine) -> None:
    pdf = a_report_pdf()

    for at in range(11, len(pdf), len(pdf) // 12):
        flipped = pdf[:at] + bytes([pdf[at] ^ 1 << at % 8]) + pdf[at + 1 :]
        assert examine(flipped, quarantine).integrity in (
            Integrity.CHANGED_OR_DAMAGED,
            Integrity.COULD_NOT_BE_CHECKED,
        )


def test_a_flipped_bit_in_a_page_is_a_change(quarantine: Quarantine) -> None:
    pdf = a_report_pdf()
    at = pdf.index(b"stream\n", 2000) + 40
    flipped = pdf[:at] + bytes([pdf[at] ^ 1]) + pdf[at + 1 :]

    assert why(flipped, quarantine) is Why.DIGEST_DIFFERS


@pytest.mark.parametrize("kept", [0.02, 0.3, 0.6, 0.9, 0.97, 0.999])
def test_a_file_that_is_cut_short_is_damaged(kept: float, quarantine: Quarantine) -> None:
    pdf = a_report_pdf()

    found = examine(pdf[: int(kept * len(pdf))], quarantine)

    assert found.integrity in (Integrity.CHANGED_OR_DAMAGED, Integrity.COULD_NOT_BE_CHECKED)
    assert found.record is None
    if kept > 0.5:
        assert found.integrity is Integrity.CHANGED_OR_DAMAGED


def test_a_file_whose_signature_was_taken_out_is_missing_it(quarantine: Quarantine) -> None:
    assert why(tampering.without_signature(a_report_pdf()), quarantine) is Why.SIGNATURE_MISSING


def test_a_file_saved_again_by_another_program_is_changed(quarantine: Quarantine) -> None:
    found = examine(tampering.resaved(a_report_pdf()), quarantine)

    assert found.integrity is Integrity.CHANGED_OR_DAMAGED


def test_bytes_before_a_file_are_a_change(quarantine: Quarantine) -> None:
    assert why(b"GIF89a" + a_report_pdf(), quarantine) is Why.CUT_OR_BROKEN


def test_a_report_signed_again_by_somebody_else_names_another_author(
    quarantine: Quarantine,
) -> None:
    forged = senders.signed(laid_out(a_record()), officer())

    assert why(forged, quarantine) is Why.CERTIFICATE_DIFFERS


def test_a_report_signed_as_the_chair_is_no_report(quarantine: Quarantine) -> None:
    invitation = Press.invitation(
        senders.an_invitation(),
        senders.AREA,
        form_title="Report",
        data=to_json(a_record()),
    )
    renamed = invitation.replace(b"invitation.json", b"report.json    ")

    found = examine(senders.signed(renamed, author()), quarantine)

    assert found.integrity is not Integrity.UNCHANGED


@pytest.mark.parametrize("permission", [None, MDPPerm.FILL_FORMS, MDPPerm.ANNOTATE])
def test_a_signature_that_permits_changes_is_refused(
    permission: MDPPerm | None, quarantine: Quarantine
) -> None:
    unsigned = tampering.without_signature(laid_out(a_record()))
    signed = tampering.signed_otherwise(unsigned, author(), permission)

    assert why(signed, quarantine) is Why.CHANGES_PERMITTED


def test_two_signatures_are_one_too_many(quarantine: Quarantine) -> None:
    unsigned = tampering.without_signature(laid_out(a_record()))
    once = tampering.signed_otherwise(unsigned, author(), None)

    twice = tampering.signed_otherwise(once, officer(), None, field="Second")

    assert why(twice, quarantine) is Why.SEVERAL_SIGNATURES


def test_a_valid_signature_on_another_programs_file_is_not_ours(quarantine: Quarantine) -> None:
    assert why(senders.signed(small_pdf(), author()), quarantine) is Why.NO_DATA


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"not json",
        to_json(a_record()).replace(b'"format_version":1', b'"format_version":2'),
        to_json(a_record()).replace(b',"author"', b', "author"'),
        to_json(a_record(statements_sha256="0" * 64)),
        to_json(a_record(page_sha256="short")),
        to_json(replace(a_record(), report=senders.the_report())),
    ],
)
def test_data_of_another_form_is_faulty(data: bytes, quarantine: Quarantine) -> None:
    signed = senders.signed(laid_out(a_record(), data=data), author())

    assert why(signed, quarantine) is Why.DATA_FAULTY


def test_an_encryption_certificate_of_somebody_else_is_not_the_authors(
    quarantine: Quarantine,
) -> None:
    mixed = replace(author().certificates, encryption=officer().certificates.encryption)

    signed = senders.signed(laid_out(a_record(author=mixed)), author())

    assert why(signed, quarantine) is Why.CERTIFICATE_DIFFERS


def test_a_text_that_the_data_does_not_hold_is_told_by_its_reference(
    quarantine: Quarantine,
) -> None:
    record = a_record()
    altered = a_statement(1, text="On 9 December Juniper wore a clean jumper.")
    shown = replace(record.report, statements=(altered, record.report.statements[1]))

    found = examine(senders.signed(laid_out(record, shown=shown), author()), quarantine)

    assert (found.why, found.differing) == (Why.TEXT_DIFFERS, (altered.reference,))
    assert found.record is None


def with_change(change: Callable[[Pdf], None]) -> bytes:
    unsigned = tampering.changed(laid_out(a_record()), change)
    return senders.signed(unsigned, author())


def add_layer(pdf: Pdf) -> None:
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("hidden")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))


def add_link(pdf: Pdf) -> None:
    action = Dictionary(S=Name.URI, URI=String("https://example.org/"))
    pdf.pages[0].obj.Annots = Array(
        [Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), A=action)]
    )


def add_script(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def add_file(pdf: Pdf) -> None:
    pdf.attachments["more.txt"] = b"more"


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (add_layer, Why.FOREIGN_PARTS),
        (add_link, Why.FOREIGN_PARTS),
        (add_file, Why.ATTACHED_DIFFERS),
        (add_script, Why.ACTIVE_CONTENT),
    ],
)
def test_parts_that_no_file_of_ours_has_are_refused_whoever_signed(
    change: Callable[[Any], None], expected: Why, quarantine: Quarantine
) -> None:
    assert why(with_change(change), quarantine) is expected


def ranges(pdf: bytes) -> tuple[int, bytes]:
    start = pdf.index(b"/ByteRange [") + len(b"/ByteRange [")
    return start, pdf[start : pdf.index(b"]", start)]


@pytest.mark.parametrize(
    "make",
    [
        lambda n: [*n[:3], n[3] - 10],
        lambda n: [n[0], n[1] - 40, *n[2:]],
        lambda n: [*n[:2], n[2] + 40, n[3] - 40],
        lambda n: [n[0], n[2], n[1], n[3]],
        lambda n: [10, n[1] - 10, *n[2:]],
        lambda n: [n[0], n[1], n[1], n[3]],
        lambda n: [*n[:3], 10**8],
        lambda n: [n[0], -1, *n[2:]],
        lambda n: n[:3],
        lambda n: [*n, 0, 0],
        lambda n: n[:0],
    ],
)
def test_a_byte_range_that_leaves_anything_out_is_refused(
    make: Callable[[list[int]], list[int]], quarantine: Quarantine
) -> None:
    pdf = a_report_pdf()
    start, said = ranges(pdf)
    numbers = make([int(number) for number in said.split()])
    written = " ".join(map(str, numbers)).encode().ljust(len(said))

    found = examine(pdf[:start] + written + pdf[start + len(said) :], quarantine)

    assert found.integrity in (Integrity.CHANGED_OR_DAMAGED, Integrity.COULD_NOT_BE_CHECKED)


def test_another_files_signature_value_is_refused(quarantine: Quarantine) -> None:
    mine, other = a_report_pdf(), senders.the_submission_of_the_police().report_pdf
    start, end = mine.index(b"/Contents <") + 11, mine.index(b">", mine.index(b"/Contents <"))
    theirs = other.index(b"/Contents <") + 11
    pasted = mine[:start] + other[theirs : theirs + end - start] + mine[end:]

    assert why(pasted, quarantine) is Why.DIGEST_DIFFERS


def a_letter() -> bytes:
    written = BytesIO()
    with Pdf.new() as pdf:
        pdf.add_blank_page(page_size=(595, 842))
        pdf.save(written)
    return written.getvalue()


def encrypted() -> bytes:
    written = BytesIO()
    with Pdf.open(BytesIO(a_letter())) as opened:
        opened.save(written, encryption=pikepdf.Encryption(owner="owner", user="user"))
    return written.getvalue()


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", Why.NOT_A_PDF),
        (b"Dear chair, please find below", Why.NOT_A_PDF),
        (b"PK\x03\x04%PDF-1.7", Why.NOT_A_PDF),
        (b"%PDF-1.7 and nothing more", Why.UNREADABLE),
        (bytes(201 * 1024 * 1024), Why.TOO_LARGE),
    ],
)
def test_what_is_no_report_is_told_from_what_is_a_broken_one(
    content: bytes, expected: Why, quarantine: Quarantine
) -> None:
    found = examine(content, quarantine)

    assert (found.why, found.what) == (expected, What.OTHER)


def test_a_letter_is_taken_as_a_letter(quarantine: Quarantine) -> None:
    letter = a_letter()
    linked = tampering.changed(letter, add_link)

    assert why(letter, quarantine) is why(linked, quarantine) is Why.NO_SIGNATURE


def test_a_file_with_a_password_is_locked(quarantine: Quarantine) -> None:
    assert why(encrypted(), quarantine) is Why.ENCRYPTED


@pytest.mark.parametrize("claimed", ["D:00010101000000+13'00'", "D:99991231235959-13'00'"])
def test_a_claimed_moment_beyond_all_time_is_no_signature_of_ours(
    claimed: str, quarantine: Quarantine
) -> None:
    pdf = a_report_pdf()
    (signature,) = quarantine.read(pdf).signatures

    with pytest.raises(NotHeldError) as caught:
        check_signature(pdf, replace(signature, claimed_at=claimed))

    assert caught.value.why is Why.SIGNATURE_FAULTY


def test_a_message_with_two_points_on_one_matter_shows_both(quarantine: Quarantine) -> None:
    sent = senders.a_message(author())
    (shown,) = sent.points
    hidden = replace(shown, text="A signer for the deaf.")
    pdf = senders.a_message_told_otherwise(replace(sent, points=(hidden, shown)), sent)

    assert why(pdf, quarantine) is Why.TEXT_DIFFERS

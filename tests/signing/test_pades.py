from io import BytesIO

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from pikepdf import Pdf
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from reportwriter.signing.errors import (
    KeyMismatchError,
    NotValidNowError,
    UnfitKeyError,
    UnfitUsageError,
    UnsignablePdfError,
)
from tests.signing.people import (
    Signer,
    author,
    chair,
    health_visitor,
    p256_key,
    rsa_key,
    staff,
    usage,
)
from tests.signing.signed_pdf import find, signed
from tests.signing.small_pdf import RESERVED, saved, small_pdf


@pytest.mark.parametrize(
    "signer",
    [author(), health_visitor(p256_key()), health_visitor(rsa_key())],
    ids=["own identity", "agency P-256", "agency RSA"],
)
def test_what_is_signed_is_found_whole_and_by_whom(signer: Signer) -> None:
    found = find(signed(by=signer)).check()

    assert found.certificate == signer.certificate


def test_the_signature_certifies_the_file_and_permits_no_change() -> None:
    with Pdf.open(BytesIO(signed())) as pdf:
        signature = pdf.Root.Perms.DocMDP
        [reference] = signature.Reference

        assert reference.TransformMethod == "/DocMDP"
        assert reference.TransformParams.P == 1


def test_nothing_but_the_ranges_and_the_value_is_written() -> None:
    unsigned = small_pdf()
    made = signed(unsigned)

    changed = [place for place, byte in enumerate(unsigned) if byte != made[place]]

    assert len(made) == len(unsigned)
    assert changed[0] > unsigned.index(b"/ByteRange")
    assert changed[-1] < unsigned.index(b"/Filter")


def test_the_library_that_others_sign_with_finds_it_whole_and_permitting_no_change() -> None:
    [found] = PdfFileReader(BytesIO(signed())).embedded_signatures
    status = validate_pdf_signature(found, ValidationContext(trust_roots=[]))

    assert status.intact
    assert status.valid
    assert status.coverage is SignatureCoverageLevel.ENTIRE_FILE
    assert found.docmdp_level is MDPPerm.NO_CHANGES


def test_the_size_of_a_signed_file_can_be_foretold() -> None:
    sizes = {len(signed()) for _ in range(4)}

    assert len(sizes) == 1


def test_the_place_for_the_value_is_the_same_for_every_signer() -> None:
    places = {len(find(signed(by=one)).cms) for one in (author(), health_visitor(rsa_key()))}

    assert places == {RESERVED}


def test_a_key_of_another_certificate_is_refused() -> None:
    with pytest.raises(KeyMismatchError):
        signed(by=Signer(certificate=author().certificate, key=chair().key))


def test_a_key_of_another_kind_is_refused() -> None:
    with pytest.raises(UnfitKeyError):
        signed(by=staff(ec.generate_private_key(ec.SECP384R1())))


def test_a_certificate_for_another_purpose_is_refused() -> None:
    with pytest.raises(UnfitUsageError):
        signed(by=staff(p256_key(), usage("key_agreement")))


def test_a_certificate_that_has_run_out_is_refused() -> None:
    with pytest.raises(NotValidNowError):
        signed(by=staff(p256_key(), days=(-300, -1)))


@pytest.mark.parametrize(
    "pdf",
    [b"", b"not a PDF", small_pdf(places=0), small_pdf("One", "Two", places=2), signed()],
    ids=["empty", "text", "no place for it", "two places", "signed already"],
)
def test_a_file_that_cannot_take_our_signature_is_refused(pdf: bytes) -> None:
    with pytest.raises(UnsignablePdfError):
        signed(pdf)


def test_a_value_longer_than_its_place_is_refused() -> None:
    narrow = small_pdf().replace(b"0" * 2 * RESERVED, b"0" * 200)

    with pytest.raises(UnsignablePdfError):
        signed(narrow)


def test_a_file_that_was_rewritten_before_signing_is_signed_all_the_same() -> None:
    with Pdf.open(BytesIO(small_pdf())) as pdf:
        rewritten = saved(pdf)

    assert find(signed(rewritten)).check().subject_name == "Pru Oakenshaw"

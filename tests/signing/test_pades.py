import logging
import subprocess
import sys
from datetime import UTC, timedelta, timezone
from io import BytesIO

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from pikepdf import Pdf

from reportwriter.signing.archival import RESERVED
from reportwriter.signing.errors import (
    KeyMismatchError,
    NotValidNowError,
    UnfitKeyError,
    UnfitUsageError,
    UnsignablePdfError,
)
from reportwriter.signing.pades import sign_pdf
from tests.signing.people import (
    NOW,
    Signer,
    author,
    chair,
    health_visitor,
    p256_key,
    rsa_key,
    staff,
    usage,
)
from tests.signing.signed_pdf import find, signature_dictionary, signed
from tests.signing.small_pdf import BELOW, FIELD, saved, small_pdf, stamp


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


def test_the_signature_states_reason_name_and_form() -> None:
    stated = signature_dictionary(signed())

    assert stated["/Reason"] == "I wrote this report"
    assert stated["/Name"] == "Pru Oakenshaw"
    assert stated["/SubFilter"] == "/ETSI.CAdES.detached"


@pytest.mark.parametrize(
    ("zone", "suffix"), [(UTC, "Z"), (timezone(timedelta(hours=1)), "+01'00'")]
)
def test_the_claimed_time_is_the_one_given_and_not_the_clocks(zone: timezone, suffix: str) -> None:
    at = (NOW + timedelta(days=90)).astimezone(zone)

    pdf = sign_pdf(
        small_pdf(),
        field=FIELD,
        key=author().key,
        certificate=author().certificate,
        at=at,
        reason="I wrote this report",
    )

    assert signature_dictionary(pdf)["/M"] == f"D:{at:%Y%m%d%H%M%S}{suffix}"


def test_the_metadata_are_left_byte_for_byte_as_they_were() -> None:
    unsigned = small_pdf()

    with Pdf.open(BytesIO(unsigned)) as before, Pdf.open(BytesIO(signed(unsigned))) as after:
        assert after.Root.Metadata.read_raw_bytes() == before.Root.Metadata.read_raw_bytes()
        assert after.Root.Metadata.objgen == before.Root.Metadata.objgen


def test_the_signed_file_begins_with_the_unsigned_one() -> None:
    unsigned = small_pdf()

    assert signed(unsigned).startswith(unsigned)


def test_a_field_without_extent_shows_nothing() -> None:
    with Pdf.open(BytesIO(signed(appearance=stamp()))) as pdf:
        assert "/AP" not in pdf.Root.AcroForm.Fields[0]


def test_a_field_with_extent_shows_the_drawn_stamp() -> None:
    pdf = signed(small_pdf(rectangle=BELOW), appearance=stamp(b"0 1 0 rg 0 0 240 50 re f"))

    with Pdf.open(BytesIO(pdf)) as opened:
        appearance = opened.Root.AcroForm.Fields[0].AP.N
        drawn = appearance.Resources.XObject["/Stamp"]

        assert b"/Stamp Do" in appearance.read_bytes()
        assert drawn.read_bytes() == b"0 1 0 rg 0 0 240 50 re f"


def test_a_field_with_extent_and_no_stamp_stays_empty() -> None:
    with Pdf.open(BytesIO(signed(small_pdf(rectangle=BELOW)))) as pdf:
        appearance = pdf.Root.AcroForm.Fields[0].AP.N

        assert "/Font" not in appearance.get("/Resources", {})


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
    [b"", b"not a PDF", small_pdf("SomeOtherField"), signed()],
    ids=["empty", "text", "no such field", "signed already"],
)
def test_a_file_that_cannot_take_our_signature_is_refused(pdf: bytes) -> None:
    with pytest.raises(UnsignablePdfError):
        signed(pdf)


def test_a_certified_file_takes_no_second_signature() -> None:
    first = signed(small_pdf(FIELD, "ChairSignature"))

    with pytest.raises(UnsignablePdfError):
        sign_pdf(
            first,
            field="ChairSignature",
            key=chair().key,
            certificate=chair().certificate,
            at=NOW,
            reason="I have read this report",
        )


def test_the_library_that_signs_says_nothing(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG), pytest.raises(UnsignablePdfError):
        signed(b"not a PDF")

    assert [record.name for record in caplog.records if "pyhanko" in record.name] == []
    assert not logging.getLogger("pyhanko.sign").isEnabledFor(logging.CRITICAL)


@pytest.mark.parametrize("module", ["pades", "cms", "identity", "errors"])
def test_the_library_that_signs_is_loaded_only_to_sign(module: str) -> None:
    look = f"import sys, reportwriter.signing.{module}; print('pyhanko' in sys.modules)"

    seen = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)

    assert seen.stdout.strip() == "False"


def test_a_file_that_was_rewritten_before_signing_is_signed_all_the_same() -> None:
    with Pdf.open(BytesIO(small_pdf())) as pdf:
        rewritten = saved(pdf)

    assert find(signed(rewritten)).check().subject_name == "Pru Oakenshaw"

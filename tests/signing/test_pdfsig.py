"""What `pdfsig`, a reader that is not ours, says about a PDF that we signed."""

import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.signing.people import (
    Signer,
    agency,
    author,
    chair,
    health_visitor,
    p256_key,
    rsa_key,
)
from tests.signing.signed_pdf import signed
from tests.signing.small_pdf import BELOW, small_pdf

VALID = "Signature Validation: Signature is Valid."
WHOLE = "Total document signed"
TRUSTED = "Certificate Validation: Certificate is Trusted."
PdfSig = Callable[[bytes, Sequence[Signer]], str]


@pytest.fixture
def pdfsig(tmp_path: Path) -> PdfSig:
    """Return what pdfsig says of a PDF, with a database of issuers to be trusted."""
    database = f"sql:{tmp_path}"

    def say(pdf: bytes, trusted: Sequence[Signer]) -> str:
        run("certutil", "-N", "-d", database, "--empty-password")
        for number, signer in enumerate(trusted):
            (tmp_path / "trusted.pem").write_bytes(signer.pem)
            name = f"trusted {number}"
            run(
                *("certutil", "-A", "-d", database, "-n", name, "-t", "CT,C,C"),
                *("-i", str(tmp_path / "trusted.pem")),
            )
        (tmp_path / "signed.pdf").write_bytes(pdf)
        return run("pdfsig", "-nssdir", str(tmp_path), str(tmp_path / "signed.pdf"))

    return say


def run(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize(
    "signer", [health_visitor(p256_key()), health_visitor(rsa_key())], ids=["P-256", "RSA"]
)
def test_a_signature_with_an_agencys_certificate_is_valid_whole_and_trusted(
    pdfsig: PdfSig, signer: Signer
) -> None:
    said = pdfsig(signed(small_pdf(rectangle=BELOW), signer), [agency()])

    assert VALID in said
    assert WHOLE in said
    assert TRUSTED in said


def test_a_signature_with_our_own_identity_is_valid_and_whole(pdfsig: PdfSig) -> None:
    said = pdfsig(signed(), [author()])

    assert VALID in said
    assert WHOLE in said
    assert "Signer Certificate Common Name: Pru Oakenshaw" in said


def test_of_a_stranger_it_says_that_the_issuer_is_unknown(pdfsig: PdfSig) -> None:
    said = pdfsig(signed(by=chair()), [agency()])

    assert VALID in said
    assert TRUSTED not in said


def test_a_line_added_is_noticed(pdfsig: PdfSig) -> None:
    said = pdfsig(signed() + b"\n% added\n", [author()])

    assert WHOLE not in said


def test_a_changed_page_is_noticed(pdfsig: PdfSig) -> None:
    said = pdfsig(signed().replace(b"0 0 1 rg", b"1 0 0 rg"), [author()])

    assert "Digest Mismatch" in said

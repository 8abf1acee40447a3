import hashlib
import subprocess
from pathlib import Path

import pytest

from reportwriter.signing.cms import check_cms
from reportwriter.signing.value import signature_value
from tests.signing.people import Signer, author, health_visitor, p256_key, rsa_key

CONTENT = b"a report that somebody wrote"
DIGEST = hashlib.sha256(CONTENT).digest()
EACH_SIGNER = pytest.mark.parametrize(
    "signer",
    [author(), health_visitor(p256_key()), health_visitor(rsa_key())],
    ids=["own identity", "agency P-256", "agency RSA"],
)


@EACH_SIGNER
def test_our_own_check_reads_it_and_finds_no_time_in_it(signer: Signer) -> None:
    found = check_cms(signature_value(DIGEST, signer.key, signer.certificate), DIGEST)

    assert found.certificate == signer.certificate
    assert found.claimed_at is None


@EACH_SIGNER
def test_openssl_verifies_it(signer: Signer, tmp_path: Path) -> None:
    (tmp_path / "content").write_bytes(CONTENT)
    (tmp_path / "value").write_bytes(signature_value(DIGEST, signer.key, signer.certificate))

    done = subprocess.run(
        [
            *("openssl", "cms", "-verify", "-noverify", "-binary", "-inform", "DER"),
            *("-in", tmp_path / "value", "-content", tmp_path / "content"),
        ],
        capture_output=True,
        check=True,
    )

    assert done.stdout == CONTENT
    assert b"successful" in done.stderr.lower()

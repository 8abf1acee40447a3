"""A signature is added after the last change, and both profiles must hold with it."""

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from cryptography.hazmat.primitives.serialization import load_der_private_key

from reportwriter.pdf.stamp import draw_stamp, stamp_lines
from reportwriter.signing.identity import make_identity
from reportwriter.signing.pades import sign_pdf
from tests.pdf.reading import PROFILES, failures
from tests.pdf.samples import SIGNED, documents


@pytest.mark.parametrize(
    ("kind", "field"),
    [
        ("report", "AuthorSignature"),
        ("confidential page", "AuthorSignature"),
        ("nothing confidential", "AuthorSignature"),
        ("invitation", "ChairSignature"),
    ],
)
def test_both_profiles_hold_after_signing(kind: str, field: str) -> None:
    identity = make_identity("Pru Oakenshaw", "Hollybrook Primary School", "Lead", SIGNED)
    key = load_der_private_key(identity.signing_key, None)
    assert isinstance(key, EllipticCurvePrivateKey)

    signed = sign_pdf(
        documents()[kind],
        field=field,
        key=key,
        certificate=identity.signing_certificate,
        at=SIGNED,
        reason="I am the author",
        appearance=draw_stamp(stamp_lines("Pru Oakenshaw", SIGNED)),
    )

    assert [failures(signed, profile) for profile in PROFILES] == [[], []]

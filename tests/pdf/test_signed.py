"""A signature is added after the last change, and both profiles must hold with it."""

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from cryptography.hazmat.primitives.serialization import load_der_private_key

from reportwriter.signing.identity import make_identity
from reportwriter.signing.pades import sign_pdf
from tests.pdf.reading import PROFILES, failures
from tests.pdf.samples import SIGNED, documents


@pytest.mark.parametrize(
    "kind", ["report", "confidential page", "nothing confidential", "invitation"]
)
def test_both_profiles_hold_after_signing(kind: str) -> None:
    identity = make_identity("Pru Oakenshaw", "Hollybrook Primary School", "Lead", SIGNED)
    key = load_der_private_key(identity.signing_key, None)
    assert isinstance(key, EllipticCurvePrivateKey)

    signed = sign_pdf(
        documents()[kind],
        key=key,
        certificate=identity.signing_certificate,
        at=SIGNED,
    )

    assert [failures(signed, profile) for profile in PROFILES] == [[], []]

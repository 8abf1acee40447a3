from reportwriter.signing.signatures import Signatures
from tests.signing.people import NOW, author
from tests.signing.signed_pdf import find
from tests.signing.small_pdf import FIELD, small_pdf


def test_one_object_signs_and_checks_what_it_signed() -> None:
    signatures = Signatures()
    signer = author()

    pdf = signatures.sign(
        small_pdf(),
        field=FIELD,
        key=signer.key,
        certificate=signer.certificate,
        at=NOW,
        reason="I wrote this report",
    )
    found = find(pdf)

    assert signatures.check(found.cms, found.digest).certificate == signer.certificate

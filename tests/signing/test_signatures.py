from reportwriter.signing.signatures import Signatures
from tests.signing.people import NOW, author
from tests.signing.signed_pdf import find
from tests.signing.small_pdf import small_pdf


def test_one_object_signs_and_checks_what_it_signed() -> None:
    signatures = Signatures()
    signer = author()

    pdf = signatures.sign(
        small_pdf(),
        key=signer.key,
        certificate=signer.certificate,
        at=NOW,
    )
    found = find(pdf)

    assert signatures.check(found.cms, found.digest).certificate == signer.certificate

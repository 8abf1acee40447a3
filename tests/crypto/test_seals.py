from reportwriter.crypto.seals import Seals
from tests.crypto.sealing_certificates import p256_holder


def test_one_object_seals_and_opens_what_it_sealed() -> None:
    seals = Seals()
    chair = p256_holder()

    fields = seals.split(seals.seal(b"one confidential item", [chair.certificate]))

    assert seals.open(fields, chair.certificate, chair.key) == b"one confidential item"

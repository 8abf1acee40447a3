import pickle
from dataclasses import replace
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from hypothesis import given, settings
from hypothesis import strategies as st

from reportwriter.crypto.errors import (
    DamagedSealError,
    NotAddressedError,
    SealError,
    TooLargeToSealError,
    UnfitRecipientError,
    UnreadableCertificateError,
)
from reportwriter.crypto.sealed_fields import LARGEST_CONTENT, LARGEST_SEALED
from reportwriter.crypto.sealing import open_sealed, seal, split
from tests.crypto.sealing_certificates import Holder, holder, p256_holder, rsa_holder

PAGE = b"Nothing is confidential."
CHAIR = p256_holder("Merriweather Stope")
DEPUTY = rsa_holder("Safeguarding unit")
STRANGER = p256_holder("Bea Larkmoor")
TO_CHAIR = seal(PAGE, [CHAIR.certificate])
TO_BOTH = seal(PAGE, [CHAIR.certificate, DEPUTY.certificate])


def opened(sealed: bytes, reader: Holder) -> bytes:
    return open_sealed(split(sealed), reader.certificate, reader.key)


@pytest.mark.parametrize("reader", [CHAIR, DEPUTY], ids=["P-256", "RSA"])
def test_every_recipient_opens_what_was_sealed(reader: Holder) -> None:
    assert opened(TO_BOTH, reader) == PAGE


def test_nothing_of_the_content_stands_in_the_file() -> None:
    assert PAGE not in TO_BOTH


def test_the_same_content_is_sealed_to_other_bytes_each_time() -> None:
    assert seal(PAGE, [CHAIR.certificate]) != TO_CHAIR


def test_who_is_no_recipient_is_told_so() -> None:
    with pytest.raises(NotAddressedError):
        opened(TO_BOTH, STRANGER)


def test_a_recipient_named_twice_counts_once() -> None:
    sealed = seal(PAGE, [CHAIR.certificate, CHAIR.certificate])

    assert len(split(sealed).keys) == 1


def test_the_length_of_the_file_depends_on_content_and_recipients_alone() -> None:
    other = seal(bytes(len(PAGE)), [CHAIR.certificate])

    assert len(other) == len(TO_CHAIR)


def test_the_fields_survive_the_way_out_of_a_confined_process() -> None:
    fields = split(TO_BOTH)

    arrived = pickle.loads(pickle.dumps(fields))  # noqa: S301 - our own bytes

    assert arrived == fields


def test_an_empty_content_can_be_sealed() -> None:
    assert opened(seal(b"", [CHAIR.certificate]), CHAIR) == b""


def test_a_certificate_that_does_not_say_what_it_is_for_is_accepted() -> None:
    silent = holder(ec.generate_private_key(ec.SECP256R1()), "Silent")

    assert opened(seal(PAGE, [silent.certificate]), silent) == PAGE


@given(st.integers(min_value=0, max_value=len(TO_CHAIR) * 8 - 1))
@settings(max_examples=300, deadline=None)
def test_no_flipped_bit_is_ever_opened(bit: int) -> None:
    damaged = bytearray(TO_CHAIR)
    damaged[bit // 8] ^= 1 << bit % 8

    with pytest.raises(SealError):
        opened(bytes(damaged), CHAIR)


@given(st.integers(min_value=0, max_value=len(TO_BOTH) - 1), st.binary(max_size=8))
@settings(max_examples=300, deadline=None)
def test_whatever_is_put_into_the_file_only_the_true_content_comes_out(
    place: int, foreign: bytes
) -> None:
    damaged = TO_BOTH[:place] + foreign + TO_BOTH[place + len(foreign) :]

    for reader in (CHAIR, DEPUTY):
        try:
            content = opened(damaged, reader)
        except SealError:
            continue
        # What was damaged is the key of another recipient; it tells this one nothing false.
        assert content == PAGE


@given(st.binary(max_size=64))
@settings(deadline=None)
def test_what_is_no_sealed_file_is_refused(foreign: bytes) -> None:
    with pytest.raises(DamagedSealError):
        split(foreign)


@pytest.mark.parametrize("length", [0, 1, 20, 300, -1])
def test_a_truncated_file_is_refused(length: int) -> None:
    with pytest.raises(DamagedSealError):
        split(TO_BOTH[:length])


@pytest.mark.parametrize("more", [b"\0", b"\n", TO_BOTH])
def test_a_file_with_something_behind_it_is_refused(more: bytes) -> None:
    with pytest.raises(DamagedSealError):
        split(TO_BOTH + more)


def test_the_largest_content_can_be_sealed_and_one_byte_more_cannot() -> None:
    assert len(seal(bytes(LARGEST_CONTENT), [CHAIR.certificate])) < LARGEST_SEALED

    with pytest.raises(TooLargeToSealError) as caught:
        seal(bytes(LARGEST_CONTENT + 1), [CHAIR.certificate])

    assert (caught.value.size, caught.value.limit) == (LARGEST_CONTENT + 1, LARGEST_CONTENT)


def test_a_file_that_is_too_large_is_refused_unread() -> None:
    with pytest.raises(DamagedSealError, match="size"):
        split(bytes(LARGEST_SEALED + 1))


def test_nothing_is_sealed_to_nobody() -> None:
    with pytest.raises(UnfitRecipientError):
        seal(PAGE, [])


def test_sixteen_recipients_are_the_most() -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    many = [holder(key, f"Deputy {n}", "key_agreement") for n in range(17)]

    assert opened(seal(PAGE, [one.certificate for one in many[:16]]), many[7]) == PAGE
    with pytest.raises(UnfitRecipientError):
        seal(PAGE, [one.certificate for one in many])


@pytest.mark.parametrize(
    "unfit",
    [
        p256_holder("Signs only", "digital_signature"),
        rsa_holder("Signs only", "digital_signature"),
        holder(ec.generate_private_key(ec.SECP384R1()), "Another curve", "key_agreement"),
    ],
    ids=["P-256 for signing", "RSA for signing", "P-384"],
)
def test_nothing_is_sealed_to_a_certificate_that_does_not_fit(unfit: Holder) -> None:
    with pytest.raises(UnfitRecipientError) as caught:
        seal(PAGE, [unfit.certificate])

    assert caught.value.what


def test_bytes_that_are_no_certificate_are_refused() -> None:
    with pytest.raises(UnreadableCertificateError):
        seal(PAGE, [b"not a certificate"])


def test_a_key_that_is_not_the_certificates_is_refused() -> None:
    with pytest.raises(UnfitRecipientError):
        open_sealed(split(TO_CHAIR), CHAIR.certificate, STRANGER.key)


def test_a_point_that_is_not_on_the_curve_is_refused() -> None:
    fields = split(TO_CHAIR)
    [key] = fields.keys
    off_curve = replace(key, ephemeral=b"\x04" + bytes(64))

    with pytest.raises(DamagedSealError, match="wrapped key"):
        open_sealed(replace(fields, keys=(off_curve,)), CHAIR.certificate, CHAIR.key)


def test_an_rsa_part_offered_to_a_curve_key_is_refused() -> None:
    fields = split(TO_BOTH)
    foreign = replace(
        next(key for key in fields.keys if not key.ephemeral),
        recipient=split(TO_CHAIR).keys[0].recipient,
    )

    with pytest.raises(DamagedSealError, match="wrapped key"):
        open_sealed(replace(fields, keys=(foreign,)), CHAIR.certificate, CHAIR.key)


def test_a_content_key_of_another_length_is_refused() -> None:
    public = DEPUTY.key.public_key()
    fields = split(seal(PAGE, [DEPUTY.certificate]))
    short = replace(fields.keys[0], wrapped=_wrapped_for(public, AESGCM.generate_key(128)))

    with pytest.raises(DamagedSealError, match="wrapped key"):
        open_sealed(replace(fields, keys=(short,)), DEPUTY.certificate, DEPUTY.key)


@pytest.mark.parametrize(
    "change",
    [
        {"keys": ()},
        {"nonce": bytes(8)},
        {"tag": bytes(12)},
        {"ciphertext": bytes(LARGEST_CONTENT + 1)},
        {"keys": split(TO_CHAIR).keys * 2},
        {"keys": (replace(split(TO_CHAIR).keys[0], recipient=b""),)},
        {"keys": (replace(split(TO_CHAIR).keys[0], wrapped=bytes(24)),)},
        {"keys": (replace(split(TO_CHAIR).keys[0], ephemeral=b""),)},
    ],
    ids=["no key", "nonce", "tag", "size", "twice", "unnamed", "short key", "no point"],
)
def test_fields_from_a_confined_process_are_not_believed(change: dict[str, Any]) -> None:
    fields = replace(split(TO_CHAIR), **change)

    with pytest.raises(DamagedSealError):
        open_sealed(fields, CHAIR.certificate, CHAIR.key)


def _wrapped_for(public: object, content_key: bytes) -> bytes:
    assert isinstance(public, rsa.RSAPublicKey)
    return public.encrypt(content_key, padding.OAEP(padding.MGF1(SHA256()), SHA256(), None))

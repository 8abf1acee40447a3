"""Answers by chance: a value of the wanted type comes out, or the one error, within its bounds."""

import json
from io import BytesIO
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as some

from reportwriter.crypto.sealed_fields import SealedFields
from reportwriter.exchange.quarantine.facts import (
    Hello,
    PagePictures,
    PdfFacts,
    PdfText,
    Question,
    SignatureFacts,
)
from reportwriter.exchange.quarantine.message import (
    LENGTHS,
    MOST_HEAD,
    NotUnderstoodError,
    pack,
    unpack,
)

MOST = 1 << 16
WANTED = some.sampled_from([Hello, PdfFacts, PdfText, PagePictures, SealedFields, Question])
SCALARS = some.none() | some.booleans() | some.integers() | some.floats() | some.text(max_size=9)
JSON = some.recursive(
    SCALARS, lambda inner: some.lists(inner) | some.dictionaries(some.text(max_size=9), inner)
)
FACTS = PdfFacts(
    pages=3,
    title="Zoë",
    signatures=(
        SignatureFacts(
            field="Author",
            kind="Sig",
            sub_filter="x",
            byte_range=(0, 1, 2, 3),
            contents=b"\0\1",
            claimed_at="",
            certifies=True,
            permission=1,
        ),
    ),
)
PACKED = b"".join(pack(FACTS))


class EndedError(Exception):
    """What a line raises when nothing more comes."""


def _heard(frame: bytes, wanted: type[Any]) -> object:
    stream = BytesIO(frame)

    def receive(size: int) -> bytes:
        assert 0 <= size <= max(MOST, MOST_HEAD)
        piece = stream.read(size)
        if len(piece) < size:
            raise EndedError
        return piece

    try:
        return unpack(receive, wanted, most=MOST)
    except (NotUnderstoodError, EndedError):
        return None


@settings(deadline=None)
@given(frame=some.binary(), wanted=WANTED)
def test_bytes_by_chance_are_understood_or_refused(frame: bytes, wanted: type[Any]) -> None:
    assert _heard(frame, wanted) is None or len(frame) > LENGTHS.size


@settings(deadline=None, max_examples=40)
@given(head=JSON, body=some.binary(max_size=50), wanted=WANTED)
def test_any_head_is_understood_or_refused(head: object, body: bytes, wanted: type[Any]) -> None:
    encoded = json.dumps(head).encode()
    frame = LENGTHS.pack(len(encoded), len(body)) + encoded + body

    answer = _heard(frame, wanted)

    assert answer is None or isinstance(answer, wanted)


@settings(deadline=None)
@given(
    at=some.integers(0, len(PACKED) - 1),
    byte=some.integers(0, 255),
    cut=some.integers(0, len(PACKED)),
)
def test_an_answer_changed_anywhere_is_understood_or_refused(at: int, byte: int, cut: int) -> None:
    changed = bytearray(PACKED)
    changed[at] = byte

    answers = [_heard(bytes(changed), PdfFacts), _heard(PACKED[:cut], PdfFacts)]

    assert all(answer is None or isinstance(answer, PdfFacts) for answer in answers)

"""What a confined process can be asked, and how its answers are put into frames and taken out.

Taking out is done by the program and trusts nothing: every part has its type and its bound.
"""

from typing import Any

from reportwriter.crypto.sealed_fields import SealedFields, SealedKey
from reportwriter.exchange.quarantine.facts import (
    AttachmentFact,
    PageImage,
    PdfFacts,
    SignatureFact,
)
from reportwriter.exchange.quarantine.frames import BrokenFrameError, Frame

STRUCTURE, TEXT, PAGE, SEAL = "structure", "text", "page", "seal"


class _Packing:
    """Collects byte strings into one body and remembers their lengths."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []

    def add(self, part: bytes) -> int:
        self._parts.append(part)
        return len(part)

    @property
    def body(self) -> bytes:
        return b"".join(self._parts)


class _Unpacking:
    def __init__(self, body: bytes) -> None:
        self._body = body
        self._at = 0

    def take(self, size: Any) -> bytes:
        if type(size) is not int or not 0 <= size <= len(self._body) - self._at:
            raise BrokenFrameError
        part = self._body[self._at : self._at + size]
        self._at += size
        return part


def pack_structure(facts: PdfFacts) -> Frame:
    packing = _Packing()
    head = {
        "pages": facts.pages,
        "encrypted": facts.encrypted,
        "signatures": [
            [held.field, held.sub_filter, list(held.byte_range), packing.add(held.contents)]
            for held in facts.signatures
        ],
        "empty_fields": list(facts.empty_fields),
        "certified": facts.certified,
        "attachments": [[held.name, packing.add(held.content)] for held in facts.attachments],
        "active": list(facts.active),
    }
    return Frame(head, packing.body)


def unpack_structure(frame: Frame) -> PdfFacts:
    """Raise BrokenFrameError when the head is not as `pack_structure` writes it."""
    head, unpacking = frame.head, _Unpacking(frame.body)
    try:
        return PdfFacts(
            pages=_whole(head["pages"]),
            encrypted=head["encrypted"] is True,
            signatures=tuple(
                SignatureFact(
                    field=_text(field),
                    sub_filter=_text(sub_filter),
                    byte_range=tuple(_whole(number) for number in byte_range),
                    contents=unpacking.take(size),
                )
                for field, sub_filter, byte_range, size in head["signatures"]
            ),
            empty_fields=_texts(head["empty_fields"]),
            certified=None if head["certified"] is None else _whole(head["certified"]),
            attachments=tuple(
                AttachmentFact(name=_text(name), content=unpacking.take(size))
                for name, size in head["attachments"]
            ),
            active=_texts(head["active"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise BrokenFrameError from error


def pack_text(pages: tuple[str, ...]) -> Frame:
    packing = _Packing()
    sizes = [packing.add(page.encode("utf-8", "replace")) for page in pages]
    return Frame({"pages": sizes}, packing.body)


def unpack_text(frame: Frame) -> tuple[str, ...]:
    unpacking = _Unpacking(frame.body)
    try:
        return tuple(unpacking.take(size).decode() for size in frame.head["pages"])
    except (KeyError, TypeError, ValueError) as error:
        raise BrokenFrameError from error


def pack_page(image: PageImage) -> Frame:
    return Frame({"width": image.width, "height": image.height}, image.rgb)


def unpack_page(frame: Frame) -> PageImage:
    try:
        width, height = _whole(frame.head["width"]), _whole(frame.head["height"])
    except (KeyError, TypeError) as error:
        raise BrokenFrameError from error
    if width * height * len("rgb") != len(frame.body):
        raise BrokenFrameError
    return PageImage(width=width, height=height, rgb=frame.body)


def pack_seal(fields: SealedFields) -> Frame:
    packing = _Packing()
    keys = [
        [packing.add(key.recipient), packing.add(key.wrapped), packing.add(key.ephemeral)]
        for key in fields.keys
    ]
    rest = [packing.add(part) for part in (fields.nonce, fields.ciphertext, fields.tag)]
    return Frame({"keys": keys, "rest": rest}, packing.body)


def unpack_seal(frame: Frame) -> SealedFields:
    """Raise BrokenFrameError, or DamagedSealError for lengths that we never write."""
    unpacking = _Unpacking(frame.body)
    try:
        keys = tuple(
            SealedKey(
                recipient=unpacking.take(recipient),
                wrapped=unpacking.take(wrapped),
                ephemeral=unpacking.take(ephemeral),
            )
            for recipient, wrapped, ephemeral in frame.head["keys"]
        )
        nonce, ciphertext, tag = (unpacking.take(size) for size in frame.head["rest"])
    except (KeyError, TypeError, ValueError) as error:
        raise BrokenFrameError from error
    fields = SealedFields(keys=keys, nonce=nonce, ciphertext=ciphertext, tag=tag)
    fields.require_sound()
    return fields


def _whole(number: Any) -> int:
    if type(number) is not int or number < 0:
        raise TypeError("not a whole number")
    return number


def _text(text: Any) -> str:
    if not isinstance(text, str):
        raise TypeError("not a text")
    return text


def _texts(texts: Any) -> tuple[str, ...]:
    return tuple(_text(text) for text in texts)

"""The reader of a PDF's structure: signatures, attachments, and what else it holds. Judges nothing.

Runs in a cell only, on a file that may have been made to break it. It handles no failure: what
pikepdf raises ends the cell, and that is the answer.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pikepdf import (
    AccessMode,
    Array,
    Dictionary,
    Name,
    Object,
    PasswordError,
    Pdf,
    PdfError,
    Stream,
    String,
)

from reportwriter.exchange.quarantine.facts import (
    MOST_ATTACHED,
    Attachment,
    PdfFacts,
    Question,
    SignatureFacts,
)
from reportwriter.exchange.quarantine.features import dictionaries_in, features_of, objects_of

LONGEST_NAME = 300
LARGEST_CONTENTS = 64 * 1024
MOST_FIELDS = 2_000
MOST_ATTACHMENTS = 50
MOST_SIGNATURES = 50
MOST_RANGES = 50
DEEPEST = 40
_RANGED = re.compile(rb"/ByteRange\b")
_NOBODYS = "no file of a conference opens with this"
"""So that a locked file is never opened, whoever may: qpdf would ask the system for chance first,
which a cell cannot have."""


class TooMuchError(Exception):
    """More of something than any file of ours has."""


def read_structure(question: Question) -> PdfFacts:
    """Return what the file says of itself."""
    content = question.content
    try:
        return _facts(content, recover=False)
    except PasswordError:
        return PdfFacts(is_encrypted=True)
    except PdfError:
        return _facts(content, recover=True)


def _facts(content: bytes, *, recover: bool) -> PdfFacts:
    with Pdf.open(
        BytesIO(content),
        password=_NOBODYS,
        attempt_recovery=recover,
        suppress_warnings=True,
        inherit_page_attributes=False,
        access_mode=AccessMode.stream,
    ) as pdf:
        if pdf.is_encrypted:
            return PdfFacts(is_encrypted=True)
        fields = dict(_signature_fields(pdf))
        return PdfFacts(
            pages=len(pdf.pages),
            revisions=content.count(b"startxref"),
            title=_said(pdf.trailer.get("/Info", Dictionary()).get("/Title")),
            features=features_of(pdf),
            signatures=tuple(_signatures(pdf, fields)),
            empty_fields=tuple(name for name, value in fields.items() if value is None),
            attachments=tuple(_attachments(pdf)),
            # Last, for qpdf complains of an object only when it comes to it.
            is_damaged=recover or bool(pdf.get_warnings()),
        )


def _signature_fields(pdf: Pdf) -> Iterator[tuple[str, tuple[int, int] | None]]:
    """Give each signature field with the object that holds its signature, if any."""
    form = pdf.Root.get("/AcroForm", Dictionary())
    waiting = [(field, 0) for field in form.get("/Fields", Array())]
    seen = 0
    while waiting:
        field, depth = waiting.pop()
        seen += 1
        if seen > MOST_FIELDS or depth > DEEPEST:
            raise TooMuchError
        if field.get("/FT") == Name.Sig:
            value = field.get("/V")
            yield _said(field.get("/T")), None if value is None else value.objgen
        waiting += [(kid, depth + 1) for kid in field.get("/Kids", Array())]


def _signatures(pdf: Pdf, fields: dict[str, tuple[int, int] | None]) -> Iterator[SignatureFacts]:
    """Give every signature value in the file, also one that no field holds any more."""
    certifying = pdf.Root.get("/Perms", Dictionary()).get("/DocMDP")
    for found, value in enumerate(_signature_values(pdf)):
        if found >= MOST_SIGNATURES:
            raise TooMuchError
        # What is not an object of its own has no number; the standard wants it to have one.
        own = value.objgen if value.is_indirect else None
        names = (name for name, held in fields.items() if own and held == own)
        yield SignatureFacts(
            field=next(names, ""),
            kind=_said(value.get("/Type")),
            sub_filter=_said(value.get("/SubFilter")),
            byte_range=_numbers(value["/ByteRange"]),
            contents=_octets(value.get("/Contents"))[:LARGEST_CONTENTS],
            claimed_at=_said(value.get("/M")),
            certifies=own is not None and own == getattr(certifying, "objgen", None),
            permission=_permission(value),
        )


def _signature_values(pdf: Pdf) -> Iterator[Object]:
    for value in objects_of(pdf):
        yield from (held for held in dictionaries_in(value, _RANGED) if "/ByteRange" in held)


def _permission(signature: Object) -> int | None:
    """Return what a certification permits; None where it does not say, or says it oddly."""
    references = _listed(signature.get("/Reference"))
    if len(references) != 1 or references[0].get("/TransformMethod") != Name.DocMDP:
        return None
    permission: Any = references[0].get("/TransformParams", Dictionary()).get("/P")
    return permission if type(permission) is int else None


def _octets(value: Object | None) -> bytes:
    return bytes(value) if isinstance(value, String) else b""


def _numbers(value: Object) -> tuple[int, ...]:
    """Return the whole numbers of a list; of anything else, and of a longer list, none."""
    numbers: list[Any] = _listed(value)
    if len(numbers) > MOST_RANGES:
        return ()
    return tuple(one for one in numbers if type(one) is int)


def _attachments(pdf: Pdf) -> Iterator[Attachment]:
    """Give the attachments of the catalog, whichever of its two lists names them."""
    files = [*_listed(pdf.Root.get("/AF")), *_named(pdf)]
    seen: set[tuple[int, int]] = set()
    held = 0
    for file in files:
        stream = file.get("/EF", Dictionary()).get("/F")
        if not isinstance(stream, Stream) or stream.objgen in seen:
            continue
        seen.add(stream.objgen)
        content = stream.read_bytes()
        held += len(content)
        if held > MOST_ATTACHED or len(seen) > MOST_ATTACHMENTS:
            raise TooMuchError
        yield Attachment(
            name=_said(file.get("/UF", file.get("/F"))),
            relation=_said(file.get("/AFRelationship")),
            mime=_said(stream.stream_dict.get("/Subtype")),
            content=content,
        )


def _listed(value: Object | None) -> list[Object]:
    return list(value) if isinstance(value, Array) else []


def _named(pdf: Pdf) -> Iterator[Object]:
    """Give the files of the name tree, which may have branches."""
    root = pdf.Root.get("/Names", Dictionary()).get("/EmbeddedFiles")
    waiting = [(root, 0)] if root is not None else []
    while waiting:
        branch, depth = waiting.pop()
        if depth > DEEPEST:
            raise TooMuchError
        names = _listed(branch.get("/Names"))
        yield from names[1::2]
        waiting += [(kid, depth + 1) for kid in _listed(branch.get("/Kids"))]
        if len(waiting) > MOST_ATTACHMENTS or len(names) > 2 * MOST_ATTACHMENTS:
            raise TooMuchError


def _said(value: Object | None) -> str:
    """Return a name (without its slash) or a text, shortened; anything else is nothing said."""
    if isinstance(value, Name):
        return str(value)[1:LONGEST_NAME]
    return str(value)[:LONGEST_NAME] if isinstance(value, String) else ""

"""Runs confined: read the structure of a foreign PDF and report what stands in it."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Stream

from reportwriter.exchange.quarantine.facts import AttachmentFact, PdfFacts, SignatureFact

MOST_OBJECTS = 300_000
MOST_FIELDS = 64
MOST_ATTACHMENTS = 16
MOST_ATTACHED_BYTES = 128 << 20
DEEPEST_FIELD = 8

ACTIONS = frozenset(
    (
        *("/JavaScript", "/Launch", "/URI", "/SubmitForm", "/ImportData", "/GoToR", "/GoToE"),
        *("/Rendition", "/RichMediaExecute", "/Movie", "/Sound", "/Thread", "/Hide", "/Named"),
        *("/SetOCGState", "/GoTo3DView", "/Trans"),
    )
)
"""Of all actions only /GoTo, a jump inside the file, is one of ours."""


def read_structure(pdf: bytes) -> PdfFacts:
    """Return the facts. May raise anything: the parent takes every failure as "unreadable"."""
    try:
        opened = pikepdf.open(BytesIO(pdf))
    except pikepdf.PasswordError:
        return PdfFacts(pages=0, encrypted=True)
    with opened:
        if opened.is_encrypted:
            return PdfFacts(pages=0, encrypted=True)
        signed = tuple(_signed_fields(opened))
        return PdfFacts(
            pages=len(opened.pages),
            signatures=tuple(_signature(name, value) for name, value in signed),
            empty_fields=tuple(_empty_fields(opened)),
            certified=_certified(opened, signed[0][1]) if signed else None,
            attachments=tuple(_attachments(opened)),
            active=tuple(sorted(_active(opened))),
        )


def _signed_fields(pdf: pikepdf.Pdf) -> Iterator[tuple[str, Object]]:
    for name, field in _signature_fields(pdf):
        value = field.get("/V")
        if isinstance(value, Dictionary):
            yield name, value


def _empty_fields(pdf: pikepdf.Pdf) -> Iterator[str]:
    yield from (name for name, field in _signature_fields(pdf) if "/V" not in field)


def _signature_fields(pdf: pikepdf.Pdf) -> Iterator[tuple[str, Object]]:
    form = pdf.Root.get("/AcroForm")
    if not isinstance(form, Dictionary):
        return
    waiting = [(field, 0) for field in _elements(form.get("/Fields"))]
    count = 0
    while waiting:
        field, depth = waiting.pop(0)
        count += 1
        if count > MOST_FIELDS or depth > DEEPEST_FIELD:
            raise ValueError("more fields than any file of ours")
        if field.get("/FT") == Name.Sig:
            yield str(field.get("/T", "")), field
        waiting.extend((kid, depth + 1) for kid in _elements(field.get("/Kids")))


def _elements(array: Object | None) -> list[Any]:
    if not isinstance(array, Array):
        return []
    return [element for element in array if isinstance(element, Dictionary)]


def _signature(name: str, value: Object) -> SignatureFact:
    return SignatureFact(
        field=name,
        sub_filter=str(value.get("/SubFilter", "")),
        byte_range=tuple(int(number) for number in value["/ByteRange"]),
        contents=bytes(value["/Contents"]),
    )


def _certified(pdf: pikepdf.Pdf, value: Object) -> int | None:
    """Return P where the catalog's DocMDP is this very signature and its transform says so."""
    permissions = pdf.Root.get("/Perms")
    if not isinstance(permissions, Dictionary):
        return None
    certifying = permissions.get("/DocMDP")
    if not isinstance(certifying, Dictionary) or certifying.objgen != value.objgen:
        return None
    for reference in _elements(value.get("/Reference")):
        if reference.get("/TransformMethod") == Name.DocMDP:
            return int(reference["/TransformParams"].get("/P", 2))
    return None


def _attachments(pdf: pikepdf.Pdf) -> Iterator[AttachmentFact]:
    size = 0
    for count, (name, held) in enumerate(pdf.attachments.items(), start=1):
        content = held.get_file().read_bytes()
        size += len(content)
        if count > MOST_ATTACHMENTS or size > MOST_ATTACHED_BYTES:
            raise ValueError("more attached than to any file of ours")
        yield AttachmentFact(name=name, content=content)


def _active(pdf: pikepdf.Pdf) -> set[str]:
    found = {key for key in ("/OpenAction", "/AA", "/Collection") if key in pdf.Root}
    names = pdf.Root.get("/Names")
    if isinstance(names, Dictionary) and "/JavaScript" in names:
        found.add("/JavaScript")
    form = pdf.Root.get("/AcroForm")
    if isinstance(form, Dictionary) and "/XFA" in form:
        found.add("/XFA")
    for count, entry in enumerate(pdf.objects):
        if count > MOST_OBJECTS:
            raise ValueError("more objects than any file of ours")
        found |= _in_object(entry)
    return found


def _in_object(entry: Object) -> set[str]:
    """Return what one object, and what is written inside it, would do."""
    found: set[str] = set()
    waiting: list[Any] = [entry]
    while waiting:
        held = waiting.pop()
        if isinstance(held, Stream):
            held = held.stream_dict
        if isinstance(held, Dictionary):
            found |= _of_dictionary(held)
            waiting.extend(_direct(held.values()))
        elif isinstance(held, Array):
            waiting.extend(_direct(held))
    return found


def _direct(values: Any) -> list[Any]:
    """Return what is written in place; what is referred to is an object of its own."""
    return [value for value in values if isinstance(value, Object) and not value.is_indirect]


def _of_dictionary(held: Object) -> set[str]:
    found = {key for key in ("/AA", "/JS") if key in held}
    action = held.get("/S")
    if isinstance(action, Name) and str(action) in ACTIONS:
        found.add(str(action))
    if held.get("/Subtype") in (Name.RichMedia, Name("/3D"), Name.Screen, Name.Movie, Name.Sound):
        found.add(str(held["/Subtype"]))
    return found

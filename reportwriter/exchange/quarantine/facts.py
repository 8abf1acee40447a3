"""What a confined process reports of a PDF: a stranger's words, none of them proven."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureFact:
    """A signed signature field as the file describes it; `contents` still has its padding."""

    field: str
    sub_filter: str
    byte_range: tuple[int, ...]
    contents: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentFact:
    name: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfFacts:
    """`certified`: the P of a DocMDP certification by the first signature; None where none is.

    `active` names what the file would do when opened; `empty_fields` are signature fields that
    nobody signed.
    """

    pages: int
    encrypted: bool = False
    signatures: tuple[SignatureFact, ...] = ()
    empty_fields: tuple[str, ...] = ()
    certified: int | None = None
    attachments: tuple[AttachmentFact, ...] = ()
    active: tuple[str, ...] = ()

    def attachment(self, name: str) -> bytes | None:
        """Return the content of the one attachment of that name; None for none or several."""
        found = [held.content for held in self.attachments if held.name == name]
        return found[0] if len(found) == 1 else None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageImage:
    """Pixels and nothing else: `rgb` holds `height` rows of `width` pixels of three bytes."""

    width: int
    height: int
    rgb: bytes

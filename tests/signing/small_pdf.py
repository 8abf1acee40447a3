"""The smallest PDF that can be signed, made without the layer that lays out reports."""

from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

FIELD = "AuthorSignature"
NOWHERE = (0, 0, 0, 0)
BELOW = (40, 40, 280, 90)


def small_pdf(*fields: str, rectangle: tuple[int, int, int, int] = NOWHERE) -> bytes:
    """Return a PDF of one page with an empty signature field of each name."""
    pdf = Pdf.new()
    page = pdf.add_blank_page(page_size=(595, 842)).obj
    page.Contents = pdf.make_stream(b"0 0 1 rg 40 700 200 40 re f")
    made = [
        pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                FT=Name.Sig,
                T=String(name),
                F=132,
                P=page,
                Rect=Array(list(rectangle)),
            )
        )
        for name in fields or (FIELD,)
    ]
    page.Annots = Array(made)
    pdf.Root.AcroForm = pdf.make_indirect(Dictionary(Fields=Array(made), SigFlags=3))
    with pdf.open_metadata() as metadata:
        metadata["dc:title"] = "A small file"
    return saved(pdf)


def stamp(words: bytes = b"0 1 0 rg 0 0 240 50 re f") -> bytes:
    """Return a PDF of one page to be shown in a field."""
    pdf = Pdf.new()
    page = pdf.add_blank_page(page_size=(240, 50)).obj
    page.Contents = pdf.make_stream(words)
    return saved(pdf)


def saved(pdf: Pdf) -> bytes:
    written = BytesIO()
    pdf.save(
        written,
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
        compress_streams=False,
        min_version="1.7",
    )
    return written.getvalue()

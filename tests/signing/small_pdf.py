"""The smallest PDF that can be signed, made without the layer that lays out reports."""

from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

FIELD = "AuthorSignature"
NOWHERE = (0, 0, 0, 0)
RESERVED = 4096
RANGES_TO_COME = 3 * (2**31 - 1,)
BELOW = (40, 40, 280, 90)


def small_pdf(
    *fields: str, rectangle: tuple[int, int, int, int] = NOWHERE, places: int = 1
) -> bytes:
    """Return a PDF of one page with a signature field of each name.

    The first of them, or as many as `places` says, keep a place for a signature of ours.
    """
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
    for field in made[:places]:
        field.V = _place(pdf)
    page.Annots = Array(made)
    pdf.Root.AcroForm = pdf.make_indirect(Dictionary(Fields=Array(made), SigFlags=3))
    with pdf.open_metadata() as metadata:
        metadata["dc:title"] = "A small file"
    return saved(pdf)


def _place(pdf: Pdf) -> pikepdf.Object:
    parameters = Dictionary(Type=Name.TransformParams, P=1, V=Name("/1.2"))
    certifies = Dictionary(
        Type=Name.SigRef, TransformMethod=Name.DocMDP, TransformParams=parameters
    )
    place = pdf.make_indirect(
        Dictionary(
            Type=Name.Sig,
            Filter=Name("/Adobe.PPKLite"),
            SubFilter=Name("/ETSI.CAdES.detached"),
            ByteRange=Array([0, *RANGES_TO_COME]),
            Contents=String(bytes(RESERVED)),
            M=String("D:20270104090000Z"),
            Reference=Array([certifies]),
        )
    )
    pdf.Root.Perms = Dictionary(DocMDP=place)
    return place


def saved(pdf: Pdf) -> bytes:
    written = BytesIO()
    pdf.save(
        written,
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
        compress_streams=False,
        min_version="1.7",
    )
    return written.getvalue()

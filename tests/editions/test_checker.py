"""The checker is itself proved: a word is planted in each place and must be found there."""

import re
import zlib
from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from reportwriter.resources import resource_path
from tests.editions.checker import faults, leaks, undrawn_letters

WORD = "Zaunkönig-7731"
OCTAL = "".join(f"\\{byte:03o}" for byte in b"\xfe\xff" + WORD.encode("utf-16-be")).encode()
EMPTY = b"BT ET"


def _page(draw: Callable[[Canvas], None]) -> bytes:
    pdfmetrics.registerFont(TTFont("Inter", str(resource_path("fonts/Inter.ttf"))))
    whole = BytesIO()
    canvas = Canvas(whole, pageCompression=1, invariant=1)
    canvas.setFont("Inter", 12)
    canvas.drawString(100, 720, "Für alle: ganz harmlos")
    draw(canvas)
    canvas.save()
    # Saved as our editions are: one table of plain objects, nothing before the head.
    with Pdf.open(BytesIO(whole.getvalue())) as opened:
        return _saved(opened)


def _saved(opened: Pdf, *, packed: bool = False) -> bytes:
    mode = pikepdf.ObjectStreamMode
    whole = BytesIO()
    used = mode.generate if packed else mode.disable
    opened.save(whole, object_stream_mode=used, fix_metadata_version=False)
    return whole.getvalue()


def _changed(change: Callable[[Pdf], None], *, packed: bool = False) -> bytes:
    with Pdf.open(BytesIO(_page(lambda _: None))) as opened:
        change(opened)
        return _saved(opened, packed=packed)


def _drawn(x: float = 100, y: float = 600, mode: int = 0) -> bytes:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(x, y)
        text.setTextRenderMode(mode)
        text.textOut(WORD)
        canvas.drawText(text)

    return _page(draw)


def _painted_over() -> bytes:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(100, 600, WORD)
        canvas.rect(90, 590, 200, 30, fill=1)

    return _page(draw)


def _in_a_form_that_no_page_draws() -> bytes:
    with Pdf.open(BytesIO(_drawn())) as opened:
        page = opened.pages[0].obj
        form = opened.make_stream(page.Contents.read_bytes())
        form.Type, form.Subtype, form.Resources = Name.XObject, Name.Form, page.Resources
        page.Resources.XObject = Dictionary(Kept=form)
        page.Contents = opened.make_stream(EMPTY)
        return _saved(opened)


def _information(opened: Pdf) -> None:
    opened.docinfo["/Keywords"] = String(WORD)


def _xmp(opened: Pdf) -> None:
    spelled = "".join(f"&#{ord(letter)};" for letter in WORD)
    packet = opened.make_stream(f"<x:xmpmeta>{spelled}</x:xmpmeta>".encode())
    packet.Type, packet.Subtype = Name.Metadata, Name.XML
    opened.Root.Metadata = packet


def _attachment(opened: Pdf) -> None:
    opened.attachments["notes.txt"] = WORD.encode("utf-16")


def _attachment_name(opened: Pdf) -> None:
    opened.attachments[f"{WORD}.txt"] = b"nothing"


def _pdf_attached(opened: Pdf) -> None:
    opened.attachments["page.pdf"] = _drawn()


def _structure(key: str) -> Callable[[Pdf], None]:
    def change(opened: Pdf) -> None:
        element = Dictionary(Type=Name.StructElem, S=Name.P)
        element[key] = String(WORD)
        tree = Dictionary(Type=Name.StructTreeRoot, K=opened.make_indirect(element))
        opened.Root.StructTreeRoot = opened.make_indirect(tree)

    return change


def _marked_content(opened: Pdf) -> None:
    operators = b"/Span <</ActualText (" + OCTAL + b")>> BDC EMC"
    opened.pages[0].contents_add(opened.make_stream(operators))


def _bookmark(opened: Pdf) -> None:
    with opened.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(WORD, 0))


def _named_destination(opened: Pdf) -> None:
    place = Array([opened.pages[0].obj, Name.Fit])
    opened.Root.Names = Dictionary(Dests=Dictionary(Names=Array([String(WORD), place])))


def _destination_in_a_dictionary(opened: Pdf) -> None:
    opened.Root.Dests = Dictionary({f"/{WORD}": Array([opened.pages[0].obj, Name.Fit])})


def _page_label(opened: Pdf) -> None:
    opened.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(P=String(WORD))]))


def _annotation(opened: Pdf) -> None:
    note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Contents=String(WORD))
    opened.pages[0].Annots = Array([opened.make_indirect(note)])


def _field(opened: Pdf) -> None:
    field = Dictionary(FT=Name.Tx, T=String("name"), V=String(WORD))
    opened.Root.AcroForm = Dictionary(Fields=Array([opened.make_indirect(field)]))


def _glyph_name(opened: Pdf) -> None:
    for one in opened.objects:
        if isinstance(one, Dictionary) and one.get("/Type") == "/Font":
            one.Encoding = Dictionary(Differences=Array([1, Name(f"/{WORD}")]))


def _private_data(opened: Pdf) -> None:
    opened.pages[0].PieceInfo = Dictionary(Kept=opened.make_indirect(String(WORD)))


def _layer(opened: Pdf) -> None:
    layer = opened.make_indirect(Dictionary(Type=Name.OCG, Name=String(WORD)))
    opened.Root.OCProperties = Dictionary(OCGs=Array([layer]))


def _script(opened: Pdf) -> None:
    opened.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=opened.make_stream(WORD.encode()))


def _earlier_revision() -> bytes:
    """Return a file whose text was taken out by an appended revision, as most editors save."""
    first = _drawn()
    with Pdf.open(BytesIO(first)) as opened:
        number = opened.pages[0].Contents.objgen[0]
        root, size = opened.Root.objgen[0], len(opened.objects) + 1
    table = int(re.findall(rb"startxref\s+(\d+)", first)[-1])
    at = len(first)
    entry = b"%d 0 obj\n<< /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (
        number,
        len(EMPTY),
        EMPTY,
    )
    xref = b"xref\n%d 1\n%010d 00000 n \ntrailer\n<< /Size %d /Root %d 0 R /Prev %d >>\n" % (
        number,
        at,
        size,
        root,
        table,
    )
    return first + entry + xref + b"startxref\n%d\n%%%%EOF\n" % (at + len(entry))


def _before_the_table(body: bytes) -> bytes:
    """Return a file with an object that its table does not list."""
    whole = _page(lambda _: None)
    table = whole.rindex(b"\nxref\n") + 1
    orphan = b"900 0 obj\n" + body + b"\nendobj\n"
    moved = whole[:table] + orphan + whole[table:]
    return re.sub(rb"startxref\n\d+", b"startxref\n%d" % (table + len(orphan)), moved)


def _listed_but_unreached() -> bytes:
    """Return a file whose table lists an object that nothing points to."""
    with Pdf.open(BytesIO(_changed(_information))) as opened:
        whole = _saved(opened)
    (pointer,) = re.findall(rb"/Info \d+ 0 R", whole)
    return whole.replace(pointer, b" " * len(pointer))


def _packed_stream() -> bytes:
    body = zlib.compress(WORD.encode())
    return b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(body), body)


PLANTED: dict[str, tuple[bytes, str]] = {
    "the text of a page": (_drawn(), "text by poppler"),
    "the text of a page, by the other program": (_drawn(), "text by pdfium"),
    "text under a black bar": (_painted_over(), "text by pdfium"),
    "text that is drawn without ink": (_drawn(mode=3), "text by pdfium"),
    "text beyond the edge of the page": (_drawn(x=4000), "page operators"),
    "a form that no page draws": (_in_a_form_that_no_page_draws(), "page operators"),
    "the document information": (_changed(_information), "/Keywords"),
    "XMP, as character references": (_changed(_xmp), "XMP"),
    "an attachment": (_changed(_attachment), "stream /EmbeddedFile"),
    "the name of an attachment": (_changed(_attachment_name), "/UF"),
    "a PDF attached": (_changed(_pdf_attached), "stream /EmbeddedFile"),
    "an alternative text": (_changed(_structure("/Alt")), "/Alt"),
    "an actual text": (_changed(_structure("/ActualText")), "/ActualText"),
    "an expansion": (_changed(_structure("/E")), "/E"),
    "the title of an element": (_changed(_structure("/T")), "/T"),
    "the id of an element": (_changed(_structure("/ID")), "/ID"),
    "marked content, in octal": (_changed(_marked_content), "page operators"),
    "a bookmark": (_changed(_bookmark), "/Title"),
    "a named destination": (_changed(_named_destination), "/Names"),
    "a destination in a dictionary": (_changed(_destination_in_a_dictionary), "key in /Dests"),
    "a page label": (_changed(_page_label), "/P"),
    "an annotation": (_changed(_annotation), "/Contents"),
    "a form field": (_changed(_field), "/V"),
    "a glyph name": (_changed(_glyph_name), "/Differences"),
    "private data of a program": (_changed(_private_data), "object"),
    "a layer": (_changed(_layer), "/Name"),
    "a script": (_changed(_script), "stream "),
    "an object stream": (_changed(_annotation, packed=True), "/Contents"),
    "an earlier revision": (_earlier_revision(), "text by pdfium of earlier revision 1"),
    "an object in no table": (
        _before_the_table(b"<< /Old (" + OCTAL + b") >>"),
        "/Old of an object in no table",
    ),
    "a stream in no table": (_before_the_table(_packed_stream()), "bytes of the file"),
    "bytes after the end": (_page(lambda _: None) + WORD.encode("utf-16-be"), "bytes of the file"),
    "a text in hexadecimal": (
        _before_the_table(b"<< /Old <" + WORD.encode("utf-16-be").hex().encode() + b"> >>"),
        "bytes of the file",
    ),
}


@pytest.mark.parametrize("place", PLANTED)
def test_a_planted_word_is_found_in(place: str) -> None:
    pdf, channel = PLANTED[place]

    found = leaks(pdf, [WORD, "not planted"])

    assert {one.word for one in found} == {WORD}
    assert channel in {one.channel for one in found}


def test_a_word_in_the_file_name_is_found() -> None:
    found = leaks(_page(lambda _: None), [WORD], name=f"copy {WORD.upper()}.pdf")

    assert [one.channel for one in found] == ["file name"]


def test_nothing_is_found_and_nothing_is_wrong_where_nothing_was_planted() -> None:
    pdf = _page(lambda _: None)

    assert leaks(pdf, [WORD]) == ()
    assert faults(pdf) == []
    assert undrawn_letters(pdf) == set()


@pytest.mark.parametrize(
    ("pdf", "said"),
    [
        (_earlier_revision(), "2 revisions"),
        (_earlier_revision(), "a revision before this one"),
        (_before_the_table(b"<< /Old (text) >>"), "object (900, 0) stands in no table"),
        (_page(lambda _: None) + b"more", "bytes after the end"),
        (_page(lambda _: None).replace(b"endstream", b"endstrean", 1), "WARNING"),
    ],
)
def test_what_is_in_a_file_beside_its_one_revision_is_named(pdf: bytes, said: str) -> None:
    assert said in " ".join(faults(pdf))


def test_an_object_that_nothing_points_to_is_named_and_searched() -> None:
    pdf = _listed_but_unreached()

    (said,) = faults(pdf)

    assert said.endswith("belongs to nothing")
    assert "/Keywords" in {one.channel for one in leaks(pdf, [WORD])}


def test_a_letter_that_only_a_removed_text_used_is_named() -> None:
    with Pdf.open(BytesIO(_drawn())) as opened:
        opened.pages[0].Contents = opened.make_stream(EMPTY)
        kept = _saved(opened)

    assert undrawn_letters(_drawn()) == set()
    assert "ö" in undrawn_letters(kept)

"""Documents that are to go with a report: read in full, or refused with a way to mend it."""

from io import BytesIO
from typing import Any

import pikepdf
import pytest
from PIL import Image

from reportwriter.domain.attached import FileType
from reportwriter.exchange.document import page_image, read_document
from reportwriter.exchange.errors import DocumentRefusedError, QuarantineError, Refusal
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.records.attached import DocumentFound, Note
from tests.exchange.documents import WORDS, letter, linked, part, photo, scan, text, word
from tests.exchange.quarantine.raw_pdf import FIRST_FREE, one_page, stream
from tests.signing.small_pdf import small_pdf

HERE = "19 Marigold Rise"


def _found(quarantine: Quarantine, content: bytes) -> DocumentFound:
    return read_document(content, quarantine).found


def _all_of(found: DocumentFound) -> str:
    return "\n".join(words for _, words in found.places())


def test_a_pdf_is_attached_as_it_came_and_read(quarantine: Quarantine) -> None:
    pdf = letter()

    document = read_document(pdf, quarantine)

    assert document.content == pdf
    assert document.found.type is FileType.PDF
    assert [one.strip() for one in document.found.texts] == [WORDS]
    assert document.found.unreadable == ()


def test_a_scanned_page_asks_for_a_look(quarantine: Quarantine) -> None:
    found = _found(quarantine, scan())

    assert (found.texts, found.unreadable) == (("",), (1,))


def test_a_picture_beside_words_asks_for_a_look(quarantine: Quarantine) -> None:
    image = b"/Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8"
    words = b"BT /F1 12 Tf 72 700 Td (%s) Tj ET q 400 0 0 400 40 40 cm /I Do Q" % WORDS.encode()
    font = b"/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
    pdf = one_page(
        {FIRST_FREE: stream(b"\x99" * 12, image + b" /ColorSpace /DeviceRGB")},
        page=b"/Resources << %s /XObject << /I 10 0 R >> >>" % font,
        content=stream(words),
    )

    assert _found(quarantine, pdf).unreadable == (1,)


def test_what_was_laid_over_a_page_asks_for_a_look(quarantine: Quarantine) -> None:
    stamp = b"/Annots [<< /Type /Annot /Subtype /Stamp /Rect [10 10 300 300] >>]"
    text_ = b"BT /F1 12 Tf 72 700 Td (%s) Tj ET" % WORDS.encode()

    found = _found(quarantine, one_page(page=stamp, content=stream(text_)))

    assert found.unreadable == (1,)


def test_an_empty_page_asks_for_nothing(quarantine: Quarantine) -> None:
    assert _found(quarantine, one_page(content=stream(b""))).unreadable == ()


@pytest.mark.parametrize(
    "hidden",
    [
        {"trailer": b"/Info << /Subject (19 Marigold Rise) >>"},
        {"catalog": b"/Outlines << /First << /Title (19 Marigold Rise) >> >>"},
        {"catalog": b"/PieceInfo << /X << /Private [[(19 Marigold Rise)]] >> >>"},
        {"catalog": b"/AcroForm << /Fields [<< /FT /Tx /V <FEFF00310039> /DV (9 Marigold)>>] >>"},
    ],
)
def test_what_a_pdf_says_beside_its_pages_is_found(
    quarantine: Quarantine, hidden: dict[str, Any]
) -> None:
    assert "Marigold" in _all_of(_found(quarantine, letter(**hidden)))


def test_the_properties_of_a_pdf_are_found(quarantine: Quarantine) -> None:
    with pikepdf.open(BytesIO(small_pdf())) as pdf:
        with pdf.open_metadata() as metadata:
            metadata["dc:description"] = HERE
        held = BytesIO()
        pdf.save(held)

    assert HERE in _all_of(_found(quarantine, held.getvalue()))


def _with_file_inside() -> bytes:
    with pikepdf.open(BytesIO(small_pdf())) as pdf:
        pdf.attachments["address.txt"] = b"19 Marigold Rise"
        held = BytesIO()
        pdf.save(held)
    return held.getvalue()


def _with_password() -> bytes:
    with pikepdf.open(BytesIO(small_pdf())) as pdf:
        held = BytesIO()
        pdf.save(held, encryption=pikepdf.Encryption(owner="one", user="two"))
    return held.getvalue()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", Refusal.ANOTHER_KIND),
        (b"just text", Refusal.ANOTHER_KIND),
        (b"\xd0\xcf\x11\xe0 an old Word file", Refusal.OLD_OR_LOCKED),
        (b"%PDF-1.7 and no more", Refusal.DAMAGED),
        (letter()[:-200], Refusal.DAMAGED),
        (letter(catalog=b"/OpenAction << /S /JavaScript /JS (app.alert) >>"), Refusal.ACTIVE),
        (letter(catalog=b"/AcroForm << /XFA (x) >>"), Refusal.ACTIVE),
        (letter(catalog=b"/OCProperties << /OCGs [] >>"), Refusal.HIDDEN_LAYERS),
        (letter() + b"startxref\n0\n%%EOF\n", Refusal.DAMAGED),
        (_with_file_inside(), Refusal.FILES_INSIDE),
        (_with_password(), Refusal.ENCRYPTED),
        (word(more={"word/vbaProject.bin": b"x"}), Refusal.ACTIVE),
        (word(more={"word/embeddings/sheet.xlsx": b"x"}), Refusal.FILES_INSIDE),
        (word(more={"word/media/image1.emf": b"x"}), Refusal.FILES_INSIDE),
        (word(more=linked("attachedTemplate", "https://example.org/t.dotm")), Refusal.ACTIVE),
        (word(more={"word/media/image1.png": b"no picture"}), Refusal.PICTURE_NOT_SHOWN),
        (word("<w:p><w:r><w:instrText>DDE</w:instrText></w:r></w:p>"), Refusal.ACTIVE),
        (word('<!DOCTYPE x [<!ENTITY a "b">]>'), Refusal.DAMAGED),
        (word("<w:p>"), Refusal.DAMAGED),
        (word()[:-60], Refusal.DAMAGED),
        (b"PK\x03\x04", Refusal.DAMAGED),
        (photo()[:100], Refusal.DAMAGED),
        (b"\x89PNG\r\n\x1a\n", Refusal.DAMAGED),
    ],
)
def test_what_nobody_could_look_through_is_refused(
    quarantine: Quarantine, content: bytes, why: Refusal
) -> None:
    with pytest.raises(DocumentRefusedError) as caught:
        read_document(content, quarantine)

    assert caught.value.why is why


def test_a_pdf_with_earlier_versions_of_itself_is_refused(quarantine: Quarantine) -> None:
    pdf = letter()
    start = pdf.rindex(b"xref\n0 1", 0, pdf.rindex(b"startxref"))
    again = b"xref\n0 0\ntrailer\n<< /Root 1 0 R /Size 5 /Prev %d >>\nstartxref\n%d\n%%%%EOF\n"

    with pytest.raises(DocumentRefusedError) as caught:
        read_document(pdf + again % (start, len(pdf)), quarantine)

    assert caught.value.why is Refusal.EARLIER_VERSIONS


def test_an_archive_that_is_no_word_file_is_refused(quarantine: Quarantine) -> None:
    other = word().replace(b"word/document.xml", b"xxxx/document.xml")

    with pytest.raises(DocumentRefusedError) as caught:
        read_document(other, quarantine)

    assert caught.value.why is Refusal.ANOTHER_KIND


def test_a_word_file_is_attached_as_it_came_and_read(quarantine: Quarantine) -> None:
    file = word(text("She was well.") + text("She grew."))

    document = read_document(file, quarantine)

    assert document.content == file
    assert document.found.texts == ("She was well.\nShe grew.\n",)
    assert document.found.unreadable == ()


@pytest.mark.parametrize(
    "more",
    [
        {"word/header1.xml": part("hdr", text(HERE))},
        {"word/footer1.xml": part("ftr", text(HERE))},
        {"word/footnotes.xml": part("footnotes", text(HERE))},
        {"word/comments.xml": part("comments", text(HERE))},
        {"word/people.xml": part("people", f'<w:person w:author="{HERE}"/>')},
        {"docProps/core.xml": f"<x><title>{HERE}</title></x>"},
        {"docProps/custom.xml": f"<x><p>{HERE}</p></x>"},
        {"customXml/item1.xml": f"<x>{HERE}</x>"},
        {f"word/media/{HERE}.png": photo("PNG")},
        linked("hyperlink", f"https://example.org/{HERE}"),
    ],
)
def test_what_a_word_file_says_anywhere_is_found(
    quarantine: Quarantine, more: dict[str, str | bytes]
) -> None:
    assert HERE in _all_of(_found(quarantine, word(more=more)))


def test_deleted_text_of_a_word_file_is_shown_and_told_of(quarantine: Quarantine) -> None:
    deleted = f"<w:p><w:del><w:r><w:delText>{HERE}</w:delText></w:r></w:del></w:p>"

    found = _found(quarantine, word(deleted))

    assert found.texts == (f"[deleted: {HERE}]\n",)
    assert found.notes == (Note.DELETED_TEXT,)


def test_words_that_are_broken_over_runs_are_found_as_one(quarantine: Quarantine) -> None:
    runs = "<w:p><w:r><w:t>Mari</w:t></w:r><w:r><w:t>gold</w:t></w:r></w:p>"

    assert _found(quarantine, word(runs)).texts == ("Marigold\n",)


def test_each_picture_in_a_word_file_is_a_page_to_look_at(quarantine: Quarantine) -> None:
    file = word(more={"word/media/a.png": photo("PNG"), "word/media/b.jpeg": photo()})

    document = read_document(file, quarantine)

    assert (document.found.pages, document.found.unreadable) == (3, (2, 3))
    assert page_image(FileType.WORD, file, 1, quarantine) is None
    assert _size(page_image(FileType.WORD, file, 3, quarantine)) == (60, 40)


def test_a_file_that_unpacks_to_too_much_is_refused(quarantine: Quarantine) -> None:
    bomb = word(more={f"word/a{number}.xml": bytes(30 << 20) for number in range(4)})

    with pytest.raises(DocumentRefusedError) as caught:
        read_document(bomb, quarantine)

    assert caught.value.why is Refusal.DAMAGED


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_of_a_picture_only_its_pixels_are_attached(quarantine: Quarantine, kind: str) -> None:
    taken = photo(kind, telling=HERE)

    document = read_document(taken, quarantine)

    assert HERE.encode() in taken
    assert HERE.encode() not in document.content
    assert not Image.open(BytesIO(document.content)).getexif()
    assert document.found.unreadable == (1,)
    assert document.found.notes == (Note.PLACE_TAKEN_OUT, Note.DETAILS_TAKEN_OUT)


def test_what_hangs_behind_a_picture_is_not_attached(quarantine: Quarantine) -> None:
    taken = photo() + HERE.encode()

    assert HERE.encode() not in read_document(taken, quarantine).content


def test_a_picture_that_tells_nothing_is_attached_without_a_note(quarantine: Quarantine) -> None:
    assert _found(quarantine, photo()).notes == ()


@pytest.mark.parametrize(
    "size", [(1, 20_000_000), (20_000_000, 1), (14_000, 8_000), (20_000, 10_000)]
)
def test_a_picture_that_is_a_strip_or_larger_than_any_scan_is_no_damaged_one(
    quarantine: Quarantine, size: tuple[int, int]
) -> None:
    with pytest.raises(DocumentRefusedError) as caught:
        read_document(_flat(size), quarantine)

    assert caught.value.why is Refusal.PICTURE_SIZE


def test_a_long_picture_that_can_be_drawn_is_attached(quarantine: Quarantine) -> None:
    assert _found(quarantine, _flat((65_000, 1))).type is FileType.PNG


def _flat(size: tuple[int, int]) -> bytes:
    """Return a black picture of that size, of few bytes."""
    held = BytesIO()
    Image.new("1", size).save(held, "PNG")
    return held.getvalue()


def test_pages_are_shown_as_pictures(quarantine: Quarantine) -> None:
    assert _size(page_image(FileType.PDF, letter(), 1, quarantine)) == (893, 1263)
    assert _size(page_image(FileType.JPEG, photo(), 1, quarantine)) == (60, 40)


@pytest.mark.parametrize(("kind", "content"), [(FileType.PDF, letter()), (FileType.WORD, word())])
def test_a_page_that_is_not_there_is_refused(
    quarantine: Quarantine, kind: FileType, content: bytes
) -> None:
    with pytest.raises(QuarantineError):
        page_image(kind, content, 9, quarantine)


def _size(png: bytes | None) -> tuple[int, int]:
    assert png is not None
    return Image.open(BytesIO(png)).size

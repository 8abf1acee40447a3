"""An old report in Word, read in quarantine: what is taken, what is left, and what is refused."""

import struct
import zipfile
from io import BytesIO

import pytest
from PIL import Image

from reportwriter.exchange.errors import NotBroughtInError, QuarantineError, Trouble, Unread
from reportwriter.exchange.old_report import LARGEST, read_old_report
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.exchange.quarantine.report_facts import MOST_LETTERS, Block, LeftBehind
from tests.exchange.old_reports import (
    bold,
    comment,
    header,
    heading,
    marked,
    old_report,
    paragraph,
    raw,
    table,
    with_body,
    with_part,
)

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
AUTHOR = 'w:id="1" w:author="Somebody" w:date="2026-01-01T00:00:00Z"'


def _text(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def _said(quarantine: Quarantine, content: bytes) -> list[str]:
    return [block.text for block in read_old_report(content, quarantine).blocks]


def test_headings_paragraphs_items_and_rows_come_in_order(quarantine: Quarantine) -> None:
    content = old_report(
        heading("School life"),
        paragraph("Attended 62 of 80 sessions."),
        paragraph("late twice", "List Bullet"),
        paragraph("no coat", "List Number"),
        bold("What the child says"),
        table(("School", "Mill Lane\nPrimary")),
    )

    blocks = read_old_report(content, quarantine).blocks

    assert [(one.kind, one.text or one.cells, one.level, one.by_look) for one in blocks] == [
        (Block.HEADING, "School life", 1, False),
        (Block.PARAGRAPH, "Attended 62 of 80 sessions.", 0, False),
        (Block.ITEM, "late twice", 0, False),
        (Block.ITEM, "no coat", 0, False),
        (Block.HEADING, "What the child says", 9, True),
        (Block.ROW, ("School", "Mill Lane\nPrimary"), 0, False),
    ]


def test_items_typed_by_hand_lose_their_signs_and_breaks_part_them(quarantine: Quarantine) -> None:
    content = old_report(paragraph("- late twice\n•\tno\u00a0co\u00adat\u200b"))

    assert _said(quarantine, content) == ["late twice", "no coat"]


def test_of_tracked_changes_what_they_come_to_is_read(quarantine: Quarantine) -> None:
    content = old_report(
        raw(
            f"{_text('He was ')}<w:del {AUTHOR}><w:r><w:delText>never </w:delText></w:r></w:del>"
            f"<w:ins {AUTHOR}>{_text('often ')}</w:ins>{_text('late.')}"
        ),
        raw(f"<w:moveFrom {AUTHOR}>{_text('Moved away.')}</w:moveFrom>"),
        raw(f"<w:moveTo {AUTHOR}>{_text('Moved here.')}</w:moveTo>"),
    )

    report = read_old_report(content, quarantine)

    assert [block.text for block in report.blocks] == ["He was often late.", "Moved here."]
    assert (report.left.deleted, report.left.inserted) == (2, 2)


@pytest.mark.parametrize(
    ("look", "left"), [("hidden", "hidden"), ("strike", "struck"), ("double_strike", "struck")]
)
def test_what_is_hidden_or_struck_out_is_left_and_said(
    quarantine: Quarantine, look: str, left: str
) -> None:
    report = read_old_report(old_report(marked(" and drunk", **{look: True})), quarantine)

    assert [block.text for block in report.blocks] == ["He came late"]
    assert report.left == LeftBehind(**{left: 1})


def test_a_look_that_is_switched_off_hides_nothing(quarantine: Quarantine) -> None:
    content = old_report(marked(" again", hidden=False, strike=False))

    assert _said(quarantine, content) == ["He came late again"]


def test_comments_heads_pictures_programs_and_files_are_left_and_said(
    quarantine: Quarantine,
) -> None:
    picture = BytesIO()
    Image.new("RGB", (4, 4)).save(picture, "PNG")
    content = old_report(
        comment("Is that so?"),
        header("OFFICIAL"),
        lambda document: document.add_picture(BytesIO(picture.getvalue())),
    )
    content = with_part(content, "word/vbaProject.bin", b"no program")
    content = with_part(content, "word/embeddings/sheet1.xlsx", b"no sheet")

    report = read_old_report(content, quarantine)

    assert [block.text for block in report.blocks] == ["She is calm."]
    assert report.left == LeftBehind(comments=1, around=1, pictures=1, macros=1, files=1)


def test_fields_of_a_form_are_read_and_unanswered_ones_left(quarantine: Quarantine) -> None:
    begin, end = (f'<w:fldChar w:fldCharType="{kind}"{{}}' for kind in ("begin", "end"))
    listed = (
        '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="poor"/>'
        '<w:listEntry w:val="good"/></w:ddList></w:ffData>'
    )
    chosen = (
        f"<w:r>{begin.format('>')}{listed}</w:fldChar></w:r>"
        "<w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r>"
        f"<w:r>{end.format('/>')}</w:r>"
    )
    tick = (
        '<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/'
        'wordml"><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>'
        f"{_text('x')}</w:sdtContent></w:sdt>"
    )
    unanswered = (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
        f"{_text('Click here to enter text.')}</w:sdtContent></w:sdt>"
    )
    answered = f"<w:sdt><w:sdtPr/><w:sdtContent>{_text('Mill Lane')}</w:sdtContent></w:sdt>"
    content = old_report(
        raw(f"{_text('Attendance: ')}{chosen}"),
        raw(f"{tick}{_text('Yes')}"),
        raw(f"{_text('School: ')}{answered}{unanswered}"),
    )

    report = read_old_report(content, quarantine)

    assert [block.text for block in report.blocks] == [
        "Attendance: good",
        "\N{BALLOT BOX WITH X} Yes",
        "School: Mill Lane",
    ]
    assert report.left == LeftBehind(unanswered=1)


def test_notes_at_the_foot_come_last_and_one_that_is_not_there_says_nothing(
    quarantine: Quarantine,
) -> None:
    content = old_report(
        raw(f"{_text('Seen twice.')}<w:r><w:footnoteReference w:id='1'/></w:r>"),
        raw(f"{_text('Once more.')}<w:r><w:footnoteReference w:id='9'/></w:r>"),
    )
    notes = f"<w:footnotes {W}><w:footnote w:id='1'><w:p>{_text('At home.')}</w:p></w:footnote>"
    content = with_part(content, "word/footnotes.xml", f"{notes}</w:footnotes>".encode())

    blocks = read_old_report(content, quarantine).blocks

    assert [(one.kind, one.text) for one in blocks[-2:]] == [
        (Block.PARAGRAPH, "Once more."),
        (Block.NOTE, "At home."),
    ]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"%PDF-1.7 text", Unread.PDF),
        (b"{\\rtf1 text}", Unread.RICH_TEXT),
        (b"just text", Unread.ANOTHER_KIND),
        (b"", Unread.ANOTHER_KIND),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512, Unread.OLD_WORD),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            Unread.LOCKED,
        ),
        (b"PK\x03\x04" + b"\0" * 200, Unread.DAMAGED),
        (old_report(paragraph("cut short"))[:-400], Unread.DAMAGED),
        (with_body("<w:document"), Unread.DAMAGED),
        (old_report(), Unread.NO_TEXT),
        (old_report(paragraph(" \u200b "), table(("", " "))), Unread.NO_TEXT),
    ],
    ids=lambda value: str(value) if isinstance(value, Unread) else "",
)
def test_what_cannot_be_brought_in_is_named(
    quarantine: Quarantine, content: bytes, why: Unread
) -> None:
    with pytest.raises(NotBroughtInError) as caught:
        read_old_report(content, quarantine)

    assert caught.value.why is why


@pytest.mark.parametrize(
    ("names", "why"),
    [
        (("mimetype", "content.xml"), Unread.OPEN_DOCUMENT),
        (("xl/workbook.xml",), Unread.ANOTHER_KIND),
    ],
)
def test_another_archive_is_told_from_a_word_document(
    quarantine: Quarantine, names: tuple[str, ...], why: Unread
) -> None:
    held = BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name in names:
            archive.writestr(name, "application/vnd.oasis.opendocument.text")

    with pytest.raises(NotBroughtInError) as caught:
        read_old_report(held.getvalue(), quarantine)

    assert caught.value.why is why


def test_a_bomb_of_bytes_and_one_of_entities_are_stopped(quarantine: Quarantine) -> None:
    bytes_ = with_part(old_report(paragraph("x")), "word/more.xml", b"\0" * (64 * 1024 * 1024))
    entities = with_body(
        '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
        f"<w:document {W}><w:body><w:p>{_text('&b;')}</w:p></w:body></w:document>"
    )
    deep = with_body(f"<w:document {W}>{'<w:sdt>' * 9_000}{'</w:sdt>' * 9_000}</w:document>")

    for content in (bytes_, entities, deep):
        with pytest.raises(NotBroughtInError) as caught:
            read_old_report(content, quarantine)

        assert caught.value.why is Unread.DAMAGED


def test_an_archive_that_lies_about_its_size_is_stopped(quarantine: Quarantine) -> None:
    honest = with_part(old_report(paragraph("x")), "word/more.xml", b"\0" * 1_000_000)
    lying = honest.replace(struct.pack("<I", 1_000_000), struct.pack("<I", 10))

    with pytest.raises(NotBroughtInError) as caught:
        read_old_report(lying, quarantine)

    assert caught.value.why is Unread.DAMAGED


def test_large_pictures_do_not_matter_and_a_larger_file_is_refused(quarantine: Quarantine) -> None:
    content = old_report(paragraph("She is calm."))
    held = BytesIO(content)
    with zipfile.ZipFile(held, "a") as archive:
        archive.writestr("word/media/photo.jpg", bytes(50 * 1024 * 1024))

    assert _said(quarantine, held.getvalue()) == ["She is calm."]
    with pytest.raises(NotBroughtInError) as caught:
        read_old_report(bytes(LARGEST + 1), quarantine)
    assert caught.value.why is Unread.TOO_LARGE


def test_what_is_longer_than_any_report_is_refused(quarantine: Quarantine) -> None:
    content = old_report(*(paragraph("x" * 50_000) for _ in range(1 + MOST_LETTERS // 50_000)))

    with pytest.raises(NotBroughtInError) as caught:
        read_old_report(content, quarantine)

    assert caught.value.why is Unread.TOO_LONG


def test_that_no_process_could_be_started_is_not_laid_to_the_file() -> None:
    quarantine = Quarantine()
    with quarantine:
        pass

    with pytest.raises(QuarantineError) as caught:
        read_old_report(old_report(paragraph("x")), quarantine)

    assert caught.value.why is Trouble.NOT_STARTED

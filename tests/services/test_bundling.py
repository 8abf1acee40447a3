"""The chair's bundle, from real files that were taken in."""

import hashlib
from dataclasses import fields, replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from reportwriter.domain.bundle import BundlePart
from reportwriter.exchange.errors import QuarantineError, Trouble
from reportwriter.exchange.integrity import examine
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.records.kept import LogEvent
from reportwriter.services.bundling import Bundled, Bundling
from reportwriter.services.letters import LetterPage, Letters
from reportwriter.services.whole_files import FileNotWrittenError
from reportwriter.wording import bundle as words
from tests.deep_scan import scan_bytes
from tests.exchange import documents, senders, tampering
from tests.pdf.reading import PROFILES, failures, pages_of, text_of
from tests.services.chaired import FIC, POLICE_STEM, SCHOOL_STEM, Chaired, the_chair
from tests.services.desks import PASSPHRASE, an_item, attached

FIRST, DIVIDER, SHEET = 0, 1, 2
"""Pages of a bundle with one paper and contents of one page."""


def _made(chaired: Chaired) -> tuple[Bundled, bytes]:
    path = chaired.desk.files / "bundle.pdf"
    bundled = chaired.desk.vault.bundling.write(FIC, path, lambda _done, _of: None)
    assert bundled is not None
    return bundled, path.read_bytes()


def _that_cannot_be_drawn() -> bytes:
    """Return a letter with a page that has no area, so that nothing can be made of it."""

    def flatten(opened: pikepdf.Pdf) -> None:
        opened.pages[0].obj.MediaBox = pikepdf.Array([0, 0, 0, 0])

    return tampering.changed(documents.letter(), flatten)


def _parts(chaired: Chaired) -> tuple[BundlePart, ...]:
    return _made(chaired)[0].bundle.parts


def _take_police(chaired: Chaired) -> None:
    chaired.take(chaired.put(f"{POLICE_STEM} report.pdf", chaired.police.report_pdf))


@pytest.fixture
def both(chaired: Chaired) -> tuple[Bundled, bytes]:
    """A bundle of the school's and of the police's report, their sealed pages opened."""
    chaired.take_school(passphrase=PASSPHRASE)
    _take_police(chaired)
    return _made(chaired)


def test_each_original_comes_out_byte_for_byte_and_is_found_unchanged_again(
    chaired: Chaired, both: tuple[Bundled, bytes]
) -> None:
    bundled, pdf = both
    inside = attached(pdf)

    assert list(inside.values()) == [chaired.school.report_pdf, chaired.police.report_pdf]
    with Quarantine() as quarantine:
        for part in bundled.bundle.parts:
            original = inside[part.attached_as]
            again = examine(original, quarantine)
            assert hashlib.sha256(original).hexdigest() == part.sha256
            assert again.why is chaired.check(part.agency).why
            assert again.signed_at == part.signed_at


def test_the_first_page_names_each_paper_with_its_check_its_file_and_its_digest(
    both: tuple[Bundled, bytes],
) -> None:
    bundled, pdf = both
    first = pages_of(pdf)[FIRST].replace("\xa0", " ")

    for part in bundled.bundle.parts:
        for said in (part.agency, part.author, part.outcome, part.attached_as):
            assert said in first
        assert part.sha256 in first.replace(" ", "")
    assert "Version 1, signed 22 December 2026" in first


def test_the_contents_lead_to_the_divider_of_each_paper_and_print_its_page(
    both: tuple[Bundled, bytes],
) -> None:
    bundled, pdf = both
    with pikepdf.open(BytesIO(pdf)) as opened:
        links = [
            (str(link.Contents), opened.pages.index(pikepdf.Page(link.Dest[0])))
            for link in opened.pages[FIRST].obj.Annots
        ]

    printed = pages_of(pdf)
    for part in bundled.bundle.parts:
        led = {page for name, page in links if name == words.leads_to(part.letter, part.title)}
        (page,) = led
        assert part.title in printed[page]
        assert f"Bundle page {page + 1} of" in printed[page]
        assert f"{part.outcome} {page + 1} " in printed[FIRST]


def test_every_page_bears_the_number_it_has_in_the_file(both: tuple[Bundled, bytes]) -> None:
    pages = pages_of(both[1])

    for number, page in enumerate(pages, start=1):
        assert page.count(f"Bundle page {number} of {len(pages)}") == 1


def test_a_frame_holds_the_page_of_its_paper_with_the_papers_own_foot(
    chaired: Chaired, both: tuple[Bundled, bytes]
) -> None:
    framed = pages_of(both[1])
    own = pages_of(chaired.school.report_pdf)

    for number, page in enumerate(own, start=1):
        stands = framed[DIVIDER + number]
        assert page in stands
        assert words.on_sheet("A", number, len(own)) in stands


def _bookmarks(pdf: bytes) -> dict[str, list[tuple[str, int]]]:
    """Return the bookmarks under each part, with the pages they lead to from 0."""
    with pikepdf.open(BytesIO(pdf)) as opened, opened.open_outline() as outline:
        return {
            item.title: [
                (below.title, opened.pages.index(pikepdf.Page(_destination(below)[0])))
                for below in item.children
            ]
            for item in outline.root
        }


def _destination(item: pikepdf.OutlineItem) -> Any:
    return item.destination


def test_bookmarks_list_each_paper_and_under_it_its_own(both: tuple[Bundled, bytes]) -> None:
    pages, found = pages_of(both[1]), _bookmarks(both[1])

    assert list(found) == [words.CONTENTS, "A. Hollybrook Primary School", "B. Police"]
    for part in ("A. Hollybrook Primary School", "B. Police"):
        titles = [title for title, _ in found[part]]
        assert {"Summary", "Signature"} <= set(titles)
        for title, page in found[part]:
            *_, named = title.split(": ")
            assert title == titles[0] or named in pages[page]


def test_a_bundle_of_our_own_reports_keeps_both_standards(both: tuple[Bundled, bytes]) -> None:
    assert [failures(both[1], profile) for profile in PROFILES] == [[], []]


def test_nothing_of_a_sealed_page_or_a_message_is_in_it(chaired: Chaired) -> None:
    item = an_item()
    message = senders.a_message_pdf(the_chair(chaired))
    told = [point.text for point in senders.a_message(senders.author()).points]
    chaired.take_school(passphrase=PASSPHRASE)
    opened = chaired.answers().items
    chaired.take(chaired.put("FIC-0001 message.pdf", message), passphrase=PASSPHRASE)

    bundled, pdf = _made(chaired)

    said = senders.the_report().statements[0].text
    assert (opened, chaired.intake.board(FIC).messages) == (1, 0)
    assert scan_bytes(pdf, [item.text, item.reason_in_words, *told, said]) == (said,)
    ours = " ".join(pages_of(pdf)[FIRST:SHEET]).lower().replace("\xa0", " ")
    assert [word for word in ("sealed", "confidential", "message") if word in ours] == []
    assert set(attached(pdf)) == {part.attached_as for part in bundled.bundle.parts}


def test_an_agency_that_sent_nothing_is_named(chaired: Chaired) -> None:
    chaired.take_school()

    bundled, pdf = _made(chaired)

    assert [one.agency for one in bundled.bundle.missing] == [senders.POLICE]
    assert f"{words.NOT_RECEIVED} Police: nothing has arrived." in pages_of(pdf)[FIRST]


def test_a_changed_report_is_named_with_the_reason_and_stays_out(chaired: Chaired) -> None:
    broken = chaired.school.report_pdf.replace(b"/Producer", b"/Producex", 1)
    broken = broken if broken != chaired.school.report_pdf else broken[:-900] + broken[-899:]
    chaired.take(chaired.put(f"{SCHOOL_STEM} report.pdf", broken))

    bundled, pdf = _made(chaired)

    (out,) = bundled.bundle.left_out
    assert bundled.bundle.parts == ()
    assert attached(pdf) == {}
    assert out.name in text_of(pdf)
    assert out.why.startswith("Is it unchanged? No.")
    assert out.why in text_of(pdf)


def test_what_was_added_to_after_signing_stays_out(chaired: Chaired) -> None:
    added = tampering.updated(chaired.school.report_pdf, tampering.retitled)
    chaired.take(chaired.put(f"{SCHOOL_STEM} report.pdf", added))

    bundled, _ = _made(chaired)

    assert bundled.bundle.parts == ()
    assert "added after signing" in bundled.bundle.left_out[0].why


def test_a_version_that_was_replaced_is_named_and_the_newer_one_goes_in(
    chaired: Chaired,
) -> None:
    chaired.take_school()
    newer = senders.make(replace(senders.the_report(), version=2), senders.author())
    chaired.take(chaired.put("newer.pdf", newer.report_pdf))

    bundled, _ = _made(chaired)

    assert [part.version for part in bundled.bundle.parts] == [2]
    assert [out.why for out in bundled.bundle.left_out] == [words.NO_LONGER_COUNTS]


def test_a_supplement_follows_its_report(chaired: Chaired) -> None:
    chaired.take(
        chaired.put("supplement.pdf", senders.a_supplement_pdf()),
        chaired.put("report.pdf", senders.a_submission().report_pdf),
        chaired.put("police.pdf", chaired.police.report_pdf),
    )

    found = [(part.letter, part.kind.value, part.agency) for part in _parts(chaired)]

    assert found == [
        ("A", "report", senders.SCHOOL),
        ("B", "supplement", senders.SCHOOL),
        ("C", "report", senders.POLICE),
    ]


def test_a_letter_named_by_its_conference_goes_in_and_nothing_of_it_is_called_proven(
    chaired: Chaired,
) -> None:
    chaired.take(chaired.put("FIC-0001 from the surgery.pdf", documents.letter()))

    bundled, pdf = _made(chaired)

    (part,) = bundled.bundle.parts
    assert (part.kind.value, part.outcome) == ("letter", words.NOT_PROVEN)
    assert documents.WORDS in pages_of(pdf)[SHEET]
    assert attached(pdf) == {"A FIC-0001 from the surgery.pdf": documents.letter()}
    assert b"pdfaid:part>" not in pdf


def test_a_letter_that_names_no_conference_is_counted_and_not_named(chaired: Chaired) -> None:
    chaired.take(chaired.put("Larkabout.pdf", documents.letter()))

    bundled, pdf = _made(chaired)

    assert (bundled.bundle.parts, bundled.bundle.left_out, bundled.elsewhere) == ((), (), 1)
    assert "Larkabout" not in text_of(pdf)


def test_a_paper_whose_pages_cannot_be_read_is_named_and_the_others_go_in(
    chaired: Chaired,
) -> None:
    chaired.take_school()
    chaired.take(chaired.put("FIC-0001 from the surgery.pdf", _that_cannot_be_drawn()))

    bundled, pdf = _made(chaired)

    assert [part.agency for part in bundled.bundle.parts] == [senders.SCHOOL]
    assert [out.name for out in bundled.bundle.left_out] == ["FIC-0001 from the surgery.pdf"]
    assert list(attached(pdf).values()) == [chaired.school.report_pdf]


def _letters_that_fail(chaired: Chaired, trouble: Trouble) -> Bundling:
    """Return what bundles letters that could be read when they came, and cannot be now."""

    class Failing(Letters):
        def pages(self, submission: str) -> tuple[LetterPage, ...]:
            raise QuarantineError(trouble)

    bundling = chaired.desk.vault.bundling
    kept = {one.name: getattr(bundling.letters, one.name) for one in fields(Letters)}
    return replace(bundling, letters=Failing(**kept))


def test_a_word_file_that_cannot_be_read_any_more_is_named_and_the_others_go_in(
    chaired: Chaired,
) -> None:
    chaired.take_school()
    chaired.take(chaired.put("FIC-0001 from the surgery.docx", documents.word()))
    path = chaired.desk.files / "bundle.pdf"

    bundled = _letters_that_fail(chaired, Trouble.DIED).write(FIC, path, lambda _done, _of: None)

    assert bundled is not None
    assert [part.agency for part in bundled.bundle.parts] == [senders.SCHOOL]
    assert [out.name for out in bundled.bundle.left_out] == ["FIC-0001 from the surgery.docx"]


def test_where_no_quarantine_can_be_had_there_is_no_bundle(chaired: Chaired) -> None:
    chaired.take(chaired.put("FIC-0001 from the surgery.docx", documents.word()))
    path = chaired.desk.files / "bundle.pdf"

    with pytest.raises(QuarantineError):
        _letters_that_fail(chaired, Trouble.NOT_STARTED).write(FIC, path, lambda _d, _of: None)


def test_a_word_file_goes_in_with_what_it_shows(chaired: Chaired) -> None:
    chaired.take(chaired.put("FIC-0001 from the surgery.docx", documents.word()))

    bundled, pdf = _made(chaired)

    assert [part.name for part in bundled.bundle.parts] == ["FIC-0001 from the surgery.docx"]
    assert documents.WORDS in text_of(pdf)


def test_a_cancelled_bundle_leaves_no_file(chaired: Chaired) -> None:
    chaired.take_school()
    path = chaired.desk.files / "bundle.pdf"
    seen: list[tuple[int, int]] = []

    def note(done: int, of: int) -> None:
        seen.append((done, of))

    bundled = chaired.desk.vault.bundling.write(FIC, path, note, lambda: True)

    assert bundled is None
    assert seen == [(0, 1)]
    assert not chaired.desk.files.exists()
    assert LogEvent.BUNDLE_MADE not in chaired.desk.logged()


def test_a_bundle_that_cannot_be_written_leaves_nothing(chaired: Chaired, tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_bytes(b"a file where a folder should be")

    with pytest.raises(FileNotWrittenError):
        chaired.desk.vault.bundling.write(FIC, taken / "bundle.pdf", lambda _done, _of: None)

    assert LogEvent.BUNDLE_MADE not in chaired.desk.logged()


def test_a_written_bundle_is_in_the_log_by_its_digest(chaired: Chaired) -> None:
    _, pdf = _made(chaired)

    entries = list(chaired.desk.vault.confidential.log.entries())

    assert entries[-1].event == LogEvent.BUNDLE_MADE
    assert entries[-1].subject == hashlib.sha256(pdf).hexdigest()

"""Documents are attached through quarantine, searched, looked through, and only then signed."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from reportwriter.domain.attached import (
    LARGEST,
    AttachedAlreadyError,
    AttachedDocument,
    AttachedTooLargeError,
)
from reportwriter.domain.changes import SetAttached, SetFamily
from reportwriter.domain.report import Report
from reportwriter.exchange.errors import DocumentRefusedError
from reportwriter.services import attached_search
from reportwriter.services.attaching import (
    AttachedHoldsAddressError,
    AttachedNotLookedAtError,
    AttachedWithoutTitleError,
)
from reportwriter.services.completeness import Problem, Where
from reportwriter.services.copy_search import Around, search
from reportwriter.services.protected_facts import Fact, FoundFact
from reportwriter.services.whole_files import FileNotReadError
from tests.builders import CORIN, JUNIPER
from tests.exchange.documents import letter, photo, scan, text, word
from tests.services.desks import Desk

TELLING = "Seen at home, Flat 2, 19 Marigold Rise, ZZ1 9HX, in December."
CLEAN = "Juniper was seen twice in December and grows as she should."


def _ignored(_done: int, _of: int) -> None:
    """Hear of progress, and say nothing."""


def _attach(
    desk: Desk, folder: Path, content: bytes, title: str = "Letter of the surgery"
) -> tuple[Report, AttachedDocument]:
    """Begin a report and attach a file to it, as its author does."""
    file = folder / "Pebblewick, 19 Marigold Rise.pdf"
    file.write_bytes(content)
    report_id = desk.begin_report()
    taken = desk.vault.attaching.take_in(report_id, file, _ignored)
    document = replace(taken, title=title)
    return desk.vault.writing.apply(report_id, SetAttached(attached=(document,))), document


def _of_documents(problems: Sequence[Problem]) -> list[tuple[str, str]]:
    found = [one for one in problems if one.where is Where.ATTACHED]
    return [(one.code, one.facts["document"]) for one in found]


def _change(desk: Desk, report: Report, document: AttachedDocument) -> Report:
    return desk.vault.writing.apply(report.id, SetAttached(attached=(document,)))


def test_a_document_is_kept_with_what_was_found_in_it(pru: Desk, tmp_path: Path) -> None:
    report, document = _attach(pru, tmp_path, letter(CLEAN))

    (state,) = pru.vault.attaching.states(report)

    assert pru.vault.attaching.to_send(report) == (letter(CLEAN),)
    assert state.document == document
    assert [page.strip() for page in state.found.texts] == [CLEAN]
    assert state.looked.hits == ()


def test_the_name_of_the_file_is_kept_nowhere(pru: Desk, tmp_path: Path) -> None:
    report, document = _attach(pru, tmp_path, letter(CLEAN))

    (state,) = pru.vault.attaching.states(report)

    assert "Marigold" not in repr((report.attached, state.found))
    assert "Marigold" not in repr(document)


@pytest.mark.parametrize(
    "content",
    [
        letter(TELLING),
        letter(CLEAN, trailer=b"/Info << /Subject (Flat 2, 19 Marigold Rise, ZZ1 9HX) >>"),
        word(text("Seen at 19 Marigold Rise, ZZ1 9HX.")),
        word(text("x"), {"docProps/core.xml": "<x>19 Marigold Rise, ZZ1 9HX</x>"}),
    ],
)
def test_a_kept_address_withholds_the_document_by_itself(
    pru: Desk, tmp_path: Path, content: bytes
) -> None:
    report, document = _attach(pru, tmp_path, content)

    (state,) = pru.vault.attaching.states(report)

    assert CORIN in document.disclosure.withheld_from
    assert JUNIPER not in document.disclosure.withheld_from
    assert CORIN in state.looked.hit_people


def test_what_was_found_names_its_page(pru: Desk, tmp_path: Path) -> None:
    report, _ = _attach(pru, tmp_path, letter(TELLING))

    (state,) = pru.vault.attaching.states(report)

    assert {hit.found.page for hit in state.looked.hits if hit.person == CORIN} == {1}


@pytest.mark.parametrize("content", [letter(TELLING), word(text(TELLING))])
def test_a_document_that_holds_a_kept_address_is_not_signed(
    pru: Desk, tmp_path: Path, content: bytes
) -> None:
    report, _ = _attach(pru, tmp_path, content)

    with pytest.raises(AttachedHoldsAddressError) as caught:
        pru.vault.attaching.to_send(report)

    assert caught.value.numbers == (1,)


def test_a_title_that_holds_a_kept_address_is_not_signed(pru: Desk, tmp_path: Path) -> None:
    report, _ = _attach(pru, tmp_path, letter(CLEAN), title="Visit to 19 Marigold Rise, ZZ1 9HX")

    with pytest.raises(AttachedHoldsAddressError):
        pru.vault.attaching.to_send(report)


def test_a_typed_reason_lets_a_document_go_and_is_logged(
    signing_desk: Desk, tmp_path: Path
) -> None:
    report, document = _attach(signing_desk, tmp_path, letter(TELLING))
    report = _change(signing_desk, report, replace(document, stays_although="The chair asked."))

    signing_desk.vault.attaching.to_send(report)

    assert "attached_let_through" in signing_desk.logged()


def test_the_check_names_the_document_and_says_what_signing_would_refuse(
    pru: Desk, tmp_path: Path
) -> None:
    report, document = _attach(pru, tmp_path, letter(TELLING), title="")

    checked = _of_documents(pru.vault.report_check.problems(report.id))
    before_signing = _of_documents(pru.vault.handing_over.ready(report.id).problems)
    named = replace(document, title="Letter", stays_although="The chair asked.")
    cleared = _change(pru, report, named)

    assert checked == [("attached_without_title", "1"), ("attached_holds_address", "1")]
    assert before_signing == checked
    assert _of_documents(pru.vault.report_check.problems(cleared.id)) == []


def test_pages_that_were_searched_are_not_searched_again_until_more_is_kept_from_somebody(
    pru: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report, _ = _attach(pru, tmp_path, letter(TELLING))
    first = pru.vault.attaching.states(report)
    searches: list[object] = []

    def counted(
        pages: Sequence[str], beside: Sequence[str], facts: Sequence[Fact], around: Around
    ) -> tuple[FoundFact, ...]:
        searches.append(facts)
        return search(pages, beside, facts, around)

    monkeypatch.setattr(attached_search, "search", counted)
    again = pru.vault.attaching.states(report)
    before = len(searches)
    kept, *others = report.addresses
    more = (replace(kept, text="The Old Lantern House, ZZ7 7ZZ"), *others)
    changed = pru.vault.writing.apply(report.id, SetFamily(people=report.people, addresses=more))
    pru.vault.attaching.states(changed)

    assert (again, before) == (first, 0)
    assert searches


def test_blanks_are_no_reason(pru: Desk, tmp_path: Path) -> None:
    report, document = _attach(pru, tmp_path, letter(TELLING))
    report = _change(pru, report, replace(document, stays_although="  \n"))

    with pytest.raises(AttachedHoldsAddressError):
        pru.vault.attaching.to_send(report)


@pytest.mark.parametrize("content", [scan(), photo()])
def test_a_page_that_cannot_be_read_is_to_be_looked_at_before_signing(
    pru: Desk, tmp_path: Path, content: bytes
) -> None:
    report, document = _attach(pru, tmp_path, content)
    with pytest.raises(AttachedNotLookedAtError):
        pru.vault.attaching.to_send(report)

    seen = _change(pru, report, pru.vault.attaching.looked_at(report, document, 1))

    assert len(pru.vault.attaching.to_send(seen)) == 1


def test_a_page_is_to_be_looked_at_again_once_more_is_kept_from_somebody(
    pru: Desk, tmp_path: Path
) -> None:
    report, document = _attach(pru, tmp_path, scan())
    report = _change(pru, report, pru.vault.attaching.looked_at(report, document, 1))
    first, *others = report.addresses
    more = (replace(first, text="The Old Lantern House, ZZ7 7ZZ"), *others)

    changed = pru.vault.writing.apply(report.id, SetFamily(people=report.people, addresses=more))

    with pytest.raises(AttachedNotLookedAtError):
        pru.vault.attaching.to_send(changed)


def test_what_is_kept_from_somebody_later_restricts_a_document_that_is_attached_already(
    pru: Desk, tmp_path: Path
) -> None:
    report, document = _attach(pru, tmp_path, letter("Seen at The Old Lantern House, ZZ7 7ZZ."))
    first, second = report.addresses
    later = (first, replace(second, text="The Old Lantern House, ZZ7 7ZZ"))
    changed = pru.vault.writing.apply(report.id, SetFamily(people=report.people, addresses=later))

    (raised,) = pru.vault.attaching.raised(changed).attached

    assert CORIN not in document.disclosure.withheld_from
    assert CORIN in raised.disclosure.withheld_from


def test_a_document_without_a_title_is_not_signed(pru: Desk, tmp_path: Path) -> None:
    report, _ = _attach(pru, tmp_path, letter(CLEAN), title=" ")

    with pytest.raises(AttachedWithoutTitleError):
        pru.vault.attaching.to_send(report)


def test_the_same_file_is_not_attached_twice(pru: Desk, tmp_path: Path) -> None:
    report, _ = _attach(pru, tmp_path, letter(CLEAN))
    again = tmp_path / "again.pdf"
    again.write_bytes(letter(CLEAN))

    with pytest.raises(AttachedAlreadyError):
        pru.vault.attaching.take_in(report.id, again, _ignored)


def test_a_file_that_is_far_too_large_is_not_even_read(pru: Desk, tmp_path: Path) -> None:
    with pytest.raises(AttachedTooLargeError):
        _attach(pru, tmp_path, letter(CLEAN) + bytes(2 * LARGEST))


def test_a_file_that_cannot_be_looked_through_is_refused(pru: Desk, tmp_path: Path) -> None:
    with pytest.raises(DocumentRefusedError):
        _attach(pru, tmp_path, b"plain words")


def test_a_file_that_is_not_there_is_told(pru: Desk, tmp_path: Path) -> None:
    with pytest.raises(FileNotReadError):
        pru.vault.attaching.take_in(pru.begin_report(), tmp_path / "none.pdf", _ignored)


def test_pages_are_shown_from_quarantine(pru: Desk, tmp_path: Path) -> None:
    report, document = _attach(pru, tmp_path, letter(CLEAN))

    image = pru.vault.attaching.page(report, document.id, 1)

    assert image is not None
    assert image.startswith(b"\x89PNG")


def test_progress_is_told_to_its_end(pru: Desk, tmp_path: Path) -> None:
    file = tmp_path / "letter.pdf"
    file.write_bytes(letter(CLEAN))
    told: list[tuple[int, int]] = []

    pru.vault.attaching.take_in(pru.begin_report(), file, lambda done, of: told.append((done, of)))

    assert told == [(1, 3), (2, 3), (3, 3)]

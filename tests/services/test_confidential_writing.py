from datetime import date

import pytest

from reportwriter.crypto.errors import NoPrivateKeysError, WrongPassphraseError
from reportwriter.domain.changes import AddStatement, EditStatement, SetValue
from reportwriter.domain.confidential import ChairTold, ConfidentialPage
from reportwriter.domain.errors import UnknownStatementError
from reportwriter.domain.ids import ItemId, ReportId, StatementId
from reportwriter.domain.report import SlotValue
from reportwriter.domain.statement import Disclosure, Place
from reportwriter.storage.backup import Backups
from reportwriter.storage.errors import DiskFullError
from reportwriter.storage.log import LogStore
from tests.builders import CORIN, NOON, a_statement
from tests.deep_scan import deep_scan
from tests.services.desks import PASSPHRASE, Desk, an_item

WHO_SAW_IT = "the neighbour at number nine saw the door"


def _with_statement(desk: Desk, text: str = WHO_SAW_IT) -> tuple[ReportId, StatementId]:
    """Begin a report with a statement that was typed, corrected, and typed again."""
    report_id = desk.begin_report()
    statement = a_statement(text=f"Yesterday {text}.")
    desk.vault.writing.apply(report_id, AddStatement(statement=statement, position=0))
    desk.vault.writing.apply(report_id, EditStatement(statement=a_statement(text=text)))
    return report_id, statement.id


def test_an_item_can_be_written_without_the_passphrase_and_read_only_with_it(pru: Desk) -> None:
    report_id = pru.begin_report()
    pru.vault.confidential.add(report_id, an_item())

    with pytest.raises(WrongPassphraseError):
        pru.vault.confidential.open(report_id, "not the passphrase")

    assert pru.vault.confidential.count(report_id) == 1
    assert pru.vault.confidential.open(report_id, PASSPHRASE) == (an_item(),)


def test_without_an_identity_nothing_confidential_is_taken(desk: Desk) -> None:
    report_id = desk.begin_report()

    with pytest.raises(NoPrivateKeysError):
        desk.vault.confidential.add(report_id, an_item())

    assert desk.vault.confidential.count(report_id) == 0


def test_items_keep_their_order_and_a_saved_one_takes_its_place(pru: Desk) -> None:
    report_id = pru.begin_report()
    for number in (1, 2, 3):
        pru.vault.confidential.add(report_id, an_item(number))

    pru.vault.confidential.save(report_id, an_item(1, "It was the neighbour's child."))
    pru.vault.confidential.remove(report_id, ItemId("i2"))

    assert pru.vault.confidential.open(report_id, PASSPHRASE) == (
        an_item(1, "It was the neighbour's child."),
        an_item(3),
    )


def test_each_report_has_a_page_of_its_own(pru: Desk) -> None:
    one, other = pru.begin_report(), pru.begin_report()
    pru.vault.confidential.add(one, an_item())

    assert pru.vault.confidential.open(other, PASSPHRASE) == ()
    assert pru.vault.confidential.count(other) == 0


def test_what_the_page_says_beside_its_items_is_kept_apart_from_them(pru: Desk) -> None:
    report_id = pru.begin_report()
    author = pru.vault.identities.open(PASSPHRASE)
    frame = ConfidentialPage(
        report=report_id,
        items=(an_item(9, "must not be kept with the frame"),),
        chair_told=ChairTold(on=date(2027, 1, 3), how="by telephone"),
        contact="01632 960001, not at home",
    )
    pru.vault.confidential.add(report_id, an_item())

    pru.vault.confidential.save_frame(frame)

    page = pru.vault.confidential.open_page(report_id, PASSPHRASE)
    assert page == pru.vault.confidential.page(report_id, author)
    assert page.items == (an_item(),)
    assert (page.chair_told, page.contact) == (frame.chair_told, frame.contact)


def test_a_page_that_nobody_wrote_on_is_empty(pru: Desk) -> None:
    report_id = pru.begin_report()

    page = pru.vault.confidential.page(report_id, pru.vault.identities.open(PASSPHRASE))

    assert page == ConfidentialPage(report=report_id)


def test_opening_the_page_is_logged_without_a_word_of_it(pru: Desk) -> None:
    report_id = pru.begin_report()

    pru.vault.confidential.open(report_id, PASSPHRASE)

    last = pru.vault.confidential.log.entries()[-1]
    assert (last.event, last.subject) == ("confidential_page_opened", report_id)


def test_no_file_of_the_vault_holds_a_word_of_an_item_or_the_frame(signing_desk: Desk) -> None:
    report_id = signing_desk.begin_report()
    confidential = signing_desk.vault.confidential
    confidential.add(report_id, an_item(1, "The lodger Quillfeather"))
    confidential.save(report_id, an_item(1, "The lodger Quillfeather drinks"))
    confidential.save_frame(ConfidentialPage(report=report_id, contact="Ring Brackenbury"))
    key = signing_desk.database_key

    signing_desk.access.close()

    words = ("Quillfeather", "Brackenbury")
    assert deep_scan(signing_desk.folder, words, database_keys=[key]) == ()


def test_a_moved_statement_leaves_no_trace_in_any_file_of_the_vault(signing_desk: Desk) -> None:
    report_id, statement = _with_statement(signing_desk)
    key = signing_desk.database_key
    before = deep_scan(signing_desk.folder, [WHO_SAW_IT], database_keys=[key])

    moved = signing_desk.vault.confidential.move(report_id, statement, an_item(1, WHO_SAW_IT))

    assert before
    assert deep_scan(signing_desk.folder, [WHO_SAW_IT], database_keys=[key]) == ()
    assert moved.older_backups == ()
    assert moved.signed_versions == ()


def test_a_moved_statement_is_on_the_page_and_no_longer_in_the_report(pru: Desk) -> None:
    report_id, statement = _with_statement(pru)

    pru.vault.confidential.move(report_id, statement, an_item(1, WHO_SAW_IT))

    assert pru.vault.writing.open(report_id).report.statements == ()
    assert pru.vault.writing.reports.older_texts(report_id, statement) == ()
    assert pru.vault.confidential.open(report_id, PASSPHRASE) == (an_item(1, WHO_SAW_IT),)
    assert pru.vault.search.find(WHO_SAW_IT) == ()


def test_what_rested_on_a_moved_statement_is_read_by_nobody_more_than_before(pru: Desk) -> None:
    report_id, moved = _with_statement(pru)
    kept = a_statement(text=WHO_SAW_IT, disclosure=Disclosure(withheld_from=(CORIN,)))
    rests = a_statement(2, rests_on=(moved,))
    pru.vault.writing.apply(report_id, EditStatement(statement=kept))
    pru.vault.writing.apply(report_id, AddStatement(statement=rests, position=1))

    pru.vault.confidential.move(report_id, moved, an_item(1, WHO_SAW_IT))

    report = pru.vault.writing.open(report_id).report
    assert report.statement(rests.id).disclosure.withheld_from == (CORIN,)


def test_a_row_that_says_what_a_moved_statement_says_goes_with_it(pru: Desk) -> None:
    report_id, moved = _with_statement(pru)
    reference = pru.vault.writing.open(report_id).report.statement(moved).reference
    place = Place(section="2", slot="chronology")
    rows = (("", "", "She was cold.", str(reference)), ("2025", "Moved here", "", ""))
    pru.vault.writing.apply(
        report_id, SetValue(place=place, value=SlotValue(place=place, rows=rows))
    )

    pru.vault.confidential.move(report_id, moved, an_item(1, WHO_SAW_IT))

    report = pru.vault.writing.open(report_id).report
    assert report.values == (SlotValue(place=place, rows=rows[1:]),)


def test_older_backups_and_signed_versions_that_hold_it_are_named(signing_desk: Desk) -> None:
    report_id, statement = _with_statement(signing_desk)
    backup = signing_desk.vault.backups.make()
    signed = signing_desk.vault.writing.open(report_id).report.sign(NOON)
    handing_over = signing_desk.vault.handing_over
    handing_over.copies.add(signed, b"%PDF-report", b"%PDF-page")
    handing_over.begin_next_version(report_id)

    moved = signing_desk.vault.confidential.move(report_id, statement, an_item(1, WHO_SAW_IT))

    assert moved.older_backups == (backup,)
    assert moved.signed_versions == (1,)


def test_an_older_backup_is_removed_on_request(signing_desk: Desk) -> None:
    report_id, statement = _with_statement(signing_desk)
    backup = signing_desk.vault.backups.make()
    key = signing_desk.database_key
    signing_desk.vault.confidential.move(report_id, statement, an_item(1, WHO_SAW_IT))

    signing_desk.vault.confidential.remove_backup(backup)

    assert deep_scan(signing_desk.folder, [WHO_SAW_IT], database_keys=[key]) == ()
    assert len(signing_desk.vault.backups.all()) == 1
    assert signing_desk.logged()[-2:] == ["moved_to_confidential_page", "backup_removed"]


def test_moving_a_statement_that_is_gone_adds_no_item(pru: Desk) -> None:
    report_id = pru.begin_report()

    with pytest.raises(UnknownStatementError):
        pru.vault.confidential.move(report_id, StatementId("gone"), an_item())

    assert pru.vault.confidential.count(report_id) == 0


def test_the_text_is_gone_even_when_the_backup_that_follows_fails(
    signing_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    report_id, statement = _with_statement(signing_desk)

    older = signing_desk.vault.backups.make()

    def fail(*_: object) -> None:
        raise DiskFullError

    monkeypatch.setattr(Backups, "make", fail)

    moved = signing_desk.vault.confidential.move(report_id, statement, an_item(1, WHO_SAW_IT))

    assert isinstance(moved.failure, DiskFullError)
    assert moved.older_backups == (older,)
    assert signing_desk.vault.writing.open(report_id).report.statements == ()
    assert signing_desk.vault.confidential.count(report_id) == 1
    assert "moved_to_confidential_page" in signing_desk.logged()


def test_a_move_that_the_log_does_not_take_is_done_all_the_same(
    signing_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    report_id, statement = _with_statement(signing_desk)

    def fail(*_: object) -> None:
        raise DiskFullError

    monkeypatch.setattr(LogStore, "add", fail)

    moved = signing_desk.vault.confidential.move(report_id, statement, an_item(1, WHO_SAW_IT))

    assert isinstance(moved.failure, DiskFullError)
    assert signing_desk.vault.confidential.count(report_id) == 1


def test_an_identity_made_anew_still_opens_what_was_sealed_to_the_one_before(
    signing_desk: Desk,
) -> None:
    report_id = signing_desk.begin_report()
    signing_desk.vault.confidential.add(report_id, an_item(1))
    signing_desk.vault.confidential.save_frame(ConfidentialPage(report=report_id, contact="Ring."))

    signing_desk.vault.identities.make(signing_desk.contact, PASSPHRASE)
    signing_desk.vault.confidential.add(report_id, an_item(2))

    assert signing_desk.vault.confidential.open(report_id, PASSPHRASE) == (an_item(1), an_item(2))


def test_items_stay_in_the_order_they_were_put_into(pru: Desk) -> None:
    report_id, other = pru.begin_report(), pru.begin_report()
    for number in (1, 2, 3):
        pru.vault.confidential.add(report_id, an_item(number))
        pru.vault.confidential.add(other, an_item(number))

    pru.vault.confidential.reorder(report_id, [ItemId("i3"), ItemId("i1")])
    pru.vault.confidential.add(report_id, an_item(4))

    found = pru.vault.confidential.open(report_id, PASSPHRASE)
    assert [item.id for item in found] == ["i3", "i1", "i2", "i4"]
    kept = pru.vault.confidential.open(other, PASSPHRASE)
    assert [item.id for item in kept] == ["i1", "i2", "i3"]


def test_the_page_is_shown_as_the_chair_reads_it_and_nothing_of_it_reaches_the_disk(
    pru: Desk,
) -> None:
    report_id = pru.begin_report()
    page = ConfidentialPage(report=report_id, items=tuple(an_item(one) for one in range(1, 12)))

    pages = pru.vault.confidential.pages(page)

    assert len(pages) > 1
    assert all(page.startswith(b"\x89PNG") for page in pages)
    assert all(
        b"\x89PNG\r\n" not in path.read_bytes() for path in pru.folder.rglob("*") if path.is_file()
    )
    assert pru.vault.confidential.count(report_id) == 0


def test_where_the_report_tells_the_same_is_found(pru: Desk) -> None:
    report_id, _statement = _with_statement(pru, f"Today {an_item().text}")

    told = pru.vault.confidential.told_openly(report_id, [an_item()])

    assert told.numbers == (1,)

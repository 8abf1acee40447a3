from datetime import date

import pytest

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.confidential import ChairTold, ConfidentialItem, ConfidentialPage
from reportwriter.domain.errors import VaultError
from reportwriter.domain.ids import ItemId, ReportId, StatementId
from reportwriter.domain.statement import Kind
from reportwriter.domain.when import When
from reportwriter.storage.errors import DiskFullError
from reportwriter.ui.confidential.item_asks import ItemAsk
from reportwriter.ui.confidential.moving import moved_words
from reportwriter.ui.confidential.telling import NO_DAY, TellingAsk, TellingPane
from tests.builders import CORIN, NOON
from tests.ui.confidential.page_screen import Screen, a_screen
from tests.ui.fakes import PASSPHRASE, FakeItems, MovedAway, OldBackup
from tests.ui.sample_report import ITEMS, school_report
from tests.ui.waiting import WaitingRunner


@pytest.fixture
def screen() -> Screen:
    return a_screen(FakeItems({item.id: item for item in ITEMS}))


def test_a_closed_page_says_how_many_items_are_stored_and_no_more(screen: Screen) -> None:
    assert screen.view.stored == (
        "3 confidential items are stored safely. Enter your passphrase to read them."
    )
    assert screen.view.rows == ()


def test_one_stored_item_is_said_in_the_singular() -> None:
    screen = a_screen(FakeItems({ITEMS[0].id: ITEMS[0]}))

    assert screen.view.stored.startswith("1 confidential item is stored safely.")


def test_an_empty_page_says_nothing_of_a_count() -> None:
    assert a_screen(FakeItems()).view.stored == ""


def test_the_passphrase_opens_the_page(screen: Screen) -> None:
    screen.presenter.unlock(PASSPHRASE)

    assert screen.view.open is not None
    assert screen.view.open.whole
    assert screen.view.title == "3 items for the chair"
    assert [row.number for row in screen.view.rows] == [1, 2, 3]
    assert screen.view.pane is not None
    assert screen.view.pane.title == "Item 1 of 3"


def test_a_wrong_passphrase_opens_nothing(screen: Screen) -> None:
    screen.presenter.unlock("wrong")

    assert screen.view.open is None
    assert isinstance(screen.view.trouble, WrongPassphraseError)


def test_a_card_says_why_and_who_may_hear_it(screen: Screen) -> None:
    screen.presenter.unlock(PASSPHRASE)

    assert screen.view.rows[0].lead == "Live investigation"
    assert screen.view.rows[0].aside == "Chair, family out of the room"
    assert screen.view.rows[2].aside == "Must later be told"


def test_locking_drops_every_item(screen: Screen) -> None:
    screen.presenter.unlock(PASSPHRASE)

    screen.presenter.lock()
    screen.presenter.select("i1")

    assert screen.view.open is None
    assert screen.view.pane is None
    assert screen.view.stored.startswith("3 confidential items")


def test_what_is_typed_is_sealed_at_once(screen: Screen) -> None:
    screen.presenter.unlock(PASSPHRASE)
    screen.presenter.select("i2")

    screen.presenter.answer(ItemAsk.TEXT, "A source reports more.")

    assert screen.items.kept[ItemId("i2")].text == "A source reports more."
    assert screen.items.calls == ["save"]
    assert screen.view.sealed == NOON


def test_an_answer_that_changes_nothing_seals_nothing(screen: Screen) -> None:
    screen.presenter.unlock(PASSPHRASE)

    screen.presenter.answer(ItemAsk.TEXT, ITEMS[0].text)

    assert screen.items.calls == []


def test_a_date_is_understood_or_left_as_it_was(screen: Screen) -> None:
    screen.presenter.unlock(PASSPHRASE)

    screen.presenter.answer(ItemAsk.WHEN, "11 dec 2026")
    screen.presenter.answer(ItemAsk.WHEN, "11 dec 2026 or")

    assert screen.items.kept[ItemId("i1")].when == When("2026-12-11")
    assert screen.view.when == "Friday 11\xa0December\xa02026"


def test_whoever_must_be_told_is_asked_for_when_ticked(screen: Screen) -> None:
    screen.presenter.unlock(PASSPHRASE)

    screen.presenter.answer(ItemAsk.MUST_BE_TOLD, "yes")
    screen.presenter.answer(ItemAsk.TOLD_WHO, (CORIN,))
    screen.presenter.answer(ItemAsk.TOLD_BY, "the chair")

    kept = screen.items.kept[ItemId("i1")]
    assert kept.must_be_told[0].to == (CORIN,)
    assert kept.must_be_told[0].by_whom == "the chair"
    assert screen.view.pane is not None
    assert screen.view.pane.answers[ItemAsk.MUST_BE_TOLD] == "yes"


def test_a_new_item_can_be_written_while_the_others_stay_closed(screen: Screen) -> None:
    screen.presenter.write_new()
    screen.presenter.answer(ItemAsk.TEXT, "Please ring me before the meeting.")
    screen.presenter.answer(ItemAsk.KIND, "opinion")

    assert screen.view.open is not None
    assert not screen.view.open.whole
    assert len(screen.view.rows) == 1
    assert screen.items.calls == ["add", "save"]
    assert screen.items.kept[ItemId("new-0")].kind is Kind.OPINION


def test_a_new_item_on_the_open_page_comes_last(screen: Screen) -> None:
    screen.presenter.unlock(PASSPHRASE)

    screen.presenter.write_new()

    assert screen.view.title == "4 items for the chair"
    assert screen.view.pane is not None
    assert screen.view.pane.title == "Item 4 of 4"


def test_an_item_taken_off_can_be_brought_back(screen: Screen) -> None:
    screen.presenter.unlock(PASSPHRASE)
    screen.presenter.select("i2")

    screen.presenter.remove()

    assert ItemId("i2") not in screen.items.kept
    assert screen.view.removed == 2
    assert [row.key for row in screen.view.rows] == ["i1", "i3"]
    screen.presenter.undo()
    assert ItemId("i2") in screen.items.kept
    assert [row.key for row in screen.view.rows] == ["i1", "i2", "i3"]


def test_nothing_comes_back_after_the_page_was_locked(screen: Screen) -> None:
    screen.presenter.unlock(PASSPHRASE)
    screen.presenter.remove()
    screen.presenter.lock()

    screen.presenter.undo()

    assert screen.view.rows == ()


def test_a_statement_moves_with_all_it_said(screen: Screen) -> None:
    screen.presenter.move_statement(StatementId("s3"))

    moved = screen.items.kept[ItemId("new-0")]
    assert screen.items.moved == [StatementId("s3")]
    assert moved.kind is Kind.ALLEGATION
    assert moved.withhold_from == (CORIN,)
    assert moved.reference == school_report().statement(StatementId("s3")).reference
    assert screen.news.saved == [ReportId("report-1")]
    assert screen.view.stored.startswith("4 confidential items")


def test_a_statement_moved_while_the_page_is_open_appears_on_it(screen: Screen) -> None:
    screen.presenter.unlock(PASSPHRASE)

    screen.presenter.move_statement(StatementId("s5"))

    assert len(screen.view.rows) == 4
    assert screen.view.rows[3].kind == "opinion"


def test_older_backups_that_hold_a_moved_statement_are_named_and_can_be_removed(
    screen: Screen,
) -> None:
    backup = OldBackup(NOON)
    screen.items.older = (backup,)

    screen.presenter.move_statement(StatementId("s5"))
    assert screen.view.moved[0].endswith("Older backups still hold it: of 4\xa0Jan\xa02027.")
    screen.presenter.moving.remove_older_backups()

    assert screen.items.removed == [backup]
    assert screen.view.moved == ("The older backups are removed.", False)


def test_a_statement_is_moved_although_the_backup_that_follows_fails(screen: Screen) -> None:
    screen.items.older = (OldBackup(NOON),)
    screen.items.no_backup = DiskFullError()

    screen.presenter.move_statement(StatementId("s5"))

    sentence, older = screen.view.moved
    assert screen.view.trouble is None
    assert screen.news.saved == [ReportId("report-1")]
    assert sentence.startswith("The statement is on the confidential page")
    assert sentence.endswith("The move is saved, but no new backup was made. The disk is full.")
    assert not older, "the older backups are the only ones there are"
    assert screen.view.failed


def test_what_was_signed_with_a_moved_statement_is_named() -> None:
    moved = MovedAway(signed_versions=(1, 2))

    assert moved_words(moved).endswith("It stands in what you signed as version 1 and 2.")


def test_whoever_has_a_moved_statement_in_a_draft_is_named() -> None:
    one, two = MovedAway(sent_to=("Una Fennimore",)), MovedAway(sent_to=("Una", "Fern"))

    assert moved_words(one).endswith("Una Fennimore has it in a draft: ask that it is removed.")
    assert moved_words(two).endswith("Una and Fern have it in a draft: ask that it is removed.")


def test_typing_while_the_vault_is_busy_is_sealed_once_in_its_newest_state() -> None:
    vault = WaitingRunner()
    screen = a_screen(FakeItems({item.id: item for item in ITEMS}), vault)
    screen.presenter.unlock(PASSPHRASE)

    for text in ("a", "ab", "abc"):
        screen.presenter.answer(ItemAsk.TEXT, text)
    screen.presenter.lock()
    vault.do_all()

    assert screen.items.calls == ["save", "save"]
    assert screen.items.kept[ItemId("i1")].text == "abc"


def test_what_could_not_be_sealed_is_tried_again_with_the_next_change() -> None:
    class Full(FakeItems):
        full = True

        def save(self, report_id: ReportId, item: ConfidentialItem) -> None:
            if self.full:
                raise VaultError("full")
            super().save(report_id, item)

    items = Full({item.id: item for item in ITEMS})
    screen = a_screen(items)
    screen.presenter.unlock(PASSPHRASE)
    screen.presenter.answer(ItemAsk.TEXT, "first")
    items.full = False
    screen.presenter.select("i2")

    screen.presenter.answer(ItemAsk.TEXT, "second")

    assert isinstance(screen.view.trouble, VaultError)
    assert items.kept[ItemId("i1")].text == "first"
    assert items.kept[ItemId("i2")].text == "second"


def test_another_report_finds_the_page_closed(screen: Screen) -> None:
    screen.presenter.unlock(PASSPHRASE)

    screen.presenter.close()
    screen.presenter.unlock(PASSPHRASE)

    assert screen.view.open is None
    assert screen.view.stored == ""


def test_the_open_page_shows_when_the_chair_was_told(screen: Screen) -> None:
    screen.items.frame = ConfidentialPage(
        report=school_report().id,
        chair_told=ChairTold(on=date(2026, 12, 29), how="by telephone", please_ring=True),
        contact="01632 960140",
    )

    screen.presenter.unlock(PASSPHRASE)

    assert screen.view.telling == TellingPane(
        day="29 Dec 2026",
        understood="Tuesday 29\xa0December\xa02026",
        how="by telephone",
        please_ring=True,
        contact="01632 960140",
        usual=school_report().author.telephone or school_report().author.email,
    )


def test_what_is_said_of_the_telling_is_sealed_as_it_is_typed(screen: Screen) -> None:
    screen.presenter.unlock(PASSPHRASE)

    for ask, given in (
        (TellingAsk.DAY, "11 dec 2026"),
        (TellingAsk.HOW, "by telephone"),
        (TellingAsk.PLEASE_RING, "yes"),
        (TellingAsk.CONTACT, "01632 960140"),
    ):
        screen.presenter.telling.answer(ask, given)

    assert screen.items.frame == ConfidentialPage(
        report=school_report().id,
        chair_told=ChairTold(on=date(2026, 12, 11), how="by telephone", please_ring=True),
        contact="01632 960140",
    )
    assert screen.items.calls == ["save_frame"] * 4
    assert screen.view.day == "Friday 11\xa0December\xa02026"
    assert screen.view.sealed == NOON


def test_a_day_that_cannot_be_read_is_no_day(screen: Screen) -> None:
    screen.presenter.unlock(PASSPHRASE)
    screen.presenter.telling.answer(TellingAsk.DAY, "11 dec 2026")

    screen.presenter.telling.answer(TellingAsk.DAY, "dec 2026")

    assert screen.view.day == NO_DAY
    assert screen.items.frame is not None
    assert screen.items.frame.chair_told.on is None


def test_while_the_telling_is_being_sealed_only_the_newest_waits() -> None:
    vault = WaitingRunner()
    screen = a_screen(FakeItems(), vault)
    vault.do_all()
    screen.presenter.unlock(PASSPHRASE)

    for typed in ("b", "by", "by t"):
        screen.presenter.telling.answer(TellingAsk.HOW, typed)
    screen.presenter.lock()
    vault.do_all()

    assert screen.items.calls == ["save_frame", "save_frame"]
    assert screen.items.frame is not None
    assert screen.items.frame.chair_told.how == "by t"


def test_a_telling_that_could_not_be_sealed_is_sealed_with_the_next_change() -> None:
    class Full(FakeItems):
        full = True

        def save_frame(self, page: ConfidentialPage) -> None:
            if self.full:
                raise VaultError
            super().save_frame(page)

    items = Full()
    screen = a_screen(items)
    screen.presenter.unlock(PASSPHRASE)
    screen.presenter.telling.answer(TellingAsk.PLEASE_RING, "yes")
    items.full = False

    screen.presenter.telling.answer(TellingAsk.HOW, "by telephone")

    assert isinstance(screen.view.trouble, VaultError)
    assert items.frame is not None
    assert items.frame.chair_told == ChairTold(how="by telephone", please_ring=True)


def test_the_telling_of_a_closed_page_cannot_be_changed(screen: Screen) -> None:
    screen.presenter.write_new()

    screen.presenter.telling.answer(TellingAsk.PLEASE_RING, "yes")

    assert screen.items.frame is None
    assert screen.view.telling is None

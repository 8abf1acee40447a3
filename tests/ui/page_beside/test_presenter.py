from dataclasses import replace

from reportwriter.exchange.errors import QuarantineError, Trouble
from reportwriter.services.signed_places import Place
from reportwriter.ui.page_beside.presenter import Beside, BesidePresenter
from reportwriter.ui.runner import ImmediateRunner
from reportwriter.wording import page_beside as words
from tests.ui.page_beside.fakes import FakeBesideView, FakeSignedPages
from tests.ui.waiting import WaitingRunner

THIRD = Beside(submission="school", reference="HKM", number=12)
FIRST = Beside(submission="school", reference="BCD", number=1)


def rig(
    pages: FakeSignedPages | None = None,
) -> tuple[BesidePresenter, FakeBesideView, FakeSignedPages]:
    view, found = FakeBesideView(), pages or FakeSignedPages(at={"HKM": 3, "BCD": 3, "XZW": 5})
    return BesidePresenter(view, found, ImmediateRunner()), view, found


def test_the_page_is_that_on_which_the_statement_begins() -> None:
    presenter, view, _ = rig()

    presenter.toggle(THIRD)

    assert view.page is not None
    assert view.page.place == "Page 3 of 7"
    assert view.said == words.begins(12)


def test_the_same_wish_puts_the_page_away() -> None:
    presenter, view, _ = rig()
    presenter.toggle(THIRD)

    presenter.toggle(THIRD)

    assert view.page is None
    assert presenter.shown == ("", 1)


def test_the_file_is_read_once_while_its_pages_are_looked_at() -> None:
    presenter, view, pages = rig()
    presenter.toggle(THIRD)

    presenter.follow(FIRST)
    presenter.follow(Beside(submission="school", reference="XZW", number=20))

    assert pages.asked == ["places", "page 3", "place of 1", "page 5"]
    assert view.said == words.begins(20)


def test_nothing_is_drawn_while_no_page_is_wanted() -> None:
    presenter, _, pages = rig()

    presenter.follow(THIRD)
    presenter.turn(1)

    assert pages.asked == []


def test_pages_turn_and_stop_at_both_ends() -> None:
    presenter, view, pages = rig()
    presenter.toggle(THIRD)

    presenter.turn(-1)
    presenter.turn(-2)
    presenter.turn(5)

    assert pages.asked == ["places", "page 3", "page 2", "page 7"]
    assert view.page is not None
    assert view.page.is_last
    assert view.said == ""


def test_a_statement_that_stands_nowhere_is_said_to_be_looked_for_by_its_number() -> None:
    presenter, view, _ = rig(FakeSignedPages())

    presenter.toggle(THIRD)

    assert view.said == words.NOT_FOUND


def test_what_could_not_be_read_is_said_and_may_be_asked_for_again() -> None:
    trouble = QuarantineError(Trouble.DIED)
    presenter, view, pages = rig(FakeSignedPages(trouble=trouble))
    presenter.toggle(THIRD)
    assert view.trouble is trouble
    pages.trouble = None

    presenter.toggle(THIRD)

    assert view.page is not None


def test_a_page_that_comes_after_it_was_put_away_is_not_shown() -> None:
    view, runner = FakeBesideView(), WaitingRunner()
    presenter = BesidePresenter(view, FakeSignedPages(), runner)
    presenter.toggle(Beside(submission="letter", page=2))

    presenter.toggle(None)
    runner.do_all()

    assert view.page is None


def test_whoever_goes_on_quickly_waits_for_the_last_page_alone() -> None:
    view, runner = FakeBesideView(), WaitingRunner()
    pages = FakeSignedPages(at={"HKM": 3, "BCD": 4, "XZW": 5})
    presenter = BesidePresenter(view, pages, runner)
    presenter.toggle(THIRD)
    presenter.follow(FIRST)
    presenter.follow(Beside(submission="school", reference="XZW", number=20))

    runner.do_all()

    assert pages.asked == ["places", "page 5"]
    assert view.said == words.begins(20)


def test_files_that_were_read_are_not_read_again_on_the_way_back() -> None:
    presenter, _, pages = rig()
    presenter.toggle(THIRD)

    presenter.follow(Beside(submission="police", reference="HKM", number=2))
    presenter.follow(THIRD)

    assert pages.asked.count("places") == 2


def test_what_was_put_away_meanwhile_is_neither_drawn_nor_said_to_have_failed() -> None:
    view, runner = FakeBesideView(), WaitingRunner()
    pages = FakeSignedPages(trouble=QuarantineError(Trouble.DIED))
    presenter = BesidePresenter(view, pages, runner)
    presenter.toggle(THIRD)
    presenter.close()

    runner.do_all()
    presenter.toggle(Beside(submission="letter", page=2))
    runner.do_all()

    assert view.trouble is None
    assert pages.asked == ["places", "page 2"]
    assert view.page is not None


def test_where_its_place_is_known_the_statement_is_outlined_and_said_to_be() -> None:
    place = Place(left=0.1, top=0.7, right=0.9, bottom=0.8, goes_on=True)
    pages = FakeSignedPages(at={"HKM": 3, "BCD": 3}, place_of=place)
    presenter, view, _ = rig(pages)

    presenter.toggle(THIRD)

    assert view.page is not None
    assert view.page.mark == place
    assert view.said == (
        "Statement 12 is outlined, near the foot of the page. It goes on on the next page."
    )
    pages.place_of = replace(place, top=0.1, goes_on=False)
    presenter.follow(FIRST)
    assert view.mark == pages.place_of
    assert view.said == "Statement 1 is outlined, near the top of the page."


def test_a_page_that_is_turned_to_has_no_outline() -> None:
    place = Place(left=0.1, top=0.4, right=0.9, bottom=0.5)
    presenter, view, pages = rig(FakeSignedPages(at={"HKM": 3}, place_of=place))
    presenter.toggle(THIRD)

    presenter.turn(1)

    assert view.mark is None
    assert pages.asked[-1] == "page 4"


def test_the_place_of_a_statement_that_was_left_meanwhile_is_not_shown() -> None:
    place = Place(left=0.1, top=0.4, right=0.9, bottom=0.5)
    pages = FakeSignedPages(at={"HKM": 3, "BCD": 3}, place_of=place)
    view, pool = FakeBesideView(), WaitingRunner()
    presenter = BesidePresenter(view, pages, pool)
    presenter.toggle(THIRD)
    pool.do_all()
    presenter.follow(FIRST)

    presenter.close()
    pool.do_all()

    assert (view.page, view.said) == (None, "")

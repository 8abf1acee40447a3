import pytest

from reportwriter.domain.errors import ReportWriterError
from reportwriter.services.handing_over import ChairNotToldError
from reportwriter.ui.confidential.item_asks import ItemAsk
from reportwriter.ui.confidential.printing import PRINTED
from reportwriter.ui.printing import NoPrinterError
from tests.ui.confidential.page_screen import Screen, a_screen
from tests.ui.fakes import PASSPHRASE, FakeItems, FakePrinting
from tests.ui.sample_report import ITEMS, school_report


def opened(printing: FakePrinting) -> Screen:
    screen = a_screen(FakeItems({item.id: item for item in ITEMS}), printing=printing)
    screen.presenter.unlock(PASSPHRASE)
    return screen


@pytest.mark.parametrize("invited", [True, False])
def test_the_page_goes_on_paper_where_there_is_nobody_to_send_it_to(invited: bool) -> None:
    screen = opened(FakePrinting(invited=invited))

    assert screen.view.open is not None
    assert screen.view.open.on_paper is not invited


def test_the_page_is_printed_as_it_is_now_and_that_is_kept() -> None:
    printing = FakePrinting()
    screen = opened(printing)
    screen.presenter.answer(ItemAsk.TEXT, "Another")

    screen.presenter.print_out()

    assert printing.asked_for[0].items[0].text == "Another"
    assert printing.printed == [(b"page",)]
    assert printing.kept == [school_report().id]
    assert screen.view.moved == (PRINTED, False)


def test_nothing_is_printed_and_nothing_kept_when_no_printer_is_chosen() -> None:
    printing = FakePrinting(paper=False)

    opened(printing).presenter.print_out()

    assert (printing.printed, printing.kept) == ([], [])


@pytest.mark.parametrize(
    "printing",
    [
        FakePrinting(fails=ChairNotToldError("neither")),
        FakePrinting(no_printer=NoPrinterError()),
    ],
    ids=["unfinished", "no printer"],
)
def test_what_stands_in_the_way_is_said(printing: FakePrinting) -> None:
    screen = opened(printing)

    screen.presenter.print_out()

    assert isinstance(screen.view.trouble, ReportWriterError)
    assert (printing.printed, printing.kept) == ([], [])


def test_a_closed_page_is_not_printed() -> None:
    printing = FakePrinting()
    screen = opened(printing)
    screen.presenter.lock()

    screen.presenter.print_out()

    assert printing.asked_for == []

"""A copy leaves once all that is asked was answered."""

from dataclasses import replace

from reportwriter.domain.copy_order import Capacity, Standing
from reportwriter.services.copy_register import NoPurposeError, OtherNameError
from reportwriter.ui.copies.presenter import CopyPresenter
from reportwriter.ui.printing import NoPrinterError, PrintingFailedError
from tests.builders import TAMSIN, an_order
from tests.ui.copies.fakes_of_copies import (
    OUT,
    PICTURE,
    Asked,
    FakePaper,
    FakeReader,
    FakeView,
    a_presenter,
)


def test_the_author_sees_what_is_in_it_what_is_left_out_and_why() -> None:
    view = FakeView()

    a_presenter(view, FakeReader())

    assert view.copy is not None
    assert view.copy.name == "Corin Thrumm"
    assert [line.spoken for line in view.copy.inside] == [
        "Statement 1, She reads well.",
        "Who is named, Juniper Pebblewick, Otto Pebblewick, Tamsin Pebblewick and Corin Thrumm",
    ]
    assert [line.spoken for line in view.copy.left_out] == [
        "Statement 1, She packed a bag., Withheld from them",
        "Statement 3, I think she is afraid., Rests on statement 1, which is left out",
        "A person, Marlow Thrumm, No statement in the copy names them",
    ]
    assert view.copy.standing == Standing(capacity=Capacity.CARER)
    assert ("mother", "As mother") in view.copy.capacities


def test_a_copy_is_made_as_it_was_ordered() -> None:
    view, copies = FakeView(), FakeReader(TAMSIN)
    presenter = a_presenter(view, copies)

    presenter.make(an_order("Tamsin Pebblewick"))

    assert copies.made == [(an_order("Tamsin Pebblewick"), OUT)]
    assert view.made == ("Tamsin Pebblewick", "copy.pdf", "/out")
    assert view.busy[-1] is False


def test_no_folder_is_asked_for_while_anything_is_lacking() -> None:
    view, copies = FakeView(), FakeReader(TAMSIN)
    copies.lacks = NoPurposeError("none")
    presenter = a_presenter(view, copies)

    presenter.make(an_order("Tamsin Pebblewick", purpose=""))

    assert isinstance(view.trouble, NoPurposeError)
    assert copies.made == []
    assert view.busy[-1] is False


def test_no_copy_is_made_where_no_folder_is_chosen() -> None:
    view, copies = FakeView(), FakeReader(TAMSIN)
    presenter = a_presenter(view, copies, Asked(folder=None))

    presenter.make(an_order("Tamsin Pebblewick"))

    assert copies.made == []
    assert view.busy[-1] is False


def test_what_stops_a_copy_is_said_and_it_can_be_tried_again() -> None:
    view = FakeView()
    reader = FakeReader(TAMSIN)
    reader.fails = OtherNameError("other")
    presenter = a_presenter(view, reader)

    presenter.make(an_order("Corin Thrumm"))

    assert isinstance(view.trouble, OtherNameError)
    assert view.made is None
    assert view.busy[-1] is False


def test_nothing_is_made_before_anybody_was_chosen() -> None:
    view = FakeView()
    presenter = CopyPresenter(view, Asked().tools())

    presenter.make(an_order("Anybody"))
    presenter.print_out(an_order("Anybody"))
    presenter.look_at_pages(an_order("Anybody"))
    presenter.read_as(Standing(capacity=Capacity.MOTHER))
    presenter.write_down()

    assert view == FakeView()


def test_a_copy_is_printed_on_the_printer_that_was_chosen() -> None:
    view, reader, paper = FakeView(), FakeReader(), FakePaper()
    presenter = a_presenter(view, reader, Asked(paper=paper))

    presenter.print_out(an_order("Corin Thrumm"))

    assert (reader.printed, paper.pages) == ([an_order("Corin Thrumm")], [PICTURE])
    assert view.printed == "Corin Thrumm"


def test_nothing_is_printed_where_no_printer_is_chosen() -> None:
    view, reader = FakeView(), FakeReader()

    a_presenter(view, reader).print_out(an_order("Corin Thrumm"))

    assert (reader.printed, view.printed) == ([], "")


def test_a_computer_without_a_printer_says_so() -> None:
    def no_printer() -> None:
        raise NoPrinterError

    view, reader = FakeView(), FakeReader()
    presenter = CopyPresenter(view, replace(Asked().tools(), ask_paper=no_printer))
    presenter.open(reader)

    presenter.print_out(an_order("Corin Thrumm"))

    assert isinstance(view.trouble, NoPrinterError)
    assert reader.printed == []


def test_a_printer_that_takes_nothing_is_said() -> None:
    view = FakeView()
    paper = FakePaper(fails=PrintingFailedError("jam"))

    a_presenter(view, FakeReader(), Asked(paper=paper)).print_out(an_order("Corin Thrumm"))

    assert isinstance(view.trouble, PrintingFailedError)
    assert view.printed == ""

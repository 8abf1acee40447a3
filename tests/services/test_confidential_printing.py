from dataclasses import replace

import pytest

from reportwriter.domain.changes import AddStatement
from reportwriter.domain.confidential import ChairTold, ConfidentialPage
from reportwriter.services.handing_over import (
    ChairNotToldError,
    ToldOpenlyError,
    UnfinishedPageError,
)
from tests.builders import a_statement
from tests.services.desks import Desk, an_item


def a_page(desk: Desk) -> ConfidentialPage:
    return ConfidentialPage(
        report=desk.begin_report(), items=(an_item(),), chair_told=ChairTold(please_ring=True)
    )


def test_the_page_is_drawn_for_a_printer_and_kept_in_the_log_once_it_was_sent(pru: Desk) -> None:
    printing, page = pru.vault.confidential_printing, a_page(pru)

    pages = printing.pages(page)
    assert "confidential_page_printed" not in pru.logged()
    printing.keep(page.report)

    assert printing.is_for(page.report)
    assert len(pages) == 1
    assert pages[0].startswith(b"\x89PNG")
    assert int.from_bytes(pages[0][16:20]) > 2000
    assert pru.logged()[-1] == "confidential_page_printed"


def test_what_stops_the_signing_stops_the_printing(pru: Desk) -> None:
    printing, page = pru.vault.confidential_printing, a_page(pru)
    unfinished = replace(page, items=(replace(an_item(), kind=None),))

    with pytest.raises(UnfinishedPageError):
        printing.pages(unfinished)
    with pytest.raises(ChairNotToldError):
        printing.pages(replace(page, chair_told=ChairTold()))
    told = AddStatement(statement=a_statement(text=an_item().text), position=0)
    pru.vault.writing.apply(page.report, told)
    with pytest.raises(ToldOpenlyError):
        printing.pages(page)

import unicodedata
from dataclasses import replace

import pytest

from reportwriter.domain.report import Report
from reportwriter.domain.statement import Disclosure, Kind
from reportwriter.pdf.printed import bare, running_text
from tests.builders import CORIN, a_report, a_statement
from tests.pdf.reading import pages_of
from tests.pdf.samples import lay_out, the_report

LONG = "On day {} I saw that something happened, and wrote it down the same hour. "


def long_statements() -> Report:
    withheld = Disclosure(withheld_from=(CORIN,), until_chair_advises=True)
    return a_report(
        *(
            a_statement(
                number,
                kind=kind,
                text="".join(LONG.format(f"{number}.{day}") for day in range(number * 9)),
                disclosure=withheld if number % 2 else Disclosure(),
            )
            for number, kind in enumerate([*Kind, *Kind, None], 1)
        )
    )


@pytest.mark.parametrize("report", [the_report(), long_statements()])
@pytest.mark.parametrize("handling", ["", "OFFICIAL-SENSITIVE"])
def test_every_statement_is_found_again_also_across_pages(report: Report, handling: str) -> None:
    conference = replace(report.conference, handling_line=handling)
    pages = pages_of(lay_out(replace(report, conference=conference)))

    printed = bare(unicodedata.normalize("NFKC", running_text(pages, handling)))

    missing = [one.text for one in report.statements if bare(one.text) not in printed]
    assert missing == []

from dataclasses import replace

import pytest

from reportwriter.pdf.edition import Edition
from reportwriter.pdf.legend import counts, legend
from reportwriter.pdf.picture import Figure
from reportwriter.pdf.structure import Element
from tests.pdf.reading import PROFILES, failures
from tests.pdf.samples import LIBRARY, lay_out, the_report


def bars(edition: Edition) -> list[Figure]:
    return [one for one in legend(Element("Sect"), edition) if isinstance(one, Figure)]


def an_edition(*, has_pictures: bool) -> Edition:
    report = the_report()
    form, area = LIBRARY.form(report.form), LIBRARY.area(report.conference.area)
    return Edition.of(report, form, area, is_draft=False, has_pictures=has_pictures)


@pytest.mark.parametrize("profile", PROFILES)
def test_a_report_with_the_bar_of_its_kinds_is_valid(profile: str) -> None:
    assert failures(lay_out(the_report()), profile) == []


def test_the_bar_counts_what_the_sentence_counts() -> None:
    edition = an_edition(has_pictures=True)

    (bar,) = bars(edition)

    numbers = bar.picture.sentence.split(": ")[1].rstrip(".")
    assert numbers in counts(edition)
    assert bar.element.alt == bar.picture.sentence


def test_a_copy_for_one_reader_has_no_bar() -> None:
    assert bars(an_edition(has_pictures=False)) == []


def test_a_report_without_a_statement_has_no_bar() -> None:
    edition = replace(an_edition(has_pictures=True), statements=())

    assert bars(edition) == []

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from reportwriter.domain.ids import PersonId
from reportwriter.domain.people import Person, Role
from reportwriter.domain.relations import Parenthood, Relations
from reportwriter.domain.report import Report
from reportwriter.pdf import style
from reportwriter.pdf.picture import Figure, figure
from reportwriter.pdf.structure import Element
from reportwriter.pictures.genogram.facts import family_of
from reportwriter.pictures.genogram.layout import lay_out as lay_out_genogram
from tests.pdf.reading import PROFILES, elements_of, failures, spoken, text_of
from tests.pdf.samples import lay_out, the_report

TALL = Relations(
    parenthoods=tuple(
        Parenthood(child=PersonId(f"G{number}"), parent=PersonId(f"G{number + 1}"))
        for number in range(11)
    )
)


def _twelve_generations() -> Report:
    people = tuple(
        Person(id=PersonId(f"G{number}"), name=f"Ann{number} Larkabout", role=Role.SUBJECT_CHILD)
        for number in range(12)
    )
    report = the_report()
    conference = replace(report.conference, people=people)
    return replace(
        report, people=people, conference=conference, relations=TALL, statements=(), views=()
    )


def _silent() -> bytes:
    return lay_out(replace(the_report(), relations=Relations()))


@pytest.mark.parametrize("profile", PROFILES)
def test_a_report_with_a_genogram_is_valid(profile: str) -> None:
    assert failures(lay_out(the_report()), profile) == []


def test_the_family_is_a_figure_with_its_sentence_and_a_table_that_says_the_same(
    tmp_path: Path,
) -> None:
    pdf = lay_out(the_report())
    read_out = spoken(pdf, tmp_path).replace("\N{NO-BREAK SPACE}", " ")

    assert elements_of(pdf).count("Figure") == elements_of(_silent()).count("Figure") + 1
    assert "Tamsin and Corin separated on 12 December 2026. The table below says" in read_out
    assert "Who is related to whom, as far as Hollybrook Primary School knows." in read_out
    assert "mother of Juniper Pebblewick, Otto Pebblewick and Marlow Thrumm" in read_out


def test_where_nothing_is_said_of_who_belongs_to_whom_no_picture_is_printed() -> None:
    assert "Who is related to whom" not in text_of(_silent())


def test_a_family_of_many_generations_is_drawn_smaller_and_stays_on_its_page() -> None:
    report = _twelve_generations()
    family = family_of(report.people, report.relations, date(2027, 1, 6))

    blocks = list(figure(Element("Sect"), lambda room: lay_out_genogram(family, room)))

    room = style.PAGE_HEIGHT - 90 * style.MM
    assert isinstance(blocks[0], Figure)
    assert blocks[0].picture.height * style.MM > room > blocks[0].height(style.WIDTH)

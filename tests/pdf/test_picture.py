from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from reportwriter.pdf import prose
from reportwriter.pdf.document import Design, PageFacts, Story, draw
from reportwriter.pdf.finish import finish
from reportwriter.pdf.metadata import About
from reportwriter.pdf.picture import INKS, Figure, figure, measured
from reportwriter.pdf.structure import Element
from reportwriter.pdf.style import WIDTH
from reportwriter.pictures.ink import Ink
from reportwriter.pictures.picture import Picture, TableTwin
from reportwriter.pictures.shapes import TICK, TICK_BOLD
from tests.pdf.reading import PROFILES, elements_of, failures, spoken, text_of
from tests.pictures.sample import SENTENCE, a_picture


class NoFurniture:
    def draw(self, canvas: object, facts: PageFacts) -> None:
        """Leave the page bare."""


@pytest.fixture(scope="module")
def pdf() -> bytes:
    story = Story()
    story.blocks.append(prose.heading(story.root, "H1", "A picture"))
    story.blocks += figure(story.root, a_picture, twin="The table is on page 2.")
    drawn = draw(story, Design(furniture=NoFurniture()))
    made = datetime(2026, 12, 22, 11, 42, tzinfo=UTC)
    return finish(drawn, About.of(title="A picture", author="Pru", subject="Test", made=made))


@pytest.mark.parametrize("profile", PROFILES)
def test_a_page_with_a_picture_is_valid(pdf: bytes, profile: str) -> None:
    assert failures(pdf, profile) == []


def test_a_picture_is_one_figure_whose_alternative_text_is_its_sentence(pdf: bytes) -> None:
    with pikepdf.open(BytesIO(pdf)) as opened:
        found = [kid for kid in opened.Root.StructTreeRoot.K[0].K if str(kid.S) == "/Figure"]
        alternative = str(found[0].Alt)
        left, bottom, right, top = (float(edge) for edge in found[0].A.BBox)

    assert len(found) == 1
    assert alternative == SENTENCE
    assert left < right
    assert bottom < top
    assert elements_of(pdf).count("Figure") == 1


def test_the_caption_says_the_sentence_and_where_the_table_is(pdf: bytes, tmp_path: Path) -> None:
    assert f"{SENTENCE} The table is on page 2." in spoken(pdf, tmp_path)


def test_words_of_a_picture_are_text_in_any_script(pdf: bytes) -> None:
    text = text_of(pdf)

    assert "Κώστας" in text
    assert "at the end" in text


def test_every_meaning_has_an_ink_on_paper() -> None:
    assert set(INKS) == set(Ink)


def test_a_picture_wider_than_the_page_is_drawn_smaller() -> None:
    wide = Picture(
        width=340, height=100, sentence="Wide.", table=TableTwin(head=(), rows=()), shapes=()
    )

    block = Figure(picture=wide, element=Element("Figure"))

    assert block.height(WIDTH) == pytest.approx(100 * WIDTH / 340)


def test_bold_words_are_measured_wider() -> None:
    assert measured("Pebblewick", TICK_BOLD) > measured("Pebblewick", TICK) > 0

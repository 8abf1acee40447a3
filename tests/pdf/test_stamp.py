from datetime import UTC, datetime
from io import BytesIO

import pikepdf
import pytest

from reportwriter.pdf.stamp import HEIGHT, WIDTH, draw_stamp, stamp_lines
from tests.pdf.reading import text_of

AT = datetime(2026, 12, 22, 11, 42, tzinfo=UTC)


def test_a_stamp_says_who_signed_when_and_what_it_is_worth_on_paper() -> None:
    text = text_of(draw_stamp(stamp_lines("Pru Oakenshaw", AT)))

    assert text == (
        "Electronic signature Pru Oakenshaw Signed on 22 December 2026 at 11:42, Greenwich Mean "
        "Time By the computer's own clock. On paper this box is a picture, not a proof."
    )


@pytest.mark.parametrize("name", ["Pru", "A very long name indeed " * 8, "", "Женя 😀 漢字"])
def test_any_name_fits_the_box(name: str) -> None:
    with pikepdf.open(BytesIO(draw_stamp(stamp_lines(name, AT)))) as pdf:
        box = [float(number) for number in pdf.pages[0].MediaBox]

        assert box == pytest.approx([0, 0, WIDTH, HEIGHT], abs=0.01)

from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest

from tests.pdf.reading import PROFILES, failures, run
from tests.pdf.samples import documents, lay_out, the_report

KINDS = tuple(documents())


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_document_passes_both_profiles(kind: str, profile: str) -> None:
    assert failures(documents()[kind], profile) == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_document_is_sound_pdf(kind: str, tmp_path: Path) -> None:
    assert "No syntax or stream encoding errors" in run(
        "qpdf", "--check", documents()[kind], tmp_path
    )


@pytest.mark.parametrize("kind", KINDS)
def test_every_font_is_embedded(kind: str) -> None:
    with pikepdf.open(BytesIO(documents()[kind])) as pdf:
        fonts = [
            thing
            for thing in pdf.objects
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Font"
        ]

        assert fonts
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)


@pytest.mark.parametrize("kind", KINDS)
def test_no_level_of_heading_is_skipped(kind: str) -> None:
    with pikepdf.open(BytesIO(documents()[kind])) as pdf:
        levels = [
            int(str(thing.S)[2:])
            for thing in pdf.objects
            if isinstance(thing, pikepdf.Dictionary)
            and str(thing.get("/S", "")) in ("/H1", "/H2", "/H3", "/H4")
        ]

    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_the_same_report_gives_the_same_bytes() -> None:
    assert lay_out(the_report()) == documents()["report"]

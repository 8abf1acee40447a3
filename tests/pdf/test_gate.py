"""The gate is alpha software, so it is tested itself: planted defects must be found."""

import re
from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Dictionary, Name, Pdf

from tests.pdf.reading import failures
from tests.pdf.samples import documents


def untagged_text(pdf: Pdf) -> None:
    content = pdf.pages[0].Contents
    code = content.read_bytes()
    start = code.index(b"/P <</MCID")
    end = code.index(b"EMC", start)
    content.write(code[:start] + code[start:end].split(b"BDC", 1)[1] + code[end + 3 :])


def no_language(pdf: Pdf) -> None:
    del pdf.Root["/Lang"]


def no_title(pdf: Pdf) -> None:
    packet = pdf.Root.Metadata.read_bytes()
    pdf.Root.Metadata.write(re.sub(rb"<dc:title>.*?</dc:title>", b"", packet))


def no_colour_intent(pdf: Pdf) -> None:
    del pdf.Root["/OutputIntents"]


def attachment_without_relation(pdf: Pdf) -> None:
    del pdf.Root.AF[0]["/AFRelationship"]


def font_not_embedded(pdf: Pdf) -> None:
    del _first(pdf, lambda thing: "/FontFile2" in thing)["/FontFile2"]


def font_without_unicode(pdf: Pdf) -> None:
    del _first(pdf, lambda thing: "/ToUnicode" in thing)["/ToUnicode"]


def heading_skipped(pdf: Pdf) -> None:
    _first(pdf, lambda thing: thing.get("/S") == "/H2")["/S"] = Name.H4


def signature_field_outside_a_form(pdf: Pdf) -> None:
    _first(pdf, lambda thing: thing.get("/S") == "/Form")["/S"] = Name.Div


def link_without_words(pdf: Pdf) -> None:
    del _first(pdf, lambda thing: thing.get("/Subtype") == "/Link")["/Contents"]


def link_outside_the_structure(pdf: Pdf) -> None:
    del _first(pdf, lambda thing: thing.get("/Subtype") == "/Link")["/StructParent"]


@pytest.mark.parametrize(
    ("plant", "profile"),
    [
        (untagged_text, "ua1"),
        (no_language, "ua1"),
        (no_title, "ua1"),
        (no_colour_intent, "3a"),
        (attachment_without_relation, "3a"),
        (font_not_embedded, "3a"),
        (font_without_unicode, "3a"),
        (heading_skipped, "ua1"),
        (signature_field_outside_a_form, "ua1"),
        (link_without_words, "ua1"),
        (link_outside_the_structure, "ua1"),
    ],
)
def test_the_gate_finds_a_planted_defect(plant: Callable[[Pdf], None], profile: str) -> None:
    with pikepdf.open(BytesIO(documents()["report"])) as pdf:
        plant(pdf)
        spoiled = BytesIO()
        pdf.save(spoiled, fix_metadata_version=False)

    assert failures(spoiled.getvalue(), profile)


def _first(pdf: Pdf, wanted: Callable[[Dictionary], bool]) -> Dictionary:
    return next(thing for thing in pdf.objects if isinstance(thing, Dictionary) and wanted(thing))

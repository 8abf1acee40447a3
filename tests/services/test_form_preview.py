from pathlib import Path

from reportwriter.domain.ids import AreaId
from reportwriter.domain.report import FormRef
from reportwriter.forms.library import Library
from reportwriter.pdf.press import Press
from reportwriter.services.form_preview import FormPreview
from tests.builders import NOON, a_conference
from tests.pdf.reading import text_of


def test_a_form_is_printed_in_the_words_of_the_area_that_is_named(tmp_path: Path) -> None:
    preview = FormPreview(library=Library(), press=Press, conference=a_conference, now=lambda: NOON)
    ref = FormRef(id="confidential-page", version=1)

    preview.print_empty(ref, AreaId("fife"), tmp_path / "page.pdf")

    assert "CONFIDENTIAL: to the chair" in text_of((tmp_path / "page.pdf").read_bytes())

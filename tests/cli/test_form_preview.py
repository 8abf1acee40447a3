from pathlib import Path

import pytest

import reportwriter.forms
from reportwriter.forms.library import Library
from tests.cli.commands import Commands
from tests.pdf.reading import PROFILES, failures, text_of

SHIPPED = Path(reportwriter.forms.__file__).parent
FORM = SHIPPED / "stockport-conference-report.v1.toml"
AREA = SHIPPED / "areas" / "stockport.toml"
IDS = sorted({ref.id for ref in Library().refs})


def test_a_form_of_the_program_is_printed_empty(reportwriter: Commands, tmp_path: Path) -> None:
    out = tmp_path / "empty.pdf"

    said = reportwriter("forms", "preview", "stockport-conference-report", "--pdf", out)

    assert said.exit == 0
    assert "Empty form, to fill in by hand" in text_of(out.read_bytes())


def test_a_file_is_printed_and_said_for_programs(reportwriter: Commands, tmp_path: Path) -> None:
    out = tmp_path / "empty.pdf"

    said = reportwriter("forms", "preview", FORM, "--pdf", out, "--json")

    assert said.document == {"form": "stockport-conference-report", "version": 1, "pdf": str(out)}


@pytest.mark.parametrize("form_id", IDS)
def test_every_form_is_printed_with_a_sample(
    reportwriter: Commands, tmp_path: Path, form_id: str
) -> None:
    out = tmp_path / "filled.pdf"

    said = reportwriter("forms", "preview", form_id, "--pdf", out, "--filled")

    assert said.exit == 0
    assert "SAMPLE: everybody in it is invented" in text_of(out.read_bytes())
    assert [failures(out.read_bytes(), profile) for profile in PROFILES] == [[], []]


def test_an_area_lends_its_words(reportwriter: Commands, tmp_path: Path) -> None:
    out = tmp_path / "empty.pdf"

    reportwriter("forms", "preview", FORM, "--pdf", out, "--area", "fife")

    assert text_of(out.read_bytes()).startswith("Fife")


def test_an_area_that_is_still_a_file_lends_its_words(
    reportwriter: Commands, tmp_path: Path
) -> None:
    area, out = tmp_path / "larkabout.toml", tmp_path / "empty.pdf"
    area.write_text(AREA.read_text("utf-8").replace('"Stockport"', '"Larkabout"', 1), "utf-8")

    reportwriter("forms", "preview", FORM, "--pdf", out, "--area", area)

    assert text_of(out.read_bytes()).startswith("Larkabout")


@pytest.mark.parametrize(
    ("area", "why"), [("nowhere", "is no file and not held"), (FORM, "is a form")]
)
def test_what_is_no_area_lends_none(
    reportwriter: Commands, tmp_path: Path, area: Path | str, why: str
) -> None:
    out = tmp_path / "empty.pdf"

    said = reportwriter("forms", "preview", FORM, "--pdf", out, "--area", area)

    assert (said.exit, why in said.err, out.exists()) == (2, True, False)


@pytest.mark.parametrize(
    ("named", "why"),
    [("nothing-like-it", "is no file and not held"), (AREA, "is an area")],
)
def test_what_is_no_form_is_not_printed(
    reportwriter: Commands, tmp_path: Path, named: Path | str, why: str
) -> None:
    said = reportwriter("forms", "preview", named, "--pdf", tmp_path / "out.pdf")

    assert said.exit == 2
    assert why in said.err
    assert list(tmp_path.iterdir()) == []


def test_an_unsound_form_is_not_printed(reportwriter: Commands, tmp_path: Path) -> None:
    mine = tmp_path / "mine.toml"
    mine.write_text('titel = "x"\n', "utf-8")

    said = reportwriter("forms", "preview", mine, "--pdf", tmp_path / "out.pdf")

    assert said.exit == 1
    assert not (tmp_path / "out.pdf").exists()

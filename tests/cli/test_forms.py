from pathlib import Path

import pytest

import reportwriter.forms
from tests.cli.commands import Commands

SHIPPED = Path(reportwriter.forms.__file__).parent
FORM = SHIPPED / "stockport-conference-report.v1.toml"
AREA = SHIPPED / "areas" / "stockport.toml"


@pytest.fixture
def unsound(tmp_path: Path) -> Path:
    """A form with a misspelt key and a type of slot that does not exist."""
    file = tmp_path / "mine.toml"
    text = FORM.read_text("utf-8")
    text = text.replace('type = "choice"', 'type = "choise"', 1).replace("title =", "titel =", 1)
    file.write_text(text, "utf-8")
    return file


def test_the_list_names_every_form_and_area_that_is_built_in(reportwriter: Commands) -> None:
    said = reportwriter("forms")

    assert said.exit == 0
    for file in SHIPPED.glob("*.toml"):
        form_id, _, version = file.stem.rpartition(".v")
        assert any(line.split()[:2] == [form_id, version] for line in said.out.splitlines())
    assert ["stockport", "Stockport"] in [line.split() for line in said.out.splitlines()]


def test_the_list_is_one_document_for_programs(reportwriter: Commands) -> None:
    document = reportwriter("forms", "--json").document

    assert set(document) == {"forms", "areas"}
    assert {"id", "version", "title", "reconstructed"} == set(document["forms"][0])
    assert "stockport" in [area["id"] for area in document["areas"]]


def test_the_list_says_which_forms_are_reconstructed(reportwriter: Commands) -> None:
    said = reportwriter("forms").out.splitlines()

    marked = {line.split()[0] for line in said if line.rstrip().endswith("(reconstructed)")}
    assert {"fife-conference-report", "guernsey-conference-report"} <= marked
    assert "stockport-conference-report" not in marked


@pytest.mark.parametrize("file", [FORM, AREA], ids=["form", "area"])
def test_what_is_sound_is_called_sound(reportwriter: Commands, file: Path) -> None:
    said = reportwriter("forms", "check", file)

    assert (said.exit, said.out) == (0, f"{file.name}: sound\n")


def test_everything_that_is_wrong_is_said_with_where_and_what_mends_it(
    reportwriter: Commands, unsound: Path
) -> None:
    said = reportwriter("forms", "check", unsound)

    assert said.exit == 1
    assert said.out.startswith("mine.toml: refused\n")
    assert "titel" in said.out
    assert "sections[1].slots[1].type" in said.out
    assert "choice" in said.out


def test_one_unsound_file_refuses_the_batch_but_all_are_looked_at(
    reportwriter: Commands, unsound: Path
) -> None:
    said = reportwriter("forms", "check", FORM, unsound, AREA, "--json")

    assert said.exit == 1
    form, mine, area = said.document["files"]
    assert [one["file"] for one in (form, mine, area)] == [str(FORM), str(unsound), str(AREA)]
    assert form["problems"] == area["problems"] == []
    assert {"line", "field", "what", "remedy"} == set(mine["problems"][0])


def test_two_files_of_one_name_are_answered_each_for_itself(
    reportwriter: Commands, tmp_path: Path, unsound: Path
) -> None:
    other = tmp_path / "other" / unsound.name
    other.parent.mkdir()
    other.write_bytes(FORM.read_bytes())

    said = reportwriter("forms", "check", other, unsound, "--json")

    assert said.exit == 1
    sound, refused = said.document["files"]
    assert (sound["file"], sound["problems"]) == (str(other), [])
    assert refused["problems"]


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"title = ", b"title = 1\ncategories = 2\n"])
def test_a_file_that_is_no_form_at_all_is_refused(
    reportwriter: Commands, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "mine.toml").write_bytes(content)

    said = reportwriter("forms", "check", tmp_path / "mine.toml")

    assert said.exit == 1
    assert said.out.startswith("mine.toml: refused\n  ")
    assert said.err == ""


def test_an_area_may_offer_a_form_that_is_checked_beside_it(
    reportwriter: Commands, tmp_path: Path
) -> None:
    form, area = tmp_path / "form.toml", tmp_path / "area.toml"
    form.write_text(
        FORM.read_text("utf-8").replace("stockport-conference-report", "our-report", 1), "utf-8"
    )
    area.write_text(
        AREA.read_text("utf-8").replace("stockport-conference-report", "our-report", 1), "utf-8"
    )

    assert reportwriter("forms", "check", area).exit == 1
    assert reportwriter("forms", "check", area, form).exit == 0

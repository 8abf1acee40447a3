import json
from io import StringIO

from reportwriter.cli.output import Output


def _output(*, as_json: bool) -> tuple[Output, StringIO, StringIO]:
    out, err = StringIO(), StringIO()
    return Output(as_json=as_json, out=out, err=err), out, err


def _use(output: Output) -> None:
    output.say("For people.")
    output.table(("FORM", "TITLE"), [("a", "Short"), ("longer-id", "B")])
    output.answer({"children": "Zoë", "of": [1, 2]})
    output.complain("Something is wrong.")


def test_people_read_lines_and_a_table_as_wide_as_its_cells() -> None:
    output, out, err = _output(as_json=False)

    _use(output)

    assert out.getvalue() == (
        "For people.\nFORM       TITLE\n---------  -----\na          Short\nlonger-id  B\n"
    )
    assert err.getvalue() == "Something is wrong.\n"


def test_a_program_reads_one_json_document_and_nothing_else() -> None:
    output, out, err = _output(as_json=True)

    _use(output)

    assert json.loads(out.getvalue()) == {"children": "Zoë", "of": [1, 2]}
    assert "Zoë" in out.getvalue()
    assert err.getvalue() == "Something is wrong.\n"


def test_a_table_without_rows_has_its_heads() -> None:
    output, out, _ = _output(as_json=False)

    output.table(("AREA", "TITLE"), [])

    assert out.getvalue() == "AREA  TITLE\n----  -----\n"

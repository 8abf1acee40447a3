import json
import os
import subprocess
import sys
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path

import pytest

from reportwriter.cli.output import Output, say_all_letters


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


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_a_terminal_that_lacks_a_letter_shows_a_code_for_it(
    encoding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = BytesIO()
    monkeypatch.setattr(sys, "stdout", TextIOWrapper(written, encoding=encoding))

    say_all_letters()
    Output.standard(as_json=False).say("\N{LATIN SMALL LETTER O WITH DOUBLE ACUTE}rs")
    sys.stdout.flush()

    shown = {"utf-8": "\N{LATIN SMALL LETTER O WITH DOUBLE ACUTE}rs"}.get(encoding, "\\u0151rs")
    assert written.getvalue().decode(encoding).strip() == shown


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_json_says_every_letter_in_any_encoding(
    encoding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    written, said = BytesIO(), {"name": "Ors \N{LATIN SMALL LETTER O WITH DOUBLE ACUTE}"}
    monkeypatch.setattr(sys, "stdout", TextIOWrapper(written, encoding=encoding))

    say_all_letters()
    Output.standard(as_json=True).answer(said)
    sys.stdout.flush()

    assert json.loads(written.getvalue().decode(encoding)) == said


def test_a_command_that_names_such_a_file_ends_with_words_and_no_traceback(tmp_path: Path) -> None:
    report = tmp_path / "\N{LATIN SMALL LETTER O WITH DOUBLE ACUTE}rs.pdf"
    report.write_bytes(b"no report")

    done = subprocess.run(
        [sys.executable, "-m", "reportwriter", "verify", str(report)],
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=False,
        timeout=60,
    )

    assert done.stderr == b""
    assert b"\\u0151rs.pdf" in done.stdout

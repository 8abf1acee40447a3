"""What a form or an area may have wrong is named with its line and with what mends it."""

from pathlib import Path

import pytest

from reportwriter.forms.errors import FormError, Problem
from reportwriter.forms.library import Library
from reportwriter.services.form_checking import load_bytes
from reportwriter.wording.forms import SYNTAX, WHAT

LIBRARY = Library()
FORM = """\
id = "mine"
version = 1
title = "My report"
source = "our handbook, page 3"
written_by = ["school"]

[[sections]]
id = "one"
title = "What happened"
repeat = "per_child"

[[sections.slots]]
id = "account"
label = "What was seen"
"""
AREA = (Path(__file__).parents[2] / "reportwriter/forms/areas/stockport.toml").read_text("utf-8")


def problems(text: str) -> tuple[Problem, ...]:
    with pytest.raises(FormError) as caught:
        load_bytes(text.encode(), "mine.toml", LIBRARY.refs)
    assert caught.value.file == "mine.toml"
    return caught.value.problems


def only(text: str) -> Problem:
    (found,) = problems(text)
    return found


def test_the_form_of_these_tests_is_sound() -> None:
    assert load_bytes(FORM.encode(), "mine.toml", LIBRARY.refs).id == "mine"


@pytest.mark.parametrize(
    ("given", "written", "line", "fault", "remedy"),
    [
        ("label =", "lable =", 14, "unknown_key", "Did you mean “label”?"),
        ('title = "What happened"\n', "", 7, "missing_key", "Add it."),
        ('"What was seen"', '""', 14, "empty", "Fill it in, or take the key out if it may be "
         "left out."),
        ('"per_child"', '"per_nobody"', 10, "unknown_word", "Use one of: once, per_child, "
         "per_other_child, per_carer, per_person."),
        ('repeat = "per_child"', 'only_for = ["police"]', 10, "for_nobody", "Add one of them to "
         "written_by of the form, or take only_for out."),
    ],
)  # fmt: skip
def test_a_form_is_refused_with_line_and_remedy(
    given: str, written: str, line: int, fault: str, remedy: str
) -> None:
    found = problems(FORM.replace(given, written, 1))

    assert (line, fault, remedy) in [(one.line, str(one.fault), one.remedy) for one in found]


def test_an_area_with_a_misspelt_key_is_still_read_as_an_area() -> None:
    found = problems(AREA.replace("categories = [", "categorys = [", 1))

    assert ("categorys", "Did you mean “categories”?") in [(one.field, one.remedy) for one in found]


def test_a_deadline_with_an_unknown_clock_is_refused_with_its_line() -> None:
    text = _changed_timescale("counted_from", "the_moon")

    found = only(text)

    assert text.splitlines()[(found.line or 0) - 1] == 'counted_from = "the_moon"'
    assert (found.what, found.remedy[:11]) == (
        "“the_moon” is not one of the words this can be",
        "Use one of:",
    )


def test_a_deadline_for_which_nobody_is_responsible_is_refused_with_its_line() -> None:
    text = _changed_timescale("responsible", "")

    found = only(text)

    assert text.splitlines()[(found.line or 0) - 1] == 'responsible = ""'
    assert found.what == "this is empty"


def test_a_deadline_that_names_nobody_is_refused_at_its_heading() -> None:
    lines = AREA.splitlines()
    at = next(index for index, line in enumerate(lines) if line.startswith("responsible ="))
    text = "\n".join([*lines[:at], *lines[at + 1 :]])

    found = only(text)

    assert text.splitlines()[(found.line or 0) - 1] == "[[timescales]]"
    assert (found.what, found.remedy) == ("“responsible” is missing", "Add it.")


@pytest.mark.parametrize(
    ("broken", "line", "words"),
    [
        ("title", 3, "Expected '=' after a key"),
        ("title = “My report”", 3, "Invalid value"),
        ('title = "My report', 3, "Illegal character"),
        ('title = """My report', 14, "Unterminated string"),
        ('title = ["a" "b"]', 3, "Unclosed array"),
        ("title = { a = 1 b = 2 }", 3, "Unclosed inline table"),
        ('title = "My "report""', 3, "Expected newline"),
        ('title = "C:\\My"', 3, "Unescaped"),
        ("[title", 3, "Expected ']"),
        ("= 3", 3, "Invalid statement"),
        ("title.? = 3", 3, "Invalid initial character"),
        ('title = "a"\ntitle = "b"', 4, "Cannot "),
        ("title = { a = 1, a = 2 }", 3, "Duplicate inline"),
    ],
)
def test_what_is_not_toml_is_said_in_plain_words_with_its_line(
    broken: str, line: int, words: str
) -> None:
    found = only(FORM.replace('title = "My report"', broken, 1))

    assert (found.line, (found.what, found.remedy)) == (line, SYNTAX[words])


def test_a_file_in_another_encoding_is_said_to_be_so() -> None:
    with pytest.raises(FormError) as caught:
        load_bytes(FORM.replace("My", "Mé").encode("latin-1"), "mine.toml", LIBRARY.refs)

    (found,) = caught.value.problems
    assert (found.line, (found.what, found.remedy)) == (3, SYNTAX["not UTF-8"])


def test_what_has_no_plain_words_keeps_those_of_the_reader() -> None:
    found = only(FORM.replace('"My report"', '"\\uD800"', 1))

    assert found.what.startswith(WHAT["not_toml"].format(given="Escaped character"))


def _changed_timescale(key: str, value: str) -> str:
    lines = AREA.splitlines()
    at = next(index for index, line in enumerate(lines) if line.startswith(f"{key} ="))
    lines[at] = f'{key} = "{value}"'
    return "\n".join(lines)

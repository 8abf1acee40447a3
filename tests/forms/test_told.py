"""What the documentation says of forms is what there is."""

from dataclasses import fields
from pathlib import Path

import pytest

from reportwriter.forms.form import ColumnType, Form, Section, Slot
from reportwriter.forms.library import Library

DOCS = Path(__file__).parents[2] / "docs"
FORMS = (DOCS / "forms.md").read_text(encoding="utf-8")
TOLD = FORMS + (DOCS / "new-area.md").read_text(encoding="utf-8")
LIBRARY = Library()


@pytest.mark.parametrize("form", LIBRARY.forms(), ids=lambda form: form.id)
def test_each_form_stands_in_the_list_and_whether_it_is_reconstructed(form: Form) -> None:
    (row,) = (line for line in FORMS.splitlines() if line.startswith(f"| `{form.id}` |"))

    _, _, areas, _, reconstructed, _ = (cell.strip() for cell in row.split("|"))
    offering = [area.id for area in LIBRARY.areas() if form.ref in area.forms]
    is_offered_by_all = len(offering) == len(LIBRARY.areas())
    assert (reconstructed == "yes") is form.reconstructed
    assert areas == ("all" if is_offered_by_all else ", ".join(offering))


@pytest.mark.parametrize("part", [Form, Section, Slot])
def test_each_key_that_a_form_may_hold_is_told(part: type) -> None:
    ways = ("`{}`", "{} = ", "[[{}]]", "[[sections.{}]]")

    untold = [
        key.name for key in fields(part) if not any(way.format(key.name) in TOLD for way in ways)
    ]

    assert untold == []


def test_each_type_of_column_is_told() -> None:
    assert [kind for kind in ColumnType if f'`"{kind}"`' not in TOLD] == []

"""Tests that share what takes long to make run on one worker."""

import pytest

from tests.spreading import scope_of


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("tests/cli/test_word.py::test_a", "tests/cli/test_word.py::test_b[x-1]", True),
        ("tests/cli/test_word.py::test_a", "tests/cli/test_forms.py::test_a", False),
        ("tests/e2e/test_canary.py::test_a", "tests/e2e/test_demo.py::test_b", True),
        ("tests/ui/test_fit.py::test_a[100-desk]", "tests/ui/test_fit.py::test_a[100-today]", True),
        ("tests/ui/test_fit.py::test_a[100-desk]", "tests/ui/test_fit.py::test_a[200-desk]", False),
    ],
)
def test_what_a_worker_takes_as_one(one: str, other: str, together: bool) -> None:
    assert (scope_of(one) == scope_of(other)) is together

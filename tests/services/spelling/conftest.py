"""One process with the dictionary serves all tests of a session; starting it takes its time."""

from collections.abc import Iterator

import pytest

from reportwriter.services.spelling.line import DictionaryLine


@pytest.fixture(scope="session")
def dictionary() -> Iterator[DictionaryLine]:
    line = DictionaryLine()
    yield line
    line.close()

"""One quarantine for all tests of a module: starting it costs more than what most of them do."""

from collections.abc import Iterator

import pytest

from reportwriter.exchange.quarantine.gate import Quarantine


@pytest.fixture(scope="module")
def quarantine() -> Iterator[Quarantine]:
    with Quarantine() as started:
        yield started

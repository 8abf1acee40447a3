"""For tests with widgets: garbage is collected as in the program, never on a working thread."""

import gc
from collections.abc import Iterator

import pytest

from reportwriter.ui.collector import collect_due


@pytest.fixture(autouse=True)
def collected_here() -> Iterator[None]:
    """Collect between tests and on this thread (`ui.collector`)."""
    gc.disable()
    yield
    collect_due()
    gc.enable()

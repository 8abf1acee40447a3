"""A quarantine whose cells run a probe in the place of each reader."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from reportwriter import inner
from reportwriter.exchange.quarantine.cells import Cells, ForkedCells, SpawnedCells
from reportwriter.exchange.quarantine.gate import Quarantine

START = (
    "import sys; sys.path.insert(0, sys.argv[1])\n"
    "from reportwriter.exchange.quarantine import cell, confinement, facts\n"
    "readers = 'tests.exchange.quarantine.probes', 'probe'\n"
    "cell.READERS = dict.fromkeys(facts.Task, readers)\n"
    "{patch}\n"
    "from reportwriter.exchange.quarantine.warden import main; sys.exit(main(sys.argv[2:]))"
)


@contextmanager
def probing(
    patch: str = "", kind: type[ForkedCells | SpawnedCells] = ForkedCells
) -> Iterator[Quarantine]:
    """Start it; `patch` is run in the warden before it serves."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(inner, "_START", START.format(patch=patch))
        made: Cells = kind()
        with Quarantine(made) as quarantine:
            yield quarantine

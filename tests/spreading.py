"""Which tests run on one worker: what takes long to make is made once, not once for each worker.

The marks of pytest-xdist for this are lost with pytest 9, which keeps the name of a test elsewhere;
each test then went to any worker, and every worker made what a file shares.
"""

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadFileScheduling

_TOGETHER = {"tests/e2e/test_canary.py": "conference", "tests/e2e/test_demo.py": "conference"}
"""Files that look at one demonstration conference, which takes longest of all to play."""
_BY_ROOM = "tests/ui/test_fit.py"
"""Longer than any other file; it makes something anew only for each room."""


def spread(config: pytest.Config, log: Producer) -> LoadFileScheduling:
    """Spread the tests in the order of their files, so that at the end no worker waits long.

    Without `log` it would write of each file into what the tests print.
    """
    config.option.loadscopereorder = False
    scheduler = LoadFileScheduling(config, log)
    scheduler._split_scope = scope_of
    return scheduler


def scope_of(nodeid: str) -> str:
    """Return what all tests share that run on the same worker."""
    file, _, test = nodeid.partition("::")
    return test.partition("-")[0] if file == _BY_ROOM else _TOGETHER.get(file, file)

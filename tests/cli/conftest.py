"""The command line, started in this process."""

import pytest

from tests.cli.commands import Commands


@pytest.fixture
def reportwriter(capsys: pytest.CaptureFixture[str]) -> Commands:
    return Commands(capsys)

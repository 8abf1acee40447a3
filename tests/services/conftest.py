"""Two vaults that all these tests share, and new ones for tests that must not share theirs."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from reportwriter.domain.conference import Contact
from tests.services.desks import PRU, STOPE, Desk, new_desk, new_desk_that_signs

NewDesk = Callable[..., Desk]


@pytest.fixture(scope="session")
def pru(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """An author's. Each test begins a report of its own and looks at no other."""
    desk = new_desk_that_signs(tmp_path_factory.mktemp("pru"), PRU)
    yield desk
    desk.access.close()


@pytest.fixture(scope="session")
def stope(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A chair's. Each test calls a conference of its own and looks at no other."""
    desk = new_desk_that_signs(tmp_path_factory.mktemp("stope"), STOPE)
    yield desk
    desk.access.close()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A new vault for this test alone, without an identity."""
    desk = new_desk(tmp_path)
    yield desk
    desk.access.close()


@pytest.fixture
def signing_desk(tmp_path: Path) -> Iterator[Desk]:
    """A new vault for this test alone, whose owner can sign."""
    desk = new_desk_that_signs(tmp_path)
    yield desk
    desk.access.close()


@pytest.fixture
def another_desk(tmp_path: Path) -> Iterator[Callable[[Contact], Desk]]:
    """More computers, each with an identity."""
    with ExitStack() as stack:

        def made(contact: Contact) -> Desk:
            desk = new_desk_that_signs(tmp_path / contact.name.replace(" ", "-"), contact)
            stack.callback(desk.access.close)
            return desk

        yield made

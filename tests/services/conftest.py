"""Two vaults that all these tests share, and new ones for tests that must not share theirs."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from reportwriter.domain.conference import Contact
from reportwriter.services.invitation_signing import SentInvitation
from tests.builders import a_conference
from tests.exchange import senders
from tests.exchange.asked_once import ask_once
from tests.services.administered import Administered, a_chair_with_an_administrator
from tests.services.chaired import Chaired, a_chair_who_invited
from tests.services.checking_drafts import UNA, Pair, introduce
from tests.services.desks import (
    PASSPHRASE,
    PRU,
    STOPE,
    Desk,
    asked,
    copied_desk,
    new_desk,
    new_desk_that_signs,
)
from tests.services.messaging import Messaging, invite
from tests.services.sending import Sending


@pytest.fixture(autouse=True)
def _asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    ask_once(monkeypatch)


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


@pytest.fixture(scope="session")
def sent(stope: Desk) -> SentInvitation:
    """The invitation of the school that the chair signed, with one deputy."""
    deputies = [senders.deputy().recipient]
    (one,) = stope.vault.inviting.invite(a_conference(), [asked()], deputies, PASSPHRASE)
    return one


@pytest.fixture(scope="session")
def unsigned_template(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    desk = new_desk(tmp_path_factory.mktemp("template"))
    desk.access.close()
    return desk


@pytest.fixture(scope="session")
def signing_template(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    desk = new_desk_that_signs(tmp_path_factory.mktemp("template"))
    desk.access.close()
    return desk


@pytest.fixture
def desk(unsigned_template: Desk, tmp_path: Path) -> Iterator[Desk]:
    """A new vault for this test alone, without an identity."""
    desk = copied_desk(unsigned_template, tmp_path)
    yield desk
    desk.access.close()


@pytest.fixture
def signing_desk(signing_template: Desk, tmp_path: Path) -> Iterator[Desk]:
    """A new vault for this test alone, whose owner can sign."""
    desk = copied_desk(signing_template, tmp_path)
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


@pytest.fixture(scope="session")
def invited(tmp_path_factory: pytest.TempPathFactory) -> Chaired:
    return a_chair_who_invited(tmp_path_factory.mktemp("chair"))


@pytest.fixture
def chaired(invited: Chaired, tmp_path: Path) -> Iterator[Chaired]:
    """A chair's vault for this test alone, who has invited school and police."""
    desk = copied_desk(invited.desk, tmp_path)
    yield replace(invited, desk=desk, inbox=tmp_path / "inbox")
    desk.access.close()


@pytest.fixture
def sending(chaired: Chaired, tmp_path: Path) -> Sending:
    folder = tmp_path / "to send"
    folder.mkdir()
    return Sending(chaired, folder)


@pytest.fixture(scope="session")
def naming(tmp_path_factory: pytest.TempPathFactory) -> Administered:
    return a_chair_with_an_administrator(tmp_path_factory.mktemp("naming"))


@pytest.fixture
def administered(naming: Administered, tmp_path: Path) -> Iterator[Administered]:
    """A chair's vault and its administrator's for this test alone; nothing was dropped yet."""
    chair = copied_desk(naming.chair, tmp_path / "chair")
    desk = copied_desk(naming.desk, tmp_path / "rowan")
    yield replace(naming, chair=chair, desk=desk, inbox=tmp_path / "inbox")
    chair.access.close()
    desk.access.close()


@pytest.fixture
def author(unsigned_template: Desk, tmp_path: Path) -> Iterator[Desk]:
    """Somebody who was asked, beside the chair's computer and without an identity."""
    desk = copied_desk(unsigned_template, tmp_path / "author")
    yield desk
    desk.access.close()


@pytest.fixture
def messaging(signing_template: Desk, chaired: Chaired, tmp_path: Path) -> Iterator[Messaging]:
    """The school's author, who knows the chair, and the chair who invited them."""
    desk = copied_desk(signing_template, tmp_path / "author")
    yield invite(desk, chaired)
    desk.access.close()


@pytest.fixture(scope="session")
def una_template(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    desk = new_desk_that_signs(tmp_path_factory.mktemp("template"), UNA)
    desk.access.close()
    return desk


@pytest.fixture
def pair(signing_template: Desk, una_template: Desk, tmp_path: Path) -> Iterator[Pair]:
    """The school's author and their head teacher, who know each other."""
    author = copied_desk(signing_template, tmp_path / "author")
    colleague = copied_desk(una_template, tmp_path / "colleague")
    introduce(author, colleague)
    introduce(colleague, author)
    yield Pair(author=author, colleague=colleague)
    author.access.close()
    colleague.access.close()

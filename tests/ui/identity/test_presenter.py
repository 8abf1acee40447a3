from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from reportwriter.crypto.errors import Weakness, WeakPassphraseError
from reportwriter.domain.conference import Contact
from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.identity.presenter import (
    AGENCY,
    NAME,
    NOT_THE_SAME,
    PASSPHRASE,
    IdentityPresenter,
    IdentityTools,
)
from reportwriter.ui.runner import ImmediateRunner
from tests.ui.fakes import PASSPHRASE as SECRET

PRU = Contact(name="Pru Oakenshaw", agency="Hollybrook Primary School")


@dataclass
class FakeView:
    asked: Contact | None = None
    new_passphrase: bool = False
    lacking: tuple[str, str] = ("", "")
    code: str = ""
    through: int = 0
    trouble: ReportWriterError | None = None

    def show_set_up(self, contact: Contact, *, new_passphrase: bool) -> None:
        self.asked, self.new_passphrase = contact, new_passphrase

    def show_lacking(self, field: str, sentence: str) -> None:
        self.lacking = (field, sentence)

    def show_busy(self) -> None:
        self.lacking = ("", "")

    def show_code(self, code: str) -> None:
        self.code = code

    def show_through(self) -> None:
        self.through += 1

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error


@dataclass
class FakeKeys:
    passphrase: str = ""

    def set_first_passphrase(self, passphrase: str, about: Sequence[str] = ()) -> None:
        if any(word in passphrase for word in about):
            raise WeakPassphraseError(Weakness.EASY_TO_GUESS)
        self.passphrase = passphrase

    def new_recovery_code(self) -> str:
        return "ABCDE-FGHIJ"


@dataclass
class FakeIdentities:
    made: list[Contact] = field(default_factory=list)

    def own(self) -> Contact | None:
        return self.made[-1] if self.made else None

    def make(self, contact: Contact, passphrase: str) -> Contact:
        self.made.append(contact)
        return contact


@dataclass
class Screen:
    view: FakeView
    keys: FakeKeys
    identities: FakeIdentities
    presenter: IdentityPresenter
    went: list[str]


def a_screen(passphrase: str = "", *made: Contact) -> Screen:
    view, keys, identities = FakeView(), FakeKeys(passphrase), FakeIdentities(list(made))
    tools = IdentityTools(
        identities=identities,
        keys=keys,
        has_passphrase=lambda: bool(keys.passphrase),
        vault=ImmediateRunner(),
        pool=ImmediateRunner(),
    )
    presenter = IdentityPresenter(view, tools)
    went: list[str] = []
    presenter.pass_through(PRU, lambda: went.append("on"))
    return Screen(view, keys, identities, presenter, went)


@pytest.fixture
def screen() -> Screen:
    return a_screen()


def test_whoever_has_a_signature_passes_at_once() -> None:
    screen = a_screen(SECRET, PRU)

    assert screen.went == ["on"]
    assert screen.view.through == 1
    assert screen.view.asked is None


def test_whoever_has_none_is_asked_who_they_are(screen: Screen) -> None:
    assert screen.view.asked == PRU
    assert screen.view.new_passphrase
    assert screen.went == []


def test_the_first_passphrase_brings_the_recovery_code(screen: Screen) -> None:
    screen.presenter.set_up(PRU, SECRET, SECRET)

    assert screen.keys.passphrase == SECRET
    assert screen.identities.made == [PRU]
    assert screen.view.code == "ABCDE-FGHIJ"
    assert screen.went == []


def test_what_was_wanted_follows_the_recovery_code(screen: Screen) -> None:
    screen.presenter.set_up(PRU, SECRET, SECRET)

    screen.presenter.go_on()

    assert screen.went == ["on"]


def test_a_store_that_has_a_passphrase_asks_for_it_once() -> None:
    screen = a_screen(SECRET)

    screen.presenter.set_up(PRU, SECRET, "")

    assert not screen.view.new_passphrase
    assert screen.view.code == ""
    assert screen.went == ["on"]


@pytest.mark.parametrize(
    ("contact", "passphrase", "again", "wanted"),
    [
        (Contact(name=" ", agency="School"), SECRET, SECRET, NAME),
        (Contact(name="Pru"), SECRET, SECRET, AGENCY),
        (PRU, "", "", PASSPHRASE),
        (PRU, SECRET, "another", PASSPHRASE),
    ],
)
def test_what_is_lacking_is_said_in_its_place(
    screen: Screen, contact: Contact, passphrase: str, again: str, wanted: str
) -> None:
    screen.presenter.set_up(contact, passphrase, again)

    assert screen.view.lacking[0] == wanted
    assert screen.identities.made == []


def test_two_passphrases_must_be_the_same(screen: Screen) -> None:
    screen.presenter.set_up(PRU, SECRET, SECRET.upper())

    assert screen.view.lacking[1] == NOT_THE_SAME


def test_a_weak_passphrase_makes_nothing(screen: Screen) -> None:
    weak = f"{PRU.name} {PRU.agency}"

    screen.presenter.set_up(PRU, weak, weak)

    assert isinstance(screen.view.trouble, WeakPassphraseError)
    assert screen.identities.made == []

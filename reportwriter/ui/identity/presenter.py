"""Lets a screen be shown only once there is an identity; sets one up where there is none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.conference import Contact

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.ui.runner import Runner

NO_NAME = "Say who you are; it is printed on what you sign."
NO_AGENCY = "Say for which agency you sign."
NO_PASSPHRASE = "Type a passphrase."  # noqa: S105  # A sentence for people.
NOT_THE_SAME = "The two passphrases are not the same. Type both again."
NAME, AGENCY, PASSPHRASE = "name", "agency", "passphrase"


class Identities(Protocol):
    """What this screen needs of `services.identities.Identities`."""

    def own(self) -> object | None: ...
    def make(self, contact: Contact, passphrase: str) -> object: ...


class Keys(Protocol):
    """What this screen needs of `crypto.key_changes.KeyChanges`."""

    def set_first_passphrase(self, passphrase: str, about: Sequence[str] = ()) -> None: ...
    def new_recovery_code(self) -> str: ...


class IdentityView(Protocol):
    def show_set_up(self, contact: Contact, *, new_passphrase: bool) -> None: ...
    def show_lacking(self, field: str, sentence: str) -> None: ...
    def show_busy(self) -> None: ...
    def show_code(self, code: str) -> None: ...
    def show_through(self) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


@dataclass(frozen=True, kw_only=True)
class IdentityTools:
    """`has_passphrase` tells whether the vault has one already."""

    identities: Identities
    keys: Keys
    has_passphrase: Callable[[], bool]
    vault: Runner
    pool: Runner


class IdentityPresenter:
    def __init__(self, view: IdentityView, tools: IdentityTools) -> None:
        self._view = view
        self._tools = tools
        self._then: Callable[[], None] | None = None
        self._has_passphrase = False

    def pass_through(self, contact: Contact, then: Callable[[], None]) -> None:
        """Do what follows at once where there is an identity, else after it is set up."""
        self._then = then
        tools = self._tools
        tools.vault.run(
            lambda: (tools.identities.own() is not None, tools.has_passphrase()),
            done=lambda found: self._on_found(contact, *found),
            failed=self._view.show_trouble,
        )

    def set_up(self, contact: Contact, passphrase: str, again: str) -> None:
        """Make the identity; where the vault has no passphrase, set it first."""
        lacking = self._lacking(contact, passphrase, again)
        if lacking is not None:
            self._view.show_lacking(*lacking)
            return
        first = not self._has_passphrase
        self._view.show_busy()
        self._tools.pool.run(
            lambda: self._made(contact, passphrase, first=first),
            done=self._on_made,
            failed=self._on_not_made,
        )

    def go_on(self) -> None:
        """Leave the recovery code behind and do what was wanted."""
        self._view.show_through()
        if self._then is not None:
            self._then()

    def _on_found(self, contact: Contact, has_identity: bool, has_passphrase: bool) -> None:
        self._has_passphrase = has_passphrase
        if has_identity:
            self.go_on()
        else:
            self._view.show_set_up(contact, new_passphrase=not has_passphrase)

    def _lacking(self, contact: Contact, passphrase: str, again: str) -> tuple[str, str] | None:
        wanted = (
            (not contact.name.strip(), NAME, NO_NAME),
            (not contact.agency.strip(), AGENCY, NO_AGENCY),
            (not passphrase, PASSPHRASE, NO_PASSPHRASE),
            (not self._has_passphrase and passphrase != again, PASSPHRASE, NOT_THE_SAME),
        )
        return next(((field, said) for missing, field, said in wanted if missing), None)

    def _made(self, contact: Contact, passphrase: str, *, first: bool) -> str:
        """Return the recovery code to print; empty where one was printed with the vault."""
        keys = self._tools.keys
        if first:
            keys.set_first_passphrase(passphrase, (contact.name, contact.agency))
        self._tools.identities.make(contact, passphrase)
        return keys.new_recovery_code() if first else ""

    def _on_made(self, code: str) -> None:
        self._has_passphrase = True
        if code:
            self._view.show_code(code)
        else:
            self.go_on()

    def _on_not_made(self, error: ReportWriterError) -> None:
        self._has_passphrase = self._tools.has_passphrase()
        self._view.show_trouble(error)

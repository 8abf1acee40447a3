"""People at their own computers: each has a real vault, whose passphrase costs little to try."""

import resource
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path

import pikepdf

from reportwriter.app import vault_access
from reportwriter.crypto.derivation import LEAST_COST
from reportwriter.domain.conference import Contact
from reportwriter.domain.confidential import ConfidentialItem, Reason
from reportwriter.domain.ids import ItemId, Reference, ReportId
from reportwriter.domain.report import FormRef
from reportwriter.domain.statement import Kind
from reportwriter.records.travelling import Asked, Recipient
from reportwriter.services.open_vault import OpenVault
from reportwriter.services.vault_access import VaultAccess
from tests.builders import NOON, a_conference

PASSPHRASE = "four lanterns under a copper bridge"  # noqa: S105  # Of people who do not exist.
FORM = FormRef(id="stockport-conference-report", version=1)
PRU = Contact(
    name="Pru Oakenshaw",
    designation="Designated safeguarding lead",
    agency="Hollybrook Primary School",
    telephone="01632 960001",
    email="pru.oakenshaw@example.org",
)
STOPE = Contact(name="Merriweather Stope", designation="Chair", agency="Safeguarding unit")


@dataclass
class Ticking:
    """A clock that goes on by a second whenever it is looked at."""

    at: datetime = NOON

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


@dataclass(kw_only=True)
class Desk:
    """One person's computer. `folder` is the vault's; what leaves goes to `files`."""

    access: VaultAccess
    contact: Contact
    folder: Path
    files: Path

    @property
    def vault(self) -> OpenVault:
        assert self.access.vault is not None
        return self.access.vault

    @property
    def database_key(self) -> bytes:
        return self.vault.key_changes.keys.database_key

    @property
    def recipient(self) -> Recipient:
        return Recipient(
            name=self.contact.name,
            designation=self.contact.designation,
            agency=self.contact.agency,
            certificates=self.vault.identities.required().certificates,
        )

    def reopen(self) -> None:
        """Close the program and start it again."""
        self.access.close()
        self.access.open(PASSPHRASE)

    def begin_report(self) -> ReportId:
        return self.vault.writing.begin_without_invitation(a_conference(), FORM, self.contact)

    def logged(self) -> list[str]:
        """Return what the log says was done, in order."""
        return [entry.event for entry in self.vault.confidential.log.entries()]


def new_access(folder: Path) -> VaultAccess:
    return vault_access(folder, LEAST_COST, Ticking())


def new_desk(folder: Path, contact: Contact = PRU) -> Desk:
    """Return somebody's computer with a new vault and no identity yet."""
    access = new_access(folder / "vault")
    access.create(PASSPHRASE)
    return Desk(access=access, contact=contact, folder=folder / "vault", files=folder / "out")


def new_desk_that_signs(folder: Path, contact: Contact = PRU) -> Desk:
    desk = new_desk(folder, contact)
    desk.vault.identities.make(contact, PASSPHRASE)
    return desk


def copied_desk(template: Desk, folder: Path) -> Desk:
    """Return a computer with a copy of somebody's vault, which is made faster than a new one."""
    shutil.copytree(template.folder, folder / "vault")
    access = new_access(folder / "vault")
    access.open(PASSPHRASE)
    return Desk(
        access=access, contact=template.contact, folder=folder / "vault", files=folder / "out"
    )


def an_item(
    number: int = 1, text: str = "A neighbour who must not be named saw it."
) -> ConfidentialItem:
    return ConfidentialItem(
        id=ItemId(f"i{number}"),
        reference=Reference("ZZZ"),
        text=text,
        kind=Kind.OBSERVATION,
        reason=Reason.THIRD_PARTY_IDENTIFIABLE,
        reason_in_words="The neighbour lives next door.",
    )


def asked(agency: str = PRU.agency, name: str = PRU.name) -> Asked:
    return Asked(agency=agency, role="Designated safeguarding lead", name=name, form=FORM)


@contextmanager
def a_disk_that_takes(size: int) -> Iterator[None]:
    """Let no file grow beyond `size` bytes, as on a disk with little room."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def attached(pdf: bytes) -> dict[str, bytes]:
    """Return what is attached to a PDF, by name."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        return {name: one.get_file().read_bytes() for name, one in opened.attachments.items()}

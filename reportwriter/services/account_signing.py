"""Signs an administrator's account for the chair: the one thing their own key is used for.

It is apart from all that an administrator works with. It is given the words of an account and
nothing that came for a chair, and gives back a signed file, and no key.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.crypto.errors import NoPrivateKeysError
from reportwriter.exchange.file_names import account_name
from reportwriter.records.canonical import to_json
from reportwriter.records.kept import LogEvent
from reportwriter.services.whole_files import write_whole
from reportwriter.wording.dates import local_day

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reportwriter.forms.library import Library
    from reportwriter.pdf.press import Press
    from reportwriter.records.account import AccountFile
    from reportwriter.services.identities import Identities
    from reportwriter.services.submission import Author
    from reportwriter.signing.signatures import Signatures
    from reportwriter.storage.conferences import ConferenceStore
    from reportwriter.storage.log import LogStore


@dataclass(frozen=True, kw_only=True)
class AccountSigning:
    conferences: ConferenceStore
    identities: Identities
    library: Library
    press: Callable[[], Press]
    signatures: Callable[[], Signatures]
    log: LogStore

    def write(self, account: AccountFile, folder: Path, passphrase: str) -> Path:
        """Sign an account and write it into a folder; its path is returned.

        Raises WrongPassphraseError, NoPrivateKeysError, FileNotWrittenError, NotInVaultError.
        """
        author = self._named(account, self.identities.open(passphrase))
        meeting = self.conferences.get(account.conference)
        laid_out = self.press().account(
            account,
            meeting=meeting.of_children_alone(),
            unit=self.library.area(meeting.area).unit_name,
            data=to_json(account),
        )
        signed = self.signatures().sign(
            laid_out,
            key=author.keys.signing,
            certificate=author.certificates.signing_der,
            at=account.issued_at,
        )
        path = folder / account_name(account.conference, local_day(account.issued_at))
        write_whole(
            {path: signed},
            before_naming=lambda: self.log.add(LogEvent.ACCOUNT_MADE, account.conference),
        )
        return path

    def _named(self, account: AccountFile, owner: Author) -> Author:
        """Return the keys of the very certificates that the chair has named."""
        named = account.administrator.certificates
        for one in (owner, *owner.earlier):
            if one.certificates == named:
                return one
        raise NoPrivateKeysError

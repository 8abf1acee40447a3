"""Certificates and the chair's key as files, so that other programs can check what was made.

Only invented people have keys here. Nobody's real key ever leaves a vault.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from reportwriter.services.whole_files import write_whole

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from reportwriter.services.demo.cast import Person
    from reportwriter.signing.key_files import KeyFiles


def write_keys(
    folder: Path,
    key_files: KeyFiles,
    chair: Person,
    deputies: Sequence[Person],
    authors: Sequence[Person],
) -> None:
    """Write everybody's certificates as PEM, and the chair's key for opening sealed pages."""
    files = {}
    for person in (chair, *deputies, *authors):
        certificates = person.recipient.certificates
        stem = folder / "certificates" / person.folder.name
        files[stem.with_name(f"{stem.name}-signing.pem")] = key_files.pem(certificates.signing_der)
        files[stem.with_name(f"{stem.name}-encryption.pem")] = key_files.pem(
            certificates.encryption_der
        )
    opened = chair.vault.identities.open(chair.passphrase)
    passphrase = secrets.token_urlsafe(18)
    keys = chair.folder / "key"
    files[keys / "chair-encryption.p12"] = key_files.pkcs12(
        opened.keys.encryption, opened.certificates.encryption_der, passphrase
    )
    files[keys / "passphrase.txt"] = f"{passphrase}\n".encode()
    write_whole(files)

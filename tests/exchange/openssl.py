"""Opens what is sealed by `openssl cms` and a reader's key alone, without this program."""

import subprocess
from pathlib import Path

from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from tests.exchange.senders import Sender


def opened_by_openssl(sealed: bytes, reader: Sender, folder: Path) -> bytes:
    """Return what is in it; fail where `openssl` cannot open it."""
    key = reader.keys.encryption.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    for name, content in (
        ("sealed.p7m", sealed),
        ("key.pem", key),
        ("certificate.der", reader.identity.encryption_certificate),
    ):
        (folder / name).write_bytes(content)
    command = (
        *("openssl", "cms", "-decrypt", "-binary", "-inform", "DER", "-in", "sealed.p7m"),
        *("-recip", "certificate.der", "-inkey", "key.pem", "-out", "opened"),
    )
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=60)
    return (folder / "opened").read_bytes()

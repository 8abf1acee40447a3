"""The two private keys of one identity, as they are handed to the vault. Light."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class KeyPair:
    """The two private keys of one identity, each as PKCS#8 in DER, unencrypted."""

    signing: bytes
    encryption: bytes

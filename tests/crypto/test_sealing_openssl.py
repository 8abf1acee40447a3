"""What we seal is opened by `openssl cms`, and what it seals in our way is opened by us."""

import subprocess
from pathlib import Path

import pytest

from reportwriter.crypto.errors import DamagedSealError
from reportwriter.crypto.sealing import open_sealed, seal, split
from tests.crypto.sealing_certificates import Holder, p256_holder, rsa_holder

PAGE = b"%PDF-1.7 one confidential item\n" * 40
CHAIR = p256_holder("Merriweather Stope")
UNIT = rsa_holder("Safeguarding unit")
READERS = pytest.mark.parametrize("reader", [CHAIR, UNIT], ids=["P-256", "RSA"])

AGREEMENT = ("-keyopt", "ecdh_kdf_md:sha256", "-aes256-wrap")
OAEP = ("-keyopt", "rsa_padding_mode:oaep", "-keyopt", "rsa_oaep_md:sha256")


def openssl(*arguments: str | Path) -> "subprocess.CompletedProcess[bytes]":
    command = ["openssl", "cms", "-binary", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, reader in (("chair", CHAIR), ("unit", UNIT)):
        (tmp_path / f"{name}.pem").write_bytes(reader.certificate_pem)
        (tmp_path / f"{name}.key").write_bytes(reader.key_pem)
    (tmp_path / "page.pdf").write_bytes(PAGE)
    return tmp_path


def sealed_by_openssl(folder: Path, *options: str) -> bytes:
    made = openssl(
        *("-encrypt", "-in", folder / "page.pdf", "-outform", "DER", "-out", folder / "page.p7m"),
        *("-recip", folder / "chair.pem", *AGREEMENT),
        *options,
    )
    assert made.returncode == 0, made.stderr
    return (folder / "page.p7m").read_bytes()


@pytest.mark.parametrize("name", ["chair", "unit"])
def test_openssl_opens_what_we_seal(folder: Path, name: str) -> None:
    sealed = folder / "page.p7m"
    sealed.write_bytes(seal(PAGE, [CHAIR.certificate, UNIT.certificate]))

    opened = openssl(
        *("-decrypt", "-inform", "DER", "-in", sealed),
        *("-recip", folder / f"{name}.pem", "-inkey", folder / f"{name}.key"),
    )

    assert (opened.returncode, opened.stdout) == (0, PAGE)


@READERS
def test_we_open_what_openssl_seals(folder: Path, reader: Holder) -> None:
    sealed = sealed_by_openssl(folder, "-aes-256-gcm", "-recip", str(folder / "unit.pem"), *OAEP)

    assert open_sealed(split(sealed), reader.certificate, reader.key) == PAGE


@pytest.mark.parametrize(
    "options",
    [
        ["-aes-128-gcm"],
        ["-aes-256-cbc"],
        ["-aes-256-gcm", "-stream"],
        ["-aes-256-gcm", "-keyid"],
        ["-aes-256-gcm", "-keyopt", "ecdh_kdf_md:sha1"],
        ["-aes-256-gcm", "-secretkey", "00" * 32, "-secretkeyid", "01"],
        ["-aes-256-gcm", "-recip", "unit.pem", "-keyopt", "rsa_padding_mode:oaep"],
        ["-aes-256-gcm", "-recip", "unit.pem"],
    ],
    ids=[
        "a shorter key",
        "no authentication",
        "BER",
        "named by key",
        "SHA-1 in the agreement",
        "a shared key beside the certificates",
        "OAEP with SHA-1",
        "RSA without OAEP",
    ],
)
def test_what_openssl_seals_in_another_way_is_refused(folder: Path, options: list[str]) -> None:
    placed = [str(folder / option) if option.endswith(".pem") else option for option in options]
    sealed = sealed_by_openssl(folder, *placed)

    with pytest.raises(DamagedSealError):
        split(sealed)


def test_a_shorter_tag_is_refused() -> None:
    sealed = seal(PAGE, [CHAIR.certificate])
    of_twelve_bytes = sealed.replace(b"\x02\x01\x10", b"\x02\x01\x0c")

    with pytest.raises(DamagedSealError):
        split(of_twelve_bytes)

"""What it costs to check one report in a process of its own, quarantine included."""

import shutil
import sys
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from bench.desktop import user
from bench.export import a_case
from bench.export_once import submit
from bench.manuscripts import Signer
from bench.results import Figure
from bench.timing import in_turn, python, running

ROUNDS = 7
KNOWN_AND_UNCHANGED = 0


def measure(scratch: Path) -> Iterator[Figure]:
    report, certificate = _case(scratch / "verify")
    ours = ("-m", "reportwriter", "verify", str(report), "--known", str(certificate))
    works = {"ours": running(python(*ours), user(scratch / "verify" / "home"))}
    for name, command in _peers(report, certificate):
        works[name] = running(command)
    taken = dict(zip(works, in_turn(ROUNDS, *works.values()), strict=True))
    own, peer = taken["ours"], taken.get("pyHanko")
    beside = ", ".join(f"{name} {s:.3f} s" for name, s in taken.items() if name != "ours")
    yield Figure(key="verify.one_cold_s", value=own, beside=beside)
    yield Figure(
        key="verify.one_cold_ratio",
        value=own / peer if peer else None,
        beside=f"{own:.3f} s; {beside}",
        lacking="" if peer else "pyhanko-cli",
    )


def _case(folder: Path) -> tuple[Path, Path]:
    folder.mkdir(parents=True)
    signer, invitation, unsigned = a_case()
    report = folder / "report.pdf"
    report.write_bytes(submit(unsigned, invitation, signer).report_pdf)
    certificate = folder / "author.pem"
    certificate.write_bytes(_pem(signer))
    return report, certificate


def _pem(signer: Signer) -> bytes:
    der = b64decode(signer.certificates.signing)
    return x509.load_der_x509_certificate(der).public_bytes(Encoding.PEM)


def _peers(report: Path, certificate: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    pyhanko = Path(sys.executable).with_name("pyhanko")
    if pyhanko.exists():
        options = ("--no-revocation-check", "--trust", str(certificate), "--trust-replace")
        yield "pyHanko", (str(pyhanko), "sign", "validate", *options, str(report))
    if pdfsig := shutil.which("pdfsig"):
        yield "pdfsig", (pdfsig, "-nocert", str(report))

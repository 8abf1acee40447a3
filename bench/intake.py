"""What it costs the chair to take in 12, 20 and 200 submissions, and how much memory stays held.

Twelve are a conference: they count until each is readable on the board.
"""

import json
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from multiprocessing import Pool
from pathlib import Path

from bench.export_once import submit
from bench.manuscripts import Signer
from bench.results import Figure
from bench.samples import a_report, a_signer, an_invitation, scenario
from bench.timing import PATIENCE, python, seconds
from bench.unlock import PASSPHRASE
from reportwriter.app import vault_access
from reportwriter.crypto.derivation import LEAST_COST
from reportwriter.domain.ids import ConferenceReference
from reportwriter.domain.report import Report
from reportwriter.records.travelling import Certificates, InvitationFile

USUAL, FEW, MANY = 12, 20, 200
PER_CONFERENCE = 20
STATEMENTS = 11
WORKERS = 2


def measure(scratch: Path) -> Iterator[Figure]:
    folder = scratch / "intake"
    files = folder / "files"
    files.mkdir(parents=True)
    _make(folder / "vault", files)
    usual = _taken_in(folder, USUAL)
    few, floor = _taken_in(folder, FEW), _floor(files, FEW)
    many = _taken_in(folder, MANY)
    times = f"{many['s'] / few['s']:.1f} times as long as {FEW}"
    yield Figure(
        key=f"intake.s_{USUAL}",
        value=usual["readable"],
        beside=f"until each can be read on the board; {usual['s']:.2f} s of it to take them in",
    )
    yield Figure(
        key=f"intake.s_{FEW}",
        value=few["s"],
        beside=f"pdfsig, which checks signatures only, {floor}",
    )
    yield Figure(key=f"intake.s_{MANY}", value=many["s"], beside=times)
    yield Figure(
        key=f"intake.growth_mb_{MANY}",
        value=many["mb"] - few["mb"],
        beside=f"{few['mb']:.0f} MB after {FEW}, {many['mb']:.0f} MB after {MANY}",
    )


def _make(vault_folder: Path, files: Path) -> None:
    """Make the chair's vault, and all submissions that are sent to it."""
    played = scenario()
    access = vault_access(vault_folder, LEAST_COST)
    vault = access.create(PASSPHRASE)
    chair = vault.identities.make(played.conference.chair, PASSPHRASE)
    deputy = a_signer(played.deputies[0])
    pairs = [_pair(number, chair.certificates, deputy) for number in range(MANY)]
    for report, invitation in pairs:
        vault.intake.conferences.put(report.conference)
        vault.inviting.sent.add(invitation, b"")
    access.close()
    with Pool(WORKERS) as workers:
        workers.starmap(
            _submit,
            [(files / f"{number:03}", *pair) for number, pair in enumerate(pairs)],
        )


def _pair(number: int, chair: Certificates, deputy: Signer) -> tuple[Report, InvitationFile]:
    report = a_report(STATEMENTS, f"bench-{number:03}")
    reference = ConferenceReference(f"FIC-{1 + number // PER_CONFERENCE:04}")
    report = replace(
        report,
        conference=replace(report.conference, reference=reference),
        author=replace(report.author, agency=f"{report.author.agency} {number}"),
    )
    asked_by = Signer(
        contact=report.conference.chair, certificates=chair, signing_key="", encryption_key=""
    )
    invitation = an_invitation(report, asked_by, deputy)
    return report, replace(invitation, id=f"bench-invitation-{number:03}")


def _submit(path: Path, report: Report, invitation: InvitationFile) -> None:
    made = submit(report, invitation, a_signer(report.author))
    path.with_name(f"{path.name} report.pdf").write_bytes(made.report_pdf)
    path.with_name(f"{path.name} sealed page.pdf").write_bytes(made.sealed_page_pdf)


def _taken_in(folder: Path, submissions: int) -> dict[str, float]:
    vault = folder / f"vault of {submissions}"
    shutil.copytree(folder / "vault", vault)
    command = python(
        "-m", "bench.intake_once", str(vault), str(folder / "files"), str(2 * submissions)
    )
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, timeout=PATIENCE)
    return dict(json.loads(done.stdout))


def _floor(files: Path, submissions: int) -> str:
    if (pdfsig := shutil.which("pdfsig")) is None:
        return "is not installed here"

    def check_all() -> None:
        for file in sorted(files.glob("* report.pdf"))[:submissions]:
            subprocess.run((pdfsig, "-nocert", str(file)), stdout=subprocess.DEVNULL, check=False)

    return f"{seconds(check_all):.2f} s"

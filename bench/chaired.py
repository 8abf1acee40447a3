"""What a chair waits for who has 20 and 200 conferences of 8 reports: list, home, search."""

import hashlib
import json
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bench.manuscripts import SIGNED_AT, Signer
from bench.results import Figure
from bench.samples import a_report, a_signer, an_invitation, scenario
from bench.timing import PATIENCE, python
from bench.unlock import PASSPHRASE
from reportwriter.app import vault_access
from reportwriter.crypto.derivation import LEAST_COST
from reportwriter.domain.conference import Contact
from reportwriter.domain.ids import ConferenceReference
from reportwriter.domain.integrity import Why
from reportwriter.domain.report import Report
from reportwriter.records.canonical import to_json
from reportwriter.records.found import Found
from reportwriter.records.travelling import Certificates, ReportFile, statements_sha256
from reportwriter.services.findable import passages
from reportwriter.services.open_vault import OpenVault
from reportwriter.services.taking_in import finding

FEW, MANY, REPORTS, STATEMENTS = 20, 200, 8, 25
A_WEEK, AHEAD = 4, 3
"""How many conferences a chair has in a week, and for how many weeks they are called before."""


def measure(scratch: Path) -> Iterator[Figure]:
    few, many = (_measured(scratch / f"chaired-{number}", number) for number in (FEW, MANY))
    statements = f"{MANY * REPORTS * STATEMENTS:,} statements"
    for key, unit in (
        ("board", "ms"),
        ("home", "ms"),
        ("looked", "ms"),
        ("search_p95", "ms"),
        ("rss", "mb"),
    ):
        name = f"{key}_{unit}"
        yield Figure(
            key=f"chaired.{name}_{MANY}",
            value=many[name],
            beside=f"{few[name]:.1f} {unit} with {FEW} conferences; {statements}",
        )


def _measured(folder: Path, conferences: int) -> dict[str, float]:
    access = vault_access(folder, LEAST_COST)
    vault = access.create(PASSPHRASE)
    chair = vault.identities.make(scenario().conference.chair, PASSPHRASE)
    _fill(vault, chair.certificates, conferences)
    access.close()
    command = python("-m", "bench.as_program", "bench.chaired_once", str(folder))
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, timeout=PATIENCE)
    return dict(json.loads(done.stdout))


def _fill(vault: OpenVault, chair: Certificates, conferences: int) -> None:
    """Keep what taking so many submissions in leaves behind, with files of a few bytes."""
    deputy = a_signer(scenario().deputies[0])
    report = a_report(STATEMENTS)
    authors = [
        a_signer(Contact(name=f"Author {number}", agency=f"Agency {number}"))
        for number in range(REPORTS)
    ]
    asked_by = Signer(
        contact=report.conference.chair, certificates=chair, signing_key="", encryption_key=""
    )
    for number in range(conferences):
        meeting = replace(
            report.conference,
            reference=ConferenceReference(f"FIC-{number + 1:04}"),
            starts_at=datetime.now(UTC) + timedelta(weeks=AHEAD - number // A_WEEK),
        )
        vault.intake.conferences.put(meeting)
        for place, author in enumerate(authors):
            one = a_report(STATEMENTS, f"bench-{number}-{place}")
            one = replace(one, conference=meeting, author=author.contact, signed_at=SIGNED_AT)
            asked = replace(an_invitation(one, asked_by, deputy), id=f"invitation {number} {place}")
            vault.inviting.sent.add(asked, b"")
            _keep(vault, one, author)


def _keep(vault: OpenVault, report: Report, author: Signer) -> None:
    page = hashlib.sha256(f"page {report.id}".encode()).hexdigest()
    record = ReportFile(
        report=report,
        invitation=None,
        author=author.certificates,
        statements_sha256=statements_sha256(report),
        page_sha256=page,
    )
    report_file, page_file = f"file {report.id}".encode(), f"page file {report.id}".encode()
    found = Found(
        what="report",
        why=Why.HOLDS,
        sha256=hashlib.sha256(report_file).hexdigest(),
        size=len(report_file),
        pages=9,
        certificate=author.certificates.signing,
        signed_at=SIGNED_AT,
        data=to_json(record).decode(),
    )
    sealed = Found(
        what="sealed_page",
        why=Why.NO_SIGNATURE,
        sha256=hashlib.sha256(page_file).hexdigest(),
        size=len(page_file),
        sealed_sha256=page,
    )
    received = vault.intake.received
    received.add(f"{report.id} report.pdf", report_file, finding(found))
    received.add(f"{report.id} sealed page.pdf", page_file, finding(sealed))
    received.bind(sealed.sha256, report.conference.reference)
    vault.search.index(found.sha256, passages(report))

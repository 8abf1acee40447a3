"""Sign and seal one report in a process of its own, as the export does, with the keys open.

`python -m bench.export_once DIR`: reads what `bench.export` put there, writes both files.
"""

import gc
import sys
from pathlib import Path

from bench.manuscripts import SIGNED_AT, Signer, a_manuscript
from reportwriter.crypto.seals import Seals
from reportwriter.domain.report import Report
from reportwriter.pdf.press import Press
from reportwriter.records.canonical import from_json
from reportwriter.records.travelling import InvitationFile
from reportwriter.services.submission import Submission, SubmissionMaking
from reportwriter.signing.signatures import Signatures


def submit(report: Report, invitation: InvitationFile, signer: Signer) -> Submission:
    making = SubmissionMaking(press=Press, signatures=Signatures, seals=Seals)
    return making.make(a_manuscript(report, invitation), signer.author, SIGNED_AT)


def main(folder: Path) -> None:
    # As in the window, where Python collects nothing by itself (`ui/collector.py`).
    gc.disable()
    report = from_json((folder / "report.json").read_bytes(), Report)
    invitation = from_json((folder / "invitation.json").read_bytes(), InvitationFile)
    signer = from_json((folder / "signer.json").read_bytes(), Signer)
    submission = submit(report, invitation, signer)
    (folder / "report.pdf").write_bytes(submission.report_pdf)
    (folder / "sealed page.pdf").write_bytes(submission.sealed_page_pdf)


if __name__ == "__main__":
    main(Path(sys.argv[1]))

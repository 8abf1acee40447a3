"""Picture every screen and the pages of the documents into docs/pictures: `make screenshots`.

Screens are painted without a display from the same samples that the tests of the window use; the
pages come from the demonstration, played anew.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")

from PIL import Image

from tests.ui import look
from tests.ui.at_conference.sample import minutes_of_the_sample

FOLDER = Path("docs/pictures")
PAINTED = look.FOLDER
SCREENS = {
    "start": "start-light",
    "today": "home-light",
    "begin": "begin-light",
    "write": "write-light",
    "write-dark": "write-dark",
    "write-zoomed": "write-200",
    "jump": "jump-narrowed-light",
    "settings": "settings-light",
    "find": "replace-light",
    "spelling": "spelling-light",
    "own-words": "own-words-light",
    "write-suggestion": "write-suggestion-words-light",
    "family": "family-light",
    "chronology": "chronology-whole-light",
    "protected": "protected-light",
    "details": "details-light",
    "in-pictures": "in-pictures-light",
    "dates": "dates-light",
    "versions": "versions-light",
    "sharing": "sharing-light",
    "copy": "copy-light",
    "copies-made": "copies-made-light",
    "copy-agency": "copy-agency-light",
    "sharing-signed": "sharing-signed-light",
    "requests": "access-light",
    "attached": "attached-light",
    "bring-in": "bring-in-light",
    "copy-stopped": "stopped-light",
    "check": "check-light",
    "confidential-closed": "confidential-closed-light",
    "confidential": "confidential-light",
    "sign": "sign-light",
    "receipt": "signed-receipt-light",
    "agency-check": "agency-stale-light",
    "draft-to-check": "draft-light",
    "draft-answer": "draft-answer-light",
    "message": "message-writing-light",
    "message-read": "message-read-light",
    "invite": "invite-light",
    "words": "words-light",
    "chair": "chair-light",
    "chair-missing": "chair-missing-light",
    "file-check-changed": "chair-changed-light",
    "who-comes": "who-comes-light",
    "who-comes-day": "who-comes-day-light",
    "at-conference": "at-conference-said-light",
    "at-conference-decision": "at-conference-decisions-light",
    "at-conference-papers": "at-conference-papers-light",
    "at-conference-pack": "at-conference-pack-light",
    "chair-letter": "chair-letter-light",
    "letter": "letter-light",
    "letter-typing": "letter-typing-light",
    "read": "read-light",
    "read-beside": "read-beside-light",
    "read-newer": "read-newer-light",
    "read-paper": "read-paper-light",
    "archive": "archive-light",
    "archive-destroyed": "archive-gone-light",
    "hearing": "hearing-light",
    "hearing-to-tell": "hearing-to-tell-light",
    "bundle-confidential": "bundle-light",
    "desk": "desk-light",
    "desk-side-by-side": "desk-parents-light",
    "desk-found": "desk-found-light",
    "desk-chronology": "desk-chronology-light",
    "desk-child-seen": "desk-child-seen-light",
    "desk-family": "desk-family-light",
    "desk-agreement": "desk-agreement-light",
    "desk-opinions": "desk-opinions-light",
    "desk-questions": "desk-remarks-light",
}
"""By the name under docs/pictures: the screen as `look` or `look_b` paints it."""
PAGES = {
    "page-cover": ("school-*", "to send/*report.pdf", 1),
    "page-genogram": ("school-*", "to send/*report.pdf", 2),
    "page-summary": ("school-*", "to send/*report.pdf", 3),
    "page-child": ("school-*", "to send/*report.pdf", 6),
    "page-signature": ("school-*", "to send/*report.pdf", 15),
    "page-copy": ("for Corin*", "*Primary School copy*.pdf", 1),
    "page-child-copy": ("for Juniper*", "*Social Care copy*.pdf", 1),
    "page-supplement": ("school-*", "to send later/*supplement 1.pdf", 1),
    "page-invitation": ("school-*", "received/*invitation.pdf", 1),
    "page-sealed": ("school-*", "to send/*sealed page.pdf", 1),
}
"""By name: which folder of the demonstration, which file in it, which page."""
DOTS_PER_INCH = 80
COLOURS = 96
"""Flat pictures: a small palette loses nothing and keeps the repository small."""


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for module in ("tests.ui.look", "tests.ui.look_b"):
        # Each in a process of its own, for both make the one application there can be.
        subprocess.run([sys.executable, "-m", module], check=True)
    for name, painted in SCREENS.items():
        _keep(PAINTED / f"{painted}.png", name)
    with tempfile.TemporaryDirectory() as folder:
        demo = Path(folder) / "demo"
        command = [sys.executable, "-m", "reportwriter", "demo", str(demo)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        for name, (person, pattern, number) in PAGES.items():
            (pdf,) = next(demo.glob(person)).glob(pattern)
            _keep(_drawn(pdf, number, Path(folder) / name), name)
        minutes = Path(folder) / "minutes.pdf"
        minutes.write_bytes(minutes_of_the_sample())
        _keep(_drawn(minutes, 2, Path(folder) / "page-minutes"), "page-minutes")


def _drawn(pdf: Path, number: int, target: Path) -> Path:
    page = ("-f", str(number), "-l", str(number), "-singlefile")
    command = ["pdftoppm", "-r", str(DOTS_PER_INCH), *page, "-png", str(pdf), str(target)]
    subprocess.run(command, check=True)
    return target.with_suffix(".png")


def _keep(picture: Path, name: str) -> None:
    with Image.open(picture) as opened:
        flat = opened.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
        flat.save(FOLDER / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()

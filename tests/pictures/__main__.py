"""Picture every screen and the pages of the documents into docs/pictures: `make screenshots`.

`python -m tests.pictures NAME ...` makes only the pictures of these names.

Screens are painted without a display from the same samples that the tests of the window use; the
pages come from the demonstration, played anew.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")

from PIL import Image

from tests.ui import look, look_b
from tests.ui.at_conference.sample import minutes_of_the_sample

FOLDER = Path("docs/pictures")
PAINTED = look.FOLDER
SCREENS = {
    "start": "start-light",
    "today": "home-light",
    "today-destroyed": "home-destroyed-light",
    "today-administered": "home-administered-light",
    "today-deputised": "home-deputised-light",
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
    "sealed-anew": "signed-anew-light",
    "agency-check": "agency-stale-light",
    "draft-to-check": "draft-light",
    "draft-answer": "draft-answer-light",
    "message": "message-writing-light",
    "message-read": "message-read-light",
    "update": "update-changed-light",
    "chair-no-longer-asked": "chair-no-longer-asked-light",
    "invite": "invite-light",
    "invite-rules": "invite-rules-light",
    "words": "words-light",
    "chair": "chair-light",
    "chair-missing": "chair-missing-light",
    "chair-stepped-in": "chair-stepped-in-light",
    "deputy": "deputy-light",
    "file-check-changed": "chair-changed-light",
    "who-comes": "who-comes-light",
    "who-comes-day": "who-comes-day-light",
    "at-conference": "at-conference-said-light",
    "at-conference-decision": "at-conference-decisions-light",
    "at-conference-reasons": "at-conference-reasons-light",
    "at-conference-told": "at-conference-told-light",
    "at-conference-group": "at-conference-group-light",
    "circulation-back": "circulation-signed-back-light",
    "at-conference-papers": "at-conference-papers-light",
    "at-conference-pack": "at-conference-pack-light",
    "circulation": "circulation-light",
    "circulation-quoted": "circulation-quoted-light",
    "administer": "administer-light",
    "administer-sealed": "administer-sealed-light",
    "administer-account": "administer-account-light",
    "keep-copies": "keeping-light",
    "send-out": "send-out-light",
    "hand-round": "hand-round-light",
    "chair-letter": "chair-letter-light",
    "chair-letter-proposed": "chair-letter-proposed-light",
    "letter": "letter-light",
    "letter-typing": "letter-typing-light",
    "read": "read-light",
    "read-beside": "read-beside-light",
    "read-newer": "read-newer-light",
    "read-paper": "read-paper-light",
    "archive": "archive-light",
    "archive-destroyed": "archive-gone-light",
    "hearing": "hearing-light",
    "hearing-excluded": "hearing-excluded-light",
    "hearing-to-tell": "hearing-to-tell-light",
    "hand-on": "hand-on-light",
    "bundle-confidential": "bundle-light",
    "desk": "desk-light",
    "desk-beside": "desk-beside-light",
    "desk-side-by-side": "desk-parents-light",
    "desk-found": "desk-found-light",
    "desk-chronology": "desk-chronology-light",
    "desk-child-seen": "desk-child-seen-light",
    "desk-family": "desk-family-light",
    "desk-agreement": "desk-agreement-light",
    "desk-agreement-joined": "desk-agreement-joined-light",
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


MINUTES = "page-minutes"


def main(names: Sequence[str]) -> int:
    """Picture all, or those named; say which there are where a name is none of them."""
    known = (*SCREENS, *PAGES, MINUTES)
    if unknown := [name for name in names if name not in known]:
        named, all_there_are = ", ".join(unknown), ", ".join(known)
        sys.stderr.write(f"no picture is called {named}; there are {all_there_are}\n")
        return 2
    wanted = names or known
    FOLDER.mkdir(parents=True, exist_ok=True)
    _picture_screens([name for name in SCREENS if name in wanted])
    with tempfile.TemporaryDirectory() as folder:
        if pages := [name for name in PAGES if name in wanted]:
            _picture_pages(pages, Path(folder))
        if MINUTES in wanted:
            minutes = Path(folder) / "minutes.pdf"
            minutes.write_bytes(minutes_of_the_sample())
            _keep(_drawn(minutes, 2, Path(folder) / MINUTES), MINUTES)
    return 0


def _picture_screens(names: Sequence[str]) -> None:
    screens = dict.fromkeys(screen_of(SCREENS[name]) for name in names)
    for module in (look, look_b):
        if those := [screen for screen in screens if screen in module.SCREENS]:
            # Each in a process of its own, for both make the one application there can be.
            subprocess.run([sys.executable, "-m", module.__name__, *those], check=True)
    for name in names:
        _keep(PAINTED / f"{SCREENS[name]}.png", name)


def screen_of(painted: str) -> str:
    """Return the screen of a painting, which is called after it and its theme or size."""
    return painted.rpartition("-")[0]


def _picture_pages(names: Sequence[str], folder: Path) -> None:
    demo = folder / "demo"
    command = [sys.executable, "-m", "reportwriter", "demo", str(demo)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    for name in names:
        person, pattern, number = PAGES[name]
        (pdf,) = next(demo.glob(person)).glob(pattern)
        _keep(_drawn(pdf, number, folder / name), name)


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
    sys.exit(main(sys.argv[1:]))

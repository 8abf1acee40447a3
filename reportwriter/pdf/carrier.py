"""The carrier of something sealed: one page, the same words every time, whatever is inside.

It names no conference, no family and no author, so that it tells nothing but what it is for.
"""

from datetime import UTC, datetime
from typing import Literal

from reportwriter.pdf import prose, style
from reportwriter.pdf.canvas import TagCanvas
from reportwriter.pdf.document import Design, PageFacts, Story, draw
from reportwriter.pdf.finish import Attachment, finish
from reportwriter.pdf.lines import Run
from reportwriter.pdf.metadata import PRODUCER, About

Sealed = Literal["sealed_page", "message", "draft", "answer", "minute", "bundle", "handed_on"]

_MADE = datetime(2000, 1, 1, tzinfo=UTC)
"""The same in every carrier: when it was made is known to the mail system and to nobody else."""

_NAMES = {
    "sealed_page": "page.p7m",
    "message": "message.p7m",
    "draft": "draft.p7m",
    "answer": "answer.p7m",
    "minute": "minute.p7m",
    "bundle": "bundle.p7m",
    "handed_on": "handed-on.p7m",
}
_TITLES = {
    "sealed_page": "Sealed page for the chair of a child protection conference",
    "message": "Sealed message to the chair of a child protection conference",
    "draft": "Sealed draft for a colleague to check",
    "answer": "Sealed answer to a draft",
    "minute": "Sealed minute of a child protection conference",
    "bundle": "Sealed bundle of a child protection conference",
    "handed_on": "Sealed page, handed on to the chair of a child protection conference",
}
_WORDS = {
    "sealed_page": (
        "This file belongs to a report for a child protection conference. Every report comes with "
        "one, whether or not there is anything to say in it.",
        "What is sealed inside can be opened by the chair and the deputies of the conference, and "
        "by the author, with Report Writer. Nobody else can read it.",
    ),
    "message": (
        "This file holds a short message from somebody who was asked to write a report.",
        "What is sealed inside can be opened by the chair and the deputies of the conference, and "
        "by its author, with Report Writer. Nobody else can read it.",
    ),
    "draft": (
        "This file holds the draft of a report, which its author asks one colleague to check. It "
        "is not the report.",
        "What is sealed inside can be opened by that colleague and by the author, with Report "
        "Writer. Nobody else can read it.",
    ),
    "answer": (
        "This file holds what somebody says to the draft of a report that they were asked to "
        "check.",
        "What is sealed inside can be opened by the author of the draft and by whoever checked "
        "it, with Report Writer. Nobody else can read it.",
    ),
    "minute": (
        "This file holds what the chair of a child protection conference wrote down for the chair "
        "and the deputies. There is one of every conference for which it was asked, whether or not "
        "there is anything to say in it.",
        "What is sealed inside can be opened by the chair and the deputies of the conference, with "
        "Report Writer. Nobody else can read it.",
    ),
    "bundle": (
        "This file holds what reached the chair of a child protection conference sealed, in one. "
        "One can be made of every conference, whether or not there is anything to put into it.",
        "What is sealed inside can be opened by the chair and the deputies of the conference, with "
        "Report Writer. Nobody else can read it.",
    ),
    "handed_on": (
        "This file belongs to a report for a child protection conference. It is the sealed page of "
        "that report once more, for somebody who could not open it as it was sealed at first. One "
        "can be made of every report, whether or not there is anything to say in it.",
        "What is sealed inside can be opened by those to whom it is handed on and by whoever "
        "handed it on, with Report Writer. Nobody else can read it.",
    ),
}
_TAKE_IN = "Do not change it, print it to a new file or save it again."
_ASTRAY = (
    "If you are not: pass it on to the chair unopened, or tell the sender that it went astray, and "
    "delete it."
)
_ASTRAY_HERE = "If you are not: tell the sender that it went astray, and delete it."
_STEPS = {
    "sealed_page": (
        "If you are the chair or a deputy: take this file into Report Writer together with the "
        f"report. {_TAKE_IN}",
        _ASTRAY,
    ),
    "message": (
        f"If you are the chair or a deputy: take this file into Report Writer at once. {_TAKE_IN}",
        _ASTRAY,
    ),
    "draft": (
        f"If you are the colleague who was asked: take this file into Report Writer. {_TAKE_IN}",
        _ASTRAY_HERE,
    ),
    "answer": (
        f"If you are the author of the draft: take this file into Report Writer. {_TAKE_IN}",
        _ASTRAY_HERE,
    ),
    "minute": (
        "If you are the chair or a deputy: drop this file by itself on the first screen of Report "
        f"Writer, and enter your passphrase. {_TAKE_IN}",
        _ASTRAY,
    ),
    "bundle": (
        "If you are the chair or a deputy: drop this file by itself on the first screen of Report "
        f"Writer, and enter your passphrase. {_TAKE_IN}",
        _ASTRAY,
    ),
    "handed_on": (
        "If you are the chair or a deputy: take this file into Report Writer. It finds the report "
        f"it belongs to by itself, or waits for it. {_TAKE_IN}",
        _ASTRAY,
    ),
}
_FOR = {
    "sealed_page": "Sealed for the chair",
    "message": "Sealed for the chair",
    "draft": "Sealed for a colleague",
    "answer": "Sealed for the author of a draft",
    "minute": "Sealed for the chair and the deputies",
    "bundle": "Sealed for the chair and the deputies",
    "handed_on": "Sealed for the chair",
}


class _Bare:
    """No head and no foot: there is nothing that could be said in them."""

    def draw(self, canvas: TagCanvas, facts: PageFacts) -> None:
        return


def lay_out_carrier(what: Sealed, p7m: bytes) -> bytes:
    """Return a PDF of one page with the sealed bytes attached, as `page.p7m` is.

    Two carriers of the same kind differ in the attachment alone.
    """
    story = Story()
    part = story.root.add("Sect")
    story.blocks.append(prose.heading(part, "H1", _TITLES[what], bookmark=0))
    story.blocks += (prose.paragraph(part, words) for words in _WORDS[what])
    story.blocks.append(prose.heading(part, "H2", "What to do with it"))
    story.blocks += prose.bullets(part, [[Run(step)] for step in _STEPS[what]])
    about = About.of(title=_TITLES[what], author=PRODUCER, subject=_TITLES[what], made=_MADE)
    sealed = Attachment(
        name=_NAMES[what],
        mime="application/pkcs7-mime",
        content=p7m,
        relation="Unspecified",
        description=_FOR[what],
    )
    design = Design(furniture=_Bare(), bottom=style.TOP)
    return finish(draw(story, design), about, attachments=(sealed,))

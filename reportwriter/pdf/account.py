"""An administrator's account for the chair, as people read it who have no program."""

from collections.abc import Iterator, Sequence

from reportwriter.domain.conference import Conference, Contact
from reportwriter.pdf import prose, style
from reportwriter.pdf.blocks import Block
from reportwriter.pdf.comments import spaced
from reportwriter.pdf.document import Story, draw
from reportwriter.pdf.finish import Attachment, finish
from reportwriter.pdf.from_chair import design_of, signature_page
from reportwriter.pdf.metadata import About
from reportwriter.pdf.signature_page import AUTHOR_FIELD
from reportwriter.pdf.signing import Signing
from reportwriter.pdf.structure import Element
from reportwriter.pdf.style import MM
from reportwriter.records.account import AccountFile
from reportwriter.wording import account as words
from reportwriter.wording.circulation import ROUNDS
from reportwriter.wording.dates import long_moment

DATA_NAME = "account.json"
_DIGEST = 84 * MM
"""Half of a SHA-256 fits into a line."""


def lay_out_account(made: AccountFile, *, meeting: Conference, unit: str, data: bytes) -> bytes:
    """Return the account ready for its signature in the field `AuthorSignature`.

    `meeting` stands at the foot and names nobody but the children, `unit` is the area's word for
    the chair's office; `data` is attached as `account.json`.
    """
    by = made.administrator
    writer = Contact(name=by.name, designation=by.designation, agency=by.agency)
    signing = Signing(name=by.name, at=made.issued_at, reason=words.REASON)
    story = Story()
    story.blocks += _said(story.root, made)
    story.blocks += signature_page(story.root, writer, signing, who=words.ROLE, field=AUTHOR_FIELD)
    about = About.of(
        title=f"{words.EDITION}, {made.conference}",
        author=by.name,
        subject=words.TITLE,
        made=made.issued_at,
    )
    attached = Attachment.data(DATA_NAME, data, "The account as Report Writer reads it")
    design = design_of(meeting, writer, signing, unit=unit, edition=words.EDITION)
    return finish(draw(story, design), about, attachments=(attached,))


def _said(root: Element, made: AccountFile) -> Iterator[Block]:
    part = root.add("Sect")
    yield prose.title(part, words.TITLE, section=words.EDITION)
    yield prose.paragraph(part, words.LEDE, look=style.LEDE, indent=0)
    yield prose.paragraph(part, words.up_to(made.issued_at), indent=0)
    sections = (
        (
            words.INVITED,
            (words.AGENCY, words.WHEN, words.FILE),
            [
                (one.agency, f"{long_moment(one.at)}, {words.lowered(one.how)}", one.sha256)
                for one in made.invited
            ],
        ),
        (
            words.REMINDED,
            (words.AGENCY, words.WHEN),
            [(one.agency, long_moment(one.at)) for one in made.reminded],
        ),
        (
            words.PASSED_ON,
            (words.WHEN, words.FILE),
            [(long_moment(one.at), one.sha256) for one in made.passed_on],
        ),
        (
            words.LETTERS,
            (words.AGENCY, words.FILE),
            [
                (words.written_by((one.agency, one.author, one.designation)), one.sha256)
                for one in made.letters
            ],
        ),
        (
            words.PAPERS,
            (words.AGENCY, words.WHAT, words.FILE),
            [
                (one.agency or words.SOMEBODY, f"{ROUNDS[one.round]}, {long_moment(one.at)}", file)
                for one in made.papers
                for file in one.files
            ],
        ),
    )
    for heading, head, rows in sections:
        yield from _section(part, heading, head, rows)


def _section(
    part: Element, heading: str, head: Sequence[str], rows: Sequence[Sequence[str]]
) -> Iterator[Block]:
    yield prose.heading(part, "H2", heading, bookmark=1, indent=0)
    if not rows:
        yield prose.paragraph(part, words.NOTHING, indent=0)
        return
    has_digest = head[-1] == words.FILE
    left = style.WIDTH - (_DIGEST if has_digest else 0)
    others = len(head) - has_digest
    widths = [left / others] * others + ([_DIGEST] if has_digest else [])
    shown = [(*row[:-1], spaced(row[-1])) if has_digest else tuple(row) for row in rows]
    yield prose.table(part, head=head, widths=widths, rows=shown)

"""The conference edition: for the chair and the professionals, signed, with its data attached."""

from datetime import datetime

from reportwriter.domain.report import Report
from reportwriter.forms.area import Area
from reportwriter.forms.form import Form
from reportwriter.pdf.attached import Carried, attached_documents, files_inside
from reportwriter.pdf.comments import family_comments
from reportwriter.pdf.cover import TOP, CoverHead, HeadAndFoot, cover
from reportwriter.pdf.document import Design, Story, draw
from reportwriter.pdf.edition import Edition
from reportwriter.pdf.finish import finish
from reportwriter.pdf.furniture import foot
from reportwriter.pdf.genogram import genogram
from reportwriter.pdf.lines import PAGE, Run
from reportwriter.pdf.metadata import About
from reportwriter.pdf.printed import CHECK
from reportwriter.pdf.sections import sections
from reportwriter.pdf.signature_page import PLACE, signature_page
from reportwriter.pdf.signing import Signing

EDITION = "Conference edition"
DRAFT = "Draft. Not signed. Not sent."
REASON = "I am the author of this report"


def lay_out_report(
    report: Report, form: Form, area: Area, *, carried: Carried, made: datetime, signer: str = ""
) -> bytes:
    """Return the edition ready for its author's signature in the field `AuthorSignature`.

    What it carries is attached, its data as `report.json`. `signer` and `made` are printed on
    every page, from the same facts as the signature that follows. An empty `signer` makes a draft:
    no field, nothing attached, and every page says that it is not signed.
    """
    signing = Signing(name=signer, at=made, reason=REASON) if signer else None
    edition = Edition.of(report, form, area, is_draft=signing is None, has_pictures=True)
    story = conference_story(edition)
    story.blocks += signature_page(
        story.root,
        report.author,
        signing,
        own_words=form.own_words,
        checked=carried.checked if signing else "",
    )
    drawn = draw(story, _design(edition, signing))
    attached = files_inside(report.attached, carried) if signing else ()
    return finish(drawn, _about(edition, made), attachments=attached)


def conference_story(edition: Edition) -> Story:
    """Return all that the edition says, up to the page of its signature."""
    story = Story()
    story.blocks += cover(story.root, edition)
    story.blocks += genogram(story.root, edition)
    story.blocks += sections(story.root, edition)
    story.blocks += family_comments(story.root, edition)
    story.blocks += attached_documents(story.root, edition)
    return story


def _design(edition: Edition, signing: Signing | None) -> Design:
    report = edition.report
    handling = report.conference.handling_line
    author = ", ".join(part for part in (report.author.name, report.author.agency) if part)
    lines = foot(report.conference, author, _last_line(report, signing))
    head = CoverHead(
        agency=report.author.agency or report.author.name,
        edition=f"{EDITION}\u00a0\u00a0·\u00a0 Version {report.version}",
        handling=handling,
    )
    surroundings = HeadAndFoot(cover=head, foot=lines, edition=EDITION)
    return Design(furniture=surroundings, first_top=TOP, bottom=lines.margin)


def _last_line(report: Report, signing: Signing | None) -> Run:
    if signing is None:
        return Run(DRAFT)
    signed = f"Version {report.version}. Signed by {signing.name} on {signing.day}."
    return Run(f"{signed} {CHECK}\u00a0{PAGE}.", page_of=PLACE)


def _about(edition: Edition, made: datetime) -> About:
    report = edition.report
    return About.of(
        title=f"{edition.form.title}, {report.conference.reference}",
        author=report.author.name,
        subject=f"{EDITION}, version {report.version}",
        made=made,
    )

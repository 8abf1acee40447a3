"""The invitation as people read it who have no program: why it came, what is asked, by when.

Check words are never printed: a forger could print his own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from reportwriter.domain.conference import Conference, Contact
from reportwriter.domain.people import Person
from reportwriter.forms.area import Area
from reportwriter.pdf import prose, style
from reportwriter.pdf.blocks import Block
from reportwriter.pdf.columns import facts
from reportwriter.pdf.document import Story, draw
from reportwriter.pdf.finish import Attachment, finish
from reportwriter.pdf.from_chair import THE_CHAIR, design_of, signature_page
from reportwriter.pdf.lines import Run
from reportwriter.pdf.metadata import About
from reportwriter.pdf.signing import Signing
from reportwriter.pdf.stack import Framed
from reportwriter.pdf.structure import Element
from reportwriter.pdf.style import MM, Style
from reportwriter.records.travelling import Administrator, InvitationFile, Recipient
from reportwriter.wording import conference as words
from reportwriter.wording import dates, how_it_goes, kinds, withdrawing

DATA_NAME = "invitation.json"
EDITION = "Invitation"
REASON = "I invite the agency named to report to this conference"
UPDATING = "I say what holds of this conference from now on"
WITHDRAWING = "I no longer ask the agency named for a report to this conference"
TITLE = "Invitation to write a report, {reference}"
WITHDRAWN_TITLE = "No report needed for conference {reference}, number {number}"
UPDATE_TITLE = "Invitation to write a report, {reference}, number {number}"
A_DEPUTY = "a deputy of the chair"
CHAIR_BEFORE = "the chair before"
ADMINISTRATOR = (
    "Takes the reports in for the chair. Cannot open sealed pages or messages: they go on to the "
    "chair unopened."
)
_PANEL = Style(size=11.5, leading=16)
_INSIDE = style.WIDTH - 10 * MM


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """What the invitation says beside its record: the area's words, the form, what has changed."""

    area: Area
    form: str
    changes: Sequence[str]


def lay_out_invitation(
    invitation: InvitationFile,
    area: Area,
    *,
    form_title: str,
    data: bytes,
    changes: Sequence[str] = (),
) -> bytes:
    """Return the invitation ready for its signer's signature in the field `ChairSignature`.

    `form_title` is the form that is asked for. `data` is attached as `invitation.json`. `changes`
    are what an update says otherwise than what was sent before, a sentence each. What says that a
    report is no longer asked for names nobody of the family.
    """
    title, reason = _heads(invitation, changes)
    signing = Signing(name=invitation.signer.name, at=invitation.issued_at, reason=reason)
    story = Story()
    said = _Said(area=area, form=form_title, changes=changes)
    story.blocks += _letter(story.root, invitation, said)
    signer = _signer(invitation)
    story.blocks += signature_page(story.root, signer, signing, who=_signs_as(invitation))
    about = About.of(
        title=title.format(reference=invitation.conference.reference, number=invitation.number),
        author=signer.name,
        subject=area.conference_name,
        made=invitation.issued_at,
    )
    attached = Attachment.data(DATA_NAME, data, "The invitation as Report Writer reads it")
    design = design_of(invitation.conference, signer, signing, unit=area.unit_name, edition=EDITION)
    return finish(draw(story, design), about, attachments=(attached,))


def _heads(invitation: InvitationFile, changes: Sequence[str]) -> tuple[str, str]:
    """Return the title of the file, and why it is signed."""
    if not invitation.asks:
        return WITHDRAWN_TITLE, WITHDRAWING
    return (UPDATE_TITLE, UPDATING) if changes else (TITLE, REASON)


def _letter(root: Element, invitation: InvitationFile, said: _Said) -> Iterator[Block]:
    part = root.add("Sect")
    if not invitation.asks:
        yield from _withdrawal(part, invitation, said.area.conference_name)
        return
    asked = invitation.asked
    yield prose.paragraph(part, said.area.conference_name, look=style.LEDE, indent=0)
    heading = "The conference has changed" if said.changes else "Please write a report"
    yield prose.title(part, heading, section=EDITION)
    if said.changes:
        yield from _update(part, invitation, said.changes)
    yield prose.paragraph(part, *_why(invitation), indent=0)
    yield _panel(part, invitation, said.form)
    yield prose.heading(part, "H2", "What to do", bookmark=1, indent=0)
    yield from _outdented(prose.bullets(part, _steps(invitation), ordered=True))
    yield prose.heading(part, "H2", "Who the meeting is about", bookmark=1, indent=0)
    yield prose.paragraph(part, _children(invitation.conference), indent=0)
    yield prose.heading(part, "H2", "If you are not the right person", indent=0)
    somebody = asked.name or asked.role
    yield prose.paragraph(
        part,
        f"This invitation is for {asked.agency}: {somebody}. It may be passed on to a colleague of "
        "the same agency. If your agency does not know the family, tell the chair so; that is an "
        "answer too.",
        indent=0,
    )
    # Last, so that all that is to be done stands on the first page.
    yield from _how_it_goes(part, said.area.conduct.questions)


def _how_it_goes(part: Element, questions: Sequence[str]) -> Iterator[Block]:
    yield prose.heading(part, "H2", how_it_goes.FOR, bookmark=1, indent=0)
    yield prose.paragraph(part, how_it_goes.PURPOSE, indent=0)
    yield prose.heading(part, "H2", how_it_goes.AGENDA, bookmark=1, indent=0)
    steps = ([Run(one)] for one in how_it_goes.agenda(questions))
    yield from _outdented(prose.bullets(part, steps, ordered=True))


def _withdrawal(part: Element, invitation: InvitationFile, conference: str) -> Iterator[Block]:
    """Say that nothing is asked any more, by whom, and what becomes of what was written."""
    asked, reference = invitation.asked, invitation.conference.reference
    somebody = asked.name or asked.role
    yield prose.paragraph(part, conference, look=style.LEDE, indent=0)
    yield prose.title(part, withdrawing.HEADING, section=EDITION)
    yield prose.paragraph(
        part,
        Run(f"{asked.agency}: {somebody}", bold=True),
        Run(" was asked for a report to conference "),
        Run(reference, bold=True),
        Run(". That report is no longer asked for."),
        indent=0,
    )
    if because := invitation.why_withdrawn:
        yield prose.paragraph(part, Run("Why: ", bold=True), Run(because), indent=0)
    yield prose.paragraph(part, _takes_the_place(invitation), indent=0)
    yield prose.heading(part, "H2", "What this means for you", bookmark=1, indent=0)
    yield from _outdented(prose.bullets(part, [[Run(one)] for one in withdrawing.MEANS]))
    yield prose.heading(part, "H2", "If you have questions", bookmark=1, indent=0)
    chair = invitation.conference.chair
    reached = ", ".join(one for one in (chair.name, chair.telephone, chair.email) if one)
    yield prose.paragraph(part, f"Ask the chair: {reached}. {withdrawing.RING}", indent=0)


def _takes_the_place(invitation: InvitationFile) -> str:
    signer = ", ".join((invitation.signer.name, _signs_as(invitation)))
    return (
        f"This is number {invitation.number} of the invitation to conference "
        f"{invitation.conference.reference}, signed by {signer}. It takes the place of every "
        "lower number."
    )


def _update(part: Element, invitation: InvitationFile, changes: Sequence[str]) -> Iterator[Block]:
    """Say what this takes the place of, who says so, and what is otherwise than before."""
    signer = ", ".join((invitation.signer.name, _signs_as(invitation)))
    yield prose.paragraph(
        part,
        Run(f"This is number {invitation.number} of the invitation to conference "),
        Run(invitation.conference.reference, bold=True),
        Run(f", signed by {signer}. It takes the place of every lower number."),
        indent=0,
    )
    yield prose.heading(part, "H2", "What has changed", bookmark=1, indent=0)
    yield from _outdented(prose.bullets(part, [[Run(one)] for one in changes]))
    yield prose.heading(part, "H2", "What is asked of you", bookmark=1, indent=0)


def _signs_as(invitation: InvitationFile) -> str:
    """Return as what they sign: the chair, a deputy, or the chair who hands over."""
    issuer = invitation.issuer
    if issuer is None:
        return THE_CHAIR
    return A_DEPUTY if issuer in invitation.deputies else CHAIR_BEFORE


def _why(invitation: InvitationFile) -> Sequence[Run]:
    asked = invitation.asked
    whom = f"{asked.name}, {asked.role}" if asked.name else f"the {asked.role}"
    return (
        Run("You are asked for a report because your agency knows a family about whom a meeting "),
        Run(f"will be held. The chair asks {whom} at {asked.agency}. "),
        Run("The report keeps what is known, what was seen, what was said and what is thought "),
        Run("apart, and is shared with the family before the meeting."),
    )


def _panel(part: Element, invitation: InvitationFile, form_title: str) -> Block:
    meeting = invitation.conference
    rows = (
        ("Report due", [Run(_moment(meeting.reports_due), bold=True)]),
        ("Conference", [Run(meeting.reference, bold=True)]),
        ("Kind", [Run(words.CONFERENCE_TYPES[meeting.type])]),
        ("When", [Run(_moment(meeting.starts_at), bold=True)]),
        ("Where", [Run(meeting.venue)]),
        ("Form", [Run(form_title)]),
        ("Chair", _contact(meeting.chair)),
        ("Deputies", [Run("\n".join(_named(deputy) for deputy in invitation.deputies))]),
        ("Administrator", _administrator(invitation)),
    )
    inside = facts(part, rows, width=_INSIDE, label_width=30 * MM, look=_PANEL)
    return Framed(inside=inside, fill=style.PANEL, before=3 * MM, after=3 * MM)


def _steps(invitation: InvitationFile) -> Sequence[Sequence[Run]]:
    due = _moment(invitation.conference.reports_due)
    whom = f"{invitation.issuer.name}, who signed it," if invitation.issuer else "the chair"
    return (
        [Run("Open this file in Report Writer: it fills in the form for you. Without the program, "
             "ring the chair, who can send a form to fill in by hand.")],
        [Run(f"Before you rely on this invitation, ring {whom} on a number you already have, not "
             "one taken from this page, and compare check words as the program says.")],
        [Run("Write the report, talk it through with the family where that is safe, and sign it.")],
        [Run("Send both files that the program makes, the report and its sealed page, "),
         Run(f"by {due}." if due else "as soon as you can.", bold=True)],
    )  # fmt: skip


def _signer(invitation: InvitationFile) -> Contact:
    """Return who signs; how they are reached is known of the chair alone."""
    signer = invitation.signer
    known = Contact(name="") if invitation.issuer else invitation.conference.chair
    return replace(known, name=signer.name, designation=signer.designation, agency=signer.agency)


def _outdented(blocks: Sequence[Block]) -> Sequence[Block]:
    return [replace(block, indent=0) for block in blocks]


def _children(meeting: Conference) -> str:
    children = [_child(child) for child in meeting.children]
    return f"{kinds.named(children)}." if children else "The chair will tell you."


def _child(child: Person) -> str:
    if child.born:
        return f"{child.name} (born {dates.long_date(child.born)})"
    return f"{child.name} (due {dates.long_date(child.due)})" if child.due else child.name


def _moment(moment: datetime | None) -> str:
    """Return `Wednesday 6 January 2027 at 10:00`, or nothing where it is not known yet."""
    if moment is None:
        return ""
    return f"{dates.weekday_date(dates.local_day(moment))} at\u00a0{dates.clock(moment)}"


def _contact(chair: Contact) -> Sequence[Run]:
    below = [line for line in (chair.agency, chair.telephone, chair.email) if line]
    return [Run(chair.name, bold=True), *(Run(f"\n{line}") for line in below)]


def _administrator(invitation: InvitationFile) -> Sequence[Run]:
    who = invitation.administrator
    if who is None:
        return ()
    return (Run(_named(who), bold=True), Run(f"\n{ADMINISTRATOR}"))


def _named(one: Recipient | Administrator) -> str:
    return ", ".join(part for part in (one.name, one.designation) if part)

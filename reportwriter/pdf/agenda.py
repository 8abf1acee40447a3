"""What the chair means to ask, agency by agency, with lines to write the answers on.

It is the chair's own paper: unsigned, and not for circulation, as it quotes statements that not
everybody at the table may read.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from reportwriter.domain.agenda import Account, AgencyQuestions, Agenda, Question, Quoted
from reportwriter.pdf import prose, style
from reportwriter.pdf.blocks import Block, Section, Text
from reportwriter.pdf.by_hand import Ruled
from reportwriter.pdf.cover import TOP, CoverHead, HeadAndFoot
from reportwriter.pdf.document import Design, Story, draw
from reportwriter.pdf.finish import finish
from reportwriter.pdf.furniture import foot
from reportwriter.pdf.lines import Run
from reportwriter.pdf.metadata import About
from reportwriter.pdf.statement import Printed, statement_block
from reportwriter.pdf.structure import Element
from reportwriter.pdf.style import MM
from reportwriter.wording import agenda as words
from reportwriter.wording import dates

_LINES = 3
"""To write on, where there is no answer yet."""


def lay_out_agenda(agenda: Agenda, *, chair: str, unit: str, made: datetime) -> bytes:
    """Return the agenda, which nobody signs. `unit` is the area's word for the chair's office."""
    story = Story()
    story.blocks += _opening(story.root, agenda)
    for agency in agenda.agencies:
        story.blocks += _agency(story.root, agency)
    about = About.of(
        title=f"{words.TITLE}, {agenda.conference.reference}",
        author=chair,
        subject=words.NOT_FOR_CIRCULATION,
        made=made,
    )
    return finish(draw(story, _design(agenda, chair, unit, made)), about)


def _opening(root: Element, agenda: Agenda) -> Iterator[Block]:
    part = root.add("Sect")
    yield prose.title(part, words.TITLE, section=words.TITLE)
    yield prose.paragraph(part, words.LEDE, look=style.LEDE, indent=0)
    if not agenda.agencies:
        yield prose.paragraph(part, words.NOTHING_ASKED, indent=0)


def _agency(root: Element, agency: AgencyQuestions) -> Iterator[Block]:
    part = root.add("Sect")
    named = agency.agency or agency.author
    title = prose.heading(part, "H2", named, bookmark=1, indent=0)
    title.section = Section(title=named)
    yield title
    if agency.agency:
        below = prose.paragraph(part, agency.author, look=style.GREY_LINE, indent=0)
        below.keep, below.after = True, 2 * MM
        yield below
    shown: object = None
    for number, question in enumerate(agency.questions):
        about = question.accounts or question.quoted
        if number == 0 or not about or about != shown:
            yield from _asked_about(part, question)
        shown = about
        yield from _question(part, question)


def _asked_about(part: Element, question: Question) -> Iterator[Block]:
    """Give the statements as they stood, or what else the question is about."""
    if question.accounts:
        for account in question.accounts:
            yield _account(part, account)
    elif question.quoted is not None:
        yield _statement(part, question.quoted)
    else:
        about = words.page(question.page) if question.page else words.WHOLE_REPORT
        yield _named(part, about)


def _account(part: Element, account: Account) -> Block:
    if account.quoted is None:
        return _named(part, words.whole_report_of(account.agency))
    return _statement(part, account.quoted, account.agency)


def _named(part: Element, about: str) -> Block:
    made = prose.paragraph(part, Run(about, bold=True))
    made.keep = True
    return made


def _statement(part: Element, quoted: Quoted, agency: str = "") -> Block:
    """Return a statement as it stood; `agency` says whose it is where others stand beside it."""
    reference = f"ref. {quoted.reference}"
    block = statement_block(
        Printed(
            number=quoted.number,
            kind=quoted.kind,
            text=quoted.text,
            grey=[Run(", ".join(filter(None, (agency, reference))))],
            restriction=words.kept_from(quoted.kept_from),
        ),
        part,
    )
    block.keep, block.after = True, 2 * MM
    return block


def _question(part: Element, question: Question) -> Sequence[Block]:
    blocks: list[Block] = []
    if question.has_newer:
        newer = prose.paragraph(part, words.HAS_NEWER, look=style.GREY_LINE)
        newer.keep, newer.after = True, 1.5 * MM
        blocks.append(newer)
    asked = prose.labelled(part, words.QUESTION, question.words)
    asked.keep = True
    return [*blocks, asked, *_answer(part, question.answer)]


def _answer(part: Element, answer: str) -> Sequence[Block]:
    if answer:
        given = prose.labelled(part, words.ANSWER, answer)
        given.after = 6 * MM
        return [given]
    label = Text(
        runs=(Run(f"{words.ANSWER}:", bold=True),),
        style=style.BODY,
        element=part.add("P", actual=words.NO_ANSWER),
        indent=style.TEXT_INDENT,
        keep=True,
    )
    return [label, Ruled(lines=_LINES, indent=style.TEXT_INDENT, after=7 * MM)]


def _design(agenda: Agenda, chair: str, unit: str, made: datetime) -> Design:
    meeting = agenda.conference
    day = dates.long_date(dates.local_day(made))
    lines = foot(meeting, chair, Run(f"{words.NOT_FOR_CIRCULATION}. Made on {day}, unsigned."))
    head = CoverHead(agency=unit, edition=words.NOT_FOR_CIRCULATION, handling=meeting.handling_line)
    surroundings = HeadAndFoot(cover=head, foot=lines, edition=words.NOT_FOR_CIRCULATION)
    return Design(furniture=surroundings, first_top=TOP, bottom=lines.margin)

"""A draft on its way to a colleague, and the answer on its way back: both to be sealed.

Both are read in the program, out of their data; the pages say the same.
"""

from collections.abc import Callable, Mapping, Sequence

from reportwriter.domain.ids import StatementId
from reportwriter.domain.report import Report
from reportwriter.domain.statement import Statement
from reportwriter.pdf.letter import Letter, Part, letter_to_pad
from reportwriter.records.drafts import AnswerFile, DraftFile, Remark
from reportwriter.wording import agency_check as words
from reportwriter.wording.kinds import KINDS, NO_KIND

DRAFT_NAME, ANSWER_NAME = "draft.json", "answer.json"
DRAFT_REASON = "I send this draft to be checked"
ANSWER_REASON = "I have checked this draft"


def draft_to_pad(
    record: DraftFile, statements: Sequence[Statement], *, data: bytes
) -> Callable[[int], bytes]:
    """Return what gives the draft with so much padding and a place for its author's signature.

    `statements` are those of the report in printed order. `data` is attached as `draft.json`.
    """
    report = record.report
    letter = Letter(
        title=words.DRAFT_TITLE,
        lede=words.NO_REPORT,
        facts=_facts(report),
        parts=tuple(_statement(number, one) for number, one in enumerate(statements, start=1)),
        conference=report.conference,
        writer=report.author,
        role="who asks for it to be checked",
        reason=DRAFT_REASON,
        at=record.sent_at,
        data_name=DRAFT_NAME,
        data=data,
    )
    return letter_to_pad(letter)


def answer_to_pad(record: AnswerFile, report: Report, *, data: bytes) -> Callable[[int], bytes]:
    """Return what gives the answer to a draft of this report, as `draft_to_pad` does.

    `data` is attached as `answer.json`.
    """
    references: Mapping[StatementId, str] = {one.id: one.reference for one in report.statements}
    said = words.DOES_NOT_AGREE if record.agreement is None else words.AGREES
    letter = Letter(
        title=words.ANSWER_TITLE,
        lede=words.FOR_THE_AUTHOR,
        facts=_facts(report),
        parts=(
            Part(title="What I say to it", paragraphs=(said,)),
            *(
                Part(title=_about(one, references), paragraphs=(one.text,))
                for one in record.remarks
            ),
        ),
        conference=report.conference,
        writer=record.writer,
        role="who checked the draft",
        reason=ANSWER_REASON,
        at=record.answered_at,
        data_name=ANSWER_NAME,
        data=data,
    )
    return letter_to_pad(letter)


def _facts(report: Report) -> tuple[tuple[str, str], ...]:
    author = ", ".join(filter(None, (report.author.name, report.author.agency)))
    return (
        ("Conference", report.conference.reference),
        ("Author", author),
        ("Version", str(report.version)),
    )


def _statement(number: int, one: Statement) -> Part:
    kind = NO_KIND if one.kind is None else KINDS[one.kind].word
    return Part(title=f"{number}. {kind}, ref. {one.reference}", paragraphs=(one.text,))


def _about(remark: Remark, references: Mapping[StatementId, str]) -> str:
    if remark.statement is None:
        return words.ON_ALL
    return words.on_statement(references.get(remark.statement, ""))

"""What a chair asks about a sample report, as the tests of the PDF lay it out."""

from dataclasses import replace
from datetime import UTC, datetime

from reportwriter.domain.agenda import Account, AgencyQuestions, Agenda, Question, Quoted
from reportwriter.domain.report import Report
from reportwriter.forms.library import Library
from reportwriter.forms.outline import printed_statements
from reportwriter.pdf.agenda import lay_out_agenda

MADE = datetime(2027, 1, 5, 18, 0, tzinfo=UTC)
ON_ALL = "Who of the school attends?"
ANSWERED = "What does the register say?"
ANSWER = "171 of 186 half-days."
ON_ACCOUNT = "Did Juniper say when it was?"
AGAIN = "Was anybody else there?"
TOGETHER = "How does each of you know it?"
ON_PAGE = "Who wrote this page?"


def _both(school: Quoted, police: Quoted) -> tuple[Account, Account]:
    return Account(agency="Hollybrook", quoted=school), Account(agency="Police", quoted=police)


def as_agenda(report: Report) -> Agenda:
    """Return questions on a whole report, on statements, and on a page of a letter."""
    printed = printed_statements(Library().form(report.form), report)
    quoted = [
        Quoted(number=number, reference=one.reference, kind=one.kind, text=one.text)
        for number, one in enumerate(printed, start=1)
    ]
    account = replace(
        next(one for one in quoted if one.kind == "allegation"), kept_from=("Corin", "Police")
    )
    school = (
        Question(words=ON_ALL),
        Question(words=ANSWERED, answer=ANSWER, quoted=quoted[2], has_newer=True),
        Question(words=ON_ACCOUNT, quoted=account),
        Question(words=AGAIN, quoted=account),
    )
    return Agenda(
        conference=replace(report.conference, people=report.conference.children, addresses=()),
        agencies=(
            AgencyQuestions(
                agency=report.author.agency, author=report.author.name, questions=school
            ),
            AgencyQuestions(
                agency=f"{report.author.agency} and Police",
                author=f"{report.author.name} and Wilf Harrowgate",
                questions=(Question(words=TOGETHER, accounts=_both(quoted[2], account)),),
            ),
            AgencyQuestions(
                agency="", author="letter.pdf", questions=(Question(words=ON_PAGE, page=2),)
            ),
        ),
    )


def lay_out_agenda_of(report: Report, *, agencies: int | None = None) -> bytes:
    """Return the agenda on paper, with the first so many agencies or all."""
    made = as_agenda(report)
    return lay_out_agenda(
        replace(made, agencies=made.agencies[:agencies]),
        chair="Merriweather Stope",
        unit="Safeguarding unit",
        made=MADE,
    )

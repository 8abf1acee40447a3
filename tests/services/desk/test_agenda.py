"""What was asked about real files, collected by agency."""

from dataclasses import replace

from reportwriter.domain.agenda import Agenda
from reportwriter.domain.ids import ReportId
from reportwriter.domain.remarks import Beside, RemarkKind
from reportwriter.domain.statement import Disclosure
from reportwriter.services.desk.agenda import Remarked, agenda, open_questions
from reportwriter.services.desk.desk import OpenDesk
from reportwriter.services.desk.remarks import About, Remarks
from tests.builders import CORIN
from tests.exchange import senders
from tests.pdf.reading import text_of
from tests.services.chaired import FIC, POLICE_STEM, SCHOOL_STEM, Chaired


def _opened(chaired: Chaired) -> OpenDesk:
    return chaired.desk.vault.desk.open(FIC)


def _remarks(chaired: Chaired) -> Remarks:
    return chaired.desk.vault.desk.remarks


def _remarked(chaired: Chaired) -> tuple[Remarked, ...]:
    return chaired.desk.vault.agendas.remarked(_opened(chaired))


def _agenda(chaired: Chaired) -> Agenda:
    return agenda(_opened(chaired), _remarked(chaired))


def _about(chaired: Chaired, agency: str, number: int = 0) -> About:
    """Return a statement of the agency's report by its number; 0 is the whole report."""
    reports = _opened(chaired).side_by_side.reports
    report = next(one for one in reports if one.agency == agency)
    if not number:
        return About(submission=report.submission)
    said = report.printed[number - 1]
    return About(submission=report.submission, statement=said.id, reference=said.reference)


def _take_police(chaired: Chaired) -> None:
    chaired.take(chaired.put(f"{POLICE_STEM} report.pdf", chaired.police.report_pdf))


def _newer(chaired: Chaired) -> None:
    changed = replace(senders.the_report(), statements=(), version=2, signed_at=None)
    newer = senders.make(changed, senders.author())
    chaired.take(chaired.put("newer.pdf", newer.report_pdf))


def test_questions_stand_by_agency_as_the_board_does_and_in_printed_order(
    chaired: Chaired,
) -> None:
    chaired.take_school()
    _take_police(chaired)
    remarks = _remarks(chaired)
    remarks.ask(FIC, _about(chaired, senders.POLICE), "Who attends?")
    remarks.ask(FIC, _about(chaired, senders.SCHOOL, 2), "Read by whom?")
    remarks.ask(FIC, _about(chaired, senders.SCHOOL, 1), "On which days?")
    remarks.ask(FIC, _about(chaired, senders.SCHOOL), "Why so late?")

    found = _agenda(chaired)

    assert [one.agency for one in found.agencies] == [senders.SCHOOL, senders.POLICE]
    school, police = found.agencies
    assert [one.words for one in school.questions] == [
        "Why so late?",
        "On which days?",
        "Read by whom?",
    ]
    assert [one.words for one in police.questions] == ["Who attends?"]


def test_a_question_quotes_the_statement_it_is_about(chaired: Chaired) -> None:
    chaired.take_school()
    about = _about(chaired, senders.SCHOOL, 1)
    said = _opened(chaired).side_by_side.reports[0].printed[0]
    question = _remarks(chaired).ask(FIC, about, "On which days?")
    assert question is not None
    _remarks(chaired).answer(question, "Monday and Tuesday.")

    (asked,) = _agenda(chaired).agencies[0].questions

    assert asked.quoted is not None
    assert (asked.quoted.number, asked.quoted.text) == (1, said.text)
    assert (asked.quoted.reference, asked.quoted.kind) == (said.reference, said.kind)
    assert asked.answer == "Monday and Tuesday."
    assert not asked.has_newer


def test_what_several_tell_differently_is_asked_of_them_together_and_quotes_each(
    chaired: Chaired,
) -> None:
    chaired.take_school()
    _take_police(chaired)
    other = _about(chaired, senders.POLICE)
    both = replace(
        _about(chaired, senders.SCHOOL, 1), beside=(Beside(submission=other.submission),)
    )
    _remarks(chaired).ask(FIC, both, "How does each know it?")
    _remarks(chaired).ask(FIC, _about(chaired, senders.POLICE), "Who attends?")

    police, together = _agenda(chaired).agencies

    assert police.agency == senders.POLICE
    assert together.agency == f"{senders.SCHOOL} and {senders.POLICE}"
    (asked,) = together.questions
    assert [one.agency for one in asked.accounts] == [senders.SCHOOL, senders.POLICE]
    assert asked.accounts[0].quoted == asked.quoted
    assert asked.accounts[1].quoted is None
    made = text_of(chaired.desk.vault.agendas.pdf(_agenda(chaired)))
    assert f"About the report of {senders.POLICE} as a whole" in made


def test_the_words_asked_about_stay_when_a_newer_version_drops_them(chaired: Chaired) -> None:
    chaired.take_school()
    said = _opened(chaired).side_by_side.reports[0].printed[0]
    _remarks(chaired).ask(FIC, _about(chaired, senders.SCHOOL, 1), "On which days?")
    _newer(chaired)

    (asked,) = _agenda(chaired).agencies[0].questions

    assert _opened(chaired).side_by_side.reports[0].printed == ()
    assert asked.quoted is not None
    assert asked.quoted.text == said.text
    assert asked.has_newer


def test_questions_on_two_versions_stand_under_their_author_once(chaired: Chaired) -> None:
    chaired.take_school()
    _remarks(chaired).ask(FIC, _about(chaired, senders.SCHOOL), "Asked of the first")
    _newer(chaired)
    _take_police(chaired)
    _remarks(chaired).ask(FIC, _about(chaired, senders.SCHOOL), "Asked of the second")
    _remarks(chaired).ask(FIC, _about(chaired, senders.POLICE), "Who attends?")

    found = _agenda(chaired).agencies

    assert [(one.agency, len(one.questions)) for one in found] == [
        (senders.SCHOOL, 2),
        (senders.POLICE, 1),
    ]


def test_two_authors_of_one_agency_stand_together_and_apart(chaired: Chaired) -> None:
    other = senders.the_report()
    other = replace(
        other, id=ReportId("report-9"), author=replace(other.author, name="Ansel Fennick")
    )
    chaired.take_school()
    _take_police(chaired)
    second = senders.make(other, senders.author())
    chaired.take(chaired.put(f"{SCHOOL_STEM} second.pdf", second.report_pdf))
    for report in _opened(chaired).side_by_side.reports:
        _remarks(chaired).ask(FIC, About(submission=report.submission), "Who attends?")

    found = _agenda(chaired).agencies

    assert [one.agency for one in found] == [senders.SCHOOL, senders.SCHOOL, senders.POLICE]
    assert len({one.author for one in found}) == 3


def test_marks_and_notes_never_enter_the_agenda(chaired: Chaired) -> None:
    chaired.take_school()
    about = _about(chaired, senders.SCHOOL, 1)
    _remarks(chaired).toggle_mark(FIC, about)
    _remarks(chaired).note(FIC, about, "She may be right.")

    found = _remarked(chaired)

    assert [one.remark.kind for one in found] == [RemarkKind.MARK, RemarkKind.NOTE]
    assert _agenda(chaired).agencies == ()


def test_a_statement_kept_from_somebody_says_from_whom(chaired: Chaired) -> None:
    report = senders.the_report()
    first, *rest = report.statements
    kept = replace(first, disclosure=Disclosure(withheld_from=(CORIN,)))
    hidden = senders.make(replace(report, statements=(kept, *rest)), senders.author())
    chaired.take(chaired.put(f"{SCHOOL_STEM} report.pdf", hidden.report_pdf))
    _remarks(chaired).ask(FIC, _about(chaired, senders.SCHOOL, 1), "On which days?")

    (asked,) = _agenda(chaired).agencies[0].questions

    assert asked.quoted is not None
    assert asked.quoted.kept_from == ("Corin",)


def test_the_agenda_knows_the_children_and_nobody_elses_name_or_address(chaired: Chaired) -> None:
    conference = _agenda(chaired).conference

    assert conference.people == conference.children
    assert conference.addresses == ()


def test_it_is_printed_with_the_office_of_the_area_and_the_chair(chaired: Chaired) -> None:
    chaired.take_school()
    _remarks(chaired).ask(FIC, _about(chaired, senders.SCHOOL, 1), "On which days?")
    made = _agenda(chaired)

    text = text_of(chaired.desk.vault.agendas.pdf(made))

    assert "On which days?" in text
    assert made.conference.chair.name in text


def test_only_questions_without_an_answer_are_open(chaired: Chaired) -> None:
    chaired.take_school()
    remarks, about = _remarks(chaired), _about(chaired, senders.SCHOOL)
    answered = remarks.ask(FIC, about, "Who attends?")
    assert answered is not None
    remarks.answer(answered, "The head.")
    remarks.ask(FIC, about, "Why so late?")
    remarks.note(FIC, about, "Ring the school.")

    assert open_questions(remarks.of(FIC)) == 1

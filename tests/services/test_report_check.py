from dataclasses import replace
from datetime import date

from reportwriter.domain.changes import SetSharing
from reportwriter.domain.ids import RecordId
from reportwriter.domain.sharing import Shared, SharingRecord
from reportwriter.domain.statement import Kind, Place
from reportwriter.forms.area import RuleStatus
from reportwriter.services.completeness import Weighs
from reportwriter.services.report_check import MOST_NAMED, check
from reportwriter.wording.problems import PROBLEMS, problem_words
from tests.builders import JUNIPER, PEOPLE, TAMSIN, a_conference, a_report, a_statement
from tests.services.desks import Desk
from tests.services.on_its_way import ready_report
from tests.services.rules.opened import STOCKPORT, codes, opened


def test_what_the_form_lacks_and_what_the_rules_say_come_by_their_weight() -> None:
    found = check(opened(a_report(a_statement(kind=None))))

    assert found[0].code == "no_kind"
    weights = [list(Weighs).index(problem.weighs) for problem in found]
    assert weights == sorted(weights)
    assert {"not_shared_yet", "no_strategy_discussion"} <= set(codes(found))


def test_the_headings_that_a_sheet_leaves_open_are_one_problem() -> None:
    found = check(opened(a_report()))

    of_enquiry = [one for one in found if one.place == Place(section="1", slot="enquiry")]
    of_juniper = [
        one
        for one in found
        if one.place and (one.place.section, one.place.person) == ("3", JUNIPER)
    ]
    assert codes(of_enquiry) == ["nothing_in_required_slot"]
    of_summary = [one for one in found if one.place and one.place.section == "summary"]
    assert codes(of_juniper) == ["many_open_headings"]
    assert of_juniper[0].facts["slots"].count(",") == MOST_NAMED - 1
    assert int(of_juniper[0].facts["count"]) > 8
    assert codes(of_summary) == ["open_headings"]
    assert of_summary[0].facts["count"] == "3"


def test_a_slot_that_a_rule_wants_filled_is_named_once() -> None:
    people = (replace(PEOPLE[0], born=date(2015, 9, 14)), *PEOPLE[1:])
    report = a_report(conference=a_conference(people=people))

    found = check(opened(report))

    (voice,) = [problem for problem in found if problem.code == "no_voice_of_child"]
    assert [problem.code for problem in found if problem.place == voice.place] == [voice.code]


def test_a_rule_that_nobody_checked_asks_for_no_more_than_a_look() -> None:
    people = (replace(PEOPLE[0], born=date(2015, 9, 14)), *PEOPLE[1:])
    report = a_report(conference=a_conference(people=people))
    unchecked = tuple(replace(rule, status=RuleStatus.UNCHECKED) for rule in STOCKPORT.rules)

    found = check(opened(report, replace(STOCKPORT, rules=unchecked)))

    ruled = {problem.code: problem.weighs for problem in found if problem.rule}
    assert "no_voice_of_child" in ruled
    assert set(ruled.values()) == {Weighs.WORTH_A_LOOK}


def test_every_problem_found_can_be_said_with_its_facts() -> None:
    people = tuple(
        replace(one, language="Polish", interpreter="", born=date(2015, 9, 14)) for one in PEOPLE
    )
    report = a_report(a_statement(kind=Kind.FACT), conference=a_conference(people=people))

    for problem in check(opened(report)):
        assert problem.code in PROBLEMS
        assert "{" not in problem_words(problem.code, problem.facts).short


def test_the_check_of_a_kept_report_names_what_was_shared_too_late(pru: Desk) -> None:
    report_id = ready_report(pru)
    starts_at = pru.vault.writing.open(report_id).report.conference.starts_at
    assert starts_at is not None
    record = SharingRecord(
        id=RecordId("H1"), person=TAMSIN, how=Shared.READ_TOGETHER, on=starts_at.date()
    )
    pru.vault.writing.apply(report_id, SetSharing(sharing=(record,)))

    assert "shared_late" in codes(pru.vault.report_check.problems(report_id))

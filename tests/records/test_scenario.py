"""A scenario is read strictly, and the shipped one is whole."""

import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # It ships none.

from reportwriter.domain.disclosure import reaches
from reportwriter.domain.ids import ItemId, PersonId, ReportId, StatementId
from reportwriter.domain.report import Report
from reportwriter.domain.statement import Kind, SourceKind
from reportwriter.forms.fit import misfits, misplaced
from reportwriter.forms.form import Form
from reportwriter.forms.library import Library
from reportwriter.forms.outline import answer_rest, lacking
from reportwriter.records.canonical import to_json
from reportwriter.records.scenario import Scenario, ScenarioAgency
from reportwriter.records.scenario_faults import Fault
from reportwriter.records.scenario_file import ScenarioError, load_scenario
from reportwriter.resources import resource_path
from reportwriter.wording.scenario import FAULTS
from tests.records.scenario_schema import WHERE, written

S1 = resource_path("scenarios/S1.json").read_bytes()
SCHEMA = Draft202012Validator(json.loads(written()))
Breaks = Callable[[dict[str, Any]], Any]


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return load_scenario(S1, "S1.json")


@pytest.fixture(scope="module")
def library() -> Library:
    return Library()


def _reports(scenario: Scenario, library: Library) -> Iterator[tuple[Report, Form]]:
    for agency in scenario.agencies:
        form = library.form(agency.form).for_profession(agency.profession)
        form = form.for_area(library.area(scenario.conference.area))
        report = agency.report(ReportId(agency.id), scenario.conference)
        assert agency.nothing_held_elsewhere is not None
        yield answer_rest(form, report, agency.nothing_held_elsewhere), form


def _agency(scenario: Scenario, agency_id: str) -> ScenarioAgency:
    agency = scenario.agency(agency_id)
    assert agency is not None
    return agency


def test_the_shipped_scenario_is_whole(scenario: Scenario) -> None:
    kinds = [statement.kind for agency in scenario.agencies for statement in agency.statements]

    assert [(agency.id, len(agency.statements)) for agency in scenario.agencies] == [
        ("school", 12),
        ("health-visiting", 10),
        ("social-care", 12),
        ("police", 10),
    ]
    assert len(kinds) == 44
    assert None not in kinds
    assert [kinds.count(kind) for kind in Kind] == [17, 13, 6, 8]
    assert len(_agency(scenario, "police").confidential_items) == 5
    assert sum(len(agency.comments) for agency in scenario.agencies) == 3
    assert len(scenario.people) + len(scenario.only_on_pages) == 8
    assert len(scenario.addresses) == 4
    assert scenario.deputies
    assert scenario.agency("nobody") is None


def test_every_report_of_the_scenario_fits_its_form_and_lacks_nothing(
    scenario: Scenario, library: Library
) -> None:
    for report, form in _reports(scenario, library):
        assert misplaced(form, report) == ()
        assert misfits(form, report) == ()
        assert lacking(form, report) == ()


def test_every_category_of_the_scenario_is_one_of_its_area(
    scenario: Scenario, library: Library
) -> None:
    area = library.area(scenario.conference.area)

    given = {
        category
        for agency in scenario.agencies
        for view in agency.views
        for category in view.categories
    }

    assert given == {"neglect", "emotional_abuse"}
    assert all(area.category(category) for category in given)


def test_what_is_withheld_in_the_scenario_reaches_what_rests_on_it(
    scenario: Scenario, library: Library
) -> None:
    hidden = {
        statement
        for report, _ in _reports(scenario, library)
        for statement, reach in reaches(report).items()
        if reach.hidden_from(PersonId("P6"))
    }

    assert {name.removeprefix("S1-") for name in hidden} == {
        "SC04", "SC06", "SC11", "HV07", "HV08", "SW04", "SW06", "SW07", "SW11", "PO07",
    }  # fmt: skip


def test_no_open_text_of_the_scenario_tells_a_protected_address(scenario: Scenario) -> None:
    protected = [part for address in scenario.addresses for part in address.protected]

    told = to_json(scenario.agencies).decode()

    assert protected
    assert [part for part in protected if part in told] == []


def test_every_third_party_statement_says_whose_words_it_gives(scenario: Scenario) -> None:
    third = [
        statement
        for agency in scenario.agencies
        for statement in agency.statements
        if statement.source.kind.is_third_party
    ]

    assert len(third) == 7
    assert all(statement.source.who for statement in third)
    assert {statement.source.kind for statement in third} == {SourceKind.FIRST_HAND}


def test_the_page_of_the_police_says_who_must_later_be_told(scenario: Scenario) -> None:
    page = _agency(scenario, "police").page(ReportId("r"))

    told = {item.id: [duty.to for duty in item.must_be_told] for item in page.items}

    assert [item.id for item in page.items] == [f"S1-PX0{number}" for number in range(1, 6)]
    assert told[ItemId("S1-PX03")] == [(PersonId("P4"),)]
    assert page.items[2].rests_on == (page.items[1].reference,)
    assert page.chair_told.how == "By telephone"


def test_links_to_other_reports_lead_to_the_statements_that_are_meant(scenario: Scenario) -> None:
    by_reference = {
        (agency.author.agency, statement.reference): statement.id
        for agency in scenario.agencies
        for statement in agency.statements
    }

    links = {
        statement.id: [
            by_reference[link.agency, link.reference]  # type: ignore[index]  # Read as plain text.
            for link in statement.rests_on_others
        ]
        for agency in scenario.agencies
        for statement in agency.statements
        if statement.rests_on_others
    }

    assert links == {
        StatementId("S1-SW11"): ["S1-SC05", "S1-HV03"],
        StatementId("S1-SW12"): ["S1-SC05", "S1-PO02"],
    }


def test_the_schema_in_docs_is_that_of_the_types() -> None:
    assert WHERE.read_text(encoding="utf-8") == written(), (
        "run python -m tests.records.scenario_schema"
    )


def test_every_fault_of_a_scenario_has_its_words() -> None:
    assert sorted(FAULTS) == sorted(fault.value for fault in Fault)


def _broken(breaks: Breaks) -> bytes:
    plain = deepcopy(json.loads(S1))
    breaks(plain)
    return json.dumps(plain).encode()


def _problems(data: bytes) -> list[tuple[str, str]]:
    with pytest.raises(ScenarioError) as caught:
        load_scenario(data, "mine.json")
    assert caught.value.file == "mine.json"
    assert str(caught.value).startswith("mine.json, ")
    return [(problem.field, problem.what) for problem in caught.value.problems]


def _told(plain: dict[str, Any], at: int = 0) -> dict[str, Any]:
    statement: dict[str, Any] = plain["agencies"][0]["statements"][at]
    return statement


OF_SHAPE: list[tuple[Breaks, str]] = [
    (lambda plain: plain.pop("title"), "title"),
    (lambda plain: plain.update(colour="red"), "the file"),
    (lambda plain: plain.update(format="reportwriter-report"), "format"),
    (lambda plain: plain.update(format_version=2), "format_version"),
    (lambda plain: plain.update(agencies={}), "agencies"),
    (lambda plain: plain.update(issued_at="2026-12-16T09:00"), "issued_at"),
    (lambda plain: plain["conference"].update(type="first"), "conference.type"),
    (lambda plain: plain["conference"]["people"][2].update(role="baby"),
     "conference.people[2].role"),
    (lambda plain: plain["conference"]["people"][0].update(born="14.9.2015"),
     "conference.people[0].born"),
    (lambda plain: _told(plain).update(kind="rumour"), "agencies[0].statements[0].kind"),
    (lambda plain: _told(plain).update(when="last winter"), "agencies[0].statements[0].when"),
    (lambda plain: _told(plain).update(about="P1"), "agencies[0].statements[0].about"),
    (lambda plain: _told(plain).update(wieght="worry"), "agencies[0].statements[0]"),
    (lambda plain: _told(plain)["place"].pop("slot"), "agencies[0].statements[0].place.slot"),
    (lambda plain: _told(plain).update(place="1"), "agencies[0].statements[0].place"),
    (lambda plain: plain["agencies"][1].update(profession="wizard"), "agencies[1].profession"),
    (lambda plain: plain["agencies"][1]["form"].update(version="1"), "agencies[1].form.version"),
    (lambda plain: plain["agencies"][1].update(named="yes"), "agencies[1].named"),
    (lambda plain: plain["expected"]["reports"][0].update(signer="perhaps"),
     "expected.reports[0].signer"),
    (lambda plain: plain["expected"]["refused"][0].update(mishap="eaten"),
     "expected.refused[0].mishap"),
]  # fmt: skip


@pytest.mark.parametrize(("breaks", "field"), OF_SHAPE, ids=range(len(OF_SHAPE)))
def test_schema_and_loader_refuse_the_same_shapes(breaks: Breaks, field: str) -> None:
    data = _broken(breaks)

    by_schema = list(SCHEMA.iter_errors(json.loads(data)))
    [(where, what)] = _problems(data)

    assert by_schema
    assert where == field
    assert what


def test_the_schema_accepts_the_shipped_scenario() -> None:
    Draft202012Validator.check_schema(SCHEMA.schema)

    assert list(SCHEMA.iter_errors(json.loads(S1))) == []


def _swap(plain: dict[str, Any], **changed: str) -> None:
    plain["expected"]["refused"][2].update(changed)


BEYOND_SHAPE: list[tuple[Breaks, str, Fault]] = [
    (lambda plain: plain["conference"]["people"].append(plain["conference"]["people"][6]),
     "conference.people[7]", Fault.TWICE),
    (lambda plain: plain["only_on_pages"][0].update(id="P7"), "only_on_pages[0].id", Fault.TWICE),
    (lambda plain: plain["conference"]["addresses"][3].update(id="A9"),
     "conference.people[6].address", Fault.NO_SUCH_ADDRESS),
    (lambda plain: plain["conference"]["addresses"][1].update(withheld_from=["P99"]),
     "conference.addresses[1].withheld_from[0]", Fault.NO_SUCH_PERSON),
    (lambda plain: plain.update(deputies=[]), "deputies", Fault.NOBODY),
    (lambda plain: _told(plain, 1).update(id="S1-SC01"), "agencies[0].statements[1].id",
     Fault.TWICE),
    (lambda plain: _told(plain).update(reference="ABC"), "agencies[0].statements[0].reference",
     Fault.NOT_A_REFERENCE),
    (lambda plain: plain["agencies"][3]["confidential_items"][4].update(
        reference=plain["agencies"][3]["confidential_items"][3]["reference"]),
     "agencies[3].confidential_items[4].reference", Fault.TWICE),
    (lambda plain: _told(plain, 1).update(about=["P8"]), "agencies[0].statements[1].about[0]",
     Fault.NO_SUCH_PERSON),
    (lambda plain: _told(plain, 3)["disclosure"].update(withheld_from=["P9"]),
     "agencies[0].statements[3].disclosure.withheld_from[0]", Fault.NO_SUCH_PERSON),
    (lambda plain: _told(plain, 5).update(rests_on=["S1-HV01"]),
     "agencies[0].statements[5].rests_on", Fault.NO_SUCH_STATEMENT),
    (lambda plain: plain["agencies"][2]["statements"][11].update(
        rests_on_others=[{"agency": "Fire", "reference": "BCD"}]),
     "agencies[2].statements[11].rests_on_others[0].agency", Fault.NO_SUCH_AGENCY),
    (lambda plain: plain["agencies"][2]["statements"][11].update(
        rests_on_others=[{"agency": "Police", "reference": "ZZZ"}]),
     "agencies[2].statements[11].rests_on_others[0].reference", Fault.NO_SUCH_REFERENCE),
    (lambda plain: plain["agencies"][3]["confidential_items"][4].update(rests_on=["ZZZ"]),
     "agencies[3].confidential_items[4].rests_on[0]", Fault.NO_SUCH_REFERENCE),
    (lambda plain: plain["agencies"][3]["confidential_items"][2]["must_be_told"][0].update(
        to=["P8"]),
     "agencies[3].confidential_items[2].must_be_told[0].to[0]", Fault.NO_SUCH_PERSON),
    (lambda plain: plain["agencies"][0]["relations"]["parenthoods"][0].update(parent="P8"),
     "agencies[0].relations.parenthoods[0].parent", Fault.NO_SUCH_PERSON),
    (lambda plain: plain["agencies"][1]["relations"]["partnerships"][1].update(other="P8"),
     "agencies[1].relations.partnerships[1].other", Fault.NO_SUCH_PERSON),
    (lambda plain: plain["agencies"][0]["views"][0].update(child="P3"),
     "agencies[0].views[0].child", Fault.NOT_A_CHILD),
    (lambda plain: plain["agencies"][0]["nothing_held"][1].update(
        place=plain["agencies"][0]["nothing_held"][0]["place"]),
     "agencies[0].nothing_held[1].place", Fault.TWICE),
    (lambda plain: plain["agencies"][0]["comments"][0].update(statement="S1-HV01"),
     "agencies[0].comments[0].statement", Fault.NO_SUCH_STATEMENT),
    (lambda plain: plain["agencies"][0].update(signed_at="2026-12-01T09:00:00+00:00"),
     "agencies[0].signed_at", Fault.BEFORE_INVITED),
    (lambda plain: plain["agencies"][0].update(arrives_at="2026-12-17T09:00:00+00:00"),
     "agencies[0].arrives_at", Fault.BEFORE_SIGNED),
    (lambda plain: plain["agencies"][0]["check"].update(checked_at="2027-01-04T09:06:00+00:00"),
     "agencies[0].check.checked_at", Fault.NOT_BETWEEN),
    (lambda plain: plain["expected"]["reports"].pop(), "expected.reports", Fault.NOT_EXPECTED),
    (lambda plain: plain["expected"]["refused"][0].update(agency="fire"),
     "expected.refused[0].agency", Fault.NO_SUCH_AGENCY),
    (lambda plain: plain["expected"]["refused"][0].update(other="police"),
     "expected.refused[0].other", Fault.STRAY_OTHER),
    (lambda plain: plain["expected"]["refused"][0].update(integrity="unchanged"),
     "expected.refused[0]", Fault.NOT_REFUSED),
    (lambda plain: _swap(plain, other="school"), "expected.refused[2].other", Fault.OTHER_REPORT),
    (lambda plain: _told(plain).update(text="bram thrumm was there"), "agencies[0].statements[0]",
     Fault.SAID_OPENLY),
    (lambda plain: plain["agencies"][0]["values"][2].update(text="Drug supply?"),
     "agencies[0].values[2]", Fault.SAID_OPENLY),
]  # fmt: skip


@pytest.mark.parametrize(("breaks", "field", "fault"), BEYOND_SHAPE, ids=range(len(BEYOND_SHAPE)))
def test_what_no_schema_can_see_is_refused(breaks: Breaks, field: str, fault: Fault) -> None:
    data = _broken(breaks)

    with pytest.raises(ScenarioError) as caught:
        load_scenario(data, "mine.json")

    assert [(problem.field, problem.fault) for problem in caught.value.problems] == [(field, fault)]


def test_a_conference_about_no_child_is_refused() -> None:
    def no_child(plain: dict[str, Any]) -> None:
        for person in plain["conference"]["people"]:
            person["role"] = "other_child"

    problems = _problems(_broken(no_child))

    assert problems[0] == ("conference.people", "the conference is about no child")


@pytest.mark.parametrize("data", [b"{", b'{"id": 1, "id": 2}', b"[" * 100])
def test_what_is_no_json_is_refused(data: bytes) -> None:
    [(field, what)] = _problems(data)

    assert field == "the file"
    assert what


def test_a_comment_may_be_about_the_whole_report() -> None:
    data = _broken(lambda plain: plain["agencies"][0]["comments"][0].pop("statement"))

    assert load_scenario(data, "mine.json").agencies[0].comments[0].statement is None


def test_all_faults_are_told_at_once() -> None:
    def twice(plain: dict[str, Any]) -> None:
        plain["conference"]["type"] = "first"
        plain["agencies"][3]["profession"] = "wizard"

    assert [field for field, _ in _problems(_broken(twice))] == [
        "conference.type",
        "agencies[3].profession",
    ]

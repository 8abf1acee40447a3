"""Every conference that ships to be played is whole, and asks its authors for nothing more."""

import json
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # It ships none.

from reportwriter.domain.disclosure import reaches
from reportwriter.domain.ids import PersonId, ReportId, StatementId
from reportwriter.forms.fit import misfits, misplaced
from reportwriter.forms.library import Library
from reportwriter.forms.outline import answer_rest, lacking
from reportwriter.records.canonical import to_json
from reportwriter.records.scenario import Scenario, ScenarioAgency
from reportwriter.records.scenario_file import load_scenario
from reportwriter.resources import resource_path
from reportwriter.services.completeness import Weighs
from reportwriter.services.report_check import check
from reportwriter.services.writing import OpenReport, with_form
from tests.records.scenario_schema import written

LIBRARY = Library()
FILES = tuple(sorted(resource_path("scenarios").glob("*.json")))
SHIPPED = {file.stem: load_scenario(file.read_bytes(), file.name) for file in FILES}
RORY, BRAMBLE = PersonId("P4"), PersonId("P2")


def opened(scenario: Scenario, agency: ScenarioAgency) -> OpenReport:
    """Return the report as its author sees it before signing."""
    report = agency.report(ReportId(agency.id), scenario.conference)
    whole = with_form(LIBRARY, replace(report, profession=agency.profession))
    because = agency.nothing_held_elsewhere or ""
    return replace(whole, report=answer_rest(whole.form, whole.report, because))


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_scenario_has_the_shape_that_the_docs_tell(name: str) -> None:
    schema = Draft202012Validator(json.loads(written()))
    (file,) = (file for file in FILES if file.stem == name)

    assert list(schema.iter_errors(json.loads(file.read_text(encoding="utf-8")))) == []
    assert SHIPPED[name].id == name


@pytest.mark.parametrize("name", SHIPPED)
def test_every_report_of_a_shipped_scenario_fits_its_form_and_may_be_signed(name: str) -> None:
    scenario = SHIPPED[name]
    area = LIBRARY.area(scenario.conference.area)

    for agency in scenario.agencies:
        seen = opened(scenario, agency)
        heavy = [one.code for one in check(seen) if one.weighs is not Weighs.WORTH_A_LOOK]
        assert agency.form in area.forms
        assert misplaced(seen.form, seen.report) == ()
        assert misfits(seen.form, seen.report) == ()
        assert lacking(seen.form, seen.report) == ()
        assert heavy == [], agency.id


@pytest.mark.parametrize("name", SHIPPED)
def test_no_open_text_of_a_shipped_scenario_tells_what_is_protected(name: str) -> None:
    scenario = SHIPPED[name]
    protected = [part for address in scenario.addresses for part in address.protected]
    in_the_open = tuple(replace(agency, confidential_items=()) for agency in scenario.agencies)

    told = to_json(in_the_open).decode()

    assert protected
    assert [
        part for part in (*protected, *scenario.expected.only_when_opened) if part in told
    ] == []


def test_the_father_of_the_unborn_child_reads_nothing_of_the_mothers_health() -> None:
    scenario = SHIPPED["S2"]

    hidden = {
        statement.removeprefix("S2-")
        for agency in scenario.agencies
        for statement, reach in reaches(opened(scenario, agency).report).items()
        if reach.hidden_from(RORY)
    }

    assert hidden == {
        *("MW04", "MW05", "MW09", "MW10", "SW09", "SW10"),
        *(f"AD{number:02}" for number in (1, 2, 3, 4, 5, 6, 9, 10)),
        *(f"PS{number:02}" for number in (1, 2, 3, 4, 5, 8, 9, 10)),
    }


def test_the_sister_is_not_told_of_her_mothers_drug_use() -> None:
    scenario = SHIPPED["S2"]
    (social_work,) = (one for one in scenario.agencies if one.id == "social-work")

    reach = reaches(opened(scenario, social_work).report)[StatementId("S2-SW04")]

    assert reach.disclosure.not_for_children == (BRAMBLE,)


def test_the_police_in_scotland_need_share_with_nobody_and_others_need() -> None:
    scenario = SHIPPED["S2"]
    police = scenario.agency("police")
    midwife = scenario.agency("maternity")
    assert police is not None
    assert midwife is not None

    codes = {
        agency.id: {one.code for one in check(opened(scenario, replace(agency, sharing=())))}
        for agency in (police, midwife)
    }

    assert police.sharing == ()
    assert "not_shared_yet" not in codes["police"]
    assert "not_shared_yet" in codes["maternity"]


def test_a_child_not_yet_born_is_a_subject_by_its_due_date_alone() -> None:
    (child,) = SHIPPED["S2"].conference.children

    assert child.is_unborn
    assert child.initials == "Baby L."

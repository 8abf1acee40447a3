"""What a scenario of the right shape may still have wrong, as a name that is nobody's."""

from collections.abc import Collection, Iterable, Sequence

from reportwriter.domain.confidential import ConfidentialItem
from reportwriter.domain.ids import PersonId
from reportwriter.domain.reference import LETTERS
from reportwriter.domain.relations import Relations
from reportwriter.domain.statement import OtherReportLink, Statement
from reportwriter.records.scenario import ExpectedRefusal, Mishap, Scenario, ScenarioAgency
from reportwriter.records.scenario_faults import Fault, Found, Problem
from reportwriter.records.scenario_secrets import told_openly

REFERENCE_LENGTH = 3


def scenario_problems(scenario: Scenario) -> Found:
    """Yield everything that is wrong; nothing is yielded for a scenario that can be played."""
    yield from _people_problems(scenario)
    if not scenario.conference.children:
        yield Problem(field="conference.people", fault=Fault.NO_CHILD)
    for name, group in (("deputies", scenario.deputies), ("agencies", scenario.agencies)):
        if not group:
            yield Problem(field=name, fault=Fault.NOBODY)
    yield from _twice("agencies", [agency.id for agency in scenario.agencies])
    yield from _statement_ids(scenario)
    for index, agency in enumerate(scenario.agencies):
        yield from _agency_problems(f"agencies[{index}]", agency, scenario)
    yield from _expected_problems(scenario)
    yield from told_openly(scenario)


def _people_problems(scenario: Scenario) -> Found:
    listed = [person.id for person in scenario.people]
    yield from _twice("conference.people", listed)
    yield from _twice("only_on_pages", [person.id for person in scenario.only_on_pages])
    for at, person in enumerate(scenario.only_on_pages):
        if person.id in listed:
            yield Problem(field=f"only_on_pages[{at}].id", fault=Fault.TWICE, given=person.id)
    yield from _twice("conference.addresses", [address.id for address in scenario.addresses])
    known = {address.id for address in scenario.addresses}
    for at, person in enumerate(scenario.people):
        path = f"conference.people[{at}]"
        if person.address is not None and person.address not in known:
            yield Problem(
                field=f"{path}.address", fault=Fault.NO_SUCH_ADDRESS, given=person.address
            )
        yield from _persons(f"{path}.responsible_for", person.responsible_for, scenario)
    for at, address in enumerate(scenario.addresses):
        path = f"conference.addresses[{at}].withheld_from"
        yield from _persons(path, address.withheld_from, scenario)


def _statement_ids(scenario: Scenario) -> Found:
    seen: set[str] = set()
    for at, agency in enumerate(scenario.agencies):
        for index, statement in enumerate(agency.statements):
            if statement.id in seen:
                field = f"agencies[{at}].statements[{index}].id"
                yield Problem(field=field, fault=Fault.TWICE, given=statement.id)
            seen.add(statement.id)


def _agency_problems(path: str, agency: ScenarioAgency, scenario: Scenario) -> Found:
    yield from _reference_problems(path, agency)
    for index, statement in enumerate(agency.statements):
        place = f"{path}.statements[{index}]"
        yield from _statement_problems(place, statement, agency, scenario)
    for index, item in enumerate(agency.confidential_items):
        yield from _item_problems(f"{path}.confidential_items[{index}]", item, agency, scenario)
    yield from _slot_problems(path, agency, scenario)
    yield from _view_problems(path, agency, scenario)
    yield from _family_problems(path, agency, scenario)
    yield from _relation_problems(f"{path}.relations", agency.relations, scenario)
    yield from _time_problems(path, agency, scenario)


def _time_problems(path: str, agency: ScenarioAgency, scenario: Scenario) -> Found:
    check, issued, signed = agency.check, scenario.issued_at, agency.signed_at
    if signed < issued:
        yield Problem(field=f"{path}.signed_at", fault=Fault.BEFORE_INVITED)
    elif check is not None and not issued <= check.checked_at <= signed:
        yield Problem(field=f"{path}.check.checked_at", fault=Fault.NOT_BETWEEN)
    if agency.arrives_at < signed:
        yield Problem(field=f"{path}.arrives_at", fault=Fault.BEFORE_SIGNED)


def _reference_problems(path: str, agency: ScenarioAgency) -> Found:
    drawn = [(f"statements[{at}]", told.reference) for at, told in enumerate(agency.statements)]
    drawn += [
        (f"confidential_items[{at}]", item.reference)
        for at, item in enumerate(agency.confidential_items)
    ]
    seen: set[str] = set()
    for holder, given in drawn:
        field = f"{path}.{holder}.reference"
        if len(given) != REFERENCE_LENGTH or not set(given) <= set(LETTERS):
            yield Problem(field=field, fault=Fault.NOT_A_REFERENCE, given=given)
        if given in seen:
            yield Problem(field=field, fault=Fault.TWICE, given=given)
        seen.add(given)


def _statement_problems(
    path: str, statement: Statement, agency: ScenarioAgency, scenario: Scenario
) -> Found:
    yield from _persons(f"{path}.about", statement.about, scenario)
    yield from _person(f"{path}.place.person", statement.place.person, scenario)
    kept = statement.disclosure
    yield from _persons(f"{path}.disclosure.withheld_from", kept.withheld_from, scenario)
    yield from _persons(f"{path}.disclosure.not_for_children", kept.not_for_children, scenario)
    yield from _own_statements(f"{path}.rests_on", statement.rests_on, agency)
    for index, link in enumerate(statement.rests_on_others):
        yield from _link_problems(f"{path}.rests_on_others[{index}]", link, scenario)


def _link_problems(path: str, link: OtherReportLink, scenario: Scenario) -> Found:
    linked = [other for other in scenario.agencies if other.author.agency == link.agency]
    if not linked:
        yield Problem(field=f"{path}.agency", fault=Fault.NO_SUCH_AGENCY, given=link.agency)
    elif link.reference not in [told.reference for told in linked[0].statements]:
        yield Problem(
            field=f"{path}.reference", fault=Fault.NO_SUCH_REFERENCE, given=link.reference
        )


def _item_problems(
    path: str, item: ConfidentialItem, agency: ScenarioAgency, scenario: Scenario
) -> Found:
    yield from _persons(f"{path}.about", item.about, scenario)
    yield from _persons(f"{path}.withhold_from", item.withhold_from, scenario)
    for index, told in enumerate(item.must_be_told):
        yield from _persons(f"{path}.must_be_told[{index}].to", told.to, scenario)
    known = {statement.reference for statement in agency.statements}
    known |= {other.reference for other in agency.confidential_items}
    for index, reference in enumerate(item.rests_on):
        if reference not in known:
            field = f"{path}.rests_on[{index}]"
            yield Problem(field=field, fault=Fault.NO_SUCH_REFERENCE, given=reference)


def _slot_problems(path: str, agency: ScenarioAgency, scenario: Scenario) -> Found:
    values = [value.place for value in agency.values]
    nothing = [answer.place for answer in agency.nothing_held]
    for group, places in (("values", values), ("nothing_held", nothing)):
        for index, place in enumerate(places):
            field = f"{path}.{group}[{index}].place"
            yield from _person(f"{field}.person", place.person, scenario)
            if place in places[:index]:
                yield Problem(field=field, fault=Fault.TWICE, given=place.slot)


def _view_problems(path: str, agency: ScenarioAgency, scenario: Scenario) -> Found:
    children = [child.id for child in scenario.conference.children]
    yield from _twice(f"{path}.views", [view.child for view in agency.views])
    for index, view in enumerate(agency.views):
        field = f"{path}.views[{index}]"
        if view.child not in children:
            yield Problem(field=f"{field}.child", fault=Fault.NOT_A_CHILD, given=view.child)
        yield from _own_statements(f"{field}.rests_on", view.rests_on, agency)


def _family_problems(path: str, agency: ScenarioAgency, scenario: Scenario) -> Found:
    yield from _twice(f"{path}.sharing", [record.id for record in agency.sharing])
    yield from _twice(f"{path}.comments", [comment.id for comment in agency.comments])
    for index, record in enumerate(agency.sharing):
        yield from _person(f"{path}.sharing[{index}].person", record.person, scenario)
    for index, comment in enumerate(agency.comments):
        field = f"{path}.comments[{index}]"
        yield from _person(f"{field}.by", comment.by, scenario)
        if comment.statement is not None:
            yield from _own_statements(f"{field}.statement", (comment.statement,), agency)


def _relation_problems(path: str, relations: Relations, scenario: Scenario) -> Found:
    for index, bond in enumerate(relations.partnerships):
        field = f"{path}.partnerships[{index}]"
        yield from _person(f"{field}.one", bond.one, scenario)
        yield from _person(f"{field}.other", bond.other, scenario)
    for index, tie in enumerate(relations.parenthoods):
        field = f"{path}.parenthoods[{index}]"
        yield from _person(f"{field}.child", tie.child, scenario)
        yield from _person(f"{field}.parent", tie.parent, scenario)


def _expected_problems(scenario: Scenario) -> Found:
    ids = [agency.id for agency in scenario.agencies]
    reports = [check.agency for check in scenario.expected.reports]
    yield from _twice("expected.reports", reports)
    for index, given in enumerate(reports):
        yield from _agency(f"expected.reports[{index}].agency", given, ids)
    for given in ids:
        if given not in reports:
            yield Problem(field="expected.reports", fault=Fault.NOT_EXPECTED, given=given)
    for index, refusal in enumerate(scenario.expected.refused):
        yield from _refusal_problems(f"expected.refused[{index}]", refusal, ids)


def _refusal_problems(path: str, refusal: ExpectedRefusal, ids: Sequence[str]) -> Found:
    yield from _agency(f"{path}.agency", refusal.agency, ids)
    swapped = refusal.mishap is Mishap.PAGE_OF_ANOTHER_REPORT
    if swapped and refusal.other not in [given for given in ids if given != refusal.agency]:
        yield Problem(field=f"{path}.other", fault=Fault.OTHER_REPORT)
    if refusal.other and not swapped:
        yield Problem(field=f"{path}.other", fault=Fault.STRAY_OTHER)
    if not refusal.refuses:
        yield Problem(field=path, fault=Fault.NOT_REFUSED)


def _persons(field: str, ids: Iterable[PersonId], scenario: Scenario) -> Found:
    for index, given in enumerate(ids):
        yield from _person(f"{field}[{index}]", given, scenario)


def _person(field: str, given: PersonId | None, scenario: Scenario) -> Found:
    if given is not None and given not in [person.id for person in scenario.people]:
        yield Problem(field=field, fault=Fault.NO_SUCH_PERSON, given=given)


def _own_statements(field: str, ids: Sequence[str], agency: ScenarioAgency) -> Found:
    known = {statement.id for statement in agency.statements}
    for given in ids:
        if given not in known:
            yield Problem(field=field, fault=Fault.NO_SUCH_STATEMENT, given=given)


def _agency(field: str, given: str, known: Collection[str]) -> Found:
    if given not in known:
        yield Problem(field=field, fault=Fault.NO_SUCH_AGENCY, given=given)


def _twice(field: str, ids: Sequence[str]) -> Found:
    for index, given in enumerate(ids):
        if given in ids[:index]:
            yield Problem(field=f"{field}[{index}]", fault=Fault.TWICE, given=given)

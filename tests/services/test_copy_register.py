"""Whether a second person looks is a matter of the agency, unless the area asks it."""

from dataclasses import replace

from reportwriter.forms.area import RuleStatus
from tests.builders import a_report
from tests.services.desks import Desk
from tests.services.rules.opened import opened

AREA = opened(a_report()).area


def test_an_area_may_ask_for_a_second_person_where_the_agency_does_not(pru: Desk) -> None:
    register, rule = pru.vault.copy_register, AREA.rules[0]
    asking = replace(AREA, second_person_rule=rule.id)
    unchecked = replace(asking, rules=(replace(rule, status=RuleStatus.UNCHECKED), *AREA.rules[1:]))

    assert not register.second_person_looks(AREA)
    assert register.second_person_looks(asking)
    assert not register.second_person_looks(unchecked)

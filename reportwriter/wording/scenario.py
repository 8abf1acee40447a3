"""What is said of a fault in a scenario file."""

from collections.abc import Mapping

FAULTS: Mapping[str, str] = {
    "shape": "{given}",
    "twice": "“{given}” stands here a second time",
    "no_such_person": "no person of the conference is “{given}”",
    "no_such_address": "no address is “{given}”",
    "no_such_statement": "this agency has no statement “{given}”",
    "no_such_agency": "no agency is “{given}”",
    "no_such_reference": "“{given}” is the reference of no statement it could mean",
    "not_a_reference": "“{given}” is not three of the letters BCDFGHJKLMNPQRSTVWXZ",
    "not_a_child": "“{given}” is not a child the conference is about",
    "no_child": "the conference is about no child",
    "nobody": "at least one is wanted",
    "said_openly": "“{given}” stands where everybody may read it",
    "not_expected": "nothing is expected of “{given}”",
    "other_report": "another agency is wanted, whose sealed page arrives instead",
    "stray_other": "only a page of another report comes from another agency",
    "not_refused": "no answer that refuses it is expected",
    "before_invited": "signed before the invitation was issued",
    "before_signed": "arrives before it was signed",
    "not_between": "not between the invitation and the signature",
}
"""By the value of `records.scenario_checks.Fault`."""


def scenario_fault(fault: str, given: str = "") -> str:
    return FAULTS[fault].format(given=given)

"""What a well-typed area may have wrong in how it goes about its conferences."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reportwriter.forms.area import Area
from reportwriter.forms.errors import Fault, Problem
from reportwriter.forms.field_checks import check_at_least, check_at_most, check_filled, check_ids
from reportwriter.forms.practice import (
    AgeThreshold,
    Circulation,
    Participation,
    Quorum,
    Receiver,
    SharingDuty,
)

LONGEST_KEPT = 200
"""Years: more than anybody lives."""
Ruled = AgeThreshold | Participation | SharingDuty | Receiver | Circulation


def practice_problems(area: Area) -> Iterator[Problem]:
    yield from _count_problems(area)
    yield from _band_problems(area)
    yield from _age_problems(area)
    yield from _sharing_problems(area)
    if area.exclusion is not None:
        grounds = area.exclusion.grounds
        yield from check_ids("exclusion.grounds", [ground.id for ground in grounds])
        for index, ground in enumerate(grounds):
            yield from check_filled(f"exclusion.grounds[{index}]", words=ground.words)
    for index, receiver in enumerate(area.receivers):
        yield from check_filled(f"receivers[{index}]", who=receiver.who, rule=receiver.rule)
    yield from _circulation_problems(area)


def rules_named(area: Area) -> Iterator[tuple[str, str]]:
    """Return each field that names a rule of the area, with the rule it names."""
    yield "view_rule", area.view_rule
    limits, retention = area.category_limits, area.retention
    single = (
        (area.looked_after_rule, "looked_after_rule", area.looked_after_rule),
        (area.second_person_rule, "second_person_rule", area.second_person_rule),
        (limits, "category_limits.rule", limits.rule if limits else ""),
        (retention, "retention.rule", retention.rule if retention else ""),
        (area.conduct.questions, "conduct.questions_rule", area.conduct.questions_rule),
        (area.conduct.threshold_rule, "conduct.threshold_rule", area.conduct.threshold_rule),
    )
    yield from ((field, rule) for is_there, field, rule in single if is_there)
    if area.quorum is not None:
        yield from _rules_of_quorum(area.quorum)
    yield from _rules_of_who_comes(area)
    lists: tuple[tuple[str, Sequence[Ruled]], ...] = (
        ("ages", area.ages),
        ("participation", area.participation),
        ("sharing", area.sharing),
        ("receivers", area.receivers),
        ("circulation", area.circulation),
    )
    for field, many in lists:
        for index, one in enumerate(many):
            yield f"{field}[{index}].rule", one.rule


def _rules_of_who_comes(area: Area) -> Iterator[tuple[str, str]]:
    if area.invitee_rule:
        yield "invitee_rule", area.invitee_rule
    if (exclusion := area.exclusion) is not None:
        yield "exclusion.rule", exclusion.rule
        if exclusion.after_rule:
            yield "exclusion.after_rule", exclusion.after_rule


def _rules_of_quorum(quorum: Quorum) -> Iterator[tuple[str, str]]:
    yield "quorum.rule", quorum.rule
    if quorum.ending_rule:
        yield "quorum.ending_rule", quorum.ending_rule
    for index, one in enumerate(quorum.exceptions):
        yield f"quorum.exceptions[{index}].rule", one.rule


def _circulation_problems(area: Area) -> Iterator[Problem]:
    for index, one in enumerate(area.circulation):
        path = f"circulation[{index}]"
        yield from check_filled(path, rule=one.rule, to=one.to)
        yield from _clock_problems(area, f"{path}.timescale", one.timescale)
        yield from _clock_problems(area, f"{path}.back", one.back)


def _quorum_problems(area: Area, quorum: Quorum) -> Iterator[Problem]:
    yield from _clock_problems(area, "quorum.held_again", quorum.held_again)


def _clock_problems(area: Area, field: str, named: str) -> Iterator[Problem]:
    clocks = tuple(one.id for one in area.timescales)
    if named not in ("", *clocks):
        yield Problem(field=field, fault=Fault.DANGLING, given=named, allowed=clocks)


def _count_problems(area: Area) -> Iterator[Problem]:
    if (quorum := area.quorum) is not None:
        yield from _quorum_problems(area, quorum)
        yield from check_at_least("quorum.agencies", quorum.agencies, max(1, len(quorum.always)))
        if quorum.at_discretion is not None and quorum.at_discretion >= quorum.agencies:
            given = str(quorum.at_discretion)
            yield Problem(field="quorum.at_discretion", fault=Fault.NOT_FEWER, given=given)
    if area.category_limits is not None:
        yield from check_at_least("category_limits.most", area.category_limits.most, 1)
    if (retention := area.retention) is not None:
        yield from check_filled("retention", holder=retention.holder)
        yield from check_at_least("retention.years", retention.years, 1)
        yield from check_at_most("retention.years", retention.years, LONGEST_KEPT)
    if area.handbook is not None:
        yield from check_filled("handbook", title=area.handbook.title)
        yield from check_at_least("handbook.year", area.handbook.year, 1989)


def _band_problems(area: Area) -> Iterator[Problem]:
    bands = area.participation
    for index, (before, band) in enumerate(pairwise(bands), start=1):
        for field in ("from_age", "from_school_year"):
            begins = getattr(band, field)
            if begins <= getattr(before, field):
                where = f"participation[{index}].{field}"
                yield Problem(field=where, fault=Fault.BAND_BACKWARDS, given=str(begins))


def _age_problems(area: Area) -> Iterator[Problem]:
    matters = [age.matter for age in area.ages]
    for index, age in enumerate(area.ages):
        yield from check_at_least(f"ages[{index}].from_age", age.from_age, 1)
        if age.matter in matters[:index]:
            field = f"ages[{index}].matter"
            yield Problem(field=field, fault=Fault.DUPLICATE_ID, given=age.matter)


def _sharing_problems(area: Area) -> Iterator[Problem]:
    for index, duty in enumerate(area.sharing):
        path = f"sharing[{index}]"
        yield from check_filled(path, what=duty.what, rule=duty.rule)
        for profession in (one for one in duty.by if one in duty.but_not):
            field = f"{path}.but_not"
            yield Problem(field=field, fault=Fault.BARS_EVERYBODY, given=profession)

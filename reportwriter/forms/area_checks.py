"""What a well-typed area profile may still have wrong, as a form or a rule that does not exist."""

from collections.abc import Collection, Iterator

from reportwriter.domain.errors import DataError
from reportwriter.domain.report import FormRef
from reportwriter.domain.when import When
from reportwriter.forms.area import Area
from reportwriter.forms.errors import Fault, Problem
from reportwriter.forms.field_checks import check_filled, check_ids, check_once
from reportwriter.forms.practice_checks import practice_problems, rules_named
from reportwriter.forms.timescale_checks import timescale_problems


def area_problems(area: Area, forms: Collection[FormRef]) -> Iterator[Problem]:
    """`forms` are those that exist; an area may offer no other."""
    yield from check_ids("", [area.id])
    yield from check_filled(
        "",
        title=area.title,
        conference_name=area.conference_name,
        registration_name=area.registration_name,
        plan_name=area.plan_name,
        local_note=area.local_note,
        forms=area.forms,
    )
    yield from check_ids("categories", [category.id for category in area.categories])
    yield from _form_problems(area, forms)
    yield from _rule_problems(area)
    yield from practice_problems(area)
    yield from timescale_problems(area)


def _form_problems(area: Area, forms: Collection[FormRef]) -> Iterator[Problem]:
    known = tuple(_named(ref) for ref in forms)
    for index, ref in enumerate(area.forms):
        if ref not in forms:
            yield Problem(
                field=f"forms[{index}]", fault=Fault.DANGLING, given=_named(ref), allowed=known
            )


def _rule_problems(area: Area) -> Iterator[Problem]:
    yield from check_once("rules", [rule.id for rule in area.rules])
    for index, rule in enumerate(area.rules):
        path = f"rules[{index}]"
        yield from check_filled(path, id=rule.id, text=rule.text, source=rule.source)
        if rule.date and not _is_date(rule.date):
            yield Problem(field=f"{path}.date", fault=Fault.NOT_A_DATE, given=rule.date)
    named = [(f"categories[{at}].rule", found.rule) for at, found in enumerate(area.categories)]
    named += [(f"timescales[{at}].rule", found.rule) for at, found in enumerate(area.timescales)]
    known = tuple(rule.id for rule in area.rules)
    for field, given in (*named, *rules_named(area)):
        if given not in ("", *known):
            yield Problem(field=field, fault=Fault.DANGLING, given=given, allowed=known)


def _is_date(text: str) -> bool:
    try:
        When(text)
    except DataError:
        return False
    return True


def _named(ref: FormRef) -> str:
    return f"{ref.id} {ref.version}"

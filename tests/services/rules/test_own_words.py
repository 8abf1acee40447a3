"""Of a parent's or a child's own form nothing is asked that only a professional owes."""

from dataclasses import replace

import pytest

from reportwriter.domain.report import Report
from reportwriter.domain.statement import Evidence, Kind, Place, Weight
from reportwriter.services.completeness import problems
from reportwriter.services.rules.analysis import of_analysis
from reportwriter.services.rules.sharing import of_sharing
from tests.builders import a_report, a_statement
from tests.services.rules.opened import LIBRARY, codes, opened

OWN = LIBRARY.latest("parents-own-form")
WORRIES = Place(section="2", slot="worries")
HAPPENED = Place(section="2", slot="happened")


def _told(form: str, place: Place, kind: Kind) -> Report:
    bare = a_statement(place=place, kind=kind, weight=Weight.WORRY, evidence=Evidence())
    return a_report(form=LIBRARY.latest(form).ref, statements=(bare,), values=())


@pytest.mark.parametrize(("place", "kind"), [(WORRIES, Kind.OPINION), (HAPPENED, Kind.ALLEGATION)])
def test_nobody_asks_a_parent_for_evidence_strengths_or_sharing(place: Place, kind: Kind) -> None:
    report = _told(OWN.id, place, kind)

    seen = opened(report)

    assert problems(report, OWN) == ()
    assert codes([*of_analysis(seen), *of_sharing(seen)]) == []


def test_a_professional_is_asked_for_all_three() -> None:
    place = Place(section="2", slot="involvement")
    report = _told("stockport-conference-report", place, Kind.OPINION)

    seen = opened(report)

    asked = codes([*problems(report, seen.form), *of_analysis(seen), *of_sharing(seen)])
    assert {"opinion_without_basis", "no_strength", "not_shared_yet"} <= set(asked)


def test_an_empty_sentence_of_a_parent_is_still_named() -> None:
    report = _told(OWN.id, WORRIES, Kind.OPINION)
    empty = replace(report, statements=(replace(report.statements[0], text=" "),))

    assert codes(problems(empty, OWN)) == ["empty_statement"]

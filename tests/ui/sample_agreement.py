"""The desk of the Pebblewick conference where several agencies tell of the same events."""

from dataclasses import replace
from functools import cache

from reportwriter.domain.ids import Reference, StatementId
from reportwriter.domain.statement import Kind, Source, SourceKind
from reportwriter.domain.when import When
from reportwriter.services.desk.headings import SideBySide
from tests.services.desk.heard import with_changed
from tests.ui.sample_desk import HEALTH, POLICE, SCHOOL, SOCIAL_CARE, side_by_side

_ADDED = (
    (
        SCHOOL,
        "QBB",
        "Juniper had a bruise about 4 cm long on her left forearm when she changed for games.",
        "2026-12-09T10:50",
        "Juniper",
        SourceKind.OWN,
        "",
    ),
    (
        HEALTH,
        "QBC",
        "I saw a purple mark of about 4 cm on Juniper's left arm; her mother said she had fallen.",
        "2026-12-09",
        "Juniper",
        SourceKind.OWN,
        "",
    ),
    (
        SOCIAL_CARE,
        "QBD",
        "The health visitor told us that Marlow was not brought to his hearing appointments.",
        "2026-10-03/2026-11-21",
        "Marlow",
        SourceKind.SECOND_HAND,
        "the health visitor",
    ),
    (
        POLICE,
        "QBF",
        "According to social care, Marlow was not brought to two hearing appointments.",
        "2026-11",
        "Marlow",
        SourceKind.SECOND_HAND,
        "the social worker",
    ),
)


@cache
def told_by_several() -> SideBySide:
    """Return a desk on which agencies agree, differ, and have it from one."""
    desk = side_by_side()
    for place, reference, text, when, whom, kind, who in _ADDED:
        report = desk.reports[place]
        person = next(one for one in report.opened.report.people if one.known_as == whom)
        statement = replace(
            report.printed[0],
            id=StatementId(f"added {reference}"),
            reference=Reference(reference),
            text=text,
            kind=Kind.ALLEGATION if who else Kind.OBSERVATION,
            when=When(when),
            about=(person.id,),
            source=Source(kind=kind, who=who),
            rests_on=(),
        )
        statements = (*report.opened.report.statements, statement)
        desk = with_changed(desk, place, statements=statements)
    return desk

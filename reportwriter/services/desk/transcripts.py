"""The statements that the chair typed from a letter, in the shape of a report on the desk.

They stand under their own agency, marked; nothing that counts reports or cites them sees them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.domain.conference import Contact
from reportwriter.domain.ids import ReportId, StatementId
from reportwriter.domain.report import FormRef, Report
from reportwriter.domain.statement import Evidence, Place, Source, SourceKind, Statement
from reportwriter.forms.form import Form, Need, Section, Slot, Topic
from reportwriter.services.desk.headings import HeardReport
from reportwriter.services.writing import OpenReport
from reportwriter.wording.transcribed import SECTION, on_page

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reportwriter.domain.conference import Conference
    from reportwriter.domain.transcribed import Transcribed
    from reportwriter.forms.area import Area
    from reportwriter.services.board import Received

_PLACE = Place(section="letter", slot="transcribed")
_FORM = Form(
    id="transcribed",
    version=1,
    title=SECTION,
    source="",
    sections=(
        Section(
            id=_PLACE.section,
            title=SECTION,
            topic=Topic.OTHER,
            slots=(Slot(id=_PLACE.slot, label=SECTION, need=Need.OPTIONAL),),
        ),
    ),
)


def transcripts(
    letters: Sequence[Received],
    typed: Sequence[Transcribed],
    conference: Conference,
    area: Area,
) -> Iterator[HeardReport]:
    """Give each letter from which something was typed, in the order of the board.

    While it is nobody's there is no agency under which it could stand.
    """
    for row in letters:
        said = [one for one in typed if one.submission == row.submission]
        if said and row.submission and row.check and row.check.is_assigned:
            yield HeardReport(
                submission=row.submission,
                opened=_opened(row, said, conference, area),
                check=row.check,
                pages={StatementId(one.id): one.page for one in said},
            )


def passages(reports: Sequence[HeardReport]) -> Mapping[tuple[str, str], str]:
    """Return what can be found in them, by file and statement: the index holds only what came."""
    return {
        (report.submission, str(one.id)): one.text
        for report in reports
        if report.is_transcribed
        for one in report.printed
    }


def _opened(
    row: Received, said: Sequence[Transcribed], conference: Conference, area: Area
) -> OpenReport:
    report = Report(
        id=ReportId(row.submission or ""),
        version=1,
        form=FormRef(id=_FORM.id, version=_FORM.version),
        conference=conference,
        author=Contact(name=row.author, agency=row.agency),
        statements=tuple(map(_statement, said)),
        people=conference.people,
    )
    return OpenReport(report=report, form=_FORM, whole_form=_FORM, area=area)


def _statement(one: Transcribed) -> Statement:
    return Statement(
        id=StatementId(one.id),
        reference=one.reference,
        place=_PLACE,
        text=one.text,
        kind=one.kind,
        when=one.when,
        about=one.about,
        source=Source(kind=SourceKind.RECORD),
        evidence=Evidence(text=on_page(one.page)),
    )

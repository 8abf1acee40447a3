"""What is said of the papers of a conference before they are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.domain.ids import PersonId
from reportwriter.services.child_told import told
from reportwriter.services.conference_papers import file_name
from reportwriter.services.family_pack_plan import plan_pack
from reportwriter.services.family_packs import pack_name
from reportwriter.ui.at_conference.pane_values import Pane, PaperPane
from reportwriter.ui.at_conference.rows import order_of
from reportwriter.wording import child_told, family_pack, paper
from reportwriter.wording import conference_record as words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportwriter.services.conference_papers import Order
    from reportwriter.services.deciding import AtConference
    from reportwriter.services.family_pack_plan import PackPlan
    from reportwriter.ui.at_conference.keys import Key


def paper_pane(meeting: AtConference, key: Key) -> Pane | None:
    """Return what is said of a paper that can be made once all is said."""
    order = order_of(meeting, str(key))
    if order is None:
        return None
    name = next((one.name for one in meeting.family if one.id == order.reader), "")
    made = PaperPane(
        file_name=file_name(meeting, order),
        word_name="" if name else file_name(meeting, order, "docx"),
    )
    if order.kind.is_for_one_child:
        return _own_minutes(meeting, key, order, made)
    lacking = len(meeting.missing) if order.kind.is_of_closed_conference else 0
    return Pane(
        key=str(key),
        form=key.form,
        title=paper.reader_of(order.kind, name),
        below=paper.LEDE_READER.format(name=name) if name else paper.LEDE[order.kind],
        shown=(),
        lacks=words.still_to_say(lacking) if lacking else "",
        paper=None if lacking else made,
    )


def _own_minutes(meeting: AtConference, key: Key, order: Order, made: PaperPane) -> Pane | None:
    """Return what is said of a child's own minutes before they are made."""
    child = next((one for one in meeting.children if one.id == order.reader), None)
    if child is None:
        return None
    count, lacking = len(told(meeting, child)), len(meeting.missing)
    lacks = child_told.NOTHING_TOLD.format(name=child.known_as) if not count else ""
    lede = child_told.LEDE_PAPER.format(name=child.known_as, count=child_told.sentences_told(count))
    return Pane(
        key=str(key),
        form=key.form,
        title=paper.reader_of(order.kind, child.name),
        below=lede,
        shown=(),
        lacks=words.still_to_say(lacking) if lacking else lacks,
        paper=None if lacking or lacks else made,
    )


def pack_pane(meeting: AtConference, key: Key) -> Pane | None:
    """Return what is said of the reports for one of the family: it needs no conference held."""
    plan = plan_pack(meeting, PersonId(key.of))
    if plan is None:
        return None
    name = plan.reader.name
    agencies = [one.report.agency for one in plan.parts]
    said = [family_pack.LEDE.format(name=name)]
    if agencies:
        said.append(family_pack.in_it(agencies))
    return Pane(
        key=str(key),
        form=key.form,
        title=family_pack.whose(name),
        below="\n\n".join(said),
        shown=(),
        lacks="" if agencies else family_pack.NOTHING_IN_IT.format(name=name),
        paper=PaperPane(file_name=pack_name(meeting, plan)) if agencies else None,
        left_out=_left_out(plan),
    )


def _left_out(plan: PackPlan) -> tuple[str, str]:
    lines = list(_lines(plan))
    if not lines:
        return "", ""
    sentence = family_pack.out(len(plan.out)) if plan.out else family_pack.WAITING
    return f"{sentence}.", "\n\n".join(lines)


def _lines(plan: PackPlan) -> Iterator[str]:
    name = plan.reader.name
    for out in plan.out:
        yield family_pack.out_because(out.report.agency, out.because, name)
    for part in plan.parts:
        if part.waiting:
            yield family_pack.waits(part.report.agency, part.waiting)

"""The author's provisional view on one child, in a box that says that it may change."""

from reportwriter.domain.view import ProvisionalView
from reportwriter.pdf import style
from reportwriter.pdf.blocks import Block, Text
from reportwriter.pdf.columns import Columns
from reportwriter.pdf.edition import Edition
from reportwriter.pdf.lines import Run
from reportwriter.pdf.stack import Framed, Stack
from reportwriter.pdf.structure import Element
from reportwriter.pdf.style import MM, Style
from reportwriter.wording import areas, kinds

_ASKED = Style(size=10.5, leading=14, colour=style.GREY)
_ANSWER = Style(size=14, leading=20, bold=True)
_SMALL = Style(size=11, leading=15)
_SHARES = (0.42, 0.34, 0.24)
_INSIDE = style.WIDTH - style.TEXT_INDENT - 10 * MM


def view_box(view: ProvisionalView, note: str, parent: Element, edition: Edition) -> Block:
    """Return the box: plan, category, status; the reason with its statements; the note.

    An area without categories asks for none, so none is printed.
    """
    group = parent.add("Div")
    child = edition.report.person(view.child)
    named = child.known_as if child else edition.name(view.child)
    categories = [edition.area.category(one) for one in view.categories]
    titles = kinds.named([one.title for one in categories if one])
    asked = areas.view_asked(edition.area.registration_name, named)
    answers = (
        (asked, kinds.VIEWS[view.view]),
        ("Category", titles or ("None" if edition.area.categories else "")),
        ("Status", "Provisional"),
    )
    said = [(*each, share) for each, share in zip(answers, _SHARES, strict=True) if each[1]]
    columns = Columns(
        columns=[_answer(group, asked, answer) for asked, answer, _ in said],
        widths=[_INSIDE * share for *_, share in said],
        after=2 * MM,
    )
    below = [
        Text(runs=runs, style=_SMALL, element=group.add("P"), after=1.4 * MM)
        for runs in (_reason(view, edition), [Run(note)])
        if any(run.text for run in runs)
    ]
    return Framed(
        inside=Stack(blocks=(columns, *below)),
        whole=True,
        border=1.4,
        indent=style.TEXT_INDENT,
        before=2 * MM,
        after=4 * MM,
    )


def _answer(group: Element, asked: str, answer: str) -> Block:
    row = group.add("Div")
    return Stack(
        blocks=(
            Text(runs=[Run(asked)], style=_ASKED, element=row.add("P")),
            Text(runs=[Run(answer)], style=_ANSWER, element=row.add("P")),
        )
    )


def _reason(view: ProvisionalView, edition: Edition) -> list[Run]:
    rests = edition.linked(view.rests_on)
    if not view.reason:
        return [Run("Rests on "), *rests, Run(".")] if rests else []
    lead = Run("Because: ", bold=True)
    if not rests:
        return [lead, Run(view.reason)]
    return [lead, Run(view.reason.rstrip().removesuffix(".")), Run(" ("), *rests, Run(").")]

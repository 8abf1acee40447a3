"""What every part of an edition needs to know: numbers of statements, names, who may read what."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reportwriter.domain.disclosure import Reach, reaches
from reportwriter.domain.ids import PersonId, StatementId
from reportwriter.domain.report import Report
from reportwriter.domain.sharing import FamilyComment
from reportwriter.domain.statement import Statement
from reportwriter.forms.area import Area
from reportwriter.forms.form import Form
from reportwriter.forms.outline import printed_statements
from reportwriter.pdf.lines import Link, Run
from reportwriter.wording import kinds


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A report as one copy prints it: statements numbered from 1 in printed order.

    `has_pictures`: it is the whole report. A copy for one reader has none.
    """

    report: Report
    form: Form
    area: Area
    statements: tuple[Statement, ...]
    numbers: Mapping[StatementId, int]
    reach: Mapping[StatementId, Reach]
    is_draft: bool
    has_pictures: bool = False

    @classmethod
    def of(
        cls, report: Report, form: Form, area: Area, *, is_draft: bool, has_pictures: bool = False
    ) -> "Edition":
        printed = printed_statements(form, report)
        return cls(
            report=report,
            form=form,
            area=area,
            statements=printed,
            numbers={statement.id: number for number, statement in enumerate(printed, 1)},
            reach=reaches(report),
            is_draft=is_draft,
            has_pictures=has_pictures,
        )

    def name(self, person: PersonId) -> str:
        """Return the name as given; a person the report lost is said to be one not listed."""
        found = self.report.person(person)
        return found.name if found else "a person not listed"

    def names(self, people: Iterable[PersonId]) -> str:
        return kinds.named([self.name(person) for person in people])

    def comments_on(self, statement: StatementId) -> tuple[FamilyComment, ...]:
        return tuple(one for one in self.report.comments if one.statement == statement)

    def linked(self, statements: Iterable[StatementId]) -> list[Run]:
        """Return `statements 5 and 6`, each number a link; statements no longer there are left out.

        Number and word never break apart.
        """
        numbers = sorted(self.numbers[one] for one in statements if one in self.numbers)
        runs: list[Run] = []
        for index, number in enumerate(numbers):
            if index == 0:
                runs.append(Run(f"statement{'s' if len(numbers) > 1 else ''}\u00a0"))
            else:
                runs.append(Run(" and\u00a0" if index == len(numbers) - 1 else ", "))
            runs.append(number_link(number))
        return runs

    def restriction(self, statement: Statement) -> str:
        """Return the words of the restriction box, empty where everyone may read it."""
        reach = self.reach[statement.id]
        because = sorted(self.numbers[one] for one in reach.because_of if one in self.numbers)
        sentences = []
        if reach.disclosure.withheld_from:
            sentences.append(
                kinds.withheld_from(
                    [self.name(person) for person in reach.disclosure.withheld_from],
                    until_chair_advises=reach.disclosure.until_chair_advises,
                    because_of=[str(number) for number in because],
                )
            )
        if reach.disclosure.not_for_children:
            names = [self.name(person) for person in reach.disclosure.not_for_children]
            sentences.append(kinds.not_for_children(names))
        if reach.disclosure.not_for_agencies:
            sentences.append(kinds.not_for_agencies(reach.disclosure.not_for_agencies))
        return ". ".join(sentences)

    def restriction_of_row(self, statements: Iterable[Statement]) -> str:
        """Return who may not read a row: what rests on a statement is restricted with it."""
        reaches = [self.reach[one.id].disclosure for one in statements]
        people = dict.fromkeys(one for each in reaches for one in each.withheld_from)
        children = dict.fromkeys(one for each in reaches for one in each.not_for_children)
        agencies = dict.fromkeys(one for each in reaches for one in each.not_for_agencies)
        said = (
            kinds.withheld_from([self.name(one) for one in people]) if people else "",
            kinds.not_for_children([self.name(one) for one in children]) if children else "",
            kinds.not_for_agencies(tuple(agencies)) if agencies else "",
        )
        return ". ".join(filter(None, said))


def number_link(number: int) -> Run:
    """Return a statement's number as a link that is read out as `statement 5`."""
    return Run(str(number), link=Link(f"s{number}", f"statement {number}"))

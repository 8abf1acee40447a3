"""A scenario must not itself tell openly what it expects to stay sealed."""

from collections.abc import Iterator

from reportwriter.records.scenario import Scenario, ScenarioAgency
from reportwriter.records.scenario_faults import Fault, Found, Problem


def told_openly(scenario: Scenario) -> Found:
    """Yield each place that says a sealed word, or names a person only a sealed page may name."""
    names = (name for person in scenario.only_on_pages for name in (person.name, *person.aliases))
    secrets = tuple(dict.fromkeys((*scenario.expected.only_when_opened, *names)))
    for at, agency in enumerate(scenario.agencies):
        for field, text in _open_texts(agency):
            for given in secrets:
                if given.casefold() in text.casefold():
                    place = f"agencies[{at}].{field}"
                    yield Problem(field=place, fault=Fault.SAID_OPENLY, given=given)


def _open_texts(agency: ScenarioAgency) -> Iterator[tuple[str, str]]:
    for index, statement in enumerate(agency.statements):
        words = (statement.text, statement.evidence.text, statement.source.who)
        yield f"statements[{index}]", "\n".join((*words, statement.disclosure.reason))
    for index, value in enumerate(agency.values):
        cells = (cell for row in value.rows for cell in row)
        yield f"values[{index}]", "\n".join((value.text, *cells))
    for index, nothing in enumerate(agency.nothing_held):
        yield f"nothing_held[{index}]", nothing.because
    for index, view in enumerate(agency.views):
        yield f"views[{index}]", view.reason
    for index, comment in enumerate(agency.comments):
        yield f"comments[{index}]", f"{comment.text}\n{comment.answer_text}"
    for index, record in enumerate(agency.sharing):
        yield f"sharing[{index}]", f"{record.not_shared_because}\n{record.present}"

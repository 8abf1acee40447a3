"""Reads a scenario file strictly, telling everything that is wrong with it."""

from reportwriter.domain.errors import DataError
from reportwriter.records.canonical import from_json
from reportwriter.records.scenario import Scenario
from reportwriter.records.scenario_checks import scenario_problems
from reportwriter.records.scenario_faults import Fault, Problem
from reportwriter.records.values import RecordError


class ScenarioError(DataError):
    """A scenario cannot be played; `problems` holds everything that is wrong with it."""

    def __init__(self, file: str, problems: tuple[Problem, ...]) -> None:
        first = problems[0]
        super().__init__(f"{file}, {first.field}", first.what)
        self.file = file
        self.problems = problems


def load_scenario(data: bytes, name: str) -> Scenario:
    """Return the scenario. `name` is what the file is called in an error. Raises ScenarioError."""
    try:
        scenario = from_json(data, Scenario, name=name)
    except RecordError as error:
        raise ScenarioError(name, tuple(_misfit(fault) for fault in error.faults)) from None
    except DataError as error:
        raise ScenarioError(name, (_misfit(error.what),)) from None
    if found := tuple(scenario_problems(scenario)):
        raise ScenarioError(name, found)
    return scenario


def _misfit(fault: str) -> Problem:
    what, _, path = fault.partition(" @ $")
    return Problem(field=path.removeprefix(".") or "the file", fault=Fault.SHAPE, given=what)

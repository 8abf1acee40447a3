"""Every failure that the program expects has words of its own, whatever facts it carries."""

import importlib
import inspect
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from enum import StrEnum
from itertools import product
from pathlib import Path
from typing import Any, get_type_hints

import pytest

import reportwriter
from reportwriter.domain.errors import (
    DataError,
    IncompleteReportError,
    ReportWriterError,
    WrongUseError,
)
from reportwriter.domain.integrity import Why
from reportwriter.domain.message import MessageLack
from reportwriter.forms.errors import Fault as FormFault
from reportwriter.forms.errors import FormError
from reportwriter.forms.errors import Problem as FormProblem
from reportwriter.records.scenario_faults import Fault as ScenarioFault
from reportwriter.records.scenario_faults import Problem as ScenarioProblem
from reportwriter.records.scenario_file import ScenarioError
from reportwriter.services.protected_facts import Fact, FactKind, FoundFact
from reportwriter.services.told_openly import ToldOpenly
from reportwriter.signing.errors import NotValidNowError
from reportwriter.storage.errors import DiskFullError
from reportwriter.wording.errors import WORDS, worded
from reportwriter.wording.failures.words import ANYTHING_ELSE
from tests.builders import NOON

ROOM = Path(reportwriter.__file__).parent
SAMPLES: dict[Any, Sequence[Any]] = {
    str: ("report",),
    int: (64,),
    bool: (True, False),
    datetime: (NOON,),
    Sequence[str]: (("no_kind",),),
    Sequence[int]: ((1, 3),),
    Sequence[MessageLack]: ((MessageLack.TEXT,),),
    tuple[str, ...]: (("missing @ $.text",),),
    ToldOpenly: (ToldOpenly(numbers=(3,), slots=("Views",), parts=("comments",)),),
    tuple[FoundFact, ...]: tuple(
        (FoundFact(fact=Fact(kind=kind, words="what nobody may read"), page=2),)
        for kind in FactKind
    ),
}
WITH_PROBLEMS: dict[str, Callable[[], ReportWriterError]] = {
    "FormError": lambda: FormError("a.toml", [FormProblem(field="id", fault=FormFault.EMPTY)]),
    "ScenarioError": lambda: ScenarioError(
        "a.json", (ScenarioProblem(field="agencies", fault=ScenarioFault.NOBODY),)
    ),
}


def _classes() -> tuple[type[ReportWriterError], ...]:
    """Return every class of the tree, those included that nobody has thought of here."""
    for path in sorted(ROOM.rglob("*.py")):
        if re.search(r"^class \w+Error\(", path.read_text("utf-8"), re.MULTILINE):
            parts = path.relative_to(ROOM.parent).with_suffix("").parts
            importlib.import_module(".".join(parts))
    return tuple(_below(ReportWriterError))


def _below(family: type[ReportWriterError]) -> Iterator[type[ReportWriterError]]:
    for error in family.__subclasses__():
        if not error.__name__.startswith("_"):
            yield error
            yield from _below(error)


CLASSES = _classes()


def _examples(error: type[ReportWriterError]) -> list[ReportWriterError]:
    """Return the error with every code that it can carry."""
    if error.__name__ in WITH_PROBLEMS:
        return [WITH_PROBLEMS[error.__name__]()]
    if error.__init__ is Exception.__init__:
        return [error("nothing")]
    hints = get_type_hints(error.__init__, localns={"Why": Why})
    names = [name for name in inspect.signature(error.__init__).parameters if name in hints]
    values = [_values(hints[name]) for name in names]
    return [error(**dict(zip(names, facts, strict=True))) for facts in product(*values)]


def _values(hint: Any) -> Sequence[Any]:
    is_code = isinstance(hint, type) and issubclass(hint, StrEnum)
    return tuple(hint) if is_code else SAMPLES[hint]


EXAMPLES = [example for error in CLASSES for example in _examples(error)]


def _name(error: object) -> str:
    code = next((str(fact) for fact in vars(error).values() if isinstance(fact, StrEnum)), "")
    return f"{type(error).__name__}.{code}".rstrip(".")


@pytest.mark.parametrize("error", CLASSES, ids=lambda error: error.__name__)
def test_every_failure_has_an_entry_of_its_own(error: type[ReportWriterError]) -> None:
    assert error.__name__ in WORDS


@pytest.mark.parametrize("error", EXAMPLES, ids=_name)
def test_what_is_said_is_whole_sentences_without_a_code(error: ReportWriterError) -> None:
    words = worded(error)

    for sentences in (words.what, words.why, words.do):
        assert not re.search(r"[_{}@$]|Error\b", sentences)
        assert not sentences or (sentences[-1] in ".:?" or error.__class__.__name__ == "FormError")
    assert words.what
    assert words.do


def test_every_entry_belongs_to_a_failure_there_is_and_to_a_code_it_has() -> None:
    known = {error.__name__ for error in CLASSES} | {_name(error) for error in EXAMPLES}

    assert set(WORDS) - known == set()


def test_the_facts_of_a_failure_fill_its_sentence() -> None:
    error = NotValidNowError(NOON.replace(year=2024), NOON.replace(year=2026))

    assert worded(error).what.replace("\u00a0", " ") == (
        "The certificate is not valid today: from 4 January 2024 to 4 January 2026."
    )


def test_what_is_missing_is_counted_and_not_listed() -> None:
    assert worded(IncompleteReportError(["no_kind", "no_view"])).what == (
        "The report is not ready to sign: 2 to put right."
    )


def test_a_full_disk_says_what_is_safe_and_what_to_do() -> None:
    words = worded(DiskFullError())

    assert (words.what, words.why, words.do) == (
        "The disk is full.",
        "What was saved before is safe; the last change is not saved.",
        "Make room on the disk, then go on.",
    )


def test_a_wrong_command_says_what_is_wrong_with_it() -> None:
    assert worded(WrongUseError("name one FILE")).what == "That cannot be done: name one FILE."


def test_braces_in_a_fact_stay_as_they_are() -> None:
    assert worded(DataError("a {file}", "not {this}")).what == (
        "This is not as it should be: a {file}: not {this}."
    )


def test_a_failure_without_words_takes_those_of_its_family_or_the_last_resort() -> None:
    class NewError(DiskFullError):
        pass

    assert worded(NewError()) == worded(DiskFullError())
    assert worded(ValueError("never shown")) == ANYTHING_ELSE

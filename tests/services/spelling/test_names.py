from dataclasses import replace

from reportwriter.domain.statement import Basis, Source
from reportwriter.services.spelling.names import names_of
from tests.builders import a_report, a_statement


def test_the_names_of_the_family_and_of_who_writes_are_known() -> None:
    report = a_report(a_statement())

    names = names_of(report)

    for person in report.people:
        assert {word.casefold() for word in person.name.split() if word.isalpha()} <= names
    assert report.author.name.split()[-1].casefold() in names


def test_who_said_something_is_a_name_and_what_else_stands_there_is_not() -> None:
    said = Basis(said_by="the neigbour, Mrs Tostevane")
    report = a_report(replace(a_statement(), basis=said, source=Source(who="Quillfeather")))

    names = names_of(report)

    assert {"tostevane", "quillfeather"} <= names
    assert "neigbour" not in names

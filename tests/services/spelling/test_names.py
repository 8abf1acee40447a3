from dataclasses import replace

from reportwriter.domain.statement import Basis, Source
from reportwriter.services.spelling.names import known_words, names_of
from tests.builders import a_report, a_statement


def test_the_names_of_the_family_and_of_who_writes_are_known() -> None:
    report = a_report(a_statement())

    names = names_of(report)

    for person in report.people:
        assert {word for word in person.name.split() if word.isalpha()} <= names
    assert report.author.name.split()[-1] in names


def test_who_said_something_is_a_name_and_what_else_stands_there_is_not() -> None:
    said = Basis(said_by="the neigbour, Mrs Tostevane")
    report = a_report(replace(a_statement(), basis=said, source=Source(who="Quillfeather")))

    names = names_of(report)

    assert {"Tostevane", "Quillfeather"} <= names
    assert "neigbour" not in names


def test_names_own_and_ignored_words_are_right_but_nobody_means_what_was_ignored() -> None:
    known = known_words(a_report(), own=["Zedonk"], ignored=["flumph"])

    assert all(known.has(word) for word in ("Juniper", "zedonk", "Flumph"))
    assert "Zedonk" in known.as_written
    assert "flumph" not in known.as_written

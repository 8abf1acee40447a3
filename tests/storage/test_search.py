"""What is written is found by its words, and what is gone is not."""

import pytest

from reportwriter.domain.changes import EditStatement
from reportwriter.storage import search
from reportwriter.storage.vault import Vault
from tests.builders import a_report, a_statement


def test_a_statement_is_found_by_the_beginnings_of_its_words(vault: Vault) -> None:
    vault.reports.add(a_report(a_statement(1), a_statement(2, text="Zoë said she was cold.")))

    (hit,) = vault.search.find("zoe col")

    assert (hit.owner, hit.item) == ("report-1", "s2")
    assert "cold" in hit.excerpt


def test_a_changed_statement_is_found_by_its_new_words_only(vault: Vault) -> None:
    report = a_report(a_statement(1, text="a red jumper"))
    vault.reports.add(report)

    vault.reports.apply(report, EditStatement(statement=a_statement(1, text="a blue coat")))

    assert vault.search.find("red") == ()
    assert len(vault.search.find("blue")) == 1


@pytest.mark.parametrize("typed", ["", "  ", '"', '" OR *', "-", "(", "words:", "NEAR("])
def test_signs_of_the_query_language_are_only_signs(vault: Vault, typed: str) -> None:
    vault.reports.add(a_report(a_statement(1, text="nothing of the kind")))

    assert vault.search.find(typed) == ()


def test_received_files_are_found_too_and_apart(vault: Vault) -> None:
    vault.search.index("sha", {"s1": "bruise on the arm", "s2": "seen by the GP"})
    vault.search.index("other", {"s1": "no bruise"})

    everywhere = {hit.owner for hit in vault.search.find("bruise")}
    in_one = [hit.item for hit in vault.search.find("bruise", owner="sha")]

    assert everywhere == {"sha", "other"}
    assert in_one == ["s1"]


def test_a_file_read_again_is_found_by_what_was_read_last(vault: Vault) -> None:
    vault.search.index("sha", {"s1": "bruise on the arm"})
    vault.search.index("sha", {"s1": "scratch on the arm"})
    vault.search.index("sha", {"s1": "scratch on the arm"})
    vault.search.index("empty", {})

    assert vault.search.find("bruise") == ()
    assert len(vault.search.find("scratch")) == 1


def test_a_file_that_is_forgotten_is_not_found(vault: Vault) -> None:
    vault.search.index("sha", {"s1": "bruise on the arm"})

    vault.search.forget("sha")

    assert vault.search.find("bruise") == ()


def test_words_that_stand_everywhere_give_the_latest(vault: Vault) -> None:
    vault.search.index(
        "sha", {f"s{number}": "the same" for number in range(search.MOST_WEIGHED + 2)}
    )

    hits = vault.search.find("the")

    assert len(hits) == search.MOST_HITS
    assert hits[0].item == f"s{search.MOST_WEIGHED + 1}"


def test_any_of_several_wordings_is_found_in_what_the_owners_hold(vault: Vault) -> None:
    vault.search.index("report-1", {"s1": "Corey Vantis was fined.", "s2": "Otto ate breakfast."})
    vault.search.index("report-2", {"s1": "Corin Thrumm stood in the doorway."})
    vault.search.index("report-3", {"s1": "Corin Thrumm of another conference."})

    hits = vault.search.find_any(("vantis", "corin thrumm"), ("report-1", "report-2"))

    assert {(hit.owner, hit.item) for hit in hits} == {("report-1", "s1"), ("report-2", "s1")}


def test_nothing_is_found_by_no_words(vault: Vault) -> None:
    vault.search.index("report-1", {"s1": "Otto ate breakfast."})

    assert vault.search.find_any(("", "…"), ("report-1",)) == ()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("bruse", "bruise"), ("brekfast", "breakfast"), ("Ottoo", "otto"), ("xylophone", None)],
)
def test_a_word_that_is_not_there_is_told_from_one_that_is(
    vault: Vault, typed: str, meant: str | None
) -> None:
    vault.search.index("report-1", {"s1": "A bruise was seen. Otto ate breakfast."})

    assert vault.search.like(typed, ["report-1"]) == meant
    assert vault.search.like(typed, ["report-2"]) is None

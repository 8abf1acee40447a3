import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportwriter.domain.errors import DataError
from reportwriter.domain.report import Report
from reportwriter.domain.statement import Statement
from reportwriter.records.canonical import from_json, to_json
from reportwriter.records.values import RecordError
from tests.builders import a_report, a_statement


def test_a_report_comes_back_as_it_went_in() -> None:
    report = a_report(a_statement(1), a_statement(2))

    assert from_json(to_json(report), Report) == report


@given(text=st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back_as_it_went_in(text: str) -> None:
    statement = a_statement(text=text)

    assert from_json(to_json(statement), Statement) == statement


def test_the_same_value_gives_the_same_bytes_with_keys_in_order() -> None:
    written = to_json(a_statement())

    assert written == to_json(a_statement())
    assert list(json.loads(written)) == sorted(json.loads(written))


def _broken(**changed: object) -> bytes:
    return json.dumps({**json.loads(to_json(a_statement())), **changed}).encode()


@pytest.mark.parametrize(
    "data",
    [
        _broken(colour="red"),
        _broken(text=5),
        _broken(kind="rumour"),
        _broken(kind=3),
        _broken(about="P1"),
        _broken(about={"P1": 1}),
        _broken(place="health"),
        _broken(when="yesterday"),
        _broken(when=7),
        _broken(text="\ud800"),
        b'{"text": "a", "text": "b"}',
        b'{"text": NaN}',
        b"[" * 100_000,
        b'{"a":' * 30 + b"1" + b"}" * 30,
        b"\xff\xfe",
        b"",
        b"[1e5",
        b'{"position": ' + b"9" * 5000 + b"}",
        b" " * ((8 << 20) + 1),
    ],
    ids=range(19),
)
def test_what_is_no_statement_is_refused(data: bytes) -> None:
    with pytest.raises(DataError):
        from_json(data, Statement)


def test_brackets_inside_a_text_are_no_nesting() -> None:
    statement = a_statement(text='She wrote "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[" and \\ "')

    assert from_json(to_json(statement), Statement) == statement


def test_a_moment_without_its_zone_is_refused() -> None:
    plain = json.loads(to_json(a_report()))
    plain["conference"]["starts_at"] = "2027-01-06T10:00:00"

    with pytest.raises(DataError):
        from_json(json.dumps(plain).encode(), Report)


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+13:00", "9999-12-31T23:59:59-10:00"])
def test_a_moment_that_cannot_be_told_in_every_zone_is_refused(moment: str) -> None:
    plain = json.loads(to_json(a_report()))
    plain["conference"]["starts_at"] = moment

    with pytest.raises(DataError):
        from_json(json.dumps(plain).encode(), Report)


def test_a_fault_is_named_by_its_place_and_never_by_its_value() -> None:
    with pytest.raises(DataError) as caught:
        from_json(_broken(kind="Marigold Rise"), Statement, name="report.json")

    assert "kind" in caught.value.what
    assert "Marigold" not in str(caught.value)


def test_every_fault_is_named_with_its_path_and_without_its_value() -> None:
    with pytest.raises(RecordError) as caught:
        from_json(_broken(kind="rumour", about=["P1", 5], colour="red"), Statement)

    assert set(caught.value.faults) == {
        "not one of: fact, observation, allegation, opinion @ $.kind",
        "not a text @ $.about[1]",
        "unknown: colour @ $",
    }


def test_what_is_no_record_at_all_is_refused_in_one_word() -> None:
    with pytest.raises(RecordError) as caught:
        from_json(b"5", Statement)

    assert caught.value.faults == ("not a record",)


def test_a_record_that_lacks_a_part_says_which() -> None:
    with pytest.raises(RecordError) as caught:
        from_json(b'{"id": "s1", "reference": "BCD"}', Statement)

    assert caught.value.faults == ("missing @ $.place",)

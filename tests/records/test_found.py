import pytest

from reportwriter.domain.errors import DataError
from reportwriter.domain.integrity import Integrity, Why
from reportwriter.records.canonical import from_json, to_json
from reportwriter.records.found import Found
from tests.records.test_travelling import a_report_file, an_invitation


def _found(what: str, data: bytes = b"", why: Why = Why.HOLDS) -> Found:
    return Found(what=what, why=why, sha256="00" * 32, size=9, data=data.decode())


def test_the_data_of_a_proven_report_comes_back() -> None:
    found = _found("report", to_json(a_report_file()))

    assert found.report() == a_report_file()
    assert found.integrity is Integrity.UNCHANGED


def test_an_invitation_is_a_record_and_no_report() -> None:
    found = _found("invitation", to_json(an_invitation()))

    assert found.record() == an_invitation()
    assert found.report() is None


@pytest.mark.parametrize("what", ["report", "confidential_page", "sealed_page", "other"])
def test_where_nothing_is_proven_there_is_no_record(what: str) -> None:
    found = _found(what, why=Why.DIGEST_DIFFERS)

    assert found.record() is None
    assert found.integrity is Integrity.CHANGED_OR_DAMAGED


def test_data_of_one_kind_is_not_read_as_another() -> None:
    with pytest.raises(DataError):
        _found("report", to_json(an_invitation())).record()


def test_what_was_found_is_kept_and_read_again() -> None:
    found = _found("report", to_json(a_report_file()))

    assert from_json(to_json(found), Found) == found

from reportwriter.domain.changes import SetSigningReasons
from tests.builders import a_report


def test_reasons_for_signing_can_be_given_and_taken_back() -> None:
    before = a_report(late_reason="Invited on Sunday.")
    change = SetSigningReasons(incomplete_because="The mother is in hospital.")

    after = change.apply(before)

    assert after.incomplete_because == "The mother is in hospital."
    assert after.late_reason == ""
    assert change.inverse(before).apply(after) == before

from reportwriter.domain.conference import ConferenceType
from reportwriter.wording.conference import CONFERENCE_TYPES, meeting_named


def test_a_meeting_is_called_what_its_area_calls_it() -> None:
    name = "Child Protection Planning Meeting"

    assert meeting_named(name, "pre_birth") == "Child Protection Planning Meeting, before birth"
    assert all(meeting_named(name, kind) for kind in ConferenceType)
    assert set(CONFERENCE_TYPES) == {str(kind) for kind in ConferenceType}

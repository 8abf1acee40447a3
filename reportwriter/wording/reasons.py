"""What the register of reasons says, in the window and on paper, and the log of complaints."""

from collections.abc import Mapping

REASONS = "Reasons"
COMPLAINTS = "Complaints"
LEDE = "Every reason that was written down for this conference, by whom and when."
COMPLAINTS_LEDE = "A complaint changes no decision: it stands until a conference decides otherwise."
NO_COMPLAINT = "None was received."
NO_REASON = "No reason was written down."
NOT_WRITTEN = "No reason is written down yet."

LATE = "Signed although late"
INCOMPLETE = "Signed although not complete"
NOT_SHARED = "Report not shared with {name}"
CHILD_READS = "What {name} gets to read"
ASKED = "Why {agency} is asked"
NOT_COMING = "Why {name} does not come"
EXCLUDED = "{name} is excluded"
EXCLUDED_IN_PART = "{name} is excluded from a part"
IN_SEALED_MINUTE = "The ground, and what it rests on, stand in the sealed minute alone."
WITHOUT_QUORUM = "Without a quorum"
DECISION = "Decision for {child}"
CHAIR_JUDGED = "Why the chair judged, for {child}"
SECOND_CATEGORY = "Two categories for {child}"
PUT_OFF = "Decision for {child} put off"
REFERRAL = "Referral of {child}"
LOOKED_AFTER = "A plan for {child}, who is looked after"
DISSENT = "Does not agree: {about}"
RESTS_ON = "Rests on {references}."
THE_CONFERENCE = "The conference"
THE_CHAIR = "The chair"

ADD = "Add a complaint"
COMPLAINT = "Complaint"
ABOUT: Mapping[str, str] = {
    "not_said": "Not said",
    "process": "How the conference was held",
    "outcome": "What it decided, or the category",
    "plan": "That a plan was made, goes on or ends",
}
"""By the value of `domain.complaint.ComplaintAbout`."""
OPEN = "Not answered yet"
NOBODY = "Nobody named yet"
RECEIVED = "Received {day}"
LOOKED_AT = "Looked at by {who}"
ANSWERED = "Answered {day}: {outcome}"
OUTCOME = "What came of it: {outcome}"
FOR_CHAIR = "For the chair. It names people and gives reasons: give it to nobody as it is."

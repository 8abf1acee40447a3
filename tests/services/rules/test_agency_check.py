"""What the check says of a colleague's reading, by what the form asks."""

from dataclasses import replace
from datetime import timedelta

import pytest

from reportwriter.domain.conference import Contact
from reportwriter.domain.ids import DraftId, ReportId, StatementId
from reportwriter.forms.form import AgencyCheck
from reportwriter.records.agreement import Agreement, SignedAgreement
from reportwriter.records.drafts import KeptAnswer, KeptDraft, KeptRemark, Remark
from reportwriter.records.travelling import Certificates
from reportwriter.services.agency_standing import CheckStanding, SentDraft
from reportwriter.services.completeness import Weighs, Where
from reportwriter.services.rules.agency_check import of_agency_check
from reportwriter.wording.problems import problem_words
from tests.builders import NOON
from tests.forms.mini import MINI

UNA = Contact(name="Una Fennimore", designation="Head teacher", agency="Hollybrook Primary School")
DRAFT = KeptDraft(
    id=DraftId("d1"),
    report=ReportId("r1"),
    version=1,
    number=1,
    name="draft 1.pdf",
    colleague=UNA,
    certificates=Certificates.of(b"\x30s", b"\x30e"),
    made_at=NOON,
    statements_sha256="0" * 64,
)
AGREEMENT = SignedAgreement(
    agreement=Agreement(
        report=ReportId("r1"),
        version=1,
        statements_sha256="0" * 64,
        name=UNA.name,
        designation=UNA.designation,
        agency=UNA.agency,
        at=NOON,
    ),
    certificate="",
    signature="",
)
AGREED = KeptAnswer(draft=DRAFT.id, writer=UNA, answered_at=NOON, agreement=AGREEMENT)
WAITING = SentDraft(draft=DRAFT, answer=None, changed=None)
CURRENT = SentDraft(draft=DRAFT, answer=AGREED, changed=None)
STALE = replace(CURRENT, changed=2)
DISAGREED = replace(CURRENT, answer=replace(AGREED, agreement=None))
REMARK = KeptRemark(
    draft=DRAFT.id, number=1, remark=Remark(statement=StatementId("s1"), text="Which days?")
)


def _found(check: AgencyCheck, *drafts: SentDraft, remark: bool = False) -> dict[str, Weighs]:
    standing = CheckStanding(drafts=drafts, remarks=(REMARK,) if remark else ())
    form = replace(MINI, agency_check=check)
    return {one.code: one.weighs for one in of_agency_check(form, standing)}


@pytest.mark.parametrize(
    ("drafts", "code"),
    [
        ((), "not_checked_by_colleague"),
        ((WAITING,), "colleague_has_not_answered"),
        ((DISAGREED,), "colleague_does_not_agree"),
        ((STALE,), "check_is_stale"),
    ],
)
def test_where_a_check_is_asked_for_going_on_without_one_needs_a_reason(
    drafts: tuple[SentDraft, ...], code: str
) -> None:
    assert _found(AgencyCheck.REQUIRED, *drafts) == {code: Weighs.UNLESS_REASON}


def test_where_a_check_is_offered_only_one_that_was_begun_is_worth_a_look() -> None:
    assert _found(AgencyCheck.OPTIONAL) == {}
    assert _found(AgencyCheck.OPTIONAL, STALE) == {"check_is_stale": Weighs.WORTH_A_LOOK}


@pytest.mark.parametrize("check", [AgencyCheck.REQUIRED, AgencyCheck.OPTIONAL])
def test_an_agreement_to_the_statements_as_they_are_leaves_nothing_open(
    check: AgencyCheck,
) -> None:
    assert _found(check, CURRENT) == {}


def test_comments_that_are_not_ticked_off_are_worth_a_look_also_beside_an_agreement() -> None:
    found = _found(AgencyCheck.REQUIRED, CURRENT, remark=True)

    assert found == {"colleagues_comments_open": Weighs.WORTH_A_LOOK}


def test_a_form_that_offers_no_check_says_nothing_of_one() -> None:
    assert _found(AgencyCheck.NONE, STALE, remark=True) == {}


def test_the_last_answer_counts_whoever_gave_it() -> None:
    later = KeptAnswer(
        draft=DraftId("d2"), writer=UNA, answered_at=NOON + timedelta(hours=1), agreement=None
    )
    second = SentDraft(draft=replace(DRAFT, id=DraftId("d2")), answer=later, changed=None)

    assert _found(AgencyCheck.REQUIRED, CURRENT, second) == {
        "colleague_does_not_agree": Weighs.UNLESS_REASON
    }


def test_a_stale_check_says_how_much_changed_since_whom_and_leads_to_asking_again() -> None:
    form = replace(MINI, agency_check=AgencyCheck.REQUIRED)

    (problem,) = of_agency_check(form, CheckStanding(drafts=(STALE,)))

    assert problem.where is Where.AGENCY_CHECK
    assert problem_words(problem.code, problem.facts).what.replace("\u00a0", " ") == (
        "2 statements changed since Una Fennimore agreed on 4 January 2027."
    )

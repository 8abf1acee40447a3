"""What the file check makes of a colleague's agreement that came in a report."""

import hashlib
from base64 import b64encode
from dataclasses import replace
from datetime import timedelta

import pytest

from reportwriter.domain.file_check import Agreed, Contents, FileCheck, Missing, Signer
from reportwriter.domain.ids import ReportId
from reportwriter.domain.integrity import Integrity
from reportwriter.domain.integrity import Why as Reason
from reportwriter.exchange.checking import Checking
from reportwriter.exchange.integrity import examine
from reportwriter.exchange.judging import Arrival, Circumstances, judge
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.records.agreement import SignedAgreement
from reportwriter.records.canonical import from_json, to_json
from reportwriter.records.found import Found
from reportwriter.services.file_check_words import Mark, card_of
from tests.exchange import senders
from tests.exchange.senders import SIGNED, Sender
from tests.exchange.test_integrity import a_record, laid_out

AUTHOR, COLLEAGUE = senders.author, senders.colleague


def _genuine() -> SignedAgreement:
    return senders.an_agreement(senders.the_report())


def _check(agreement: SignedAgreement, quarantine: Quarantine, *known: Sender) -> FileCheck:
    """Return the file check of a report that carries the agreement."""
    made = senders.make(senders.the_report(), AUTHOR(), agreement=agreement)
    examined = examine(made.report_pdf, quarantine)
    # As the chair's vault keeps it, and judges from what it has kept.
    found = from_json(to_json(Checking.found(examined)), Found)
    circumstances = Circumstances(
        known_signers={
            hashlib.sha256(one.identity.signing_certificate).hexdigest() for one in known
        },
        arrival=Arrival(at=SIGNED),
        missing=Missing.NOTHING,
        contents=Contents.NOTHING_CONFIDENTIAL,
    )
    return judge(Checking.examined(found), circumstances)


def _agreed(agreement: SignedAgreement, quarantine: Quarantine) -> Agreed:
    check = _check(agreement, quarantine)
    assert check.integrity is Integrity.UNCHANGED
    assert check.answers is not None
    assert check.answers.checked is not None
    return check.answers.checked.agreed


def test_an_agreement_to_these_statements_holds_and_says_whose_it_is(
    quarantine: Quarantine,
) -> None:
    check = _check(_genuine(), quarantine, AUTHOR(), COLLEAGUE())

    assert check.answers is not None
    checked = check.answers.checked
    assert checked is not None
    assert (checked.agreed, checked.signer, checked.name) == (
        Agreed.HOLDS,
        Signer.KNOWN,
        "Una Fennimore",
    )
    assert check.can_be_relied_on
    said = card_of(check).rows[-1]
    assert said.question == "Checked in the agency?"
    assert said.answer.replace("\u00a0", " ") == (
        "Checked by Una Fennimore, Head teacher, 21 December 2026. They agreed to these very "
        "statements. Known to you."
    )


def test_a_colleague_whose_words_were_not_compared_is_not_known(quarantine: Quarantine) -> None:
    check = _check(_genuine(), quarantine, AUTHOR())

    assert check.answers is not None
    assert check.answers.checked is not None
    assert check.answers.checked.signer is Signer.NOT_YET_KNOWN
    assert check.can_be_relied_on, "whose report it is does not hang on who checked it"


def test_an_agreement_to_other_statements_or_to_another_report_is_not_one_to_these(
    quarantine: Quarantine,
) -> None:
    report = senders.the_report()
    to_less = senders.an_agreement(replace(report, statements=report.statements[:1]))
    to_another = senders.an_agreement(replace(report, id=ReportId("another")))

    assert _agreed(to_less, quarantine) is Agreed.OTHER_STATEMENTS
    assert _agreed(to_another, quarantine) is Agreed.OTHER_STATEMENTS


def _forged() -> list[SignedAgreement]:
    report, genuine = senders.the_report(), _genuine()
    return [
        # Its words were changed after it was signed.
        replace(genuine, agreement=replace(genuine.agreement, designation="Governor")),
        # Signed by one person in the name of another.
        senders.an_agreement(report, senders.officer(), said=COLLEAGUE()),
        # The author agrees with the author.
        senders.an_agreement(report, AUTHOR()),
        # The certificate beside it is not that of the signature.
        replace(genuine, certificate=senders.officer().certificates.signing),
        # Before its certificate was valid.
        senders.an_agreement(report, at=SIGNED - timedelta(days=4000)),
        replace(genuine, signature=b64encode(b"no signature").decode()),
        replace(genuine, signature="no base64"),
        replace(genuine, certificate="no base64"),
    ]


@pytest.mark.parametrize("number", range(8))
def test_an_agreement_that_nobody_signed_so_is_not_genuine(
    number: int, quarantine: Quarantine
) -> None:
    check = _check(_forged()[number], quarantine, AUTHOR(), COLLEAGUE())

    assert check.answers is not None
    assert check.answers.checked is not None
    assert check.answers.checked.agreed is Agreed.NOT_GENUINE
    assert not check.can_be_relied_on
    card = card_of(check)
    assert card.mark is Mark.RING_THEM
    assert card.headline == "Unchanged, but a colleague's agreement in it does not hold"


def test_a_report_without_an_agreement_is_not_asked_about_one(quarantine: Quarantine) -> None:
    examined = examine(senders.a_submission().report_pdf, quarantine)

    assert examined.agreed is None
    check = judge(examined, Circumstances(arrival=Arrival(at=SIGNED), missing=Missing.NOTHING))
    assert "Checked in the agency?" not in [row.question for row in card_of(check).rows]


def test_the_pages_say_by_whom_it_was_checked_as_the_data_does(quarantine: Quarantine) -> None:
    unprinted = senders.signed(laid_out(a_record(agreement=_genuine())), AUTHOR())

    assert examine(unprinted, quarantine).why is Reason.TEXT_DIFFERS

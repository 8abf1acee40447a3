"""To whom an author's page and message are sealed: never to an administrator, whoever that is."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reportwriter.records.travelling import Administrator
from reportwriter.services.submission import Author, recipients_of
from tests.exchange import senders
from tests.exchange.senders import Sender

PEOPLE = (senders.chair(), senders.deputy(), senders.officer(), senders.administrator())
AUTHOR = Author(certificates=senders.author().certificates, keys=senders.author().keys)


def _as_administrator(one: Sender) -> Administrator:
    return Administrator(name=one.recipient.name, certificates=one.recipient.certificates)


@given(people=st.permutations(PEOPLE), deputies=st.integers(min_value=0, max_value=2))
def test_what_an_author_seals_no_administrator_can_open(
    people: list[Sender], deputies: int
) -> None:
    chair, who, *others = people
    invitation = replace(
        senders.an_invitation(),
        chair=chair.recipient,
        deputies=tuple(one.recipient for one in others[:deputies]),
        administrator=_as_administrator(who),
    )

    ders = recipients_of(invitation, AUTHOR)

    assert who.recipient.certificates.encryption_der not in ders
    assert ders == recipients_of(replace(invitation, administrator=None), AUTHOR)

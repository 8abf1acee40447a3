"""How long the records of a conference are kept, and destroying them, in a real chair's vault."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.ids import AreaId
from reportwriter.forms.practice import KeptFrom
from reportwriter.forms.practice import Retention as AreaRule
from reportwriter.services.retention import NotTwoPeopleError, NotYetHeldError, Retention
from reportwriter.storage.errors import NotInVaultError
from tests.builders import a_conference
from tests.deep_scan import scan_bytes
from tests.exchange import senders
from tests.services.chaired import FIC, Chaired
from tests.services.desks import PASSPHRASE, an_item
from tests.services.held import KEPT_FROM_CORIN, hold_with_all
from tests.services.test_hearing import WORDS
from tests.storage.pages import decrypted, raw
from tests.storage.rows import tables_with

TWO = ("Merriweather Stope", "Idris Calloway")
HELD_ON = date(2027, 1, 6)
RULE = AreaRule(holder="Social care", years=75, rule="S-22.6")


def retention(chaired: Chaired, at: datetime | None = None) -> Retention:
    """Return the service as it is on a day, two years after the conference if none is named."""
    now = at or datetime(2029, 1, 6, 12, tzinfo=UTC)
    return replace(chaired.desk.vault.retention, now=lambda: now)


def due_in_list(chaired: Chaired, service: Retention) -> list[bool]:
    """Return of each conference whether the list of them says that it is due for review."""
    conferences = service.conferences.all()
    rows = chaired.desk.vault.conference_rows.shortly(conferences, service.due(conferences))
    return [row.is_due_for_review for row in rows]


def test_the_area_says_when_the_records_are_looked_at_again(chaired: Chaired) -> None:
    standing = retention(chaired).standing(FIC)

    assert standing.rule is not None
    assert (standing.rule.holder, standing.rule.years) == ("Children's Social Care", 75)
    assert standing.review_on == date(2102, 1, 6)
    assert (standing.is_due, standing.is_own_day, standing.is_over) == (False, False, True)


@pytest.mark.parametrize(
    ("conference", "births", "expected"),
    [
        (date(2028, 2, 29), [], date(2103, 3, 1)),
        (date(2028, 2, 28), [], date(2103, 2, 28)),
        (None, [], None),
    ],
)
def test_a_period_is_counted_from_the_day_of_the_conference(
    conference: date | None, births: list[date | None], expected: date | None
) -> None:
    assert RULE.review_on(conference, births) == expected


@pytest.mark.parametrize(
    ("births", "expected"),
    [
        ([date(2017, 5, 1), date(2023, 5, 1)], date(2098, 5, 1)),
        ([date(2017, 5, 1), None], None),
        ([], None),
    ],
)
def test_or_from_the_birth_of_the_youngest_child(
    births: list[date | None], expected: date | None
) -> None:
    rule = replace(RULE, counted_from=KeptFrom.BIRTH)

    assert rule.review_on(HELD_ON, births) == expected


def test_the_chair_sets_another_day_and_takes_it_back(chaired: Chaired) -> None:
    service = retention(chaired)
    service.keep_until(FIC, date(2029, 1, 6))
    own = service.standing(FIC)
    before = due_in_list(chaired, service)

    service.keep_until(FIC, None)

    assert (own.review_on, own.is_own_day, own.is_due) == (date(2029, 1, 6), True, True)
    assert before == [True]
    assert due_in_list(chaired, service) == [False]
    assert service.standing(FIC).review_on == date(2102, 1, 6)


def test_a_list_says_what_is_due_by_the_rule_of_its_area(chaired: Chaired) -> None:
    day_before = datetime(2102, 1, 5, 12, tzinfo=UTC)

    marked = [
        due_in_list(chaired, retention(chaired, at))
        for at in (day_before, day_before + timedelta(days=1))
    ]

    assert marked == [[False], [True]]


def test_where_an_area_says_nothing_or_is_not_held_no_day_is_made_up(chaired: Chaired) -> None:
    store = chaired.desk.vault.retention.conferences
    for area in ("fife", "nowhere"):
        store.put(a_conference(area=AreaId(area)))
        standing = retention(chaired).standing(FIC)
        assert (standing.rule, standing.review_on, standing.is_due) == (None, None, False)
        assert due_in_list(chaired, retention(chaired)) == [False]


def fill(chaired: Chaired) -> list[str]:
    """Hold a conference with all that a chair can keep of it; return words that tell of it."""
    hold_with_all(chaired)
    return [
        senders.the_report().statements[0].text,
        KEPT_FROM_CORIN,
        "Juniper was at breakfast club",
        "FIC-0001 message.pdf",
        senders.SCHOOL,
        "Corin Thrumm",
        *(row.sha256 for row in chaired.intake.received.rows()),
    ]


def test_once_two_agreed_nothing_is_left_but_reference_day_and_names(chaired: Chaired) -> None:
    words = fill(chaired)
    desk = chaired.desk
    key = desk.database_key
    before = decrypted(desk.folder, key)
    assert set(scan_bytes(before, words)) == set(words), "the search must find what is there"
    desk.vault.backups.make()
    service = retention(chaired)

    destroyed = service.destroy(FIC, (" Merriweather  Stope ", TWO[1]), PASSPHRASE)

    renewed = service.renew_backups(destroyed)
    service.remove_backups(renewed.older_holding)
    assert len(renewed.older_holding) == 1
    secrets = [*words, an_item().text, *WORDS]
    assert scan_bytes(decrypted(desk.folder, key), secrets) == ()
    assert scan_bytes(raw(desk.folder), [*secrets, FIC]) == ()
    (left,) = service.keeping.destroyed()
    assert (left.conference, left.confirmed_by) == (FIC, TWO)
    assert tables_with(service.purge.database, FIC) == {"destruction"}
    assert desk.logged()[-2:] == ["conference_destroyed", "backup_removed"]
    assert service.log.first_broken() is None
    with pytest.raises(NotInVaultError):
        service.standing(FIC)


@pytest.mark.parametrize(
    "names", [("", "Idris Calloway"), ("Idris Calloway", " "), ("Ada  Quill", "ada quill ")]
)
def test_one_person_alone_destroys_nothing(chaired: Chaired, names: tuple[str, str]) -> None:
    chaired.take_school()

    with pytest.raises(NotTwoPeopleError):
        retention(chaired).destroy(FIC, names, PASSPHRASE)

    assert retention(chaired).standing(FIC).held.files == 2


def test_nothing_is_destroyed_without_the_passphrase(chaired: Chaired) -> None:
    chaired.take_school()

    with pytest.raises(WrongPassphraseError):
        retention(chaired).destroy(FIC, TWO, "another passphrase altogether")

    assert retention(chaired).standing(FIC).held.files == 2


@pytest.mark.parametrize("starts_at", [datetime(2027, 1, 6, 9, 30, tzinfo=UTC), None])
def test_nothing_is_destroyed_before_the_conference_was(
    chaired: Chaired, starts_at: datetime | None
) -> None:
    on_the_day = datetime(2027, 1, 6, 18, tzinfo=UTC)
    service = retention(chaired, on_the_day)
    service.conferences.put(a_conference(starts_at=starts_at))

    with pytest.raises(NotYetHeldError):
        service.destroy(FIC, TWO, PASSPHRASE)

    assert not service.standing(FIC).is_over
    assert service.keeping.destroyed() == ()

from dataclasses import replace
from itertools import product

import pytest

from reportwriter.domain.file_check import (
    Answers,
    ArrivalKnownFrom,
    Contents,
    FileCheck,
    InTime,
    Missing,
    Signer,
    Version,
    WasAsked,
)
from reportwriter.domain.integrity import INTEGRITY, Integrity, Why, integrity_of
from tests.builders import NOON

GOOD = Answers(
    signer=Signer.KNOWN,
    signer_name="Pru Oakenshaw",
    signer_agency="Hollybrook Primary School",
    signed_at=NOON,
    asked=WasAsked.PERSON_ASKED,
    version=Version.NEWEST,
    version_number=1,
    in_time=InTime.IN_TIME,
    due=NOON,
    arrived=NOON,
    arrival_known_from=ArrivalKnownFrom.TAKEN_IN,
    missing=Missing.NOTHING,
    contents=Contents.NOTHING_CONFIDENTIAL,
)
OURS = {
    WasAsked.PERSON_ASKED,
    WasAsked.ANOTHER_OF_THE_AGENCY,
    WasAsked.NO_LONGER_ASKED,
    WasAsked.NO_INVITATION,
}
"""What an agency sent that was asked stands for it, also where it is asked no longer."""
EVERY_CASE = tuple(product(Why, Signer, WasAsked, Version, Missing, Contents))


def _check(
    why: Why, signer: Signer, asked: WasAsked, version: Version, missing: Missing, said: Contents
) -> FileCheck:
    answers = replace(
        GOOD, signer=signer, asked=asked, version=version, missing=missing, contents=said
    )
    return FileCheck(why=why, answers=answers)


def test_only_what_is_wholly_as_it_should_be_can_be_relied_on() -> None:
    relied_on = {case for case in EVERY_CASE if _check(*case).can_be_relied_on}

    assert relied_on == {
        (Why.HOLDS, Signer.KNOWN, asked, Version.NEWEST, Missing.NOTHING, contents)
        for asked in OURS
        for contents in set(Contents) - {Contents.DOES_NOT_BELONG}
    }


def test_what_belongs_does_not_depend_on_who_is_known_or_whether_the_page_has_come() -> None:
    belonging = {case for case in EVERY_CASE if _check(*case).belongs}

    assert belonging == {
        (why, signer, asked, Version.NEWEST, missing, contents)
        for why in Why
        for signer in Signer
        for asked in OURS
        for missing in (Missing.NOTHING, Missing.SEALED_PAGE_NOT_ARRIVED)
        for contents in set(Contents) - {Contents.DOES_NOT_BELONG}
    }


@pytest.mark.parametrize("in_time", InTime)
def test_a_late_report_can_be_relied_on_all_the_same(in_time: InTime) -> None:
    check = FileCheck(why=Why.HOLDS, answers=replace(GOOD, in_time=in_time))

    assert check.can_be_relied_on


@pytest.mark.parametrize("why", Why)
def test_where_nothing_is_proven_nothing_belongs_and_nothing_is_relied_on(why: Why) -> None:
    check = FileCheck(why=why)

    assert not check.belongs
    assert not check.can_be_relied_on


@pytest.mark.parametrize("why", Why)
def test_every_reason_means_one_state_and_there_is_no_yellow(why: Why) -> None:
    expected = INTEGRITY.get(why, Integrity.COULD_NOT_BE_CHECKED)

    assert integrity_of(why) is FileCheck(why=why).integrity is expected


@pytest.mark.parametrize(
    ("integrity", "whys"),
    [
        (Integrity.UNCHANGED, {Why.HOLDS}),
        (Integrity.ADDED_TO, {Why.BYTES_AFTER}),
        (
            Integrity.COULD_NOT_BE_CHECKED,
            {
                Why.TOO_LARGE,
                Why.NOT_A_PDF,
                Why.UNREADABLE,
                Why.ENCRYPTED,
                Why.ACTIVE_CONTENT,
                Why.FOREIGN_PARTS,
                Why.NO_SIGNATURE,
                Why.NO_DATA,
            },
        ),
    ],
)
def test_what_each_state_rests_on(integrity: Integrity, whys: set[Why]) -> None:
    assert {why for why in Why if integrity_of(why) is integrity} == whys

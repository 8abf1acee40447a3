"""The command that works out dates: what it answers, and how it says that it cannot."""

from pathlib import Path

import pytest

from reportwriter.cli.deadlines import TYPES
from reportwriter.forms.library import Library
from tests.cli.commands import Commands, Said

PEBBLEWICK = ("--type", "initial", "--conference", "2027-01-06T10:00")
LARKABOUT = (
    *("--area", "SCT-Fife", "--type", "pre-birth", "--conference", "2027-03-18T14:00"),
    *("--edd", "2027-06-11", "--strategy", "2027-03-08"),
)
OWN = """
closed = [{ day = "2027-01-04", name = "Training day" }]
school_breaks = [{ first = "2026-12-19", last = "2027-01-04", name = "Christmas" }]
"""


def _by(said: Said) -> dict[str, str]:
    """Return each practical moment by the id of its rule."""
    return {one["id"]: one["practical"] for one in said.document["deadlines"]}


def _text(said: Said) -> str:
    """Return what was said with every line break undone."""
    return " ".join(said.out.split())


def test_each_date_says_who_by_which_rule_and_how(reportwriter: Commands) -> None:
    said = reportwriter("deadlines", "--area", "ENG-Stockport", *PEBBLEWICK)

    assert said.exit == 0
    assert said.out.startswith(
        "Stockport, Initial conference: Wednesday 6 January 2027, 10:00\n"
        "Have your report ready by Monday 4 January 2027, 10:00 (T-S05).\n"
        "\n"
        "T-S05  Report to the chair\n"
        "  By: Monday 4 January 2027, 10:00\n"
        "  Responsible: Every author\n"
        "  Rule S-16.1 (Handbook, paragraph 16.1.)\n"
        "  How this date was worked out:\n"
        "    Counted from the start of the conference: Wednesday 6 January 2027, 10:00.\n"
        "    Counted: 48 hours before.\n"
        "    That gives Monday 4 January 2027, 10:00.\n"
    )
    assert "holidays 0.109 (GB-ENG)" in said.out
    assert "handbook (2010)" in said.out
    assert "T-S01  Initial conference held. Not counted yet" in said.out
    assert max(len(line) for line in said.out.splitlines()) <= 92


@pytest.mark.parametrize("option", ["--strategy", "--decision"])
def test_the_beginning_has_two_names(reportwriter: Commands, option: str) -> None:
    said = reportwriter(
        "deadlines", "--area", "stockport", *PEBBLEWICK, option, "2026-12-14", "--json"
    )

    assert _by(said)["T-S01"] == "2027-01-07T17:00:00+00:00"
    assert said.document["ready_by"] == {"id": "T-S05", "by": "2027-01-04T10:00:00+00:00"}


def test_a_conference_before_birth_tells_both_ways_of_counting(reportwriter: Commands) -> None:
    people = reportwriter("deadlines", *LARKABOUT)
    said = reportwriter("deadlines", *LARKABOUT, "--json")

    [held] = [one for one in said.document["deadlines"] if one["id"] == "T-F04"]
    assert held["practical"] == "2027-03-19T17:00:00+00:00"
    assert [other["practical"] for other in held["also"]] == ["2027-03-30T17:00:00+01:00"]
    assert "In practice by: Friday 19 March 2027, 17:00" in people.out
    assert "Counted in another way, which comes later:" in people.out
    assert "Councils in Scotland set holidays of their own" in _text(people)


def test_a_moment_on_a_closed_day_has_a_practical_one(reportwriter: Commands) -> None:
    given = ("--type", "review", "--conference", "2027-03-29T10:00")

    said = reportwriter("deadlines", "--area", "fife", *given, "--json")

    [report] = [one for one in said.document["deadlines"] if one["id"] == "T-F01"]
    assert report["moment"] == "2027-03-27T09:00:00+00:00"
    assert report["practical"] == "2027-03-25T17:00:00+00:00"


def test_a_transfer_is_counted_from_the_request(reportwriter: Commands) -> None:
    given = ("--type", "transfer", "--conference", "2027-03-18T14:00", "--request", "2027-03-01")

    of_fife = reportwriter("deadlines", "--area", "fife", *given, "--json")
    of_stockport = reportwriter("deadlines", "--area", "stockport", *given, "--json")

    assert _by(of_fife)["T-F05"] == "2027-03-30T17:00:00+01:00"
    assert _by(of_stockport)["T-S02"] == "2027-03-22T17:00:00+00:00"


def test_any_other_day_may_be_named(reportwriter: Commands) -> None:
    given = ("--from", "core_group=2027-02-10", "--from", "professional_concern=2027-02-10T09:30")

    portsmouth = reportwriter("deadlines", "--area", "portsmouth", *PEBBLEWICK, *given, "--json")
    stockport = reportwriter("deadlines", "--area", "stockport", *PEBBLEWICK, *given, "--json")

    assert _by(portsmouth)["T-P03"] == "2027-03-24T17:00:00+00:00"
    assert _by(stockport)["T-S22a"] == "2027-02-10T10:30:00+00:00"


def test_days_of_your_own_are_closed_too(reportwriter: Commands, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(OWN, "utf-8")

    said = reportwriter(
        "deadlines", "--area", "stockport", *PEBBLEWICK, "--closed-days", own, "--json"
    )

    assert _by(said)["T-S05"] == "2026-12-31T17:00:00+00:00"
    assert said.document["closed_days"].endswith(", your own list")
    [report] = [one for one in said.document["deadlines"] if one["id"] == "T-S05"]
    assert any("Training day" in sentence for sentence in report["how"])


def test_a_calendar_file_is_written(reportwriter: Commands, tmp_path: Path) -> None:
    file = tmp_path / "dates.ics"

    said = reportwriter("deadlines", "--area", "stockport", *PEBBLEWICK, "--ics", file)

    assert said.out.endswith(f"Calendar file: {file}\n")
    assert file.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")


def test_a_calendar_file_that_does_not_fit_leaves_the_one_before(
    reportwriter: Commands, tmp_path: Path
) -> None:
    file = tmp_path / "dates.ics"
    file.write_bytes(b"the dates of before")
    (tmp_path / "dates.ics.part").symlink_to("/dev/full")

    said = reportwriter("deadlines", "--area", "stockport", *PEBBLEWICK, "--ics", file)

    assert said.exit == 2
    assert file.read_bytes() == b"the dates of before"


def test_what_nobody_checked_says_so(reportwriter: Commands) -> None:
    said = reportwriter("deadlines", "--area", "wales", *PEBBLEWICK)

    assert "Not checked against your procedures" in _text(said)


def test_where_no_rule_names_a_time_that_is_said(reportwriter: Commands) -> None:
    given = ("--type", "review", "--conference", "2027-01-06T10:00")

    said = reportwriter("deadlines", "--area", "england", *given)
    document = reportwriter("deadlines", "--area", "england", *given, "--json").document

    assert "No rule of this area names a time for this kind of conference." in said.out
    assert document["ready_by"] is None


@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize("area", Library().area_ids)
def test_every_area_answers_for_every_kind(reportwriter: Commands, area: str, kind: str) -> None:
    given = ("--type", kind, "--conference", "2027-01-06 10:00", "--strategy", "2026-12-14")

    assert reportwriter("deadlines", "--area", area, *given).exit == 0


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (("--area", "atlantis", *PEBBLEWICK), "there is no area “atlantis”; there are england,"),
        (("--area", "fife", "--type", "initial", "--conference", "2027-01-06"),
         "--conference needs a time too, as 2027-01-06T10:00"),
        (("--area", "fife", "--type", "initial", "--conference", "tomorrow"),
         "--conference “tomorrow” is no date; write it as 2027-01-06"),
        (("--area", "fife", *PEBBLEWICK, "--edd", "June"), "--edd “June” is no date"),
        (("--area", "fife", *PEBBLEWICK, "--from", "moon=2027-01-01"), "--from knows no “moon”"),
        (("--area", "fife", *PEBBLEWICK, "--from", "request"), "--from request “” is no date"),
        (("--area", "fife", *PEBBLEWICK, "--closed-days", "gone.toml"),
         "gone.toml cannot be read"),
        (("--area", "fife", *PEBBLEWICK, "--ics", f"{__file__}/x.ics"), "x.ics cannot be written"),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_said_in_plain_words(
    reportwriter: Commands, given: tuple[str, ...], words: str
) -> None:
    said = reportwriter("deadlines", *given)

    assert (said.exit, words in said.err) == (2, True)


def test_a_list_of_closed_days_that_is_not_sound_is_refused(
    reportwriter: Commands, tmp_path: Path
) -> None:
    own = tmp_path / "own.toml"
    own.write_text('closed = [{ day = "5 April", name = "Holiday" }]', "utf-8")

    said = reportwriter("deadlines", "--area", "fife", *PEBBLEWICK, "--closed-days", own)

    assert said.exit == 1
    assert said.err

"""The archive of a conference, checked and opened as somebody without this program does."""

import hashlib
import json
import re
import subprocess
from dataclasses import dataclass, replace
from functools import partial
from html import unescape
from html.parser import HTMLParser
from itertools import chain, repeat
from pathlib import Path

import pytest

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.child_told import DECISION, ChildWording
from reportwriter.domain.circulation import CirculationRecord
from reportwriter.domain.ids import ConferenceReference, PersonId
from reportwriter.records.canonical import from_json
from reportwriter.records.travelling import PageFile
from reportwriter.services.archiving import READ_ME, Archived, ArchiveOrder, Left
from reportwriter.services.child_told import things_for
from reportwriter.services.circulating import Mail
from reportwriter.services.whole_files import FileNotWrittenError
from reportwriter.storage.errors import NotInVaultError
from reportwriter.wording import archive as words
from tests.builders import JUNIPER
from tests.deep_scan import deep_scan
from tests.exchange import senders
from tests.pdf.reading import text_of
from tests.services.chaired import FIC, Chaired
from tests.services.desks import PASSPHRASE, a_disk_that_takes, an_item
from tests.services.held import hold, hold_with_all, meet_in_group, take_all
from tests.services.test_hearing import WORDS

CIRCULATION = "record/circulation.json"


@dataclass(frozen=True)
class Writing:
    chaired: Chaired
    folder: Path

    @property
    def order(self) -> ArchiveOrder:
        return ArchiveOrder(conference=FIC, folder=self.folder, passphrase=PASSPHRASE)

    def write(self, **changed: object) -> Archived:
        order = replace(self.order, **changed)  # type: ignore[arg-type]  # Fields by name.
        archived = self.chaired.desk.vault.archiving.write(order, lambda _done, _of: None)
        assert archived is not None
        return archived

    @property
    def is_empty(self) -> bool:
        return list(self.folder.iterdir()) == []


@pytest.fixture
def writing(chaired: Chaired, tmp_path: Path) -> Writing:
    folder = tmp_path / "to the unit"
    folder.mkdir()
    return Writing(chaired, folder)


def run(folder: Path, *command: str | Path) -> str:
    done = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout + done.stderr


def held(folder: Path) -> dict[str, bytes]:
    data = folder / "data"
    return {
        path.relative_to(data).as_posix(): path.read_bytes()
        for path in sorted(data.rglob("*"))
        if path.is_file()
    }


def test_every_file_that_came_is_there_as_it_came(writing: Writing) -> None:
    chaired = writing.chaired
    take_all(chaired)

    archived = writing.write(bundle=False, papers=False)

    vault = chaired.desk.vault
    came = {row.sha256: row for row in vault.intake.received.of_conference(FIC)}
    files = {
        name: hashlib.sha256(content).hexdigest()
        for name, content in held(archived.folder).items()
        if name.startswith("received/")
    }
    assert sorted(files.values()) == sorted(came)
    assert archived.received == len(came) == 3
    assert all(came[digest].name.removesuffix(".pdf") in name for name, digest in files.items())


def test_another_program_finds_the_bag_whole(writing: Writing) -> None:
    hold(writing.chaired)

    folder = writing.write(sealed_minute=True).folder

    for manifest in ("manifest-sha256.txt", "tagmanifest-sha256.txt"):
        answers = run(folder, "sha256sum", "--strict", "-c", manifest).splitlines()
        assert [line for line in answers if not line.endswith(": OK")] == []
    listed = {
        line.split("  ", 1)[1]
        for manifest in folder.glob("*manifest-sha256.txt")
        for line in manifest.read_text("utf-8").splitlines()
    }
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert there - listed == {"tagmanifest-sha256.txt"}
    assert (folder / "bagit.txt").read_bytes() == (
        b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
    )
    info = dict(
        line.split(": ", 1) for line in (folder / "bag-info.txt").read_text("utf-8").splitlines()
    )
    payload = held(folder).values()
    assert info["Payload-Oxum"] == f"{sum(map(len, payload))}.{len(payload)}"
    assert info["External-Identifier"] == FIC


def test_what_went_to_whom_is_in_it_where_anything_did(writing: Writing) -> None:
    chaired = writing.chaired
    take_all(chaired)
    before = held(writing.write(bundle=False, papers=False).folder)
    circulating = chaired.desk.vault.circulating
    row = f"reports agency {senders.POLICE}"
    mail = Mail(conference=FIC, row=row, folder=writing.folder, record=CirculationRecord())
    written = circulating.write(mail)

    told = json.loads(held(writing.write(bundle=False, papers=False).folder)[CIRCULATION])

    assert CIRCULATION not in before
    (dispatch,) = told["dispatches"]
    assert dispatch["receiver_name"] == senders.POLICE
    assert [one["sha256"] for one in dispatch["files"]] == [
        one.sha256 for one in written.dispatch.files
    ]


def test_a_changed_file_is_noticed(writing: Writing) -> None:
    take_all(writing.chaired)
    folder = writing.write(bundle=False, papers=False).folder
    report = next((folder / "data/received").glob("*report.pdf"))
    report.write_bytes(report.read_bytes() + b" ")

    with pytest.raises(subprocess.CalledProcessError):
        run(folder, "sha256sum", "--strict", "-c", "manifest-sha256.txt")


def test_papers_record_and_bundle_are_added_and_the_minute_only_if_asked(
    writing: Writing,
) -> None:
    hold(writing.chaired)
    meet_in_group(writing.chaired)

    whole = writing.write()
    bare = writing.write(bundle=False, papers=False)
    sealed = writing.write(bundle=False, papers=False, sealed_minute=True)

    papers = {name for name in held(whole.folder) if not name.startswith("received/")}
    assert papers == {
        "papers/FIC-0001 Core group notes and plan for agencies in the core group.pdf",
        "papers/FIC-0001 Decision letter for chair and agencies.pdf",
        "papers/FIC-0001 Minutes for chair and agencies.pdf",
        "papers/FIC-0001 Register of reasons for the chair.pdf",
        "papers/FIC-0001 bundle.pdf",
        "record/conference-record.json",
    }
    assert set(held(sealed.folder)) - set(held(bare.folder)) == {
        "papers/FIC-0001 sealed minute.pdf"
    }
    assert whole.left_out == ()
    assert len({whole.folder, bare.folder, sealed.folder}) == 3
    logged = writing.chaired.desk.logged()
    assert logged.count("archive_made") == 3
    assert writing.chaired.desk.vault.retention.keeping.get(FIC).archived_at is not None


def test_the_record_says_who_the_people_are(writing: Writing) -> None:
    hold(writing.chaired)
    folder = writing.write(bundle=False, papers=False).folder

    told = json.loads((folder / "data/record/conference-record.json").read_text("utf-8"))

    (decision, _) = told["record"]["decisions"]
    assert told["people"][decision["child"]]["name"] == "Juniper Pebblewick"
    assert told["conference"]["reference"] == FIC
    assert "7 Cobblestick Lane" not in json.dumps(told)


def test_what_cannot_be_made_yet_is_left_out_with_the_reason(writing: Writing) -> None:
    take_all(writing.chaired)

    archived = writing.write(bundle=False)

    assert archived.left_out == (Left.NOT_CLOSED, Left.NO_RECORD)
    page = (archived.folder / READ_ME).read_text("utf-8")
    for left in archived.left_out:
        assert words.LEFT_OUT[left] in unescape(page)


def _tell(chaired: Chaired, child: PersonId, text: str) -> None:
    deciding = chaired.desk.vault.deciding
    meeting = deciding.open(FIC)
    who = next(one for one in meeting.children if one.id == child)
    decision = next(one for one in things_for(meeting, who) if one.of == DECISION)
    wording = ChildWording(child=child, of=DECISION, text=text, said=decision.said)
    deciding.save(FIC, meeting.record.with_wording(wording))


def test_the_minutes_of_each_child_with_words_of_their_own_are_in_it(writing: Writing) -> None:
    hold(writing.chaired)
    _tell(writing.chaired, JUNIPER, "Grown-ups will keep looking that you are well.")

    archived = writing.write(bundle=False)

    own = [name for name in held(archived.folder) if "Juniper" in name]
    (name,) = own
    assert "Grown-ups will keep looking" in text_of(held(archived.folder)[name])
    assert archived.left_out == ()
    assert words.PAPERS["child"] in unescape((archived.folder / READ_ME).read_text("utf-8"))
    kept = writing.chaired.desk.vault.archiving.papers.circulation.papers(FIC)
    assert kept == ()


def test_minutes_that_a_child_must_not_read_are_left_out_with_the_reason(writing: Writing) -> None:
    hold(writing.chaired)
    vault = writing.chaired.desk.vault
    (address,) = vault.deciding.open(FIC).conference.addresses[:1]
    _tell(writing.chaired, JUNIPER, f"There is a plan. {address.text}")

    archived = writing.write(bundle=False)

    assert [name for name in held(archived.folder) if "Juniper" in name] == []
    assert archived.left_out == (Left.CHILD_STOPPED,)


def test_nothing_confidential_is_in_it_in_clear(writing: Writing, tmp_path: Path) -> None:
    hold_with_all(writing.chaired)
    told = [point.text for point in senders.a_message(senders.author()).points]
    secrets = [an_item().text, an_item().reason_in_words, *told, *WORDS]
    clear = tmp_path / "in clear"
    clear.mkdir()
    (clear / "page.txt").write_text("\n".join(secrets), "utf-8")
    assert len(deep_scan(clear, secrets)) > 0, "the search itself must find what is there"

    folder = writing.write(sealed_minute=True).folder

    assert deep_scan(folder, secrets) == ()
    said = "".join(
        path.read_text("utf-8") for path in folder.rglob("*") if path.suffix in (".html", ".txt")
    )
    assert "1 item" not in said


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.places: list[str] = []
        self.commands: list[str] = []
        self._is_typed = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.places += [f"{name}={value}" for name, value in attrs if name in ("src", "href")]
        self._is_typed = tag == "pre"

    def handle_data(self, data: str) -> None:
        if self._is_typed:
            self.commands += data.splitlines()
            self._is_typed = False


def read(folder: Path) -> _Tags:
    parsed = _Tags()
    parsed.feed((folder / READ_ME).read_text("utf-8"))
    return parsed


def test_its_page_needs_no_script_and_nothing_from_outside(writing: Writing) -> None:
    take_all(writing.chaired)
    folder = writing.write(bundle=False, papers=False).folder

    parsed = read(folder)

    page = (folder / READ_ME).read_text("utf-8")
    assert {"script", "link", "img", "iframe", "a"} & set(parsed.tags) == set()
    assert parsed.places == []
    assert re.findall(r"https?:|url\(|@import", page) == []
    assert "default-src 'none'" in page
    for name in held(folder):
        assert f"data/{name}" in unescape(page)


def test_all_that_the_page_says_to_type_does_what_it_says(writing: Writing) -> None:
    hold(writing.chaired)
    folder = writing.write(bundle=False, papers=False).folder
    (saved,) = writing.chaired.desk.vault.archiving.save_keys(
        folder.parent / words.KEY_NAME, PASSPHRASE
    )
    said = ""

    for command in read(folder).commands:
        asked = command
        if "pkcs12" in command:
            asked += f" -passin 'pass:{PASSPHRASE}'"
        said += run(folder, "bash", "-c", asked)

    assert saved.name == "chair-key.p12"
    assert "Signature is Valid" in said
    assert "Total document signed" in said
    assert said.count("report.json") >= 2
    opened = folder.parent / "opened"
    run(opened, "pdfdetach", "-save", "1", "-o", "page.json", "page.pdf")
    record = from_json((opened / "page.json").read_bytes(), PageFile)
    assert record.page.items == (an_item(),)


def test_the_key_file_opens_for_nobody_without_the_passphrase(writing: Writing) -> None:
    archiving = writing.chaired.desk.vault.archiving
    path = writing.folder / words.KEY_NAME

    with pytest.raises(WrongPassphraseError):
        archiving.save_keys(path, "another passphrase altogether")
    assert writing.is_empty

    archiving.save_keys(path, PASSPHRASE)
    assert path.stat().st_mode & 0o777 == 0o600
    with pytest.raises(subprocess.CalledProcessError):
        run(writing.folder, "openssl", "pkcs12", "-in", path, "-noout", "-passin", "pass:wrong")
    assert writing.chaired.desk.logged()[-1] == "key_saved"


def test_what_files_were_called_is_told_though_no_system_takes_such_a_name(
    writing: Writing,
) -> None:
    chaired = writing.chaired
    vault = chaired.desk.vault
    named = ("Bericht über J.PDF", "../../away.pdf", "no ending", "Bericht über J.PDF")
    for number, name in enumerate(named):
        sha256, _ = vault.intake.received.add(name, f"letter {number}".encode())
        vault.intake.received.bind(sha256, FIC)

    archived = writing.write(bundle=False, papers=False)

    files = {name.removeprefix("received/") for name in held(archived.folder)}
    assert sorted(one.split(" ", 1)[1] for one in files) == [
        "Bericht uber J.PDF",
        "Bericht uber J.PDF",
        "away.pdf",
        "no ending",
    ]
    page = unescape((archived.folder / READ_ME).read_text("utf-8"))
    assert all(f"<td>{name}</td>" in page for name in named)


def test_what_names_no_conference_stays_out_and_is_counted(writing: Writing) -> None:
    take_all(writing.chaired)
    writing.chaired.desk.vault.intake.received.add("another family's.pdf", b"of nobody")

    archived = writing.write(bundle=False, papers=False)

    assert archived.of_none == 1
    assert not any("another" in name for name in held(archived.folder))


def test_with_a_wrong_passphrase_nothing_is_written(writing: Writing) -> None:
    take_all(writing.chaired)

    with pytest.raises(WrongPassphraseError):
        writing.write(passphrase="another passphrase altogether")  # noqa: S106  # Not one.

    assert writing.is_empty


def test_cancelled_at_any_moment_nothing_is_written(writing: Writing) -> None:
    take_all(writing.chaired)
    for moment in range(6):
        is_cancelled = partial(next, chain(repeat(False, moment), repeat(True)))  # noqa: FBT003
        archived = writing.chaired.desk.vault.archiving.write(
            writing.order, lambda _done, _of: None, is_cancelled
        )
        assert archived is None
        assert writing.is_empty
    assert "archive_made" not in writing.chaired.desk.logged()


def test_on_a_full_disk_nothing_is_written(writing: Writing) -> None:
    take_all(writing.chaired)

    with a_disk_that_takes(40_000), pytest.raises(FileNotWrittenError):
        writing.write(bundle=False, papers=False)

    assert writing.is_empty


def test_what_a_killed_run_has_left_is_cleared_away(writing: Writing) -> None:
    take_all(writing.chaired)
    first = writing.write(bundle=False, papers=False).folder
    left = first.with_name(first.name + ".part")
    first.rename(left)
    (left / "data/half a file").write_bytes(b"half")

    again = writing.write(bundle=False, papers=False).folder

    assert list(writing.folder.iterdir()) == [again]
    assert "half a file" not in held(again)


def test_there_is_no_archive_of_a_conference_that_was_not_called(writing: Writing) -> None:
    with pytest.raises(NotInVaultError):
        writing.write(conference=ConferenceReference("FIC-0002"))

    assert writing.is_empty

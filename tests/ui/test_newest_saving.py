"""What is kept at once, while the vault is busy and when it is about to be closed."""

from dataclasses import dataclass, field

from reportwriter.domain.errors import ReportWriterError, VaultError
from reportwriter.domain.ids import ConferenceReference
from reportwriter.ui.newest_saving import NewestSaving
from tests.ui.sample_desk import FIC
from tests.ui.waiting import WaitingRunner


@dataclass
class Kept:
    values: list[str] = field(default_factory=list)
    refuses: set[str] = field(default_factory=set)
    troubles: list[ReportWriterError] = field(default_factory=list)

    def save(self, _conference: ConferenceReference, value: str) -> None:
        if value in self.refuses:
            raise VaultError("the disk is full")
        self.values.append(value)


def saving(kept: Kept, vault: WaitingRunner) -> NewestSaving[str]:
    return NewestSaving(kept.save, vault, saved=lambda: None, failed=kept.troubles.append)


def test_of_what_waits_only_the_newest_is_saved() -> None:
    kept, vault = Kept(), WaitingRunner()
    newest = saving(kept, vault)

    for value in ("a", "ab", "abc"):
        newest.put(FIC, value)
    vault.do_all()

    assert kept.values == ["a", "abc"]
    assert newest.unsaved(FIC) is None


def test_what_waits_goes_to_the_vault_before_that_is_closed() -> None:
    kept, vault = Kept(), WaitingRunner()
    newest = saving(kept, vault)
    newest.put(FIC, "a")
    newest.put(FIC, "ab")

    newest.finish()
    handed_over = len(vault.waiting)

    assert (handed_over, newest.unsaved(FIC)) == (2, "ab")
    vault.do_all()
    assert kept.values == ["a", "ab"]


def test_what_failed_waits_unless_something_newer_is_on_its_way() -> None:
    kept, vault = Kept(refuses={"a", "abc"}), WaitingRunner()
    newest = saving(kept, vault)
    newest.put(FIC, "a")
    newest.put(FIC, "ab")
    newest.finish()
    vault.do_all()
    assert (kept.values, newest.unsaved(FIC)) == (["ab"], None)

    newest.put(FIC, "abc")
    vault.do_all()

    assert (newest.unsaved(FIC), len(kept.troubles)) == ("abc", 2)

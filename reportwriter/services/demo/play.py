"""The whole demonstration, from the invitation to the copies that must be refused."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.file_check import ArrivalKnownFrom
from reportwriter.exchange.file_names import invitation_names
from reportwriter.records.travelling import Asked
from reportwriter.services.demo.answers import Answer, checks_answered, supplements_answered
from reportwriter.services.demo.authoring import (
    have_checked,
    make_family_copies,
    sign_and_hand_over,
    sign_supplement,
    take_in_invitation,
    write_report,
)
from reportwriter.services.demo.cast import Casting, Clock, Sent
from reportwriter.services.demo.keys import write_keys
from reportwriter.services.demo.mishaps import refusals_answered
from reportwriter.services.demo.place import make_anew
from reportwriter.services.whole_files import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from contextlib import AbstractContextManager
    from datetime import datetime
    from pathlib import Path

    from reportwriter.domain.ids import ReportId
    from reportwriter.records.scenario import Scenario, ScenarioAgency
    from reportwriter.services.demo.cast import Person
    from reportwriter.services.vault_access import VaultAccess
    from reportwriter.services.verifying import Verifying
    from reportwriter.signing.key_files import KeyFiles


@dataclass(frozen=True, kw_only=True)
class Played:
    """Every answer beside the one that was expected, and where the files lie."""

    answers: tuple[Answer, ...]
    folder: Path

    @property
    def is_as_expected(self) -> bool:
        return all(answer.is_as_expected for answer in self.answers)


@dataclass(frozen=True, kw_only=True)
class Demo:
    """Writes only under `folder`, which it makes anew. `tell` is told each step."""

    folder: Path
    access: Callable[[Path, Clock], VaultAccess]
    verifying: Callable[[], AbstractContextManager[Verifying]]
    key_files: KeyFiles
    now: Callable[[], datetime]

    def play(self, scenario: Scenario, tell: Callable[[str], None]) -> Played:
        """Play the scenario through. Raises what any of its parts raises.

        Raises WrongUseError where the folder holds anything but a demonstration.
        """
        make_anew(self.folder)
        clock = Clock(min(self.now(), scenario.issued_at))
        casting = Casting(root=self.folder, access=self.access, clock=clock)
        chair = casting.person("chair", scenario.conference.chair)
        deputies = [casting.person("deputy", contact) for contact in scenario.deputies]
        tell(f"{chair.contact.name} calls conference {scenario.conference.reference}.")
        clock.at = scenario.issued_at
        sent = self._written(scenario, chair, deputies, casting, tell)
        write_keys(self.folder, self.key_files, chair, deputies, [one.author for one in sent])
        answers = (*self._taken_in(scenario, chair, sent, clock, tell),)
        with self.verifying() as verifying:
            refused = refusals_answered(self.folder / "refused", scenario, sent, verifying)
        agencies = (person for one in sent for person in one.people)
        for person in (chair, *deputies, *agencies):
            person.close()
        return Played(answers=(*answers, *refused), folder=self.folder)

    def _written(
        self,
        scenario: Scenario,
        chair: Person,
        deputies: list[Person],
        casting: Casting,
        tell: Callable[[str], None],
    ) -> list[Sent]:
        invitations = chair.vault.inviting.invite(
            scenario.conference,
            [_asked(agency) for agency in scenario.agencies],
            [deputy.recipient for deputy in deputies],
            chair.passphrase,
        )
        words = chair.vault.trust.own_words()
        sent = []
        for agency, invitation in zip(scenario.agencies, invitations, strict=True):
            (name,) = invitation_names((invitation.record,))
            made_at = casting.clock.at
            casting.clock.at = min(self.now(), made_at)
            author = casting.person(agency.id, agency.author)
            casting.clock.at = made_at
            path = author.folder / "received" / name
            write_whole({chair.folder / "sent" / name: invitation.pdf, path: invitation.pdf})
            invitation_id = take_in_invitation(author, invitation.pdf, words)
            report_id = write_report(author, agency, invitation_id)
            copies = make_family_copies(author, report_id, self.folder)
            colleague = self._checked(agency, author, report_id, casting)
            casting.clock.at = agency.signed_at
            made = sign_and_hand_over(author, report_id, author.folder / "to send")
            casting.clock.at = agency.supplemented_at or agency.signed_at
            later = sign_supplement(author, report_id, agency, author.folder / "to send later")
            casting.clock.at = made_at
            tell(f"{agency.author.name} writes, signs and hands over: {_count(agency, copies)}.")
            if colleague is not None:
                tell(f"{colleague.contact.name} has checked the draft and agreed to it.")
            sent.append(
                Sent(
                    agency=agency,
                    author=author,
                    invitation=invitation.record,
                    invitation_path=path,
                    made=made,
                    supplement=later,
                    colleague=colleague,
                )
            )
        return sent

    def _checked(
        self, agency: ScenarioAgency, author: Person, report_id: ReportId, casting: Casting
    ) -> Person | None:
        """Have a colleague check the draft; None where the scenario names none."""
        if (check := agency.check) is None:
            return None
        casting.clock.at = min(self.now(), check.checked_at)
        colleague = casting.person("colleague", check.colleague)
        casting.clock.at = check.checked_at
        have_checked(author, report_id, colleague, check.remark)
        return colleague

    def _taken_in(
        self,
        scenario: Scenario,
        chair: Person,
        sent: list[Sent],
        clock: Clock,
        tell: Callable[[str], None],
    ) -> tuple[Answer, ...]:
        inbox = chair.folder / "received"
        inbox.mkdir(parents=True)
        for one in sent:
            if one.agency.words_compared:
                chair.vault.trust.enter_words(
                    one.author.contact,
                    one.author.recipient.certificates,
                    one.author.vault.trust.own_words(),
                )
            for path in one.files:
                shutil.copyfile(path, inbox / path.name)
        clock.at = max(one.arrives_at(path) for one in sent for path in one.files)
        arrivals = chair.vault.intake.take_in(
            sorted(inbox.iterdir()), chair.passphrase, lambda _done, _of: None
        )
        when = {path.name: one.arrives_at(path) for one in sent for path in one.files}
        for arrival in arrivals:
            chair.vault.intake.record_arrival(
                arrival.sha256, when[arrival.name], ArrivalKnownFrom.MAIL_SERVER
            )
        tell(f"{chair.contact.name} takes in {len(arrivals)} files and checks them.")
        board = chair.vault.intake.board(scenario.conference.reference)
        return (*checks_answered(scenario, board), *supplements_answered(sent, board))


def _asked(agency: ScenarioAgency) -> Asked:
    author = agency.author
    return Asked(
        agency=author.agency,
        role=author.designation,
        form=agency.form,
        name=author.name if agency.named else "",
        email=author.email,
    )


def _count(agency: ScenarioAgency, copies: Sequence[Path]) -> str:
    family = "copy" if len(copies) == 1 else "copies"
    return f"{len(agency.statements)} statements, {len(copies)} {family} for the family"

"""Wires what an administrator does with a conference. Nothing here is given a key, or opens one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.adapters import checking, new_id
from reportwriter.services.accounts import Accounts
from reportwriter.services.administrator_intake import AdministratorIntake
from reportwriter.services.administrator_rows import AdministratorRows
from reportwriter.services.board import Boards
from reportwriter.services.chasing import Chasing
from reportwriter.services.for_the_chair import ForTheChair
from reportwriter.services.letters import Letters
from reportwriter.services.on_demand import AdministratorServices
from reportwriter.services.passing_on import PassingOn
from reportwriter.services.retention import Retention
from reportwriter.services.sending_invitations import SendingInvitations
from reportwriter.services.sending_papers import SendingPapers
from reportwriter.services.taking_in import TakingIn

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from reportwriter.forms.library import Library
    from reportwriter.services.administering import Administering
    from reportwriter.storage.vault import Vault


def administrator_services(
    vault: Vault,
    administering: Administering,
    library: Library,
    require_passphrase: Callable[[str], None],
    now: Callable[[], datetime],
) -> AdministratorServices:
    """Return what an administrator does with a conference.

    `require_passphrase` raises where it is not that of the vault, and gives nothing away.
    """
    sent = vault.administered_invitations
    for_the_chair = ForTheChair(store=vault.passed_on, sent=sent, checking=checking)
    boards = Boards(
        received=vault.received,
        conferences=vault.administered,
        sent=sent,
        contacts=vault.contacts,
        letters=vault.letters,
        checking=checking,
        seen=for_the_chair.seen,
    )
    passing_on = PassingOn(
        administering=administering,
        received=vault.received,
        letters=vault.letters,
        for_the_chair=for_the_chair,
        store=vault.passed_on,
        log=vault.log,
        now=now,
    )
    sending = SendingInvitations(administering=administering, store=sent, log=vault.log, now=now)
    chasing = Chasing(sent=sent, log=vault.log)
    retention = Retention(
        conferences=vault.administered,
        keeping=vault.keeping,
        purge=vault.conference_purge,
        backups=vault.backups,
        library=library,
        require_passphrase=require_passphrase,
        log=vault.log,
        now=now,
        copies=True,
        besides=passing_on.for_this_alone,
        waiting=lambda reference: passing_on.standing(reference).waiting,
    )
    return AdministratorServices(
        administering=administering,
        boards=boards,
        intake=AdministratorIntake(
            received=vault.received,
            store=vault.passed_on,
            administering=administering,
            chaired=vault.chaired,
            checking=checking,
            taking_in=TakingIn(
                received=vault.received,
                checking=checking,
                index=vault.search,
                log=vault.log,
                set_aside=administering.set_aside,
                keep_mail=vault.passed_on.keep_mail,
            ),
        ),
        letters=Letters(
            received=vault.received, store=vault.letters, checking=checking, log=vault.log
        ),
        chasing=chasing,
        passing_on=passing_on,
        sending=sending,
        retention=retention,
        accounts=Accounts(
            administering=administering,
            sending=sending,
            chasing=chasing,
            passing_on=passing_on,
            papers=vault.circulation,
            now=now,
        ),
        papers=SendingPapers(
            store=vault.circulation,
            received=vault.received,
            administering=administering,
            checking=checking,
            log=vault.log,
            new_id=new_id,
            now=now,
        ),
        rows=AdministratorRows(
            administering=administering, boards=boards, passing_on=passing_on, sending=sending
        ),
    )

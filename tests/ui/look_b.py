"""Paint the check, the confidential page, signing and the chair's screens into build/look.

`python -m tests.ui.look_b [NAME...]` paints all, or those whose name starts so.
"""

import os
import sys
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from reportwriter.ui.look import Look
from reportwriter.ui.theme import DARK, LIGHT
from tests.ui import samples_b as samples
from tests.ui import samples_c
from tests.ui.administer import sample as administer
from tests.ui.agency import sample as agency
from tests.ui.archive import sample as archives
from tests.ui.at_conference import looks as at_conference
from tests.ui.chair import sample as chairs
from tests.ui.circulation import sample as circulation
from tests.ui.deputy import sample as deputy
from tests.ui.draft import sample as drafts
from tests.ui.find import sample as bars
from tests.ui.hand_on import sample as hand_on
from tests.ui.hand_round import sample as hand_round
from tests.ui.hearing import sample as hearings
from tests.ui.invite import sample as invites
from tests.ui.keeping import sample as keeping
from tests.ui.look import FOLDER
from tests.ui.message import sample as messages
from tests.ui.own_words import sample as own_words
from tests.ui.read_bundle import sample as bundles
from tests.ui.read_minute import sample as minutes
from tests.ui.read_paper import sample as read_paper
from tests.ui.send_out import sample as send_out
from tests.ui.sign import sample as sign_samples
from tests.ui.update import sample as updates
from tests.ui.who_comes import sample as who_comes

Maker = Callable[[Look], QWidget]
SIZE = (1176, 760)
SCREENS: dict[str, Maker] = {
    "check": samples.check,
    "confidential": samples.confidential,
    "confidential-read": samples.confidential_read,
    "confidential-closed": samples.confidential_closed,
    "sign": samples.sign,
    "signed": samples.signed,
    "signed-receipt": samples.signed_with_receipt,
    "sign-no-longer-asked": samples.sign_no_longer_asked,
    "hand-on": hand_on.asked,
    "hand-on-one": hand_on.of_one,
    "hand-on-saved": hand_on.saved,
    "hand-on-refused": hand_on.refused,
    "signed-anew": sign_samples.anew,
    "signed-anew-made": sign_samples.anew_made,
    "signed-anew-unknown": sign_samples.anew_unknown,
    "read": samples.read,
    "read-page": samples.read_page,
    "read-beside": samples.read_beside,
    "read-newer": samples.read_newer,
    "letter": samples.letter,
    "letter-typing": samples.letter_typing,
    "words": samples.words,
    "identity": samples.identity,
    "identity-code": samples.identity_code,
    "invite": invites.invite,
    "invite-lacking": invites.invite_lacking,
    "invite-rules": invites.invite_rules,
    "invite-deputy": invites.invite_deputy,
    "update": updates.as_called,
    "update-changed": updates.changed,
    "update-lacking": updates.lacking,
    "update-signed": updates.signed,
    "update-rules": updates.against_rules,
    "update-handing-over": updates.handing_over,
    "update-withdrawing": updates.withdrawing,
    "update-handed-over": updates.handed_over,
    "update-steps-in": updates.stepping_in,
    "chair-handed-over": chairs.handed_over,
    "chair-not-told-yet": chairs.not_told_yet,
    "chair-stepped-in": chairs.stepped_in,
    "chair-stepped-in-deputy": chairs.stepped_in_deputy,
    "certificates": samples.certificates,
    "message": messages.closed,
    "message-begun": messages.begun,
    "message-writing": messages.writing,
    "message-on-paper": messages.on_paper,
    "message-received": messages.received,
    "message-read": messages.received_open,
    "agency": agency.not_asked,
    "agency-nobody": agency.nobody_known,
    "agency-answered": agency.answered,
    "agency-stale": agency.stale,
    "agency-opening": agency.opening_an_answer,
    "drafts": drafts.listed,
    "drafts-waiting": drafts.waiting,
    "draft": drafts.reading,
    "draft-answer": drafts.answering,
    "chair": chairs.board,
    "chair-changed": chairs.changed,
    "chair-missing": chairs.missing,
    "chair-no-longer-asked": chairs.no_longer_asked,
    "chair-handed-on": chairs.handed_on,
    "chair-page-waits": chairs.page_waits,
    "chair-unknown-page": chairs.unknown_page,
    "chair-unknown-message": chairs.unknown_message,
    "chair-words": chairs.words,
    "chair-letter": chairs.letter,
    "chair-letter-proposed": chairs.letter_proposed,
    "chair-told": chairs.told,
    "who-comes": who_comes.screen,
    "administer": administer.board,
    "administer-sealed": administer.sealed,
    "administer-message": administer.message,
    "administer-letter": administer.letter,
    "administer-not-certain": administer.not_certain,
    "administer-passed-on": administer.passed_on,
    "administer-account": administer.account_asked,
    "administer-empty": administer.empty,
    "keeping": keeping.due,
    "keeping-waiting": keeping.waiting,
    "keeping-too-early": keeping.too_early,
    "keeping-gone": keeping.gone,
    "deputy": deputy.may_step_in,
    "deputy-not-certain": deputy.not_certain,
    "deputy-writes": deputy.writes,
    "deputy-words": deputy.entering_words,
    "hand-round": hand_round.screen,
    "hand-round-empty": hand_round.empty,
    "send-out": send_out.screen,
    "send-out-written": send_out.written,
    "send-out-all": send_out.all_sent,
    "circulation": circulation.who_gets_what,
    "circulation-held": circulation.held_back,
    "circulation-letter": circulation.with_letter,
    "circulation-outside": circulation.from_outside,
    "circulation-quoted": circulation.quoted,
    "circulation-signed-back": circulation.awaited,
    "circulation-supporter": circulation.supported,
    "circulation-told": circulation.told,
    "circulation-went": circulation.went,
    "at-conference": at_conference.course,
    "at-conference-child-comes": at_conference.child_comes,
    "at-conference-said": at_conference.said,
    "at-conference-views": at_conference.views,
    "at-conference-decisions": at_conference.decisions,
    "at-conference-plan": at_conference.plan,
    "at-conference-members": at_conference.members,
    "at-conference-told": at_conference.told,
    "at-conference-group": at_conference.group,
    "at-conference-group-action": at_conference.group_action,
    "at-conference-group-child": at_conference.group_child,
    "at-conference-group-plan": at_conference.group_plan,
    "at-conference-reasons": at_conference.reasons,
    "at-conference-a-reason": at_conference.a_reason,
    "at-conference-papers": at_conference.papers,
    "at-conference-pack": at_conference.pack,
    "archive": archives.due,
    "archive-not-over": archives.not_over,
    "archive-written": archives.written,
    "archive-writing": archives.writing,
    "archive-gone": archives.gone,
    "archive-refused": archives.refused,
    "who-comes-child": who_comes.of_a_child,
    "who-comes-observer": who_comes.of_an_observer,
    "who-comes-excluded": who_comes.excluded,
    "who-comes-day": who_comes.on_the_day,
    "who-comes-quorum": who_comes.without_quorum,
    "read-paper": read_paper.screen,
    "read-paper-unknown": read_paper.not_known,
    "bundle-closed": bundles.closed,
    "bundle": bundles.opened,
    "bundle-not-all": bundles.not_all_opened,
    "minute-closed": minutes.closed,
    "minute": minutes.opened,
    "hearing-closed": hearings.closed,
    "hearing-bundling": hearings.bundling,
    "hearing-untold": hearings.untold,
    "hearing-unread": hearings.unread,
    "hearing": hearings.opened,
    "hearing-to-tell": hearings.to_tell,
    "hearing-slot": hearings.slot,
    "hearing-excluded": hearings.excluded,
    "desk": samples_c.desk,
    "desk-risk": samples_c.desk_of_risk,
    "desk-parents": samples_c.desk_of_parents,
    "desk-asking": samples_c.desk_asking,
    "desk-beside": samples_c.desk_beside,
    "desk-agreement": samples_c.desk_agreement,
    "desk-agreement-decided": samples_c.desk_agreement_decided,
    "desk-agreement-joined": samples_c.desk_agreement_joined,
    "desk-asking-several": samples_c.desk_asking_several,
    "desk-remarks-of-several": samples_c.desk_remarks_of_several,
    "desk-agreement-empty": samples_c.desk_agreement_empty,
    "desk-opinions": samples_c.desk_opinions,
    "desk-chronology": samples_c.desk_chronology,
    "desk-chronology-comparing": samples_c.desk_chronology_comparing,
    "desk-chronology-told-by-several": samples_c.desk_chronology_told_by_several,
    "desk-timeline": samples_c.desk_timeline,
    "desk-child-seen": samples_c.desk_child_seen,
    "desk-family": samples_c.desk_family,
    "desk-found": samples_c.desk_found,
    "desk-remarks": samples_c.desk_remarks,
    "desk-answering": samples_c.desk_answering,
    "desk-no-remarks": samples_c.desk_without_remarks,
    "find": bars.finding,
    "replace": bars.replacing,
    "spelling": bars.spelling,
    "spelling-exact": bars.spelling_exact,
    "spelling-ended": bars.spelling_ended,
    "own-words": own_words.own_words,
    "own-words-empty": own_words.own_words_empty,
    "own-words-removed": own_words.own_words_removed,
}
PASSES = ((LIGHT, 1.0, "light"), (DARK, 1.0, "dark"), (LIGHT, 2.0, "200"))


def paint(look: Look, name: str) -> None:
    for theme, zoom, called in PASSES:
        look.set_theme(theme)
        look.set_zoom(zoom)
        screen = SCREENS[name](look)
        screen.resize(*SIZE)
        screen.show()
        for _ in range(6):
            QApplication.processEvents()
        screen.grab().save(str(FOLDER / f"{name}-{called}.png"))
        screen.close()
        screen.deleteLater()
        # At once: each that stays makes the next change of theme and zoom slower.
        QApplication.sendPostedEvents(screen, QEvent.Type.DeferredDelete)


def main(wanted: list[str]) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    look = Look(QApplication([]))
    for name in SCREENS:
        if not wanted or any(name.startswith(start) for start in wanted):
            paint(look, name)


if __name__ == "__main__":
    main(sys.argv[1:])

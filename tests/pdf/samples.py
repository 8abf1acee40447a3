"""A whole report of the school, as the tests of the PDF lay it out."""

import functools
from dataclasses import replace
from datetime import UTC, date, datetime

from reportwriter.domain.confidential import (
    ChairTold,
    ConfidentialItem,
    ConfidentialPage,
    Hearers,
    MustBeTold,
    Reason,
)
from reportwriter.domain.ids import ItemId, PersonId, RecordId, Reference, StatementId
from reportwriter.domain.report import NothingHeld, Report, SlotValue
from reportwriter.domain.sharing import Answer, CommentKind, FamilyComment, Shared, SharingRecord
from reportwriter.domain.statement import (
    Basis,
    Checked,
    Disclosure,
    Evidence,
    Kind,
    Place,
    Source,
    SourceKind,
    Statement,
    Weight,
)
from reportwriter.domain.view import ProvisionalView, View
from reportwriter.domain.when import When
from reportwriter.forms.form import Need
from reportwriter.forms.library import Library
from reportwriter.forms.outline import outline
from reportwriter.pdf.attached import Carried
from reportwriter.pdf.carrier import lay_out_carrier
from reportwriter.pdf.confidential_page import page_to_pad
from reportwriter.pdf.invitation import lay_out_invitation
from reportwriter.pdf.report import lay_out_report
from reportwriter.pdf.supplement import lay_out_supplement
from reportwriter.records.travelling import Asked, Certificates, InvitationFile, Recipient
from tests.builders import CORIN, FEN, JUNIPER, OTTO, TAMSIN, a_conference, a_report
from tests.pdf.sample_agenda import lay_out_agenda_of
from tests.pdf.sample_family import the_people, the_relations
from tests.pdf.sample_supplement import as_supplement

SIGNED = datetime(2026, 12, 22, 11, 42, tzinfo=UTC)
LIBRARY = Library()
OWN, RECORD, CHILD = SourceKind.OWN, SourceKind.RECORD, SourceKind.FIRST_HAND


def the_report() -> Report:
    """Return the school's report: every kind, restrictions, links, tables, views, comments."""
    people = the_people()
    report = a_report(*_statements(), conference=replace(a_conference(), people=people))
    report = replace(
        report,
        version=2,
        values=_values(),
        views=_views(),
        comments=_comments(),
        sharing=_sharing(),
    )
    return replace(report, relations=the_relations(), nothing_held=_nothing_held(report))


def _nothing_held(report: Report) -> tuple[NothingHeld, ...]:
    form = LIBRARY.form(report.form)
    filled = {value.place for value in report.values}
    filled |= {statement.place for statement in report.statements}
    return tuple(
        NothingHeld(place=leaf.place)
        for leaf in outline(form, report)
        if leaf.slot.need is Need.OR_REASON and leaf.place not in filled
    )


def _statements() -> tuple[Statement, ...]:
    corin = Disclosure(withheld_from=(CORIN,), until_chair_advises=True)
    rows = (
        ("1", "enquiry", None, Kind.FACT, OWN, Weight.NEUTRAL,
         "The school was told of the enquiry by phone on 15 December 2026 and took part by sending "
         "attendance figures the same day.", "Call log 15/12/2026 09:40; email receipt"),
        ("2", "involvement", None, Kind.FACT, RECORD, Weight.NEUTRAL,
         "Juniper joined the school in September 2020 and Otto in September 2025.", "Admissions"),
        ("3", "education", JUNIPER, Kind.FACT, RECORD, Weight.STRENGTH,
         "Juniper was in school 171 of 186 half-days this term (91.9%).", "Register export"),
        ("3", "education", JUNIPER, Kind.OBSERVATION, OWN, Weight.STRENGTH,
         "Juniper reads with younger pupils every Tuesday and was chosen by them as “kindest "
         "reader”.", "Certificate, 4 December 2026"),
        ("3", "presentation", JUNIPER, Kind.OBSERVATION, OWN, Weight.WORRY,
         "On 9 December Juniper wore the same unwashed jumper for the third day; I saw a dried "
         "food stain on the left cuff on all three days.", "Safeguarding log, 8 and 9 December"),
        ("3", "emotional", JUNIPER, Kind.ALLEGATION, CHILD, Weight.WORRY,
         "Juniper told Mr Lund on 11 December: “Corin broke the kitchen door when mum said no.”",
         "Written by Mr Lund within 20 minutes"),
        ("3", "emotional", JUNIPER, Kind.OBSERVATION, OWN, Weight.WORRY,
         "When a door banged in assembly on 14 December Juniper ducked under the bench and did not "
         "come out for about four minutes.", "Assembly note, 14 December"),
        ("3", "emotional", JUNIPER, Kind.OPINION, OWN, Weight.WORRY,
         "I think Juniper worries about loud sounds at home; I base this on the assembly event and "
         "what she told Mr Lund.", ""),
        ("3", "education", OTTO, Kind.FACT, RECORD, Weight.WORRY,
         "Otto was collected more than 20 minutes late on three days between 2 November and 11 "
         "December 2026.", "Late-collection book and club register"),
        ("3", "presentation", OTTO, Kind.OBSERVATION, OWN, Weight.WORRY,
         "Otto ate two school breakfasts on 7 December and asked for a third.", ""),
        ("5", "basic_care", TAMSIN, Kind.OBSERVATION, OWN, Weight.STRENGTH,
         "Ms Pebblewick rang the school back within the hour each of the three times I left a "
         "message in December.", "Call log"),
        ("7", "risks", OTTO, Kind.OPINION, OWN, Weight.WORRY,
         "Otto may be going without enough to eat before school, and may be left waiting when "
         "adults are in dispute.", ""),
        ("7", "positives", OTTO, Kind.OPINION, OWN, Weight.STRENGTH,
         "His mother answers the school quickly, and he settles well when an adult he knows is "
         "near.", ""),
        ("7", "balance", OTTO, Kind.OPINION, OWN, Weight.NEUTRAL,
         "The risk is real but recent. It would fall if breakfast and collection were steady for a "
         "month.", ""),
        ("9", "reasons", OTTO, Kind.OPINION, OWN, Weight.WORRY,
         "My provisional view is yes to a plan for Otto, category neglect, because lateness and "
         "hunger have happened together over six weeks.", ""),
    )  # fmt: skip
    rests = {8: (6, 7), 12: (9, 10), 13: (10, 11), 14: (12, 13), 15: (9, 10)}
    letters = "BCDFGHJKLMNPQRSTVWXZ"
    made = []
    for number, (section, slot, person, kind, source, weight, text, evidence) in enumerate(rows, 1):
        is_account = kind is Kind.ALLEGATION
        said = Basis(said_by="Juniper", said_to="Mr Lund", checked=Checked.NOT_CHECKED)
        made.append(
            Statement(
                id=StatementId(f"s{number}"),
                reference=Reference(f"H{letters[number]}M"),
                place=Place(section=section, slot=slot, person=person),
                text=text,
                kind=kind,
                when=When("2026-12-09") if number == 5 else None,
                about=(person,) if person else (),
                source=Source(kind=source, who="the child" if is_account else ""),
                evidence=Evidence(text=evidence)
                if evidence
                else Evidence(none_because="it is what I think"),
                basis=said if is_account else Basis(how_sure="Fairly sure"),
                rests_on=tuple(StatementId(f"s{one}") for one in rests.get(number, ())),
                weight=weight,
                disclosure=corin if is_account else Disclosure(),
            )
        )
    return tuple(made)


def _values() -> tuple[SlotValue, ...]:
    def at(section: str, slot: str, person: PersonId | None = None) -> Place:
        return Place(section=section, slot=slot, person=person)

    return (
        SlotValue(
            place=at("summary", "worries"),
            rows=(
                ("Otto was collected late and has been very hungry at school.", "HMM HNM"),
                ("Juniper hid when a door banged. She has told us about a door.", "HJM HKM"),
            ),
        ),
        SlotValue(
            place=at("summary", "going_well"),
            rows=(("Juniper is in school on most days.", "HFM"),),
        ),
        SlotValue(
            place=at("summary", "not_known"),
            text="The school has not seen the children at home.",
        ),
        SlotValue(
            place=at("contact", "contact"),
            rows=(
                (JUNIPER, "Every school day", "2026-12-18", "Pru Oakenshaw"),
                (OTTO, "Every school day", "2026-12-18", "Ms Fennick"),
            ),
        ),
        SlotValue(place=at("contact", "attendance"), text="The author will attend"),
        SlotValue(
            place=at("2", "chronology"),
            rows=(
                ("2026-11-02/2026-12-11", "Otto collected late on three days", "Waited", "HMM"),
                ("2026-12-11", "Juniper told Mr Lund about the door", "Not known", "HJM"),
                ("2026-12-14", "Juniper hid when a door banged", "Under the bench", "HKM"),
            ),
        ),
        SlotValue(
            place=at("3", "how_asked", OTTO),
            text="Ms Fennick drew with Otto for 20 minutes on 16 December.",
        ),
        SlotValue(
            place=at("8", "short_term", OTTO),
            rows=(("Breakfast every school morning", "Club sheet, by 5 February"),),
        ),
        SlotValue(
            place=at("8", "long_term", OTTO),
            rows=(("On-time collection by people he knows", "No late entry, by Easter"),),
        ),
    )


def _views() -> tuple[ProvisionalView, ...]:
    return (
        ProvisionalView(child=JUNIPER, view=View.UNDECIDED, reason="The others are to be heard."),
        ProvisionalView(
            child=OTTO,
            view=View.YES,
            categories=("neglect",),
            reason="Lateness and hunger have happened together over six weeks.",
            rests_on=(StatementId("s9"), StatementId("s10")),
        ),
    )


def _comments() -> tuple[FamilyComment, ...]:
    return (
        FamilyComment(
            id=RecordId("c1"),
            by=TAMSIN,
            text="Two of the five were after chess club that ran late.",
            kind=CommentKind.CORRECTION_OF_FACT,
            statement=StatementId("s9"),
            on=date(2026, 12, 21),
            answer=Answer.CORRECTED,
            answer_text="Checked the club list. Corrected to three days.",
            read="Collected late on five days before the club list was looked at.",
        ),
        FamilyComment(
            id=RecordId("c2"),
            by=TAMSIN,
            text="The washing machine broke on 6 December.",
            kind=CommentKind.ADDITIONAL_INFORMATION,
            statement=StatementId("s5"),
            on=date(2026, 12, 21),
            answer=Answer.NOT_CHANGED,
            answer_text="This is what I saw. Her reason is to be read with it.",
        ),
        FamilyComment(
            id=RecordId("c3"),
            by=FEN,
            text="Nobody has asked my sister, who is a childminder.",
            kind=CommentKind.DISAGREEMENT,
            on=date(2026, 12, 19),
            answer=Answer.NOT_SETTLED,
            answer_text="To be put to the chair at the meeting.",
        ),
    )


def _sharing() -> tuple[SharingRecord, ...]:
    return (
        SharingRecord(
            id=RecordId("r1"),
            person=TAMSIN,
            how=Shared.READ_TOGETHER,
            on=date(2026, 12, 18),
            version=1,
            present="Mr Lund",
        ),
        SharingRecord(
            id=RecordId("r2"),
            person=CORIN,
            how=Shared.NOT_SHARED,
            not_shared_because="bail condition",
            agreed_by="the chair",
        ),
    )


def the_confidential_page() -> ConfidentialPage:
    items = (
        ConfidentialItem(
            id=ItemId("i1"),
            reference=Reference("BCD"),
            text="Mr Thrumm's brother is under investigation; he does not know.",
            kind=Kind.FACT,
            about_others=("Bram Thrumm",),
            source=Source(kind=RECORD),
            evidence=Evidence(text="Intelligence log"),
            reason=Reason.LIVE_INVESTIGATION,
            hearers=Hearers.CLOSED_SLOT,
        ),
        ConfidentialItem(
            id=ItemId("i2"),
            reference=Reference("BCF"),
            text="A source reports Corin Thrumm asked two people where Ms Pebblewick now lives.",
            kind=Kind.ALLEGATION,
            about=(CORIN,),
            source=Source(kind=SourceKind.SECOND_HAND, who="Pellam Rook", may_be_named=False),
            basis=Basis(checked=Checked.BEING_CHECKED),
            reason=Reason.THIRD_PARTY_IDENTIFIABLE,
        ),
        ConfidentialItem(
            id=ItemId("i3"),
            reference=Reference("BCG"),
            text="Ms Pebblewick should be told that Mr Thrumm is asking for her address.",
            kind=Kind.OPINION,
            when=When("2026-12"),
            rests_on=(Reference("BCF"), Reference("HJM")),
            reason=Reason.SAFETY_OF_A_PERSON,
            reason_in_words="she is in danger meanwhile",
            withhold_from=(CORIN,),
            proposed_hearers="Chair; Idris Calloway, social worker",
            must_be_told=(
                MustBeTold(
                    to=(TAMSIN,),
                    by_whom="Idris Calloway",
                    by_when="6 January 2027, before she leaves Larch House",
                    how="in person, outside the meeting",
                    not_to_say="where it came from",
                ),
            ),
        ),
    )
    told = ChairTold(on=date(2026, 12, 21), how="By telephone", please_ring=True)
    return ConfidentialPage(report=the_report().id, items=items, chair_told=told)


def an_invitation() -> InvitationFile:
    certificates = Certificates.of(b"signing", b"encryption")
    return InvitationFile(
        id="invitation-1",
        conference=the_report().conference,
        asked=Asked(
            agency="Hollybrook Primary School",
            role="designated safeguarding lead",
            form=the_report().form,
        ),
        chair=Recipient(
            name="Merriweather Stope",
            designation="Independent chair",
            agency="Safeguarding unit",
            certificates=certificates,
        ),
        deputies=(Recipient(name="Lark Underhill", certificates=certificates),),
        issued_at=SIGNED,
    )


def lay_out(
    report: Report,
    *,
    signer: str = "Pru Oakenshaw",
    data: bytes = b"{}",
    documents: tuple[bytes, ...] = (),
) -> bytes:
    area = LIBRARY.area(report.conference.area)
    form = LIBRARY.form(report.form)
    return lay_out_report(
        report,
        form,
        area,
        carried=Carried(data=data, documents=documents),
        made=SIGNED,
        signer=signer,
    )


def lay_out_page(page: ConfidentialPage, *, report: Report | None = None, pad: int = 0) -> bytes:
    finish = page_to_pad(
        page,
        report or the_report(),
        data=b'{"page": 1}',
        made=SIGNED,
        signer="Pru Oakenshaw",
    )
    return finish(pad)


def lay_out_an_invitation(invitation: InvitationFile) -> bytes:
    area = LIBRARY.area(invitation.conference.area)
    return lay_out_invitation(
        invitation,
        area,
        form_title=LIBRARY.form(invitation.asked.form).title,
        data=b'{"invitation": 1}',
    )


@functools.cache
def documents() -> dict[str, bytes]:
    """Return one document of every kind, laid out once for all tests."""
    return {
        "report": lay_out(the_report()),
        "draft": lay_out(the_report(), signer=""),
        "empty report": lay_out(a_report(values=(), people=(), addresses=())),
        "confidential page": lay_out_page(the_confidential_page(), pad=1000),
        "nothing confidential": lay_out_page(ConfidentialPage(report=the_report().id)),
        "invitation": lay_out_an_invitation(an_invitation()),
        "supplement": lay_out_supplement(as_supplement(the_report()), data=b'{"supplement": 1}'),
        "agenda": lay_out_agenda_of(the_report()),
        "sealed page": lay_out_carrier("sealed_page", bytes(2000)),
        "message": lay_out_carrier("message", bytes(2000)),
    }

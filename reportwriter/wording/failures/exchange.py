"""Failures of files that travel: written, read, taken in and opened."""

from reportwriter.wording.failures.words import KEPT, Entries, Words

_SEND_AGAIN = "Ask the chair's unit for the invitation again, as it left their program."
_WHOSE_KEY = "An invitation says whose key your confidential page is sealed to."
_WHOSE_SEAL = "Confidential pages are sealed to them, so they must be whole and one person's."
_SAVE_AGAIN = "Ask the deputy to save their certificates again (menu File) and to send that file."
_READ_APART = "Foreign files are read apart from your reports; nothing of yours was touched."

FILES: Entries = {
    "ExchangeError": Words(
        what="The file could not be made or taken in.", why=KEPT, do="Choose the file again."
    ),
    "FileNotWrittenError": Words(
        what="The files were not written. The computer says: {because}.",
        why="None of them was left half written. What you had written is kept.",
        do="Choose another folder, or make room, and try again.",
    ),
    "FileNotReadError": Words(
        what="The file cannot be read. The computer says: {because}.",
        do="See whether it is still there and may be opened, then choose it again.",
    ),
}

_NOTHING_TAKEN_IN = "Nothing of what you dropped was taken in."
_FROM_THE_MAIL = "Open the mail in your mail program and drag what is attached to it here."

MAILS: Entries = {
    "MailNotReadError": Words(
        what="Nothing can be taken out of this mail: {named}.",
        why=_NOTHING_TAKEN_IN,
        do=_FROM_THE_MAIL,
    ),
    "MailNotReadError.not_a_mail": Words(
        what="This file is called a mail and is none: {named}.",
        why=_NOTHING_TAKEN_IN,
        do="In your mail program, save the mail once more as a file (.eml), and drop that.",
    ),
    "MailNotReadError.damaged": Words(
        what="This mail is damaged or cut short, or made so that reading it would do harm: "
        "{named}.",
        why=_NOTHING_TAKEN_IN,
        do="Save it once more from your mail program. If that does not help, ask the sender to "
        "send both files again.",
    ),
    "MailNotReadError.closed": Words(
        what="This mail is encrypted, or sealed as a whole: {named}.",
        why=f"Only your mail program can open it. {_NOTHING_TAKEN_IN}",
        do=_FROM_THE_MAIL,
    ),
    "MailNotReadError.no_report": Words(
        what="No PDF is attached to this mail: {named}.",
        why=f"Reports and sealed pages come as PDFs. {_NOTHING_TAKEN_IN}",
        do="See whether they came in another mail. A report in another format can be dropped here "
        "by itself.",
    ),
    "MailNotReadError.too_many": Words(
        what="More than 50 PDFs are attached to this mail: {named}.",
        why=f"No agency sends so many. {_NOTHING_TAKEN_IN}",
        do="Look at it in your mail program, and drag only what belongs to the conference here.",
    ),
    "MailNotReadError.too_large": Words(
        what="This mail is larger than 64 MB: {named}.",
        why=_NOTHING_TAKEN_IN,
        do=_FROM_THE_MAIL,
    ),
}

INVITATIONS: Entries = {
    "InvitationRefusedError": Words(
        what="This file is no invitation that can be relied on, so it was not taken in.",
        why=_WHOSE_KEY,
        do=_SEND_AGAIN,
    ),
    "InvitationRefusedError.holds": Words(
        what="This file is unchanged, but it is not an invitation.",
        do="Choose the invitation that the chair's unit sent you.",
    ),
    "InvitationRefusedError.not_a_pdf": Words(
        what="This file is not a PDF, so it is not an invitation.",
        do="Choose the invitation that the chair's unit sent you.",
    ),
    "InvitationRefusedError.bytes_after": Words(
        what="Something was added to this invitation after it was signed, so it was not taken in.",
        why=_WHOSE_KEY,
        do=_SEND_AGAIN,
    ),
}

RECEIPTS: Entries = {
    "ReceiptRefusedError": Words(
        what="This file is no receipt that can be relied on, so it was not taken in.",
        why="It was changed or damaged on its way.",
        do="Ask the chair's unit for the receipt again, as it left their program.",
    ),
    "ReceiptRefusedError.not_yours": Words(
        what="This receipt is for a report that was not signed on this computer.",
        do="Open it where the report was signed, or give it to the colleague it is for.",
    ),
    "ReceiptRefusedError.another_file": Words(
        what="The chair received another file than the one you signed under this number.",
        why="Either it was changed on its way, or somebody sent another in your name.",
        do="Ring the chair now, on a number you already have, and send both files again.",
    ),
    "PaperRefusedError": Words(
        what="This is no paper of a conference that can be relied on.",
        why="It was changed since it was signed, or it is something else than it says.",
        do="Ask the chair's unit for the file again, as it left their program.",
    ),
    "NothingToReceiptError": Words(
        what="No report has arrived that a receipt could be made for.",
        why="A receipt is for a report that is unchanged since its author signed it.",
        do="Take in the reports first.",
    ),
    "NoLetterError": Words(
        what="Whose this file is is proven by its signature.",
        why="Nobody else can say otherwise.",
        do="Look at its file check.",
    ),
}

PACKS: Entries = {
    "PackRefusedError": Words(
        what="This is no form pack that can be used.",
        why="Nothing was installed.",
        do="Ask whoever sent it for the file once more.",
    ),
    "PackRefusedError.too_large": Words(
        what="This file is larger than any form pack.",
        why="Nothing was installed.",
        do="Ask whoever sent it what it holds.",
    ),
    "PackRefusedError.changed": Words(
        what="This form pack is damaged, or was changed after it was signed.",
        why="Nothing was installed.",
        do="Ask whoever sent it for the file once more, on another way.",
    ),
    "PackRefusedError.not_a_pair": Words(
        what="It cannot be said whose form pack this is.",
        why="The certificates in it do not belong together, so nothing was installed.",
        do="Ask whoever made it to make it once more with this program.",
    ),
    "PackRefusedError.not_valid_now": Words(
        what="The certificate of whoever signed this form pack is not valid today.",
        why="Nothing was installed.",
        do="Ask them to sign it again with their new certificate.",
    ),
    "PackRefusedError.unsound": Words(
        what="{named} in this form pack is not sound.",
        why="Nothing was installed, nor packed.",
        do="See what is wrong with it: reportwriter forms check FILE.",
    ),
    "PackRefusedError.taken": Words(
        what="This name is held already, with other content. {named}.",
        why="A form that was released is never changed, because reports were written on it.",
        do="Give it the next version number, or another id, and pack it again.",
    ),
}
CERTIFICATES: Entries = {
    "CertificatesRefusedError": Words(
        what="This file does not hold somebody's two certificates, so nobody was added.",
        why=_WHOSE_SEAL,
        do=_SAVE_AGAIN,
    ),
    "CertificatesRefusedError.not_a_pair": Words(
        what="The two certificates in this file do not belong together, so nobody was added.",
        why=_WHOSE_SEAL,
        do=_SAVE_AGAIN,
    ),
    "CertificatesRefusedError.not_valid_now": Words(
        what="These certificates are not valid today, so nobody was added.",
        why="What is sealed to them might not be opened any more.",
        do="Ask the deputy to renew their signature and to save their certificates again.",
    ),
    "CertificatesRefusedError.your_own": Words(
        what="These are your own certificates.",
        why="A deputy opens the sealed pages when you cannot, so it must be somebody else.",
        do="Choose the file that the deputy has sent you.",
    ),
}

READING: Entries = {
    "NoWordCopyError": Words(
        what="No Word copy was made: this is no signed report, or it is not unchanged.",
        why="A copy would give words to its author that nobody can prove.",
        do="Check the file (reportwriter verify). A report that is still open is signed first.",
    ),
    "NotProvenError": Words(
        what="Nothing in this file is proven, so it is not shown as a report.",
        do="Its file check says why. Look at its pages as you would at a letter.",
    ),
    "PageNotOpenedError": Words(
        what="The confidential page did not open.",
        do="Ask the sender for the sealed page again, as it left their program.",
    ),
    "PageNotOpenedError.not_looked_at": Words(
        what="The sealed page of this report has not arrived.",
        why="A report always comes with one, even when nothing is confidential.",
        do="Ask the sender for it.",
    ),
    "PageNotOpenedError.not_sealed_to_you": Words(
        what="The confidential page is sealed to other people, not to you.",
        do="Ask its author, or the chair or deputy it was sealed to, to hand it on to you.",
    ),
    "PageNotOpenedError.does_not_belong": Words(
        what="What is in the sealed page does not belong to this report.",
        why="It is not shown, because it could be about another family.",
        do="Ask the sender for the sealed page of this report.",
    ),
    "NothingToHandOnError": Words(
        what="No page was handed on: none of those asked for opens for you.",
        do="Look at the file check of each report: it says whether its page has come, and for whom "
        "it opens.",
    ),
    "NotYoursToHandOnError": Words(
        what="This page cannot be handed on by you, so nothing was made.",
        why="It was handed on to you. Its author did not name you as one who can open it, and "
        "whoever receives it from you would be told not to use it.",
        do="Ask the author, or whoever handed it on to you, to hand it on.",
    ),
    "NoConferenceError": Words(
        what="Nobody has invited you to a conference yet.",
        why="A message is sealed to the chair who sent an invitation.",
        do="Drop the invitation on this window, or write the message from within a report.",
    ),
    "MessageNotOpenedError": Words(
        what="The message did not open.",
        why="It was changed or damaged on its way.",
        do="Ring the agency and ask for the message again, as it left their program.",
    ),
    "MessageNotOpenedError.not_sealed_to_you": Words(
        what="The message is sealed to other people, not to you.",
        do="Ask the chair or the deputy it was sealed to.",
    ),
    "MessageNotOpenedError.does_not_belong": Words(
        what="The message was sealed again by somebody who did not write it.",
        why="It is not shown, because nobody can tell for whom it was meant.",
        do="Ring the agency and ask for the message as it left their program.",
    ),
    "MinuteNotOpenedError": Words(
        what="The sealed minute did not open.",
        why="It was changed or damaged on its way, or it is no sealed minute.",
        do="Ask the chair who made it for the file as it left their program.",
    ),
    "MinuteNotOpenedError.not_sealed_to_you": Words(
        what="The minute is sealed to other people, not to you.",
        do="Ask the chair or the deputy it was sealed to.",
    ),
    "MinuteNotOpenedError.does_not_belong": Words(
        what="The minute was sealed again by somebody who did not write it.",
        why="It is not shown, because nobody can tell for whom it was meant.",
        do="Ask the chair who made it for the file as it left their program.",
    ),
    "BundleNotOpenedError": Words(
        what="The confidential bundle did not open.",
        why="It was changed or damaged on its way, or it is no confidential bundle.",
        do="Ask the chair who made it for the file as it left their program.",
    ),
    "BundleNotOpenedError.not_sealed_to_you": Words(
        what="The bundle is sealed to other people, not to you.",
        do="Ask the chair or the deputy it was sealed to.",
    ),
    "BundleNotOpenedError.does_not_belong": Words(
        what="The bundle was sealed again by somebody who did not make it.",
        why="It is not shown, because nobody can tell for whom it was meant.",
        do="Ask the chair who made it for the file as it left their program.",
    ),
    "QuarantineError": Words(
        what="The file could not be opened safely.",
        why=_READ_APART,
        do="Do not open it in another program. Ask the sender for it again.",
    ),
    "QuarantineError.too_large": Words(
        what="The file is larger than any report.",
        why="Nothing of it was read.",
        do="Ask the sender what it is.",
    ),
    "QuarantineError.too_slow": Words(
        what="Reading the file took too long and was stopped.",
        why=_READ_APART,
        do="Do not open it in another program. Ask the sender for it again.",
    ),
    "QuarantineError.not_started": Words(
        what="This computer did not start the part of the program that reads foreign files.",
        why="Without it no file from outside is opened.",
        do="Close other programs and try again.",
    ),
}

_NOTHING_KEPT = "Nothing of it was kept."
_ASK_ANSWER = "Ask your colleague for the file as it left their program."
_ASK_DRAFT = "Ask the author for the file as it left their program."

DRAFTS: Entries = {
    "AnswerRefusedError": Words(
        what="This file is no answer to a draft of yours.", why=_NOTHING_KEPT, do=_ASK_ANSWER
    ),
    "AnswerRefusedError.not_sealed_to_you": Words(
        what="This answer is sealed to somebody else.",
        why=_NOTHING_KEPT,
        do="Tell whoever sent it that it went astray, and delete it.",
    ),
    "AnswerRefusedError.damaged": Words(
        what="This answer was changed or damaged on its way.", why=_NOTHING_KEPT, do=_ASK_ANSWER
    ),
    "AnswerRefusedError.does_not_belong": Words(
        what="This answer was sealed again by somebody who did not write it.",
        why=_NOTHING_KEPT,
        do=_ASK_ANSWER,
    ),
    "AnswerRefusedError.no_draft_of_yours": Words(
        what="This answers a draft that is not kept on this computer.",
        why="An answer is taken in where its draft was sent from.",
        do="Take it in there, or send the draft once more from here.",
    ),
    "AnswerRefusedError.not_the_colleague": Words(
        what="Somebody else signed this answer than the colleague you sent the draft to.",
        why=_NOTHING_KEPT,
        do="Ring your colleague. If they passed it on, send the draft to that person yourself.",
    ),
    "AnswerRefusedError.false_agreement": Words(
        what="The agreement in this answer is not one to the draft you sent.",
        why=_NOTHING_KEPT,
        do=_ASK_ANSWER,
    ),
    "DraftRefusedError": Words(
        what="This file is no draft to be checked.",
        why=_NOTHING_KEPT,
        do="Choose the file that your colleague has sent you.",
    ),
    "DraftRefusedError.not_sealed_to_you": Words(
        what="This draft is sealed to somebody else.",
        why=_NOTHING_KEPT,
        do="Tell whoever sent it that it went astray, and delete it.",
    ),
    "DraftRefusedError.damaged": Words(
        what="This draft was changed or damaged on its way.", why=_NOTHING_KEPT, do=_ASK_DRAFT
    ),
    "DraftRefusedError.does_not_belong": Words(
        what="This draft was sealed again by somebody who did not write it.",
        why=_NOTHING_KEPT,
        do=_ASK_DRAFT,
    ),
}

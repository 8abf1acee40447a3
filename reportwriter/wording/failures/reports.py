"""Failures of writing and signing a report, and of data, forms and scenarios."""

from reportwriter.wording.failures.words import KEPT, Entries, Words

REPORTS: Entries = {
    "UnclearDateError": Words(
        what="That could not be read as a date.",
        why="A date is never guessed.",
        do="Type it as 11 Dec 2026, Dec 2026 or about 2019.",
    ),
    "CannotJoinError": Words(
        what="These two statements cannot be joined.",
        why="One statement cannot hold what differs between them.",
        do="Leave them apart, or make them agree first.",
    ),
    "CannotJoinError.when": Words(
        what="These two statements have different dates.",
        why="A statement has one date, and joining them would lose the other.",
        do="Leave them apart, or change one of the dates first.",
    ),
    "CannotJoinError.source": Words(
        what="These two statements come from different sources.",
        why="A reader must know of every word how it is known.",
        do="Leave them apart, or change one of the sources first.",
    ),
    "WrongUseError": Words(
        what="That cannot be done: {message}.", do="Run the command with --help to see how."
    ),
    "ReportError": Words(
        what="The report does not allow that.",
        why=KEPT,
        do="Open the report again and look at what it says now.",
    ),
    "NotYetHeldError": Words(
        what="The day of this conference is not over, so nothing was destroyed.",
        why="Its records are still needed.",
        do="Come back once the conference was held. If it was called off, give it the day on which "
        "that was decided.",
    ),
    "NothingToSendError": Words(
        what="No file was written: there is nothing to send to them.",
        why="What is held back, left out or not signed yet goes to nobody.",
        do="Read what stands beside each paper, and sign what is not signed yet.",
    ),
    "NotCirculableError": Words(
        what="No file was written: one of them is not to be sent to this reader.",
        why="Only signed reports and papers made for this reader leave by this way.",
        do="Go back to the list of reports, and see which file it is.",
    ),
    "NotTwoPeopleError": Words(
        what="Two people must confirm, so nothing was destroyed.",
        why="What is destroyed cannot be brought back, so nobody decides that alone.",
        do="Give the names of two people, one in each field. They cannot be the same.",
    ),
    "NothingToldError": Words(
        what="Nothing is written in words for this child yet.",
        why="A child's own minutes hold nothing but what was put into words for that child.",
        do="Write them under For children, and sign the minutes then.",
    ),
    "NotYetMetError": Words(
        what="There are no notes of the core group yet.",
        why="By when they go round is counted from the day on which it met.",
        do="Say under Core group on which day it met.",
    ),
    "NotYetClosedError": Words(
        what="The conference cannot be closed yet.",
        why="Something that must be agreed before it ends was not said.",
        do="Say what is lacking; each line names it.",
    ),
    "PastedTooMuchError": Words(
        what="That was too much to paste at once, so nothing was pasted.",
        why="It holds more than {most} letters, and no report is that long.",
        do="Copy the part that belongs here, and paste that.",
    ),
    "SpellingUnavailableError": Words(
        what="Spelling is not checked: the dictionary does not answer.",
        why=KEPT,
        do="Write on. When the program is opened again, it is checked again.",
    ),
    "UnknownStatementError": Words(
        what="That statement is no longer in the report.",
        do="Open the report again; nothing else was changed.",
    ),
    "SignedReportError": Words(
        what="This version is signed.",
        why="A signed report never changes, so that everyone can rely on it.",
        do="Begin a new version to write on.",
    ),
    "NotSignedYetError": Words(
        what="There is nothing yet that a supplement could add to.",
        why="Until you sign, the report itself holds what the family says.",
        do="Sign the report first.",
    ),
    "NothingSinceError": Words(
        what="Nothing has come since you signed.",
        why="A supplement holds what the family said after that, and how the report was shared.",
        do="Write down what they said first.",
    ),
    "IncompleteReportError": Words(
        what="The report is not ready to sign: {count} to put right.",
        why="Every statement must be tagged, and every section filled or answered with a reason.",
        do="Open Check your report; it takes you to each one.",
    ),
    "UnfinishedMessageError": Words(
        what="The message does not yet say what the chair needs.",
        why="Nothing was sealed; what you wrote is kept.",
        do="Write a sentence to each thing that you ticked.",
    ),
    "NoInvitationYetError": Words(
        what="The message cannot be sent yet: there is no invitation to this conference.",
        why="It is sealed to the chair, and only an invitation says with which key.",
        do="Print it and hand it to the chair in person, or take in the invitation first.",
    ),
    "NothingToCheckError": Words(
        what="There is nothing that a colleague could check.",
        why="The report has no statement yet, or its form wants no check.",
        do="Write the first statement, then send the draft.",
    ),
    "ColleagueNotKnownError": Words(
        what="This colleague's check words have not been compared yet, so nothing was sealed.",
        why="Without them the draft could be sealed to somebody who only says to be them.",
        do="Add them with the file of their certificates, and enter the eight words they read out.",
    ),
    "RemarkTooLongError": Words(
        what="A comment has at most 4,000 letters. What is longer was not kept.",
        do="Shorten it, or say the rest on the whole draft.",
    ),
    "NothingSaidError": Words(
        what="You do not agree, and have not said why.",
        why="The author needs to know what is to be changed.",
        do="Write a comment to a statement, or to the whole draft.",
    ),
    "ChairAskedFirstError": Words(
        what="No copy was made: you asked that the chair advises first.",
        why="Telling the family could put somebody at risk.",
        do="Ask the chair. Then take the tick away under Sharing with the family.",
    ),
    "PassphraseNeededError": Words(
        what="No copy was made: it takes your passphrase.",
        why="What stands on the confidential page is looked for in every copy, and without the "
        "passphrase nobody can read that page.",
        do="Type your passphrase and make the copy again.",
    ),
    "NothingForChildError": Words(
        what="No copy was made: no statement has words for a child yet.",
        why="A child's edition holds only what you have written for a child.",
        do="Open a statement that the child may know, and fill in the words for a child.",
    ),
    "NobodyError": Words(
        what="No copy was made: this person is not named in the report.",
        why="Every copy carries the name of the one person it is for.",
        do="Write the name under Family first.",
    ),
    "OtherNameError": Words(
        what="The name you typed is not the name of the person this copy is for.",
        why="A report given to the wrong person cannot be taken back.",
        do="Look once more whom you chose, and type that name.",
    ),
    "NoPrinterError": Words(
        what="This computer knows no printer, so nothing was printed.",
        do="Set up a printer in the settings of the computer, or make the copy as a file.",
    ),
    "PrintingFailedError": Words(
        what="The printer did not take the copy.",
        why="It is in the list of copies all the same, for some of it may have come out.",
        do="Look at the printer and take what came out. Then print it again, or make a file.",
    ),
    "OtherThanDecidedError": Words(
        what="No copy was made: you decided that this child reads less than that.",
        why="What a child reads is thought through for each child, and not by the way.",
        do="Choose As a child, or change what was decided under Sharing with the family.",
    ),
    "NoAgencyError": Words(
        what="No copy was made: no agency is named.",
        why="Every copy carries the name of the one agency it is for.",
        do="Type which agency it is for.",
    ),
    "NoPurposeError": Words(
        what="No copy was made: nothing says what it is for.",
        why="Whoever is asked later who has the report, and why, must be able to say.",
        do="Choose what the copy is for.",
    ),
    "SecondPersonError": Words(
        what="No copy was made: the name of a second person is wanted.",
        why="A second pair of eyes finds the slip that the first has read over.",
        do="Ask somebody else to look, neither the author nor the reader, and to enter their name.",
    ),
    "ProtectedFactError": Words(
        what="No copy was made, and nothing was left on the disk: {message}",
        why="Whoever reads the copy would learn what is kept from them.",
        do="Go to the words named, change them or withhold the statement, and make the copy again.",
    ),
    "PackStoppedError": Words(
        what="No print was made, and nothing was written: it holds {message}.",
        why="Whoever reads it would learn what is kept from them.",
        do="Ask the author of that report for a version without it, or for a copy of their own.",
    ),
    "EmptyPackError": Words(
        what="There is nothing to print: no report holds what this person can be given.",
        do="Read why each report is left out, and ask its author.",
    ),
    "NoDecisionError": Words(
        what="Nothing was kept: it is not said who decided, or why.",
        why="Whoever asks later must be able to see whose decision it was.",
        do="Fill in the name of the person who decided and their reason.",
    ),
    "SamePlaceError": Words(
        what="Nothing was made: both documents would lie in one folder.",
        why="The list of what was left out must not be handed over by mistake.",
        do="Choose another folder for the list.",
    ),
    "NoDeputyError": Words(
        what="No deputy is named, so no invitation was made.",
        why="If the chair falls ill, nobody else could open the confidential pages.",
        do="Name at least one deputy, or take the certificate of your unit.",
    ),
    "CalledBeforeError": Words(
        what="Agencies were invited to this conference before, so nothing was made.",
        why="A second first invitation could not be told from the one before.",
        do="Open the conference and choose Change the conference: there you change what was said, "
        "and ask further agencies.",
    ),
    "StillWritingError": Words(
        what="You write a report for this conference yourself, so you cannot chair it here.",
        why="Whoever chairs it reads and checks that report.",
        do="Ask another deputy to step in, or let a colleague of your agency write the report.",
    ),
    "NothingChangedError": Words(
        what="Nothing is otherwise than before, so nothing was signed.",
        why="An update that tells nothing only makes people look for what is new.",
        do="Change what is to be told, or add an agency that is asked.",
    ),
    "HandedOverError": Words(
        what="You handed this conference over, so you can no longer change it.",
        why="Only whoever chairs it now is believed by the agencies.",
        do="Ask them to send the update. What still reaches you, send on to them as it came.",
    ),
    "SteppedInError": Words(
        what="A deputy has stepped in as chair of this conference, so nothing was signed.",
        why="The agencies believe whoever chairs it now, and no update in the name of the chair "
        "before.",
        do="Open the conference: it says who has it. Ask them to hand it back to you, or to send "
        "the update themselves.",
    ),
    "AdministratorOpensError": Words(
        what="One person is named as administrator and as chair or deputy: nothing was made.",
        why="An administrator passes sealed pages on unopened, and a deputy can open them.",
        do="Name somebody else as administrator, or nobody.",
    ),
    "ChairNotCertainError": Words(
        what="The chair's check words have not been compared yet, so nothing was written.",
        why="Without them, reports could go to somebody who only says to be the chair.",
        do="Ring the chair on a number you already had and type the three words asked for.",
    ),
    "NotHandedOverError": Words(
        what="Nothing was kept: this is no folder that Send papers has written here.",
        why="The chair decides who may have which papers, and the folder says for whom it is.",
        do="Ask the chair for the folders as Send papers wrote them, and choose one of those.",
    ),
    "NotToBeSentError": Words(
        what="Nothing was kept: a file in this folder is not to be sent round.",
        why="It is sealed, was changed, or is of another conference.",
        do="Do not send the folder. Ask the chair to write it again.",
    ),
    "NotAdministratorError": Words(
        what="No account was written: the chair has named somebody else as administrator.",
        why="Their program believes only whom the chair has named.",
        do="Tell the chair by telephone what you have sent.",
    ),
    "NotKnownHereError": Words(
        what="Nothing was kept: a file in this folder is not the chair's, and never came here.",
        why="Anybody can write such a folder, and you would send round what is in it.",
        do=(
            "Ring the chair on a number you already had. If it is theirs, drop its reports and "
            "letters on the conference, say whose each letter is, and add the folder again."
        ),
    ),
    "NothingToSendOutError": Words(
        what="Nothing was written: no invitation that holds is there for this conference.",
        do="Drop the invitations that the chair signed.",
    ),
    "NothingToPassOnError": Words(
        what="Nothing was written: nothing has come that could be passed on.",
        do="Drop what the agencies sent you, or say whose a letter is that stands in the list.",
    ),
    "UnfinishedPageError": Words(
        what="The confidential page is not finished: {message} to complete.",
        why="The chair must know what kind of statement each item is, why it is confidential, and "
        "who must later be told by whom and when.",
        do="Open the confidential page; each item says what it still lacks.",
    ),
    "ToldOpenlyError": Words(
        what="Nothing was signed: what stands on the confidential page is also told in {message}.",
        why="Whoever reads the report would read it, the family too. No reason overrides this.",
        do="Go there and take the words out, or move the whole statement to the confidential page.",
    ),
    "ChairNotToldError": Words(
        what="The confidential page does not say when the chair was told, so nothing was signed.",
        why="The chair must hear of it before the meeting, and know whether to ring you.",
        do="Open the confidential page: give the day and how, or tick Please ring me.",
    ),
    "ChairNotKnownError": Words(
        what="The chair's check words have not been compared yet, so nothing was sealed.",
        why="Without them, what is confidential could be sealed to somebody who only says to be "
        "the chair.",
        do="Ring the chair on a number you already had and type the three words asked for.",
    ),
}

DATA: Entries = {
    "DataError": Words(
        what="This is not as it should be: {where}: {what}.",
        do="Ask whoever made the file for a new one.",
    ),
    "RecordError": Words(
        what="This is not as our program writes it: {where}.",
        why="Nothing of it was used, because nothing of it could be relied on.",
        do="Ask whoever made the file for a new one.",
    ),
    "PagesNotLaidOutError": Words(
        what="The pages could not be laid out to be looked at.",
        why="Nothing of the report is lost, and what the check found stands.",
        do="Check again. If it happens again, close other programs first.",
    ),
    "FormError": Words(what="{where}: {what}", do="Mend the file and check it again."),
    "ScenarioError": Words(what="{where}: {what}.", do="Mend the file and play it again."),
    "UnknownFormError": Words(
        what="This program does not hold the form or area that is asked for.",
        why="The report could not be laid out as its area wants it.",
        do="Update the program, or ask the chair for an invitation with a form you hold.",
    ),
}

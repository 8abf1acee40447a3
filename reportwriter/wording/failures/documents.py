"""Why a document cannot go with a report, and how to make one that can."""

from reportwriter.wording.failures.words import Entries, Words

_NOT_ATTACHED = "Nothing was attached."
_PRINT_ANEW = (
    "Open it where it was made and print it to a new PDF (Print, then “Save as PDF”). Look through "
    "that, and attach it."
)

_NOT_BROUGHT_IN = "Nothing was brought in, and your report is as it was."
_SAVE_AS_WORD = "Open it where it was written, save it as a Word document (.docx), and choose that."

OLD_REPORTS: Entries = {
    "NotBroughtInError": Words(
        what="This report cannot be brought in.", why=_NOT_BROUGHT_IN, do=_SAVE_AS_WORD
    ),
    "NotBroughtInError.another_kind": Words(
        what="This is no Word document.",
        why=f"Only .docx files can be brought in. {_NOT_BROUGHT_IN}",
        do=_SAVE_AS_WORD,
    ),
    "NotBroughtInError.pdf": Words(
        what="This is a PDF. Its headings and paragraphs cannot be told apart for certain.",
        why=_NOT_BROUGHT_IN,
        do="Choose the Word document it was made from, or open the PDF and copy what you need.",
    ),
    "NotBroughtInError.rich_text": Words(
        what="This is rich text (.rtf), which keeps no headings.",
        why=_NOT_BROUGHT_IN,
        do="Open it in Word, save it as a Word document (.docx), and choose that.",
    ),
    "NotBroughtInError.open_document": Words(
        what="This is a document of LibreOffice or OpenOffice (.odt).",
        why=_NOT_BROUGHT_IN,
        do="Open it there, save it as a Word document (.docx), and choose that.",
    ),
    "NotBroughtInError.old_word": Words(
        what="This Word document is of an old kind (.doc, from before 2007).",
        why=f"Files of this kind can hold programs that do harm. {_NOT_BROUGHT_IN}",
        do="Open it in Word, save it as .docx (File, Save as), and choose that.",
    ),
    "NotBroughtInError.locked": Words(
        what="This Word document has a password.",
        why=_NOT_BROUGHT_IN,
        do="Open it in Word with its password, save a copy without one, and choose that copy. "
        "Delete the copy afterwards.",
    ),
    "NotBroughtInError.damaged": Words(
        what="This Word document is damaged, or made so that reading it would do harm.",
        why=_NOT_BROUGHT_IN,
        do="If Word still opens it, save it under a new name and choose that. Or copy what you "
        "need from it and paste it into your report.",
    ),
    "NotBroughtInError.too_large": Words(
        what="This file is larger than 64 MB.",
        why=f"Pictures make it so large, and they are not brought in. {_NOT_BROUGHT_IN}",
        do="Open it in Word, delete the pictures, save it under a new name, and choose that.",
    ),
    "NotBroughtInError.too_long": Words(
        what="This document is longer than any report: more than 400,000 letters.",
        why=_NOT_BROUGHT_IN,
        do="Save the part that belongs here as a document of its own, and choose that.",
    ),
    "NotBroughtInError.no_text": Words(
        what="There is no text in this document. It may be a scan: pictures of pages.",
        why=_NOT_BROUGHT_IN,
        do="Look for the document that was typed. A scan can go with the report as an attached "
        "document.",
    ),
}

DOCUMENTS: Entries = {
    "DocumentRefusedError": Words(
        what="This document cannot go with a report.", why=_NOT_ATTACHED, do=_PRINT_ANEW
    ),
    "DocumentRefusedError.another_kind": Words(
        what="This is no PDF, no Word file (.docx) and no picture (PNG or JPEG).",
        why="Only these can be searched for what somebody must not learn.",
        do=_PRINT_ANEW,
    ),
    "DocumentRefusedError.old_or_locked": Words(
        what="This Word file has a password, or is of an old kind (.doc).",
        why="It cannot be searched for what somebody must not learn.",
        do="Open it in Word, save it as PDF without a password, and attach that.",
    ),
    "DocumentRefusedError.encrypted": Words(
        what="This document has a password.",
        why="It cannot be searched for what somebody must not learn.",
        do="Open it with its password, print it to a new PDF, and attach that.",
    ),
    "DocumentRefusedError.damaged": Words(
        what="This document is damaged, or so large that reading it was stopped.",
        why="What cannot be read in full cannot be searched for what somebody must not learn.",
        do=_PRINT_ANEW,
    ),
    "DocumentRefusedError.active": Words(
        what="This document would run, open or fetch something when it is opened.",
        why="Whoever receives the report must be able to open it without harm.",
        do=_PRINT_ANEW,
    ),
    "DocumentRefusedError.files_inside": Words(
        what="This document has other files inside it.",
        why="They could hold what somebody must not learn, and nobody would see them.",
        do=_PRINT_ANEW,
    ),
    "DocumentRefusedError.hidden_layers": Words(
        what="This document has layers that can be hidden and shown.",
        why="Somebody could see what you do not see.",
        do=_PRINT_ANEW,
    ),
    "DocumentRefusedError.earlier_versions": Words(
        what="This document still holds earlier versions of itself.",
        why="What was deleted or covered in it can be brought back.",
        do=_PRINT_ANEW,
    ),
    "DocumentRefusedError.picture_not_shown": Words(
        what="A picture in this Word file is of a kind that cannot be shown here.",
        why="It could show what somebody must not learn.",
        do="Open it in Word, save it as PDF, and attach that.",
    ),
    "DocumentRefusedError.picture_size": Words(
        what="This picture is larger than any scan, or a strip with next to nothing across.",
        why="Nobody could look at it here, and it must be looked at before it goes.",
        do="Save it smaller, or cut out what matters, and attach that.",
    ),
    "DocumentRefusedError.too_many_pages": Words(
        what="This document has more than 200 pages.",
        why="Nobody at the conference can read so much, and it must be looked through.",
        do="Print the pages that matter to a new PDF, and attach that.",
    ),
    "AttachedTooLargeError": Words(
        what="This document is too large.",
        why="One may have {largest} MB, all together {together} MB: mail systems refuse more.",
        do="Print the pages that matter to a new PDF, or scan them less finely.",
    ),
    "TooManyAttachedError": Words(
        what="{most} documents are attached already.",
        why="More than that is not read before a meeting.",
        do="Take one out first, or put several into one PDF.",
    ),
    "AttachedAlreadyError": Words(
        what="This very document is attached already.", do="Choose another file."
    ),
    "AttachedNotClearError": Words(
        what="An attached document stands in the way: document {message}.",
        do="Open Attached documents and look at it.",
    ),
    "AttachedWithoutTitleError": Words(
        what="An attached document has no title, so nothing was signed: document {message}.",
        why="The chair must know what it is before opening it.",
        do="Open Attached documents and write what it is, in your own words.",
    ),
    "AttachedNotLookedAtError": Words(
        what="Pages of an attached document were not looked at, so nothing was signed: document "
        "{message}.",
        why="No program can read them, so only you can say what they show.",
        do="Open Attached documents, look at each page named there, and say so.",
    ),
    "AttachedHoldsAddressError": Words(
        what="An attached document holds an address that is kept from somebody, so nothing was "
        "signed: document {message}.",
        why="A report can reach the wrong hands, and a family has had to move for it.",
        do="Open Attached documents. Take the document out, or attach one without the address.",
    ),
    "NotAttachedError": Words(
        what="This document is no longer attached.",
        do="Look at the list again; nothing else was changed.",
    ),
}

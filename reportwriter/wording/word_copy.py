"""What a Word copy of a report says of itself, on its pages and in the window."""

TITLE = "Word copy, not signed"
NOT_SIGNED = (
    "This is a copy in Word, and it is not signed. Anybody can change it, so nothing in it is "
    "proven. The signed PDF is the report."
)
END_TITLE = "The signed report"
SIGNED = (
    "{signer} signed this report as a PDF on {day}. Only that file can be checked, and only it "
    "counts."
)
DIGEST = "SHA-256 of the signed file:"
DOCUMENTS = (
    "The documents listed above go with the signed file. They are named in this copy, and not in "
    "it."
)
NOT_FOR_FAMILY = (
    "This copy is for the chair and the professionals. What a member of the family reads is made "
    "for that person, as a PDF, and never as a Word document."
)
FOOT = "Version {version}, signed by {signer} as a PDF on {day}. This copy is not signed."
OFFER = "Some agencies insist on Word."
OFFER_MORE = (
    "The copy says on every page that it is not signed. Nothing confidential is in it, and "
    "attached documents are only named. For the family no Word copies are made."
)
MAKE = "Make a Word copy"
MADE = "Word copy made: {name}. Send it together with the signed PDF, never instead."

"""Names of families who do not exist, and what agencies write of no event in particular."""

_FIRST_NAMES = (
    "Juniper Otto Marlow Tamsin Corin Odalys Fenella Wystan Isolde Peregrine Linnet Barnaby "
    "Clemency Rafferty Saffron Torquil Ottilie Leopold Verity Ansel Marnie Hester Quentin Romilly"
)
FIRST_NAMES = _FIRST_NAMES.split()
_LAST_NAMES = (
    "Pebblewick Thrumm Quillfeather Vantis Oakenshaw Larkmoor Calloway Stope Merrowby Fennick "
    "Hathersedge Wimpole Dunstable Carraway Brindle Tolliver Ashgrove Penhallow Wexcombe Grindle"
)
LAST_NAMES = _LAST_NAMES.split()
ROUTINE = (
    "I wrote this down the same day.",
    "My manager was told.",
    "It was recorded in our file.",
    "This was discussed with the family.",
    "No further step was taken then.",
)
UNRELATED = (
    "The office moved and records before were kept on paper.",
    "{C} took part in the Christmas play.",
    "{M} asked for help with a form for free meals.",
    "The case was handed over to a new worker.",
    "{C} chose a book about whales in the library.",
    "{G} rang to ask about the dates of the holidays.",
    "{C} was weighed and measured, all as expected for the age.",
    "{M} came to a cooking group and stayed to wash up.",
    "A repair of the boiler was done for {M}.",
    "{F} asked for a copy of what is written about him.",
    "{C} won a certificate for swimming ten metres.",
    "{M} rang to change the time of the next visit.",
    "{C} brought a tooth in an envelope to show everybody.",
    "{F} signed the form for photographs.",
    "An interpreter was booked for {G}.",
    "{C} fell asleep on the carpet after dinner.",
    "{M} returned a loaned car seat.",
    "Glasses were ordered for {C}.",
    "{F} came to the office to hand in a letter about his work.",
    "{M} laughed with {C} over a puppet.",
    "{C} lost a coat and {M} found it again.",
    "A second key was given to {M}.",
    "{G} took {C} to buy shoes.",
    "{C} asked to sit beside a friend.",
    "The door bell was mended.",
    "{M} asked who will read this report.",
    "{C} had an inhaler changed after a review of asthma.",
    "{F} was stopped for a broken tail light and given advice.",
    "{M} joined a course for reading and numbers.",
    "{C} planted beans and waters them each day.",
    "Parking at the building was changed.",
    "{G} wrote to thank the staff.",
    "{C} is learning to ride a bicycle.",
    "{M} brought a cake for the team.",
    "A letter to {F} came back unopened.",
    "{C} sang alone in front of the class.",
)
THERE = (
    "{M} was present.",
    "{M} was there.",
    "{M} was in the room and saw it.",
    "This was with {M}.",
)
OTHER_THERE = (
    "{G} was present, {M} was not.",
    "Only {G} was there.",
    "{M} was not there; {G} was.",
    "No adult was there but {G}.",
)

"""The other half: events and words that no rule was written beside. See `words_seen`."""

HELD_OUT = """\
== burn
school|observation|{C} had a burn the size of a coin on the {side} palm and would not hold a pencil.
gp|fact|{C}: partial thickness burn, {side} palm, {n} cm, dressing applied.
social|fact|{C} was seen at the surgery with a scald to the {side} hand.
health|observation|A blister of {n} cm on {C}'s {side} hand, said to be from the oven.
== missing
police|fact|{C} reported missing at night by {M}, found at the bus station after {n} hours.
school|allegation|{C} said she ran away and slept at the bus station.
social|fact|{C} went missing from home overnight and was located {n} hours later.
== cannabis
housing|observation|Strong smell of cannabis from the flat of {M}; {F} opened the door.
health|observation|The room smelled of weed and {F} put something out as I came in.
police|fact|{F} given a community resolution for possession of cannabis at {M}'s address.
social|observation|I could smell cannabis in the hallway where {C} was playing.
== alone
police|fact|{C} was found alone in the flat; {M} came back after {n} hours.
housing|fact|Caretaker let in to the flat because of the alarm: {C} by herself, no adult.
social|fact|{C} was left on her own at home for about {n} hours by {M}.
school|allegation|{C} said that mum went out and she had to look after herself.
== knife
police|allegation|{M} reported that {F} held a kitchen knife to her in front of {C}.
social|allegation|{M} said {F} threatened her with a knife.
health|allegation|{M} told me {f} had picked up a knife during an argument and {C} cried.
school|allegation|{C} drew a knife and told us {f} was going to cut mum.
== electricity
housing|fact|Supply to {M}'s flat cut off; {n}0 pounds owed on the meter.
social|observation|There was no electricity; {C} was doing homework by torch.
health|observation|The home was cold and dark, {M} said the meter had run out.
school|allegation|{C} said the lights do not work at home.
== order
police|fact|Non-molestation order served on {F} in favour of {M}.
social|fact|The court made an order that {F} must stay away from {M} and {C}.
school|fact|{M} brought in the injunction against {F} for the file.
housing|fact|Copy of the court order received: {F} barred from the property of {M}.
== vaccination
health|fact|{C} had the second measles vaccination in the clinic.
gp|fact|MMR given to {C} by the practice nurse, {M} consenting.
social|fact|{M} took {C} for the overdue immunisation.
== teeth
school|observation|{C} held her cheek and cried with toothache, {side} side.
health|fact|Dentist removed {n} decayed teeth from {C} under anaesthetic.
gp|fact|{C}: dental abscess, lower {side}, antibiotic given.
social|fact|{C} had {n} rotten teeth taken out at the dental hospital.
== crash
police|fact|{F} drove into a wall with {C} in the car and no child seat; breath test {n}0.
gp|fact|{C} checked after a car accident: bruising from the belt, {side} shoulder.
social|fact|{C} was a passenger when {F} crashed the car.
school|allegation|{C} said that {f}'s car banged into a wall and her {side} shoulder hurt.
== nursery place
nursery|fact|{C} started here with a settling-in session of {n} hours; {M} stayed.
social|fact|{C}'s nursery place began, {n} hours to begin with.
health|fact|{M} is pleased that {C} has begun at nursery.
== weight
health|fact|{C} weighed {n}.4 kg, down two centiles since summer.
gp|fact|Faltering growth: {C} {n}.4 kg, blood tests requested.
social|fact|The health visitor found that {C} had lost weight and was {n}.4 kg.
== parents evening
school|observation|At parents' evening {M} and {F} listened and asked how to help with reading.
social|fact|{M} and {F} both went to the parents' evening at school for {C}.
health|fact|{M} told me with pride of {C}'s teacher and the parents' evening.
== window
police|fact|Criminal damage: front window smashed at {M}'s address, {F} suspected.
housing|fact|Boarded up a broken window for {M}; job number raised.
school|allegation|{C} said {f} threw a brick through the window.
social|fact|A window at the home was broken, {M} believes by {F}.
== collapse
gp|fact|{M} had a seizure in the waiting room and was taken to hospital.
social|fact|{M} was in hospital after a fit; {G} came to care for {C}.
school|fact|{G} rang to say that {M} had been taken ill and that she would collect {C}.
== contact
social|observation|Supervised contact: {F} brought a puzzle and {C} sat on his lap for {n}0 minutes.
nursery|observation|{C} talked of nothing but the puzzle from {f} after seeing him.
health|fact|{C} was not at home as she had contact with {F} at the centre.
"""

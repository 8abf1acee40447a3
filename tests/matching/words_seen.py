"""What agencies write of one event, each in its own words: the half that rules are written beside.

A heading names an event. A line under it is the agency, the kind, and the words. {C} is a child,
{M} the mother, {F} her partner, {G} a grandmother, {m} {f} their first names;
{n} is a number and {side} a side of the body.
"""

SEEN = """\
== bruise
school|observation|{C} came in with a bruise about {n} cm long on the {side} forearm.
gp|fact|Examined {C}: {n} cm bruise to the {side} forearm, yellow at its edge, no fracture.
health|observation|I saw a purple mark of {n} cm on {C}'s {side} lower arm.
social|fact|Injury to {C}'s {side} arm recorded, said to measure {n} cm.
== row at home
police|fact|Officers attended the address after a 999 call about shouting between {M} and {F}.
housing|fact|A tenant logged an argument at the flat of {M}; police came and {F} left.
social|fact|Police were called to a row between {M} and {F} while {C} was in the next room.
school|allegation|{C} told us police came to the house because mum and {f} were fighting.
== hearing test missed
health|fact|{C} was not brought to the hearing appointment at the clinic.
gp|fact|Did not attend audiology; a letter about {C} went to {M}.
social|fact|{M} missed {C}'s hearing test.
school|fact|{C} stayed in class and so was not at the hearing test.
== collected late
school|fact|{C} was collected {n}0 minutes late; {M} said the bus had not come.
social|fact|{M} arrived {n}0 minutes after the end of school to fetch {C}.
nursery|observation|{M} was {n}0 minutes late to pick up {C}'s sibling and then went to the school.
== alcohol
school|observation|{M} smelled of alcohol when she left {C} at the gate.
health|observation|There was drink on {M}'s breath and she held on to the buggy.
social|observation|{M} appeared unsteady and smelled of wine; {C} was beside her.
police|observation|{M} was intoxicated in the street with {C}.
== stairs
gp|fact|{C} seen after a fall down the stairs, bump on the {side} of the head, sent to hospital.
health|fact|A&E letter: {C}, fell down stairs at home, {side} sided swelling of the head.
school|allegation|{C} said: "I fell down all the stairs and hurt my head on the {side} side."
social|fact|Hospital told of a tumble on the stairs; {C} had a lump on the {side} of the head.
== at the gate
school|observation|{F} came to the school gate and asked to take {C} home; he was not allowed to.
police|fact|Call from the school: {F} at the gate, refusing to leave without {C}.
social|fact|{F} tried to collect {C} from school although he is not on the list.
== said hit
school|allegation|{C} told the class teacher: "{f} hit me on my leg with the belt."
social|allegation|{C} said that {F} had used a belt on her leg.
police|allegation|{C} stated in interview that {F} struck her with a belt on the leg.
health|allegation|{C} pointed to the leg and said {f} did it with his belt.
== eviction
housing|fact|Notice to quit was served on {M} for arrears of {n}00 pounds.
social|fact|{M} was given an eviction notice; she owes {n}00 pounds in rent.
health|fact|{M} showed me the letter about losing the flat, {n}00 pounds of rent unpaid.
== moved
social|fact|{M} moved with {C} to the house of {G}.
school|fact|New address given for {C}, who now lives with {G}.
housing|fact|{M} handed in her keys and went to stay with {G}.
== tablets
gp|fact|{M} taken to hospital after an overdose of paracetamol, {n}0 tablets.
police|fact|Welfare check: {M} had taken {n}0 tablets, ambulance called, {C} went to {G}.
social|fact|{M} was admitted having swallowed {n}0 paracetamol; {G} looked after {C}.
== no food
social|observation|The fridge held milk and {n} eggs; {M} said the benefit had stopped.
health|observation|Kitchen cupboards were empty but for tins; {n} eggs in the fridge.
school|allegation|{C} said there was nothing to eat at home, "only {n} eggs".
== dog
gp|fact|Dog bite to {C}'s {side} hand, cleaned and {n} stitches put in.
police|fact|Report of a dog out of control at the address of {F}; {C} bitten on the {side} hand.
health|fact|{C} has {n} stitches in the {side} hand where {F}'s dog bit.
== bail
police|fact|{F} arrested for breach of bail at the home of {M}.
social|fact|{F} was found at {M}'s home against his bail conditions.
housing|observation|I saw {F} come out of {M}'s flat before officers took him away.
== sent home
school|fact|{C} was excluded for {n} days for throwing a chair at another pupil.
social|fact|{C} was suspended from school for {n} days after a chair was thrown.
health|fact|{C} at home, not allowed in school for {n} days.
== strategy
social|fact|A strategy discussion was held with police and health about {C}.
police|fact|Took part in strategy meeting regarding {C}; single agency enquiry agreed.
health|fact|I joined the strategy discussion on {C} by telephone.
"""

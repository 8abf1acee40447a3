"""A small form made by hand, so that the outline is tested without any file."""

from reportwriter.domain.ids import AreaId, PersonId
from reportwriter.domain.people import Person, Role
from reportwriter.domain.profession import Profession
from reportwriter.domain.report import FormRef
from reportwriter.forms.area import Area, Category, Rule
from reportwriter.forms.form import Form, Need, Repeat, Section, Slot, SlotType

ODALYS = Person(
    id=PersonId("P7"),
    name="Odalys Pebblewick",
    role=Role.SIGNIFICANT_OTHER,
    relationship="grandmother",
)

MINI = Form(
    id="mini",
    version=1,
    title="Mini report",
    source="made for tests",
    sections=(
        Section(
            id="summary",
            title="Summary",
            slots=(Slot(id="words", label="In short", type=SlotType.TEXT, need=Need.REQUIRED),),
        ),
        Section(
            id="3",
            number="3",
            title="Information about subject child",
            repeat=Repeat.PER_CHILD,
            slots=(
                Slot(id="health", label="Health"),
                Slot(id="legal", label="Legal orders", need=Need.OPTIONAL),
            ),
        ),
        Section(
            id="4",
            number="4",
            title="Other children",
            repeat=Repeat.PER_OTHER_CHILD,
            slots=(Slot(id="health", label="Health"),),
        ),
        Section(
            id="5",
            number="5",
            title="Parents and carers",
            repeat=Repeat.PER_CARER,
            slots=(Slot(id="care", label="Basic care"),),
        ),
        Section(
            id="6",
            number="6",
            title="Significant others",
            repeat=Repeat.PER_PERSON,
            slots=(Slot(id="relationship", label="Relationship"),),
        ),
        Section(
            id="police",
            title="Police checks",
            only_for=(Profession.POLICE,),
            slots=(Slot(id="names", label="Names checked"),),
        ),
        Section(
            id="7",
            number="7",
            title="Analysis of risk",
            repeat=Repeat.PER_CHILD,
            sheet="analysis",
            slots=(Slot(id="risks", label="Risks"),),
        ),
        Section(
            id="9",
            number="9",
            title="View",
            repeat=Repeat.PER_CHILD,
            sheet="analysis",
            needs_view=True,
            slots=(
                Slot(id="view", label="Provisional view", type=SlotType.VIEW, need=Need.REQUIRED),
            ),
        ),
    ),
)


def an_area(*, provisional_view: bool = True) -> Area:
    return Area(
        id=AreaId("mini"),
        title="Mini",
        nation="England",
        conference_name="conference",
        registration_name="registration",
        plan_name="plan",
        unit_name="unit",
        holidays="GB-ENG",
        local_note="Check your local procedure.",
        provisional_view=provisional_view,
        forms=(FormRef(id="mini", version=1),),
        categories=(Category(id="neglect", title="Neglect"),),
        rules=(Rule(id="R1", text="Be early.", source="made for tests", date="2010"),),
    )

"""What is said of a problem in a report: what is so, why it matters, what to do.

Keyed by the code of a problem. The same sentences serve the check, the signing and the command
line.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from reportwriter.wording.suggestions import SUGGESTIONS


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemWords:
    """`fine` is said where the whole report is free of this problem.

    Empty where the problem cannot always be seen, as without a child's date of birth: nobody is
    told that something was looked at when it was not.
    """

    what: str
    why: str
    do: str
    fine: str = ""

    @property
    def short(self) -> str:
        """What is so and what to do, for a list."""
        return f"{self.what} {self.do}"


PROBLEMS: Mapping[str, ProblemWords] = {
    # What is suggested beside a statement says the same here; some of it is a problem of its own.
    **{
        rule: ProblemWords(what=words.asks, why=words.why, do=words.do)
        for rule, words in SUGGESTIONS.items()
        if words.do
    },
    "no_kind": ProblemWords(
        what="No kind is chosen.",
        why="A reader must know whether this is fact, observation, allegation or opinion.",
        do="Choose what kind of statement this is.",
        fine="Every statement has its kind",
    ),
    "empty_statement": ProblemWords(
        what="Nothing is written in this statement.",
        why="An empty statement takes a number and tells the reader nothing.",
        do="Write it, or delete it.",
        fine="No statement is empty",
    ),
    "no_words": ProblemWords(
        what="There is not one word in this statement.",
        why="A sign or a picture alone is read in more than one way, and not at all aloud.",
        do="Say in words what it means, or delete it.",
    ),
    "from_earlier_report": ProblemWords(
        what="This comes from an earlier report, and nobody has said that it is still true.",
        why="The meeting decides on how the children are now.",
        do="Say that it is still true, or drop it.",
    ),
    "copied_from_other_child": ProblemWords(
        what="This was copied from another child's sheet.",
        why="Each child is looked at alone; what holds for one may not hold for the next.",
        do="Put it as it is for this child, say that it is true here too, or drop it.",
    ),
    "allegation_without_speaker": ProblemWords(
        what="Nobody is named as having said this.",
        why="An allegation is weighed by who made it.",
        do="Add whose words these are.",
        fine="Every allegation says whose words it is",
    ),
    "opinion_without_basis": ProblemWords(
        what="This opinion rests on nothing.",
        why="A reader can follow a view only by what led to it.",
        do="Link at least one statement this opinion rests on.",
        fine="Every opinion says what it rests on",
    ),
    "opinion_without_holder": ProblemWords(
        what="It is not said whose opinion this is.",
        why="A view is weighed by who holds it.",
        do="Add whose view this is.",
    ),
    "no_evidence": ProblemWords(
        what="Nothing is named that shows this.",
        why="The chair may ask for it in the meeting.",
        do="Say what shows it, or why there is nothing to show.",
        fine="Every statement says what shows it, or why nothing does",
    ),
    "nothing_in_required_slot": ProblemWords(
        what="Nothing is written.",
        why="The chair cannot tell whether nothing is known or the question was passed over.",
        do="Write something, or tick “We hold no information on this”.",
        fine="Every heading is answered",
    ),
    "open_headings": ProblemWords(
        what="{count} headings are not answered: {slots}.",
        why="The chair cannot tell whether nothing is known or the questions were passed over.",
        do="Write under each, or tick “We hold no information on this”.",
        fine="Every heading is answered",
    ),
    "many_open_headings": ProblemWords(
        what="{count} headings are not answered, among them {slots}.",
        why="The chair cannot tell whether nothing is known or the questions were passed over.",
        do="Write under each, or tick “We hold no information on this”.",
        fine="Every heading is answered",
    ),
    "no_view_for_child": ProblemWords(
        what="There is no view for {person}.",
        why="The form asks for your own view for each child, before the conference hears others.",
        do="Give your view, or say that you are undecided.",
        fine="There is a view for each child",
    ),
    "not_shared_yet": ProblemWords(
        what="The report is not shared with the family.",
        why="The family should know what is said before the meeting.",
        do="Record with whom it was shared, or why it cannot be.",
        fine="It is recorded with whom the report was shared",
    ),
    "no_voice_of_child": ProblemWords(
        what="Nothing says what {person}, who is {age}, thinks and wishes.",
        why="From {from_age} on a child's own views are put to the conference.",
        do="Write what {person} said and how they were asked, or why that could not be.",
    ),
    "young_child_not_observed": ProblemWords(
        what="No observation says how {person}, who is {age}, is day to day.",
        why="A child too young to be asked speaks by how it behaves.",
        do="Add what you or others saw of {person}.",
    ),
    "adults_alone": ProblemWords(
        what="What is written here for {person} tells of adults alone.",
        why="What troubles the parents matters by what daily life is like for {person}.",
        do="Say what {person} sees, hears and does, and what it means for {person}.",
    ),
    "no_strength": ProblemWords(
        what="Worries are marked, and no strength.",
        why="The conference weighs what protects the children against what threatens them.",
        do="Mark what goes well as a strength, or say that you know of none.",
    ),
    "row_rests_on_nothing": ProblemWords(
        what="A row names no statement it rests on.",
        why="A reader must be able to go from each risk to what shows it.",
        do="Name the statements by their numbers.",
        fine="Every risk and every strength listed rests on statements",
    ),
    "same_as_sibling": ProblemWords(
        what="The same words stand on {other}'s sheet.",
        why="Each child's needs and risks are looked at one by one.",
        do="Say what is so for this child.",
        fine="No child's sheet repeats another's",
    ),
    "view_without_reason": ProblemWords(
        what="Your view for {person} has no reason.",
        why="A view is weighed by what it rests on.",
        do="Say why, or name the statements it rests on.",
        fine="Every view says why",
    ),
    "no_category": ProblemWords(
        what="No category is proposed for {person}.",
        why="A plan is made under the category that shows the main worry.",
        do="Choose it, or leave it open until the others have been heard.",
    ),
    "too_many_categories": ProblemWords(
        what="More than {most} categories are proposed for {person}.",
        why="Several categories are not used to cover every possibility.",
        do="Keep those that show the main worry.",
    ),
    "second_category": ProblemWords(
        what="More than one category is proposed for {person}.",
        why="Categories are not added up to cover every possibility.",
        do="A second one is used only where {only_if}: look whether that is so.",
    ),
    "category_beside_another": ProblemWords(
        what="{category} is proposed for {person} beside another category.",
        why="A category beside another one needs a reason of its own.",
        do="{only_if} Look whether that is so.",
    ),
    "plan_for_looked_after": ProblemWords(
        what="{person} seems to be looked after, and your view is a {plan}.",
        why="Its needs are then normally met in the review of children who are looked after.",
        do="Speak with the chair beforehand if you think otherwise.",
    ),
    "person_without_name": ProblemWords(
        what="Somebody on the family list has no name.",
        why="A reader cannot tell who is meant, and a copy for them would name nobody.",
        do="Type the name, or what they are called; or take them off the list.",
    ),
    "interpreter_of_the_family": ProblemWords(
        what="The interpreter for {person} seems to be of the family, or a friend.",
        why="Nobody speaks freely through their own family, and no child is to interpret.",
        do="Ask for a professional interpreter, or ask the chair.",
        fine="No member of the family interprets",
    ),
    "no_interpreter": ProblemWords(
        what="{person} speaks {language}, and no interpreter is named.",
        why="Who does not follow the meeting cannot take part in it.",
        do="Say who interprets, or that none is needed.",
    ),
    "empty_comment": ProblemWords(
        what="A comment of {person} has no words.",
        why="What the family says is printed in their own words.",
        do="Write what they said, or delete the comment.",
    ),
    "comment_not_answered": ProblemWords(
        what="What {person} said is not answered.",
        why="A comment that stays open goes to the chair's list.",
        do="Say whether it was corrected, and why not.",
    ),
    "hard_to_read": ProblemWords(
        what="This section is hard to read.",
        why="The family reads this too, and may have a day or two for it.",
        do="Its sentences have {mean} words on average, and some words are long, as {words}.",
    ),
    "long_to_read": ProblemWords(
        what="This section is hard to read.",
        why="The family reads this too, and may have a day or two for it.",
        do="Its sentences have {mean} words on average: shorter ones are read by more people.",
    ),
    "chair_asked_first": ProblemWords(
        what="Nothing is to be shared with the family until the chair has advised.",
        why="You asked for that.",
        do="Ask the chair.",
    ),
    "no_author": ProblemWords(
        what="It is not said who wrote this report.",
        why="The conference must know whose words these are, and whom to ask.",
        do="Add your name.",
    ),
    "no_strategy_discussion": ProblemWords(
        what="The day of the strategy discussion is not known.",
        why="A first conference follows an enquiry, and its latest day is counted from there.",
        do="Add it, or ask the chair's unit.",
    ),
    "no_day_of_conference": ProblemWords(
        what="The day of the conference is not known.",
        why="What is due when, and how old the children are then, follows from it.",
        do="Add the day.",
    ),
    "no_place_of_conference": ProblemWords(
        what="Where the conference is held is not known.",
        why="It stands on the first page, and the family reads there where to come.",
        do="Add the place, or that it is online.",
    ),
    "not_shared_without_reason": ProblemWords(
        what="No reason is given why the report is not shared with {person}.",
        why="Not sharing is an exception that somebody must answer for.",
        do="Say why it cannot be shared, and who agreed.",
    ),
    "nobody_agreed_not_to_share": ProblemWords(
        what="It is not said who agreed that the report is not shared with {person}.",
        why="Nobody should decide alone to keep a report from the family.",
        do="Say who agreed, and when it is looked at again.",
    ),
    "changed_since_shared": ProblemWords(
        what="{person} saw an earlier version. {statements} changed since.",
        why="What is new to the family should not reach them first in the meeting.",
        do="Look at the changes under sharing, and share the report again.",
    ),
    "shared_late": ProblemWords(
        what="{person} saw the report later than by {by}.",
        why="The family needs time to read it before the meeting.",
        do="Tell the chair, so that the meeting gives them that time.",
    ),
    "not_checked_by_colleague": ProblemWords(
        what="No colleague has checked this report, and this form asks for it.",
        why="A second reader of the agency finds what its writer no longer sees.",
        do="Send the draft to a colleague.",
    ),
    "colleague_has_not_answered": ProblemWords(
        what="{colleague} has the draft since {day} and has not answered.",
        why="Without an answer nothing says that the report was checked.",
        do="Ask for the answer, and take it in.",
    ),
    "colleague_does_not_agree": ProblemWords(
        what="{colleague} did not agree to the draft on {day}.",
        why="Nothing says that the report was checked until somebody agrees.",
        do="Look at the comments, then send the draft once more.",
    ),
    "check_is_stale": ProblemWords(
        what="{changed} since {colleague} agreed on {day}.",
        why="The agreement is to other statements than these, so it does not go with the report.",
        do="Ask again, so that the report says that it was checked.",
    ),
    "colleagues_comments_open": ProblemWords(
        what="{comments} from a colleague not yet ticked off.",
        why="What a second reader saw is easily lost between two versions.",
        do="Look at each, change what you agree with, and tick it off.",
    ),
    "attached_without_title": ProblemWords(
        what="Document {document} has no title.",
        why="Nobody can say which document it is.",
        do="Give it one.",
    ),
    "attached_holds_address": ProblemWords(
        what="Document {document} holds an address that is kept from somebody.",
        why="Such an address leaves this computer in no file.",
        do="Take it out, attach one without the address, or say there why it has to stay.",
    ),
    "attached_not_looked_at": ProblemWords(
        what="Document {document} has pages that no program can read and nobody has looked at.",
        why="What somebody must not learn may stand on them.",
        do="Look at these pages, or say there why it can stay as it is.",
    ),
}
"""By `services.completeness.Problem.code`."""


WHERE: Mapping[str, str] = {
    "report": "The whole report",
    "family": "Family",
    "sharing": "Sharing with the family",
    "details": "Conference and you",
    "attached": "Attached documents",
    "agency_check": "Agency check",
}
"""By the value of `services.completeness.Where`."""


def problem_words(code: str, facts: Mapping[str, str]) -> ProblemWords:
    """Return the words for a problem, filled with its facts."""
    words = PROBLEMS[code]
    return ProblemWords(
        what=words.what.format_map(facts),
        why=words.why.format_map(facts),
        do=words.do.format_map(facts),
        fine=words.fine,
    )


def checked_and_fine(found: Collection[str]) -> tuple[str, ...]:
    """Return what may be said of a report in which only these codes were found.

    Two problems may share a sentence: it is said where neither was found.
    """
    open_ones = {words.fine for code, words in PROBLEMS.items() if code in found}
    fine = dict.fromkeys(words.fine for words in PROBLEMS.values() if words.fine)
    return tuple(sentence for sentence in fine if sentence not in open_ones)


def problem_place(
    *, number: int | None, section: str, section_number: str, person: str, where: str = "report"
) -> str:
    """Return where a problem is: `Statement 3 in Juniper`, `Section 6, Other people`."""
    named = person or section
    if number is not None:
        return f"Statement {number} in {named}" if named else f"Statement {number}"
    if not named:
        return WHERE[where]
    where = f"Section {section_number}, {section}" if section_number else section
    return f"{where}: {person}" if person else where


def problems_counted(count: int) -> str:
    """Return `There is 1 problem`, `There are 3 problems`."""
    if count == 0:
        return "There is no problem"
    return "There is 1 problem" if count == 1 else f"There are {count} problems"

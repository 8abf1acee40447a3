"""What a suggestion says: a question, why it is asked, and what accepting it does.

Keyed by the value of the rule. The same sentences stand on the card beside the text and in the
check of the whole report.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from reportwriter.wording.kinds import KINDS


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestionWords:
    """`asks` is what the card asks; `do` what to write; `accept` the words of the button.

    `accept` is used where accepting chooses a kind, `go` where it takes the author to what only
    they can put right; where it splits or changes words, `SPLIT` and `REWORDED` say so.
    """

    asks: str
    why: str
    do: str = ""
    accept: str = ""
    go: str = "Change the words"


REWORDED: Mapping[str, str] = {
    "replace": "Put “{words}”",
    "explain": "Explain it in brackets",
    "take_out": "Take it out",
}
"""What accepting other words does, by the value of `services.suggestions.suggestion.Way`."""
SPLIT, LEAVE = "Split it here", "Leave it"
CHANGED, LEFT = "Changed. Ctrl+Z takes it back.", "Left as it is."
NONE_HERE = "Nothing is suggested here."
NOTHING_MORE = "Nothing more is suggested here."


def instead(*, means: str, ask: str, say: str) -> str:
    """Return what to write instead of a word, as a request without its full stop."""
    return ask or (f"Say what it is: {means}" if means else f"Say “{say}”")


def suggestion_words(rule: str, facts: Mapping[str, str]) -> SuggestionWords:
    """Return the words of a suggestion, filled with its facts."""
    words = SUGGESTIONS[rule]
    if rule in _OF_KIND:
        words = _OF_KIND[rule][facts["kind"]]
    if rule == "split":
        facts = {**facts, **{part: KINDS[facts[part]].word.lower() for part in ("first", "second")}}
    return SuggestionWords(
        asks=words.asks.format_map(facts),
        why=words.why.format_map(facts),
        do=words.do.format_map(facts),
        accept=words.accept.format_map(facts),
        go=words.go,
    )


_SAID = "“{words}” gives somebody's account. Writing it down does not say whether it is true."
_SEEN = "“{words}” tells what somebody saw or heard, at a time and a place."
_THOUGHT = "“{words}” is a judgement. Somebody else, with the same facts, could think otherwise."
_RECORDED = "A day, a number and “{words}”: this may be written down somewhere."
_KINDS = {
    "allegation": SuggestionWords(
        asks="Is this something a person said?", why=_SAID, accept="Make it an allegation"
    ),
    "observation": SuggestionWords(
        asks="Is this what somebody saw or heard?", why=_SEEN, accept="Make it an observation"
    ),
    "opinion": SuggestionWords(
        asks="Is this somebody's view?", why=_THOUGHT, accept="Make it an opinion"
    ),
    "fact": SuggestionWords(asks="Is this recorded?", why=_RECORDED, accept="Make it a fact"),
}
_MAYBE_KINDS = {
    "allegation": SuggestionWords(
        asks="Could this be something a person said?", why=_SAID, accept="Make it an allegation"
    ),
    "observation": SuggestionWords(
        asks="Could this be what somebody saw?", why=_SEEN, accept="Make it an observation"
    ),
    "opinion": SuggestionWords(
        asks="Could this be somebody's view?", why=_THOUGHT, accept="Make it an opinion"
    ),
    "fact": SuggestionWords(asks="Could this be a fact?", why=_RECORDED, accept="Make it a fact"),
}
_LIKE_SIBLING = {
    "alike": SuggestionWords(
        asks="Is this so for {child} too?",
        why="{other}'s sheet says nearly the same. Each child is looked at one by one.",
        do="Say what is so for {child}.",
    ),
    "same": SuggestionWords(
        asks="Is this so for {child} too?",
        why="{other}'s sheet says the same, word for word. Each child is looked at one by one.",
        do="Say what is so for {child}.",
    ),
}
_OF_KIND: Mapping[str, Mapping[str, SuggestionWords]] = {
    "kind": _KINDS,
    "maybe_kind": _MAYBE_KINDS,
    "like_sibling": _LIKE_SIBLING,
}


SUGGESTIONS: Mapping[str, SuggestionWords] = {
    "kind": SuggestionWords(asks="Which kind is this?", why=""),
    "maybe_kind": SuggestionWords(asks="Which kind is this?", why=""),
    "split": SuggestionWords(
        asks="Are these two statements?",
        why=(
            "“{words}” makes it an {first}, “{other}” an {second}. A statement has one kind, so "
            "that a reader knows what to rely on."
        ),
    ),
    "other_child": SuggestionWords(
        asks="Is this about {child}?",
        why="It stands on {child}'s sheet and names {other}. Children are easily mixed up.",
        do="Put the right name, or say under About whom it is about.",
    ),
    "view_in_fact": SuggestionWords(
        asks="Is “{words}” part of what is known?",
        why="It is a view, and a reader takes what stands beside it for a view too.",
        do="Give the view a statement of its own.",
        accept="Make it an opinion",
    ),
    "cause_in_fact": SuggestionWords(
        asks="Who says what caused it?",
        why="“{words}” is a conclusion. What was seen is one thing, what led to it another.",
        do="Say here what was seen, and give the cause as somebody's opinion.",
    ),
    "account_in_fact": SuggestionWords(
        asks="Is this something a person said?",
        why=_SAID,
        do="Make it an allegation, or quote the words.",
        accept="Make it an allegation",
    ),
    "second_hand": SuggestionWords(
        asks="Did this come through somebody else?",
        why="“{words}” passes on what others hold. They may not want it read in the open.",
        do="Say how you know, or leave it for the agency that knows.",
        go="Say how you know",
    ),
    "slanted_word": SuggestionWords(
        asks="“{word}” takes sides.",
        why="The reader hears doubt or proof that nobody put into words.",
        do="{instead}.",
    ),
    "judging_word": SuggestionWords(
        asks="“{word}” judges more than it tells.",
        why="A judgement cannot be checked, and it hurts where it is read out.",
        do="{instead}.",
    ),
    "unowned_view": SuggestionWords(
        asks="“{word}”: who thinks so?",
        why="A view that nobody owns cannot be weighed or answered.",
        do="{instead}.",
    ),
    "childs_words": SuggestionWords(
        asks="What were the child's own words?",
        why="“{words}” tells what a child said in somebody else's words.",
        do="Give the words in quotation marks, or tick that these are the exact words.",
    ),
    "absolute_word": SuggestionWords(
        asks="“{word}” is more than anybody has counted.",
        why="One time that was different makes the whole sentence untrue.",
        do="{instead}.",
    ),
    "vague_word": SuggestionWords(
        asks="“{word}” leaves open how much, or when.",
        why="A reader weighs what can be counted or dated.",
        do="{instead}.",
    ),
    "bare_praise": SuggestionWords(
        asks="“{word}”: what shows it?",
        why="What goes well counts as much as worries do, and needs to be shown as they are.",
        do="{instead}.",
    ),
    "number_without_period": SuggestionWords(
        asks="“{words}”: over what time?",
        why="A number is a fact only with the time it was counted in.",
        do="Say from when to when.",
        go="Say when",
    ),
    "unknown_word": SuggestionWords(
        asks="“{word}” may not be understood.",
        why="The family reads this too, and so do other professions.",
        do="{instead}.",
    ),
    "unknown_letters": SuggestionWords(
        asks="What does “{word}” stand for?",
        why="The family reads this too, and so do other professions.",
        do="Write it in full the first time.",
    ),
    "unnamed_person": SuggestionWords(
        asks="“{word}”: whom do you mean?",
        why="Everybody has a name, and there may be more than one whom this could mean.",
        do="Use the name that the person prefers.",
    ),
    "long_sentence": SuggestionWords(
        asks="This sentence is long.",
        why="{count} words without a pause. Most people lose the thread after {most}.",
        do="Make two of it.",
        go="Show the sentence",
    ),
    "many_sentences": SuggestionWords(
        asks="Are these several statements?",
        why="{count} sentences stand in one. Each thing is weighed, and answered, by itself.",
        do="Give each thing that you say a statement of its own.",
        go="Show the sentences",
    ),
    "like_sibling": _LIKE_SIBLING["alike"],
    "allegation_without_speaker": SuggestionWords(
        asks="Whose words are these?",
        why="An allegation is weighed by who made it.",
        do="Add who said it.",
        go="Say who said it",
    ),
    "opinion_without_basis": SuggestionWords(
        asks="What leads you to this?",
        why="A reader can follow a view only by what led to it.",
        do="Name the statements that it rests on.",
        go="Name the statements",
    ),
}
"""By the value of `services.suggestions.suggestion.Rule`."""

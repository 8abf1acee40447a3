from reportwriter.forms.practice import AgeMatter, Stance
from reportwriter.wording.taking_part import DISAGREE, MATTERS, STANCES, age_and_year, stances


def test_every_stance_and_every_matter_has_words() -> None:
    assert set(STANCES) == set(Stance)
    assert set(MATTERS) == set(AgeMatter)


def test_age_and_school_year_are_said_as_people_say_them() -> None:
    assert age_and_year(1, None) == "On the day of the conference: 1 year old."
    assert age_and_year(4, 0) == "On the day of the conference: 4 years old, Reception."
    assert age_and_year(11, 6) == "On the day of the conference: 11 years old, Year 6."


def test_one_voice_is_said_once_and_two_voices_send_to_the_chair() -> None:
    assert stances(None, None) == ()
    assert len(stances("invite", "invite")) == len(stances("invite", None)) == 1
    assert stances("consider", "other_ways")[-1] == DISAGREE

from reportwriter.domain.relations import Bond, ParentTie
from reportwriter.pictures.genogram.words import sentence_of, spoken_of, table_of
from tests.pictures.genogram.families import (
    DAY,
    bond,
    born_to,
    child,
    contradicting,
    family,
    fourteen,
    pebblewicks,
    person,
    strangers,
    subject,
)


def test_the_sentence_says_with_whom_the_children_live_and_who_parted() -> None:
    said = sentence_of(pebblewicks()).replace("\N{NO-BREAK SPACE}", " ")

    assert said == (
        "Juniper (11) and Otto (5) live with their mother Tamsin and their half-brother Marlow "
        "(3), since 12 December 2026. Fennimore, father of Juniper and Otto, lives elsewhere. "
        "Corin, father of Marlow and stepfather of Juniper and Otto, lives elsewhere. Tamsin and "
        "Fennimore are separated. Tamsin and Corin separated on 12 December 2026."
    )


def test_where_nothing_is_said_of_relations_nothing_is_guessed() -> None:
    assert sentence_of(strangers()) == "Juniper (11) and Otto (5) live with Tamsin."


def test_one_child_alone_and_one_elsewhere_are_told_apart() -> None:
    alone = subject("Ada Larkabout", "f", DAY.replace(year=2020))
    away = subject("Ben Larkabout", "m", DAY.replace(year=2022), in_household=False)

    said = sentence_of(family((alone, away)))

    assert said == "Ada (7) lives with nobody who is named here. Ben (5) lives elsewhere."


def test_brothers_and_grandparents_are_named_as_such() -> None:
    people = (
        subject("Ada Larkabout", "f", DAY.replace(year=2020)),
        child("Ben Larkabout", "m", DAY.replace(year=2022)),
        person("Maud Larkabout", "f"),
        person("Cole Mossgather", "m", in_household=False),
        person("Nan Larkabout", "f"),
    )
    ties = (*born_to(("Ada", "Ben"), "Maud", "Cole"), *born_to(("Maud",), "Nan"))

    said = sentence_of(family(people, (), ties))

    assert "her mother Maud, her grandmother Nan and her brother Ben (5)" in said


def test_two_of_one_first_name_are_called_by_their_whole_name() -> None:
    people = (
        subject("Ada Larkabout", "f", DAY.replace(year=2020)),
        person("Ada Mossgather", "f"),
    )

    assert "Ada Larkabout (7) lives with Ada Mossgather" in sentence_of(family(people))


def test_the_dead_have_died_and_are_no_couple_any_more() -> None:
    said = sentence_of(fourteen())

    assert "Ivo and Grandpa have died." in said
    assert "Granny" not in said


def test_the_table_has_all_that_the_picture_shows() -> None:
    twin = table_of(pebblewicks())

    tamsin = twin.rows[3]
    assert twin.keys[3] == "Tamsin"
    assert tamsin[0] == "Tamsin Pebblewick, also known as Tamsin Thrumm"
    assert "child of Odalys Pebblewick" in tamsin[2]
    assert "separated from Corin Thrumm, 12\u00a0December\u00a02026" in tamsin[2]
    assert "mother of Juniper Pebblewick, Otto Pebblewick and Marlow Thrumm" in tamsin[2]
    assert tamsin[1] == "Not known"
    assert tamsin[3] == "In the household"
    assert twin.rows[0][1] == "14\u00a0Sep\u00a02015 (11)"
    assert "stepfather of Juniper Pebblewick and Otto Pebblewick" in twin.rows[5][2]


def test_ties_that_no_picture_can_show_stand_in_the_table() -> None:
    ann = table_of(contradicting()).rows[0]

    assert "child of Bo Ouroboros and a parent nobody has named" in ann[2]
    assert "married to, or civil partner of Bo Ouroboros" in ann[2]
    assert "parent of Cas Ouroboros" in ann[2] or "mother of Cas Ouroboros" in ann[2]


def test_each_person_is_spoken_whole() -> None:
    held = pebblewicks()

    spoken = spoken_of(held, held.kin[0])

    assert spoken.startswith("Juniper Pebblewick; born 14\u00a0September\u00a02015, aged 11; ")
    assert "child of the conference" in spoken
    assert "child of Tamsin Pebblewick and Fennimore Quillfeather" in spoken
    assert spoken.endswith("in the children's household.")


def test_carers_are_called_what_they_are() -> None:
    people = (
        subject("Ada Larkabout", "f", DAY.replace(year=2020)),
        person("Skye Larkabout", "f"),
        person("Wyn Oddsock", "o"),
    )
    ties = (
        *born_to(("Ada",), "Skye", tie=ParentTie.GUARDIAN),
        *born_to(("Ada",), "Wyn", tie=ParentTie.ADOPTED),
    )
    bonds = (bond("Skye", "Wyn", Bond.SHORT, "2019~"),)

    said = sentence_of(family(people, bonds, ties))

    assert "her guardian or kinship carer Skye and her adoptive parent Wyn" in said
    assert "Skye and Wyn had a short relationship" in said

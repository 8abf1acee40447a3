import pytest

from reportwriter.domain.protected import giveaways, is_address


@pytest.mark.parametrize(
    ("address", "parts"),
    [
        ("Flat 2, 19 Marigold Rise, ZZ1 9HX", ("Marigold Rise", "ZZ1 9HX")),
        ("7 Cobblestick Lane, Larchford, ZZ14QP", ("Cobblestick Lane", "ZZ1 4QP")),
        ("Flat 9 Bramble Court, 3 Mill Lane, Larchford", ("Bramble Court",)),
        ("Rosebank\nLarchford\nZZ2 3LM", ("Rosebank", "ZZ2 3LM")),
        ("The Old Forge, Mill Lane, Larchford", ("The Old Forge", "Mill Lane")),
        ("12a Quince Street", ("Quince Street",)),
        ("12-14 Quince Street", ("Quince Street",)),
        ("ZZ1 9HX", ("ZZ1 9HX",)),
        ("No fixed address given", ()),
        ("", ()),
    ],
)
def test_house_street_and_postcode_give_an_address_away_and_a_town_does_not(
    address: str, parts: tuple[str, ...]
) -> None:
    assert giveaways(address) == parts


@pytest.mark.parametrize("words", ["not known", "No fixed address given", "unknown", ""])
def test_that_no_address_is_known_is_no_address(words: str) -> None:
    assert not is_address(words)


@pytest.mark.parametrize("words", ["Rosebank", "2 Bramwell Yard", "The Old Forge"])
def test_a_house_with_a_name_or_a_number_is_one(words: str) -> None:
    assert is_address(words)

from tests.cli.commands import Commands


def test_each_rule_says_where_it_stands_and_how_far_it_is_checked(reportwriter: Commands) -> None:
    said = reportwriter("rules", "stockport")

    assert said.exit == 0
    assert "Based on the Stockport Safeguarding Children Board handbook (2010)." in said.out
    assert "\nS-App2  The unit, the parents and where it is right" in said.out
    assert "  Handbook, Appendix 2, 2010~. The source is unclear: check your local" in said.out


def test_what_nobody_checked_can_be_listed_alone(reportwriter: Commands) -> None:
    document = reportwriter("rules", "guernsey", "--unchecked", "--json").document

    assert {rule["status"] for rule in document["rules"]} == {"unchecked"}
    assert "G-quorum" in [rule["id"] for rule in document["rules"]]


def test_a_rule_without_a_date_names_its_page_alone(reportwriter: Commands) -> None:
    said = reportwriter("rules", "england")

    assert "  A guide for parents in England. From the source named.\n" in said.out


def test_an_area_there_is_not_is_refused(reportwriter: Commands) -> None:
    said = reportwriter("rules", "atlantis")

    assert said.exit == 1
    assert said.out == ""
    assert said.err

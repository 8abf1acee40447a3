from reportwriter.wording.form_versions import differences, homeless


def test_only_ways_in_which_versions_differ_are_named() -> None:
    lines = differences(added=["A: b"], removed=[], renamed=[("A: c", "A: d")], reshaped=["A: e"])

    assert lines == (
        "New: A: b.",
        "Renamed: “A: c” is now “A: d”.",
        "Answered in another way: A: e.",
    )


def test_many_headings_are_counted() -> None:
    many = [f"h{number}" for number in range(9)]

    (line,) = differences(added=[], removed=many, renamed=[], reshaped=[])

    assert line == "No longer asked: h0; h1; h2; h3; h4; h5; and 3 more."


def test_what_becomes_of_what_has_no_place_is_said() -> None:
    assert homeless(0) == "All that you wrote has its place in it."
    assert homeless(1).startswith("1 entry of yours has no place in it. It stays in the report")
    assert homeless(3).startswith("3 entries of yours have no place in it. They stay")

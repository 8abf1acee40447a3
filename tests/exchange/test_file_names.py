from reportwriter.exchange.file_names import told_apart


def test_a_name_that_is_there_already_is_numbered() -> None:
    names = ("a report.pdf", "b.docx", "A Report.pdf", "a report.pdf", "b.docx")

    assert told_apart(names) == (
        "a report.pdf",
        "b.docx",
        "A Report 2.pdf",
        "a report 3.pdf",
        "b 2.docx",
    )


def test_a_numbered_name_that_somebody_chose_is_left_to_them() -> None:
    names = ("a (2).pdf", "a.pdf", "a.pdf")

    assert told_apart(names, "{stem} ({number}){ending}") == ("a (2).pdf", "a.pdf", "a (3).pdf")

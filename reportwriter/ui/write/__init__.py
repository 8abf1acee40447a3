"""Write a report: its contents, the statements of one sheet as cards, and one editor pane."""

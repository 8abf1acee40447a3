"""How fast and how large the program is, each figure beside its floor in the same run."""

"""Go anywhere by its name or number: one field, and a list that what is typed narrows."""

"""What the fields about conference and author are called, here and wherever they are edited."""

LABELS = {
    "children": "Child or children",
    "day": "Date of the conference",
    "time": "Time",
    "reference": "Reference",
    "name": "Your name",
    "designation": "Your role",
    "agency": "Your agency",
    "telephone": "Telephone",
    "email": "E-mail",
}
HINTS = {
    "children": "Names or initials, with a comma between children",
    "day": "As you would say it: wed 6 jan, 10:00",
}

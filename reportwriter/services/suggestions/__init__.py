"""What a report might say better, or which kind a statement might be: suggested, never done.

Pure functions over a statement and what it stands in. The words are data (`forms/words`); the same
functions serve the card beside the text and the check of the whole report.
"""

"""What a report and a conference are and may do. Standard library only; every value is frozen."""

"""The chair's desk: all reports of one conference read beside each other."""

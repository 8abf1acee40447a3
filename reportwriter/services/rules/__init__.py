"""What the rules of procedure make of a report, one module for each matter.

Each gives problems as `services.completeness` does; `report_check` puts them all together. A rule
is named by its id in the area, so that a reader sees on what it rests; a number of years or of
categories comes from the area and never from here.
"""

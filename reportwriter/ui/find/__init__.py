"""Find and replace in all texts of a report; what is confidential is none of them."""

"""Check words on the author's side: the chair reads out, the author types the three asked for."""

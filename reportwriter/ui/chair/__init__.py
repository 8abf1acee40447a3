"""The chair's list of one conference: what arrived, what each file check says, what to do next."""

"""Sign and hand over: who signs, the two files that leave, and the record that they were sent."""

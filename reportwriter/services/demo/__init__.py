"""A whole conference played from a scenario, with the parts that real people use."""

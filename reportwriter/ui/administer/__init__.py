"""A conference somebody administers for its chair: what came, what is missing, what goes on."""

"""What a user can do, one module per activity. Importing this loads no heavy library."""

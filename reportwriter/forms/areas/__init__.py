"""The area profiles that come with the program, one TOML file each."""

"""Forms and areas as TOML files, and the loader that types them. Nothing knows a form by name."""

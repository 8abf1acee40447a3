"""Wires the services of an open vault, each once, by what it asks for."""

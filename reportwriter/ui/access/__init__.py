"""Who asked what is held about them: what they are given, what is left out, who decided."""

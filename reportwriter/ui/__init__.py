"""The window: views show and ask, presenters decide; Qt lives here and nowhere else."""

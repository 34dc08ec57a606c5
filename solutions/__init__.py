"""Worked answers and instructive mistakes (TOML), and the notebooks that walk a teacher through them."""

"""What all tests share."""

from hypothesis import settings

# The same examples in every run, so that a failure is there again for whoever looks; nobody waits for shrinking.
settings.register_profile("course", derandomize=True, deadline=None)
settings.load_profile("course")

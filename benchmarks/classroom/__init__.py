"""A class measured: arrivals, memory, clicks, an hour in five minutes, beside plain Voila."""

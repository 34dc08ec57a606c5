"""Discovering relevant contacts: overlap, a directory, one's own connections, weak ties, searches, the shortlist."""

"""How right and how fast the feedback is, on texts that were written and labelled for it."""

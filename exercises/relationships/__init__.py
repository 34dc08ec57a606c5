"""After the talk: the thank-you, the list of contacts, old contacts, and what one gives. Knows no other module's room."""

"""Preparation: facts with source and date, what to leave out, questions and plans. Knows no other module's room."""

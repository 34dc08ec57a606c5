"""The workbook: what the learner has written, where it is kept, and every earlier version of it.

Holds answers, never widget state. Knows no exercise, no widget and no network; ``sqlite3`` is imported only
where a file is opened, so that the workbook also runs where there is none.
"""

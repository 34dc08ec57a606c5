"""The kit every exercise is built from: labelled, keyboard-friendly parts, one per file, and their look.

Each part is an anywidget: Python holds what it shows, ``static/<part>.js`` draws it. Parts know no exercise, no
workbook and no feedback; all words come from outside, already in the page's language.
"""

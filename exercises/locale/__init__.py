"""Interface strings: gettext catalogues, English in the source and bokmål in ``nb``.

``python -m exercises.locale`` collects the strings of the source into the catalogues and compiles them.
"""

"""Networking Basics: the exercises behind the notebooks.

A notebook needs one name from here, ``show``; everything else is imported where it is used, so that a page
loads only what its exercises need.
"""

__version__ = "0.1.0"

"""What the learner is told about their workbook: what happened, what that means, what to do."""

from __future__ import annotations

from collections.abc import Callable

from exercises.workbook.book import Notice, Where

CLASS = "class"
"""The place of a workbook on the server of a class, whose files are nobody's business."""


def saved(where: Where, _: Callable[[str], str]) -> str:
    """What is said after every change that was saved."""
    texts = {
        "computer": _("Saved on this computer."),
        "class": _("Saved, sealed with your key."),
        "nowhere": _("Not kept: you are here without a seat. What you write is gone when you close the page."),
    }
    return texts[where]


def sentence(notice: Notice, _: Callable[[str], str]) -> str:
    """The notice in the page's language."""
    return _in_class(notice, _) if notice.place == CLASS else _here(notice, _)


def _in_class(notice: Notice, _: Callable[[str], str]) -> str:
    texts = {
        "busy": _(
            "Not saved yet: many are writing at this moment. Your words are kept on this page and saved with your next change."
        ),
        "full": _(
            "Not saved: the disk of the class’s server is full. Your words are kept on this page. Tell your teacher; once "
            "there is room, change anything and everything is saved."
        ),
        "elsewhere": _elsewhere(_),
    }
    other = _(
        "Your work on the class’s server cannot be opened. What you write now is kept only while this page is open. Tell "
        "your teacher, and take what you write here with you as a file."
    )
    return texts.get(notice.trouble, other)


def _elsewhere(_: Callable[[str], str]) -> str:
    return _(
        "You have changed this exercise in another window too. What you see here is now the newest; the other "
        "text is under Earlier versions."
    )


def _here(notice: Notice, _: Callable[[str], str]) -> str:
    texts = {
        "damaged": _(
            "Your workbook file was damaged and could not be read. It has been set aside, untouched: {aside}. "
            "A new, empty workbook is in use now. If you have carried your work out as a file, bring it back."
        ),
        "newer": _(
            "Your workbook was written by a newer version of this course. It has been set aside, untouched: {aside}. "
            "A new, empty workbook is in use now. Update the course and rename that file to {place} to go on with it."
        ),
        "busy": _(
            "Not saved yet: another program is using your workbook, {place}. Your words are kept on this page and "
            "saved with your next change. Close the other program if this stays."
        ),
        "read-only": _(
            "Your workbook can be read but not changed: {place}. What you write now is kept only while this page is "
            "open. Make the file writable, or carry your work out as a file before you close the page."
        ),
        "full": _(
            "Not saved: the disk with your workbook is full, {place}. Your words are kept on this page. Make some "
            "room, then change anything and everything is saved."
        ),
        "unwritable": _(
            "Nothing can be saved at {place}. What you write is kept only while this page is open. Check that the "
            "folder exists and is yours, or carry your work out as a file before you close the page."
        ),
        "elsewhere": _elsewhere(_),
    }
    return texts[notice.trouble].format(place=notice.place, aside=notice.aside)

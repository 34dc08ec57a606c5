"""An if–then plan as it is said, whatever the learner typed around its halves."""

from __future__ import annotations

import re

_LEAD = re.compile(r"^\s*(if|when(ever)?|hvis|når|dersom|om)\b[\s,:]*", re.I)
_LEAD_THEN = re.compile(r"^\s*(then|so|so then|så|da)\b[\s,:]*", re.I)


def bare_cue(text: str) -> str:
    """The cue without a leading "if", so that it can be put after one."""
    return _LEAD.sub("", " ".join(text.split())).rstrip(" .,!")


def bare_action(text: str) -> str:
    """The action without a leading "then"."""
    action = _LEAD_THEN.sub("", " ".join(text.split())).rstrip(" .,!")
    # Bokmål puts the verb first after "så": "jeg spør" becomes "spør jeg".
    return re.sub(r"^jeg (\w+)", r"\1 jeg", action, flags=re.I)


def said(form: str, cue: str, action: str) -> str:
    """Both halves in ``form`` (with ``{cue}`` and ``{action}``) as one sentence; empty while one is missing."""
    cue, action = bare_cue(cue), bare_action(action)
    if not cue or not action:
        return ""
    return form.format(cue=cue, action=action) + ("" if action[-1] in '?…”»"' else ".")

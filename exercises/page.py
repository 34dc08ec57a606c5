"""What Jupyter's server is asked to do with course notebooks."""

from __future__ import annotations

from typing import Any


def forget_outputs(model: dict[str, Any], **_: Any) -> None:
    """Save a course notebook without outputs and widget state, so that nothing a learner wrote ends up in it.

    A ``pre_save_hook`` of ``FileContentsManager``; other notebooks are saved as they are.
    """
    content = model.get("content")
    if model.get("type") != "notebook" or not content or "networking_basics" not in content["metadata"]:
        return
    content["metadata"].pop("widgets", None)
    for cell in content["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"], cell["execution_count"] = [], None

"""Rewrite the notebooks of worked answers from the TOML files, with what the feedback says today.

    python -m solutions

The notebooks are compared strictly by nbval, so a change in the feedback shows up here as a difference to read.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

from exercises.solution import contents

HERE = Path(__file__).parent
NOTEBOOKS = HERE.parent / "notebooks"
WORDS = {
    "en": {
        "title": "Worked answers · {name}",
        "lead": "For teachers. Each text is followed by what the feedback says to it: ● found and strong, ◐ found, ○ not found, ! to mend. Let the learners try first.",
        "models": "Answers that are ready",
        "mistakes": "Mistakes worth talking about",
    },
    "nb": {
        "title": "Løsningsforslag · {name}",
        "lead": "For lærere. Etter hver tekst står det tilbakemeldingen sier til den: ● funnet og sterkt, ◐ funnet, ○ ikke funnet, ! bør rettes. La deltakerne prøve selv først.",
        "models": "Svar som er klare til bruk",
        "mistakes": "Feil det er verdt å snakke om",
    },
}


def modules() -> dict[str, list[str]]:
    """Module number → its exercises with worked answers."""
    found: dict[str, list[str]] = {}
    for file in sorted(HERE.glob("*.toml")):
        exercise = next(name for name, content in contents().items() if content["file"] == file.name)
        found.setdefault(file.name[:2], []).append(exercise)
    return found


def notebook(module: str, exercises: list[str], lang: str) -> tuple[str, nbformat.NotebookNode]:
    """The notebook of a module in a language, and its file's name."""
    lesson = next((NOTEBOOKS / lang).glob(f"{module}-*.ipynb"))
    title = nbformat.read(lesson, 4).cells[0].source.splitlines()[0].lstrip("# ")
    words = WORDS[lang]
    cells = [_markdown("head", f"# {words['title'].format(name=title)}\n\n{words['lead']}")]
    cells.append(_code("setup", "from exercises.solution import solution"))
    for exercise in exercises:
        content: dict[str, Any] = contents()[exercise]
        about = content["about"][lang]
        cells.append(_markdown(f"{exercise}-head", f"## {about['title']}\n\n{about['text'].strip()}"))
        for kind in ("models", "mistakes"):
            cells.append(_markdown(f"{exercise}-{kind}", f"### {words[kind]}"))
            cells += [
                _code(f"{exercise}-{kind}-{n}", f'solution("{exercise}", "{kind}", {n})')
                for n in range(1, len(content[lang][kind]) + 1)
            ]
    page = nbformat.v4.new_notebook(cells=cells)
    page.metadata = {
        "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    return lesson.name, page


def _markdown(name: str, text: str) -> nbformat.NotebookNode:
    return nbformat.v4.new_markdown_cell(text, id=name.replace("_", "-"))


def _code(name: str, source: str) -> nbformat.NotebookNode:
    return nbformat.v4.new_code_cell(source, id=name.replace("_", "-"))


def main() -> None:
    """Write and run every notebook."""
    for lang in WORDS:
        (HERE / lang).mkdir(exist_ok=True)
        for module, exercises in modules().items():
            name, page = notebook(module, exercises, lang)
            NotebookClient(page, kernel_name="python3", resources={"metadata": {"path": str(HERE / lang)}}).execute()
            for cell in page.cells:
                cell.metadata.pop("execution", None)
            page.metadata["language_info"] = {"name": "python"}
            nbformat.write(page, HERE / lang / name)


if __name__ == "__main__":
    main()

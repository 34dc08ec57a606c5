"""Rewrite the notebooks of worked answers from the TOML files, with what the feedback says today.

    python -m solutions

The notebooks are compared strictly by nbval, so a change in the feedback shows up here as a difference to read.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

from exercises.solution import contents
from workshop.lesson import Lesson
from workshop.task import task

HERE = Path(__file__).parent
NOTEBOOKS = HERE.parent / "notebooks"
TEACHING = HERE / "teaching" / "modules.toml"
WORDS = {
    "en": {
        "title": "Worked answers · {name}",
        "lead": "For teachers. Each text is followed by what the feedback says to it: ● found and strong, ◐ found, ○ not found, ! to mend. Let the learners try first.",
        "models": "Answers that are ready",
        "mistakes": "Mistakes worth talking about",
        "before": "Before you teach it",
        "lesson": "Read [the lesson]({link}) first, and do the exercises yourself: an hour the evening before. Then this page.",
        "order": "**How to run it.**",
        "wrong": "**What learners get wrong.**",
        "say": "**What to say.**",
        "short": "**When time is short.**",
        "table": "| In the lesson | Minutes | Worked answers below |\n|---|---|---|",
        "yes": "yes",
    },
    "nb": {
        "title": "Løsningsforslag · {name}",
        "lead": "For lærere. Etter hver tekst står det tilbakemeldingen sier til den: ● funnet og sterkt, ◐ funnet, ○ ikke funnet, ! bør rettes. La deltakerne prøve selv først.",
        "models": "Svar som er klare til bruk",
        "mistakes": "Feil det er verdt å snakke om",
        "before": "Før du underviser",
        "lesson": "Les [leksjonen]({link}) først, og gjør øvelsene selv: en time kvelden før. Så denne siden.",
        "order": "**Slik legger du det opp.**",
        "wrong": "**Det deltakerne bommer på.**",
        "say": "**Det du kan si.**",
        "short": "**Når tiden er knapp.**",
        "table": "| I leksjonen | Minutter | Løsningsforslag nedenfor |\n|---|---|---|",
        "yes": "ja",
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
    found = Lesson(lesson, lang, nbformat.read(lesson, 4).cells)
    words = WORDS[lang]
    cells = [_markdown("head", f"# {words['title'].format(name=found.title)}\n\n{words['lead']}")]
    cells.append(_markdown("before", _before(found, exercises)))
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


def _before(lesson: Lesson, exercises: list[str]) -> str:
    """What a teacher reads first: how to run the module, what goes wrong, and what it holds."""
    words = WORDS[lesson.lang]
    link = f"../../notebooks/{lesson.lang}/{lesson.file.name}"
    advice = tomllib.loads(TEACHING.read_text(encoding="utf-8"))[lesson.module]
    parts = [f"## {words['before']}", words["lesson"].format(link=link)]
    parts += [f"{words[key]} {advice[key][lesson.lang]}" for key in ("order", "wrong", "say", "short")]
    rows = [words["table"]]
    for name in lesson.exercises():
        card = task(name, lesson.lang)
        rows.append(f"| {card.title} | {card.minutes or '–'} | {words['yes'] if name in exercises else ''} |")
    return "\n\n".join([*parts, "\n".join(rows)])


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

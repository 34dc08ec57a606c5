"""Every notebook keeps the contract: the same cells in both languages, nothing saved in it, no logic."""

import re
from pathlib import Path

import nbformat
import pytest

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
NAMES = sorted(file.name for file in (NOTEBOOKS / "en").glob("*.ipynb"))
FILES = sorted(NOTEBOOKS.glob("*/*.ipynb"))


def test_both_languages_have_the_same_notebooks():
    assert NAMES and sorted(file.name for file in (NOTEBOOKS / "nb").glob("*.ipynb")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_have_the_same_cells(name):
    english, bokmål = (nbformat.read(NOTEBOOKS / lang / name, 4) for lang in ("en", "nb"))
    for one, other in zip(english.cells, bokmål.cells, strict=True):
        assert (one.id, one.cell_type) == (other.id, other.cell_type)
        if one.cell_type == "code":
            assert one.source == other.source and one.metadata == other.metadata
        else:
            for sign in (r"^#+ ", r"^- ", r"^\d+\. ", r"^\|", r"^> ", r"\]\(\d"):
                assert len(re.findall(sign, one.source, re.M)) == len(re.findall(sign, other.source, re.M)), (
                    one.id,
                    sign,
                )


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_a_notebook_holds_no_output_no_state_and_no_logic(file):
    notebook = nbformat.read(file, 4)
    nbformat.validate(notebook)
    assert notebook.metadata.language_info.name == "python"
    assert notebook.metadata.kernelspec.name == "python3"
    assert notebook.metadata.networking_basics == {"module": file.name[:2], "lang": file.parent.name}
    assert "widgets" not in notebook.metadata
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert code[0].source == "from exercises import show"
    for cell in code:
        assert cell.outputs == [] and cell.execution_count is None
        assert cell.metadata.jupyter.source_hidden is True
    for cell in code[1:]:
        assert re.fullmatch(r'show\("\w+"\)', cell.source)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_links_between_notebooks_lead_somewhere(file):
    for cell in nbformat.read(file, 4).cells:
        for target in re.findall(r"\]\(([^)#]+\.ipynb)", cell.source):
            assert (file.parent / target).exists(), f"{file.name}, cell {cell.id}: {target}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_a_notebook_begins_with_objectives_time_and_warm_up_and_ends_with_sources(file):
    notebook = nbformat.read(file, 4)
    first, last = notebook.cells[0].source, notebook.cells[-1].source
    assert re.search(r"(minutes|minutter)", first) and len(re.findall(r"^- ", first, re.M)) >= 3
    assert notebook.cells[2].source == f'show("warm_up_{file.name[:2]}")'
    headings = {"en": ("Key points", "Out in the world", "Sources"), "nb": ("Kort fortalt", "Ute i verden", "Kilder")}
    for heading in headings[file.parent.name]:
        assert f"## {heading}" in last

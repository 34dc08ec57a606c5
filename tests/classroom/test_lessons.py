"""Which lessons are kept ready: those that learners are about to open."""

from types import SimpleNamespace

import pytest

from exercises.classroom.lessons import FOLLOW, SPARE, Lesson, Lessons

NAMES = ["00-start", "01-identity", "02-discovery"]


@pytest.fixture(params=[True, False], ids=["forks", "no forks"])
def lessons(request, tmp_path, monkeypatch):
    monkeypatch.setattr("exercises.classroom.lessons.possible", lambda: request.param)
    for lang in ("en", "nb"):
        (tmp_path / lang).mkdir()
        for name in NAMES:
            (tmp_path / lang / f"{name}.ipynb").touch()
    kernels = SimpleNamespace(owners={}, waiting=set())
    app = SimpleNamespace(
        kernel_manager=kernels, root_dir=str(tmp_path), learners=20, first="nb/01-identity.ipynb", forks=True
    )
    return Lessons(app)


def occupy(lessons, notebook, count):
    for number in range(count):
        lessons._open[f"{notebook}-{number}"] = notebook
        lessons._kernels.owners[f"{notebook}-{number}"] = "seat"


def test_the_class_begins_with_one_for_everybody(lessons):
    assert lessons.wanted()["nb/01-identity.ipynb"] == 20 + SPARE
    assert lessons.missing() == "nb/01-identity.ipynb"


def test_as_learners_arrive_fewer_are_wanted_and_the_next_notebook_is_made(lessons):
    occupy(lessons, "nb/01-identity.ipynb", 20)
    wanted = lessons.wanted()
    assert wanted["nb/01-identity.ipynb"] == SPARE
    assert wanted["nb/02-discovery.ipynb"] == 20 // FOLLOW
    assert wanted["en/00-start.ipynb"] == (0 if lessons._forks else 1)


def test_the_last_notebook_of_a_language_is_not_followed_by_the_first_of_another(lessons):
    occupy(lessons, "en/02-discovery.ipynb", 20)
    assert lessons.wanted()["nb/00-start.ipynb"] == (0 if lessons._forks else 1)


def test_lessons_whose_learner_has_left_are_no_longer_counted(lessons):
    occupy(lessons, "nb/01-identity.ipynb", 20)
    lessons._kernels.owners.clear()
    assert lessons.wanted()["nb/02-discovery.ipynb"] == (0 if lessons._forks else 1)


def test_at_last_nothing_is_missing(lessons):
    made = 0
    while notebook := lessons.missing():
        lessons._ready[notebook].append(Lesson(f"kernel {made}", "page"))
        lessons._pages[notebook] = "page"
        made += 1
        assert made < 100
    assert made == 20 + SPARE + (2 if lessons._forks else 5)

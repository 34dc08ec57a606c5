"""Slides and handouts on the command line: what is written, and one sentence for what goes wrong."""

import errno
import re

import pytest
import segno

from workshop import __main__ as command
from workshop import handouts


@pytest.fixture(params=["en", "nb"])
def lang(request):
    return request.param


@pytest.fixture
def printed(monkeypatch):
    """A browser that prints at once."""
    monkeypatch.setattr(command, "find_browser", lambda: "/usr/bin/browser")
    monkeypatch.setattr(handouts, "pdf", lambda html, browser: b"%PDF " + html.encode())


def said(capsys, lang, key):
    """That the one line on the screen is this message."""
    line = capsys.readouterr().err.strip()
    start = re.split(r"\{\w+\}", command.MESSAGES[lang][key])
    assert "\n" not in line and all(piece in line for piece in start)
    return True


def test_both_languages_say_the_same_things():
    assert command.MESSAGES["en"].keys() == command.MESSAGES["nb"].keys()


def test_a_module_is_written_in_a_language(tmp_path, lang):
    assert command.main(["slides", "5", "--lang", lang, "--out", str(tmp_path)]) == 0
    assert [file.name for file in tmp_path.iterdir()] == [f"slides-05-{lang}.html"]


def test_an_unknown_module_names_the_known(tmp_path, lang, capsys):
    assert command.main(["slides", "42", "--lang", lang, "--out", str(tmp_path)]) == 1
    assert said(capsys, lang, "module") and list(tmp_path.iterdir()) == []


def test_without_a_language_both_are_printed(tmp_path, printed):
    assert command.main(["handouts", "--out", str(tmp_path)]) == 0
    assert sorted(file.name for file in tmp_path.iterdir()) == ["handouts-en.pdf", "handouts-nb.pdf"]


def test_a_missing_browser_is_named_with_its_cure(tmp_path, lang, capsys, monkeypatch):
    monkeypatch.setattr(command, "find_browser", lambda: "")
    assert command.main(["handouts", "--lang", lang, "--out", str(tmp_path)]) == 1
    assert said(capsys, lang, "browser")


def test_a_browser_that_prints_nothing_is_named(tmp_path, lang, capsys, monkeypatch):
    browser = tmp_path / "browser"
    browser.write_text("#!/bin/sh\nexit 0\n")
    browser.chmod(0o755)
    monkeypatch.setenv("CHROMIUM", str(browser))
    assert command.main(["handouts", "--lang", lang, "--out", str(tmp_path)]) == 1
    assert said(capsys, lang, "pdf") and not list(tmp_path.glob("*.pdf"))


@pytest.mark.parametrize("arguments", [["slides", "05"], ["handouts"]])
def test_a_full_disk_is_named_and_leaves_no_half_file(arguments, tmp_path, lang, capsys, monkeypatch, printed):
    def full(self, content):
        self.touch()
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(command.Path, "write_bytes", full)
    assert command.main([*arguments, "--lang", lang, "--out", str(tmp_path)]) == 1
    assert said(capsys, lang, "full") and list(tmp_path.iterdir()) == []


def test_a_folder_that_is_a_file_is_named(tmp_path, lang, capsys):
    (tmp_path / "here").write_text("")
    assert command.main(["slides", "05", "--lang", lang, "--out", str(tmp_path / "here")]) == 1
    assert said(capsys, lang, "write")


def test_a_link_that_is_none_is_refused(tmp_path, lang, capsys, printed):
    for url in ("tiger-42", "http://a b", "javascript:alert(1)"):
        assert command.main(["handouts", "--lang", lang, "--out", str(tmp_path), "--url", url]) == 1
        assert said(capsys, lang, "url")


def test_the_link_stands_on_every_sheet_and_only_when_given(lang):
    url = "http://10.0.0.12:8866/?a=1&b=2"
    with_link, without = handouts.page(lang, url), handouts.page(lang)
    assert (
        with_link.count(segno.make(url, error="m").svg_inline(border=0, omitsize=True))
        == with_link.count("a=1&amp;b=2")
        == with_link.count("<article")
        == 5
    )
    assert "<svg" not in without and 'class="link"' not in without

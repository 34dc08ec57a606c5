"""Starting: what goes wrong on a fresh machine gets one sentence and the cure; what is ready starts at once."""

import importlib.util
import socket
import subprocess
from pathlib import Path

import pytest

FILE = Path(__file__).parents[2] / "start.py"


@pytest.fixture
def start(tmp_path, monkeypatch):
    """The script, working in a folder of its own, where making and installing only leave a trace."""
    spec = importlib.util.spec_from_file_location("start", FILE)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name in ("requirements.txt", "pyproject.toml"):
        (tmp_path / name).write_text(name)
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "MARK", tmp_path / ".venv" / "ready")
    module.calls = []

    def run(command, **options):
        module.calls.append(command)
        if "venv" in command:
            (tmp_path / ".venv").mkdir(exist_ok=True)
        return subprocess.CompletedProcess(command, 0, b"", b"")

    monkeypatch.setattr(module.subprocess, "run", run)
    return module


@pytest.fixture(params=["en", "nb"])
def say(request, start):
    return start.speaker(request.param)


def test_both_languages_say_the_same_things(start):
    assert start.MESSAGES["en"].keys() == start.MESSAGES["nb"].keys()


def test_an_old_python_is_told_which_one_is_needed(start, say):
    with pytest.raises(start.Stop, match=r"3\.11.*3\.9\.2"):
        start.check_python(say, (3, 9, 2))
    start.check_python(say, (3, 11, 0))


def test_a_busy_port_names_the_next(start, say):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(start.Stop, match=f"{port}.*--port {port + 1}"):
            start.check_port(say, port)


def test_the_second_start_runs_nothing(start, say):
    start.prepare(say)
    assert start.calls
    start.calls.clear()
    start.prepare(say)
    assert start.calls == []


def test_changed_requirements_are_installed_again(start, say, tmp_path):
    start.prepare(say)
    start.calls.clear()
    (tmp_path / "requirements.txt").write_text("another")
    start.prepare(say)
    assert any("pip" in call for call in start.calls)


def test_after_the_tests_a_plain_start_is_ready_too(start, say):
    start.prepare(say, extras="[dev]")
    start.calls.clear()
    start.prepare(say)
    assert start.calls == []


def test_a_half_made_folder_is_made_anew(start, say, tmp_path, capsys):
    (tmp_path / ".venv" / "left").mkdir(parents=True)
    start.prepare(say)
    assert not (tmp_path / ".venv" / "left").exists()
    assert say("half") in capsys.readouterr().out


def test_without_a_network_the_cure_is_named_and_the_next_start_tries_again(start, say, monkeypatch):
    made = start.subprocess.run

    def fails(command, **options):
        result = made(command, **options)
        if "pip" in command:
            result.returncode, result.stderr = (
                1,
                b"WARNING: Retrying\nERROR: No matching distribution found for voila\n",
            )
        return result

    monkeypatch.setattr(start.subprocess, "run", fails)
    with pytest.raises(start.Stop, match="No matching distribution found"):
        start.prepare(say)
    assert not start.MARK.exists()


def test_a_word_it_does_not_know_is_refused(start, capsys):
    with pytest.raises(SystemExit):
        start.read_arguments(["classrom"])
    with pytest.raises(SystemExit):
        start.read_arguments(["--prot", "9"])
    assert "classroom" in capsys.readouterr().err


def test_the_language_of_the_computer_is_the_language_of_the_course(start, monkeypatch):
    for name, expected in {"nb_NO.UTF-8": "nb", "no_NO": "nb", "nn_NO": "nb", "en_GB.UTF-8": "en", "C": "en"}.items():
        monkeypatch.setenv("LC_ALL", name)
        assert start.system_language() == expected


def test_a_missing_speller_is_installed_where_that_is_allowed(start, say, monkeypatch, capsys):
    packages, installed = [], []
    monkeypatch.setattr(start, "find_speller", lambda: bool(installed))
    monkeypatch.setattr(start, "may_install", lambda: True)
    monkeypatch.setattr(start, "install_from_debian", lambda *names: (packages.extend(names), installed.append(1)))
    start.install_speller(say)
    assert "hunspell-no" in packages and say("no speller") not in capsys.readouterr().out


def test_where_nothing_may_be_installed_one_sentence_says_that_the_spelling_is_not_checked(
    start, say, monkeypatch, capsys
):
    monkeypatch.setattr(start, "find_speller", lambda: False)
    monkeypatch.setattr(start, "may_install", lambda: False)
    start.install_speller(say)
    assert capsys.readouterr().out.strip() == say("no speller")


def test_slides_and_handouts_are_written_with_what_stands_on_the_line(start, say, monkeypatch):
    called = []
    monkeypatch.setattr(start.subprocess, "call", lambda command, env: called.append((command, env)) or 0)
    monkeypatch.setattr(start, "find_chromium", lambda: "/usr/bin/browser")
    options = start.read_arguments(["slides", "05", "--lang", "nb", "--out", "here"])
    assert options.port is None and start.COMMANDS["slides"](options, say) == 0
    (command, environment), *_ = called
    assert command[1:6] == ["-m", "workshop", "slides", "05", "--out"] and command[-2:] == ["--lang", "nb"]
    assert environment["CHROMIUM"] == "/usr/bin/browser"


def serve(start, say, monkeypatch, *arguments):
    """What a class is started with."""
    ran = []
    monkeypatch.setattr(start, "run", lambda command, **variables: ran.append((command, variables)) or 0)
    start.serve_class(start.read_arguments(["classroom", *arguments]), say)
    return ran[0]


def test_a_class_is_for_this_computer_alone_and_its_board_opens_with_a_token(start, say, monkeypatch, capsys):
    command, variables = serve(start, say, monkeypatch, "--port", "9100", "--learners", "12")
    printed = capsys.readouterr().out
    token = variables["NETWORKING_BOARD"]
    assert f"http://127.0.0.1:9100/board?token={token}" in printed
    assert "--lan" in printed and "--lan" not in command and "--learners=12" in command
    # Other users of the computer can read command lines.
    assert len(token) >= 24 and not any(token in part for part in command)


def test_a_class_that_others_can_reach_is_told_what_that_means(start, say, monkeypatch, capsys):
    command, _ = serve(start, say, monkeypatch, "--lan")
    printed = capsys.readouterr().out
    assert "--lan" in command
    assert "HTTPS" in printed and "docs/classroom.md" in printed

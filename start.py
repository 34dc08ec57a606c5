#!/usr/bin/env python3
"""Set the course up and open it, serve it to a class, or run its tests. Needs Python 3.11 and nothing else.

    python3 start.py               open the course in JupyterLab
    python3 start.py classroom     serve it to a class, with a board for the teacher
    python3 start.py slides 05     write a lesson's slides, one file that needs no network
    python3 start.py handouts      print the sheets for pen and paper as PDF
    python3 start.py test          run all tests

The first start makes a folder .venv beside this file and installs the pinned packages into it; later starts use
it as it is, until requirements.txt or pyproject.toml changes. This file is kept readable for old Pythons, so that
they get a sentence and not a syntax error.
"""

import argparse
import hashlib
import locale
import os
import secrets
import shutil
import socket
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
MARK = VENV / "ready"
OLDEST = (3, 11)

MESSAGES = {
    "en": {
        "python": "This course needs Python {need} or newer, and this is {have}. Install a newer one from python.org and start again with it.",
        "making": "Making a folder for the course's packages (.venv) …",
        "half": "An earlier installation was not finished. Beginning again …",
        "changed": "The course has changed since the last start. Updating …",
        "installing": "Installing the packages. This takes a minute or two, and only the first time …",
        "ready": "Everything is in place.",
        "venv": "Python could not make the folder {place}: {why}. On Debian and Ubuntu, install python3-venv; otherwise check that the folder is yours and the disk has room.",
        "install": "The packages could not be installed. The last line was: {why}\nCheck that the network is there and the disk has room (about 700 MB), then start again.",
        "remove": "The half-made folder {place} could not be removed: {why}. Close what uses it, delete it by hand and start again.",
        "port": "Port {port} is in use by another program. Close that program, or choose another port: --port {next}",
        "lab": "Opening the course in JupyterLab. This window keeps it running; Ctrl+C ends it.",
        "class": "The class is on {address}\nThe board, for you alone: {address}/board?token={token}\nWait for the line that says it is ready. Ctrl+C ends the class; what was written stays.",
        "alone": "Only this computer can reach it. With --lan, other computers can.",
        "lan": "Everybody on the same network can open the class. What they send travels unencrypted: who listens in on the network can read it, keys too. At home or in a room of your own that may do. On a school's or an open network, put HTTPS in front: docs/classroom.md says how, in five lines.",
        "browser": "The tests need Chromium, and none was found. Installing it …",
        "no browser": "No Chromium could be found or installed. Install Chromium or Chrome, or name one in the variable CHROMIUM, and start again.",
        "speller": "The spelling is checked with hunspell and two dictionaries, and not all of it was found. Installing it …",
        "no speller": "The spelling will not be checked: install hunspell with the dictionaries en_US and nb_NO (on Debian: hunspell hunspell-en-us hunspell-no).",
        "no tests": "No test ran. Check the names given after 'test'.",
        "passed": "All checks passed.",
        "failed": "Failed: {what}. What went wrong stands above.",
    },
    "nb": {
        "python": "Kurset trenger Python {need} eller nyere, og dette er {have}. Installer en nyere fra python.org, og start på nytt med den.",
        "making": "Lager en mappe for pakkene kurset bruker (.venv) …",
        "half": "En tidligere installasjon ble ikke ferdig. Begynner på nytt …",
        "changed": "Kurset er endret siden sist. Oppdaterer …",
        "installing": "Installerer pakkene. Det tar et minutt eller to, bare denne første gangen …",
        "ready": "Alt er på plass.",
        "venv": "Python fikk ikke laget mappa {place}: {why}. På Debian og Ubuntu installerer du python3-venv. Ellers: Sjekk at mappa er din, og at det er plass på disken.",
        "install": "Pakkene lot seg ikke installere. Den siste linja var: {why}\nSjekk at du har nett og plass på disken (omtrent 700 MB), og start på nytt.",
        "remove": "Den halvferdige mappa {place} lot seg ikke fjerne: {why}. Lukk det som bruker den, slett den for hånd, og start på nytt.",
        "port": "Port {port} er opptatt av et annet program. Lukk det programmet, eller velg en annen port: --port {next}",
        "lab": "Åpner kurset i JupyterLab. Dette vinduet holder det i gang. Ctrl+C avslutter.",
        "class": "Klassen ligger på {address}\nTavla, bare for deg: {address}/board?token={token}\nVent på linja som sier at den er klar. Ctrl+C avslutter klassen. Det som er skrevet, blir liggende.",
        "alone": "Bare denne maskinen når den. Med --lan kan andre maskiner også nå den.",
        "lan": "Alle på det samme nettverket kan åpne klassen. Det de sender, går ukryptert: Den som lytter på nettverket, kan lese det, også nøklene. Hjemme eller på et eget rom kan det gå an. På et skolenett eller et åpent nett setter du HTTPS foran: docs/classroom.md viser hvordan, på fem linjer.",
        "browser": "Testene trenger Chromium, og ingen ble funnet. Installerer …",
        "no browser": "Fant ingen Chromium, og fikk ikke installert noen. Installer Chromium eller Chrome, eller oppgi en i variabelen CHROMIUM, og start på nytt.",
        "speller": "Rettskrivingen sjekkes med hunspell og to ordbøker, og ikke alt ble funnet. Installerer …",
        "no speller": "Rettskrivingen blir ikke sjekket: Installer hunspell med ordbøkene en_US og nb_NO (på Debian: hunspell hunspell-en-us hunspell-no).",
        "no tests": "Ingen test ble kjørt. Sjekk navnene etter «test».",
        "passed": "Alle kontroller er bestått.",
        "failed": "Feilet: {what}. Hva som gikk galt, står over.",
    },
}


class Stop(Exception):
    """Something the reader has to mend; the message says what and how."""


def main(arguments=None):
    """Do what the command line asks for; returns the exit code."""
    options = read_arguments(arguments)
    say = speaker(options.lang or system_language())
    try:
        check_python(say, sys.version_info)
        if options.port:
            check_port(say, options.port, "0.0.0.0" if options.lan else "127.0.0.1")
        prepare(say, extras="[dev]" if options.command == "test" else "")
        return COMMANDS[options.command](options, say)
    except Stop as stop:
        print(stop, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def read_arguments(arguments):
    """The command line as options."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument(
        "command", nargs="?", choices=sorted(COMMANDS), default="lab", help="what to do (lab: open the course)"
    )
    parser.add_argument("--lang", choices=sorted(MESSAGES), help="language of the course and of these messages")
    parser.add_argument("--port", type=int, help="port to use (8888 for JupyterLab, 8866 for a class)")
    parser.add_argument("--no-browser", action="store_true", help="do not open a browser")
    parser.add_argument("--learners", type=int, default=30, help="how many learners to expect in a class (30)")
    parser.add_argument("--lan", action="store_true", help="let other computers on the network into the class")
    options, rest = parser.parse_known_args(arguments)
    if rest and options.command not in TAKES_MORE:
        parser.error("unknown: " + " ".join(rest))
    options.rest = rest
    options.port = options.port or {"lab": 8888, "classroom": 8866}.get(options.command)
    return options


def speaker(lang):
    """A function that gives a message in a language."""
    return lambda key, **values: MESSAGES[lang][key].format(**values)


def system_language():
    """``nb`` where the computer speaks Norwegian, else ``en``."""
    name = os.environ.get("LC_ALL") or os.environ.get("LANG") or (locale.getlocale()[0] or "")
    return "nb" if name.lower().startswith(("nb", "no_", "nn", "norwegian")) else "en"


def check_python(say, version):
    """Raise ``Stop`` for a Python that is too old."""
    if tuple(version[:2]) < OLDEST:
        raise Stop(say("python", need=".".join(map(str, OLDEST)), have=".".join(map(str, version[:3]))))


def check_port(say, port, address="127.0.0.1"):
    """Raise ``Stop`` when another program listens on the port."""
    with socket.socket() as probe:
        if sys.platform != "win32":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError:
            raise Stop(say("port", port=port, next=port + 1)) from None


def prepare(say, extras=""):
    """Have a finished .venv with the pinned packages, making or mending it where needed."""
    wanted = fingerprint(extras)
    found = MARK.read_text() if MARK.exists() else ""
    if wanted in found.split():
        return
    if VENV.exists() and not found:
        print(say("half"))
        remove(say, VENV)
    if not VENV.exists():
        print(say("making"), flush=True)
        make_venv(say)
        print(say("installing"), flush=True)
    else:
        print(say("changed"), flush=True)
    install(say, extras)
    # Written last: whoever finds it knows that all went well. With the dev packages, plain starts are ready too.
    MARK.write_text("\n".join({wanted, fingerprint("")}))
    print(say("ready"), flush=True)


def fingerprint(extras):
    """Changes when the packages to install or the Python change."""
    files = [ROOT / "requirements.txt", ROOT / "pyproject.toml"]
    # What is installed into .venv as copies: the JupyterLab extension, settings, the Voila template.
    files += sorted(path for folder in ("share", "etc") for path in (ROOT / folder).rglob("*") if path.is_file())
    parts = [path.read_bytes() for path in files]
    parts += [sys.version.encode(), str(ROOT).encode(), extras.encode()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def make_venv(say):
    """Make .venv with pip in it."""
    result = subprocess.run([sys.executable, "-m", "venv", str(VENV)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if result.returncode:
        raise Stop(say("venv", place=VENV, why=last_line(result.stdout)))


def install(say, extras):
    """Install the pinned packages and the course itself, so that its files are used from here."""
    command = [python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", "requirements.txt"]
    if extras:
        command += ["-e", "." + extras]
    result = subprocess.run(command, cwd=str(ROOT), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if result.returncode:
        if MARK.exists():
            MARK.unlink()
        raise Stop(say("install", why=last_line(result.stderr)))


def remove(say, folder):
    """Delete a folder or raise ``Stop``."""
    try:
        shutil.rmtree(str(folder))
    except OSError as error:
        raise Stop(say("remove", place=folder, why=error.strerror)) from None


def last_line(output):
    """The last line of a program's output that says something."""
    lines = [line.strip() for line in output.decode(errors="replace").splitlines() if line.strip()]
    errors = [line for line in lines if line.lower().startswith("error")]
    return (errors or lines or ["?"])[-1]


def python():
    """The Python of .venv."""
    return str(VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python"))


def run(arguments, **variables):
    """Run a module of .venv's Python from the project's root; returns the exit code."""
    environment = dict(os.environ, **variables)
    return subprocess.call([python(), "-m", *arguments], cwd=str(ROOT), env=environment)


def open_lab(options, say):
    """Open the first notebook in JupyterLab."""
    print(say("lab"), flush=True)
    command = ["jupyterlab", "--ServerApp.root_dir=notebooks", "--ServerApp.port_retries=0", "--port=%d" % options.port]
    command += ["--LabApp.default_url=/lab/tree/%s/00-start.ipynb" % (options.lang or system_language())]
    command.append("--log-level=ERROR")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        command.append("--allow-root")
    return run(command + ["--no-browser"] * options.no_browser, PYTHONWARNINGS="ignore")


def serve_class(options, say):
    """Serve the course to a class; how, stands in exercises/classroom."""
    lang, token = options.lang or system_language(), secrets.token_urlsafe(24)
    address = "http://%s:%d" % (lan_address() if options.lan else "127.0.0.1", options.port)
    print(say("class", address=address, token=token), flush=True)
    print(say("lan" if options.lan else "alone"), flush=True)
    command = ["exercises.classroom", "--port=%d" % options.port, "--lang=" + lang]
    command += ["--learners=%d" % options.learners, "--Voila.log_level=ERROR"] + ["--lan"] * options.lan
    # Not on the command line, where other users of the computer could read it.
    variables = {"NETWORKING_BOARD": token, "PYTHONWARNINGS": "ignore"}
    return run(command + ["--no-browser"] * options.no_browser, **variables)


def lan_address():
    """This computer's address on its network; nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
            return probe.getsockname()[0]
        except OSError:
            return socket.gethostname()


def run_workshop(options, say):
    """Write slides or handouts into the folder from which this was started."""
    command = [python(), "-m", "workshop", options.command, *options.rest, "--speak", options.lang or system_language()]
    command += ["--lang", options.lang] if options.lang else []
    environment = dict(os.environ, PYTHONPATH=str(ROOT), CHROMIUM=find_chromium())
    return subprocess.call(command, env=environment)


def run_tests(options, say):
    """Lint, then every test: models, notebooks, pages in a real browser."""
    chromium = find_chromium() or install_chromium(say)
    if not find_speller():
        install_speller(say)
    if options.rest:
        return run(["pytest", *options.rest], CHROMIUM=chromium)
    checks = [
        ("ruff", ["ruff", "check", "."]),
        ("tests", ["pytest", "-n", "2", "--dist", "loadgroup", "-q", "--durations=15", "tests"]),
        ("notebooks", ["pytest", "-n", "2", "--dist", "loadfile", "-q", "--nbval-lax", "notebooks"]),
        ("solutions", ["pytest", "-n", "2", "--dist", "loadfile", "-q", "--nbval", "solutions"]),
    ]
    failed = [name for name, command in checks if run(command, CHROMIUM=chromium)]
    print(say("failed", what=", ".join(failed)) if failed else say("passed"), flush=True)
    return 1 if failed else 0


def find_chromium():
    """A Chromium or Chrome on this computer, or an empty text."""
    named = os.environ.get("CHROMIUM", "")
    if named and Path(named).exists():
        return named
    names = ("chromium", "chromium-browser", "google-chrome", "chrome")
    found = [path for path in map(shutil.which, names) if path]
    usual = [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        os.path.expandvars(r"%ProgramFiles%\Google\Chrome\Application\chrome.exe"),
    ]
    return (found + [path for path in usual if Path(path).exists()] + [""])[0]


def install_chromium(say):
    """Install a Chromium: Debian's where that is allowed, else Playwright's own."""
    print(say("browser"), flush=True)
    if may_install():
        install_from_debian("chromium")
    else:
        run(["playwright", "install", "chromium"])
        found = subprocess.run(
            [
                python(),
                "-c",
                "from playwright.sync_api import sync_playwright as p\nwith p() as q: print(q.chromium.executable_path)",
            ],
            stdout=subprocess.PIPE,
        )
        path = found.stdout.decode().strip()
        if path and Path(path).exists():
            return path
    chromium = find_chromium()
    if not chromium:
        raise Stop(say("no browser"))
    return chromium


def may_install():
    """Whether Debian's packages can be installed from here."""
    return bool(shutil.which("apt-get")) and hasattr(os, "geteuid") and os.geteuid() == 0


def install_from_debian(*packages):
    """Install packages of Debian's."""
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", *packages]):
        subprocess.call(command, env=environment, stdout=subprocess.DEVNULL)


def find_speller():
    """Whether hunspell is here with the dictionaries of both languages."""
    if not shutil.which("hunspell"):
        return False
    commands = (["hunspell", "-d", name, "-l"] for name in ("en_US", "nb_NO"))
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return not any(subprocess.call(command, **quiet) for command in commands)


def install_speller(say):
    """Install hunspell and its dictionaries where that is allowed; without them one test is skipped, and that is said."""
    if may_install():
        print(say("speller"), flush=True)
        install_from_debian("hunspell", "hunspell-en-us", "hunspell-no")
    if not find_speller():
        print(say("no speller"), flush=True)


COMMANDS = {
    "lab": open_lab,
    "classroom": serve_class,
    "handouts": run_workshop,
    "slides": run_workshop,
    "test": run_tests,
}
TAKES_MORE = ("handouts", "slides", "test")
"""Commands that are handed whatever else stands on the line."""

if __name__ == "__main__":
    sys.exit(main())

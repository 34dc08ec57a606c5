"""Every word of the course is in a dictionary: hunspell's, or the project's own lists of names and terms.

``words.en.txt`` and ``words.nb.txt`` hold what a language's dictionary lacks, ``names.txt`` what both lack. A word that
fails here is misspelt, or belongs into one of them.
"""

import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from exercises.content import LANGUAGES
from exercises.locale import __main__ as strings
from workshop.lesson import NOTEBOOKS, lessons

HERE = Path(__file__).parent
ROOT = NOTEBOOKS.parent
DICTIONARIES = {"en": "en_US", "nb": "nb_NO"}
NO_TEXT = {"lexicon.toml", "guide.toml"}
"""Files with single words and patterns, which belong to the feedback and not to a reader."""
NAME = re.compile(r"[a-z]+([_-][a-z0-9]+)*|.*\\w.*", re.S)
"""The name of a criterion or a channel, or a pattern, and no text."""
STEMS = {"words", "signs"}
"""Keys under which the beginnings of words stand."""
FOLDERS = ("exercises", "solutions", "workshop")
ENGLISH = re.compile(r"\b(the|and|you|your|of|with|this|that|are|is|was|from|have|it|how|what|when|than)\b", re.I)
OTHER_TONGUES = re.compile(r"[“«\"][^“”«»\"]*[”»\"]|\*[^*]+\*")
"""What is quoted or set in italics may be a title in another language."""


def of_language(node, lang, inside=False):
    """The texts in a language in a TOML file where both stand side by side."""
    if isinstance(node, str):
        if inside and not NAME.fullmatch(node):
            yield node
    elif isinstance(node, list):
        for item in node:
            yield from of_language(item, lang, inside)
    elif isinstance(node, dict) and node.keys() & set(LANGUAGES):
        yield from of_language(node.get(lang, ""), lang, True)
    elif isinstance(node, dict):
        for key, value in node.items():
            if key not in STEMS:
                yield from of_language(value, lang, inside)


def texts(lang, folders=FOLDERS):
    """Where → text, for everything a reader may meet in a language."""
    for lesson in lessons(lang):
        for cell in lesson.cells:
            if cell.cell_type == "markdown":
                yield f"{lesson.file.name}, {cell.id}", cell.source
    for folder in folders:
        for file in sorted((ROOT / folder).rglob("*.toml")):
            if file.name not in NO_TEXT and "rules" not in file.parts:
                for text in of_language(tomllib.loads(file.read_text(encoding="utf-8")), lang):
                    yield file.name, text
    for message in read_po(strings.catalogue_file("nb").open("rb"), locale="nb"):
        if message.id:
            yield "interface", message.id if lang == "en" else message.string


def words(text):
    """The words of a text, compounds taken apart; addresses, fields and file names are none."""
    text = re.sub(r"\]\([^)]*\)", "] ", text)
    text = re.sub(r"<[^<>]*>|\{[^{}]*\}|`[^`]*`|https?://\S+|\S+@\S+|\w+(?:\.\w+)*\.[a-z]{2,5}\b(?!\s[a-z])", " ", text)
    return [word for word in re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", text.replace("’", "'")) if len(word) > 1]


def own_words(lang):
    """What the project's lists hold for a language."""
    files = [HERE / "names.txt", HERE / f"words.{lang}.txt"]
    return {word for file in files for word in file.read_text(encoding="utf-8").split()}


def in_own_list(word, own):
    """A word of the lists, also at the start of a sentence, in the genitive and in capitals."""
    bare = re.sub(r"'s$", "", word)
    forms = {word, bare, bare[0].lower() + bare[1:]} | ({bare[:-1]} if bare.endswith("s") else set())
    return bool(forms & own) or {form[0].lower() + form[1:] for form in forms if form} & own != set()


def misspelt(candidates, dictionary):
    """Those that hunspell does not know."""
    command = ["hunspell", "-i", "utf-8", "-d", dictionary, "-l"]
    latin = [word for word in candidates if word.encode("latin-1", "ignore").decode("latin-1") == word]
    # The dictionaries are in Latin-1: a letter from elsewhere can only be in our own lists.
    found = subprocess.run(command, input="\n".join(latin), capture_output=True, text=True, check=True)
    return set(found.stdout.split()) | (set(candidates) - set(latin))


def has(dictionary):
    """Whether hunspell and the dictionary are on this computer."""
    if not shutil.which("hunspell"):
        return False
    command = ["hunspell", "-d", dictionary, "-l"]
    return subprocess.run(command, input="", capture_output=True, text=True).returncode == 0


def unknown(lang, pieces):
    """Word → where it stands, for every word in no dictionary."""
    own, places = own_words(lang), {}
    for place, text in pieces:
        for word in words(text):
            if not in_own_list(word, own):
                places.setdefault(word, place)
    return {word: places[word] for word in sorted(misspelt(sorted(places), DICTIONARIES[lang]))}


def without_english(text):
    """A bokmål text without the English titles it quotes."""
    return OTHER_TONGUES.sub(lambda found: " " if len(ENGLISH.findall(found.group())) else found.group(), text)


@pytest.fixture(params=LANGUAGES)
def lang(request):
    if not has(DICTIONARIES[request.param]):
        pytest.skip(f"hunspell with the dictionary {DICTIONARIES[request.param]} is needed to check the spelling")
    return request.param


def test_every_word_is_spelt_as_a_dictionary_spells_it(lang):
    pieces = texts(lang) if lang == "en" else ((place, without_english(text)) for place, text in texts(lang))
    assert unknown(lang, pieces) == {}


def test_a_slip_is_found(lang):
    slip = {"en": "You write a mesage to one persom.", "nb": "Du skriver en mellding til ett menneskke."}[lang]
    assert len(unknown(lang, [("here", slip)])) == 2


def test_the_lists_are_in_order_and_hold_no_word_twice():
    for file in HERE.glob("*.txt"):
        held = file.read_text(encoding="utf-8").split()
        assert held == sorted(set(held), key=lambda word: (word.casefold(), word)), file.name


def test_no_english_is_left_in_the_bokmål_course():
    for place, text in texts("nb"):
        for line in text.splitlines():
            # Two may stand in the name of a journal.
            assert len({word.lower() for word in ENGLISH.findall(without_english(line))}) < 3, f"{place}: {line}"


def side_by_side(node):
    """Every text of a TOML file in both languages."""
    if isinstance(node, list):
        yield from (pair for item in node for pair in side_by_side(item))
    elif isinstance(node, dict) and isinstance(node.get("en"), str):
        yield node["en"], node["nb"]
    elif isinstance(node, dict):
        yield from (pair for value in node.values() for pair in side_by_side(value))


def test_no_sentence_is_the_same_in_both_languages():
    files = [file for file in (ROOT / "exercises").rglob("*.toml") if file.name not in NO_TEXT]
    pairs = [pair for file in files for pair in side_by_side(tomllib.loads(file.read_text(encoding="utf-8")))]
    pairs += [(message.id, message.string) for message in read_po(strings.catalogue_file("nb").open("rb"), locale="nb")]
    same = {english for english, bokmål in pairs if english and english == bokmål}
    assert [text for text in same if len([word for word in words(text) if word.islower()]) >= 3] == []

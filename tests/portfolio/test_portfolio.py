"""The portfolio: what there is, in three forms, with nothing taken for markup and nobody's number handed on."""

import builtins
import io
import re
from datetime import date
from html.parser import HTMLParser

import docx
import mistune
import pytest

from benchmarks.portfolio import fill
from exercises.portfolio.document import Document, Lines, Note, Pairs, Part, Subheading, Words
from exercises.portfolio.markdown import markdown
from exercises.portfolio.model import FORMS, PortfolioModel
from exercises.portfolio.paper import page
from exercises.portfolio.privacy import bare, mask
from exercises.portfolio.view import PortfolioView
from exercises.portfolio.word import word
from exercises.session import Session
from exercises.workbook.book import Workbook
from exercises.workbook.store import MemoryStore

TODAY = date(2027, 2, 16)
KEYS = ["identity", "goal", "shortlist", "messages", "invitation", "plan"]
KEYS += ["pitch", "dossier", "thanks", "touches", "month"]


@pytest.fixture(params=["en", "nb"])
def lang(request):
    return request.param


@pytest.fixture
def book(lang):
    book = Workbook(MemoryStore())
    fill(book, lang, 3)
    return book


def portfolio(lang, book, private=False):
    model = PortfolioModel(lang, today=lambda: TODAY)
    model.private = private
    model.read(book)
    return model


def texts(model):
    """What a reader sees in each form, without markup and with spaces as one."""
    _, made = model.give("docx")
    paragraphs = docx.Document(io.BytesIO(made)).paragraphs
    seen = {
        "docx": " ".join(paragraph.text for paragraph in paragraphs),
        "html": Reader.text(model.give("html")[1]),
        "md": Reader.text(mistune.html(model.give("md")[1])),
    }
    return {form: " ".join(text.split()) for form, text in seen.items()}


class Reader(HTMLParser):
    """The text of a page, and what its tags ask for."""

    def __init__(self, text):
        super().__init__()
        self.words, self.tags, self.styled = [], [], False
        self.feed(text)

    @classmethod
    def text(cls, text):
        return "".join(cls(text).words)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        self.styled = tag in ("style", "title")
        self.words.append(" ")

    def handle_endtag(self, tag):
        self.styled = False
        self.words.append(" ")

    def handle_data(self, data):
        if not self.styled:
            self.words.append(data)


def test_a_full_workbook_gives_every_part_in_order(lang, book):
    model = portfolio(lang, book)
    assert [part.key for part in model.parts] == KEYS == list(model.content["parts"])
    assert model.missing() == [] and model.document().missing == () and model.by == "Nadia Lindqvist"


def test_every_form_holds_the_learners_own_words(lang, book):
    model = portfolio(lang, book)
    own = [
        book.load("identity_statement")["text"],
        book.load("pitch")["versions"][0]["text"],
        book.load("thank_you")["text"],
        book.load("conversation_plan")["lines"]["closing"],
        book.load("if_then")["pairs"][0]["question"],
        book.load("reconnect")["text"],
    ]
    for text in texts(model).values():
        for words in own:
            assert " ".join(words.split()) in text
        assert {"en": "Tuesday 16 February 2027", "nb": "tirsdag 16. februar 2027"}[lang] in text
        assert {"en": "at 15:00 (Oslo)", "nb": "kl. 15.00 (Oslo)"}[lang] in text


def test_questions_from_the_bank_stand_in_the_language_of_the_page(book, lang):
    other = {"en": "nb", "nb": "en"}[lang]
    for read_in in (lang, other):
        (plan,) = [part for part in portfolio(read_in, book).parts if part.key == "plan"]
        asked = " ".join(entry[0] for block in plan.blocks if isinstance(block, Lines) for entry in block.entries)
        # The worked plan takes ready questions and one of its own.
        assert {"en": "What made you leave", "nb": "Hva fikk deg til å forlate"}[read_in] in asked


def test_an_unfinished_workbook_exports_what_there_is_and_says_where_the_rest_is_made(lang):
    book = Workbook(MemoryStore())
    book.save("goal", {"version": 1, "goal": "Talk with two nurses", "cue": "If lunch ends,", "action": ""})
    model = portfolio(lang, book)
    assert [part.key for part in model.parts] == ["goal"] and model.blockers() == []
    for text in texts(model).values():
        assert "Talk with two nurses" in text
        for key in set(KEYS) - {"goal"}:
            assert model.where(key) in text
    assert model.where("pitch").endswith("6)")


def test_an_empty_workbook_has_nothing_to_give_and_names_every_module(lang):
    model = portfolio(lang, Workbook(MemoryStore()))
    assert model.blockers() == ["empty"] and model.missing() == KEYS and not model.done()
    with pytest.raises(ValueError, match="empty"):
        model.give("md")


def test_a_part_can_be_left_out_and_stays_out_until_it_is_wanted(lang, book):
    model = portfolio(lang, book)
    model.choose([key for key in KEYS if key != "pitch"])
    pitch = " ".join(book.load("pitch")["versions"][0]["text"].split())
    assert all(pitch not in text for text in texts(model).values())
    again = PortfolioModel(lang, model.state)
    again.read(book)
    assert [part.key for part in again.chosen()] == [key for key in KEYS if key != "pitch"]
    again.choose([])
    assert again.blockers() == ["none"]
    again.choose(KEYS)
    assert again.chosen() == again.parts


def test_what_was_left_out_stays_out_while_its_part_is_empty(lang, book):
    model = portfolio(lang, book)
    model.choose(["goal"])
    book.forget("pitch")
    model.read(book)
    model.choose(["goal", "thanks"])
    assert "pitch" in model.state["left_out"] and "thanks" not in model.state["left_out"]


# Private notes

SECRET = {"Karrieredagen", "Vaktplaner", "Sende rapport 1"}


def test_private_notes_are_out_by_default_and_counted(lang, book):
    model = portfolio(lang, book)
    aside = [fact["text"] for fact in book.load("dossier")["kari"] if fact["sort"] != "use"]
    assert aside and model.private_found["notes"] == 3 and model.private_found["facts"] == len(aside)
    for text in texts(model).values():
        assert not any(secret in text for secret in {*SECRET, *aside})
        assert "Ida Solheim" in text and model.content["document"]["private"] not in text


def test_private_notes_can_be_taken_in_and_the_document_says_so(lang, book):
    model = portfolio(lang, book, private=True)
    for text in texts(model).values():
        assert all(secret in text for secret in SECRET) and model.content["document"]["private"] in text


def test_other_peoples_addresses_and_numbers_are_left_out_of_every_text_and_ones_own_stay(lang):
    book = Workbook(MemoryStore())
    book.save("contact_card", {"fields": {"given": "Eli", "email": "eli@example.org", "phone": "+47 412 34 567"}})
    words = "Ring 41234567. Kari is at kari.n@brisling.example or 99 88 77 66, in 2027, 10 000 times."
    book.save("identity_statement", {"text": f"{words} Me: Eli@example.org"})
    model = portfolio(lang, book)
    for text in texts(model).values():
        assert "41234567" in text and "Eli@example.org" in text and "10 000 times" in text and "2027" in text
        assert "brisling.example" not in text and "99 88 77 66" not in text
    assert model.private_found == {"reach": 2}
    assert all("99 88 77 66" in text for text in texts(portfolio(lang, book, private=True)).values())


@pytest.mark.parametrize("number", ["+47 99 88 77 66", "22 11 33 44", "41234567", "0047 99887766", "555-123-4567"])
def test_a_telephone_number_is_found(number):
    assert mask(f"Ring {number}, please.", "[x]", frozenset()) == ("Ring [x], please.", 1)


@pytest.mark.parametrize("text", ["16.02.2027", "2027-02-16", "2011–2014", "kl. 15.00", "1 000 000 kroner", "20270216"])
def test_a_date_or_an_amount_is_no_telephone_number(text):
    assert mask(text, "[x]", frozenset()) == (text, 0)


def test_numbers_are_compared_without_spaces_and_country_code():
    assert bare("+47 412 34 567") == bare("41234567") == bare("0047 41 23 45 67")


# Nothing is markup

NASTY = [
    "# no heading",
    "*stars* _lines_ ~~struck~~ `code` $x$",
    "1. no list\n2) nor this\n- nor that\n+ or this",
    "<script>alert(1)</script> & &amp; <b>bold</b>",
    "[a](http://x) ![b](y) | c | d |",
    "over\n===\nunder\n---\n> quoted\n\n\n    no code block",
    "back\\slash \\* 'quotes' \"too\"",
    "null\0bell\x07half\x0bline\x1bend",
]


@pytest.mark.parametrize("nasty", NASTY)
def test_texts_come_out_as_they_were_written(nasty):
    blocks = (
        Words(nasty),
        Subheading(nasty.replace("\n", " "), nasty.replace("\n", " ")),
        Lines(((nasty, nasty),), numbered=True),
        Lines(((nasty,),)),
        Pairs(((nasty.replace("\n", " "), nasty),)),
        Note(nasty.replace("\n", " ")),
    )
    book = Workbook(MemoryStore())
    book.save("identity_statement", {"text": nasty})
    shown = " ".join(re.sub(r"[\x00\x07\x0b\x1b]", "", nasty).split())
    for text in texts(portfolio("en", book)).values():
        assert shown in text
    if "\0" not in nasty:
        document = Document("en", "x", "", "", (Part("x", "x", blocks),), "", "", ())
        for text in (Reader.text(mistune.html(markdown(document))), Reader.text(page(document, ""))):
            assert " ".join(text.split()).count(shown) == 9
        file = docx.Document(io.BytesIO(word(document, "")))
        assert " ".join(" ".join(p.text for p in file.paragraphs).split()).count(shown) == 9
        tags = {tag for tag, _ in Reader(page(document, "")).tags}
        assert not tags & {"script", "b", "img", "a"}


def test_the_page_loads_nothing_and_is_made_for_a4(lang, book):
    text = portfolio(lang, book).give("html")[1]
    read = Reader(text)
    assert not any(name in attributes for _, attributes in read.tags for name in ("src", "href", "srcset"))
    assert "@import" not in text and "url(" not in text and "size: A4" in text and "break-after: avoid" in text
    assert ("html", {"lang": lang}) in read.tags


def test_the_word_file_has_headings_a4_a_language_and_numbers_from_one(lang, book):
    name, made = portfolio(lang, book).give("docx")
    file = docx.Document(io.BytesIO(made))
    headings = [p.text for p in file.paragraphs if p.style.name == "Heading 1"]
    assert headings == [part["title"] for part in portfolio(lang, book).content["parts"].values()]
    section = file.sections[0]
    assert (round(section.page_width.cm, 1), round(section.page_height.cm, 1)) == (21.0, 29.7)
    assert file.core_properties.author == "Nadia Lindqvist" and file.core_properties.comments == ""
    assert f'w:val="{ {"en": "en-GB", "nb": "nb-NO"}[lang] }"' in file.styles.element.xml
    numbers = [p._p.pPr.numPr.numId.val for p in file.paragraphs if p.style.name == "List Number"]
    assert len(set(numbers)) == 2  # the shortlist and the questions each begin at 1
    assert name.endswith("-2027-02-16.docx")


# On the page


@pytest.fixture
def view(lang, book):
    return PortfolioView(Session(lang, book), "portfolio")


def sent(button):
    files = []
    button.send = lambda message, buffers=None: files.append((message, buffers))
    return files


def test_each_button_gives_its_file(view):
    for form in FORMS:
        files = sent(view.files[form])
        view.handle(view._give, form)
        ((message, buffers),) = files
        assert message["name"].endswith(f".{form}") and (buffers or message["content"])
    assert view.model.done() and view.told.tone == "good"


def test_a_missing_package_is_told_and_the_page_is_still_there(view, monkeypatch):
    known = builtins.__import__

    def without(name, *rest, **named):
        if name.partition(".")[0] in ("docx", "lxml"):
            raise ImportError(name)
        return known(name, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", without)
    files = sent(view.files["docx"])
    view.handle(view._give, "docx")
    assert files == [] and "python-docx" in view.told.text and "lxml" in view.told.text and not view.model.done()
    view.handle(view._give, "html")
    assert view.told.tone == "good"


def test_private_notes_are_wished_for_each_time(view, lang, book):
    view.private.values = ["private"]
    assert view.model.private and view.warn.tone == "warn" and "3" in view.warn.text
    assert not PortfolioView(Session(lang, book), "portfolio").model.private
    view.handle(view._give, "md")
    assert set(book.load("portfolio")) == {"version", "left_out", "taken", "done"}


def test_the_page_follows_what_is_written_beside_it_and_links_to_what_is_missing(lang):
    book = Workbook(MemoryStore())
    view = PortfolioView(Session(lang, book), "portfolio")
    assert len(view.missing.items) == len(KEYS) and "nw-gone" in view.taking._dom_classes
    book.save("identity_statement", {"text": "Who I am"})
    assert [option["key"] for option in view.parts.options] == ["identity"] == view.parts.values
    assert "nw-gone" not in view.taking._dom_classes
    hrefs = [item["href"] for item in view.missing.items]
    assert hrefs[0] == "00-start.ipynb" and "01-identity.ipynb" not in hrefs
    view.parts.values = []
    assert view.summary.text == view.texts["said"]["none"] and "nw-gone" in view.taking._dom_classes


def test_a_look_shows_the_document_as_text(view, book):
    assert view.preview.text == ""
    view.handle(view._look)
    assert book.load("identity_statement")["text"] in view.preview.text

"""A portfolio as a Word file (``python-docx``): real headings and lists, so that it can be edited and navigated."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from exercises.portfolio.document import Block, Document, Lines, Note, Pairs, Subheading, Words

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_FONT, _INK, _SOFT, _WARN = "Calibri", "1F5F6B", "555555", "8A2B0B"
_LANGUAGES = {"en": "en-GB", "nb": "nb-NO"}


def word(document: Document, footer: str) -> bytes:
    """The document as the bytes of a ``.docx`` file. Raises ``ImportError`` where ``python-docx`` or ``lxml`` is missing."""
    import docx  # only where a file is made: it takes a third of a second

    file = docx.Document()
    _lay_out(file, document, footer)
    file.add_paragraph(document.title, "Title")
    file.add_paragraph(" · ".join(filter(None, (document.by, document.dated))), "Subtitle")
    if document.notice:
        _colour(file.add_paragraph().add_run(document.notice), _WARN).bold = True
    for part in document.parts:
        file.add_heading(part.title, 1)
        for block in part.blocks:
            _add(file, block)
    if document.missing:
        file.add_heading(document.missing_title, 2)
        for text in document.missing:
            _colour(file.add_paragraph(style="List Bullet").add_run(text), _SOFT)
    stream = io.BytesIO()
    file.save(stream)
    return stream.getvalue()


def _add(file: WordDocument, block: Block) -> None:
    from docx.shared import Cm, Pt

    match block:
        case Words(text):
            for paragraph in text.split("\n\n"):
                file.add_paragraph(paragraph.strip("\n"), "Quote")
        case Subheading(text, detail):
            heading = file.add_heading(text, 2)
            if detail:
                run = _colour(heading.add_run(f"  {detail}"), _SOFT)
                run.bold, run.font.size = False, Pt(9.5)
        case Lines(entries, numbered):
            number = _new_numbers(file) if numbered else 0
            for entry in entries:
                paragraph = file.add_paragraph(style="List Number" if numbered else "List Bullet")
                paragraph.paragraph_format.keep_together = True
                if numbered:
                    _count_by(paragraph, number)
                paragraph.add_run(entry[0]).bold = numbered and len(entry) > 1
                for detail in entry[1:]:
                    run = _colour(paragraph.add_run(f"\n{detail}"), _SOFT)
                    run.font.size = Pt(10)
        case Pairs(rows):
            for label, text in rows:
                paragraph = file.add_paragraph()
                shape = paragraph.paragraph_format
                shape.left_indent, shape.first_line_indent, shape.space_after = Cm(4), Cm(-4), Pt(2)
                shape.tab_stops.add_tab_stop(Cm(4))
                _colour(paragraph.add_run(f"{label}\t"), _SOFT)
                paragraph.add_run(text)
            shape.space_after = Pt(8)
        case Note(text):
            paragraph = file.add_paragraph()
            paragraph.paragraph_format.keep_with_next, paragraph.paragraph_format.space_before = True, Pt(6)
            _colour(paragraph.add_run(text), _SOFT).font.size = Pt(9.5)


def _lay_out(file: WordDocument, document: Document, footer: str) -> None:
    """A4, one typeface, the course's colour, the language for the spelling checker, a number on each page."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt, RGBColor

    section = file.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.3)
    section.top_margin, section.bottom_margin = Cm(2.2), Cm(2.2)
    sizes = {"Normal": 11, "Title": 26, "Subtitle": 11, "Heading 1": 16, "Heading 2": 12, "Quote": 11}
    for name, size in sizes.items():
        style: Any = file.styles[name]
        style.font.name, style.font.size, style.font.italic = _FONT, Pt(size), False
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{kind}"), None)
        fonts.set(qn("w:cs"), _FONT)
        style.font.color.rgb = RGBColor.from_string(
            _SOFT if name == "Subtitle" else _INK if name == "Heading 1" else "1A1A1A"
        )
    for name, before, after in (("Normal", 0, 6), ("Heading 1", 20, 6), ("Heading 2", 12, 3), ("Quote", 0, 8)):
        shape = file.styles[name].paragraph_format
        shape.space_before, shape.space_after = Pt(before), Pt(after)
    file.styles["Normal"].paragraph_format.line_spacing = 1.15
    quote = file.styles["Quote"]
    quote.paragraph_format.left_indent = Cm(0.4)
    _draw_line(quote, "left", "B9CFD3", 12, 8)
    _draw_line(file.styles["Title"], "bottom", _INK, 12, 6)
    for name in ("List Bullet", "List Number"):
        style = file.styles[name]
        style.paragraph_format.space_after = Pt(4)
        for tight in style.element.findall(f".//{qn('w:contextualSpacing')}"):
            tight.getparent().remove(tight)
    for spaced in file.styles["Subtitle"].element.rPr.findall(qn("w:spacing")):
        spaced.getparent().remove(spaced)
    for tag in file.styles.element.iter(qn("w:lang")):
        tag.set(qn("w:val"), _LANGUAGES[document.lang])
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    file.styles["Footer"].font.size = Pt(9)
    _colour(foot.add_run(f"{footer} "), _SOFT)
    _page_number(foot)
    about = file.core_properties
    about.title, about.author, about.language = document.title, document.by, _LANGUAGES[document.lang]
    about.comments = about.last_modified_by = ""


def _colour(run: Any, colour: str) -> Any:
    from docx.shared import RGBColor

    run.font.color.rgb = RGBColor.from_string(colour)
    return run


def _element(name: str, **values: object) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element = OxmlElement(f"w:{name}")
    for key, value in values.items():
        element.set(qn(f"w:{key}"), str(value))
    return element


def _draw_line(style: Any, side: str, colour: str, width: int, space: int) -> None:
    """A line at one side of every paragraph of a style; ``width`` in eighths of a point."""
    from docx.oxml.ns import qn

    properties = style.element.get_or_add_pPr()
    for old in properties.findall(qn("w:pBdr")):
        properties.remove(old)
    border = _element("pBdr")
    border.append(_element(side, val="single", sz=width, space=space, color=colour))
    properties.insert_element_before(border, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc")


def _page_number(paragraph: Paragraph) -> None:
    run = _colour(paragraph.add_run(), _SOFT)
    instruction = _element("instrText")
    instruction.text = "PAGE"
    for element in (_element("fldChar", fldCharType="begin"), instruction, _element("fldChar", fldCharType="end")):
        run._r.append(element)


def _new_numbers(file: WordDocument) -> int:
    """A numbered list that begins at 1; otherwise all lists of a document count on from one another."""
    numbering = file.part.numbering_part.element
    style = file.styles["List Number"].element.pPr.numPr.numId.val
    kind = next(n.abstractNumId.val for n in numbering.num_lst if n.numId == style)
    number = numbering.add_num(kind)
    number.add_lvlOverride(0).add_startOverride(1)
    return number.numId


def _count_by(paragraph: Paragraph, number: int) -> None:
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_numId().val = number
    properties.get_or_add_ilvl().val = 0

"""The message on the page."""

from __future__ import annotations

from datetime import date
from typing import Any

from ipywidgets import Widget

from exercises import content
from exercises.clock import day
from exercises.contact.limits import CHANNELS
from exercises.contact.message import MessageModel
from exercises.contact.posting import Posting
from exercises.contact.swap_panel import SwapPanel
from exercises.exercise import Exercise
from exercises.recipient import recipient
from exercises.review_panel import ReviewPanel
from exercises.ui.box import Column, show_if
from exercises.ui.button import Button
from exercises.ui.choice import Choice
from exercises.ui.field import Field
from exercises.ui.fold import Fold
from exercises.ui.heading import Heading
from exercises.ui.status import Status


class MessageView(Exercise):
    """Reader, channel, text, review, swap test, and the way out."""

    model_class = MessageModel
    model: MessageModel

    def heading(self) -> Heading:
        """Title and introduction."""
        self.texts = content.load("contact", self.session.lang)["message"]
        return Heading(title=self.texts["title"], lead=self.texts["lead"].strip(), label=self.texts["label"])

    def body(self) -> list[Widget]:
        """From whom it is for to how it went."""
        self.swap = SwapPanel(self)
        self.posting = Posting(self)
        parts = [self._reader(), self._writing(), self._review(), self.swap.widget, self.posting.widget]
        self.session.workbook.watch(self._elsewhere)
        return parts

    def _reader(self) -> Widget:
        _ = self._
        self.letters = Choice(label=_("Your messages"), look="segments")
        self.away = Button(label=_("Put this message away"), look="link")
        self.to = Heading(level=4)
        self.channel = Choice(
            label=_("Channel"),
            look="segments",
            options=[{"key": key, "label": self.texts["channels"][key]} for key in CHANNELS],
        )
        self.account = Choice(
            label=_("Your LinkedIn account"),
            look="segments",
            options=[{"key": "free", "label": _("Free")}, {"key": "premium", "label": _("Premium")}],
        )
        self.about = Fold(summary=_("Where the limit comes from"))
        self.when(self.letters, "value", lambda key: self.act(self.model.choose, key))
        self.when(self.away, "click", self._put_away)
        self.when(self.channel, "value", lambda key: self.act(self.model.set_channel, key))
        self.when(self.account, "value", self._set_account)
        return Column([self.letters, self.away, self.to, self.channel, self.account, self.about])

    def _writing(self) -> Widget:
        self.subject = Field(
            label=self._("Subject"), hint=self.texts["subject_hint"], lang=self.session.lang, unit="words"
        )
        self.text = Field(label=self._("Your message"), rows=7, lang=self.session.lang)
        self.when(self.subject, "value", lambda text: self.act(self.model.set_subject, text))
        self.when(self.text, "value", lambda text: self.act(self.model.set_text, text))
        return Column([self.subject, self.text], "nw-step")

    def _review(self) -> Widget:
        _ = self._
        self.ask = Button(label=_("Review my message"), look="main")
        self.panel = ReviewPanel(
            self,
            lambda name, start, end: self.act(self.model.mark, name, start, end),
            lambda name: self.act(self.model.unmark, name),
        )
        self.language = Status()
        self.progress = Status()
        self.progress.add_class("nw-reply")
        self.compress = Button(label=_("Press it into a note of 200 characters"))
        self.core = Fold(summary=_("The e-mail the note is made of"))
        self.when(self.ask, "click", lambda message: self.act(self.model.ask))
        self.when(self.compress, "click", self._compress)
        return Column([self.language, self.ask, self.panel.widget, self.progress, self.compress, self.core])

    def help_texts(self) -> dict[str, Any]:
        """Hints and worked example."""
        return self.texts

    def done_text(self) -> str:
        """What is done, and what to do with it."""
        return self.texts["done_sent" if self.model.draft["sent"] else "done_ready"]

    def refresh(self) -> None:
        """Show the draft in view."""
        _, model = self._, self.model
        model.person = recipient(self.session)
        draft, reader, known = model.draft, model.reader(), model.limit()
        letters = model.letters()
        self.letters.options = [{"key": key, "label": self._label(letter)} for key, letter in letters.items()]
        self.letters.value = model.current_key() if model.current_key() in letters else ""
        show_if(len(letters) > 1, self.letters)
        show_if(len(letters) > 1 and model.current_key() in letters, self.away)
        self.to.title = _("To {name}").format(name=reader.name)
        self.to.lead = ", ".join(filter(None, [reader.role, reader.employer, reader.city]))
        self.channel.value = model.state["channel"]
        self.account.value = "premium" if model.state["premium"] else "free"
        show_if(model.state["channel"] == "linkedin_note", self.account)
        with self.about.hold_sync():
            self.about.paragraphs = [known.about]
            self.about.source = _("Checked {day} {year}: {source}").format(
                day=day(known.as_of, self.session.lang), year=known.as_of.year, source=known.source
            )
        self.ask.reason = _("Write your message first.") if model.blockers() else ""
        self.ask.look = "quiet" if model.ready() else "main"
        if draft["reviewed"]:
            self.panel.show(model.review(), model.guides(), model.stale())
        else:
            self.panel.hide()
        self.language.say(self.texts["other_language"] if model.other_language() else "", "warn")
        self.progress.say(self._progress(), "good" if model.ready() else "info")
        show_if(model.can_compress(), self.compress)
        mail = model.state["drafts"].get(f"email:{reader.name}", {}).get("text", "")
        self.core.paragraphs = [mail] if mail else []
        show_if(bool(mail) and model.state["channel"] == "linkedin_note", self.core)
        self._show_fields()
        self.swap.show(model)
        self.posting.show(model)

    def _show_fields(self) -> None:
        model, draft, known = self.model, self.model.draft, self.model.limit()
        counts = self.texts["count"][known.unit]
        show_if(model.has_subject(), self.subject)
        self.subject.value = draft["subject"]
        self.text.value = draft["text"]
        from_mail = model.state["channel"] == "linkedin_note" and bool(self.core.paragraphs) and not draft["reviewed"]
        self.text.hint = self.texts["compressed"] if from_mail else ""
        with self.subject.hold_sync():
            self.subject.unit = "characters" if known.subject else "words"
            self.subject.limit = known.subject
            self.subject.count_texts = self.texts["count"]["subject"] if known.subject else {}
        with self.text.hold_sync():
            self.text.unit, self.text.limit = known.unit, known.most
            self.text.count_texts = {
                key: text.replace("{low}", str(known.low)).replace("{high}", str(known.high))
                for key, text in counts.items()
            }

    def _progress(self) -> str:
        """How far it has come since the first review, and the one thing to do next."""
        _, model = self._, self.model
        if not model.draft["reviewed"] or model.stale():
            return ""
        steps, step = model.progress(), model.next_step()
        told = _("Your first try: {first} of 3. Now: {now} of 3.").format(first=steps[0], now=steps[1]) if steps else ""
        next_one = _("One thing at a time. Next: {title}.").format(title=model.guides()[step].title) if step else ""
        return " ".join(filter(None, [told, next_one]))

    def _label(self, draft: dict[str, Any]) -> str:
        name = f"{draft['person']['name']} · {self.texts['channels'][draft['channel']]}"
        return self._("{name} · sent").format(name=name) if draft["sent"] else name

    def act(self, change: Any, *values: Any) -> None:
        """Do something to the model, then save and show it; a choice that is empty chooses nothing."""
        if "" in values and change in (self.model.choose, self.model.set_channel):
            return
        change(*values)
        self.changed()

    def today(self) -> date:
        """The day on this computer's calendar."""
        return date.today()

    def _set_account(self, account: str) -> None:
        self.model.state["premium"] = account == "premium"
        self.changed()

    def _put_away(self, _: Any) -> None:
        self.act(self.model.put_away)
        self.status.say(self._("It is put away. You find it under Earlier versions."))

    def _compress(self, _: Any) -> None:
        self.model.compress()
        self.changed()

    def _elsewhere(self, exercise: str) -> None:
        """Another person was chosen in the card above: the message in view is for them now."""
        if exercise == "person" and recipient(self.session).name != self.model.person.name:
            self.model.state["to"] = ""
        if exercise == "person":
            self.show()

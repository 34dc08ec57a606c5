"""The questions of a plan on the page: the list in its order, the bank, and a question of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from exercises.conversation.rubric import CATEGORIES
from exercises.ui.box import Column, Row, show_if
from exercises.ui.button import Button
from exercises.ui.choice import Choice
from exercises.ui.field import Field
from exercises.ui.sortable import Sortable
from exercises.workbook.schemas import prepared_questions

if TYPE_CHECKING:
    from exercises.conversation.view import ConversationPlanView


class QuestionList:
    """Part of the plan's view."""

    def __init__(self, plan: ConversationPlanView):
        _ = self._ = plan.session.gettext
        self._plan = plan
        categories = [{"key": key, "label": plan.content["categories"][key]} for key in CATEGORIES]
        self._list = Sortable(
            label=_("Your questions, in order"),
            texts={
                "up": _("Move up"),
                "down": _("Move down"),
                "remove": _("Remove"),
                "reserve": _("reserve"),
                "moved": _("Moved to place {n} of {all}."),
                "empty": _("No questions yet. Choose some below, or write your own."),
            },
        )
        self._category = Choice(
            label=_("What kind of question?"), look="segments", options=categories, value=CATEGORIES[0]
        )
        self._bank = Choice(label=_("Choose from the list"), look="list", several=True)
        self._prepared = Choice(
            label=_("Made from your dossier, in module 7"),
            hint=_("A question you choose goes under the kind chosen above."),
            look="list",
            several=True,
        )
        self._own = Field(
            label=_("Or write your own"), hint=_("It goes under the kind chosen above."), lang=plan.session.lang
        )
        self._add = Button(label=_("Add my question"))
        self._stems = Choice(
            label=_("Follow-up lines to have ready"),
            hint=_("Choose at least two."),
            several=True,
            options=[{"key": stem["key"], "label": stem["text"]} for stem in plan.content["stems"]],
        )
        plan.when(self._list, "order", lambda message: self._do(plan.model.order, message["keys"]))
        plan.when(self._list, "reserve", lambda message: self._do(plan.model.toggle_reserve, message["key"]))
        plan.when(self._list, "remove", lambda message: self._do(plan.model.remove, message["key"]))
        plan.when(self._category, "value", lambda key: plan.show())
        plan.when(self._bank, "values", self._choose)
        plan.when(self._prepared, "values", self._choose_prepared)
        plan.when(self._own, "enter", self._add_own)
        plan.when(self._add, "click", self._add_own)
        plan.when(self._stems, "values", lambda keys: self._do(plan.model.set_stems, keys))
        bank = Column([self._category, self._bank, self._prepared, self._own, Row([self._add])], "nw-panel")
        self.widget = Column([self._list, bank, self._stems])

    def refresh(self) -> None:
        """Show the questions that are in the plan, and the bank's questions of the chosen kind."""
        model = self._plan.model
        self._list.items = [self._item(question) for question in model.state["questions"]]
        with self._bank.hold_sync():
            bank = model.bank(self._category.value)
            chosen = {question["key"] for question in model.state["questions"]}
            self._bank.options = [{"key": key, "label": text} for key, text in bank.items()]
            self._bank.values = [key for key in bank if key in chosen]
        prepared = self._offered()
        show_if(bool(prepared), self._prepared)
        with self._prepared.hold_sync():
            held = {question["text"] for question in model.state["questions"]}
            self._prepared.options = [{"key": text, "label": text} for text in prepared]
            self._prepared.values = [text for text in prepared if text in held]
        self._stems.values = model.state["stems"]

    def _offered(self) -> list[str]:
        """Each question once, as the plan would hold it."""
        made = prepared_questions(self._plan.session.workbook)
        return list(dict.fromkeys(" ".join(text.split()) for text in made))

    def _item(self, question: dict[str, Any]) -> dict[str, Any]:
        texts, model = self._plan.content, self._plan.model
        judged = model.judged(question)
        faults = [name for name in ("job_ask", "googleable") if judged[name]] or ([] if judged["open"] else ["closed"])
        # "Who else" is a closed question, and a good one.
        remark = (
            ""
            if not model.state["reviewed"] or (faults == ["closed"] and question["category"] == "referral")
            else faults
        )
        return {
            "key": question["key"],
            "text": model.text_of(question),
            "tags": [
                texts["categories"][question["category"]],
                *([texts["remarks"]["personal"]] if judged["personal"] else []),
            ],
            "remark": texts["remarks"][remark[0]] if remark else "",
            "reserve": question["reserve"],
        }

    def _do(self, change: Any, value: Any) -> None:
        change(value)
        self._plan.changed()

    def _choose(self, keys: list[str]) -> None:
        self._plan.model.choose(self._category.value, keys)
        self._plan.changed()

    def _choose_prepared(self, chosen: list[str]) -> None:
        self._plan.model.choose_own(self._offered(), chosen, self._category.value)
        self._plan.changed()

    def _add_own(self, _: Any) -> None:
        self._plan.model.add_own(self._own.value, self._category.value)
        self._plan.changed()
        self._own.value = ""

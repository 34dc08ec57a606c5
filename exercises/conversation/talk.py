"""The practice conversation: what the learner says, and what the person answers. State and rules, no widgets."""

from __future__ import annotations

from typing import Any

from exercises import content
from exercises.conversation import listening, offers, transcript
from exercises.conversation.persona import people, persona, spoken, text_of, topic_of
from exercises.conversation.standing import Standing, after, must_leave, time_told
from exercises.feedback import Guide, Review, count_words
from exercises.model import Model, clean
from exercises.workbook.book import State

LONGEST = 2000
"""Characters of one line; nobody listens longer."""


class PracticeTalkModel(Model):
    """One conversation, from the first word to the last. ``pitch`` is lent by the page, from another exercise."""

    version = 1

    def __init__(self, lang: str, state: State | None = None):
        self.content = content.load("conversation", lang, "talk")
        self.pitch = ""
        super().__init__(lang, state)

    def fresh(self) -> State:
        """Nobody has said anything."""
        return {"version": self.version, "who": people()[0], "begun": False, "turns": []}

    @property
    def person(self) -> dict[str, Any]:
        """Who it is with."""
        key = self.state["who"]
        return persona(key if key in people() else people()[0], self.lang)

    # What the learner does

    def choose(self, who: str) -> None:
        """Choose the person. Raises ``ValueError`` for one there is not."""
        if who not in people():
            raise ValueError(f"nobody called {who!r}; there are {', '.join(people())}")
        self.state.update(who=who, begun=False, turns=[])

    def begin(self) -> None:
        """Open the door."""
        self.state["begun"] = True

    def offers(self) -> list[str]:
        """References of the lines that can be picked now; empty when the conversation is over."""
        if not self.state["begun"] or self.ended():
            return []
        return offers.lines(self.person, self.standing(), len(self.state["turns"]), bool(self.pitch))

    def pick(self, ref: str) -> None:
        """Say one of the offered lines. Raises ``ValueError`` for another."""
        if ref not in self.offers():
            raise ValueError("this line cannot be said now")
        text = self.pitch if ref == "intro:pitch" else ""
        did, topic = offers.meaning(ref, count_words(self.pitch))
        self._turn(ref, text, did, topic)

    def say(self, text: str) -> None:
        """Say something in one's own words; nothing at all is a silence."""
        if not self.state["begun"] or self.ended():
            return
        text = " ".join(clean(text).split())[:LONGEST]
        now, person = self.standing(), self.person
        last = text_of(person, now.last) if now.topic else ""
        said = set(listening.read(text, self.lang, last, person["about"]))
        topic = listening.topic(text, person["topics"])
        if said & {"open", "closed"} and self._waits_for(now, text):
            said, topic = (said - {"closed", "googleable"}) | {"open", "follow"}, now.topic
        # An answer to "who are you?" is an introduction, also when it comes together with the greeting.
        first = now.phase == "start" and "greet" in said and count_words(text) > 30
        plain = "?" not in text and not said & {"silence", "rude", "role", "nonsense", "other_language"}
        kind = listening.introduction(text, self.lang, frozenset(said))
        if kind and plain and (now.phase == "introduction" or first):
            said = (said - {"long", "open", "closed", "follow", "job_ask", "googleable", "onward"}) | {kind}
        self._turn("", text, said, topic)

    def stop(self) -> None:
        """Break off."""
        if self.state["turns"] and not self.ended():
            self.state["turns"][-1]["ends"] = "stopped"

    def replay(self, turn: int) -> None:
        """Go back to just before a turn, counted from 0."""
        self.state["turns"] = self.state["turns"][:turn]
        if self.state["turns"]:
            self.state["turns"][-1]["ends"] = ""

    # What follows

    def standing(self, turns: int | None = None) -> Standing:
        """How it stands after the first ``turns`` turns, or after all of them."""
        some = self.state["turns"][:turns]
        return after(self.person, some, [count_words(self.line(turn)) for turn in some])

    def ended(self) -> bool:
        """Whether the conversation is over."""
        return bool(self.state["turns"]) and bool(self.state["turns"][-1]["ends"])

    def line(self, turn: dict[str, Any]) -> str:
        """What the learner said in a turn, in the page's language where it was a line to pick."""
        return turn["text"] or (offers.words(self.content, self.person, turn["line"]) if turn["line"] else "")

    def answer(self, turn: dict[str, Any]) -> str:
        """What the person said in a turn."""
        return spoken(self.person, turn["says"])

    def review(self) -> Review:
        """The conversation, looked at afterwards."""
        return transcript.review(self)

    def ask(self) -> Review:
        """The review, once the conversation is over or broken off."""
        self.stop()
        return self.review()

    def moments(self) -> list[transcript.Moment]:
        """Up to two moments worth another try."""
        return transcript.moments(self)

    def guides(self) -> dict[str, Guide]:
        """Title and rule for each finding."""
        texts = self.content["review"]
        return {name: Guide(t["title"], t["rule"], (), t.get("source", "")) for name, t in texts.items()}

    def done(self) -> bool:
        """Whether a conversation was held to its end."""
        return self.ended() and len(self.state["turns"]) >= 3

    def preview(self, state: State) -> str:
        """The conversation as text."""
        who = persona(state["who"], self.lang) if state["who"] in people() else self.person
        you, name = self.content["words"]["you"], who["name"]
        lines = [f"{name}: {who['opening']}"] if state["turns"] else []
        for turn in state["turns"]:
            said = turn["text"] or (offers.words(self.content, who, turn["line"]) if turn["line"] else "")
            lines.append(f"{you}: {said or self.content['words']['silent']}")
            lines.append(f"{name}: {spoken(who, turn['says'])}")
        return "\n".join(lines)

    # The answer

    def _turn(self, line: str, text: str, did: set[str], topic: str) -> None:
        now, person = self.standing(), self.person
        says, topic, did, ends = self._answer(now, did, topic)
        turn = {"line": line, "text": text, "did": sorted(did), "topic": topic, "says": [says], "ends": ends}
        # A follow-up in other words than the person was waiting for is led over to what they have to tell.
        if says.startswith("deeper:") and not line and not self._expected(text, says):
            turn["says"].append(self._react("bridge", now))
        self.state["turns"].append(turn)
        if not ends:
            now = self.standing()
            if why := must_leave(person, now, len(self.state["turns"])):
                turn["says"], turn["ends"] = [self._react("leave" if why == "left" else why, now)], why
            elif told := time_told(person, now):
                turn["says"].append(self._react(told, now))

    def _answer(self, now: Standing, did: set[str], topic: str) -> tuple[str, str, set[str], str]:
        """The main answer, what it is about, what the line did in the end, and why it was the last one."""
        if "rude" in did and now.used["rude"] >= 1:
            return self._react("enough", now), "", did, "enough"
        if said := did & {"silence", "role", "rude", "nonsense", "other_language"}:
            # Going quiet or odd leaves the thread where it was, so that it can be taken up again.
            return self._react(said.pop(), now), now.topic, did, ""
        for fault, kind in (("job_ask", "job_ask"), ("private", "private"), ("googleable", "lookup")):
            if fault in did:
                return self._react(kind, now), "", did, ""
        if "closing" in did:
            parts = now.parts | (did & {"takeaway", "thanks", "onward"})
            full = len(parts & {"takeaway", "thanks", "onward"}) >= 2
            return self._react("bye" if full else "bye_some", now), "", did, "closed"
        if did & {"open", "closed"}:
            return (*self._told(now, did, topic), "")
        return self._react(self._remark(now, did), now), "", did, ""

    def _told(self, now: Standing, did: set[str], topic: str) -> tuple[str, str, set[str]]:
        """What is told when something is asked."""
        if "onward" in did:
            return self._react("referral", now), "", did
        if now.topic and ("follow" in did or topic in ("", now.topic)) and "open" in did:
            follows = "follow" in did or topic == now.topic
            if follows and (topic in ("", now.topic) or topic in now.opened):
                told = self._deeper(now, now.topic)
                return told, now.topic, did | {"follow"}
        did = did - {"follow"}
        if not topic:
            return self._react("unknown_open" if "open" in did else "unknown_closed", now), "", did
        if "open" not in did:
            asked = any(f"short:{topic}" in turn["says"] for turn in self.state["turns"])
            return (self._react("again", now) if asked else f"short:{topic}"), topic, did
        if topic not in now.opened:
            return f"open:{topic}:{int(now.rapport >= self.person['opens'])}", topic, did
        # Coming back to something told earlier, with an open question, is following up late.
        if now.opened[topic] < len(topic_of(self.person, topic)["deeper"]):
            return self._deeper(now, topic), topic, did | {"follow"}
        return self._react("again", now), topic, did

    def _deeper(self, now: Standing, topic: str) -> str:
        given = now.opened.get(topic, 0)
        if topic not in now.opened:
            return f"open:{topic}:{int(now.rapport >= self.person['opens'])}"
        if given < len(topic_of(self.person, topic)["deeper"]):
            return f"deeper:{topic}:{given}"
        return self._react("deep_end", now)

    def _waits_for(self, now: Standing, text: str) -> bool:
        """Whether this is what the last answer asked to be asked."""
        given = now.opened.get(now.topic)
        steps = topic_of(self.person, now.topic)["deeper"] if given is not None else []
        return bool(steps[given:]) and listening.alike(text, steps[given]["ask"])

    def _expected(self, text: str, ref: str) -> bool:
        _, topic, number = ref.split(":")
        return listening.alike(text, topic_of(self.person, topic)["deeper"][int(number)]["ask"])

    def _remark(self, now: Standing, did: set[str]) -> str:
        """The kind of answer to what was no question."""
        for kind in ("intro", "intro_vague", "intro_long"):
            if kind in did:
                return kind
        if now.phase == "start" and did & {"greet", "thanks", "time_check"}:
            return "greet" if did & {"thanks", "time_check"} else "greet_brief"
        if "long" in did:
            return "long"
        return "thanks" if "thanks" in did else "statement"

    def _react(self, kind: str, now: Standing) -> str:
        """The next answer of a kind: each in turn, so that none comes twice running."""
        return f"{kind}:{now.used[kind] % len(self.person['reactions'][kind])}"

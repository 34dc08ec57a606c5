"""The exercises by name. A name keys the learner's saved work, so it never changes."""

from __future__ import annotations

import difflib
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ipywidgets import Widget

    from exercises.session import Session

VIEWS = {
    "channel_choice": "exercises.contact.channels_view:ChannelChoiceView",
    "colour_the_parts": "exercises.contact.parts_view:PartsView",
    "connections": "exercises.discovery.connections_view:ConnectionsView",
    "contact_card": "exercises.coordination.contact_card_view:ContactCardView",
    "conversation_plan": "exercises.conversation.view:ConversationPlanView",
    "course_map": "exercises.course.map_view:CourseMapView",
    "dossier": "exercises.preparation.dossier_view:DossierView",
    "fewest_messages": "exercises.coordination.thread_view:ThreadView",
    "five_qualities": "exercises.identity.qualities_view:FiveQualitiesView",
    "give_and_take": "exercises.relationships.give_and_take_view:GiveAndTakeView",
    "goal": "exercises.course.goal_view:GoalView",
    "identity_statement": "exercises.identity.statement_view:IdentityStatementView",
    "if_then": "exercises.preparation.plan_view:IfThenView",
    "invitation": "exercises.coordination.invitation_view:InvitationView",
    "ledger": "exercises.relationships.ledger_view:LedgerView",
    "message": "exercises.contact.message_view:MessageView",
    "my_work": "exercises.course.work:MyWorkView",
    "other_inbox": "exercises.identity.inbox_view:OtherInboxView",
    "overlap_ladder": "exercises.discovery.ladder_view:LadderView",
    "own_pace": "exercises.pitch.pace_view:OwnPaceView",
    "people_finder": "exercises.discovery.finder_view:FinderView",
    "person": "exercises.person.view:PersonView",
    "pitch": "exercises.pitch.view:PitchView",
    "portfolio": "exercises.portfolio.view:PortfolioView",
    "practice_talk": "exercises.conversation.talk_view:PracticeTalkView",
    "predict_the_yes": "exercises.identity.prediction_view:PredictTheYesView",
    "profile": "exercises.discovery.profile_view:ProfileView",
    "question_workshop": "exercises.conversation.workshop_view:QuestionWorkshopView",
    "recall": "exercises.course.recall:RecallView",
    "reconnect": "exercises.relationships.reconnect_view:ReconnectView",
    "repairs": "exercises.contact.repairs_view:RepairsView",
    "review": "exercises.course.review_view:ReviewView",
    "search_links": "exercises.discovery.search_view:SearchView",
    "self_check": "exercises.course.self_check_view:SelfCheckView",
    "shortlist": "exercises.discovery.shortlist_view:ShortlistView",
    "silence": "exercises.coordination.silence_view:SilenceView",
    "slots": "exercises.coordination.slots_view:SlotsView",
    "thank_you": "exercises.relationships.thank_you_view:ThankYouView",
    "thirty_days": "exercises.course.thirty_days_view:ThirtyDaysView",
    "three_doors": "exercises.pitch.doors_view:ThreeDoorsView",
    "trace_the_number": "exercises.course.trace_view:TraceView",
    "use_or_leave": "exercises.preparation.use_or_leave:UseOrLeaveView",
    "warm_up": "exercises.course.recall:WarmUpView",
    "weak_ties": "exercises.discovery.ties_view:TiesView",
    "would_you_answer": "exercises.course.received_view:ReceivedView",
}
"""Name of an exercise → its view. A name may end in a module number, ``recall_05``, which the view is given."""

SOLUTIONS = {
    "conversation_plan": "exercises.conversation.solution",
    "dossier": "exercises.preparation.solution",
    "goal": "exercises.course.goal_solution",
    "identity_statement": "exercises.identity.statement_solution",
    "if_then": "exercises.preparation.solution",
    "message": "exercises.contact.solution",
    "people_finder": "exercises.discovery.solution",
    "pitch": "exercises.pitch.solution",
    "practice_talk": "exercises.conversation.talk_solution",
    "question_workshop": "exercises.conversation.workshop_solution",
    "reconnect": "exercises.relationships.reconnect_solution",
    "repairs": "exercises.contact.repairs_solution",
    "silence": "exercises.coordination.silence_solution",
    "slots": "exercises.coordination.slots_solution",
    "thank_you": "exercises.relationships.solution",
    "thirty_days": "exercises.course.month_solution",
    "three_doors": "exercises.pitch.doors_solution",
    "would_you_answer": "exercises.course.received_solution",
}
"""Name of an exercise with worked answers → the file whose ``build`` puts one into its model."""


_prepared: dict[tuple[str, str], Widget] = {}


def prepare(name: str, session: Session) -> None:
    """Make an exercise in advance: ``build`` gives it out once, in its language."""
    _prepared[name, session.lang] = build(name, session)


def build(name: str, session: Session) -> Widget:
    """The widget of an exercise. Raises ``ValueError`` for a name that is not in the catalogue."""
    if (name, session.lang) in _prepared:
        return _prepared.pop((name, session.lang))
    base, _, module = name.rpartition("_")
    key = base if module.isdigit() and base in VIEWS else name
    if key not in VIEWS:
        near = difflib.get_close_matches(name, VIEWS, n=3, cutoff=0.4) or sorted(VIEWS)
        raise ValueError(f"there is no exercise {name!r}; did you mean {', '.join(near)}?")
    file, view = VIEWS[key].split(":")
    return getattr(import_module(file), view)(session, name).widget

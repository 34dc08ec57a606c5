"""What one exercise may read of another's work: the shapes that are promised, and how to find them.

A file for each kind of work; whoever reads one imports it from here.
"""

from exercises.workbook.schemas.contact import Message, messages
from exercises.workbook.schemas.conversation import Plan, PlannedTalk, conversation_plan, planned_talk
from exercises.workbook.schemas.coordination import (
    Card,
    Invitation,
    Meeting,
    Slot,
    booked_meeting,
    invitation,
    own_card,
    own_zone,
    taken_slot,
)
from exercises.workbook.schemas.course import Goal, Step, goal, month_plan, progress
from exercises.workbook.schemas.identity import Profile, identity_statement, own_profile
from exercises.workbook.schemas.people import Listed, Person, choose_person, own_person, shortlist
from exercises.workbook.schemas.pitch import Pitch, pitches
from exercises.workbook.schemas.preparation import Fact, IfThen, dossier, if_then_plans, prepared_questions
from exercises.workbook.schemas.relationships import Contact, Reconnection, ThankYou, contacts, reconnection, thank_you

__all__ = [
    "Card",
    "Contact",
    "Fact",
    "Goal",
    "IfThen",
    "Invitation",
    "Listed",
    "Meeting",
    "Message",
    "Person",
    "Pitch",
    "Plan",
    "PlannedTalk",
    "Profile",
    "Reconnection",
    "Slot",
    "Step",
    "ThankYou",
    "booked_meeting",
    "choose_person",
    "contacts",
    "conversation_plan",
    "dossier",
    "goal",
    "identity_statement",
    "if_then_plans",
    "invitation",
    "messages",
    "month_plan",
    "own_card",
    "own_person",
    "own_profile",
    "own_zone",
    "pitches",
    "planned_talk",
    "prepared_questions",
    "progress",
    "reconnection",
    "shortlist",
    "taken_slot",
    "thank_you",
]

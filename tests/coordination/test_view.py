"""The cards on one page: what one of them decides reaches the others, and nothing is given away before the answer."""

from datetime import UTC, datetime, timedelta

import pytest

from exercises.coordination.contact_card_view import ContactCardView
from exercises.coordination.invitation_view import InvitationView
from exercises.coordination.silence_view import SilenceView
from exercises.coordination.slots import SlotsModel
from exercises.coordination.slots_view import SlotsView
from exercises.coordination.thread_view import ThreadView
from exercises.person.model import PersonModel
from exercises.session import Session
from exercises.workbook.book import Workbook
from exercises.workbook.store import MemoryStore


@pytest.fixture(params=["en", "nb"])
def session(request):
    return Session(request.param, Workbook(MemoryStore()))


def proposal(lang):
    return SlotsModel(lang, now=lambda: datetime.now(UTC) + timedelta(days=30)).example()


def test_the_time_that_is_taken_stands_in_the_invitation_at_once(session):
    invitation, slots = InvitationView(session, "invitation"), SlotsView(session, "slots")
    assert invitation.fields["date"].value == ""
    slots.text.value = proposal(session.lang)
    slots.handle(lambda: slots._do(slots.model.ask))
    key = next(iter(slots.model.choices()))
    slots.taken.value = key
    assert slots.booked.text
    assert invitation.fields["date"].value and invitation.fields["time"].value


def test_the_place_of_a_real_person_is_their_own_city(session):
    person = PersonModel(session.lang)
    person.choose("own")
    person.set("name", "Noor Haddad")
    person.set("city", "Bergen")
    slots = SlotsView(session, "slots")
    assert slots.places["theirs"].value == "America/New_York" and "Kari" in slots.title.lead
    session.workbook.save("person", person.state)
    assert slots.places["theirs"].value == "Europe/Oslo"
    assert "Noor" in slots.title.lead and "Kari" not in slots.title.lead


def test_the_clocks_follow_what_is_typed(session):
    slots = SlotsView(session, "slots")
    slots.text.value = proposal(session.lang)
    rows = slots.clocks.rows
    assert len(rows) == 3 and all(clock["works"] for row in rows for clock in row["clocks"])
    slots.text.value = "31 April 10:00"
    assert "remark" in slots.clocks.rows[0]


def test_the_card_shows_its_code_as_soon_as_there_is_a_card(session):
    card = ContactCardView(session, "contact_card")
    assert card.picture.source == ""
    card.fields["given"].value = "Noor"
    card.fields["email"].value = "noor@example.org"
    assert card.picture.source.startswith("data:image/svg+xml") and "noor@example.org" in card.picture.alt
    assert [file["name"] for file in card.picture.files] == ["noor.png", "noor.svg", "noor.vcf"]


def traits(widget):
    """All that the page is told of a widget and of what is in it."""
    told = str({name: value for name, value in widget.get_state().items() if not name.startswith("_")})
    return told + "".join(traits(child) for child in getattr(widget, "children", ()))


def test_what_a_message_costs_is_on_the_page_only_at_the_end(session):
    view = ThreadView(session, "fewest_messages")
    reasons = [option["why"] for option in view.model.options("yes")]
    assert not any(reason in traits(view.widget) for reason in reasons)
    for key in ("a", "c"):
        view.choice.value = key
        view._send()
    assert reasons[0] in traits(view.widget)


def test_the_reason_for_a_case_is_on_the_page_only_after_the_answer(session):
    view = SilenceView(session, "silence")
    case = view.model.case
    assert case["why"] not in traits(view.widget)
    view.asks["do"].value = "wait"
    assert case["why"] in traits(view.widget)


def test_what_is_chosen_in_the_thread_stays_when_the_card_comes_into_view_and_goes_when_it_is_sent(session):
    view = ThreadView(session, "fewest_messages")
    first = view.choice.options[0]["key"]
    view.choice.value = first
    view.show()
    assert view.choice.value == first
    view.handle(view._send)
    assert view.choice.value == "" and view.model.sent() == 1

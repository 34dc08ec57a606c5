"""Every flag is raised by what it is for, and by no honest neighbour of it."""

import pytest

from exercises.feedback import Context, review

KARI = Context(name="Kari Nordmann", employer="Havblikk", facts=("Leads the analysis group", "Leder analysegruppa"))
LONG = "word " * 210

RAISED = [
    ("outreach", "placeholder", "en", "Hi [First name], I study law.", Context()),
    ("outreach", "placeholder", "nb", "Hei {{navn}}, jeg går på jus.", Context()),
    ("outreach", "placeholder", "en", "I am a student at XX and write to you.", Context()),
    ("outreach", "wrong_name", "en", "Dear Ms. Berg,\nI study law.", KARI),
    ("outreach", "wrong_name", "nb", "Hei Ola! Jeg går på jus.", KARI),
    ("outreach", "wrong_fact", "en", "I saw that you work at Nordlys Shipping, and I study law.", KARI),
    ("outreach", "wrong_fact", "nb", "Jeg så at du jobber i Nordlys Shipping, og jeg går på jus.", KARI),
    ("outreach", "over_limit", "en", LONG, Context(channel="email")),
    ("outreach", "no_subject", "nb", "Hei.", Context(subject=" ")),
    (
        "outreach",
        "no_sender",
        "en",
        "I study law in Leeds and your talk on rents stays with me. Could we talk for ten minutes?",
        Context(channel="email"),
    ),
    (
        "outreach",
        "no_sender",
        "nb",
        "Foredraget ditt om husleie sitter i meg, og nå lurer jeg på om vi kan snakke i ti minutter en dag?",
        Context(channel="email"),
    ),
    ("outreach", "attachment", "en", "My CV is attached.", Context()),
    ("outreach", "attachment", "nb", "CV-en ligger ved.", Context()),
    ("outreach", "creepy", "en", "I saw your holiday photos from Crete.", Context()),
    ("outreach", "creepy", "nb", "Jeg så feriebildene dine fra Kreta.", Context()),
    ("outreach", "flattery", "en", "You are such an inspiration and I admire you.", Context()),
    ("outreach", "flattery", "nb", "Du er en stor inspirasjon.", Context()),
    (
        "outreach",
        "self_heavy",
        "en",
        "I want to grow. I have done a lot. I work hard. I think I am good. My plan is big and my time is now. I am me.",
        Context(),
    ),
    ("outreach", "apology_heavy", "en", "Sorry to bother you. I apologise for my English.", Context()),
    ("outreach", "apology_heavy", "nb", "Beklager at jeg maser. Unnskyld norsken min.", Context()),
    ("outreach", "many_questions", "en", "How are you? What do you do? Where? Since when?", Context()),
    ("outreach", "template", "en", "I'd like to add you to my professional network.", Context()),
    ("outreach", "template", "nb", "Jeg vil gjerne legge deg til i nettverket mitt.", Context()),
    (
        "outreach",
        "mixed_language",
        "nb",
        "Hei, jeg går på jus i Bergen og vil gjerne snakke med deg om husleie. I would be happy to have a call with you about it.",
        Context(),
    ),
    ("outreach", "pushy", "en", "I need an answer by tomorrow.", Context()),
    ("outreach", "pushy", "nb", "Jeg må ha svar innen i morgen.", Context()),
    ("pitch", "adjectives", "en", "I am ambitious, structured and creative.", Context()),
    ("pitch", "adjectives", "nb", "Jeg er ambisiøs, strukturert og kreativ.", Context()),
    ("pitch", "too_long", "en", LONG, Context(words_per_minute=140, target_seconds=30)),
    ("pitch", "too_short", "nb", "Jeg går på jus.", Context(words_per_minute=130, target_seconds=30)),
    (
        "pitch",
        "cv_list",
        "en",
        "I interned at Nordly in 2019. I worked at Havlys in 2020. I sold boats at Vik in 2021. I taught maths at Rud in 2022. I led the choir at Moss in 2023.",
        Context(),
    ),
    ("pitch", "job_ask", "en", "So hire me.", Context()),
    ("pitch", "job_ask", "nb", "Ansett meg, da.", Context()),
    (
        "pitch",
        "no_hook",
        "en",
        "My name is Jon and I study law in Leeds. I am in my second year and I live near the river with two friends from home, and the weather has been good all week, so we sit outside in the evenings.",
        Context(),
    ),
    ("followup", "new_big_ask", "en", "Thank you. Could you recommend me for the job?", Context()),
    ("followup", "new_big_ask", "nb", "Takk. Kan du skaffe meg jobb hos dere?", Context()),
    ("followup", "late", "en", "Thank you.", Context(hours_since=80)),
    ("followup", "overpraise", "en", "You are amazing, that was an incredible talk and a fantastic day.", Context()),
    ("followup", "overpraise", "nb", "Du er fantastisk, det var en utrolig samtale og en enestående dag.", Context()),
    ("followup", "attachment", "en", "Thank you. My CV is attached.", Context()),
]

HONEST = [
    ("outreach", "placeholder", "en", "I read your paper [3] and the note (see https://example.org/a_b).", Context()),
    ("outreach", "placeholder", "nb", "Jeg går på XXL-kurset. Klem xx", Context()),
    ("outreach", "placeholder", "nb", "[Telefon] Hei, jeg går på jus. [pause] Har du tid?", Context()),
    ("outreach", "wrong_name", "en", "Dear Ms. Nordmann,\nI study law.", KARI),
    ("outreach", "wrong_name", "nb", "Hei Kari, jeg går på jus.", KARI),
    ("outreach", "wrong_name", "nb", "Hei! Jeg heter Ola.", KARI),
    ("outreach", "wrong_name", "en", "Hi there, Ola here.", KARI),
    ("outreach", "wrong_name", "en", "Hello, I hope this is fine.", KARI),
    ("outreach", "wrong_fact", "en", "I saw that you work at Havblikk. I work with Tine at Nordly.", KARI),
    ("outreach", "wrong_fact", "nb", "Jeg så at du jobber i Havblikk. Før jobbet du i Nordly.", KARI),
    ("outreach", "over_limit", "en", "Short.", Context(channel="email")),
    ("outreach", "no_subject", "nb", "Hei.", Context(subject="Spørsmål om praksis")),
    ("outreach", "no_subject", "nb", "Hei.", Context()),
    (
        "outreach",
        "no_sender",
        "en",
        "I study law in Leeds and your talk on rents stays with me. Could we talk for ten minutes?\n\nBest,\namina",
        Context(channel="email"),
    ),
    (
        "outreach",
        "no_sender",
        "nb",
        "Jeg heter Amina og går på jus, og nå lurer jeg på om vi kan snakke i ti minutter en dag?",
        Context(channel="email"),
    ),
    (
        "outreach",
        "no_sender",
        "en",
        "I study law in Leeds and your talk on rents stays with me. Could we talk for ten minutes? /Jon",
        Context(channel="email"),
    ),
    (
        "outreach",
        "no_sender",
        "en",
        "I study law in Leeds and your talk on rents stays with me. Could we talk for ten minutes? Yours sincerely, Priya Nair",
        Context(channel="email"),
    ),
    (
        "outreach",
        "no_sender",
        "en",
        "I study law in Leeds and your talk on rents stays with me. Could we talk for ten minutes? Sorry if this is stupid. Ida",
        Context(channel="email"),
    ),
    ("outreach", "attachment", "en", "I can send my CV if that helps.", Context()),
    (
        "outreach",
        "creepy",
        "en",
        "Your daughter and I were in the same class. Your family business makes nets.",
        Context(),
    ),
    ("outreach", "creepy", "nb", "Kona di sa jeg kunne skrive til deg.", Context()),
    (
        "outreach",
        "flattery",
        "en",
        "Your amazing talk on cutting thirty charts to four made me rebuild our report.",
        Context(),
    ),
    (
        "outreach",
        "self_heavy",
        "en",
        "I study law and I read your note on rents. Would you tell me what you think of mine?",
        Context(),
    ),
    ("outreach", "apology_heavy", "en", "Sorry to bother you.", Context()),
    ("outreach", "many_questions", "en", "How did you choose? Would you do it again?", Context()),
    ("outreach", "template", "en", "I found you through the professional network for nurses.", Context()),
    (
        "outreach",
        "mixed_language",
        "nb",
        "Jeg jobber med machine learning og user experience og vil gjerne snakke med deg om det.",
        Context(),
    ),
    ("outreach", "pushy", "en", "I'm not asking for a job. There is no hurry.", Context()),
    ("outreach", "pushy", "nb", "Jeg er ikke ute etter jobb, og det haster ikke.", Context()),
    (
        "pitch",
        "adjectives",
        "en",
        "I study law and last year I wrote a report on positive and efficient courts.",
        Context(),
    ),
    (
        "pitch",
        "cv_list",
        "en",
        "Last winter I measured the damp in eleven walls, and we changed the barrier on three. It took four weeks.",
        Context(),
    ),
    ("pitch", "job_ask", "en", "I'm looking for a summer job in law.", Context()),
    ("pitch", "job_ask", "nb", "Jeg ser etter sommerjobb innen jus.", Context()),
    ("followup", "new_big_ask", "en", "Thank you. I applied for a job in Leeds as you suggested.", Context()),
    ("followup", "late", "en", "Thank you.", Context(hours_since=20)),
    ("followup", "overpraise", "nb", "Takk for en utrolig fin prat.", Context()),
    ("followup", "attachment", "en", "As promised, the article is attached.", Context()),
    ("followup", "attachment", "nb", "Som lovet ligger artikkelen ved.", Context()),
]


@pytest.mark.parametrize(("kind", "flag", "lang", "text", "context"), RAISED)
def test_it_is_raised(kind, flag, lang, text, context):
    found = review(kind, text, lang, context)[flag]
    assert found.met and found.advice and "{" not in found.advice.replace("{{", "").replace(text, "")


@pytest.mark.parametrize(("kind", "flag", "lang", "text", "context"), HONEST)
def test_it_is_not_raised(kind, flag, lang, text, context):
    assert not review(kind, text, lang, context)[flag].met

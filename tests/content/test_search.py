"""Readers find what they mean in the words that they have for it."""

from __future__ import annotations

from askwell.pages.site import Build
from tests.searching import find

EXPECTED = {
    "ghosted": "/faq/#they-went-silent",
    "no answer": "/faq/#they-went-silent",
    "zoom": "/emails/confirm-video/",
    "Facetime": "/checklists/phone-or-video-call/",
    "dress code": "/faq/#what-to-wear",
    "what should I wear": "/faq/#what-to-wear",
    "felony": "/faq/#i-have-a-record",
    "PCS": "/for/military-spouse/",
    "license transfer": "/for/military-spouse/",
    "software engineer": "/fields/software/",
    "mechanical engineer": "/fields/engineering/",
    "ADHD": "/for/disability/",
    "autistic": "/for/disability/",
    "coffee chat": "/glossary/#coffee-chat",
    "ChatGPT": "/faq/#ai-written-request",
    "Handshake": "/guide/alumni-platforms/",
    "LGBTQ": "/for/lgbtq/",
    "gay": "/for/lgbtq/",
    "Black": "/for/people-of-color/",
    "HBCU": "/for/people-of-color/",
    "first generation": "/for/first-generation/",
    "cold email": "/emails/ask-cold/",
    "PhD": "/for/graduate-student/",
    "refugee": "/for/refugee/",
    "asylum": "/for/refugee/",
    "InMail": "/guide/linkedin-step-by-step/",
    "record the call": "/faq/#they-want-to-record",
    "networking": "/glossary/#networking",
    "salary": "/questions/pay-benefits/",
    "job shadowing": "/glossary/#job-shadowing",
    "coffee who pays": "/faq/#coffee-and-gifts",
    "they ask for my resume": "/faq/#send-your-resume",
    "thank you note": "/worksheets/thank-you-draft/",
    "laid off": "/faq/#i-was-laid-off",
    "unemployment": "/faq/#counts-as-work-search",
    "visa": "/for/international/",
    "introvert": "/guide/shy/",
    "elevator pitch": "/scripts/your-story/",
    "voice mail": "/scripts/leave-a-voicemail/",
    "nurse": "/fields/nursing/",
    "felon": "/for/returning-citizen/",
    "immigrant": "/for/newcomer/",
    "running late": "/faq/#i-am-late",
    "neurodivergant": "/for/disability/",
    "thankyou": "/worksheets/thank-you-draft/",
    "work from home": "/questions/place-remote/",
    "OPT": "/glossary/#cpt-and-opt",
    "EAD": "/faq/#waiting-for-papers",
    "green card": "/for/newcomer/",
    "security clearance": "/fields/law-government/",
    "unemployment log": "/worksheets/work-search-log/",
    "ethics counselor": "/faq/#still-in-uniform-or-public-job",
    "accommodations": "/checklists/asking-for-what-you-need/",
    "under 18": "/faq/#i-am-sixteen",
    "catfish": "/checklists/meeting-strangers-safely/",
    "tattoo": "/faq/#what-to-wear",
    "EMT": "/fields/nursing/",
    "questions to ask": "/sets/first-talk-with-anybody/",
    "how many questions": "/worksheets/question-picker/",
    "how long": "/guide/agendas/",
    "group interview": "/guide/in-a-group/",
    "syllabus": "/guide/for-teachers/",
}
MOST = 3


def test_the_right_place_is_among_the_first_three(shipped_build: Build) -> None:
    found = find(shipped_build.files, *EXPECTED)
    lost = {
        asked: addresses[:MOST]
        for (asked, place), addresses in zip(EXPECTED.items(), found, strict=True)
        if place not in addresses[:MOST]
    }
    assert lost == {}

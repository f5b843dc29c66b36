"""What the choices in content files are called on the page."""

from __future__ import annotations

PHASES = {
    "open": "To begin",
    "core": "The heart of it",
    "deep": "Going deeper",
    "close": "To close",
    "email": "Works in writing",
}
ASK_WHOM = {
    "peer": "someone doing the job",
    "senior": "someone a step or two above",
    "hiring-manager": "someone who hires",
    "recruiter": "a recruiter",
    "recent-hire": "someone new in the job",
    "owner": "an owner",
    "faculty": "a teacher in the field",
}
AIMS = {
    "explore": "Exploring",
    "target": "Aiming at a job or employer",
    "apply": "Getting ready to apply",
    "start-business": "Starting a business",
    "study": "Choosing what to study",
}
SENSITIVITY = {
    "pay": "About money: ask gently.",
    "personal": "Personal: only if the talk is warm.",
    "job-adjacent": "Close to asking for a job: mind your words.",
}
SITUATIONS = {
    "ask": "Asking for a talk",
    "nudge": "When they are silent",
    "confirm": "When they say yes",
    "reschedule": "Moving the date",
    "decline": "Letting it go",
    "thank": "Saying thank you",
    "vacancy": "When a job opening turns up",
    "referral-ask": "Asking for an introduction",
    "referral-thanks": "Thanking for an introduction",
    "update": "Telling them how it went",
    "reconnect": "Getting back in touch",
    "repair": "When something went wrong",
}
CHANNELS = {
    "email": "Email",
    "linkedin-note": "LinkedIn note",
    "linkedin-message": "LinkedIn message",
    "letter": "Letter",
    "card": "Card",
    "text": "Text message",
}
RELATIONS = {
    "known": "someone you know",
    "referred": "someone you were sent to",
    "alumni": "someone from your school",
    "shared-group": "someone in a group of yours",
    "cold": "a stranger",
    "previous": "someone you talked to before",
}
ATTACH = {"never": "Attach nothing.", "if-asked": "Attach your resume only if they asked for it."}
BRANCHES = {
    "voicemail": "You get voicemail",
    "gatekeeper": "Somebody else answers",
    "yes-now": "They say: yes, right now",
    "yes-later": "They say: yes, another time",
    "no": "They say no",
    "send-your-resume": "They say: send your resume",
    "are-you-looking-for-a-job": "They ask: are you looking for a job?",
}
MODES = {
    "in-person": "in person",
    "phone": "by phone",
    "video": "by video",
    "workplace": "at a workplace",
}
GRADES = {
    "primary": "Traced to its first source",
    "secondary": "Reported by others, first source not seen",
    "untraced": "No first source found",
    "contradicted": "Other evidence speaks against it",
}
LABELS = {
    "phase": PHASES,
    "ask_whom": ASK_WHOM,
    "aim": AIMS,
    "sensitivity": SENSITIVITY,
    "situation": SITUATIONS,
    "channel": CHANNELS,
    "relation": RELATIONS,
    "attach": ATTACH,
    "branch": BRANCHES,
    "mode": MODES,
    "grade": GRADES,
}

"""The questions of the guide, and those that are shown and picked."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

from tests.browser.served import Guide

Facts = dict[str, str]
FACTS = """rows => rows.map(row => {
    const [first, whom = '', aims = '', audiences = ''] = row.dataset.facts.split(';')
    const [phase, minutes] = first.split(' ')
    const topic = row.closest('[data-group]').dataset.group
    return {question: row.dataset.question, topic, phase, minutes, whom, aims, audiences,
        text: row.querySelector('a').textContent}
})"""
SHOWN = """rows => rows.filter(row => row.checkVisibility()).map(row => row.dataset.question)"""
FIRST = "How did you come to do this work?"
MEETINGS = """async url => {
    const {kit} = await import(url)
    const open = {
        role: '', organisation: '', day: '', time: '', zone: '', place: '', next: '', promises: ''
    }
    const meeting = {...open, minutes: 30, how: 'phone', status: 'agreed'}
    kit.saveMeetings([
        {...meeting, id: 'marisol', person: 'Marisol Vega'},
        {...meeting, id: 'theo', person: 'Theo'},
    ])
    kit.currentMeetingId = 'marisol'
}"""


def field(page: Page) -> Locator:
    return page.get_by_label("Words to look for")


def button(page: Page, question: str) -> Locator:
    return page.locator("[data-question]").filter(has_text=question).locator(".pick").first


def facts_of(page: Page) -> list[Facts]:
    facts: list[Facts] = page.locator("li[data-question]").evaluate_all(FACTS)
    return facts


def everything(page: Page) -> list[str]:
    """List all questions of a page, shown or not."""
    found = [facts["question"] for facts in facts_of(page)]
    assert len(found) > 1
    return found


def shown(page: Page) -> list[str]:
    """List the questions that can be seen."""
    ids: list[str] = page.locator("[data-question]").evaluate_all(SHOWN)
    return ids


def picked(page: Page, guide: Guide) -> list[str]:
    """List the questions kept for the current meeting, in order."""
    ids: list[str] = page.evaluate(
        "async url => (await import(url)).kit.pickedQuestions.map(({id}) => id)",
        guide.at("/assets/scripts/kit.js"),
    )
    return ids

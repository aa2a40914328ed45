"""Pages about plugins: which are installed, and why one can be used or cannot."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import govmodel as gm
from govmodel.cli.blocks import Block, Heading, Lines, Page, Piece, Pieces, Table, Tone
from govmodel.cli.pages.common import Words, cell, line, misplaced_lines

if TYPE_CHECKING:
    from govmodel.diagnosis import Misplaced

_ANSWERS = {
    True: ("✔", "plugins.yes", Tone.GOOD),
    False: ("✖", "plugins.no", Tone.BAD),
    None: ("•", "plugins.not_asked", Tone.QUIET),
}


def plugins(
    found: Iterable[gm.Examination], language: str, elsewhere: Iterable[Misplaced] = ()
) -> Page:
    """Show which plugins are installed, what each gives, and what stops those that are broken."""
    words = Words(language)
    every = tuple(found)
    missed = misplaced_lines(elsewhere, words)
    if not every:
        return (line(words("plugins.none")), *missed)
    rows = tuple(
        (
            cell(each.name, Tone.STRONG),
            tuple(Piece(str(claimant)) for claimant in each.claimants),
            cell("–" if each.api is None else str(each.api)),
            _given(each, words),
        )
        for each in every
    )
    page: list[Block] = [Table(words.columns("plugin", "distribution", "api", "gives"), rows)]
    broken = [(each, each.refusal) for each in every if each.refusal]
    if broken:
        page.append(Heading(words("models.failures")))
    for each, answer in broken:
        page.append(_broken(each, answer, words))
    return (*page, *missed)


def _given(found: gm.Examination, words: Words) -> Pieces:
    """Tell the editions that a plugin gives, or that it cannot be used."""
    if not found.usable:
        return (Piece(f"✖ {words('plugins.broken')}", Tone.BAD),)
    given = (("models", found.models), ("instruments", found.instruments))
    return tuple(
        Piece(words(f"plugins.{what}", editions=tuple(each.edition for each in editions)))
        for what, editions in given
        if editions
    )


def _broken(found: gm.Examination, answer: gm.PluginAnswer, words: Words) -> Lines:
    claimants = tuple(map(str, found.claimants))
    first = (
        Piece("✖", Tone.BAD),
        Piece(words("plugins.claimants", plugins=claimants), Tone.STRONG),
        Piece(words("plugins.why", name=found.name)),
    )
    return Lines((first, *_told(answer, words)), apart=True)


def examination(found: gm.Examination, language: str) -> Page:
    """Show every question that a plugin was asked, and the answers; what to do about a *no*."""
    words = Words(language)
    heading = words("plugins.examined", name=found.name)
    asked: list[Block] = []
    for answer in found.answers:
        symbol, said, tone = _ANSWERS[answer.yes]
        question = Piece(gm.text(answer.question, language), Tone.STRONG)
        first = (Piece(symbol, tone), question, Piece(words(said), tone))
        asked.append(Lines((first, *_told(answer, words)), apart=True))
    symbol, _, tone = _ANSWERS[found.usable]
    key = "usable" if found.usable else "unusable" if found.claimants else "unfound"
    concluded = line(Piece(f"{symbol} {words(f'plugins.{key}', name=found.name)}", tone))
    return (Heading(heading, whole=True), *asked, concluded)


def _told(answer: gm.PluginAnswer, words: Words) -> tuple[Pieces, ...]:
    """Write what was found, one thing a line: in an error there may be several."""
    language = words.language
    advice = (words("plugins.do", advice=each) for each in answer.advice)
    return (
        *(cell(each.label(language)) for each in answer.found),
        *(cell(each) for each in answer.raised.splitlines()),
        *((cell(str(answer.place), Tone.QUIET),) if answer.place else ()),
        *(cell(each, Tone.DOUBTFUL) for each in advice),
    )

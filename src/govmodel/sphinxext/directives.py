"""The directives: what stands behind them on their line, and what they put on the page."""

import re
from abc import abstractmethod
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

import govmodel as gm
from govmodel.cli.blocks import Block, Heading
from govmodel.cli.pages.instruments import instrument
from govmodel.sphinxext.found import NotFoundError, files_of, instruments, models, rules
from govmodel.sphinxext.parts import PARTS, Part, calendar, changes, editions
from govmodel.sphinxext.rules import told_rules
from govmodel.sphinxext.sheet import Sheet, names_of
from govmodel.sphinxext.written import told
from govmodel.words import LANGUAGES


def _day(said: str | None) -> date:
    """Read a day; what is no day is refused, and Sphinx tells where."""
    return date.fromisoformat(directives.unchanged_required(said))


def _year(said: str | None) -> int:
    """Read a year that a calendar can be drawn of."""
    year = directives.unchanged_required(said)
    if not re.fullmatch("[1-9][0-9]{3}", year):
        raise ValueError("a year is expected, such as 2026")
    return int(year)


def _language(said: str | None) -> str:
    return str(directives.choice(said, LANGUAGES))


class Shown(SphinxDirective):
    """What all directives share: a name, the language of headings, labels, and clear errors."""

    required_arguments = 1
    option_spec: ClassVar[dict[str, Callable[[str | None], Any]] | None] = {
        "language": _language,
        "no-index": directives.flag,
    }

    def run(self) -> list[nodes.Node]:
        """Write what was asked for, or tell where it was asked for that it cannot be."""
        language = self.options.get("language") or self.config.language
        sheet = Sheet(
            language="sv" if str(language).partition("_")[0] == "sv" else "en",
            document=self.state.document,
            parse=self.parse_text_to_nodes,
            headed=bool(self.state_machine.match_titles),
            labelled="no-index" not in self.options,
        )
        try:
            return self.show(sheet)
        except NotFoundError as error:
            raise self.error(f"{self.name}: {error}") from error

    @abstractmethod
    def show(self, sheet: Sheet) -> list[nodes.Node]:
        """Write what was asked for."""

    def depend_on(self, *things: gm.GovernanceModel | gm.Instrument | gm.Rule) -> None:
        """Let the page be made anew when one of those changes."""
        for file in files_of(things):
            self.env.note_dependency(file)


class OfModel(Shown):
    """A directive about a model: by name, or by where it stands, and which edition."""

    option_spec: ClassVar[dict[str, Callable[[str | None], Any]] | None] = {
        **(Shown.option_spec or {}),
        "on": _day,
    }

    def asked(self) -> tuple[tuple[gm.GovernanceModel, ...], tuple[gm.GovernanceModel, ...]]:
        """Find the editions that are asked for, and all of the same model."""
        shown, there = models(self.arguments[0], self.options.get("on"))
        self.depend_on(*there)
        return shown, there


class ModelPart(OfModel):
    """One part of a model; of several editions one after the other, each below its name."""

    def show(self, sheet: Sheet) -> list[nodes.Node]:
        """Write the part."""
        shown, _ = self.asked()
        page: list[nodes.Node] = []
        for model in shown:
            inside = self.write(model, sheet)
            if len(shown) > 1 and inside:
                page += told([Heading(model.id)])
            page += inside
        return page

    def write(self, model: gm.GovernanceModel, sheet: Sheet) -> list[nodes.Node]:
        """Write it of one edition."""
        _, write = PARTS[self.name.removeprefix("governance-")]
        return write(model, sheet)


class Calendar(ModelPart):
    """Reviews, milestones and routes; ``:year:`` draws a year of them."""

    option_spec: ClassVar[dict[str, Callable[[str | None], Any]] | None] = {
        **(OfModel.option_spec or {}),
        "year": _year,
    }

    def write(self, model: gm.GovernanceModel, sheet: Sheet) -> list[nodes.Node]:
        """Write it of one edition."""
        return calendar(model, sheet, self.options.get("year"))


class Rules(ModelPart):
    """The rules of a model, or a tuple of rules that stands in a module."""

    def show(self, sheet: Sheet) -> list[nodes.Node]:
        """Write them."""
        asked = self.arguments[0]
        found = rules(asked) if ":" in asked else None
        if found is None:
            return super().show(sheet)
        self.depend_on(*found)
        return told_rules(found, sheet)


class Editions(OfModel):
    """When each edition is valid, and what changed from each to the next."""

    def show(self, sheet: Sheet) -> list[nodes.Node]:
        """Write them."""
        shown, there = self.asked()
        page = editions(there, sheet)
        for model in shown:
            page += _changed(model, there, sheet)
        return page


class Model(OfModel):
    """A whole reference page: all parts of every edition, and what changed between them."""

    option_spec: ClassVar[dict[str, Callable[[str | None], Any]] | None] = Calendar.option_spec

    def show(self, sheet: Sheet) -> list[nodes.Node]:
        """Write it."""
        shown, there = self.asked()
        if len(shown) == 1:
            return self._edition(shown[0], there, sheet)
        page = sheet.part(
            sheet.words("reference.editions"),
            f"model-{shown[0].name}-editions",
            editions(shown, sheet),
        )
        for model in shown:
            title = f"{model.municipality} {model.edition}"
            edition, _ = names_of(model)
            page += sheet.part(title, edition, self._edition(model, there, sheet))
        return page

    def _edition(
        self, model: gm.GovernanceModel, there: tuple[gm.GovernanceModel, ...], sheet: Sheet
    ) -> list[nodes.Node]:
        wheel = partial(calendar, year=self.options.get("year"))
        own: dict[str, Part] = {"calendar": wheel}
        page: list[nodes.Node] = []
        for key, (heading, write) in PARTS.items():
            inside = own.get(key, write)(model, sheet)
            if key == "overview":
                page += inside
            else:
                edition, _ = names_of(model, "part", key)
                page += sheet.part(sheet.words(heading), edition, inside)
        return [*page, *_changed(model, there, sheet)]


def _changed(
    model: gm.GovernanceModel, there: tuple[gm.GovernanceModel, ...], sheet: Sheet
) -> list[nodes.Node]:
    """Write what is another than in the edition before, if there is one."""
    at = there.index(model)
    if at == 0:
        return []
    before = there[at - 1]
    title = sheet.words("reference.changes", before=before.id)
    edition, _ = names_of(model, "part", "changes")
    return sheet.part(title, edition, changes(before, model, sheet))


class Instrument(Shown):
    """An assessment instrument, edition by edition."""

    def show(self, sheet: Sheet) -> list[nodes.Node]:
        """Write it."""
        found = instruments(self.arguments[0])
        self.depend_on(*found)
        page: list[nodes.Node] = []
        for each in found:
            name = f"instrument-{each.id}"
            _, *blocks = instrument(each, sheet.language)
            inside = [*_parted(blocks, name, sheet)]
            page += sheet.part(f"{each.label(sheet.language)} ({each.id})", name, inside)
        return page


def _parted(blocks: list[Block], name: str, sheet: Sheet) -> Iterator[nodes.Node]:
    """Put what stands below a heading in a section of its own."""
    heading, below = "", list[Block]()
    at = 0
    for block in (*blocks, Heading("")):
        if not isinstance(block, Heading):
            below.append(block)
            continue
        inside = [*told(below)]
        yield from sheet.part(heading, f"{name}-{at}", inside) if heading else inside
        heading, below, at = block.text, [], at + 1


DIRECTIVES: dict[str, type[Shown]] = {
    **{f"governance-{part}": ModelPart for part in PARTS},
    "governance-model": Model,
    "governance-calendar": Calendar,
    "governance-rules": Rules,
    "governance-editions": Editions,
    "governance-instrument": Instrument,
}
"""The directives, by name."""

"""Reference pages made of models: what stands on them, and what is said when they cannot be made."""

import os
import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
from packaged import Shelf, giving, shelf_in
from sphinx.application import Sphinx
from sphinx.locale import translators
from sphinx.util.docutils import docutils_namespace

from govmodel.cli.blocks import Branches, Piece, Tone
from govmodel.sphinxext import DIRECTIVES
from govmodel.sphinxext.written import told

OWN = """
    from attrs import evolve, frozen
    import govmodel as gm

    COUNCIL = gm.Role(id="council", name="kommunfullmäktige", gloss="council", basis=gm.Basis.ASSUMED)
    HANDBOOK = gm.Source(
        title="Handboken", url="https://example.org/handbok", remark="Utkast.", where="s. 4"
    )

    LAW_DAY = gm.Milestone(
        id="lagdag",
        name="lagdag",
        last=gm.DayOfYear(month=11, day=30),
        source=HANDBOOK,
        basis=gm.Basis.STATUTORY,
    )

    @frozen(kw_only=True)
    class Mal(gm.Goal):
        '''What is *wanted* by everybody.

        Not on the page.
        '''
        word = "mål"
        gloss = "goal"

    @frozen(kw_only=True)
    class Delmal(gm.Goal):
        '''A step on the way.'''
        word = "delmål"
        gloss = "sub-goal"
        steps: int = 0
        far: bool = False

    @frozen(kw_only=True)
    class Matt(gm.Indicator):
        word = "mått"
        gloss = "mått"

    def too_many(plan, model):
        '''A plan has *few* goals.

        Nobody can have many goals.
        '''
        return ()

    RULES = (
        gm.Rule(
            code="OWN101",
            severity=gm.Severity.WARNING,
            find=too_many,
            source=HANDBOOK,
            sentences={"sv": "För många {id}.", "nn": "For mange {id}."},
        ),
    )

    OLD = gm.GovernanceModel(
        name="ownby", edition="2019-2022", municipality="Ownby", code="9999", language="sv",
        valid=gm.Period.years(2019, 2022), roles=(COUNCIL,), source=HANDBOOK, basis=gm.Basis.DERIVED,
        jurisdiction=gm.Jurisdiction(code="OW", name="Ownland", milestones=(LAW_DAY,)),
        levels=(
            gm.Level(kind=Mal, decided_by=(COUNCIL,), basis=gm.Basis.ASSUMED),
            gm.Level(
                kind=Delmal, owners=(COUNCIL,), serves=(Mal, Delmal), must_serve=(Mal,),
                must_have=(Matt,), absent_in=COUNCIL,
                horizon=gm.Horizon(at_least=1, at_most=4), source=HANDBOOK,
            ),
            gm.Level(kind=Matt, serves=(Delmal, Mal), basis=gm.Basis.ASSUMED),
        ),
        documents=(gm.Document(id="plan", name="verksamhetsplan för hela kommunen", holds=(Mal,), basis=gm.Basis.ASSUMED),),
        cycles=(
            gm.MonthEnds(
                id="bokslut", name="bokslut", subject="ekonomi", months=(12,), basis=gm.Basis.ASSUMED
            ),
            gm.Undated(id="samtal", name="samtal", subject="mål", basis=gm.Basis.ASSUMED),
        ),
        rules=RULES,
        scale=gm.Scale(grades=(gm.Grade(verdict=gm.Verdict.REACHED, word="Nått"),)),
        upwards=gm.all_reached,
        sources=(HANDBOOK, gm.Source(title="Protokoll", decided=gm.Period.parse("2019-01-02").first)),
    )
    NEW = evolve(
        OLD, edition="2023-2026", valid=gm.Period.years(2023, 2026), cycles=(), documents=(), rules=(),
        scale=None, upwards=None, sources=(), jurisdiction=None,
        levels=(gm.Level(kind=Mal, basis=gm.Basis.ASSUMED),),
    )
    MODELS = (NEW, OLD)
    LIKE = (OLD, evolve(OLD, edition="2023-2026", valid=gm.Period.years(2023, 2026)))
    TWINS = (OLD, evolve(OLD, edition="new"))
    BOTH = evolve(
        OLD, assignment_scale=gm.Scale(grades=(gm.Grade(verdict=gm.Verdict.REACHED, word="Klart"),))
    )
    @frozen(kw_only=True)
    class Earth(gm.Goal):
        word = "\\u03b3\\u03b7"

    @frozen(kw_only=True)
    class Light(gm.Goal):
        word = "\\u03c6"

    GREEK = evolve(
        NEW, name="hellasby", edition="2024",
        levels=(
            gm.Level(kind=Light, basis=gm.Basis.ASSUMED),
            gm.Level(kind=Earth, serves=(Light, Earth), must_serve=(Light,), basis=gm.Basis.ASSUMED),
        ),
    )
    NUMBER = 3
    NOTHING = ()

    class Cart:
        MODEL = OLD
"""
"""A model that nobody has packaged, with something of everything."""

ROOT = Path(__file__).parents[1]


class Built:
    """A project that has been built.

    :ivar warnings: what Sphinx warned of, a line each, without paths.
    :ivar read: the pages that were read.
    """

    def __init__(self, folder: Path, builder: str, said: str, read: list[str], app: Sphinx) -> None:
        """Keep where it is."""
        self._folder = folder
        self._builder = builder
        told = re.sub(r"\x1b\[[0-9;]*m", "", said).replace(f"{folder}{os.sep}", "")
        self.warnings = [line for line in told.splitlines() if line]
        self.read = read
        self.app = app

    def page(self, name: str = "index") -> str:
        """Read a page."""
        suffix = {"html": ".html", "text": ".txt", "xml": ".xml"}[self._builder]
        return self.file(f"{name}{suffix}")

    def file(self, name: str) -> str:
        """Read a file."""
        return (self._folder / f"_{self._builder}" / name).read_text(encoding="utf-8")


class Project:
    """A project in a folder of its own, in which a model lies that nobody has packaged."""

    def __init__(self, folder: Path) -> None:
        """Keep where it is."""
        self.folder = folder

    def write(self, **pages: str) -> None:
        """Write pages, each with a heading."""
        for name, text in pages.items():
            orphan = "" if name == "index" else ":orphan:\n\n"
            body = f"{orphan}Page\n====\n\n{dedent(text)}\n"
            (self.folder / f"{name}.rst").write_text(body, encoding="utf-8")

    def build(self, builder: str = "text", *, parallel: int = 0, **config: Any) -> Built:  # noqa: ANN401
        """Build what has changed."""
        said, read = StringIO(), list[str]()
        translators.clear()  # Sphinx keeps the language of the project before
        settings = {"extensions": ["govmodel.sphinxext"], "html_theme": "basic", **config}
        with docutils_namespace():
            app = Sphinx(
                self.folder,
                None,
                self.folder / f"_{builder}",
                self.folder / f"_{builder}_trees",
                builder,
                settings,
                status=None,
                warning=said,
                parallel=parallel,
            )
            app.connect("source-read", lambda _app, name, _text: read.append(name))
            app.build()
        return Built(self.folder, builder, said.getvalue(), read, app)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Project]:
    """Give a project; afterwards its model is forgotten."""
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "ownby_model.py").write_text(dedent(OWN), encoding="utf-8")
    (folder / "ownby_classes.py").write_text(CLASSES, encoding="utf-8")
    monkeypatch.syspath_prepend(folder)
    with shelf_in(folder, monkeypatch):
        yield Project(folder)


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    """Give a place for distributions."""
    with shelf_in(tmp_path / "shelf", monkeypatch) as made:
        yield made


def text_of(project: Project, text: str, **config: Any) -> str:  # noqa: ANN401
    """Build one page without a warning, and give it as plain text with single spaces."""
    project.write(index=text)
    built = project.build(**config)
    assert built.warnings == []
    return " ".join(built.page().split())


# What stands on a page.


def test_one_line_makes_a_whole_page(project: Project) -> None:
    """Every part of the model, each below its heading."""
    project.write(index=".. governance-model:: ownby_model:OLD\n   :year: 2020")
    built = project.build()
    assert built.warnings == []
    page = built.page()
    headings = [
        line
        for line, under in zip(page.split("\n"), page.split("\n")[1:], strict=False)
        if set(under) == {"="}
    ]
    assert headings == [
        "The golden thread",
        "Words",
        "Who decides, who answers, and what links to what",
        "Documents",
        "Calendar",
        "Scale",
        "Rules of its own",
        "Sources",
    ]
    said = " ".join(page.split())
    for expected in (
        "**Municipality:** Ownby (9999)",
        "**Source and basis:** Handboken, s. 4 · *Utkast.* · *derived*",
        "**Country:** Ownland",
        '**mål** – *goal* (goal) What is *wanted* by everybody. **Class in Python:** "Mal" ("ownby_model")',
        '**Fields of its own:** "steps", "far"',
        "**mått** (indicator)",
        "**Decided by:** council",
        "**Owner:** unspecified",
        "**Serves:** Top level",
        "**Must link to:** goal **May link to:** sub-goal **Must have below it:** mått",
        "**May link to:** sub-goal or goal",
        "**Holds for:** 1–4 years **May be absent in:** council",
        "**verksamhetsplan för hela kommunen** **Issued by:** unspecified **Holds:** goal",
        "**bokslut** **Subject:** ekonomi **Closing days:** 31/12",
        "What concludes on goals:",
        "A plan has *few* goals. Nobody can have many goals. **Swedish:** För många {id}. **nn:** For mange {id}.",
        "* Protokoll (2019-01-02)",
    ):
        assert expected in said
    assert "Not on the page" not in said


def test_every_edition_stands_on_a_page_without_an_edition(project: Project) -> None:
    """First when each is valid; in each what has changed since the one before."""
    said = text_of(project, ".. governance-model:: ownby_model:MODELS")
    assert said.index("ownby@2019-2022") < said.index("Ownby 2023-2026")
    assert "Changes since ownby@2019-2022" in said
    assert "*council* (role)" not in said
    assert "**sub-goal** *(word)* Gone" in said
    assert "**goal** *(word)* Decided by: council → –" in said


def test_editions_that_say_the_same_are_said_to(project: Project) -> None:
    """But for their days."""
    said = text_of(project, ".. governance-editions:: ownby_model:LIKE")
    assert said.count("Changes since") == 1
    assert "**ownby** *(governance model)* Valid: 2019–2022 → 2023–2026" in said


def test_two_editions_can_be_alike_in_everything(project: Project) -> None:
    """Then there is nothing to tell."""
    said = text_of(project, ".. governance-editions:: ownby_model:TWINS")
    assert "Changes since ownby@2019-2022 No differences." in said.replace("=", "").replace(
        "  ", " "
    )


def test_a_day_chooses_the_edition(project: Project) -> None:
    """Changes since the edition before it are told all the same."""
    said = text_of(project, ".. governance-model:: ownby_model:MODELS\n   :on: 2024-05-01")
    assert '**Model:** "ownby@2023-2026"' in said
    assert "Changes since ownby@2019-2022" in said
    assert "Editions" not in said


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("overview", "**Valid:** 2019–2022"),
        ("thread", "* sub-goal: Responsible: council. Must link to goal."),
        ("words", "**delmål** – *sub-goal* (goal)"),
        ("levels", "**delmål** – *sub-goal*"),
        ("documents", "**verksamhetsplan för hela kommunen**"),
        ("calendar", "-[ Reviews ]-"),
        ("scale", "**Nått**"),
        ("rules", "OWN101"),
        ("sources", "* Handboken, s. 4"),
        ("editions", "| **ownby@2019-2022** |"),
    ],
)
def test_every_part_has_a_directive_of_its_own(project: Project, part: str, expected: str) -> None:
    """It writes that part alone."""
    said = text_of(project, f".. governance-{part}:: ownby_model:OLD")
    assert expected in said
    assert said.startswith("Page **** ")


def test_a_part_in_which_nothing_stands_writes_nothing(project: Project) -> None:
    """The model has no bodies."""
    assert text_of(project, ".. governance-bodies:: ownby_model:OLD") == "Page ****"
    assert text_of(project, ".. governance-rules:: ownby_model:NEW") == "Page ****"
    assert text_of(project, ".. governance-sources:: ownby_model:NEW") == "Page ****"


def test_a_part_of_several_editions_names_each(project: Project) -> None:
    """One in which nothing of it stands is not named."""
    said = text_of(project, ".. governance-sources:: ownby_model:MODELS")
    assert "-[ ownby@2019-2022 ]-" in said
    assert "2023-2026" not in said


def test_a_scale_of_assignments_has_a_heading_of_its_own(project: Project) -> None:
    """It stands below the other."""
    said = text_of(project, ".. governance-scale:: ownby_model:BOTH")
    assert (
        said.index("**Nått**") < said.index("-[ Scale of assignments ]-") < said.index("**Klart**")
    )


def test_bodies_are_listed_with_their_roles(project: Project) -> None:
    """As the toy model has them."""
    said = text_of(project, ".. governance-bodies:: toy:MODEL")
    assert "**Ekskolan** *ekskolan* **Role:** unit manager **Under:** Skolförvaltningen" in said


def test_a_tuple_of_rules_is_rendered_too(project: Project) -> None:
    """Also the core's, whose sentences stand in the catalogue."""
    said = text_of(project, ".. governance-rules:: ownby_model:RULES")
    assert "OWN101" in said
    said = text_of(project, ".. governance-rules:: govmodel.rules:RESULT_RULES")
    assert said.count("-[ GM60") > 2
    assert "**Swedish:**" in said
    assert "**English:**" in said


def test_a_value_within_a_value_can_be_named(project: Project) -> None:
    """As Python reaches it."""
    assert "Ownby (9999)" in text_of(project, ".. governance-overview:: ownby_model:Cart.MODEL")


def test_a_tree_is_written_line_by_line() -> None:
    """Each line as deep as it is in the tree."""
    tree = Branches(((0, (Piece("mål"),)), (1, (Piece("uppdrag"), Piece("u1", Tone.STRONG)))))
    (block,) = told([tree])
    assert (
        block.astext()
        == "mål\n\n\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}uppdrag u1"
    )


def test_where_there_may_be_no_headings_there_are_rubrics(project: Project) -> None:
    """As in an item of a list."""
    project.write(index="* first\n\n  .. governance-model:: ownby_model:OLD\n\n* second")
    built = project.build()
    assert built.warnings == []
    assert "-[ Words ]-" in built.page()


def test_an_instrument_has_a_page(project: Project, shelf: Shelf) -> None:
    """Each edition, with its areas by number and name; or one edition."""
    shelf.put("prov", "1.0", "exempelprov = provet", provet=INSTRUMENTS)
    project.write(
        index=".. governance-instrument:: exempelprov",
        one=".. governance-instrument:: exempelprov@2024",
    )
    built = project.build(root_doc="index")
    said = " ".join(built.page().split())
    assert "exempelprov@2024" in said
    assert "*1* **dialogue with the inhabitants** *dialog* **Dimension:** people" in said
    assert built.page("one") != built.page()


INSTRUMENTS = """
import govmodel as gm
from toy_instrument import NEW, OLD

@gm.hookimpl
def instruments():
    return (NEW, OLD)
"""


# In which language.


def test_headings_follow_the_language_of_the_project(project: Project) -> None:
    """Also of a region; for a language that has no catalogue they are English."""
    line = ".. governance-overview:: ownby_model:OLD"
    assert "**Kommun:** Ownby" in text_of(project, line, language="sv")
    assert "**Kommun:** Ownby" in text_of(project, line, language="sv_SE")
    assert "**Municipality:** Ownby" in text_of(project, line, language="de")


def test_an_option_chooses_another_language(project: Project) -> None:
    """For one directive."""
    line = ".. governance-levels:: ownby_model:OLD\n   :language: sv"
    said = text_of(project, line)
    assert "**delmål** **Beslutas av:** Ej angivet" in said
    assert "**Ska kopplas till:** mål **Får kopplas till:** delmål" in said


# What is not read as markup.


HOSTILE = """
    from attrs import frozen, evolve
    import govmodel as gm
    from ownby_model import OLD

    NASTY = "*a* `b` |c|_ :ref:`nowhere` <script>alert(1)</script> .. raw:: html \\\\"

    @frozen(kw_only=True)
    class Ord(gm.Goal):
        word = NASTY
        gloss = NASTY + "!"

    SOURCE = gm.Source(title=NASTY, url="javascript:alert(1)", remark=NASTY, where=NASTY)
    ROLE = gm.Role(id="r", name=NASTY, gloss=NASTY, basis=gm.Basis.ASSUMED)
    MODEL = evolve(
        OLD, municipality=NASTY, source=SOURCE, roles=(ROLE,),
        levels=(gm.Level(kind=Ord, decided_by=(ROLE,), source=SOURCE),),
        documents=(gm.Document(id="d", name=NASTY, gloss=NASTY, basis=gm.Basis.ASSUMED),),
        cycles=(gm.Undated(id="c", name=NASTY, subject=NASTY, basis=gm.Basis.ASSUMED),),
        bodies=(gm.Body(id="b", name=NASTY, role="r", basis=gm.Basis.ASSUMED),),
        sources=(SOURCE,),
    )
"""


def test_what_a_model_says_is_text(project: Project) -> None:
    """Neither markup of ours nor HTML, and no link to a script."""
    (project.folder / "hostile.py").write_text(dedent(HOSTILE), encoding="utf-8")
    project.write(index=".. governance-model:: hostile:MODEL")
    built = project.build("html")
    assert built.warnings == []
    page = built.page()
    assert "<script>alert" not in page
    assert page.count("&lt;script&gt;alert(1)&lt;/script&gt;") > 10
    assert 'href="javascript' not in page
    assert ":ref:`nowhere`" in page


# Pictures.


def test_the_thread_is_drawn_where_pictures_can_be(project: Project) -> None:
    """It stands in the page itself, no wider than it is meant to be; nothing is loaded."""
    project.write(index=".. governance-thread:: ownby_model:OLD")
    page = project.build("html").page()
    assert page.count("<svg") == 1
    within = (
        r'<div class="govmodel-thread" style="overflow-x: auto; margin: 1em 0"><div style="(.*)">'
    )
    (style,) = re.findall(within, page)
    assert re.fullmatch(r"min-width: 0px; max-width: 3\d\dpx", style)
    assert "<li><p>sub-goal" not in page


@pytest.mark.parametrize(
    ("builder", "file"), [("latex", "prov.tex"), ("man", "prov.1"), ("texinfo", "prov.texi")]
)
def test_elsewhere_the_thread_is_told_in_words(project: Project, builder: str, file: str) -> None:
    """On paper, in a terminal."""
    project.write(index=".. governance-model:: ownby_model:OLD")
    built = project.build(builder, project="Prov")
    assert "Responsible: council. Must link to goal." in built.file(file)
    assert built.warnings == []


def test_a_year_is_drawn_of_the_editions_that_are_valid_in_it(project: Project) -> None:
    """Above the lists of the calendar."""
    project.write(index=".. governance-model:: ownby_model:MODELS\n   :year: 2020")
    page = project.build("html").page()
    assert page.count('class="govmodel-wheel"') == 1
    assert "Ownby · year wheel 2020" in page
    assert ">lagdag</text>" in page
    (least, most) = re.findall(r"min-width: ([1-9]\d+)px; max-width: (\d+)px", page)[0]
    assert int(least) == pytest.approx(int(most) * 0.6, abs=1)
    project.write(index=".. governance-calendar:: ownby_model:MODELS\n   :year: 2024")
    assert project.build("html").page().count('class="govmodel-wheel"') == 1


# Labels.


def test_others_can_refer_to_editions_parts_words_and_rules(project: Project) -> None:
    """With the text of what they refer to, or one of their own."""
    project.write(
        index="""
        .. governance-model:: ownby_model:MODELS

        .. toctree::

           other
        """,
        other="""
        :ref:`model-ownby-delmal`, :ref:`model-ownby-2023-2026-mal`, :ref:`model-ownby-2019-2022`,
        :ref:`model-ownby-2019-2022-part-levels`, :ref:`rule-own101`, :ref:`its own <rule-OWN101>`
        """,
    )
    built = project.build("html")
    assert built.warnings == []
    for target, said in (
        ("model-ownby-2019-2022-delmal", "delmål – sub-goal (goal)"),
        ("model-ownby-2023-2026-mal", "mål – goal (goal)"),
        ("model-ownby-2019-2022", "Ownby 2019-2022"),
        ("model-ownby-2019-2022-part-levels", "Who decides, who answers, and what links to what"),
        ("rule-own101", "OWN101"),
        ("rule-own101", "its own"),
    ):
        link = f'href="index.html#{target}"><span class="std std-ref">{said}</span>'
        assert link in built.page("other")
    for target in re.findall(r'href="#([^"]+)"', built.page()):
        assert f'id="{target}"' in built.page()


def test_words_lead_to_what_they_mean(project: Project) -> None:
    """On a page on which that stands above."""
    project.write(index=".. governance-model:: ownby_model:OLD")
    page = project.build("html").page()
    assert '<a class="reference internal" href="#model-ownby-2019-2022-mal">goal</a>' in page


def test_words_in_letters_other_than_a_to_z_lead_to_what_they_mean_too(project: Project) -> None:
    """Each has a label of its own, though none of its letters can stand in one."""
    project.write(index=".. governance-model:: ownby_model:GREEK")
    built = project.build("html")
    assert built.warnings == []
    page = built.page()
    assert 'href="#model-hellasby-2024-3b33b7">\N{GREEK SMALL LETTER GAMMA}' in page
    assert 'id="model-hellasby-2024-3c6"' in page


def test_a_model_that_stands_on_two_pages_has_its_labels_on_one(project: Project) -> None:
    """The other says that it gives none; else Sphinx tells of labels that are there twice."""
    project.write(
        index=".. governance-model:: ownby_model:OLD",
        other=".. governance-model:: ownby_model:OLD\n   :no-index:",
    )
    assert project.build("html").warnings == []
    project.write(other=".. governance-rules:: ownby_model:OLD")
    (warning,) = project.build("html").warnings
    assert "duplicate label rule-own101" in warning


def test_two_directives_on_a_page_share_its_labels(project: Project) -> None:
    """The first has them; the words of the second still lead to it."""
    lines = ".. governance-words:: ownby_model:OLD\n\n"
    project.write(index=lines + lines + ".. governance-levels:: ownby_model:OLD")
    built = project.build("html")
    assert built.warnings == []
    assert built.page().count('id="model-ownby-2019-2022-mal"') == 1
    assert 'href="#model-ownby-2019-2022-mal"' in built.page()


# What is installed, and what is not.


def test_an_installed_model_is_found_by_name_by_edition_and_by_day(
    project: Project, shelf: Shelf
) -> None:
    """As everywhere in govmodel."""
    two = '(edition("tvaby", "2023", 2023, 2026), edition("tvaby", "2027", 2027, 2030))'
    shelf.put("tvaby-plugin", "1.0", "tvaby = tvaby_module", tvaby_module=giving(two))
    assert "**tvaby@2027**" in text_of(project, ".. governance-editions:: tvaby")
    said = text_of(project, ".. governance-overview:: tvaby@2027")
    assert '"tvaby@2027"' in said
    assert "tvaby@2023" not in said
    said = text_of(project, ".. governance-overview:: tvaby\n   :on: 2024-01-01")
    assert '"tvaby@2023"' in said
    assert "tvaby@2027" not in said


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("governance-model:: atlantis", "the model atlantis; installed models are"),
        ("governance-words:: tvaby@1999", "has no edition 1999; its editions are 2023"),
        ("governance-words:: brokeby", "the plugin brokeby-plugin 1.0 (brokeby, with govmodel"),
        ("governance-instrument:: sextant", "sextant"),
        ("governance-instrument:: sextant@1757", "sextant"),
        ("governance-model:: nowhere:MODEL", "ModuleNotFoundError: No module named 'nowhere'"),
        ("governance-model:: ownby_model:GONE", "has no attribute 'GONE'"),
        ("governance-model:: leaving:MODEL", "leaving:MODEL cannot be reached: SystemExit: 3"),
        (
            "governance-model:: ownby_model:NUMBER",
            "neither a governance model nor a tuple of them, but 3",
        ),
        (
            "governance-rules:: ownby_model:NUMBER",
            "neither a governance model nor a tuple of them, but 3",
        ),
        (
            "governance-model:: ownby_model:NOTHING",
            "neither a governance model nor a tuple of them, but ()",
        ),
        (
            "governance-model:: ownby_model:OLD\n   :on: 1999-01-01",
            "no model of ownby_model:OLD is valid on 1999-01-01: there are ownby@2019-2022 (2019-2022)",
        ),
        ("governance-model:: ownby_model:OLD\n   :on: soon", "Invalid isoformat string: 'soon'"),
        ("governance-model:: ownby_model:OLD\n   :language: no", '"no" unknown'),
        ("governance-model:: ownby_model:OLD\n   :year: last", "a year is expected, such as 2026"),
        ("governance-calendar:: ownby_model:OLD\n   :year: 2020-2022", "a year is expected"),
    ],
)
def test_what_cannot_be_shown_is_told_at_its_line(
    project: Project, shelf: Shelf, line: str, expected: str
) -> None:
    """With the names that there are; the rest of the page is built."""
    only = '(edition("tvaby", "2023", 2023, 2026),)'
    shelf.put("tvaby-plugin", "1.0", "tvaby = tvaby_module", tvaby_module=giving(only))
    shelf.put("brokeby-plugin", "1.0", "brokeby = brokeby_module", brokeby_module="1 / 0")
    (project.folder / "leaving.py").write_text("raise SystemExit(3)", encoding="utf-8")
    project.write(index=f".. {line}\n\nThe rest.")
    built = project.build()
    assert built.warnings[0].startswith("index.rst:4: ERROR: ")
    assert expected in "\n".join(built.warnings)
    assert "The rest." in built.page()


def test_an_interrupted_build_ends(project: Project) -> None:
    """Who presses Ctrl-C while a model is imported wants no page."""
    (project.folder / "slow.py").write_text("raise KeyboardInterrupt", encoding="utf-8")
    project.write(index=".. governance-model:: slow:MODEL")
    with pytest.raises(KeyboardInterrupt):
        project.build()


# Building again, and in several processes.


def test_a_page_is_made_anew_when_its_model_has_changed(project: Project) -> None:
    """And not when nothing has; another page does not care."""
    project.write(index=".. governance-rules:: ownby_model:RULES", other="Text.")
    assert sorted(project.build().read) == ["index", "other"]
    assert project.build().read == []
    os.utime(project.folder / "ownby_model.py", (4e9, 4e9))
    assert project.build().read == ["index"]


def test_a_page_depends_on_the_plugin_and_on_govmodel(project: Project) -> None:
    """On their modules."""
    project.write(index=".. governance-words:: ownby_model:OLD")
    files = {Path(each).name for each in project.build().app.env.dependencies["index"]}
    assert {"ownby_model.py", "levels.py"} <= files


def test_pages_can_be_read_and_written_by_several_processes(project: Project) -> None:
    """They are the same as by one."""
    for at in range(7):
        project.write(
            **{f"p{at}": f".. governance-words:: ownby_model:OLD\n   {':no-index:' if at else ''}"}
        )
    project.write(index=":ref:`model-ownby-mal`")
    one = project.build("html")
    pages = [one.page("index"), one.page("p3")]
    for tree in (project.folder / "_html_trees").glob("*"):
        tree.unlink()
    several = project.build("html", parallel=2)
    assert several.warnings == []
    assert [several.page("index"), several.page("p3")] == pages


# What autodoc writes.


def test_classes_of_attrs_show_their_constructor_with_its_defaults(project: Project) -> None:
    """What attrs makes anew is written out; a word shows its word, its gloss and its kind."""
    said = text_of(project, AUTODOC)
    assert (
        'class ownby_classes.Cart(*, held: list[str] = ["\\\\d"], wheels: int = 4, axles: int = NOTHING)'
        in said.replace("'", '"')
    )
    assert 'class ownby_classes.Ord Bases: "Goal" A word.' in said
    assert "word: ClassVar[str] = 'ord'" in said
    assert "RED = 'red'" in said
    assert "ownby_classes.LONG A long one." in said
    assert "ownby_classes.SHORT = 3 A short one." in said


def test_what_word_and_gloss_mean_is_said_of_other_classes_alone(project: Project) -> None:
    """At every word it would be the same; a class that is no word says what its own mean."""
    project.write(
        index="""
        .. autoclass:: ownby_classes.Ord
           :members:
           :inherited-members:

        .. autoclass:: ownby_classes.Puzzle
           :members:

        .. autoclass:: ownby_classes.Puzzle.Answer
           :members:
        """
    )
    said = " ".join(project.build().page().split())
    assert "own word, as it writes it" not in said
    assert "What is looked for." in said
    assert "What was found." in said


def test_a_project_can_keep_what_autodoc_writes(project: Project) -> None:
    """With one line in its conf.py."""
    said = text_of(project, AUTODOC, govmodel_plain_classes=False)
    assert "held: list[str] = NOTHING" in said
    assert "ownby_classes.Ord(*, id: str" in said
    assert "ownby_classes.LONG = (0, 1" in said


AUTODOC = """
.. automodule:: ownby_classes
   :members:
   :show-inheritance:
"""

CLASSES = '''
from enum import Enum

import attrs
import govmodel as gm

@attrs.frozen(kw_only=True)
class Cart:
    """A cart."""
    held: list[str] = attrs.field(factory=lambda: ["\\\\d"])
    wheels: int = 4
    axles: int = attrs.field(default=attrs.Factory(lambda self: self.wheels // 2, takes_self=True))

@attrs.frozen(kw_only=True)
class Ord(gm.Goal):
    """A word."""
    word = "ord"

class Puzzle:
    """A riddle."""
    word: str = ""
    """What is looked for."""

    class Answer:
        """A guess."""
        gloss: str = ""
        """What was found."""

class Colour(Enum):
    """A colour."""
    RED = "red"

class Plain:
    """No class of attrs."""

LONG = tuple(range(60))
"""A long one."""
SHORT = 3
"""A short one."""
'''


def test_the_directives_are_named_like_what_they_show() -> None:
    """All begin alike."""
    assert sorted(DIRECTIVES) == [
        "governance-bodies",
        "governance-calendar",
        "governance-documents",
        "governance-editions",
        "governance-instrument",
        "governance-levels",
        "governance-model",
        "governance-overview",
        "governance-rules",
        "governance-scale",
        "governance-sources",
        "governance-thread",
        "governance-words",
    ]


def test_the_example_of_the_manual_is_built(project: Project) -> None:
    """As it lies in the folder of examples."""
    example = ROOT / "examples" / "model-page"
    conf: dict[str, Any] = {}
    exec((example / "conf.py").read_text(encoding="utf-8"), conf)  # noqa: S102 - our own
    text = (example / "index.rst").read_text(encoding="utf-8")
    (project.folder / "index.rst").write_text(text, encoding="utf-8")
    kept = ("project", "language", "extensions")
    built = project.build("html", **{name: conf[name] for name in kept})
    assert built.warnings == []
    assert "Ska kopplas till inriktningsmål" in built.page()

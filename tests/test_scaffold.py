"""A project for a new plugin: what it is called, what stands in it, and when none is written."""

import ast
import sys
import tomllib
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.metadata import EntryPoint
from pathlib import Path
from types import MappingProxyType

import pytest
import yaml
from docutils.core import publish_doctree
from hypothesis import example, given, settings, strategies as st
from jinja2 import UndefinedError
from markdown_it import MarkdownIt

import govmodel as gm
from govmodel.scaffold import Project, naming, new_project, rendering

FILES = (
    ".gitignore",
    "README.md",
    "docs/conf.py",
    "docs/index.rst",
    "noxfile.py",
    "plan.yaml",
    "pyproject.toml",
    "src/govmodel_ostra_goinge/__init__.py",
    "src/govmodel_ostra_goinge/model.py",
    "src/govmodel_ostra_goinge/py.typed",
    "tests/test_model.py",
)
"""What a project consists of."""


@pytest.fixture
def written(tmp_path: Path) -> Project:
    """Write Östra Göinge's project."""
    return new_project("Östra Göinge", code="1256", into=tmp_path, year=2026)


def text(project: Project, name: str) -> str:
    """Read a file of a project."""
    return (project.folder / name).read_text(encoding="utf-8")


def model_of(project: Project) -> dict[str, object]:
    """Give what a project's model is made of, as far as it stands there literally."""
    source = text(project, f"src/{project.package}/model.py")
    made = next(
        node
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "gm.GovernanceModel"
    )
    return {
        str(each.arg): each.value.value
        for each in made.keywords
        if isinstance(each.value, ast.Constant)
    }


def problems(call: Callable[[], object]) -> list[str]:
    """Give what is wrong, one sentence for each thing."""
    with pytest.raises(gm.DocumentError) as caught:
        call()
    assert str(caught.value).startswith("no project can be written for ")
    return [problem.text("en") for problem in caught.value.problems]


# What it is called.


@pytest.mark.parametrize(
    ("municipality", "name"),
    [
        ("Östra Göinge", "ostra-goinge"),
        ("Härjedalen", "harjedalen"),
        ("Malå", "mala"),
        ("Upplands-Bro", "upplands-bro"),
        ("Ähtäri", "ahtari"),
        ("Åland–Föglö", "aland-foglo"),
        ("Pedersöre  kommun", "pedersore-kommun"),
        ("Tromsø", "tromso"),
        ("Ærø", "aero"),
        ("Kárášjohka/Karasjok", "karasjohka-karasjok"),
        ("Guovdageaidnu (Đŋŧ)", "guovdageaidnu-dnt"),
        ("L’Île d'Œuf", "l-ile-d-oeuf"),
        ("Łódź", "lodz"),
        ("DIYARBAK\N{LATIN SMALL LETTER DOTLESS I}R", "diyarbakir"),
        ("Þórshöfn Ísafjörður", "thorshofn-isafjordur"),
        ("Weißwasser", "weisswasser"),
        ("O\N{COMBINING DIAERESIS}cker\N{COMBINING DIAERESIS}", "ocker"),
        ("Malå\N{SUPERSCRIPT TWO}", "mala2"),
        ("class", "class"),
        ("Å", "a"),
        ("'Malå' \"{{ 7 * 7 }}\"", "mala-7-7"),
    ],
)
def test_a_municipality_s_name_becomes_one_that_can_be_typed(municipality: str, name: str) -> None:
    """Without what is above and below letters, in lower case, with hyphens."""
    assert naming.Naming.of(municipality).name == name


def test_everything_is_called_after_the_model(written: Project) -> None:
    """The folder, the distribution, the package, the model and the test."""
    assert written.folder.name == "govmodel-ostra-goinge"
    assert written.distribution == "govmodel-ostra-goinge"
    assert written.package == "govmodel_ostra_goinge"
    assert written.model == "ostra-goinge@2026"
    assert "class TestOstraGoinge(ModelContract):" in text(written, "tests/test_model.py")


@pytest.mark.parametrize(
    ("name", "prefix"),
    [("mala", "MAL"), ("se", "SEX"), ("gm", "GMX"), ("a-1", "AXX"), ("o-ma-la", "OMA")],
)
def test_codes_begin_with_three_letters(name: str, prefix: str) -> None:
    """So that they are never the core's nor the law's, which begin with two."""
    assert naming.Naming(name=name).prefix == prefix


def test_a_name_can_be_given(tmp_path: Path) -> None:
    """Where the municipality's own makes none, or too long a one."""
    project = new_project("東京", code="13", into=tmp_path, name="tokyo", year=2026)
    assert project.folder == tmp_path / "govmodel-tokyo"
    assert model_of(project)["municipality"] == "東京"
    assert "The governance model of 東京\n===========================\n" not in text(
        project, "docs/index.rst"
    )
    assert "The governance model of 東京\n============================\n" in text(
        project, "docs/index.rst"
    )


def test_a_name_is_tidied(tmp_path: Path) -> None:
    """Its letters are composed, and its spaces single ones, as they are when it is typed."""
    typed = "  O\N{COMBINING DIAERESIS}stra\N{NO-BREAK SPACE} Go\N{COMBINING DIAERESIS}inge "
    project = new_project(typed, code="1256", into=tmp_path)
    assert project.municipality == "Östra Göinge"
    assert model_of(project)["municipality"] == "Östra Göinge"


# What stands in it.


def test_a_project_is_written(tmp_path: Path, written: Project) -> None:
    """All its files, and nothing beside them."""
    assert written.files == FILES
    found = [each for each in tmp_path.rglob("*") if each.is_file()]
    assert sorted(each.relative_to(written.folder).as_posix() for each in found) == sorted(FILES)
    assert list(tmp_path.iterdir()) == [written.folder]


def test_no_mark_of_the_templates_is_left(written: Project) -> None:
    """Whatever was to be filled in is filled in, and each file but the mark of types says something."""
    for name in written.files:
        said = text(written, name)
        assert not {"{{", "{%", "{#", "PACKAGE"} & set(said.split())
        assert "{%" not in said
        assert (name.endswith("py.typed")) == (said == "")
        assert said == "" or (said.endswith("\n") and not said.endswith("\n\n"))
        assert "\r" not in said


def test_the_project_says_what_it_is_and_needs(written: Project) -> None:
    """Its entry point has the model's name."""
    about = tomllib.loads(text(written, "pyproject.toml"))["project"]
    assert about["name"] == "govmodel-ostra-goinge"
    assert about["description"] == "The governance model of Östra Göinge, for govmodel."
    assert about["dependencies"] == ["govmodel", "govmodel-sweden"]
    assert about["entry-points"] == {"govmodel": {"ostra-goinge": "govmodel_ostra_goinge"}}
    assert about["optional-dependencies"]["test"] == ["govmodel[cli,testing]"]


def test_the_model_is_the_municipality_s(written: Project) -> None:
    """With its code and its language, and an edition of one year."""
    assert model_of(written) == {
        "name": "ostra-goinge",
        "edition": "2026",
        "municipality": "Östra Göinge",
        "code": "1256",
        "language": "sv",
    }
    assert "jurisdiction=SWEDEN," in text(written, "src/govmodel_ostra_goinge/model.py")


@pytest.mark.parametrize("country", naming.COUNTRIES)
def test_no_day_is_made_up(tmp_path: Path, country: str) -> None:
    """Nobody has read when something is reviewed; a financial year ends with the year."""
    project = new_project("Malå", code="2418", into=tmp_path, country=country)
    model = text(project, f"src/{project.package}/model.py")
    assert model.count("    gm.Undated(\n") == 1
    assert [line.strip() for line in model.splitlines() if "    months=" in line] == [
        "months=(12,),"
    ]
    assert (
        "# done and not when: gm.Undated(id=..., name=..., subject=..., readers=..., report"
        in model
    )
    assert (
        "which you read it and leave basis=ASSUMED: nobody has said that it holds longer" in model
    )


@pytest.mark.parametrize("country", naming.COUNTRIES)
def test_some_role_answers_for_nothing(tmp_path: Path, country: str) -> None:
    """A level whose owners are all that a document names has still somebody to refuse."""
    project = new_project("Malå", code="2418", into=tmp_path, country=country)
    model = text(project, f"src/{project.package}/model.py")
    assert "\nROLES = (COUNCIL, BOARD, COMMITTEE, ADMINISTRATION)\n" in model
    assert "ADMINISTRATION" not in model.partition("\nLEVELS = ")[2]


@pytest.mark.parametrize(("country", "spoken"), [("sweden", ["sv", "en"]), ("other", ["en"])])
def test_its_tests_find_the_model_as_everybody_does(
    tmp_path: Path, country: str, spoken: list[str]
) -> None:
    """With its units, and without a name that goes when a word or an edition is replaced."""
    project = new_project("Malå", code="2418", into=tmp_path, country=country)
    tests = text(project, "tests/test_model.py")
    assert project.package not in tests
    assert "gm.read_plan(PLAN, gm.find_model)" in tests
    assert [each for each in ("sv", "en") if f'each.text("{each}")' in tests] == spoken


def test_what_the_page_needs_is_told_where_it_is_built(written: Project) -> None:
    """The extra first."""
    for name in ("README.md", "docs/conf.py"):
        assert 'python -m pip install -e ".[docs]"' in text(written, name)


def test_leading_zeros_of_a_code_are_kept(tmp_path: Path) -> None:
    """It is text."""
    project = new_project("Upplands-Bro", code="0139", into=tmp_path)
    assert project.code == "0139"
    assert model_of(project)["code"] == "0139"


@pytest.mark.parametrize(
    ("municipality", "code", "country", "stands_under"),
    [
        ("Malå", "2418", None, "sweden"),
        ("Malå", "2418", "sweden", "sweden"),
        ("Ähtäri", "989", None, "other"),
        ("Oslo", "0301", "other", "other"),
        ("Wien", "9000000000", None, "other"),
    ],
)
def test_a_model_stands_under_the_law_that_was_asked_for(
    tmp_path: Path, municipality: str, code: str, country: str | None, stands_under: str
) -> None:
    """Or, if nobody asked, under Sweden's where the code is like its codes."""
    project = new_project(municipality, code=code, into=tmp_path, country=country)
    assert project.country == stands_under
    needed = tomllib.loads(text(project, "pyproject.toml"))["project"]["dependencies"]
    model = text(project, f"src/{project.package}/model.py")
    assert ("govmodel-sweden" in needed) == (stands_under == "sweden")
    assert ("govmodel_sweden" in model) == (stands_under == "sweden")
    assert model_of(project)["language"] == ("sv" if stands_under == "sweden" else "en")


def test_the_first_edition_is_this_year_s(tmp_path: Path) -> None:
    """Unless another is asked for."""
    before = datetime.now(UTC).astimezone().year
    project = new_project("Malå", code="2418", into=tmp_path)
    assert before <= int(project.edition) <= datetime.now(UTC).astimezone().year
    assert f"period: {project.edition}\n" in text(project, "plan.yaml")


def test_a_project_lies_where_it_was_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the folder where one is, unless another is named."""
    monkeypatch.chdir(tmp_path)
    assert new_project("Malå", code="2418").folder == Path("govmodel-mala")
    assert (tmp_path / "govmodel-mala" / "plan.yaml").is_file()


# What none is written for.


@pytest.mark.parametrize(
    ("municipality", "code", "told"),
    [
        (
            "",
            "2418",
            [
                "municipality: expected the name of a municipality, of at most 60 characters, found nothing",
                "name: expected a municipality whose name can be written with the letters a to z, digits and hyphens, beginning with a letter, in at most 40 characters; else give the model a name, found nothing",
            ],
        ),
        (
            "Ma\nlå\x1b",
            "241",
            [
                "municipality: expected a name on one line, without characters that cannot be seen, found Ma\nlå\x1b",
            ],
        ),
        ("Malå\N{RIGHT-TO-LEFT OVERRIDE}", "2418", ["municipality: expected a name on one line"]),
        ("Malå\ud800", "2418", ["municipality: expected a name on one line"]),
        ("å" * 61, "2418", ["municipality: expected the name of a", "name: expected a municipal"]),
        ("å" * 41, "2418", ["name: expected a municipality whose name can be written"]),
        ("1:a Malå", "2418", ["name: expected a municipality whose name can be written"]),
        ("…", "2418", ["name: expected a municipality whose name can be written"]),
        ("東京", "2418", ["name: expected a municipality whose name can be written"]),
        ("Malå", "", ["code: expected digits alone, with leading zeros, found nothing"]),
        ("Malå", "24 18", ["code: expected digits alone, with leading zeros, found 24 18"]),
        ("Malå", "٢٤١٨", ["code: expected digits alone, with leading zeros, found ٢٤١٨"]),
        ("Malå", "12345678901", ["code: expected digits alone"]),
    ],
)
def test_what_makes_no_project_is_told(
    tmp_path: Path, municipality: str, code: str, told: list[str]
) -> None:
    """Each thing that is wrong, in a sentence that begins with what it is about."""
    found = problems(lambda: new_project(municipality, code=code, into=tmp_path))
    assert len(found) == len(told)
    assert all(each.startswith(begun) for each, begun in zip(found, told, strict=True))
    assert list(tmp_path.iterdir()) == []


def test_everything_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    """Also where it was to lie."""
    found = problems(
        lambda: new_project(
            "M\tå",
            code="x",
            into=tmp_path / "nowhere",
            name="M å",
            country="sweden",
            year=1899,
        )
    )
    assert found == [
        "municipality: expected a name on one line, without characters that cannot be seen, found M\tå",
        "name: expected the letters a to z, digits and hyphens between them, beginning with a letter, at most 40 characters, found M å",
        "code: expected the four digits of a Swedish municipality, with leading zeros, such as 0331, found x",
        "year: expected a year from 1900 to 9999, found 1899",
        f"{tmp_path / 'nowhere'}: the folder is not there",
    ]


@pytest.mark.parametrize("code", ["989", "02418", "٢٤١٨"])
def test_a_swedish_code_has_four_digits(tmp_path: Path, code: str) -> None:
    """Of those that everybody can type."""
    found = problems(lambda: new_project("Malå", code=code, into=tmp_path, country="sweden"))
    expected = "the four digits of a Swedish municipality, with leading zeros, such as 0331"
    assert found == [f"code: expected {expected}, found {code}"]


@pytest.mark.parametrize("year", [1899, 10000, 0])
def test_a_year_has_four_digits(tmp_path: Path, year: int) -> None:
    """And is one that a document can be for."""
    found = problems(lambda: new_project("Malå", code="2418", into=tmp_path, year=year))
    assert found == [f"year: expected a year from 1900 to 9999, found {year}"]


@pytest.mark.parametrize("year", [1900, 9999])
def test_the_first_and_the_last_year_are_years(tmp_path: Path, year: int) -> None:
    """They are what the bounds say."""
    assert new_project("Malå", code="2418", into=tmp_path, year=year).edition == str(year)


def test_an_unknown_country_is_refused(tmp_path: Path) -> None:
    """It names those that there are."""
    found = problems(lambda: new_project("Oslo", code="0301", into=tmp_path, country="norway"))
    assert found == ["country: expected one of sweden or other, found norway"]


@pytest.mark.parametrize("name", ["-malå", "mala-", "ma--la", "Mala", "mala\n", "m" * 41, ""])
def test_a_name_that_is_given_must_be_one(tmp_path: Path, name: str) -> None:
    """It is not mended."""
    (told,) = problems(lambda: new_project("Malå", code="2418", into=tmp_path, name=name))
    assert told.startswith("name: expected the letters a to z")


def test_the_longest_names_make_a_project(tmp_path: Path) -> None:
    """Sixty characters of a municipality's, forty of a model's."""
    project = new_project("Å" * 60, code="2418", into=tmp_path, name="m" * 40)
    assert project.package == "govmodel_" + "m" * 40
    for name in project.files:
        if name.endswith(".py"):
            assert max(map(len, text(project, name).splitlines())) <= 100


def test_a_name_that_a_plugin_has_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two plugins of one name would stand in each other's way."""
    there = (EntryPoint(name="heby", value="govmodel_heby", group="govmodel"),)
    monkeypatch.setattr(naming, "entry_points", lambda **_: there)
    found = problems(lambda: new_project("Heby", code="0331", into=tmp_path))
    assert found == ["name: expected a name that no installed plugin has, found heby"]
    assert new_project("Malå", code="2418", into=tmp_path).name == "mala"


def test_a_project_cannot_be_what_it_needs_itself(tmp_path: Path) -> None:
    """A plugin named like the package of Sweden's law would hide it."""
    found = problems(lambda: new_project("Sweden", code="1256", into=tmp_path))
    assert found == ["name: expected a name that no installed plugin has, found sweden"]
    assert new_project("Sweden", code="12", into=tmp_path).name == "sweden"


# What is never overwritten, and never left half written.


def folder(place: Path) -> None:
    """Put an empty folder there."""
    place.mkdir()


def file(place: Path) -> None:
    """Put a file there."""
    place.write_text("mine", encoding="utf-8")


def link(place: Path) -> None:
    """Put a link there that leads nowhere."""
    place.symlink_to("nowhere")


@pytest.mark.parametrize("put", [folder, file, link])
def test_what_is_there_is_not_overwritten(tmp_path: Path, put: Callable[[Path], None]) -> None:
    """Not even an empty folder."""
    place = tmp_path / "govmodel-mala"
    put(place)
    before = place.lstat()
    found = problems(lambda: new_project("Malå", code="2418", into=tmp_path))
    assert found == [f"{place}: it is there already, and nothing is overwritten"]
    assert place.lstat() == before
    assert list(tmp_path.iterdir()) == [place]


def test_a_second_run_refuses(tmp_path: Path, written: Project) -> None:
    """And changes nothing, whatever has become of the project."""
    plan = written.folder / "plan.yaml"
    plan.write_text("mine", encoding="utf-8")
    found = problems(lambda: new_project("Östra Göinge", code="1256", into=tmp_path))
    assert found == [f"{written.folder}: it is there already, and nothing is overwritten"]
    assert plan.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("put", [file, link])
def test_a_project_is_put_into_folders_alone(tmp_path: Path, put: Callable[[Path], None]) -> None:
    """A file, or a link that leads nowhere, is none."""
    place = tmp_path / "projects"
    put(place)
    found = problems(lambda: new_project("Malå", code="2418", into=place))
    assert found == [f"{place}: it is a file and not a folder"]


def test_a_link_to_a_folder_is_followed(tmp_path: Path) -> None:
    """The project lies where it leads."""
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    new_project("Malå", code="2418", into=tmp_path / "link")
    assert (tmp_path / "real" / "govmodel-mala" / "plan.yaml").is_file()


def test_a_name_with_a_null_byte_is_no_folder(tmp_path: Path) -> None:
    """It is told like any other that is not there."""
    found = problems(lambda: new_project("Malå", code="2418", into=f"{tmp_path}\0"))
    assert found == [f"{tmp_path}\0: the folder is not there"]


@pytest.mark.parametrize("method", ["mkdir", "write_text", "rename"])
def test_nothing_is_left_of_what_could_not_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, method: str
) -> None:
    """Such as in a folder that may only be read, or on a full disk."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, method, refuse)
    found = problems(lambda: new_project("Malå", code="2418", into=tmp_path))
    place = tmp_path / "govmodel-mala"
    assert found == [f"{place}: the folder cannot be written: Permission denied"]
    assert list(tmp_path.iterdir()) == []


def test_an_error_without_a_number_is_told_in_its_own_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What stopped the writing is never hidden."""

    def refuse(*_: object) -> None:
        message = "the disk is gone"
        raise OSError(message)

    monkeypatch.setattr(Path, "rename", refuse)
    (told,) = problems(lambda: new_project("Malå", code="2418", into=tmp_path))
    assert told.endswith("the folder cannot be written: the disk is gone")


def test_nothing_is_left_when_the_writing_is_interrupted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever types Ctrl-C gets what was before."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "rename", interrupt)
    with pytest.raises(KeyboardInterrupt):
        new_project("Malå", code="2418", into=tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_without_the_templating_library_the_extra_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In either language, and nothing is written."""
    monkeypatch.delitem(sys.modules, "govmodel.scaffold.rendering")
    monkeypatch.setitem(sys.modules, "jinja2", None)
    with pytest.raises(gm.MissingExtraError) as caught:
        new_project("Malå", code="2418", into=tmp_path)
    needed = "New projects need an extra that is not installed"
    assert str(caught.value) == f'{needed}: pip install "govmodel[cli]"'
    assert caught.value.text("sv").startswith("Nya projekt kräver ett tillägg")
    assert list(tmp_path.iterdir()) == []


# Whatever a municipality is called.

VALUES = MappingProxyType(
    {
        "code": "0001",
        "year": "2026",
        "edition_constant": "EDITION_2026",
        "name": "x",
        "distribution": "govmodel-x",
        "package": "govmodel_x",
        "camel": "X",
        "prefix": "XXX",
    }
)
"""Everything in the templates but the municipality's name, and the country."""

HOSTILE = (
    st.sampled_from(
        [
            "''''",
            '"' * 3,
            "\\",
            "\\'",
            "\\n",
            "{{",
            "7*7",
            "}}",
            "{%",
            "x",
            "%}",
            "{#",
            "${x}",
            "%s",
        ]
    )
    | st.sampled_from(
        ["`x`", "``x``_", "|x|", "*x*", "**x**", "x_", "[x]_", "<x>", "&lt;", "<!--", "#", ":", "-"]
    )
    | st.sampled_from(
        [
            "..",
            ":ref:`x`",
            "![x](y)",
            "---",
            "===",
            "~x~",
            "\\N{DIGIT ONE}",
            "http://x.y",
            "\\u00e5",
        ]
    )
)
NAMES = st.builds(
    naming.tidied,
    st.lists(st.one_of(HOSTILE, st.text(max_size=8)), min_size=1, max_size=6).map(" ".join),
).filter(lambda name: bool(name) and name.isprintable())
"""Names in one line, of what formats take for marks."""


def test_a_value_that_nobody_gives_is_an_error() -> None:
    """And no empty text."""
    lacking = {name: value for name, value in VALUES.items() if name != "camel"}
    given = {"municipality": "Malå", "country": "other", "requires": ()}
    with pytest.raises(UndefinedError, match="'camel' is undefined"):
        rendering.rendered({**lacking, **given})


@settings(max_examples=60)
@example(municipality="A'\"\\ {{ x }} {# *b* `c`_ <d>", country="sweden")
@given(municipality=NAMES, country=st.sampled_from(naming.COUNTRIES))
def test_a_name_stands_in_every_file_as_it_is_written(municipality: str, country: str) -> None:
    """Python, TOML, YAML, reStructuredText and Markdown each read the same name."""
    needed = naming.Naming(name="x").requires(country)
    files = rendering.rendered(
        {**VALUES, "municipality": municipality, "country": country, "requires": needed}
    )
    strings = set()
    for name, said in files.items():
        if name.endswith(".py"):
            tree = compile(said, name, "exec", flags=ast.PyCF_ONLY_AST)
            strings |= {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    assert municipality in strings
    project = tomllib.loads(files["pyproject.toml"])["project"]
    assert project["description"] == f"The governance model of {municipality}, for govmodel."
    plan = yaml.safe_load(files["plan.yaml"])
    assert plan["title"].endswith(f": {municipality} 2026")
    page, *_ = files["docs/index.rst"].split("\n.. governance-model")
    tree = publish_doctree(page, settings_overrides={"report_level": 1, "halt_level": 1})
    assert tree.get("names") or tree["title"] == f"The governance model of {municipality}"
    (first,) = [
        token.children or []
        for token in MarkdownIt().parse(files["README.md"])
        if token.type == "inline" and token.content.startswith("The governance model of ")
    ]
    assert "".join(each.content for each in first) == (
        f"The governance model of {municipality}, for govmodel."
    )


@given(typed=st.text(max_size=70), code=st.text(max_size=6), given_name=st.none() | st.text())
def test_whatever_is_typed_is_refused_in_words_or_can_be_called(
    typed: str, code: str, given_name: str | None
) -> None:
    """A name without a problem is one that pip, Python and govmodel take."""
    municipality = naming.tidied(typed)
    named = naming.Naming.of(municipality, given_name)
    found = tuple(
        naming.problems_of(
            municipality,
            code=code,
            naming=named,
            given=given_name,
            country=naming.country_of(code, None),
            year=2026,
        )
    )
    for problem in found:
        for language in ("sv", "en"):
            assert problem.text(language)
    if not found:
        assert named.package.isidentifier()
        assert named.name.isascii()
        assert named.name.islower()
        assert f"Test{named.camel}".isidentifier()

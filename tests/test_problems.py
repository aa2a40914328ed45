"""What is wrong in a file: its place, its line, its words, and its turn among the others."""

import pytest

from govmodel import Problem
from govmodel.problems import dotted, line_of, show


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ((), "plan.json: $"),
        (("title",), "plan.json: $.title"),
        (("elements", 0), "plan.json: $.elements[0]"),
        (
            ("elements", 10, "targets", 2, "value"),
            "plan.json: $.elements[10].targets[2].value",
        ),
    ],
)
def test_a_place_is_written_as_file_and_path(path: tuple[str | int, ...], written: str) -> None:
    """Fields follow a full stop, positions stand in brackets."""
    assert show("plan.json", path, {}) == written


def test_a_place_is_written_with_its_line_where_lines_are_known() -> None:
    """The line stands between the file and the path."""
    lines = {(): 1, ("elements", 0): 7}
    assert show("plan.yaml", ("elements", 0), lines) == "plan.yaml:7: $.elements[0]"


def test_what_is_missing_has_the_line_of_what_it_is_missing_from() -> None:
    """The nearest known place around it gives the line."""
    lines = {(): 1, ("elements",): 4, ("elements", 0): 7, ("elements", 0, "text"): 9}
    assert line_of(("elements", 0, "text"), lines) == 9
    assert line_of(("elements", 0, "id"), lines) == 7
    assert line_of(("elements", 5, "id"), lines) == 4
    assert line_of(("title",), lines) == 1


def test_without_lines_there_is_no_line() -> None:
    """A file whose lines nobody counted has places alone."""
    assert line_of(("elements", 0), {}) is None


def test_a_problem_is_told_in_both_languages() -> None:
    """Place and sentence, in English and in Swedish."""
    problem = Problem(
        name="plan.yaml",
        path=("elements", 0),
        line=7,
        key="problem.required",
        values={"field": "text"},
    )
    assert problem.text("en") == "plan.yaml:7: $.elements[0]: the required field text is missing"
    assert problem.text("sv") == "plan.yaml:7: $.elements[0]: det obligatoriska fältet text saknas"


def test_a_problem_without_a_line_is_told_by_its_path() -> None:
    """In JSON the path is all there is."""
    problem = Problem(name="plan.json", path=("title",), key="problem.encoding")
    assert problem.text("en") == (
        "plan.json: $.title: the file is not encoded in UTF-8; save it as UTF-8"
    )


def test_a_problem_of_a_whole_file_is_told_without_a_path() -> None:
    """With its line if it has one."""
    problem = Problem(name="plan.json", key="problem.empty")
    assert problem.text("en") == "plan.json: the file is empty"
    assert problem.text("sv") == "plan.json: filen är tom"
    assert problem.sentence("en") == "the file is empty"
    broken = Problem(name="plan.json", line=3, key="problem.encoding")
    assert broken.text("en") == "plan.json:3: the file is not encoded in UTF-8; save it as UTF-8"


def test_a_long_name_of_a_field_is_cut_short_in_a_place() -> None:
    """A hundred characters are enough to find it."""
    assert dotted(("a" * 100, 0, "b" * 101)) == f"$.{'a' * 100}[0].{'b' * 100}"


def test_a_problem_is_placed_in_its_file() -> None:
    """It learns the file's name, and its line from its path."""
    problem = Problem(path=("title",), key="problem.encoding")
    placed = problem.placed("plan.yaml", {(): 1, ("title",): 3})
    assert placed == Problem(name="plan.yaml", path=("title",), line=3, key="problem.encoding")


def test_a_problem_that_knows_its_line_keeps_it() -> None:
    """A duplicate field stands on another line than the field it repeats."""
    problem = Problem(path=("title",), line=5, key="problem.encoding")
    assert problem.placed("plan.yaml", {("title",): 3}).line == 5


def test_problems_stand_in_the_files_order() -> None:
    """By line; on one line by path, with position 10 after position 9; without a line first."""
    whole = Problem(key="problem.encoding")
    late = Problem(key="problem.key", line=12, path=("a",))
    ninth = Problem(key="problem.key", line=3, path=("elements", 9))
    inside = Problem(key="problem.key", line=3, path=("elements", 9, "id"))
    tenth = Problem(key="problem.key", line=3, path=("elements", 10))
    field = Problem(key="problem.key", line=3, path=("title",))
    mixed = [late, field, tenth, inside, ninth, whole]
    assert sorted(mixed, key=Problem.order) == [whole, ninth, inside, tenth, field, late]


def test_a_position_and_a_field_can_be_sorted_together() -> None:
    """Something can be wrong with an item, and with a field of what should have been a list."""
    item = Problem(key="problem.key", path=("elements", 0))
    field = Problem(key="problem.key", path=("elements", "a"))
    assert sorted([field, item], key=Problem.order) == [item, field]

"""What govmodel raises, and when.

An error is raised only where a model contradicts itself, a document cannot be read, or a caller
errs. What is wrong *in a plan* is never raised: it is yielded as a finding.

.. code-block:: text

    GovmodelError
    ├── AbstractKindError (TypeError)      an abstract type was instantiated
    ├── InvalidValueError (ValueError)     a value that cannot be, such as the month 13
    ├── ModelError (ValueError)            a model contradicts itself; all contradictions at once
    ├── DocumentError (ValueError)         a file cannot be read or written; all problems at once
    ├── MissingExtraError (ImportError)    an optional dependency is not installed
    ├── UnknownElementError (LookupError)  no element of the plan has that id
    ├── UnknownModelError (LookupError)    no installed model answers to that name, edition or day
    ├── UnknownInstrumentError (LookupError)  nor any installed assessment instrument
    ├── PluginError                        the plugin that should hold the model is broken
    └── RuleFailedError                    a rule raised instead of yielding

Every error keeps its values and can be read in either language: ``str(error)`` is English,
``error.text("sv")`` Swedish.
"""

from collections.abc import Mapping

from attrs import field, frozen

from govmodel.problems import Problem
from govmodel.words import sentence


class GovmodelError(Exception):
    """The root of everything govmodel raises on purpose.

    :ivar key: which sentence of the catalogue it says.
    :ivar values: what stands in the sentence.

    >>> from govmodel import GovmodelError, Period
    >>> try:
    ...     Period.years(0)
    ... except GovmodelError as error:
    ...     print(error.text("sv"))
    här väntades ett år från 1 till 9999, men här står 0
    """

    def __init__(self, key: str, values: Mapping[str, object]) -> None:
        """Keep the values; the words come when somebody reads them."""
        self.key = key
        self.values = values
        super().__init__(key, values)

    def text(self, language: str) -> str:
        """Say what happened, in a language."""
        return sentence(self.key, language, self.values)

    def __str__(self) -> str:
        """Say what happened, in English."""
        return self.text("en")


class AbstractKindError(GovmodelError, TypeError):
    """An abstract type was instantiated instead of a municipality's own word.

    >>> from govmodel import AbstractKindError, Goal
    >>> try:
    ...     Goal(id="g1", text="A safer municipality")
    ... except AbstractKindError as error:
    ...     print(error)
    Goal is abstract: use a subclass of it, such as a municipality's plugin defines
    """


class InvalidValueError(GovmodelError, ValueError):
    """A value that cannot be.

    The key is the sentence that says what would have been right; ``values["found"]`` is what was
    there.

    >>> from govmodel import InvalidValueError, Period
    >>> try:
    ...     Period.parse("2010-02-30")
    ... except InvalidValueError as error:
    ...     print(error.values["found"])
    2010-02-30
    """

    @property
    def expected(self) -> "Phrase":
        """What would have been right, as a value that a sentence can hold."""
        return Phrase(self.key, self.values)

    def text(self, language: str) -> str:
        """Say what was expected and what was found, in a language."""
        values = {"expected": self.expected, "found": self.values["found"]}
        return sentence("error.invalid", language, values)


@frozen
class Phrase:
    """A phrase of the catalogue as a value, told in the reader's language.

    :param key: which phrase.
    :param values: what stands in it.

    >>> from govmodel.errors import Phrase
    >>> Phrase("expected.baseline").label("en")
    'a baseline'
    """

    key: str
    values: Mapping[str, object] = field(factory=dict, hash=False)

    def label(self, language: str) -> str:
        """Say it in a language."""
        return sentence(self.key, language, self.values)


class ModelError(GovmodelError, ValueError):
    """A governance model, or an instrument, contradicts itself; for its author, in English alone.

    :ivar name: its name and edition.
    :ivar problems: every contradiction, one sentence each.
    :ivar what: ``model`` or ``instrument``.

    >>> from govmodel import GovernanceModel, ModelError, Period
    >>> try:
    ...     GovernanceModel(
    ...         name="exempelby",
    ...         edition="",
    ...         municipality="Exempelby",
    ...         code="9999",
    ...         language="sv",
    ...         valid=Period.years(2024),
    ...         levels=(),
    ...     )
    ... except ModelError as error:
    ...     print(error)
    the model exempelby@ contradicts itself:
      - the edition is empty: name it, as in "2023-2026"
      - it has no levels: a model says which kinds of statement a plan may hold
    """

    def __init__(self, name: str, problems: tuple[str, ...], what: str = "model") -> None:
        """Keep the problems one by one."""
        Exception.__init__(self, name, problems, what)
        self.name = name
        self.problems = problems
        self.what = what

    def text(self, language: str) -> str:  # noqa: ARG002 - authors of models read English
        """List every contradiction, in English."""
        lines = "".join(f"\n  - {problem}" for problem in self.problems)
        return f"the {self.what} {self.name} contradicts itself:{lines}"


class DocumentError(GovmodelError, ValueError):
    """A document cannot be read or written, or no project can be.

    :ivar name: the file's name as the caller gave it.
    :ivar problems: every :class:`~govmodel.Problem`, by line in YAML and by path in JSON.

    >>> import govmodel as gm
    >>> try:
    ...     gm.parse_results(b'{"format": "govmodel.results/1", "of": 2182}', name="r.json")
    ... except gm.DocumentError as error:
    ...     print(error)
    r.json cannot be read:
      r.json: $.of: expected text, found 2182
    """

    def __init__(self, key: str, name: str, problems: tuple[Problem, ...]) -> None:
        """Keep the problems one by one."""
        Exception.__init__(self, key, name, problems)
        self.key = key
        self.name = name
        self.problems = problems

    def text(self, language: str) -> str:
        """List every problem with its place, in a language."""
        lines = "".join(f"\n  {problem.text(language)}" for problem in self.problems)
        return sentence(self.key, language, {"name": self.name}) + lines


class MissingExtraError(GovmodelError, ImportError):
    """An optional dependency is needed and not installed.

    >>> from govmodel import MissingExtraError
    >>> print(MissingExtraError("error.extra", {"extra": "yaml", "purpose": "YAML files"}))
    YAML files need an extra that is not installed: pip install "govmodel[yaml]"
    """


class UnknownElementError(GovmodelError, LookupError):
    """No element of the plan has the id that was asked for.

    >>> from govmodel import UnknownElementError
    >>> print(UnknownElementError("error.element", {"id": "g9", "nearest": ("g1", "g2")}))
    no element has the id g9; the nearest are g1 and g2
    """


class UnknownModelError(GovmodelError, LookupError):
    """No installed model answers to the name, the edition or the day.

    >>> from govmodel import UnknownModelError
    >>> values = {"name": "exempelby", "edition": "2019", "known": ("2023-2026",)}
    >>> print(UnknownModelError("error.model.edition", values))
    the model exempelby has no edition 2019; its editions are 2023-2026
    """


class UnknownInstrumentError(GovmodelError, LookupError):
    """No installed assessment instrument fits, or several do.

    >>> from govmodel.errors import UnknownInstrumentError
    >>> print(UnknownInstrumentError("error.instrument.none", {"name": "sextant"}))
    no plugin with an assessment instrument is installed, and so none of sextant
    """


class PluginError(GovmodelError):
    """The plugin that should hold the model is broken.

    ``values["place"]`` is where in the plugin's own code it went wrong, a
    :class:`~govmodel.CodePlace`, or ``None`` if that is not known.

    >>> from govmodel import PluginError
    >>> print(PluginError("error.plugin", {"plugin": "exempelby 1.0", "cause": "it returned None"}))
    the plugin exempelby 1.0 is broken: it returned None
    """


class RuleFailedError(GovmodelError):
    """A rule raised instead of yielding: a defect in the rule, not in the plan.

    >>> from govmodel import RuleFailedError
    >>> print(RuleFailedError("error.rule", {"code": "X901", "cause": "KeyError: 'x'"}))
    the rule X901 was stopped by KeyError: 'x': the defect is in the rule, not in what it looks at
    """

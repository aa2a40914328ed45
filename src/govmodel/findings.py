"""Rules, and what they find.

A rule is a value with a stable code. Its function looks at a plan and its model and *yields* where
something is wrong, with the values a reader needs; it never raises. The sentences come from the
catalogue of :mod:`govmodel.words`, or from the rule itself when a plugin brings it.
"""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum

from attrs import field, frozen

from govmodel.errors import Phrase, RuleFailedError
from govmodel.problems import Place
from govmodel.sources import Source
from govmodel.words import LANGUAGES, fill, sentence

Defects = Iterable[tuple[Place, Mapping[str, object]]]
"""What a rule yields: a place, and the values of its sentence for that place."""


class Severity(StrEnum):
    """How serious a finding is.

    >>> from govmodel import Severity, text
    >>> text(Severity.ERROR, "sv")
    'Fel'
    """

    ERROR = "error"
    """The plan breaks the model or the law."""
    WARNING = "warning"
    """Something is missing or goes beyond a *may*."""
    NOTE = "note"
    """Worth knowing."""


@frozen(kw_only=True)
class Rule:
    """One thing that can be wrong, told in one sentence.

    :param code: short and stable: ``GM`` and three digits for the core, the plugin's own letters
        else.
    :param severity: how serious it is.
    :param find: called with the plan and the model, or with the evaluation and the instrument;
        yields a place and its values for every defect. The place is a path of field names and
        positions that exist in what it looks at. Its docstring is the rule's documentation.
    :param source: the paragraph or clause that the rule rests on; ``None`` for the core's own.
    :param sentences: what it says, by language, with the values in braces; left out by the core,
        whose sentences stand in the catalogue.

    >>> from govmodel import Rule, Severity
    >>> def has_a_title(plan, model):
    ...     '''A plan has a title.'''
    ...     if not plan.title:
    ...         yield ("title",), {}
    >>> rule = Rule(
    ...     code="EX001",
    ...     severity=Severity.NOTE,
    ...     find=has_a_title,
    ...     sentences={"sv": "Planen saknar namn.", "en": "The plan has no title."},
    ... )
    >>> rule.text("sv", {})
    'Planen saknar namn.'
    """

    code: str
    severity: Severity
    # A plan and a model; not named, because both stand above rules in the house.
    find: Callable[..., Defects]
    source: Source | None = None
    sentences: Mapping[str, str] = field(factory=dict, hash=False)

    def text(self, language: str, values: Mapping[str, object]) -> str:
        """Say what is wrong, in a language; or in one that the rule speaks."""
        if not self.sentences:
            return sentence(self.code, language, values)
        try:
            return self._own(language, values)
        except (KeyError, ValueError, IndexError, AttributeError) as error:
            cause: object = f"{type(error).__name__}: {error}"
            if isinstance(error, KeyError):
                cause = Phrase("error.rule.value", {"found": str(error)})
            raise RuleFailedError("error.rule", {"code": self.code, "cause": cause}) from error

    def _own(self, language: str, values: Mapping[str, object]) -> str:
        wanted = (language, *reversed(LANGUAGES), *self.sentences)
        spoken = next(each for each in wanted if each in self.sentences)
        return fill(self.sentences[spoken], language, values)


@frozen(kw_only=True)
class Finding:
    """What a rule found at one place.

    :param rule: the rule that is broken.
    :param path: where, in the plan, the results or the evaluation:
        ``("elements", 2, "serves", 0)``.
    :param element: the id of the element it stands in; ``None`` if it stands elsewhere in the plan.
    :param values: what the sentence tells: what was expected, what was found.

    >>> from govmodel import Finding, Rule, Severity
    >>> rule = Rule(code="GM402", severity=Severity.WARNING, find=lambda plan, model: ())
    >>> finding = Finding(rule=rule, path=("elements", 0), element="k1", values={"id": "k1"})
    >>> finding.code, finding.text("en")
    ('GM402', 'The indicator k1 has no target.')
    """

    rule: Rule
    path: Place
    element: str | None = None
    values: Mapping[str, object] = field(factory=dict, hash=False)

    @property
    def code(self) -> str:
        """The rule's stable code."""
        return self.rule.code

    @property
    def severity(self) -> Severity:
        """How serious it is."""
        return self.rule.severity

    @property
    def index(self) -> int | None:
        """The element's position in the plan, from 0; ``None`` outside the elements."""
        match self.path:
            case ("elements", int(position), *_):
                return position
        return None

    def text(self, language: str) -> str:
        """Say what was expected and what stands there instead, in a language."""
        return self.rule.text(language, self.values)

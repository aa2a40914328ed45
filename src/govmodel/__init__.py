"""Municipal governance as code.

A municipality's way of governing itself, as typed, dated, cited, checkable values, and functions that
hold plans, results and calendars against it. Everything public is here; each name is loaded from its
own module when it is first used, so that ``import govmodel`` costs next to nothing.
"""

# Read as true by type checkers, which thus see every name and refuse a misspelt one; written out
# instead of imported, because importing ``typing`` costs more than all of this module.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from govmodel.bodies import Body, Role
    from govmodel.codec import (
        PlanFile,
        Problem,
        dump_plan,
        dump_results,
        parse_plan,
        parse_results,
        read_plan,
        read_results,
        write_plan,
        write_results,
    )
    from govmodel.cycles import Coverage, MonthEnds, ReviewCycle
    from govmodel.elements import Area, Assignment, Element, Goal, Indicator, Unknown, word_of
    from govmodel.errors import (
        AbstractKindError,
        DocumentError,
        GovmodelError,
        InvalidValueError,
        MissingExtraError,
        ModelError,
        PluginError,
        RuleFailedError,
        UnknownElementError,
        UnknownModelError,
    )
    from govmodel.findings import Finding, Rule, Severity
    from govmodel.followup import Row, follow_up
    from govmodel.jurisdictions import Jurisdiction, Term, Terms, term_of_office
    from govmodel.model import Document, GovernanceModel, Level
    from govmodel.periods import Period, PeriodKind
    from govmodel.plan import Plan
    from govmodel.plugins import Installed, PluginFailure, find_model, hookimpl, installed_models
    from govmodel.results import Observation, Results
    from govmodel.rules import CORE_RULES, check
    from govmodel.schedule import Review, reviews
    from govmodel.sources import Basis, Source
    from govmodel.targets import (
        AtLeast,
        AtMost,
        Baseline,
        Change,
        Direction,
        Limit,
        Rank,
        RelativeChange,
        Target,
        limit,
    )
    from govmodel.threads import Step, Thread, content, trace
    from govmodel.units import Amount, convert, shift
    from govmodel.verdicts import Grade, Scale, Trend, Verdict
    from govmodel.words import text

_HOME = {
    "bodies": "Body Role",
    "codec": "PlanFile Problem dump_plan dump_results parse_plan parse_results read_plan read_results "
    "write_plan write_results",
    "cycles": "Coverage MonthEnds ReviewCycle",
    "elements": "Area Assignment Element Goal Indicator Unknown word_of",
    "errors": "AbstractKindError DocumentError GovmodelError InvalidValueError MissingExtraError "
    "ModelError PluginError RuleFailedError UnknownElementError UnknownModelError",
    "findings": "Finding Rule Severity",
    "followup": "Row follow_up",
    "jurisdictions": "Jurisdiction Term Terms term_of_office",
    "model": "Document GovernanceModel Level",
    "periods": "Period PeriodKind",
    "plan": "Plan",
    "plugins": "Installed PluginFailure find_model hookimpl installed_models",
    "results": "Observation Results",
    "rules": "CORE_RULES check",
    "schedule": "Review reviews",
    "sources": "Basis Source",
    "targets": "AtLeast AtMost Baseline Change Direction Limit Rank RelativeChange Target limit",
    "threads": "Step Thread content trace",
    "units": "Amount convert shift",
    "verdicts": "Grade Scale Trend Verdict",
    "words": "text",
}
_MODULE_OF = {name: module for module, names in _HOME.items() for name in names.split()}

__all__ = sorted(_MODULE_OF)

if not TYPE_CHECKING:

    def __getattr__(name):
        """Load a public name from its module, once."""
        if name not in _MODULE_OF:
            message = f"module 'govmodel' has no attribute {name!r}"
            raise AttributeError(message)
        from importlib import import_module

        value = getattr(import_module(f"govmodel.{_MODULE_OF[name]}"), name)
        globals()[name] = value
        return value

    def __dir__():
        """List the public names, also those that nobody has used yet."""
        return sorted({*globals(), *__all__})

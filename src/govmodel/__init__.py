"""Municipal governance as code.

A municipality's way of governing itself, as typed, dated, cited, checkable values, and functions
that hold plans, results and calendars against it. Everything public is here; each name is loaded
from its own module when it is first used, so that ``import govmodel`` costs next to nothing.
"""

# Type checkers take this for true and so refuse a misspelt name. It is not imported, because
# importing ``typing`` costs more than all of this module.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from govmodel.bodies import (
        Body as Body,
    )
    from govmodel.bodies import (
        Role as Role,
    )
    from govmodel.codec import (
        PlanFile as PlanFile,
    )
    from govmodel.codec import (
        dump_plan as dump_plan,
    )
    from govmodel.codec import (
        dump_results as dump_results,
    )
    from govmodel.codec import (
        parse_plan as parse_plan,
    )
    from govmodel.codec import (
        parse_results as parse_results,
    )
    from govmodel.codec import (
        read_plan as read_plan,
    )
    from govmodel.codec import (
        read_results as read_results,
    )
    from govmodel.codec import (
        write_plan as write_plan,
    )
    from govmodel.codec import (
        write_results as write_results,
    )
    from govmodel.cycles import (
        Coverage as Coverage,
    )
    from govmodel.cycles import (
        MonthEnds as MonthEnds,
    )
    from govmodel.cycles import (
        ReviewCycle as ReviewCycle,
    )
    from govmodel.elements import (
        Area as Area,
    )
    from govmodel.elements import (
        Assignment as Assignment,
    )
    from govmodel.elements import (
        Element as Element,
    )
    from govmodel.elements import (
        Goal as Goal,
    )
    from govmodel.elements import (
        Indicator as Indicator,
    )
    from govmodel.elements import (
        Unknown as Unknown,
    )
    from govmodel.elements import (
        word_of as word_of,
    )
    from govmodel.errors import (
        AbstractKindError as AbstractKindError,
    )
    from govmodel.errors import (
        DocumentError as DocumentError,
    )
    from govmodel.errors import (
        GovmodelError as GovmodelError,
    )
    from govmodel.errors import (
        InvalidValueError as InvalidValueError,
    )
    from govmodel.errors import (
        MissingExtraError as MissingExtraError,
    )
    from govmodel.errors import (
        ModelError as ModelError,
    )
    from govmodel.errors import (
        PluginError as PluginError,
    )
    from govmodel.errors import (
        RuleFailedError as RuleFailedError,
    )
    from govmodel.errors import (
        UnknownElementError as UnknownElementError,
    )
    from govmodel.errors import (
        UnknownModelError as UnknownModelError,
    )
    from govmodel.findings import (
        Defects as Defects,
    )
    from govmodel.findings import (
        Finding as Finding,
    )
    from govmodel.findings import (
        Rule as Rule,
    )
    from govmodel.findings import (
        Severity as Severity,
    )
    from govmodel.followup import (
        Row as Row,
    )
    from govmodel.followup import (
        follow_up as follow_up,
    )
    from govmodel.jurisdictions import (
        Jurisdiction as Jurisdiction,
    )
    from govmodel.jurisdictions import (
        Term as Term,
    )
    from govmodel.jurisdictions import (
        Terms as Terms,
    )
    from govmodel.jurisdictions import (
        term_of_office as term_of_office,
    )
    from govmodel.model import (
        Document as Document,
    )
    from govmodel.model import (
        GovernanceModel as GovernanceModel,
    )
    from govmodel.model import (
        Level as Level,
    )
    from govmodel.periods import (
        Period as Period,
    )
    from govmodel.periods import (
        PeriodKind as PeriodKind,
    )
    from govmodel.plan import Plan as Plan
    from govmodel.plugins import (
        Installed as Installed,
    )
    from govmodel.plugins import (
        PluginFailure as PluginFailure,
    )
    from govmodel.plugins import (
        find_model as find_model,
    )
    from govmodel.plugins import (
        hookimpl as hookimpl,
    )
    from govmodel.plugins import (
        installed_models as installed_models,
    )
    from govmodel.problems import Problem as Problem
    from govmodel.results import (
        Observation as Observation,
    )
    from govmodel.results import (
        Results as Results,
    )
    from govmodel.rules import (
        CORE_RULES as CORE_RULES,
    )
    from govmodel.rules import (
        check as check,
    )
    from govmodel.schedule import (
        Review as Review,
    )
    from govmodel.schedule import (
        reviews as reviews,
    )
    from govmodel.sources import (
        Basis as Basis,
    )
    from govmodel.sources import (
        Source as Source,
    )
    from govmodel.targets import (
        AtLeast as AtLeast,
    )
    from govmodel.targets import (
        AtMost as AtMost,
    )
    from govmodel.targets import (
        Baseline as Baseline,
    )
    from govmodel.targets import (
        Change as Change,
    )
    from govmodel.targets import (
        Direction as Direction,
    )
    from govmodel.targets import (
        Limit as Limit,
    )
    from govmodel.targets import (
        Rank as Rank,
    )
    from govmodel.targets import (
        RelativeChange as RelativeChange,
    )
    from govmodel.targets import (
        Target as Target,
    )
    from govmodel.targets import (
        limit as limit,
    )
    from govmodel.threads import (
        Step as Step,
    )
    from govmodel.threads import (
        Thread as Thread,
    )
    from govmodel.threads import (
        content as content,
    )
    from govmodel.threads import (
        trace as trace,
    )
    from govmodel.units import (
        Amount as Amount,
    )
    from govmodel.units import (
        convert as convert,
    )
    from govmodel.units import (
        shift as shift,
    )
    from govmodel.verdicts import (
        Grade as Grade,
    )
    from govmodel.verdicts import (
        Scale as Scale,
    )
    from govmodel.verdicts import (
        Trend as Trend,
    )
    from govmodel.verdicts import (
        Verdict as Verdict,
    )
    from govmodel.words import text as text

_HOME = {
    "bodies": "Body Role",
    "codec": "PlanFile dump_plan dump_results parse_plan parse_results read_plan "
    "read_results write_plan write_results",
    "cycles": "Coverage MonthEnds ReviewCycle",
    "elements": "Area Assignment Element Goal Indicator Unknown word_of",
    "errors": "AbstractKindError DocumentError GovmodelError InvalidValueError MissingExtraError "
    "ModelError PluginError RuleFailedError UnknownElementError UnknownModelError",
    "findings": "Defects Finding Rule Severity",
    "followup": "Row follow_up",
    "jurisdictions": "Jurisdiction Term Terms term_of_office",
    "model": "Document GovernanceModel Level",
    "periods": "Period PeriodKind",
    "plan": "Plan",
    "plugins": "Installed PluginFailure find_model hookimpl installed_models",
    "problems": "Problem",
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

__all__ = sorted(_MODULE_OF)  # noqa: PLE0605 - type checkers read the imports above


if not TYPE_CHECKING:

    def __getattr__(name):  # noqa: ANN001, ANN202 - no type checker reads this branch
        """Load a public name from its module, once."""
        if name not in _MODULE_OF:
            message = f"module 'govmodel' has no attribute {name!r}"
            raise AttributeError(message)
        from importlib import import_module

        value = getattr(import_module(f"govmodel.{_MODULE_OF[name]}"), name)
        globals()[name] = value
        return value

    def __dir__():  # noqa: ANN202
        """List the public names, also those that nobody has used yet."""
        return sorted({*globals(), *__all__})

"""Municipal governance as code.

A municipality's way of governing itself, as typed, dated, cited, checkable values, and functions
that hold plans, results and calendars against it. Everything public is here; each name is loaded
from its own module when it is first used, so that ``import govmodel`` costs next to nothing.
"""

# Type checkers take this for true and so refuse a misspelt name. It is not imported, because
# importing ``typing`` costs more than all of this module.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from govmodel.backwards import (
        PlannedStage as PlannedStage,
        plan_backwards as plan_backwards,
        routes_of as routes_of,
    )
    from govmodel.below import lacking as lacking
    from govmodel.bodies import (
        Body as Body,
        Role as Role,
    )
    from govmodel.calendars import (
        CalendarYear as CalendarYear,
        calendar_year as calendar_year,
        check_calendar as check_calendar,
    )
    from govmodel.changes import (
        PlanChange as PlanChange,
        plan_changes as plan_changes,
    )
    from govmodel.closings import ClosingDay as ClosingDay
    from govmodel.codec import (
        EvaluationFile as EvaluationFile,
        PlanFile as PlanFile,
        dump_evaluation as dump_evaluation,
        dump_plan as dump_plan,
        dump_results as dump_results,
        evaluation_schema as evaluation_schema,
        parse_evaluation as parse_evaluation,
        parse_plan as parse_plan,
        parse_results as parse_results,
        plan_schema as plan_schema,
        read_evaluation as read_evaluation,
        read_plan as read_plan,
        read_results as read_results,
        results_schema as results_schema,
        write_evaluation as write_evaluation,
        write_plan as write_plan,
        write_results as write_results,
    )
    from govmodel.comparison import (
        Comparison as Comparison,
        Concept as Concept,
        Entry as Entry,
        Silence as Silence,
        compare as compare,
    )
    from govmodel.contents import (
        content as content,
        left_to_do as left_to_do,
    )
    from govmodel.cycles import (
        Continuous as Continuous,
        Coverage as Coverage,
        Days as Days,
        EveryYears as EveryYears,
        MonthEnds as MonthEnds,
        OneOff as OneOff,
        Reading as Reading,
        ReportKind as ReportKind,
        ReviewCycle as ReviewCycle,
        Undated as Undated,
        YearDays as YearDays,
    )
    from govmodel.diagnosis import (
        Examination as Examination,
        PluginAnswer as PluginAnswer,
        examinations as examinations,
        examine as examine,
    )
    from govmodel.documents import Document as Document
    from govmodel.due_days import (
        DayOfYear as DayOfYear,
        DayRule as DayRule,
        DaysAfter as DaysAfter,
        EndOfMonth as EndOfMonth,
        MonthsAfter as MonthsAfter,
        counted as counted,
    )
    from govmodel.editions import (
        Aspect as Aspect,
        Difference as Difference,
        Part as Part,
        best_described as best_described,
        diff as diff,
        gaps as gaps,
        overlaps as overlaps,
    )
    from govmodel.elections import (
        Election as Election,
        GovernedYear as GovernedYear,
        election_in as election_in,
        governed_years as governed_years,
        is_election_year as is_election_year,
        legal_deadline as legal_deadline,
    )
    from govmodel.elements import (
        Area as Area,
        Assignment as Assignment,
        Element as Element,
        Goal as Goal,
        Indicator as Indicator,
        SoundManagement as SoundManagement,
        Unknown as Unknown,
        word_of as word_of,
    )
    from govmodel.errors import (
        AbstractKindError as AbstractKindError,
        DocumentError as DocumentError,
        GovmodelError as GovmodelError,
        InvalidValueError as InvalidValueError,
        MissingExtraError as MissingExtraError,
        ModelError as ModelError,
        PluginError as PluginError,
        RuleFailedError as RuleFailedError,
        UnknownElementError as UnknownElementError,
        UnknownInstrumentError as UnknownInstrumentError,
        UnknownModelError as UnknownModelError,
    )
    from govmodel.evaluations import (
        AreaPoints as AreaPoints,
        Evaluation as Evaluation,
        EvaluationReport as EvaluationReport,
        Evidence as Evidence,
        Remark as Remark,
    )
    from govmodel.findings import (
        Defects as Defects,
        Finding as Finding,
        Rule as Rule,
        Severity as Severity,
    )
    from govmodel.followup import (
        Expectation as Expectation,
        Row as Row,
        budget_deviation as budget_deviation,
        follow_up as follow_up,
        overall as overall,
        tally as tally,
        tally_by_area as tally_by_area,
    )
    from govmodel.gathering import (
        Gathered as Gathered,
        gather_evidence as gather_evidence,
    )
    from govmodel.grades import grade_of as grade_of
    from govmodel.ics import calendar_file as calendar_file
    from govmodel.instruments import (
        AssessedArea as AssessedArea,
        Benchmark as Benchmark,
        Dimension as Dimension,
        EvidenceKind as EvidenceKind,
        ExpectedEvidence as ExpectedEvidence,
        ExpectedReport as ExpectedReport,
        Instrument as Instrument,
        Principle as Principle,
        Question as Question,
        ReportForm as ReportForm,
        Topic as Topic,
    )
    from govmodel.judging import (
        Attainment as Attainment,
        Course as Course,
        Lack as Lack,
        judge as judge,
        shown as shown,
    )
    from govmodel.jurisdictions import (
        Elections as Elections,
        Holidays as Holidays,
        Jurisdiction as Jurisdiction,
        Term as Term,
        Terms as Terms,
        term_of_office as term_of_office,
    )
    from govmodel.levels import (
        Horizon as Horizon,
        Level as Level,
        Tie as Tie,
    )
    from govmodel.meetings import Meetings as Meetings
    from govmodel.milestones import (
        Deadline as Deadline,
        Milestone as Milestone,
        deadline_about as deadline_about,
        deadline_from as deadline_from,
    )
    from govmodel.model import GovernanceModel as GovernanceModel
    from govmodel.occasions import (
        Occasion as Occasion,
        agenda as agenda,
    )
    from govmodel.periods import (
        Period as Period,
        PeriodKind as PeriodKind,
    )
    from govmodel.pictures import (
        level_thread as level_thread,
        points_bars as points_bars,
        year_line as year_line,
        year_wheel as year_wheel,
    )
    from govmodel.plan import (
        Event as Event,
        Plan as Plan,
    )
    from govmodel.plugins import (
        CodePlace as CodePlace,
        Installed as Installed,
        PluginFailure as PluginFailure,
        PluginQuestion as PluginQuestion,
        find_editions as find_editions,
        find_instrument as find_instrument,
        find_instruments as find_instruments,
        find_model as find_model,
        hookimpl as hookimpl,
        installed as installed,
    )
    from govmodel.problems import Problem as Problem
    from govmodel.results import (
        Deviation as Deviation,
        Forecast as Forecast,
        Judgement as Judgement,
        Missing as Missing,
        Observation as Observation,
        Progress as Progress,
        Results as Results,
        Sex as Sex,
        suppressed as suppressed,
    )
    from govmodel.rules import (
        CORE_RULES as CORE_RULES,
        EVALUATION_RULES as EVALUATION_RULES,
        RESULT_RULES as RESULT_RULES,
        check as check,
        check_evaluation as check_evaluation,
        check_results as check_results,
    )
    from govmodel.schedule import (
        Review as Review,
        deadlines as deadlines,
        next_reviews as next_reviews,
        reviews as reviews,
        without_days as without_days,
    )
    from govmodel.scoring import (
        ComparedWith as ComparedWith,
        PeerGroup as PeerGroup,
        Refusal as Refusal,
        Resemblance as Resemblance,
        Score as Score,
        ScoreComparison as ScoreComparison,
        ScoreDifference as ScoreDifference,
        Scores as Scores,
        compare_scores as compare_scores,
        score as score,
    )
    from govmodel.sources import (
        Basis as Basis,
        Source as Source,
    )
    from govmodel.stages import (
        Route as Route,
        Stage as Stage,
    )
    from govmodel.targets import (
        AtLeast as AtLeast,
        AtMost as AtMost,
        Baseline as Baseline,
        Between as Between,
        Change as Change,
        Decrease as Decrease,
        Direction as Direction,
        Done as Done,
        Increase as Increase,
        Limit as Limit,
        Qualitative as Qualitative,
        Rank as Rank,
        Reference as Reference,
        RelativeChange as RelativeChange,
        Statistic as Statistic,
        Strength as Strength,
        Target as Target,
        in_force as in_force,
        limit as limit,
    )
    from govmodel.threads import (
        LevelCoverage as LevelCoverage,
        Step as Step,
        Thread as Thread,
        Traceability as Traceability,
        trace as trace,
        traceability as traceability,
    )
    from govmodel.typed import mistyped as mistyped
    from govmodel.units import (
        Amount as Amount,
        Unit as Unit,
        add_unit as add_unit,
        convert as convert,
        factor as factor,
        per as per,
        rounded as rounded,
        shift as shift,
        total as total,
    )
    from govmodel.upwards import (
        IfCovered as IfCovered,
        ShareReached as ShareReached,
        Weighing as Weighing,
        all_reached as all_reached,
    )
    from govmodel.verdicts import (
        Colour as Colour,
        Conclusion as Conclusion,
        Grade as Grade,
        Scale as Scale,
        State as State,
        Trend as Trend,
        Verdict as Verdict,
    )
    from govmodel.words import text as text
    from govmodel.working_days import (
        PracticalDay as PracticalDay,
        practical_day as practical_day,
    )

_HOME = {
    "backwards": "PlannedStage plan_backwards routes_of",
    "below": "lacking",
    "bodies": "Body Role",
    "calendars": "CalendarYear calendar_year check_calendar",
    "changes": "PlanChange plan_changes",
    "closings": "ClosingDay",
    "codec": "EvaluationFile PlanFile dump_evaluation dump_plan dump_results evaluation_schema "
    "parse_evaluation parse_plan parse_results plan_schema read_evaluation read_plan read_results "
    "results_schema write_evaluation write_plan write_results",
    "comparison": "Comparison Concept Entry Silence compare",
    "contents": "content left_to_do",
    "cycles": "Continuous Coverage Days EveryYears MonthEnds OneOff Reading ReportKind ReviewCycle "
    "Undated YearDays",
    "diagnosis": "Examination PluginAnswer examinations examine",
    "documents": "Document",
    "due_days": "DayOfYear DayRule DaysAfter EndOfMonth MonthsAfter counted",
    "editions": "Aspect Difference Part best_described diff gaps overlaps",
    "elections": "Election GovernedYear election_in governed_years is_election_year legal_deadline",
    "elements": "Area Assignment Element Goal Indicator SoundManagement Unknown word_of",
    "errors": "AbstractKindError DocumentError GovmodelError InvalidValueError MissingExtraError "
    "ModelError PluginError RuleFailedError UnknownElementError UnknownInstrumentError "
    "UnknownModelError",
    "evaluations": "AreaPoints Evaluation EvaluationReport Evidence Remark",
    "findings": "Defects Finding Rule Severity",
    "followup": "Expectation Row budget_deviation follow_up overall tally tally_by_area",
    "gathering": "Gathered gather_evidence",
    "grades": "grade_of",
    "ics": "calendar_file",
    "instruments": "AssessedArea Benchmark Dimension EvidenceKind ExpectedEvidence ExpectedReport "
    "Instrument Principle Question ReportForm Topic",
    "judging": "Attainment Course Lack judge shown",
    "jurisdictions": "Elections Holidays Jurisdiction Term Terms term_of_office",
    "levels": "Horizon Level Tie",
    "meetings": "Meetings",
    "milestones": "Deadline Milestone deadline_about deadline_from",
    "model": "GovernanceModel",
    "occasions": "Occasion agenda",
    "periods": "Period PeriodKind",
    "pictures": "level_thread points_bars year_line year_wheel",
    "plan": "Event Plan",
    "plugins": "CodePlace Installed PluginFailure PluginQuestion find_editions find_instrument "
    "find_instruments find_model hookimpl installed",
    "problems": "Problem",
    "results": "Deviation Forecast Judgement Missing Observation Progress Results Sex suppressed",
    "rules": "CORE_RULES EVALUATION_RULES RESULT_RULES check check_evaluation check_results",
    "schedule": "Review deadlines next_reviews reviews without_days",
    "scoring": "ComparedWith PeerGroup Refusal Resemblance Score ScoreComparison "
    "ScoreDifference Scores compare_scores score",
    "sources": "Basis Source",
    "stages": "Route Stage",
    "targets": "AtLeast AtMost Baseline Between Change Decrease Direction Done Increase Limit "
    "Qualitative Rank Reference RelativeChange Statistic Strength Target in_force limit",
    "threads": "LevelCoverage Step Thread Traceability trace traceability",
    "typed": "mistyped",
    "units": "Amount Unit add_unit convert factor per rounded shift total",
    "upwards": "IfCovered ShareReached Weighing all_reached",
    "verdicts": "Colour Conclusion Grade Scale State Trend Verdict",
    "words": "text",
    "working_days": "PracticalDay practical_day",
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

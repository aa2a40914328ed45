"""English: every sentence govmodel says to people, in English."""

SENTENCES = {
    # small words
    "nothing": "nothing",
    "both": "both",
    "number.thousands": ",",
    "number.decimal": ".",
    "number.minus": "-",
    "list.or": "or",
    "list.and": "and",
    "list.more": "and {count} more",
    # what a claim rests on
    "basis.stated": "stated",
    "basis.derived": "derived",
    "basis.statutory": "statutory",
    "basis.assumed": "assumed",
    "basis.extrapolated": "extrapolated beyond the model's validity",
    "basis.unspecified": "unspecified",
    # how serious a finding is
    "severity.error": "error",
    "severity.warning": "warning",
    "severity.note": "note",
    # which way is good
    "direction.higher": "higher is better",
    "direction.lower": "lower is better",
    # kinds of period
    "periodkind.calendar_year": "calendar year",
    "periodkind.school_year": "school year",
    "coverage.year_to_date": "the year to the closing day",
    # units, as they are printed after a number
    "unit.kr": "SEK",
    "unit.tkr": "SEK thousand",
    "unit.mkr": "SEK million",
    "unit.mdkr": "SEK billion",
    "unit.%": "%",
    "unit.permille": "per mille",
    "unit.percentage_point": "percentage points",
    "unit.place": "place",
    "unit.piece": "pieces",
    "unit.inhabitant": "inhabitants",
    "unit.full_time_equivalent": "full-time equivalents",
    "unit.index_point": "index points",
    "unit.merit_point": "merit points",
    # findings about links
    "GM101": '"{word}" is not a word of the governance model. It stands at {id}; '
    "the words are {expected:and}.",
    "GM102": "The id {id} is used more than once. Every id must be unique; "
    'it is already used for "{found}".',
    "GM103": "{id} links to {found}, which is not in the plan. "
    "By the model, {word} links to {expected}.",
    "GM104": "{id} ({word}) may not link to {target} ({found}) by the model; allowed: {expected}.",
    "GM105": "{id} has no link upwards; the golden thread is broken. "
    "By the model, {word} must link to {expected}. Linked to: {found}.",
    "GM106": "Cycle: {found}. The circle holds {members:and}; a chain of links leads upwards "
    "and never back.",
    "GM107": "The level {level} is skipped but exists in {scope} ({found}): "
    "{id} links directly to {target}. By the model the link goes through {expected}.",
    # findings about who
    "GM201": "{found} is not a known body. It stands at {id}; known bodies are {expected:and}.",
    "GM202": "{id} was decided by {found}; by the model it is decided by {expected}.",
    "GM203": "{id} does not say who decided it; by the model it is decided by {expected}.",
    "GM204": "{found} cannot be responsible for {id}; by the model that is {expected}.",
    "GM205": "{id} has nobody responsible; by the model that is {expected}.",
    "GM206": "{found} is not a known role. It stands at {id}; known roles are {expected:and}.",
    # findings about when
    "GM301": "The plan covers {found}, but the governance model is valid for {expected}.",
    "GM302": "{id} covers {found}, but the governance model is valid for {expected}.",
    "GM303": "{body} did not exist on {day}. {id} covers {found}, but the body existed {expected}.",
    # findings about what can be followed up and believed
    "GM401": "{id} has no indicator. A goal is followed up through an indicator or through goals "
    "below it, but {found} links to it.",
    "GM402": "The indicator {id} has no target.",
    "GM403": "The indicator {id} has no unit.",
    "GM404": "The indicator {id} has no direction: say whether higher or lower is better.",
    "GM406": "The indicator {id} says that {found}, but its target ({target}) that {expected}.",
    "GM405": "The indicator {id} has no source: say where its values come from.",
    "GM501": "The claim has no source: {id}. Cite it, or mark the claim as assumed.",
    # findings about results
    "GM601": "The outcome for {period} is of {found}, which is no indicator of the plan. "
    "The indicators are {expected:and}.",
    "GM602": "The results are of the municipality {found}, but the governance model is that of "
    "{municipality} ({expected}).",
    "GM603": "The outcome of {id} is for {found}, but the indicator is measured per {expected}.",
    "GM604": "{id} has several outcomes for {period} that are not told apart by days of "
    "publication; keep one of them, or say when each was published.",
    # verdicts
    "verdict.reached": "reached",
    "verdict.met_early": "target value met before its date",
    "verdict.not_due": "not due",
    "verdict.not_reached": "not reached",
    "verdict.no_data": "no data",
    "verdict.not_measurable": "not measurable",
    "trend.better": "better",
    "trend.same": "same",
    "trend.worse": "worse",
    "trend.unknown": "unknown",
    # why a verdict is what it is
    "reason.reached": "The indicator has reached its target: the outcome is {outcome} ({period}), "
    "the target is {target}.",
    "reason.met_early": "Target value met before its date: the outcome is {outcome} ({period}), "
    "the target is {target} by {due}.",
    "reason.not_due": "Not due until {due}: the outcome is {outcome} ({period}), "
    "the target is {target}.",
    "reason.not_due.undated": "Not due (the source states no date): the outcome is {outcome} "
    "({period}), the target is {target}.",
    "reason.not_reached": "The indicator has not reached its target: the outcome is {outcome} "
    "({period}), the target is {target} by {due}.",
    "reason.no_data": "No data: there is no outcome up to {at}; the target is {target}.",
    "reason.no_data.missing": "No data for {period} ({missing}); the target is {target}.",
    "reason.no_data.publication_unknown": "No data: for no outcome it is stated when it was "
    "published, so nobody can tell what was known on {known}; the target is {target}.",
    "reason.no_data.unpublished": "No data: no outcome had been published by {known}; "
    "the target is {target}.",
    "reason.no_data.late": "No data for {due}: the latest known outcome is {outcome} ({period}), "
    "the target is {target}.",
    "reason.not_measurable.no_target": "Not measurable: the indicator has no target.",
    "reason.not_measurable.no_limit": "Not measurable: the target is {target}; it needs "
    "{expected}, but there is {found}.",
    "reason.not_measurable.unit": "Not measurable: the outcome is {outcome} ({period}), but the "
    "target is {target}; the units cannot be compared.",
    # targets
    "target.at_most": "at most {value}",
    "target.at_least": "at least {value}",
    "target.rank": "place {place} or better",
    "target.rank.of": "place {place} of {of} or better",
    "target.change": "a change by {value} from the baseline",
    "target.derived.at_least": "at least {limit} (derived from the baseline {baseline} "
    "for {period})",
    "target.derived.at_most": "at most {limit} (derived from the baseline {baseline} for {period})",
    # errors
    "error.abstract": "{name} is abstract: use a subclass of it, such as a municipality's plugin "
    "defines",
    "error.invalid": "expected {expected}, found {found}",
    "error.document": "{name} cannot be read:",
    "error.document.write": "{name} cannot be written:",
    "files.yaml": "YAML files",
    "error.extra": '{purpose} need an extra that is not installed: pip install "govmodel[{extra}]"',
    "error.element": "no element has the id {id}; the nearest are {nearest:and}",
    "error.model.unknown": "no installed plugin offers the model {name}; "
    "installed models are {known:and}",
    "error.model.edition": "the model {name} has no edition {edition}; "
    "its editions are {known:and}",
    "error.model.day": "no edition of the model {name} is valid on {day}; "
    "its editions are {known:and}",
    "error.model.several": "several editions of the model {name} fit: {known:and}; "
    "say which with edition or on",
    "error.plugin": "the plugin {plugin} is broken: {cause}",
    "error.rule": "the rule {code} was stopped by {cause}: the defect is in the rule, "
    "not in the plan",
    # what was expected
    "expected.text": "text",
    "expected.whole_number": "a whole number",
    "expected.number": "a number, such as 1234,5 or 1 234.5",
    "expected.finite": "a finite Decimal or int",
    "expected.yes_no": "true or false",
    "expected.day": "a day, such as 2010-04-30",
    "expected.list": "a list",
    "expected.mapping": "fields with names and values",
    "expected.one_of": "one of {known}",
    "expected.amount": 'a number and a unit, such as "12,5 mkr" or "22 %"',
    "expected.unit": "a unit that govmodel knows ({known:and})",
    "expected.convertible": "a value that can be given in {unit}",
    "expected.period": "a year (2010), years (2008-2011), a school year (2007/08), a month "
    "(2010-04), a day (2010-04-30) or first/last day (2010-01-01/2010-04-30)",
    "expected.last_day": "a last day not before the first ({first})",
    "expected.year": "a year from {first} to {last}",
    "expected.format": "{known}",
    "expected.model": "{known}: a plan is read with the edition it was written for",
    "expected.source": "a source of the file's list of sources ({known:and}), or the field title",
    "expected.value_or_missing": "either value or missing",
    "expected.suffix": "a file name that ends in .yaml, .yml or .json",
    "expected.percent": "a share in percent, such as 100 %",
    "expected.months": "months from 1 to 12, at least one",
    "expected.whole_years": "a whole number of years, at least one",
    "expected.yearly_day": "a day that comes every year",
    "expected.percentage_points": "a change in percentage points, such as 3 percentage_point",
    "expected.baseline": "a baseline",
    "expected.baseline_not_zero": "a baseline that is not zero",
    "expected.target": "a kind of target that govmodel knows",
    "expected.plan": "a plan; a file that was read has it in its field plan",
    "expected.ids": 'a tuple of ids: ("a",), not "a"',
    "expected.one_grade": "one grade for each verdict",
    "expected.place": "a place from 1 upwards",
    # problems in a file
    "problem.value": "expected {expected}, found {found}",
    "problem.required": "the required field {field} is missing",
    "problem.unknown_field": "the field {field} is unknown; known fields are {known:and}",
    "problem.syntax": "the file is not valid {format}: {cause}",
    "problem.duplicate_key": "the field {field} stands there more than once; keep one of them",
    "problem.duplicate_source": "the source {field} is there more than once; every source needs "
    "an id of its own",
    "problem.key": "the name of a field must be text",
    "problem.unwritable": "the file cannot be written: {cause}",
    "problem.anchor": "anchors, aliases and tags (&, * and !) are not allowed; "
    "write out what they stand for",
    "problem.deep": "the content is nested deeper than {limit} levels",
    "problem.encoding": "the file is not encoded in UTF-8",
    "problem.large": "the file is larger than {limit} bytes; raise limit if it is meant to be read",
    "problem.unreadable": "the file cannot be read: {cause}",
    "problem.several_documents": "the file holds several documents; split it",
}

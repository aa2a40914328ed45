"""Four questions to Söderhamn's plan of 2008–2011, as a service would ask them.

Does the plan obey the model, how does everything hang together, what is reviewed when and before
whom, and how did it go and why?
"""

import io
import shutil
import sys
import textwrap
from datetime import date
from pathlib import Path

import govmodel as gm

HERE = Path(__file__).parent
WIDTH = min(96, shutil.get_terminal_size((96, 24)).columns)


def main() -> None:
    """Ask the four questions and print the answers in Swedish."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # some terminals' own encoding lacks a dash
    model = gm.find_model("soderhamn", on=date(2010, 1, 1))
    file = gm.read_plan(HERE / "plan.yaml", model)
    results = gm.read_results(HERE / "results.yaml")

    print(f"{file.plan.title} – styrmodell {model.id}")

    heading("Följer planen modellen?")
    for finding in gm.check(file.plan, model):
        place = file.place(finding).rsplit("/", 1)[-1]
        say(f"{gm.text(finding.severity, 'sv')} {finding.code}  {place}")
        say(finding.text("sv"), indent=4)
    for finding in gm.check_results(results, file.plan, model):
        say(f"{gm.text(finding.severity, 'sv')} {finding.code}  results.yaml")
        say(finding.text("sv"), indent=4)

    heading("Hur hänger allt ihop? Den röda tråden genom målet företagsklimat")
    thread = gm.trace(file.plan, "foretagsklimat")
    say(line(thread.element))
    for way, steps in (("uppåt", thread.up), ("nedåt", thread.down)):
        say(way, indent=2)
        for step in steps:
            say(line(step.element), indent=2 + 2 * step.depth)

    heading("Vad följs upp när, och inför vem? Avstämningar 2010")
    unspecified = gm.text(gm.Basis.UNSPECIFIED, "sv").lower()
    for review in gm.reviews(model, gm.Period.years(2010)):
        readers = ", ".join(role.label("sv") for role in review.readers) or unspecified
        covers = review.covers.label("sv") if review.covers else unspecified
        say(f"{review.closing}  {review.name} ({gm.text(review.basis, 'sv').lower()})")
        say(f"Ämne: {review.subject}. Avser perioden: {covers}.", indent=12)
        say(f"Överlämnas senast: {review.due or unspecified}. Behandlas av: {readers}.", indent=12)
        say(f"Källa: {review.source.label('sv') if review.source else unspecified}.", indent=12)

    heading("Hur gick det, och varför?")
    for year in range(2008, 2012):
        closing = date(year, 12, 31)
        print(f"Vid årets slut {year}")
        for row in gm.follow_up(file.plan, results, model, at=closing):
            say(row.element.text, indent=2)
            say(f"{row.grade} · {gm.text(row.trend, 'sv')}", indent=4)
            say(row.reason("sv"), indent=4)


def line(element: gm.Element) -> str:
    """Write an element in one line, and what it rests on where that is not its source."""
    stated = element.basis is gm.Basis.STATED
    basis = "" if stated else f" ({gm.text(element.basis, 'sv').lower()})"
    return f"{element.word}: {element.text}{basis}"


def heading(text: str) -> None:
    """Print a heading with air above it."""
    print(f"\n{text}\n{'─' * len(text)}")


def say(text: str, *, indent: int = 0) -> None:
    """Print a text within the width, continued under its own beginning."""
    first, rest = " " * indent, " " * (indent + 2)
    print(textwrap.fill(text, WIDTH, initial_indent=first, subsequent_indent=rest))


if __name__ == "__main__":
    main()

"""Four questions to Söderhamn's plan of 2008–2011, as a service would ask them.

Does the plan obey the model, how does everything hang together, what is reviewed when and before
whom, and how did it go and why?
"""

import shutil
import textwrap
from datetime import date
from pathlib import Path

import govmodel as gm

HERE = Path(__file__).parent
WIDTH = min(96, shutil.get_terminal_size((96, 24)).columns)


def main() -> None:
    """Ask the four questions and print the answers in Swedish."""
    model = gm.find_model("soderhamn", on=date(2010, 1, 1))
    file = gm.read_plan(HERE / "plan.yaml", model)
    results = gm.read_results(HERE / "results.yaml")

    print(f"{file.plan.title} – styrmodell {model.id}")

    heading("Följer planen modellen?")
    for finding in gm.check(file.plan, model):
        place = file.place(finding).rsplit("/", 1)[-1]
        say(f"{gm.text(finding.severity, 'sv')} {finding.code}  {place}")
        say(finding.text("sv"), indent=4)

    heading("Hur hänger allt ihop? Den röda tråden genom målet företagsklimat")
    thread = gm.trace(file.plan, "foretagsklimat")
    for step in reversed(thread.up):
        say(line(step.element), indent=2 * (len(thread.up) - step.depth))
    say(line(thread.element), indent=2 * len(thread.up), mark="► ")
    for step in thread.down:
        say(line(step.element), indent=2 * (len(thread.up) + step.depth))

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
            trend = gm.text(row.trend, "sv").lower()
            say(f"{row.element.id}: {row.grade} (trend: {trend})", indent=2)
            say(row.reason("sv"), indent=4)


def line(element: gm.Element) -> str:
    """Write an element in one line, and what it rests on where that is not its source."""
    stated = element.basis is gm.Basis.STATED
    basis = "" if stated else f" ({gm.text(element.basis, 'sv').lower()})"
    return f"{element.word}: {element.text}{basis}"


def heading(text: str) -> None:
    """Print a heading with air above it."""
    print(f"\n{text}\n{'─' * len(text)}")


def say(text: str, *, indent: int = 0, mark: str = "") -> None:
    """Print a text within the width, continued under its own beginning."""
    first = " " * indent + mark
    rest = " " * (indent + 2)
    print(textwrap.fill(text, WIDTH, initial_indent=first, subsequent_indent=rest))


if __name__ == "__main__":
    main()

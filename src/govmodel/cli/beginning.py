"""What can be typed to begin a plugin."""

import click

from govmodel.cli.asking import Answer, answering, govmodel

NEW = """\b
Example: govmodel new "Östra Exempelby" --code 9999
Example: govmodel new Fjordby --code 9998 --country other --into projects
"""


@govmodel.command(epilog=NEW)
@click.argument("municipality", metavar="MUNICIPALITY")
@click.option("--code", required=True, help="The municipality's official code, with leading zeros.")
@click.option(
    "--into",
    metavar="FOLDER",
    type=click.Path(),
    default=".",
    help="The folder in which the project gets a folder of its own; this one by default.",
)
@click.option("--name", help="The model's name, where that of the municipality makes none.")
@click.option(
    "--country",
    type=click.Choice(["sweden", "other"]),
    help="Under whose law the model stands; a code of four digits is taken for a Swedish one.",
)
@answering
def new(municipality: str, code: str, into: str, name: str | None, country: str | None) -> Answer:
    """Write the project of a new plugin, for a municipality that has none.

    A first model, an example of a plan, tests that pass and a page about the model, ready to be
    installed. Nothing that is there already is overwritten.
    """
    from govmodel.answers import projects as data
    from govmodel.cli.pages import projects as pages
    from govmodel.scaffold import new_project

    project = new_project(municipality, code=code, into=into, name=name, country=country)
    return Answer(
        language=None,
        page=lambda language: pages.written(project, language),
        data=lambda _: data.written(project),
    )

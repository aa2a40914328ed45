"""A plugin to begin with: an installable project for one municipality, written from templates."""

"""Answers for programs: trees of plain values, each beginning with its format and a number.

The number grows when a program that read the old one could misread the new. Fields may be added
without that, so a program passes over those it does not know. Days are written ``2010-04-30``; what
a source leaves open is ``null``.

Each subject has a module.
"""

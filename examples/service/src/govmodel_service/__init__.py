"""A small service on govmodel: it holds plans against the installed models, and keeps nothing.

A request brings the file it asks about, and takes the answer with it: nothing of a plan is stored,
so that memory cannot fill up, no plan is anybody else's to read, and any process can answer.

What it sends is :mod:`govmodel.answers`, types and all. What is the service's own is how it is
asked: ``app`` (what can be asked), ``reading`` (files that strangers send), ``languages`` (in which
language is answered) and ``problems`` (what is answered when something is wrong).
"""

"""Answers for people: pages of blocks, in the words of a language, one module for each subject."""

"""A Sphinx extension: reference pages that are made from models. It needs the extra ``docs``."""

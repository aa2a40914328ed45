"""What one would take instead of govmodel: the same files and the same question, in other hands.

A peer that reads and writes files is a module with ``load_plan``, ``dump_plan``, ``load_results``
and ``dump_results``; one that looks at the whole plan is a module with ``answer``. Each is written
the way its library's documentation teaches, and as fast as that goes.
"""

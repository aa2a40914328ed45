"""What govmodel costs, beside what one would take instead: ``python -m benchmarks.run``."""

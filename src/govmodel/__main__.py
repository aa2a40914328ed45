"""``python -m govmodel`` is the command ``govmodel``."""

import gc
import sys
from typing import NoReturn

from govmodel.cli import main


def run() -> NoReturn:
    """Run the command as a process of its own, and end that.

    >>> run.__name__
    'run'
    """
    code = main()
    gc.freeze()  # all is given back at once; to look through it for circles first takes a while
    sys.exit(code)


if __name__ == "__main__":
    run()

"""Start the service: ``govmodel-service``, or ``python -m govmodel_service``."""

import argparse

import uvicorn

from govmodel_service.app import create_app


def main() -> None:
    """Answer until interrupted; to this computer alone unless told otherwise."""
    parser = argparse.ArgumentParser(prog="govmodel-service", description=main.__doc__)
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on")
    parser.add_argument("--port", type=int, default=8000, help="0 takes a free one, and prints it")
    asked = parser.parse_args()
    uvicorn.run(
        create_app(),
        host=asked.host,
        port=asked.port,
        access_log=False,
        timeout_graceful_shutdown=5,  # seconds; nobody keeps it from stopping
    )


if __name__ == "__main__":
    main()

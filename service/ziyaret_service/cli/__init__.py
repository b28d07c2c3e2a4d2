"""The `ziyaret` command."""

from ziyaret_service.cli.main import main

__all__ = ["main"]

"""From the words after `ziyaret` to an exit code."""

from __future__ import annotations

import io
import os
import sys
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from ziyaret_ontology.errors import ConfigError, StoreLocked, ZiyaretError
from ziyaret_service.cli.arguments import parse_arguments
from ziyaret_service.cli.terminal import tell
from ziyaret_service.problems import exit_code, exit_codes
from ziyaret_service.settings import Settings

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

_INTERRUPTED = 130  # 128 + SIGINT
_NOBODY_READS = 141  # 128 + SIGPIPE
_DOCTOR = "doctor"  # which tells of wrong settings beside all else
_EXIT_CODES = f"""\
   0  all is well
   1  ziyaret doctor found something wrong
   2  the words make no sense
{exit_codes()}
 {_INTERRUPTED}  interrupted; what was stored until then is kept
 {_NOBODY_READS}  nobody reads the output any more"""


class _Command(Protocol):
    def run(self, args: argparse.Namespace, settings: Settings) -> int:
        """Do what is asked and give the exit code."""


def main(words: Sequence[str] | None = None) -> int:
    """Run one command. An error is one line on standard error: what is wrong, where, and what to do."""
    _speak_utf8()
    args = parse_arguments(words, exit_codes=_EXIT_CODES)
    try:
        return _run(args)
    except ZiyaretError as error:
        tell(f"ziyaret: {_one_line(error)}")
        return exit_code(error)
    except KeyboardInterrupt:
        tell("ziyaret: interrupted; what was stored until now is kept. Run the same command again to go on.")
        return _INTERRUPTED
    except BrokenPipeError:
        # Python would complain once more when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _NOBODY_READS
    except Exception as error:
        if args.debug:
            raise
        tell(f"ziyaret: unexpected {type(error).__name__}: {error}. Please report it, with the output of --debug.")
        return exit_code(error)


def _run(args: argparse.Namespace) -> int:
    settings, args.complaints = Settings.read(os.environ)
    if args.complaints and args.command != _DOCTOR:
        raise ConfigError(args.complaints[0])
    if getattr(args, "least_confidence", None) is not None:
        settings = replace(settings, least_confidence=args.least_confidence)
    command = cast("_Command", import_module(f"ziyaret_service.cli.commands.{args.command}"))
    try:
        return command.run(args, settings)
    except StoreLocked as error:
        if not hasattr(args, "endpoint"):
            raise
        address = f"http://localhost:{settings.port}/sparql"
        raise StoreLocked(f"{error}. If a Ziyaret server has it open, ask that: --endpoint {address}") from error


def _one_line(error: ZiyaretError) -> str:
    return " ".join(str(error).split())


def _speak_utf8() -> None:
    """Turkish letters come out whole whatever the locale says."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")

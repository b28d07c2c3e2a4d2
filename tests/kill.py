"""Kills the service at random moments, again and again, and looks each time whether it kept its word.

`python tests/kill.py [--kills 200] [--seed 1]` feeds, removes, decides, asks and takes backups over HTTP, all at once,
over a store in a temporary folder. It kills the server or one of its query workers with SIGKILL, starts it anew over
what is left, and fails unless

- everything acknowledged is there, and what was removed is not;
- whatever was under way has happened as a whole or not at all, and the default graph is the union of the named ones;
- the server begins without help, and what was interrupted can be asked for again.

Some of the kills are of `ziyaret restore` and `ziyaret erase`, which change all or nothing.
"""

from __future__ import annotations

import argparse
import sys
import time
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from killing.commands import Commands
from killing.trial import Trial

OF_COMMANDS = 10  # the tenth part of all kills is of each command


def main():
    """Kill, tell, and exit with 1 when a word was not kept."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    began = time.monotonic()
    with TemporaryDirectory() as folder:
        trial = Trial(Path(folder), args.seed)
        trial.run(args.kills - 2 * (args.kills // OF_COMMANDS))
        faults, done = trial.account.faults, trial.account.done
        commands = Commands(Path(folder), args.seed, faults)
        commands.run(args.kills // OF_COMMANDS)
        done.update(commands.done)
    for fault in faults:
        sys.stderr.write(f"{fault}\n")
    counted = ", ".join(f"{number} {what}" for what, number in sorted(done.items()))
    sys.stdout.write(f"seed {args.seed}: {counted}; {len(faults)} faults; {time.monotonic() - began:.0f} s\n")
    return 1 if faults else 0


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        sys.exit(main())

"""The W3C's tests of SPARQL 1.1 queries, updates and protocols, run by the bare engine and through our service.

`python tests/conformance.py [FOLDER]` prints how many pass, section by section. The folder is that of the W3C's
material, which holds `sparql/sparql11/manifest-all.ttl`; by default `shared/w3c` beside the project.
"""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path

from w3c.exchanges import read_exchanges, succeeds
from w3c.material import MATERIAL
from w3c.over_http import OurService
from w3c.queries import bare, over_http, passes, read_cases
from w3c.updates import bare_change, change_over_http, changes_well, read_changes

from ziyaret_service.cli.terminal import table


def main() -> None:
    """Print how many pass, section by section, and the names of those that do not."""
    material = Path(sys.argv[1]) if len(sys.argv) > 1 else MATERIAL
    rows, failed = [], []
    with closing(OurService()) as service:
        cases = read_cases(material)
        for section in dict.fromkeys(case.section for case in cases):
            those = [case for case in cases if case.section == section]
            by_engine = [case.name for case in those if passes(case, bare(case))]
            by_service = [case.name for case in those if passes(case, over_http(case, service))]
            failed += [f"{section}/{case.name}" for case in those if case.name not in by_service]
            rows.append((section, str(len(those)), str(len(by_engine)), str(len(by_service))))
        changes = read_changes(material)
        for section in dict.fromkeys(change.section for change in changes):
            some = [change for change in changes if change.section == section]
            engine = [change.name for change in some if changes_well(change, bare_change(change))]
            ours = [change.name for change in some if changes_well(change, change_over_http(change, service))]
            failed += [f"{section}/{change.name}" for change in some if change.name not in ours]
            rows.append((section, str(len(some)), str(len(engine)), str(len(ours))))
        exchanges = read_exchanges(material)
        well = [each.name for each in exchanges if succeeds(each, service)]
        failed += [f"protocols/{each.name}" for each in exchanges if each.name not in well]
    rows.append(("all of these", *(str(sum(int(row[at]) for row in rows)) for at in (1, 2, 3))))
    rows.append(("protocols", str(len(exchanges)), "", str(len(well))))
    sys.stdout.write(table(("section", "tests", "engine", "service"), rows) + "\n\n")
    sys.stdout.write("not passed by the service: " + ", ".join(failed) + "\n")


if __name__ == "__main__":
    main()

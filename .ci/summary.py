"""Adds up the reports of Surefire and Failsafe.

Lists each property with its tries and its seed, names every test that failed or was skipped, ends with the line
"N passed, N failed, N skipped", and exits with 1 when any failed or was skipped, or when no test ran at all: a test that
CI skips is a promise that nobody keeps.
"""

import sys
import xml.etree.ElementTree as xml
from pathlib import Path


def properties():
    """Name, tries and seed of each property, as the tests wrote them."""
    for tried in sorted(Path(".").glob("**/target/tries.tsv")):
        if "quick" not in tried.parts:
            yield from (line.split("\t") for line in tried.read_text().splitlines())


listed = sorted(properties())
if listed:
    print("Tries and seed of each property; a property that is tried for several arguments is tried so often for each:")
for name, tries, seed in listed:
    print(f"{tries:>8}  {seed:>20}  {name}")

passed, failed, skipped = 0, [], []
for report in sorted(Path(".").glob("**/target/*-reports/TEST-*.xml")):
    if "quick" in report.parts:
        continue
    for case in xml.parse(report).iter("testcase"):
        name = f"{case.get('classname')}.{case.get('name')}"
        if case.find("failure") is not None or case.find("error") is not None:
            failed.append(name)
        elif (reason := case.find("skipped")) is not None:
            skipped.append(f"{name}: {reason.get('message') or 'no reason given'}")
        else:
            passed += 1

for name in failed:
    print(f"Failed: {name}")
for name in skipped:
    print(f"Skipped, which fails the build: {name}")
print(f"{passed} passed, {len(failed)} failed, {len(skipped)} skipped")
sys.exit(1 if failed or skipped or not passed else 0)

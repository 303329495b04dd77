"""Adds up the tests of a run: usage: report.py FOLDER [LIST]. FOLDER holds a .trx file of each process of dotnet test and a
.junit.xml file of each of node --test, LIST what dotnet test --list-tests wrote.

Prints the slowest tests, those that failed with what they said and, as the last line, how many passed, failed and were skipped. Fails where a test failed, and where one of
the list ran in none of the processes or in more than one.
"""

import collections
import datetime
import glob
import os
import re
import sys
import xml.etree.ElementTree as xml

SLOWEST = 20
FAILURE_LINES = 12


def seconds(duration):
    hours, minutes, rest = duration.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(rest)


def plain(name):
    """A name without what a .trx file writes otherwise than the list: characters beyond ASCII, white space, and escapes of either."""
    return re.sub(r"\\u[0-9a-f]{4}|[^!-~]", "", name)


def listed_names(path):
    """The tests that a list names: each is indented by four spaces, and a name with line breaks goes on in lines of its own."""
    with open(path, encoding="utf-8", newline="\n") as file:
        _, _, names = file.read().partition("Tests are available:\n")
    return collections.Counter(plain(name) for name in re.split(r"(?:^|\n)    (?=\S)", names) if name.strip())


def main(folder, listed=None):
    passed = failed = skipped = 0
    ran = collections.Counter()
    slow = []
    failures = []
    for path in sorted(glob.glob(os.path.join(folder, "*.trx"))):
        root = xml.parse(path).getroot()
        counters = root.find("{*}ResultSummary/{*}Counters").attrib
        total, executed, ok = (int(counters[name]) for name in ("total", "executed", "passed"))
        passed, failed, skipped = passed + ok, failed + executed - ok, skipped + total - executed
        classes = {test.get("id"): test.find("{*}TestMethod").get("className") for test in root.iterfind("{*}TestDefinitions/{*}UnitTest")}
        results = root.findall("{*}Results/{*}UnitTestResult")
        ran.update(plain(result.get("testName")) for result in results)
        for result in results:
            name = f"{classes[result.get('testId')].rsplit('.', 1)[-1]}.{result.get('testName')}"
            slow.append((seconds(result.get("duration", "0:0:0")), name))
            if result.get("outcome") == "Failed":
                failures.append((name, result.findtext("{*}Output/{*}ErrorInfo/{*}Message", "").strip()))
        times = root.find("{*}Times").attrib
        start, finish = (datetime.datetime.fromisoformat(times[name]) for name in ("start", "finish"))
        print(f"{os.path.basename(path)[:-4]}: {total} tests in {(finish - start).total_seconds():.0f} s")

    for path in sorted(glob.glob(os.path.join(folder, "*.junit.xml"))):
        cases = list(xml.parse(path).getroot().iter("testcase"))
        bad = [case for case in cases if case.find("failure") is not None]
        left = sum(case.find("skipped") is not None for case in cases)
        passed, failed, skipped = passed + len(cases) - len(bad) - left, failed + len(bad), skipped + left
        failures += [(case.get("name"), case.find("failure").get("message", "")) for case in bad]
        print(f"{os.path.basename(path).partition('.')[0]}: {len(cases)} tests of node")

    print(f"The {SLOWEST} slowest:")
    for took, name in sorted(slow, reverse=True)[:SLOWEST]:
        print(f"{took:8.1f} s  {name[:140]}")

    whole = True
    if listed:
        names = listed_names(listed)
        for name, n in ((names - ran) + (ran - names)).items():
            print(f"{name}: listed {names[name]} times, ran {ran[name]} times ({n} too many or too few)")
        whole = bool(names) and names == ran

    for name, message in failures:
        print(f"FAILED {name[:200]}")
        print("\n".join(f"    {line[:300]}" for line in message.splitlines()[:FAILURE_LINES]))

    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    return 0 if passed and not failed and whole else 1


sys.exit(main(*sys.argv[1:]))

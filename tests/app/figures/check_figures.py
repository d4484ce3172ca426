#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares the figures of the overview and of every project with a computation of their own.

    check_figures.py VIEWER FIGURES_TOOL --demo              on a demo server of its own, whose truth is known
    check_figures.py VIEWER FIGURES_TOOL --data-dir DIR      on a copy that was synced before

The builds come from `export builds --format json`; counts, rates with Wilson interval, Newcombe interval of the
difference, type 7 percentiles, days, last ten and rows of failures are computed here with Python's own library.
Prints every difference (up to 30) and ends with 1 when there is one.
"""
import argparse
import datetime
import glob
import json
import math
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import zoneinfo

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "command"))
from demo import Demo  # noqa: E402

STATES = ("completed", "failed", "cancelled", "running", "queued", "pending", "unknown")
WORDS = {"success": "completed", "succeeded": "completed", "in_progress": "running"}
UTC = datetime.timezone.utc
Z = statistics.NormalDist().inv_cdf(0.975)
RATE_MINIMUM, P95_MINIMUM = 5, 20


def state_of(row):
    word = WORDS.get(row["status"], row["status"])
    return word if word in STATES else "unknown"


def time_of(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


def counts(rows):
    found = dict.fromkeys(STATES, 0)
    for row in rows:
        found[row["state"]] += 1
    return found


def wilson(k, n):
    p, base = k / n, 1 + Z * Z / n
    centre = (p + Z * Z / (2 * n)) / base
    half = Z / base * math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
    return max(0.0, centre - half), min(1.0, centre + half)


def newcombe(k1, n1, k2, n2):
    (l1, u1), (l2, u2) = wilson(k1, n1), wilson(k2, n2)
    p1, p2 = k1 / n1, k2 / n2
    return (p1 - p2 - math.sqrt((p1 - l1) ** 2 + (u2 - p2) ** 2),
            p1 - p2 + math.sqrt((u1 - p1) ** 2 + (p2 - l2) ** 2))


def percentile(values, q):
    values = sorted(values)
    place = (len(values) - 1) * q
    below = math.floor(place)
    above = min(below + 1, len(values) - 1)
    return values[below] + (values[above] - values[below]) * (place - below)


def period_figures(rows):
    of = counts(rows)
    ok, n = of["completed"], of["completed"] + of["failed"]
    low, high = wilson(ok, n) if n else (None, None)
    succeeded = [row for row in rows if row["state"] == "completed"]
    known = [row["duration_s"] for row in succeeded if row["duration_s"] is not None]
    return {"counts": of, "rate": ok / n if n else None, "low": low, "high": high, "durations": len(known),
            "unknown": len(succeeded) - len(known), "p50": percentile(known, 0.5) if known else None,
            "p95": percentile(known, 0.95) if len(known) >= P95_MINIMUM else None,
            "mean": math.fsum(known) / len(known) if known else None}


def midnight(day, zone):
    return datetime.datetime.combine(day, datetime.time(), zone).astimezone(UTC)


def within(rows, begin, end):
    return [row for row in rows if begin <= row["created"] < end]


def strip_of(rows):
    finished = [row for row in rows if row["state"] in ("completed", "failed", "cancelled")][:10]
    return [("retried" if row["state"] == "completed" and (row["attempts"] or 0) > 1 else row["state"])
            for row in reversed(finished)]


def failures_in_a_row(rows):
    streak = []
    for row in rows:
        if row["state"] == "failed":
            streak.append(row)
        elif row["state"] == "completed":
            break
    return streak


def figures(rows, now, days, zone, project):
    """`rows` newest first."""
    today = now.astimezone(zone).date()
    first = today - datetime.timedelta(days=days - 1)
    same_time = now.astimezone(zone).replace(tzinfo=None) - datetime.timedelta(days=days)
    current = within(rows, midnight(first, zone), now)
    before = within(rows, midnight(first - datetime.timedelta(days=days), zone),
                    same_time.replace(tzinfo=zone).astimezone(UTC))
    result = {"now": period_figures(current), "before": period_figures(before), "all_time": counts(rows)}
    for name, span in (("last_24_hours", 1), ("last_7_days", 7)):
        result[name] = counts(within(rows, now - datetime.timedelta(days=span), now))
    result["waiting"] = result["all_time"]["pending"] + result["all_time"]["queued"]
    result["running"] = result["all_time"]["running"]
    (a, n1), (b, n2) = (((f["counts"]["completed"], f["counts"]["completed"] + f["counts"]["failed"]))
                        for f in (result["now"], result["before"]))
    result["too_few"] = n1 < RATE_MINIMUM or n2 < RATE_MINIMUM
    if not result["too_few"]:
        result["difference_low"], result["difference_high"] = newcombe(a, n1, b, n2)
    result["days"] = []
    for day in (first + datetime.timedelta(days=k) for k in range(days)):
        of_day = within(current, midnight(day, zone), midnight(day + datetime.timedelta(days=1), zone))
        result["days"].append({"date": day.isoformat(), "counts": counts(of_day)})
    if project:
        streak = failures_in_a_row(rows)
        result["last_ten"] = strip_of(rows)
        result["in_a_row"] = len(streak)
        result["since"] = streak[-1]["created_at"] if streak else None
        result["listed"] = result["now"]
    return result


def same(a, b):
    if isinstance(a, float) and isinstance(b, (int, float)) and not isinstance(b, bool):
        return math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-12)
    return a == b


def differences(expected, shown, path=""):
    if isinstance(expected, dict):
        for key, value in expected.items():
            yield from differences(value, (shown or {}).get(key), f"{path}/{key}")
    elif isinstance(expected, list) and isinstance(shown, list) and len(expected) == len(shown):
        for place, (a, b) in enumerate(zip(expected, shown)):
            yield from differences(a, b, f"{path}/{place}")
    elif not same(expected, shown):
        yield f"{path}: computed {expected!r}, shown {shown!r}"


def exported(viewer, data_dir):
    command = [viewer, "export", "builds", "--format", "json", "--sort=-created", "--data-dir", data_dir]
    rows = json.loads(subprocess.run(command, capture_output=True, check=True, timeout=120).stdout)
    for row in rows:
        row["state"], row["created"] = state_of(row), time_of(row["created_at"])
    return rows


def compare(arguments, data_dir):
    rows = exported(arguments.viewer, data_dir)
    cache, = glob.glob(os.path.join(data_dir, "accounts", "*", "cache.sqlite"))
    now = max(row["created"] for row in rows) + datetime.timedelta(minutes=1)
    stamp = now.isoformat().replace("+00:00", "Z")
    by_project = {}
    for row in rows:
        by_project.setdefault(row["project_id"], []).append(row)
    status = json.loads(subprocess.run([arguments.viewer, "status", "--json", "--data-dir", data_dir],
                                       capture_output=True, check=True, timeout=60).stdout)
    found, compared = list(differences(counts(rows), status["builds"]["by_status"], "status --json")), 0
    for days, zone in ((30, "Europe/Berlin"), (7, "America/New_York"), (90, "Asia/Kolkata")):
        shown = json.loads(subprocess.run([arguments.tool, cache, stamp, str(days), zone], capture_output=True,
                                          check=True, timeout=120).stdout)
        place = zoneinfo.ZoneInfo(zone)
        for key, of_project in [("", rows), *by_project.items()]:
            expected = figures(of_project, now, days, place, key)
            found += [f"{days} days, {key or 'all'}{line}" for line in differences(expected, shown.get(key))]
            compared += 1
    for line in found[:30]:
        print(line)
    print(f"{len(rows)} builds, {len(by_project)} projects, {compared} sets of figures, {len(found)} differences")
    return 1 if found or len(by_project) < arguments.projects else 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("viewer")
    parser.add_argument("tool")
    parser.add_argument("--demo", action="store_true")
    parser.add_argument("--data-dir")
    parser.add_argument("--projects", type=int, default=1, help="at least so many must be compared")
    arguments = parser.parse_args()
    if not arguments.demo:
        return compare(arguments, arguments.data_dir)
    arguments.projects = 20
    server = Demo(arguments.viewer, "--builds", "6000", "--seed", "11")
    try:
        with tempfile.TemporaryDirectory() as data_dir:
            synced = server.sync(data_dir, timeout=240)
            if synced.returncode != 0:
                print(synced.stderr)
                return 1
            return compare(arguments, data_dir)
    finally:
        server.stop()


if __name__ == "__main__":
    sys.exit(main())

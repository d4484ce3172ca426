#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares `metrics --json` with a computation of its own over `export builds` and `export attempts`.

    check_metrics.py VIEWER --demo [--builds N] [--selections N]      on a demo server of its own
    check_metrics.py VIEWER --data-dir DIR [--selections N]           on a copy that was synced before

Random selections: period (also across the change of the clock), zone, project, method, member, groups, a comparison.
Counts, the five rates with their Wilson intervals, percentiles (type 7) with their order-statistic intervals, mean and
longest of three samples are computed with Python's own library; --pandas takes percentiles, means and the local times of
groups from pandas instead. Every answer is checked against the schema. Prints every difference (up to 30) and ends with
1 when there is one.
"""
import argparse
import datetime
import functools
import json
import math
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import zoneinfo

import jsonschema

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "command"))
from demo import Demo  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[3]
STATES = ("completed", "failed", "cancelled", "running", "queued", "pending", "unknown")
WORDS = {"success": "completed", "succeeded": "completed", "in_progress": "running"}
METHODS = ("container", "vm", "cloud", "packer", "paketo", "kaniko", "buildx", "nix")
UTC = datetime.timezone.utc
Z = statistics.NormalDist().inv_cdf(0.975)
ZONES = ("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "UTC")
GROUPS = (None, None, "day", "week", "month", "project", "member", "method", "hour-of-week")


def state_of(word):
    word = WORDS.get(word, word)
    return word if word in STATES else "unknown"


def time_of(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00")) if text else None


def iso(time):
    return time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@functools.cache
def binomial_cdf(n, q):
    """All of it, from probabilities by lgamma."""
    logs = [math.lgamma(n + 1) - math.lgamma(k + 1) - math.lgamma(n - k + 1) + k * math.log(q) + (n - k) * math.log1p(-q)
            for k in range(n + 1)]
    total, cdf = 0.0, []
    for log in logs:
        total += math.exp(log)
        cdf.append(total)
    return cdf


@functools.cache
def order_ranks(n, q):
    cdf = binomial_cdf(n, q)
    lower = next(k for k in range(n + 1) if cdf[k] >= 0.025)
    upper = next((k for k in range(n + 1) if cdf[k] >= 0.975), n) + 1
    return lower, upper


def rate(formula, k, n, told=True):
    figure = {"value": None, "low": None, "high": None, "n": n, "formula": formula}
    if n == 0 or not told:
        return figure
    if n < 5:
        return {**figure, "too_few": True, "minimum": 5}
    p, base = k / n, 1 + Z * Z / n
    centre, half = (p + Z * Z / (2 * n)) / base, Z / base * math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
    return {**figure, "value": p, "low": 0.0 if k == 0 else centre - half, "high": 1.0 if k == n else centre + half}


class Plain:
    """Python's own library."""

    @staticmethod
    def percentile(ordered, q):
        place = (len(ordered) - 1) * q
        below = math.floor(place)
        above = min(below + 1, len(ordered) - 1)
        return ordered[below] + (ordered[above] - ordered[below]) * (place - below)

    @staticmethod
    def mean(values):
        return math.fsum(values) / len(values)

    @staticmethod
    def local(times, zone):
        return [time.astimezone(zoneinfo.ZoneInfo(zone)) for time in times]


class Pandas:
    def __init__(self):
        import pandas
        self.pandas = pandas

    def percentile(self, ordered, q):
        return float(self.pandas.Series(ordered).quantile(q))

    def mean(self, values):
        return float(self.pandas.Series(values).mean())

    def local(self, times, zone):
        return list(self.pandas.Series(times, dtype="datetime64[ns, UTC]").dt.tz_convert(zone)) if times else []


def span(name, values, by):
    values = sorted(values)
    n = len(values)
    figures = {}
    for key, q, minimum in (("p50", 0.5, 1), ("p90", 0.9, 10), ("p95", 0.95, 20)):
        figure = {"value": None, "low": None, "high": None, "n": n, "formula": f"{name}.{key}/1"}
        if 0 < n < minimum:
            figure.update(too_few=True, minimum=minimum)
        elif n:
            lower, upper = order_ranks(n, q)
            figure.update(value=by.percentile(values, q), low=values[lower - 1] if lower >= 1 else None,
                          high=values[upper - 1] if upper <= n else None)
        figures[key] = figure
    for key, value in (("mean", by.mean), ("max", max)):
        figures[key] = {"value": value(values) if n else None, "low": None, "high": None, "n": n,
                        "formula": f"{name}.{key}/1"}
    return figures


def figures_of(rows, by):
    count = dict.fromkeys(STATES, 0)
    for row in rows:
        count[row["state"]] += 1
    ok, bad, cancelled = count["completed"], count["failed"], count["cancelled"]
    first_ok = sum(row["first"] == "completed" for row in rows)
    first_bad = sum(row["first"] == "failed" for row in rows)
    gained = sum(row["first"] == "failed" and row["state"] == "completed" for row in rows)
    paired = sum(row["first"] in ("completed", "failed") and row["state"] in ("completed", "failed") for row in rows)
    attempts = [end for row in rows for end in row["ends"]]
    return {
        "counts": {**count, "total": len(rows)},
        "success_rate": {
            "eventual": rate("rate.eventual/1", ok, ok + bad),
            "first_attempt": rate("rate.first_attempt/1", first_ok, first_ok + first_bad),
            "per_execution": rate("rate.per_execution/1", attempts.count("completed"),
                                  attempts.count("completed") + attempts.count("failed")),
        },
        "retry_gain": rate("rate.retry_gain/1", gained, paired),
        "other_rate": rate("rate.other/1", cancelled, ok + bad + cancelled),
        "duration_s": span("duration", [r["duration_s"] for r in rows
                                        if r["state"] == "completed" and r["duration_s"] is not None], by),
        "failed_duration_s": span("failed_duration", [r["duration_s"] for r in rows
                                                      if r["state"] == "failed" and r["duration_s"] is not None], by),
        "queue_s": span("queue", [r["waited"] for r in rows if r["waited"] is not None and (r["attempts"] or 0) <= 1],
                        by),
    }


def keys_of(rows, group, zone, by):
    if group == "project":
        return [row["project_id"] for row in rows]
    if group == "member":
        return [row["started_by_id"] or row["started_by"] or "unknown" for row in rows]
    if group == "method":
        return [{"docker": "container"}.get(row["method"], row["method"] if row["method"] in METHODS else "unknown")
                for row in rows]
    local = by.local([row["created"] for row in rows], zone)
    if group == "hour-of-week":
        return [f"{time.isoweekday()}-{time.hour:02}" for time in local]
    days = [time.date() for time in local]
    if group == "week":
        days = [day - datetime.timedelta(days=day.weekday()) for day in days]
    return [day.isoformat()[:7] if group == "month" else day.isoformat() for day in days]


def same(a, b):
    if isinstance(a, float) and isinstance(b, (int, float)) and not isinstance(b, bool):
        return math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-12)
    return a == b


def differences(expected, shown, path=""):
    if isinstance(expected, dict) and isinstance(shown, dict):
        for key, value in expected.items():
            yield from differences(value, shown.get(key), f"{path}/{key}")
        for key in ("too_few", "minimum"):
            if "value" in expected and (key in shown) != (key in expected):
                yield f"{path}: {key} is told by one only"
    elif not same(expected, shown):
        yield f"{path}: computed {expected!r}, shown {shown!r}"


def left_out_adds_up(shown):
    """Every build of the span is counted or left out with a reason."""
    total = shown["counts"]["total"]
    figures = [shown["success_rate"]["eventual"], shown["success_rate"]["first_attempt"], shown["retry_gain"],
               shown["other_rate"], *(shown[key]["p50"] for key in ("duration_s", "failed_duration_s", "queue_s"))]
    for figure in figures:
        left_out = dict(figure.get("left_out", {}))
        left_out.pop("retries_without_attempt", None)  # these builds are counted
        if figure["n"] + sum(left_out.values()) != total:
            yield f"{figure['formula']}: n and what is left out are not {total} builds"


class Checked:
    def __init__(self, viewer, data_dir, by):
        self.viewer, self.data_dir, self.by = viewer, data_dir, by
        schema = json.loads((ROOT / "resources/schema/metrics.schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        self.schema = jsonschema.Draft202012Validator(schema)
        self.attempts_read = self.json("status", "--json")["feeds"]["attempts"]["builds_unknown"] == 0
        self.rows = self.read_rows()

    def json(self, *arguments):
        done = subprocess.run([self.viewer, *arguments, "--data-dir", self.data_dir], capture_output=True, text=True,
                              timeout=120, check=False)
        if done.returncode:
            raise RuntimeError(f"{arguments}: {done.returncode} {done.stderr}")
        return json.loads(done.stdout)

    def read_rows(self):
        rows = self.json("export", "builds", "--format", "json")
        attempts = {}
        for attempt in self.json("export", "attempts", "--format", "json"):
            attempts.setdefault(attempt["build_id"], []).append(attempt)
        for row in rows:
            row["state"], row["created"] = state_of(row["status"]), time_of(row["created_at"])
            started = time_of(row["started_at"])
            waited = (started - row["created"]) // datetime.timedelta(milliseconds=1) / 1000 if started else None
            row["waited"] = waited if waited is not None and waited >= 0 else None
            of_build = sorted(attempts.get(row["id"], []), key=lambda attempt: attempt["attempt"])
            ends = [state_of(attempt["status"]) for attempt in of_build]
            if ends:
                ends[-1] = row["state"]  # the build decides about the last one
            row["ends"], row["first"] = ends, ends[0] if ends else None
        return rows

    def selection(self, chance):
        """Options of a random selection, and the rows that it names."""
        newest, oldest = (choose(row["created"] for row in self.rows) for choose in (max, min))
        zone = chance.choice(ZONES)
        place = zoneinfo.ZoneInfo(zone)
        length = chance.choice((1, 7, 30, 90, 365, 900))
        last = (newest - datetime.timedelta(days=chance.random() * (newest - oldest).days)).astimezone(place).date()
        if chance.random() < 0.3:  # across a change of the clock
            last = chance.choice((datetime.date(newest.year - 1, 10, 28), datetime.date(newest.year, 4, 2)))
        first = last - datetime.timedelta(days=length)
        begin, end = (datetime.datetime.combine(day, datetime.time(), place).astimezone(UTC) for day in (first, last))
        rows, options = [r for r in self.rows if begin <= r["created"] < end], ["--zone", zone]
        group = chance.choice(GROUPS)
        if chance.random() < 0.3:
            project = chance.choice(self.rows)["project_id"]
            options += ["--project", project]
            rows = [row for row in rows if row["project_id"] == project]
        if chance.random() < 0.25:
            method = chance.choice(self.rows)["method"]
            options += ["--method", method]
            kept = keys_of([{"method": method}], "method", zone, self.by)
            rows = [row for row in rows if keys_of([row], "method", zone, self.by) == kept]
        if chance.random() < 0.25:
            row = chance.choice(self.rows)
            member = row["started_by_id"] or row["started_by"] or "unknown"
            options += ["--member", member]
            rows = [row for row in rows if keys_of([row], "member", zone, self.by) == [member]]
        if group:
            options += ["--by", group]
        dates = ["--from", first.isoformat(), "--to", last.isoformat()]
        return {"options": options, "dates": dates, "rows": rows, "group": group, "zone": zone, "from": iso(begin),
                "to": iso(end)}

    def compare(self, chosen):
        shown = self.json("metrics", "--json", *chosen["options"], *chosen["dates"])
        yield from (f"schema: {error.json_path}: {error.message[:200]}" for error in self.schema.iter_errors(shown))
        yield from differences({key: chosen[key] for key in ("from", "to", "zone")}, shown["scope"], "scope")
        yield from differences(self.expected(chosen["rows"]), shown)
        yield from left_out_adds_up(shown)
        if not chosen["group"]:
            return
        groups = {}
        for row, key in zip(chosen["rows"], keys_of(chosen["rows"], chosen["group"], chosen["zone"], self.by)):
            groups.setdefault(key, []).append(row)
        found = {group["key"]: group for group in shown["groups"]}
        yield from (f"group {key} is missing" for key in groups.keys() - found.keys())
        for key, group in found.items():
            yield from differences(self.expected(groups.get(key, [])), group, key)
            yield from left_out_adds_up(group)

    def expected(self, rows):
        figures = figures_of(rows, self.by)
        if not self.attempts_read:
            for key in ("first_attempt", "per_execution"):
                figures["success_rate"].pop(key)
            figures.pop("retry_gain")
        return figures


def check(arguments, data_dir):
    checked = Checked(arguments.viewer, data_dir, Pandas() if arguments.pandas else Plain())
    chance = random.Random(arguments.seed)
    found, builds, with_builds = [], 0, 0
    for _ in range(arguments.selections):
        chosen = checked.selection(chance)
        builds += len(chosen["rows"])
        with_builds += bool(chosen["rows"])
        found += [f"{' '.join(chosen['options'] + chosen['dates'])}: {line}" for line in checked.compare(chosen)]
    for line in found[:30]:
        print(line)
    attempts = "with attempts" if checked.attempts_read else "without rates of attempts: not all were read"
    print(f"{len(checked.rows)} builds, {arguments.selections} selections ({with_builds} with builds, {builds} builds in "
          f"all), {attempts}, {len(found)} differences")
    return 1 if found or with_builds * 2 < arguments.selections else 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("viewer")
    parser.add_argument("--demo", action="store_true")
    parser.add_argument("--data-dir")
    parser.add_argument("--builds", type=int, default=20000)
    parser.add_argument("--selections", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pandas", action="store_true")
    arguments = parser.parse_args()
    if not arguments.demo:
        return check(arguments, arguments.data_dir)
    server = Demo(arguments.viewer, "--builds", str(arguments.builds), "--seed", "11")
    try:
        with tempfile.TemporaryDirectory() as data_dir:
            synced = server.sync(data_dir, "--attempts", timeout=900)
            if synced.returncode != 0:
                print(synced.stderr)
                return 1
            return check(arguments, data_dir)
    finally:
        server.stop()


if __name__ == "__main__":
    sys.exit(main())

# SPDX-License-Identifier: GPL-3.0-or-later
"""`metrics`: what it prints, its schema, its exit codes."""
import datetime
import json
import os
import pathlib
import sqlite3
import tempfile
import unittest

import jsonschema

from demo import Demo, run

VIEWER = os.environ["VIEWER"]
ROOT = pathlib.Path(__file__).resolve().parents[3]
STATES = ("completed", "failed", "cancelled", "running", "queued", "pending", "unknown")


def figures_in(value):
    """Every F of an answer."""
    if isinstance(value, dict):
        if {"value", "n", "formula"} <= value.keys():
            yield value
        for part in value.values():
            yield from figures_in(part)
    elif isinstance(value, list):
        for part in value:
            yield from figures_in(part)


def formulas_in(value):
    if isinstance(value, dict):
        if "formula" in value:
            yield value["formula"]
        for part in value.values():
            yield from formulas_in(part)
    elif isinstance(value, list):
        for part in value:
            yield from formulas_in(part)


def time_of(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


def recovery_times(rows, begin, end, seen):
    """(seconds, ended) of each break that began in the span, by hand."""
    lines, breaks = {}, []
    for row in sorted(rows, key=lambda row: (time_of(row["created_at"]))):
        ended = {"completed": True, "success": True, "succeeded": True, "failed": False}.get(row["status"])
        if ended is not None:
            lines.setdefault((row["project_id"], row["branch"]), []).append((time_of(row["created_at"]), ended))
    for line in lines.values():
        since = None
        for time, ended in line:
            if since is None and not ended:
                since = time
            elif since is not None and ended:
                breaks.append((since, time))
                since = None
        if since is not None:
            breaks.append((since, None))
    return [(((until or seen) - since).total_seconds(), until is not None) for since, until in breaks
            if begin <= since < end]


def median_of(times):
    """Kaplan-Meier, by hand."""
    share = 1.0
    for time in sorted({seconds for seconds, ended in times if ended}):
        at_risk = sum(seconds >= time for seconds, _ in times)
        share *= 1 - sum(seconds == time for seconds, ended in times if ended) / at_risk
        if share <= 0.5 + 1e-12:
            return time
    return None


class Metrics(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.demo = Demo(VIEWER, "--builds", "1500", "--seed", "5")
        cls.folder = tempfile.TemporaryDirectory()
        cls.data = cls.folder.name
        synced = cls.demo.sync(cls.data, "--attempts")
        assert synced.returncode == 0, synced.stderr
        schema = json.loads((ROOT / "resources/schema/metrics.schema.json").read_text(encoding="utf-8"))
        cls.schema = jsonschema.Draft202012Validator(schema)

    @classmethod
    def tearDownClass(cls):
        cls.demo.stop()
        cls.folder.cleanup()

    def command(self, *arguments):
        return run(VIEWER, "metrics", *arguments, "--data-dir", self.data)

    def answer(self, *arguments):
        done = self.command("--json", *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(done.stderr, "")
        shown = json.loads(done.stdout)
        self.assertEqual([f"{e.json_path}: {e.message[:300]}" for e in self.schema.iter_errors(shown)], [])
        return shown

    def exported(self, *arguments):
        return json.loads(run(VIEWER, "export", "builds", "--format", "json", *arguments, "--data-dir", self.data).stdout)

    def test_counts_equal_the_export_of_the_same_span(self):
        span = ("--from", "2026-01-01", "--to", "2026-07-01", "--zone", "America/New_York")
        shown, rows = self.answer(*span), self.exported(*span)
        self.assertTrue(rows)
        self.assertEqual(shown["counts"]["total"], len(rows))
        self.assertEqual(sum(shown["counts"][state] for state in STATES), len(rows))
        self.assertEqual(shown["scope"]["from"], "2026-01-01T05:00:00Z")
        self.assertEqual(shown["scope"]["to"], "2026-07-01T04:00:00Z")
        self.assertEqual(shown["scope"]["zone"], "America/New_York")
        self.assertTrue(shown["complete"])

    def test_every_answer_follows_the_schema(self):
        project = self.exported()[0]["project_id"]
        for arguments in ((), ("--last", "24h"), ("--last", "400d", "--by", "week"), ("--project", project),
                          ("--last", "90d", "--compare", "previous", "--by", "project"), ("--method", "container"),
                          ("--member", "automatic", "--by", "hour-of-week"), ("--last", "400d", "--by", "member"),
                          ("--from", "2026-02-01", "--to", "2026-03-01", "--compare", "2026-01-01..2026-02-01"),
                          ("--from", "2001-01-01", "--to", "2001-02-01", "--compare", "previous")):
            shown = self.answer(*arguments)
            self.assertEqual("groups" in shown, "--by" in arguments)
            self.assertEqual("comparison" in shown, "--compare" in arguments)

    def test_too_few_is_null_and_said(self):
        first = min(row["created_at"] for row in self.exported())
        shown = self.answer("--from", first, "--to", first[:-1] + ".999Z" if "." not in first else first[:19] + ".999Z")
        self.assertLess(shown["counts"]["total"], 5)
        for figure in figures_in({key: shown[key] for key in ("success_rate", "duration_s")}):
            if figure.get("too_few"):
                self.assertIsNone(figure["value"])
                self.assertLess(figure["n"], figure["minimum"])
        few = self.answer("--last", "400d", "--by", "day")["groups"]
        told = [g["success_rate"]["eventual"] for g in few]
        self.assertTrue(any(f.get("too_few") for f in told))
        for figure in told:
            self.assertEqual(figure["value"] is not None, figure["n"] >= 5)

    def test_every_formula_can_be_explained(self):
        shown = self.answer("--last", "900d", "--compare", "previous")
        for formula in sorted(set(formulas_in(shown))):
            explained = self.command("--explain", formula)
            self.assertEqual(explained.returncode, 0, formula)
            self.assertTrue(explained.stdout.startswith(formula + ":"), formula)
            for word in ("Formula", "Source", "Unit", "Least n", "Leaves out", "Pitfalls"):
                self.assertIn(f"  {word}: ", explained.stdout, formula)
        listed = self.command("--explain", "all").stdout
        self.assertIn("rate.eventual", listed)

    def test_explaining_needs_no_data(self):
        with tempfile.TemporaryDirectory() as nothing:
            self.assertEqual(run(VIEWER, "metrics", "--explain", "duration.p95", "--data-dir", nothing).returncode, 0)

    def test_text_tells_the_same_numbers(self):
        span = ("--from", "2025-01-01", "--to", "2026-11-01")
        shown, text = self.answer(*span), self.command(*span).stdout
        self.assertIn(f"n = {shown['success_rate']['eventual']['n']:,}", text)
        self.assertIn("Succeeded in the end", text)
        self.assertIn("p95", text)

    def test_groups_add_up(self):
        span = ("--from", "2025-03-01", "--to", "2026-09-01", "--zone", "Europe/Berlin")
        total = self.answer(*span)["counts"]
        for by in ("day", "week", "month", "project", "member", "method", "hour-of-week"):
            groups = self.answer(*span, "--by", by)["groups"]
            self.assertEqual(len({group["key"] for group in groups}), len(groups), by)
            for state in STATES:
                self.assertEqual(sum(group["counts"][state] for group in groups), total[state], (by, state))

    def test_compares_with_the_span_before(self):
        shown = self.answer("--from", "2026-04-01", "--to", "2026-05-01", "--zone", "Europe/Berlin", "--compare",
                            "previous")["comparison"]
        # 30 calendar days before the first of April, across the change of the clock.
        self.assertEqual((shown["before"]["from"], shown["before"]["to"]), ("2026-03-01T23:00:00Z", "2026-03-31T22:00:00Z"))
        alone = self.answer("--from", "2026-03-02", "--to", "2026-04-01", "--zone", "Europe/Berlin")
        for key in ("counts", "success_rate", "duration_s"):
            self.assertEqual(shown["before"][key], alone[key])
        rate = shown["tests"]["success_rate"]
        values = [shown[side]["success_rate"]["eventual"]["value"] for side in ("now", "before")]
        self.assertAlmostEqual(rate["difference"], values[0] - values[1])
        self.assertLess(rate["low"], rate["high"])

    def test_failure_messages_add_up_to_the_failed_builds(self):
        shown = self.answer("--last", "400d")
        self.assertEqual(sum(group["count"] for group in shown["failure_groups"]), shown["counts"]["failed"])
        self.assertIsNone(self.answer("--last", "400d", "--method", "container")["failure_groups"])

    def test_recovery_equals_a_computation_over_the_export(self):
        rows, compared = self.exported(), 0
        for first, last in (("2024-01-01", "2027-01-01"), ("2026-03-01", "2026-09-01"), ("2025-02-01", "2025-03-01")):
            shown = self.answer("--from", first, "--to", last, "--zone", "UTC")
            recovery = shown["reliability"]["recovery_s"]
            begin, end = (time_of(f"{day}T00:00:00+00:00") for day in (first, last))
            times = recovery_times(rows, begin, end, time_of(shown["as_of"]))
            self.assertEqual(recovery["n"], len(times))
            self.assertEqual(recovery["recovered"], sum(ended for _, ended in times))
            self.assertEqual(recovery["open"], recovery["n"] - recovery["recovered"])
            if recovery["n"] >= 5:
                self.assertEqual(recovery["value"], median_of(times))
                compared += recovery["value"] is not None
        self.assertGreater(compared, 0)

    def test_targets_of_the_notebook_make_a_budget(self):
        project = self.exported()[0]["project_id"]
        without = self.answer("--last", "400d")["reliability"]
        self.assertIsNone(without["error_budget"]["target"])
        self.assertEqual(without["error_budget"]["missing"], "no_target")
        self.assertEqual(without["score"]["parts"]["duration"]["missing"], "no_target")
        self.assertIn("no target is set", self.command("--last", "400d").stdout)
        notebook = next(pathlib.Path(self.data).glob("accounts/*/")) / "notebook.sqlite"
        self.assertFalse(notebook.exists())
        file = sqlite3.connect(notebook)
        try:
            file.executescript((ROOT / "resources/sql/notebook_001.sql").read_text(encoding="utf-8"))
            file.commit()
            self.assertEqual(self.answer("--last", "400d")["reliability"], without)  # of a program without targets
            file.executescript((ROOT / "resources/sql/notebook_002.sql").read_text(encoding="utf-8"))
            file.execute("INSERT INTO target VALUES('all', 900000, 600)")
            file.commit()
            shown = self.answer("--last", "400d")
            budget, counts = shown["reliability"]["error_budget"], shown["counts"]
            self.assertEqual((budget["target"], budget["n"], budget["failed"]),
                             (0.9, counts["completed"] + counts["failed"], counts["failed"]))
            self.assertAlmostEqual(budget["budget"], 0.1 * budget["n"])
            self.assertAlmostEqual(budget["used"], budget["failed"] / budget["budget"])
            self.assertAlmostEqual(budget["remaining"], 1 - budget["used"])
            self.assertEqual([burn["n"] for burn in budget["burn_rates"]], [20, 100])
            score = shown["reliability"]["score"]
            self.assertIsNone(score["value"])  # V: artifacts are not read yet
            self.assertEqual(score["parts"]["evidence"]["missing"], "not_read")
            self.assertEqual(score["calculation"], "100·(S^0.4·F^0.2·D^0.2·V^0.2)")
            rate = shown["success_rate"]
            self.assertEqual(score["parts"]["success"]["value"], rate["eventual"]["low"])
            self.assertAlmostEqual(score["parts"]["first_attempt"]["value"],
                                   rate["first_attempt"]["value"] / rate["eventual"]["value"])
            took = [row["duration_s"] for row in self.exported("--from", shown["scope"]["from"])
                    if row["status"] in ("completed", "success") and row["duration_s"] is not None]
            self.assertAlmostEqual(score["parts"]["duration"]["value"], sum(one <= 600 for one in took) / len(took))
            self.assertEqual(sum(part["weight"] for part in score["parts"].values()), 1.0)
            of_project = self.answer("--last", "400d", "--project", project)["reliability"]["error_budget"]
            self.assertEqual(of_project["missing"], "no_target")  # that of all is not that of one
            file.execute("INSERT INTO target VALUES(?, 500000, NULL)", (project,))
            file.commit()
            self.assertEqual(self.answer("--project", project)["reliability"]["error_budget"]["target"], 0.5)
            filtered = self.answer("--method", "container")["reliability"]
            self.assertEqual(filtered["error_budget"]["missing"], "filtered")
        finally:
            file.close()
            for left in notebook.parent.glob("notebook.sqlite*"):
                left.unlink()

    def test_slope_and_test_of_a_trend_name_their_formulas(self):
        for trend in self.answer("--last", "400d")["trend"]:
            self.assertEqual(trend["slope_a_week"]["formula"], "trend.theil_sen/1")
            self.assertEqual(trend["p"]["formula"], "trend.mann_kendall/1")
            self.assertEqual(trend["p"]["n"], trend["points"])

    def test_wrong_words_are_usage_errors_with_a_sentence(self):
        for arguments in (("--from", "yesterday"), ("--last", "0d"), ("--last", "x"), ("--last", "30d", "--from", "2026-01-01"),
                          ("--from", "2026-02-01", "--to", "2026-01-01"), ("--zone", "Mars/Base"), ("--by", "colour"),
                          ("--project", "no such"), ("--member", "no such"), ("--method", "magic"),
                          ("--compare", "never"), ("--compare", "2026-02-01..2026-01-01"),
                          ("--to", "2026-01-01", "--compare", "previous"), ("--explain", "rate.happiness"),
                          ("--status", "failed"), ("--nonsense",), ("too", "many")):
            done = self.command("--json", *arguments)
            self.assertEqual(done.returncode, 2, arguments)
            self.assertTrue(done.stderr.strip(), arguments)
            self.assertEqual(done.stdout, "", arguments)

    def test_without_any_data_it_says_so(self):
        with tempfile.TemporaryDirectory() as nothing:
            done = run(VIEWER, "metrics", "--json", "--data-dir", nothing)
            self.assertEqual(done.returncode, 2)
            self.assertTrue(done.stderr.strip())

    def test_attempts_can_be_exported(self):
        rows = json.loads(run(VIEWER, "export", "attempts", "--format", "json", "--data-dir", self.data).stdout)
        builds = {row["id"]: row for row in self.exported()}
        self.assertGreater(len(rows), 1000)
        retried = [row for row in rows if row["attempt"] > 1]
        self.assertTrue(retried)
        for row in rows:
            self.assertEqual(row["project_id"], builds[row["build_id"]]["project_id"])
            self.assertLessEqual(row["attempt"], builds[row["build_id"]]["attempts"])


if __name__ == "__main__":
    unittest.main()

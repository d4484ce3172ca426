# SPDX-License-Identifier: GPL-3.0-or-later
"""Commands: options, exit codes, what they print and where."""
import csv
import datetime
import io
import json
import os
import stat
import subprocess
import sys
import tempfile
import unittest

from compare_truth import builds_of, differences
from demo import Demo, run

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "support"))
from read_xlsx import Workbook  # noqa: E402, a folder of its own

VIEWER = os.environ["VIEWER"]
BUILDS = 600
COLUMNS = ("id,number,project,project_id,status,method,started_by,started_by_id,created_at,started_at,completed_at,"
           "duration_s,attempts,branch,error").split(",")


def time_at(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


class Synced(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.demo = Demo(VIEWER, "--builds", str(BUILDS), truth=True)
        cls.folder = tempfile.TemporaryDirectory()
        cls.data = cls.folder.name
        cls.first = cls.demo.sync(cls.data)

    @classmethod
    def tearDownClass(cls):
        cls.demo.stop()
        cls.folder.cleanup()

    def command(self, *arguments):
        return run(VIEWER, *arguments, "--data-dir", self.data)

    def test_sync_ends_with_0_and_says_what_changed(self):
        self.assertEqual(self.first.returncode, 0, self.first.stderr)
        self.assertIn(f"{BUILDS} new build", self.first.stdout)
        self.assertEqual(self.first.stderr, "")  # no progress where nobody watches

    def test_export_equals_the_truth(self):
        exported = self.command("export", "builds", "--format", "json")
        self.assertEqual(exported.returncode, 0, exported.stderr)
        rows = json.loads(exported.stdout)
        self.assertEqual(list(differences(builds_of(self.demo.truth), {row["id"]: row for row in rows})), [])
        self.assertEqual(len(rows), BUILDS)

    def test_csv_has_the_columns_in_order(self):
        exported = self.command("export", "builds", "--format", "csv")
        rows = list(csv.reader(io.StringIO(exported.stdout)))
        self.assertEqual(rows[0], COLUMNS)
        self.assertEqual(len(rows), BUILDS + 1)

    def test_filters_give_the_rows_they_name(self):
        rows = json.loads(self.command("export", "builds", "--format", "json", "--status", "failed", "--sort",
                                       "-duration").stdout)
        self.assertTrue(rows)
        self.assertEqual({row["status"] for row in rows}, {"failed"})
        known = [row["duration_s"] for row in rows if row["duration_s"] is not None]
        self.assertEqual(known, sorted(known, reverse=True))
        everything = json.loads(self.command("export", "builds", "--format", "json").stdout)
        self.assertEqual(len(rows), sum(row["status"] == "failed" for row in everything))

    def test_dates_are_end_exclusive(self):
        everything = json.loads(self.command("export", "builds", "--format", "json").stdout)
        middle = everything[len(everything) // 2]["created_at"]
        before = json.loads(self.command("export", "builds", "--format", "json", "--to", middle).stdout)
        after = json.loads(self.command("export", "builds", "--format", "json", "--from", middle).stdout)
        self.assertEqual(len(before) + len(after), len(everything))
        self.assertTrue(all(row["created_at"] >= middle for row in after))

    def test_status_counts_equal_the_export(self):
        status = json.loads(self.command("status", "--json").stdout)
        self.assertEqual(status["schema"], "viewer.status/1")
        self.assertTrue(status["complete"])
        self.assertEqual(status["builds"]["total"], BUILDS)
        self.assertEqual(sum(status["builds"]["by_status"].values()), BUILDS)
        self.assertEqual(status["feeds"]["details"], {"known": BUILDS, "wanted": 0})
        failed = json.loads(self.command("export", "builds", "--format", "json", "--status", "failed").stdout)
        self.assertEqual(status["builds"]["by_status"]["failed"], len(failed))

    def test_projects_members_and_activity_can_be_exported(self):
        for what, least in (("projects", 20), ("members", 10), ("activity", 600)):
            rows = json.loads(self.command("export", what, "--format", "json").stdout)
            self.assertGreaterEqual(len(rows), least, what)

    def test_a_workbook_holds_what_json_holds(self):
        target = os.path.join(self.data, "builds.xlsx")
        filters = ("--status", "failed", "--sort", "duration")
        written = self.command("export", "builds", "--format", "xlsx", "-o", target, *filters)
        self.assertEqual(written.returncode, 0, written.stderr)
        rows = json.loads(self.command("export", "builds", "--format", "json", *filters).stdout)
        sheet, = Workbook(target).sheets()
        self.assertEqual([cell["value"] for cell in sheet[0]], COLUMNS)
        self.assertEqual(len(sheet) - 1, len(rows))
        self.assertGreater(len(rows), 20)
        for cells, row in zip(sheet[1:], rows):
            for key, cell in zip(COLUMNS, cells):
                if cell is None:
                    self.assertIsNone(row[key], key)
                elif cell["kind"] == "time":
                    self.assertEqual(time_at(cell["value"]), time_at(row[key]))
                else:
                    self.assertEqual(cell, {"kind": "text" if isinstance(row[key], str) else "number",
                                            "value": row[key]})

    def test_a_file_is_written_whole_or_not_at_all(self):
        target = os.path.join(self.data, "out.json")
        written = self.command("export", "builds", "--format", "json", "-o", target)
        self.assertEqual(written.returncode, 0)
        self.assertEqual(written.stdout, "")
        with open(target, encoding="utf-8") as file:
            self.assertEqual(len(json.load(file)), BUILDS)
        nowhere = self.command("export", "builds", "-o", os.path.join(self.data, "no", "such", "folder.csv"))
        self.assertEqual(nowhere.returncode, 1)
        self.assertIn("cannot be written", nowhere.stderr)

    def test_wrong_words_are_usage_errors_with_a_sentence(self):
        for arguments in (("export", "logs"), ("export", "builds", "--format", "pdf"),
                          ("export", "builds", "--status", "green"), ("export", "builds", "--from", "yesterday"),
                          ("export", "builds", "--sort", "colour"), ("export", "builds", "--project", "no such"),
                          ("export", "builds", "--min-duration", "-3"), ("export", "builds", "--zone", "Mars/Base"),
                          ("status", "--nonsense"), ("sync", "--server", "http://127.0.0.1:1")):
            answer = self.command(*arguments)
            self.assertEqual(answer.returncode, 2, arguments)
            self.assertTrue(answer.stderr.strip(), arguments)
            self.assertEqual(answer.stdout, "", arguments)

    def test_account_is_named_by_email_or_the_only_one(self):
        self.assertEqual(self.command("status", "--email", self.demo.line["email"]).returncode, 0)
        other = self.command("status", "--email", "nobody@example.test")
        self.assertEqual(other.returncode, 2)

    def test_folders_and_files_are_private(self):
        accounts = os.path.join(self.data, "accounts")
        folder = os.path.join(accounts, os.listdir(accounts)[0])
        self.assertEqual(stat.S_IMODE(os.stat(folder).st_mode), 0o700)
        self.assertEqual(stat.S_IMODE(os.stat(os.path.join(folder, "cache.sqlite")).st_mode), 0o600)

    def test_no_password_or_token_in_any_file(self):
        secrets = (self.demo.line["password"].encode(), b"eyJ")
        for folder, _, files in os.walk(self.data):
            for name in files:
                with open(os.path.join(folder, name), "rb") as file:
                    content = file.read()
                for secret in secrets:
                    self.assertNotIn(secret, content, name)


class Refused(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.demo = Demo(VIEWER, "--builds", "50")

    @classmethod
    def tearDownClass(cls):
        cls.demo.stop()

    def sync(self, *more, **named):
        with tempfile.TemporaryDirectory() as data:
            return self.demo.sync(data, *more, **named)

    def test_wrong_password_ends_with_3(self):
        answer = self.sync(password="wrong", email="olga.brandt@harbourline.example")
        self.assertEqual(answer.returncode, 3)
        self.assertTrue(answer.stderr.strip())

    def test_second_factor_without_a_code_ends_with_3(self):
        self.assertEqual(self.sync(email="mira.falk@harbourline.example").returncode, 3)

    def test_second_factor_is_read_from_the_second_line(self):
        answer = self.sync("--mfa-code-stdin", email="mira.falk@harbourline.example",
                           password=self.demo.line["password"] + "\n123456")
        self.assertEqual(answer.returncode, 0, answer.stderr)

    def test_forced_password_change_disabled_and_no_tenant_end_with_3(self):
        for email in ("theo.marsh@harbourline.example", "ines.kolbe@harbourline.example",
                      "nina.ferrow@elsewhere.example"):
            answer = self.sync(email=email)
            self.assertEqual(answer.returncode, 3, email)
            self.assertTrue(answer.stderr.strip(), email)

    def test_several_tenants_ask_for_a_choice(self):
        answer = self.sync(email="zoe.lindqvist@harbourline.example")
        self.assertEqual(answer.returncode, 2)
        self.assertIn("Harbourline", answer.stderr)
        chosen = self.sync("--tenant", "Harbourline", email="zoe.lindqvist@harbourline.example")
        self.assertEqual(chosen.returncode, 0, chosen.stderr)

    def test_a_server_that_the_administrator_does_not_allow_gets_no_password(self):
        with tempfile.TemporaryDirectory() as settings, tempfile.TemporaryDirectory() as data:
            os.mkdir(os.path.join(settings, "imagefactory-viewer"))
            with open(os.path.join(settings, "imagefactory-viewer", "policy.ini"), "w") as policy:
                policy.write("[servers]\nallowed = https://factory.example.net\n")
            answer = subprocess.run(self.demo.sync_command(data), capture_output=True, text=True, timeout=60,
                                    input=self.demo.line["password"] + "\n",
                                    env=dict(os.environ, XDG_CONFIG_DIRS=settings))
            self.assertEqual(answer.returncode, 2, answer.stderr)
            self.assertIn("https://factory.example.net", answer.stderr)
            self.assertFalse(os.path.exists(os.path.join(data, "accounts")))

    def test_no_server_ends_with_4(self):
        with tempfile.TemporaryDirectory() as data:
            answer = run(VIEWER, "sync", "--data-dir", data, "--server", "http://127.0.0.1:9", "--email", "a@b.c",
                         "--password-stdin", stdin="x\n")
            self.assertEqual(answer.returncode, 4, answer.stderr)

    def test_nothing_here_yet_is_said(self):
        with tempfile.TemporaryDirectory() as data:
            answer = run(VIEWER, "status", "--data-dir", data)
            self.assertEqual(answer.returncode, 2)
            self.assertTrue(answer.stderr.strip())


class Plain(unittest.TestCase):
    def test_version_help_and_allow_list_print_and_end(self):
        for option in ("--version", "--help", "--allow-list"):
            answer = run(VIEWER, option)
            self.assertEqual(answer.returncode, 0)
            self.assertTrue(answer.stdout.strip())
            self.assertEqual(answer.stderr, "")
        self.assertIn("/builds/{id}", run(VIEWER, "--allow-list").stdout)

    def test_every_command_has_help(self):
        for command in ("sync", "status", "metrics", "export", "demo-server"):
            answer = run(VIEWER, command, "--help")
            self.assertEqual(answer.returncode, 0, command)
            self.assertIn("--", answer.stdout, command)

    def test_unknown_command_is_wrong_usage(self):
        answer = run(VIEWER, "delete-everything")
        self.assertEqual(answer.returncode, 2)

    def test_no_command_line_offers_a_write(self):
        words = run(VIEWER, "--help").stdout.lower()
        for word in ("start a build", "cancel", "delete", "retry", "invite"):
            self.assertNotIn(word, words)


if __name__ == "__main__":
    unittest.main()

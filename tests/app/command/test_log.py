# SPDX-License-Identifier: GPL-3.0-or-later
"""The command `log`: read from the demo server, then from the cache."""
import json
import os
import tempfile
import unittest
import urllib.request

from demo import Demo, run

VIEWER = os.environ["VIEWER"]


class Log(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.demo = Demo(VIEWER, "--builds", "300", truth=True)
        cls.folder = tempfile.TemporaryDirectory()
        cls.data = cls.folder.name
        answer = cls.demo.sync(cls.data, "--attempts")
        assert answer.returncode == 0, answer.stderr
        with open(cls.demo.truth, encoding="utf-8") as file:
            rows = [json.loads(line) for line in file]
        cls.builds = [row for row in rows if row["kind"] == "build"]
        cls.failed = next(row for row in cls.builds if row["status"] == "failed" and row["attempts"] == 1)
        cls.retried = next(row for row in cls.builds if row["attempts"] > 1)
        login = json.dumps({"email": cls.demo.line["email"], "password": cls.demo.line["password"]}).encode()
        request = urllib.request.Request(cls.demo.line["url"] + "/api/v1/auth/login", login,
                                         {"Content-Type": "application/json"})
        with urllib.request.urlopen(request) as answer:
            cls.token = json.load(answer)["access_token"]
        cls.tenant = next(row for row in rows if row["kind"] == "tenant")["id"]

    @classmethod
    def tearDownClass(cls):
        cls.demo.stop()
        cls.folder.cleanup()

    def log(self, *arguments):
        return run(VIEWER, "log", *arguments, "--data-dir", self.data)

    def fetch(self, *arguments):
        return run(VIEWER, "log", *arguments, "--data-dir", self.data, "--fetch", "--server", self.demo.line["url"],
                   "--email", self.demo.line["email"], "--password-stdin", stdin=self.demo.line["password"] + "\n")

    def served(self, build, attempt=None):
        """Everything the server shows. Each page of these logs holds a pod line or belongs to no Tekton attempt."""
        entries, offset = [], 0
        while True:
            path = f"/api/v1/builds/{build}/logs?limit=1000&offset={offset}" + (
                f"&execution_id={attempt}" if attempt else "")
            request = urllib.request.Request(self.demo.line["url"] + path, headers={
                "Authorization": "Bearer " + self.token, "X-Tenant-ID": self.tenant})
            with urllib.request.urlopen(request) as answer:
                page = json.load(answer)["logs"]
            entries += page
            if len(page) < 1000:
                return entries
            offset += 1000

    def test_fetched_lines_equal_the_server(self):
        answer = self.fetch(self.failed["id"], "--json")
        self.assertEqual(answer.returncode, 0, answer.stderr)
        printed = [json.loads(line) for line in answer.stdout.splitlines()]
        served = self.served(self.failed["id"])
        self.assertEqual([row["time"] for row in printed], [row["timestamp"] for row in served])
        same = [(mine["text"], theirs["message"]) for mine, theirs in zip(printed, served)
                if "NPM_TOKEN" not in theirs["message"]]
        self.assertGreater(len(same), 10)
        self.assertEqual([mine for mine, _ in same], [theirs for _, theirs in same])
        self.assertEqual({row["source"] for row in printed} - {"tekton", "lifecycle"}, set())

    def test_secrets_are_masked_and_colours_are_gone(self):
        for build in self.builds[:40]:
            text = self.fetch(build["id"]).stdout
            self.assertNotIn("not0a0real", text)
            self.assertNotIn("\x1b", text)

    def test_the_cache_prints_what_was_fetched(self):
        fetched = self.fetch(self.failed["id"])
        cached = self.log(f"{self.failed['project']}#{self.failed['number']}")
        self.assertEqual(cached.returncode, 0, cached.stderr)
        self.assertEqual(cached.stdout, fetched.stdout)

    def test_grep_and_level_keep_lines(self):
        self.fetch(self.failed["id"])
        everything = self.log(self.failed["id"]).stdout.splitlines()
        some = self.log(self.failed["id"], "--grep", r"Starting build #\d+").stdout.splitlines()
        self.assertEqual(some, [line for line in everything if line.startswith("Starting build #")])
        errors = self.log(self.failed["id"], "--level", "error").stdout.splitlines()
        self.assertTrue(errors)
        self.assertLess(len(errors), len(everything))

    def test_attempts_are_chosen_by_number(self):
        first = self.fetch(self.retried["id"], "--attempt", "1").stdout
        last = self.fetch(self.retried["id"]).stdout
        self.assertIn("try 1\n", first)
        self.assertIn(f"try {self.retried['attempts']}\n", last)
        self.assertEqual(self.log(self.retried["id"], "--attempt", "99").returncode, 2)

    def test_what_was_not_read_is_said(self):
        other = self.builds[-1]
        answer = self.log(other["id"])
        self.assertEqual(answer.returncode, 1)
        self.assertIn("--fetch", answer.stderr)

    def test_wrong_words_are_usage_errors(self):
        for arguments in (["nonsense"], ["a#b"], [self.failed["id"], "--level", "loud"],
                          [self.failed["id"], "--grep", "("], [self.failed["id"], "--attempt", "0"], []):
            with self.subTest(arguments):
                answer = self.log(*arguments)
                self.assertEqual(answer.returncode, 2)
                self.assertTrue(answer.stderr.strip())

    def test_no_server_ends_with_4(self):
        answer = run(VIEWER, "log", self.failed["id"], "--data-dir", self.data, "--fetch", "--server",
                     "http://127.0.0.1:9", "--email", "a@b.c", "--password-stdin", stdin="x\n")
        self.assertEqual(answer.returncode, 4)


if __name__ == "__main__":
    unittest.main()

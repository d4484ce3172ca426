# SPDX-License-Identifier: GPL-3.0-or-later
"""A demo server as a child process, and the commands run against it."""
import json
import os
import subprocess
import tempfile


class Demo:
    """Started on construction; `stop()` ends it. `line` is what it printed when ready."""

    def __init__(self, viewer, *arguments, truth=False):
        self.viewer = viewer
        self.folder = tempfile.TemporaryDirectory()
        self.truth = os.path.join(self.folder.name, "truth.json") if truth else None
        command = [viewer, "demo-server", *arguments]
        if truth:
            command += ["--truth", self.truth]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.line = json.loads(self.process.stdout.readline())

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=10)
        self.process.stdout.close()
        self.folder.cleanup()

    def sync_command(self, data_dir, *more, email=None):
        return [self.viewer, "sync", "--data-dir", data_dir, "--server", self.line["url"], "--email",
                email or self.line["email"], "--password-stdin", *more]

    def sync(self, data_dir, *more, password=None, email=None, timeout=120):
        return subprocess.run(self.sync_command(data_dir, *more, email=email), capture_output=True, text=True,
                              input=(password or self.line["password"]) + "\n", timeout=timeout)


def run(viewer, *arguments, stdin="", timeout=60):
    return subprocess.run([viewer, *arguments], capture_output=True, text=True, input=stdin, timeout=timeout)

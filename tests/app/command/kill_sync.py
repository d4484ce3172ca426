#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills `sync` at random instants, then lets it finish: the cache must equal what the demo server made.

Usage: kill_sync.py PROGRAM [--builds N] [--kills N] [--seed S]
"""
import argparse
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from compare_truth import builds_of, differences  # noqa: E402
from demo import Demo, run  # noqa: E402
import json  # noqa: E402


def cache_file(data_dir):
    accounts = os.path.join(data_dir, "accounts")
    for name in os.listdir(accounts) if os.path.isdir(accounts) else []:
        path = os.path.join(accounts, name, "cache.sqlite")
        if os.path.exists(path):
            return path
    return None


def stored(data_dir):
    path = cache_file(data_dir)
    if not path:
        return 0
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
        try:
            return connection.execute("SELECT count(*) FROM build WHERE detail_at IS NOT NULL").fetchone()[0]
        except sqlite3.OperationalError:
            return 0  # killed before the tables were made


def kill_once(demo, data_dir, delay):
    process = subprocess.Popen(demo.sync_command(data_dir), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL, text=True)
    process.stdin.write(demo.line["password"] + "\n")
    process.stdin.close()
    time.sleep(delay)
    killed = process.poll() is None
    process.send_signal(signal.SIGKILL)
    process.wait()
    return killed


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--builds", type=int, default=20000)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    demo = Demo(options.program, "--builds", str(options.builds), truth=True)
    try:
        with tempfile.TemporaryDirectory() as data_dir:
            in_the_middle = 0
            for _ in range(options.kills):
                in_the_middle += kill_once(demo, data_dir, chance.uniform(0.02, 0.4))
            before = stored(data_dir)
            finished = demo.sync(data_dir, timeout=280)
            print(f"{options.kills} kills, {in_the_middle} of a running sync; {before} of {options.builds} details read "
                  f"before the last run; it ended with {finished.returncode}")
            export = run(options.program, "export", "builds", "--data-dir", data_dir, "--format", "json")
            rows = json.loads(export.stdout)
            found = list(differences(builds_of(demo.truth), {row["id"]: row for row in rows}))
            check = sqlite3.connect(cache_file(data_dir)).execute("PRAGMA integrity_check").fetchone()[0]
            for line in found[:20]:
                print(line)
            print(f"{len(rows)} rows, {len(found)} differences, integrity {check}")
            good = (finished.returncode == 0 and not found and len(rows) == options.builds and check == "ok"
                    and in_the_middle >= options.kills // 4)
            return 0 if good else 1
    finally:
        demo.stop()


if __name__ == "__main__":
    sys.exit(main())

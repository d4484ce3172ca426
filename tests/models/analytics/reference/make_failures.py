#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tree of Drain once more, written from the description in drain.h: lists and dictionaries, no numbers for words.

    make_failures.py FOLDER      (tests/fixtures/stats/random)

A line: templates, sum of (message + 1) * (group + 1), sum of the first six bytes of all fingerprints (mod 2^52).
"""
import hashlib
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from draw import Draw, line  # noqa: E402

CASES = 2000
WORDS = ["push", "denied:", "404", "ERROR:", "failed", "to", "solve:", "<number>", "<path>:", "disk7", "full", "(137)"]
PHRASES = ["<time>", "error:", "ERROR:", "Error:", "ERROR", "error", "fatal:", "FATAL:", "==> *", "failed to solve:",
           "failed to build:", "build failed:", "Build failed:", "error building image:",
           "Error response from daemon:", "rpc error: code = * desc =", "failed to solve with frontend dockerfile.v0:"]


def after_phrase(words):
    """Where the message itself begins, and the phrases before it."""
    begin, seen, again = 0, [], True
    while again:
        again = False
        for phrase in (p.split() for p in PHRASES):
            part = words[begin:begin + len(phrase)]
            if begin + len(phrase) < len(words) and all(p in ("*", w) for p, w in zip(phrase, part)):
                begin, again = begin + len(phrase), True
                seen.append(tuple(phrase))
                break
    return begin, tuple(seen)


def drain(messages, children):
    leaves, heads, group_of, templates = {}, {}, {}, []
    for message in sorted(set(messages)):
        words = message.split()
        begin, phrases = after_phrase(words)
        codes = tuple((i, w) for i, w in enumerate(words) if i >= begin and re.fullmatch(r"\d{1,3}[:.,);]*", w))
        node = (len(words), sum(phrases, ()), codes)
        first = "<*>" if re.search(r"\d", words[begin]) else words[begin]
        known = heads.setdefault(node, set())
        if first not in known:
            if len(known) >= children:
                first = "<*>"
            known.add(first)
        leaf = leaves.setdefault((node, first), {"templates": [], "common": None})

        def equal(place):
            return [a == b != "<*>" for a, b in zip(templates[place][begin:], words[begin:])]
        best = max(leaf["templates"], key=lambda place: (sum(equal(place)), -place), default=None)
        place = None
        if best is not None:
            same = equal(best)
            letters = sum(s and "<" not in w and any(c.isalpha() for c in w) for s, w in zip(same, words[begin:]))
            if all(same) or (sum(same) >= 0.4 * len(same) and letters >= 2):
                place = best
        if place is None and len(leaf["templates"]) < children:
            templates.append(list(words))
            place = len(templates) - 1
            leaf["templates"].append(place)
        elif place is None:
            if leaf["common"] is None:
                templates.append(list(words))
                leaf["common"] = len(templates) - 1
            place = leaf["common"]
        templates[place] = [a if a == b else "<*>" for a, b in zip(templates[place], words)]
        group_of[message] = place
    texts = [" ".join(t) for t in templates]
    order = sorted(set(texts))
    return [order.index(texts[group_of[message]]) for message in messages], order


def case_of(case):
    draw = Draw(610000 + case)
    messages = []
    for _ in range(draw.below(60)):
        messages.append(" ".join(WORDS[draw.below(len(WORDS))] for _ in range(1 + draw.below(7))))
    groups, templates = drain(messages, 3 if case % 2 else 100)
    prints = sum(int.from_bytes(hashlib.sha256(b"1\n" + t.encode()).digest()[:6], "big") for t in templates)
    return line(len(templates), sum((i + 1) * (g + 1) for i, g in enumerate(groups)), prints % 2 ** 52)


def main():
    text = "".join(case_of(case) + "\n" for case in range(CASES))
    (pathlib.Path(sys.argv[1]) / "failures_drain.txt").write_text(text)


main()

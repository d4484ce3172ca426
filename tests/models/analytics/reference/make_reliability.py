#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Results of numpy, scipy, statsmodels and of patterns over letters, for tst_reliability.cpp.

    make_reliability.py FOLDER      (tests/fixtures/stats/random)
"""
import pathlib
import re
import sys
import warnings
from fractions import Fraction

import numpy
from scipy.stats import entropy
from statsmodels.duration.survfunc import SurvfuncRight
from statsmodels.stats.proportion import proportion_confint

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from draw import Draw, line, sample  # noqa: E402

warnings.filterwarnings("ignore")

CASES = 2000
UNKNOWN, TOO_FEW, KNOWN = 0, 1, 2


def budget(case):
    draw = Draw(510000 + case)
    limit = 5 if case % 5 == 0 else 600
    succeeded, failed = draw.below(limit), draw.below(limit)
    target = (1 + draw.below(99)) / 100
    n = succeeded + failed
    if n < 5:
        return line(TOO_FEW if n else UNKNOWN, None, None)
    allowed = (1 - Fraction(target)) * n
    return line(KNOWN, allowed, failed / allowed)


def burn(case):
    draw = Draw(520000 + case)
    states = [draw.below(6) for _ in range(draw.below(200))]
    target = (1 + draw.below(99)) / 100
    window = 20 if case % 2 else 100
    ended = [state for state in states if state < 4][:window]
    n, failed = len(ended), sum(state >= 2 for state in ended)
    if n < window:
        return line(TOO_FEW if n else UNKNOWN, failed, None, None)
    low, high = proportion_confint(failed, n, 0.05, "wilson")
    return line(KNOWN, failed / n / (1 - target), max(low, 0) / (1 - target), min(high, 1) / (1 - target))


def concentration(case):
    draw = Draw(530000 + case)
    people, kind = draw.below(30), case % 5
    counts = []
    for at in range(people):
        counts.append([draw.below(200), 7, draw.below(3), 1000000 if at == 0 else draw.below(20), 2 ** at % 100003][kind])
    total = sum(counts)
    x = numpy.array([count for count in counts if count > 0], dtype=float)
    if total < 5:
        return line(TOO_FEW if total else UNKNOWN, None, None, None, None)
    shares = x / x.sum()
    gini = numpy.abs(x[:, None] - x[None, :]).mean() / (2 * x.mean())
    covered = numpy.cumsum(numpy.sort(x)[::-1])
    factor = int(numpy.argmax(2 * covered > x.sum())) + 1
    return line(KNOWN, factor, 1 / (shares ** 2).sum(), numpy.exp(entropy(shares)), gini)


def stretches(case):
    draw = Draw(540000 + case)
    letters, times, marks, time = "", [], "", 1767225600
    for _ in range(draw.below(60)):
        state, attempts = draw.below(6), draw.below(4)
        time += 1 + draw.below(5000)
        if state < 4:
            letters += "SF"[state >= 2]
            times.append(time)
        if state < 5:
            marks += ("R" if attempts > 1 else "S") if state < 2 else "FC"[state == 4]
    found = list(re.finditer("F+", letters))
    ended = [m for m in found if m.end() < len(letters)]
    seconds = sum(times[m.end()] - times[m.start()] for m in ended)
    is_open = bool(found) and found[-1].end() == len(letters)
    flaky = marks[-10:].count("R") >= 2
    return line(len(found), letters.count("F"), seconds, times[found[-1].start()] if is_open else None,
                len(found[-1].group()) if is_open else None, flaky)


def recovery(case):
    """Share open at the end, median, interval. statsmodels' own median asks for S < 1/2, as SAS does; ours for S <= 1/2."""
    draw = Draw(550000 + case)
    times = sample(draw, case, draw.below(40))
    ended = [draw.below(10) < (10, 7, 3, 0)[case % 4] for _ in times]
    if not any(ended):
        return line(None, None, None, None)
    curve = SurvfuncRight(numpy.array(times), numpy.array(ended, dtype=int))
    reached = numpy.flatnonzero(curve.surv_prob <= 0.5 + 1e-12)
    low, high = curve.quantile_ci(0.5)
    return line(curve.surv_prob[-1], curve.surv_times[reached[0]] if len(reached) else None, low,
                None if numpy.isinf(high) else high)


def main():
    folder = pathlib.Path(sys.argv[1])
    for name, one in (("reliability_budget", budget), ("reliability_burn", burn), ("contribution", concentration),
                      ("reliability_stretches", stretches), ("reliability_recovery", recovery)):
        (folder / f"{name}.txt").write_text("".join(one(case) + "\n" for case in range(CASES)))


main()

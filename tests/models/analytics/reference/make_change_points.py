#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the expected change points of tst_series_changes: make_change_points.py (numpy 1.24, scipy 1.10.1).

An implementation of its own of the glossary's entry change.default_rule, as slow and plain as that entry reads: no
running sums, no short cuts; every statistic of every place is summed over all pairs of the distance matrix.
"""
import math
import pathlib
import sys

import numpy as np
from scipy import stats

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from draw import Draw, line  # noqa: E402

OUT = pathlib.Path(__file__).parents[3] / "fixtures/stats/random/series_change_points.txt"
SERIES = 400
WINDOW, SIDE, P, SHARE, SECONDS = 200, 5, 0.01, 0.15, 60
LAST, LAST_SHARE, LAST_SECONDS, LAST_BASELINE, MINIMUM = 3, 0.25, 60, 10, 30
Z = 0.6744897501960817


def series(case):
    """Whole milliseconds: levels that change, noise of three widths, now and then a run that hung, or whole seconds."""
    draw = Draw(570000 + case)
    n = (draw.below(60), 60 + draw.below(200), 200 + draw.below(400))[draw.below(3)]
    width = (30, 100, 200)[draw.below(3)]  # thousandths
    level, left, runs = 60000 + draw.below(1500) * 1000, 0, []
    whole, wild = draw.below(4) == 0, draw.below(3) == 0
    for _ in range(n):
        if left == 0:
            left = 3 + draw.below(200)
            level = max(2000, level * (500 + draw.below(1200)) // 1000)
        left -= 1
        noise = sum(draw.below(1001) for _ in range(12)) - 6000  # about normal, with a deviation of 1000
        run = max(1, level + level * width * noise // 1000000)
        if wild and draw.below(40) == 0:
            run *= 6
        runs.append(max(1, run // 1000) * 1000 if whole else run)
    return [run / 1000 for run in runs]


def without_wild(logs):
    tamed = list(logs)
    for at in range(len(logs)):
        end = min(len(logs), at // 200 * 200 + 200)
        steps = np.abs(np.diff(logs[max(0, end - 200):end]))
        limit = 3 * max(np.median(steps) / (Z * math.sqrt(2)), math.log(1.01))
        middle = np.median(logs[max(0, at - 5):at + 6])
        tamed[at] = min(max(logs[at], middle - limit), middle + limit)
    return np.array(tamed)


def statistics(values):
    """Q of each τ: the formula of series.edivisive."""
    n = len(values)
    distance = np.abs(values[:, None] - values[None, :])

    def within(block):
        size = len(block)
        return block.sum() / 2 / math.comb(size, 2) if size > 1 else 0.0

    return {tau: tau * (n - tau) / n * (2 / (tau * (n - tau)) * distance[:tau, tau:].sum()
                                        - within(distance[:tau, :tau]) - within(distance[tau:, tau:]))
            for tau in range(1, n)}


def p_of(before, after):
    places = len(before) + len(after) - 2 * SIDE + 1
    if np.ptp(before) == 0 and np.ptp(after) == 0:
        return 1.0 if before[0] == after[0] else 0.0
    return min(1.0, stats.ttest_ind(before, after, equal_var=True).pvalue * places)


def divide(logs, begin, end, found):
    values = logs[begin:end]
    n = end - begin
    if n < 2 * SIDE or np.ptp(values) == 0:
        return
    q = statistics(values)
    allowed = range(SIDE, n - SIDE + 1)
    tau = max(allowed, key=lambda place: (q[place], -place))
    if q[tau] <= 0:
        return
    # A better place lies beyond the last one allowed: too few runs to say. The rest is looked at alone.
    if tau == n - SIDE and any(q[place] > q[tau] for place in range(tau + 1, n)):
        return divide(logs, begin, end - SIDE, found)
    if tau == SIDE and any(q[place] > q[tau] for place in range(1, tau)):
        return divide(logs, begin + SIDE, end, found)
    if p_of(values[:tau], values[tau:]) >= 10 * P:
        return
    found.add(begin + tau)
    divide(logs, begin, begin + tau, found)
    divide(logs, begin + tau, end, found)


def sides(places, which, n):
    at = places[which]
    begin = places[which - 1] if which else 0
    end = places[which + 1] if which + 1 < len(places) else n
    return max(begin, at - WINDOW), min(end, at + WINDOW)


def judged(runs, logs, places, which):
    at = places[which]
    begin, end = sides(places, which, len(runs))
    means = [math.exp(np.mean(part)) for part in (logs[begin:at], logs[at:end])]
    medians = [float(np.median(part)) for part in (runs[begin:at], runs[at:end])]
    p = p_of(logs[begin:at], logs[at:end]) if min(at - begin, end - at) >= SIDE else 1.0

    def large(before, after):
        return abs(after - before) >= SECONDS and math.floor(100 * abs(after - before) / before + 0.5) >= 100 * SHARE

    return at, means, medians, p, large(*means) or large(*medians)


def change_points(runs):
    n = len(runs)
    runs = np.clip(runs, 1, 1e9)
    logs = without_wild([math.log(run) for run in runs])
    found, begin = set(), 0
    while begin + WINDOW < n:
        divide(logs, begin, begin + WINDOW, found)
        begin += WINDOW // 2
    divide(logs, max(0, n - WINDOW), n, found)
    places = sorted(found)
    while True:
        points = [judged(runs, logs, places, which) for which in range(len(places))]
        bad = [(not large, p, -which) for which, (_, _, _, p, large) in enumerate(points) if not large or p >= P]
        if not bad:
            break
        places.pop(-max(bad)[2])
    answer = [(at, *means, *medians, p, False) for at, means, medians, p, _ in points]
    since = places[-1] if places else 0
    if n - since >= LAST + LAST_BASELINE:
        end = n - LAST
        usual = np.median(runs[max(since, end - WINDOW):end])
        bar = usual + max(LAST_SHARE * usual, LAST_SECONDS)
        at = n
        while at > since and runs[at - 1] >= bar:
            at -= 1
        if n - at >= LAST and at > since:
            medians = [float(np.median(part)) for part in (runs[max(since, at - WINDOW):at], runs[at:])]
            answer.append((at, *medians, *medians, None, n - at < 5))
            since = at
    return answer, since, float(np.median(runs[since:]))


def main():
    rows = []
    for case in range(SERIES):
        runs = series(case)
        if len(runs) < MINIMUM:
            rows.append(line(-1))
            continue
        points, since, usual = change_points(runs)
        rows.append(line(len(points), since, usual, *(number for point in points for number in point)))
    OUT.write_text("".join(row + "\n" for row in rows), encoding="utf-8")


if __name__ == "__main__":
    main()

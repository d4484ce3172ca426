#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the expected results of tst_series_methods and tst_series_times: make_series.py (scipy 1.10.1, numpy 1.24).
Where scipy has no such method, sums over all pairs in exact fractions."""
import math
import pathlib
import sys
import warnings
import zoneinfo
from datetime import date, datetime, timedelta, timezone
from fractions import Fraction

import numpy as np
from scipy import stats

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from draw import Draw, line, sample  # noqa: E402

warnings.filterwarnings("ignore")
OUT = pathlib.Path(__file__).parents[3] / "fixtures/stats/random"
CASES = 2000
NAN = float("nan")
Z = 0.6744897501960817


def write(name, cases):
    (OUT / f"{name}.txt").write_text("".join(row + "\n" for row in cases))


def robust():
    draw = Draw(501)
    for case in range(CASES):
        values = sample(draw, case, draw.below(60))
        value = float(1 + draw.below(2000))
        if not values:
            yield line(NAN, NAN, NAN, NAN)
            continue
        mad = stats.median_abs_deviation(values)
        z = Z * (value - np.median(values)) / mad if mad > 0 else NAN
        yield line(np.median(values), mad, stats.median_abs_deviation(values, scale="normal"), z)


def student_t():
    draw = Draw(502)
    for case in range(CASES):
        a = sample(draw, case, draw.below(12))
        b = sample(draw, case, draw.below(12))
        if not a or not b or len(a) + len(b) < 3:
            yield line(NAN, NAN)
        elif len(a) > 1 and len(b) > 1 and (np.ptp(a) > 0 or np.ptp(b) > 0):
            t, p = stats.ttest_ind(b, a, equal_var=True)
            yield line(t, p)
        else:  # scipy has no answer for one value, or without any spread
            df = len(a) + len(b) - 2
            squares = np.sum((np.array(a) - np.mean(a)) ** 2) + np.sum((np.array(b) - np.mean(b)) ** 2)
            gap = np.mean(b) - np.mean(a)
            if gap == 0 or squares == 0:
                yield line(0, 1) if gap == 0 else line(math.copysign(math.inf, gap), 0)
            else:
                t = gap / math.sqrt(squares / df * (1 / len(a) + 1 / len(b)))
                yield line(t, 2 * stats.t.sf(abs(t), df))


def edivisive():
    draw = Draw(503)
    for case in range(CASES):
        values = [Fraction(value) for value in sample(draw, case, draw.below(24))]
        side = 1 + draw.below(4)
        n = len(values)
        distance = [[abs(a - b) for b in values] for a in values]

        def within(begin, end):
            size = end - begin
            total = sum(distance[i][j] for i in range(begin, end) for j in range(i + 1, end))
            return total / Fraction(math.comb(size, 2)) if size > 1 else Fraction(0)

        best = (Fraction(0), 0)
        for tau in range(side, n - side + 1):
            if tau < 1 or tau >= n:
                continue
            between = sum(distance[i][j] for i in range(tau) for j in range(tau, n))
            q = Fraction(tau * (n - tau), n) * (2 * between / (tau * (n - tau)) - within(0, tau) - within(tau, n))
            if q > best[0]:
                best = (q, tau)
        yield line(best[1], best[0]) if best[1] else line(NAN, NAN)


def partition():
    draw = Draw(504)
    for case in range(CASES):
        values = [Fraction(value) for value in sample(draw, case, draw.below(20))]
        penalty = draw.below(2000)
        n = len(values)
        sums, squares = [Fraction(0)], [Fraction(0)]
        for value in values:
            sums.append(sums[-1] + value)
            squares.append(squares[-1] + value * value)
        best = [Fraction(-penalty)] + [None] * n
        for to in range(1, n + 1):
            best[to] = min(best[i] + penalty + squares[to] - squares[i] - (sums[to] - sums[i]) ** 2 / (to - i)
                           for i in range(to))
        yield line(best[n] if n else 0)


def kruskal():
    draw = Draw(505)
    for case in range(CASES):
        groups = [sample(draw, case, draw.below(9)) for _ in range(1 + draw.below(6))]
        used = [group for group in groups if group]
        flat = [value for group in used for value in group]
        if len(used) < 2 or len(set(flat)) < 2:
            yield line(NAN, NAN)
        else:
            yield line(*stats.kruskal(*used))


def places(draw, case, n):
    """x of a trend: evenly, with gaps, or with ties in no order."""
    x, at = [], 0
    for index in range(n):
        if case % 3 == 0:
            at = index
        elif case % 3 == 1:
            at += 1 + draw.below(5)
        else:
            at = draw.below(10)
        x.append(float(at))
    return x


def theil_sen():
    draw = Draw(506)
    for case in range(CASES):
        n = draw.below(40)
        x, y = places(draw, case, n), sample(draw, case // 3, n)
        if len(set(x)) < 2:
            yield line(NAN, NAN, NAN, NAN)
        else:
            yield line(*stats.theilslopes(y, x, 0.95))


def mann_kendall():
    draw = Draw(507)
    for case in range(CASES):
        n = draw.below(40)
        x, y = places(draw, case, n), sample(draw, case // 3, n)
        if len(set(x)) < 2 or len(set(y)) < 2:
            yield line(NAN, NAN, NAN)
            continue
        s = sum(np.sign(x[j] - x[i]) * np.sign(y[j] - y[i]) for i in range(n) for j in range(i + 1, n))
        yield line(s, *stats.kendalltau(x, y))


def shrinkage():
    draw = Draw(508)
    for case in range(CASES):
        groups = []
        for _ in range(draw.below(30)):
            n = draw.below(1 if case % 10 == 9 else 20)
            kind = case % 5
            k = 0 if kind == 0 else n if kind == 1 else (n if draw.below(2) else 0) if kind == 2 else draw.below(n + 1)
            groups.append((k, n))
        used = [(k, n) for k, n in groups if n > 0]
        if not used:
            yield line(NAN, NAN, NAN)
            continue
        total = sum(n for _, n in used)
        p = Fraction(sum(k for k, _ in used), total)
        spread = sum(n * (Fraction(k, n) - p) ** 2 for k, n in used)
        scale = p * (1 - p) * (total - Fraction(sum(n * n for _, n in used), total) - (len(used) - 1))
        rho = (spread - p * (1 - p) * (len(used) - 1)) / scale if scale > 0 else Fraction(0)
        if rho <= 0:
            yield line(p, NAN, NAN)
        else:
            weight = (1 - rho) / rho if rho < 1 else Fraction(0)
            yield line(p, p * weight, (1 - p) * weight)


def mode_place(logs):
    """Where the second of two groups begins; 0 for none. logs ascending."""
    n = len(logs)
    least = max(5, -(-n // 10))
    if n < 2 * least:
        return 0
    squares = [np.sum((logs[:at] - logs[:at].mean()) ** 2) + np.sum((logs[at:] - logs[at:].mean()) ** 2)
               for at in range(least, n - least + 1)]
    at = least + int(np.argmin(squares))
    a, b = logs[:at], logs[at:]
    gap = b.mean() - a.mean()
    spread = a.var(ddof=1) + b.var(ddof=1)
    return at if gap >= math.log(1.25) and (spread == 0 or math.sqrt(2) * gap / math.sqrt(spread) > 5) else 0


def two_modes():
    draw = Draw(509)
    for case in range(CASES):
        values = np.sort(np.maximum(sample(draw, case, draw.below(80)), 1))
        yield line(mode_place(np.log(values)))


def wild_values():
    draw = Draw(510)
    for case in range(CASES):
        logs = np.log(np.maximum(sample(draw, case, draw.below(260)), 1))
        n = len(logs)
        tamed = logs.copy()
        for at in range(n if n >= 3 else 0):
            end = min(n, at // 200 * 200 + 200)
            part = logs[max(0, end - 200):end]
            limit = 3 * max(np.median(np.abs(np.diff(part))) / (Z * math.sqrt(2)), math.log(1.01))
            middle = np.median(logs[max(0, at - 5):at + 6])
            tamed[at] = min(max(logs[at], middle - limit), middle + limit)
        yield line(tamed.sum(), np.dot(tamed, np.arange(1, n + 1)))


def judged(before, value):
    """z and the usual of a run, by the glossary."""
    ordered = np.sort(before)
    at = mode_place(np.log(ordered))
    if at:
        groups = [ordered[:at], ordered[at:]]
        gaps = [abs(math.log(value) - np.median(np.log(group))) for group in groups]
        ordered = groups[1] if gaps[1] < gaps[0] else groups[0]
    usual = np.median(ordered)
    floor = math.log1p(max(1, 0.01 * usual) / usual)
    mad = max(stats.median_abs_deviation(np.log(ordered)), floor)
    return Z * (math.log(value) - np.median(np.log(ordered))) / mad, usual


def anomalies():
    draw = Draw(511)
    for case in range(CASES):
        series = np.maximum(sample(draw, case, 20 + draw.below(60)), 1)
        found, where, sum_z, sum_ratio = 0, 0, 0.0, 0.0
        for at in range(30, len(series)):
            before, value = series[max(0, at - 50):at], series[at]

            def far(usual):
                return abs(value - usual) >= 60 and abs(value - usual) >= 0.25 * usual

            if not far(np.median(before)):
                continue
            z, usual = judged(before, value)
            if abs(z) > 3.5 and far(usual):
                found, where, sum_z, sum_ratio = found + 1, where + at, sum_z + abs(z), sum_ratio + value / usual
        yield line(found, where, sum_z, sum_ratio)


ZONES = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC", "Asia/Kathmandu", "Pacific/Auckland"]
BEGIN_MS = 1546300800000  # 2019-01-01


def drawn_range(draw, days):
    begin = BEGIN_MS + draw.below(8 * 365 * 86400) * 1000
    return begin, begin + draw.below(days * 86400000)


def hour_of_week():
    draw = Draw(512)
    for case in range(CASES):
        zone = zoneinfo.ZoneInfo(ZONES[draw.below(6)])
        begin, end = drawn_range(draw, 40)
        counts, hours = np.zeros(168), np.zeros(168)
        by_hour = {}

        def wall(ms):
            return datetime.fromtimestamp(ms // 1000, zone).replace(tzinfo=None, minute=0, second=0)

        at = begin
        while at < end:
            to = min(end, (at // 900000 + 1) * 900000)
            hour = wall(at)
            hours[hour.weekday() * 24 + hour.hour] += (to - at) / 3600000
            by_hour.setdefault(hour, [0, 0])[0] += (to - at) / 1000
            at = to
        for _ in range(draw.below(80)):
            ms = begin + draw.below(40 * 86400000)
            if ms >= end:
                continue
            hour = wall(ms)
            counts[hour.weekday() * 24 + hour.hour] += 1
            by_hour[hour][1] += 1
        by_day = {}
        for hour, (seconds, count) in by_hour.items():
            day = by_day.setdefault(hour.date(), [0, 0])
            day[0] += seconds
            day[1] += count

        def test(groups):
            used = [group for group in groups if group]
            flat = {value for group in used for value in group}
            return stats.kruskal(*used).pvalue if len(used) > 1 and len(flat) > 1 else NAN

        weekdays = test([[c / s for day, (s, c) in by_day.items() if s >= 79200 and day.weekday() == w]
                         for w in range(7)])
        over_hours = test([[c / s for hour, (s, c) in by_hour.items() if s >= 1800 and hour.hour == h]
                           for h in range(24)])
        weights = np.arange(1, 169)
        yield line(np.dot(counts, weights), np.dot(hours, weights), weekdays, over_hours)


def time_bins():
    draw = Draw(513)
    for case in range(CASES):
        zone = zoneinfo.ZoneInfo(ZONES[draw.below(6)])
        begin, end = drawn_range(draw, 800 if case % 3 else 90)
        if begin >= end:
            yield line(0, 0, 0, 0)
            continue

        def first_of(day):
            return (day, day - timedelta(day.weekday()), day.replace(day=1))[case % 3]

        def following(day):
            return (day + timedelta(1), day + timedelta(7), (day + timedelta(31)).replace(day=1))[case % 3]

        def midnight(day):
            return round(datetime(day.year, day.month, day.day, tzinfo=zone).timestamp() * 1000)

        day = first_of(datetime.fromtimestamp(begin // 1000, zone).date())
        bins, total, cuts, weeks = 0, 0.0, 0, 0
        while midnight(day) < end:
            a, b = midnight(day), midnight(following(day))
            bins += 1
            total += bins * (min(b, end) - max(a, begin)) / 1000
            cuts += a < begin or b > end
            iso = day.isocalendar()
            weeks += iso[0] * 100 + iso[1]
            day = following(day)
        yield line(bins, total, cuts, weeks)


METHODS = (robust, student_t, edivisive, partition, kruskal, theil_sen, mann_kendall, shrinkage, two_modes, wild_values,
           anomalies, hour_of_week, time_bins)

if __name__ == "__main__":
    for method in METHODS:
        if len(sys.argv) < 2 or method.__name__ in sys.argv[1:]:
            write(f"series_{method.__name__}", method())

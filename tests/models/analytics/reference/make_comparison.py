#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Results of the comparisons for random inputs: make_comparison.py FOLDER (scipy 1.10.1, statsmodels 0.13.5).

Fisher and Boschloo are computed here with whole numbers, because scipy misses ties of probabilities (fisher_exact) or
samples the nuisance parameter (boschloo_exact); scipy's own answers are held against them below. Hodges-Lehmann is
computed in milliseconds, because the differences of doubles are not exact."""
import functools
import math
import pathlib
import sys
import warnings

import numpy as np
from scipy import optimize, stats
from statsmodels.stats.contingency_tables import StratifiedTable
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, proportions_ztest
from statsmodels.stats.rates import test_poisson_2indep

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from draw import Draw, sample

warnings.filterwarnings("ignore")
CASES = 2000


def line(*numbers):
    """One case: 12 digits are enough for 1e-9."""
    return " ".join("nan" if x is None or x != x else f"{float(x):.12g}" for x in numbers)


def table(draw, case, sizes):
    n1, n2 = 1 + draw.below(sizes[case % len(sizes)]), 1 + draw.below(sizes[(case // 2) % len(sizes)])
    k1, k2 = draw.below(n1 + 1), draw.below(n2 + 1)
    if case % 10 == 0:
        k1 = n1
    if case % 15 == 0:
        k2 = n2
    if case % 11 == 0:
        k1 = k2 = 0
    return k1, n1, k2, n2


def weights(n1, n2, k):
    """Whole numbers in the ratio of the probabilities, from the least x on."""
    low, high = max(0, k - n2), min(n1, k)
    value = math.comb(n1, low) * math.comb(n2, k - low)
    out = [value]
    for x in range(low, high):
        value = value * (n1 - x) * (k - x) // ((x + 1) * (n2 - k + x + 1))
        out.append(value)
    return low, out


def fisher(k1, n1, k2, n2):
    low, w = weights(n1, n2, k1 + k2)
    seen = w[k1 - low]
    return sum(x for x in w if x <= seen) / sum(w)


@functools.lru_cache(None)
def log_combinations(n):
    return np.array([math.log(math.comb(n, s)) for s in range(n + 1)])


def binomial(n, angle):
    """Probabilities of 0 … n with the share sin² of the angle; a column of angles gives a matrix."""
    s = np.arange(n + 1)
    return np.exp(log_combinations(n) + 2 * s * np.log(np.sin(angle)) + 2 * (n - s) * np.log(np.cos(angle)))


ANGLES = np.linspace(1e-6, math.pi / 2 - 1e-6, 801)


@functools.lru_cache(None)
def grid(n):
    return binomial(n, ANGLES[:, None])


def boschloo(k1, n1, k2, n2):
    n = n1 + n2
    if k1 + k2 in (0, n):
        return 1.0
    best = 1.0
    for upper in (False, True):
        low, w = weights(n1, n2, k1 + k2)
        seen, whole = sum(w[k1 - low:] if upper else w[:k1 - low + 1]), sum(w)
        alpha = []
        for s in range(n + 1):
            _, of = weights(n1, n2, s)
            all_of, tail = sum(of), 0
            for value in reversed(of) if upper else of:
                if (tail + value) * whole > seen * all_of:
                    break
                tail += value
            alpha.append(tail / all_of)
        alpha = np.array(alpha)
        values = grid(n) @ alpha
        most = highest = values.max()
        for at in range(len(ANGLES)):
            left, right = max(0, at - 1), min(len(ANGLES) - 1, at + 1)
            if values[at] >= highest * 0.998 and values[at] >= max(values[left], values[right]):
                found = optimize.minimize_scalar(lambda a: -float(binomial(n, a) @ alpha), method="bounded",
                                                 bounds=(ANGLES[left], ANGLES[right]), options={"xatol": 1e-9})
                most = max(most, -found.fun)
        best = min(best, most)
    return min(1.0, 2 * best)


def write(folder, name, lines):
    (folder / (name + ".txt")).write_text("\n".join(lines) + "\n")
    print(name, len(lines))


def rates(folder):
    draw = Draw(51)
    out = []
    for case in range(CASES):
        k1, n1, k2, n2 = table(draw, case, (12, 60, 600, 100000))
        low, high = confint_proportions_2indep(k1, n1, k2, n2, method="newcomb", compare="diff")
        z, p = proportions_ztest([k1, k2], [n1, n2])
        out.append(line(low, high, *((0, 1) if z != z else (z, p))))
    write(folder, "rate_change", out)


def exact_given_sum(folder):
    draw = Draw(52)
    out, missed = [], 0
    for case in range(CASES):
        k1, n1, k2, n2 = table(draw, case, (12, 60, 300, 1500))
        p = fisher(k1, n1, k2, n2)
        missed += abs(stats.fisher_exact([[k1, n1 - k1], [k2, n2 - k2]])[1] - p) > 1e-9 * p
        out.append(line(p))
    write(folder, "fisher", out)
    print("scipy's fisher_exact differs in", missed)


def exact(folder):
    draw = Draw(53)
    out, worst = [], 0
    for case in range(CASES):
        k1, n1, k2, n2 = table(draw, case, (12, 30, 50, 20))
        p = boschloo(k1, n1, k2, n2)
        out.append(line(p))
        if case % 100 == 7 and 0 < k1 + k2 < n1 + n2:
            theirs = stats.boschloo_exact([[k1, k2], [n1 - k1, n2 - k2]]).pvalue
            worst = max(worst, abs(theirs - p) / p)
    write(folder, "boschloo", out)
    print("scipy's boschloo_exact differs by at most", worst)


def samples(folder):
    draw = Draw(54)
    ranks, shifts = [], []
    for case in range(CASES):
        n, m = (1 + draw.below(10), 1 + draw.below(10)) if case % 3 == 0 else (1 + draw.below(60), 1 + draw.below(60))
        x, y = sample(draw, case, n), sample(draw, case // 8, m)
        test = stats.mannwhitneyu(x, y, alternative="two-sided", method="auto")
        difference = np.sort([round(b * 1000) - round(a * 1000) for a in x for b in y])
        p = 1.0 if len(set(x + y)) == 1 else test.pvalue
        ranks.append(line(test.statistic, p, (np.sum(difference > 0) - np.sum(difference < 0)) / (n * m)))
        k = int(round(n * m / 2 - stats.norm.ppf(0.975) * math.sqrt(n * m * (n + m + 1) / 12)))
        bounds = (difference[k - 1] / 1000, difference[n * m - k] / 1000) if k >= 1 else (None, None)
        shifts.append(line(np.median(difference) / 1000, *bounds))
    write(folder, "mann_whitney", ranks)
    write(folder, "hodges_lehmann", shifts)


def counts(folder):
    draw = Draw(55)
    out = []
    for case in range(CASES):
        most = (4, 40, 400, 40000)[case % 4]
        a, b = draw.below(most), draw.below(most)
        d, e = 1 + draw.below(60), 1 + draw.below(60)
        if case % 3 == 0:
            e = d
        if a + b == 0:
            out.append(line(1, None, None, None))
            continue
        # statsmodels divides by the second rate first, even where it does not need it.
        p = test_poisson_2indep(a, d, b, e, method="exact-cond").pvalue if b else stats.binomtest(a, a, d / (d + e)).pvalue
        # binomtest().proportion_ci("exact") searches these only to 2e-12 of the share.
        low, high = stats.beta.ppf(0.025, a, b + 1) if a else 0, stats.beta.ppf(0.975, a + 1, b) if b else None
        out.append(line(p, a / b * e / d if b else None, low / (1 - low) * e / d,
                        high / (1 - high) * e / d if b else None))
    write(folder, "poisson_rates", out)
    draw = Draw(56)
    out = []
    for case in range(CASES):
        p = [draw.unit() ** 3 for _ in range(1 + draw.below(30))]
        if case % 5 == 0:
            p = [p[0]] * len(p)
        q = multipletests(p, method="fdr_bh")[1]
        out.append(line(q[0], q[-1], math.fsum(q), max(q)))
    write(folder, "benjamini_hochberg", out)


def groups(folder):
    draw = Draw(57)
    ratios, mixes = [], []
    for case in range(CASES):
        most = (4, 40, 4000)[case % 3]
        rows = [[draw.below(most) for _ in range(4)] for _ in range(1 + draw.below(6))]
        both = [r for r in rows if r[0] + r[1] and r[2] + r[3]]
        ad = sum(a * d / (a + b + c + d) for a, b, c, d in both)
        bc = sum(b * c / (a + b + c + d) for a, b, c, d in both)
        if ad and bc:
            pooled = StratifiedTable([np.array([[a, b], [c, d]], float) for a, b, c, d in both])
            ratios.append(line(pooled.oddsratio_pooled, *pooled.oddsratio_pooled_confint(),
                               pooled.test_null_odds(correction=False).pvalue))
        else:
            ratios.append(line(0 if bc else None, None, None, None))
        now, before = [a + b for a, b, _, _ in rows], [c + d for _, _, c, d in rows]
        crude = None
        if sum(now) and sum(before):
            crude = sum(r[0] for r in rows) / sum(now) - sum(r[2] for r in rows) / sum(before)
        if not both:
            mixes.append(line(crude, None, None))
            continue
        t = np.array(both, float)
        n1, n0 = t[:, 0] + t[:, 1], t[:, 2] + t[:, 3]
        r1, r0, w1, w0 = t[:, 0] / n1, t[:, 2] / n0, n1 / n1.sum(), n0 / n0.sum()
        mixes.append(line(crude, np.mean([w1 @ (r1 - r0), w0 @ (r1 - r0)]), np.mean([r1 @ (w1 - w0), r0 @ (w1 - w0)])))
    write(folder, "mantel_haenszel", ratios)
    write(folder, "mix_shift", mixes)


if __name__ == "__main__":
    target = pathlib.Path(sys.argv[1])
    for part in (groups, counts, samples, rates, exact_given_sum, exact):
        part(target)

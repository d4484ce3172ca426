# SPDX-License-Identifier: GPL-3.0-or-later
"""Random inputs that C++ and Python draw alike: see draw.h."""
MASK = (1 << 64) - 1


class Draw:
    def __init__(self, seed):
        self.state = seed & MASK

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def unit(self):
        return (self.next() >> 11) * 2.0 ** -53

    def below(self, n):
        return self.next() % n


def sample(draw, kind, n):
    values = []
    for at in range(n):
        kind %= 8
        if kind == 0:
            value = 1 + draw.below(1000)
        elif kind == 1:
            value = 300
        elif kind == 2:
            value = 1 + draw.below(4)
        elif kind == 3:
            value = 1e9 if at == n // 2 else 290 + draw.below(30)
        elif kind == 4:
            a = 1 + draw.below(100)
            value = a * (1 + draw.below(100))
        elif kind == 5:
            value = draw.below(10000000) / 1000.0
        elif kind == 6:
            value = 60 + draw.below(10) if draw.below(2) == 0 else 600 + draw.below(100)
        else:
            value = 10 * at + draw.below(8)
        values.append(float(value))
    return values


def line(*numbers):
    """One case of a result file."""
    return " ".join("nan" if x is None or x != x else repr(float(x)) for x in numbers)

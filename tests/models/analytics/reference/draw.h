// SPDX-License-Identifier: GPL-3.0-or-later
// Random inputs that C++ and Python draw alike (draw.py beside this file): only the results of scipy are committed.
#pragma once

#include <QByteArray>
#include <QFile>
#include <QList>

#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

namespace viewer::analytics::reference {

/// splitmix64 (Steele, Lea, Flood 2014).
class Draw
{
public:
    explicit Draw(std::uint64_t seed)
        : m_state(seed)
    {
    }
    std::uint64_t next()
    {
        m_state += 0x9e3779b97f4a7c15u;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return z ^ (z >> 31);
    }
    /// In [0, 1), 53 bits.
    double unit() { return double(next() >> 11) * 0x1.0p-53; }
    /// In [0, n).
    std::int64_t below(std::int64_t n) { return std::int64_t(next() % std::uint64_t(n)); }

private:
    std::uint64_t m_state;
};

/// n values of one of eight shapes: spread, all equal, many ties, one huge outlier, skewed, with milliseconds, two
/// clusters, rising. Exact in binary, or a whole number of milliseconds divided by 1000.
inline std::vector<double> drawSample(Draw &draw, int kind, int n)
{
    std::vector<double> values;
    for (int at = 0; at < n; ++at) {
        double value = 0;
        switch (kind % 8) {
        case 0:
            value = double(1 + draw.below(1000));
            break;
        case 1:
            value = 300;
            break;
        case 2:
            value = double(1 + draw.below(4));
            break;
        case 3:
            value = at == n / 2 ? 1e9 : double(290 + draw.below(30));
            break;
        case 4: {
            const std::int64_t a = 1 + draw.below(100);
            value = double(a * (1 + draw.below(100)));
            break;
        }
        case 5:
            value = double(draw.below(10000000)) / 1000.0;
            break;
        case 6:
            value = draw.below(2) == 0 ? double(60 + draw.below(10)) : double(600 + draw.below(100));
            break;
        default:
            value = double(10 * at + draw.below(8));
            break;
        }
        values.push_back(value);
    }
    return values;
}

/// The committed results of a method: one line a case, numbers by spaces, "nan" for none.
inline QList<std::vector<double>> readResults(const QString &name)
{
    QList<std::vector<double>> results;
    QFile file(QStringLiteral(FIXTURES) + QStringLiteral("/stats/random/") + name + QStringLiteral(".txt"));
    if (!file.open(QIODevice::ReadOnly))
        return results;
    while (!file.atEnd()) {
        std::vector<double> row;
        const QList<QByteArray> words = file.readLine().simplified().split(' ');
        for (const QByteArray &word : words)
            row.push_back(word == "nan" ? std::numeric_limits<double>::quiet_NaN() : word.toDouble());
        results.append(row);
    }
    return results;
}

/// Within 1e-9 of the larger; both "none" is equal, and so are equal infinities.
inline bool agree(double value, double expected)
{
    if (std::isnan(expected) || std::isnan(value))
        return std::isnan(expected) && std::isnan(value);
    if (value == expected)
        return true;
    return std::abs(value - expected) <= 1e-9 * std::max(std::abs(value), std::abs(expected));
}

} // namespace viewer::analytics::reference

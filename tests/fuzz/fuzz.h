// SPDX-License-Identifier: GPL-3.0-or-later
// What the fuzzers share: chance that a seed repeats, bytes that look for trouble, and a way to say what broke.
#pragma once

#include <QByteArray>
#include <QString>

#include <random>

namespace viewer::fuzz {

class Chance
{
public:
    explicit Chance(quint64 seed)
        : m_engine(seed)
    {
    }
    /// 0 … end - 1
    qint64 below(qint64 end) { return end <= 1 ? 0 : qint64(m_engine() % quint64(end)); }
    bool oneIn(qint64 count) { return below(count) == 0; }

private:
    std::mt19937_64 m_engine;
};

/// Bytes made of escape sequences, pieces of them, UTF-8 whole and broken, words of logs, and noise.
QByteArray hostileBytes(Chance &chance, qint64 most);

/// Ends the program with the seed of the round, unless `holds`.
void require(bool holds, const char *what);

/// One round each; require() says what broke.
void ansiRound(Chance &chance);
void filesRound(Chance &chance, const QString &folder);
void searchRound(Chance &chance, const QString &folder);
void storeRound(Chance &chance, const QString &folder);
void linksRound(Chance &chance);

} // namespace viewer::fuzz

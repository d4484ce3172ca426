// SPDX-License-Identifier: GPL-3.0-or-later
// Repeatable chance and repeatable ids: the same seed gives the same world on every machine.
#pragma once

#include <QUuid>

#include <cmath>
#include <optional>

namespace viewer::demo {

/// Spreads the bits of a number (SplitMix64's last step).
constexpr quint64 mixed(quint64 value)
{
    value += 0x9E3779B97F4A7C15ULL;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ULL;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBULL;
    return value ^ (value >> 31);
}

/// What is drawn for one row depends on seed, purpose and row only, never on what was drawn before.
constexpr quint64 mixed(quint64 seed, quint64 purpose, quint64 row)
{
    return mixed(mixed(seed ^ (purpose << 56)) ^ row);
}

/// A cheap repeatable stream of numbers.
class Random
{
public:
    explicit Random(quint64 state)
        : m_state(state)
    {
    }

    quint64 next() { return mixed(m_state++); }
    /// In [0, 1).
    double unit() { return double(next() >> 11) * 0x1.0p-53; }
    /// In [0, bound); bound > 0.
    quint32 below(quint32 bound) { return quint32((next() >> 32) * bound >> 32); }
    bool chance(double share) { return unit() < share; }
    /// Standard normal (Box-Muller).
    double normal()
    {
        const double radius = std::sqrt(-2.0 * std::log(1.0 - unit()));
        return radius * std::cos(6.283185307179586 * unit());
    }

private:
    quint64 m_state;
};

/// Kinds of ids; two things of different kinds never share one.
enum class IdSpace : quint8 {
    Tenant = 1,
    Person,
    Role,
    Group,
    Permission,
    Project,
    Build,
    Attempt,
    Workflow,
    Audit,
    Source,
    Membership,
    Trigger,
    Image,
    Notification
};

/// The UUID (version 4 form) of row `ordinal`. Needs no table: `ordinalOf` reads the row back out of it.
QUuid idOf(quint64 seed, IdSpace space, quint32 ordinal);

/// The row behind an id made by `idOf` with the same seed and space; empty for every other id.
std::optional<quint32> ordinalOf(quint64 seed, IdSpace space, const QUuid &id);

} // namespace viewer::demo

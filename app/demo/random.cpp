// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/random.h"

namespace viewer::demo {

namespace {

constexpr quint32 spreader = 0x9E3779B1U;

/// The number that undoes a multiplication by `spreader` modulo 2^32 (Newton's steps).
constexpr quint32 inverseSpreader()
{
    quint32 inverse = spreader;
    for (int step = 0; step < 5; ++step)
        inverse *= 2U - spreader * inverse;
    return inverse;
}
static_assert(spreader * inverseSpreader() == 1U);

quint32 scrambled(quint32 ordinal, quint32 key)
{
    const quint32 spread = (ordinal ^ key) * spreader;
    return spread ^ (spread >> 16);
}

quint32 unscrambled(quint32 value, quint32 key)
{
    return ((value ^ (value >> 16)) * inverseSpreader()) ^ key;
}

quint32 keyOf(quint64 seed, IdSpace space)
{
    return quint32(mixed(seed, quint64(space), 0x1d5eedULL));
}

} // namespace

QUuid idOf(quint64 seed, IdSpace space, quint32 ordinal)
{
    const quint64 tail = mixed(seed, quint64(space), ordinal);
    const quint64 middle = mixed(tail);
    const auto byte = [tail](int index) { return uchar(tail >> (8 * index)); };
    return QUuid(scrambled(ordinal, keyOf(seed, space)), ushort(middle),
                 ushort(0x4000U | (ushort(middle >> 16) & 0x0fffU)), uchar(0x80U | (byte(0) & 0x3fU)), byte(1), byte(2),
                 byte(3), byte(4), byte(5), byte(6), byte(7));
}

std::optional<quint32> ordinalOf(quint64 seed, IdSpace space, const QUuid &id)
{
    const quint32 ordinal = unscrambled(id.data1, keyOf(seed, space));
    if (idOf(seed, space, ordinal) != id)
        return std::nullopt;
    return ordinal;
}

} // namespace viewer::demo

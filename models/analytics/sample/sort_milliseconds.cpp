// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/sample/sort_milliseconds.h"

#include <algorithm>
#include <array>
#include <utility>

namespace viewer::analytics {

void sortMilliseconds(std::vector<qint32> &values, std::vector<qint32> &scratch)
{
    constexpr size_t radixFrom = 4096; // below, comparing is faster
    constexpr int bits = 11;
    constexpr quint32 mask = (1u << bits) - 1;
    if (values.size() < radixFrom) {
        std::sort(values.begin(), values.end());
        return;
    }
    const quint32 most = quint32(*std::max_element(values.begin(), values.end()));
    scratch.resize(values.size());
    for (int shift = 0; shift < 32 && (most >> shift) > 0; shift += bits) {
        std::array<quint32, size_t(1) << bits> starts{};
        for (const qint32 value : values)
            ++starts[(quint32(value) >> shift) & mask];
        quint32 sum = 0;
        for (quint32 &start : starts)
            start = std::exchange(sum, sum + start);
        for (const qint32 value : values)
            scratch[starts[(quint32(value) >> shift) & mask]++] = value;
        values.swap(scratch);
    }
}

} // namespace viewer::analytics

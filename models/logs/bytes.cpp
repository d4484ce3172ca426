// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/logs/bytes.h"

#include <algorithm>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace viewer::logs {

qint64 countLineFeeds(const char *from, const char *to)
{
    qint64 count = 0;
#if defined(__SSE2__)
    // A matching byte becomes 255, that is -1: subtracted from 16 counters of 8 bits, which are added up before one
    // can overflow.
    const __m128i feed = _mm_set1_epi8('\n');
    const __m128i zero = _mm_setzero_si128();
    __m128i sums = zero;
    while (to - from >= 16) {
        const qint64 vectors = std::min<qint64>(255, (to - from) / 16);
        __m128i counters = zero;
        for (qint64 i = 0; i < vectors; ++i, from += 16) {
            const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(from));
            counters = _mm_sub_epi8(counters, _mm_cmpeq_epi8(bytes, feed));
        }
        sums = _mm_add_epi64(sums, _mm_sad_epu8(counters, zero));
    }
    alignas(16) qint64 both[2];
    _mm_store_si128(reinterpret_cast<__m128i *>(both), sums);
    count = both[0] + both[1];
#endif
    for (; from < to; ++from)
        count += *from == '\n';
    return count;
}

const char *findByte(const char *from, const char *to, char byte)
{
    return from < to ? static_cast<const char *>(std::memchr(from, byte, size_t(to - from))) : nullptr;
}

const char *findLastByte(const char *from, const char *to, char byte)
{
    return from < to ? static_cast<const char *>(::memrchr(from, byte, size_t(to - from))) : nullptr;
}

QString textOf(QByteArrayView utf8)
{
    QString text;
    while (utf8.startsWith("\xef\xbb\xbf")) {
        text += QChar(QChar::ByteOrderMark);
        utf8 = utf8.sliced(3);
    }
    return text.isEmpty() ? QString::fromUtf8(utf8) : text + QString::fromUtf8(utf8);
}

} // namespace viewer::logs

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/logs/literal_finder.h"

#include "models/logs/bytes.h"

#include <bit>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace viewer::logs {

namespace {

/// How common a byte is in build logs, roughly: higher is more common.
int commonness(char c, bool foldCase)
{
    static constexpr char often[] = " etaoinsrldcupm/.-0123456789gfhb:_=vykwx,\"[]()";
    const char *const at = std::strchr(often, c);
    if (c && at)
        return int(sizeof often) - int(at - often);
    return foldCase && isLetter(c) ? 2 : uchar(c) >= 0x80 ? 1 : 0;
}

} // namespace

LiteralFinder::LiteralFinder(QByteArray needle, bool foldCase)
    : m_needle(std::move(needle))
    , m_foldCase(foldCase)
{
    Q_ASSERT(!m_needle.isEmpty());
    if (foldCase) {
        for (char &c : m_needle)
            c = lower(c);
    }
    const auto rarest = [this](qsizetype other) {
        qsizetype best = -1;
        for (qsizetype i = 0; i < m_needle.size(); ++i) {
            if (i == other || (other >= 0 && m_needle[i] == m_needle[other]))
                continue;
            if (best < 0 || commonness(m_needle[i], m_foldCase) < commonness(m_needle[best], m_foldCase))
                best = i;
        }
        return best < 0 ? std::max<qsizetype>(0, other) : best;
    };
    const qsizetype a = rarest(-1);
    const qsizetype b = rarest(a);
    m_first = std::min(a, b);
    m_second = std::max(a, b);
    m_firstMask = foldCase && isLetter(m_needle[m_first]) ? 0x20 : 0;
    m_secondMask = foldCase && isLetter(m_needle[m_second]) ? 0x20 : 0;
#if defined(__x86_64__)
    m_wider = __builtin_cpu_supports("avx2");
#endif
}

bool LiteralFinder::fits(const char *at) const
{
    const char *const needle = m_needle.constData();
    if (!m_foldCase)
        return std::memcmp(at, needle, size_t(m_needle.size())) == 0;
    for (qsizetype i = 0; i < m_needle.size(); ++i) {
        if (lower(at[i]) != needle[i])
            return false;
    }
    return true;
}

const char *LiteralFinder::find(const char *from, const char *to) const
{
    if (to - from < m_needle.size())
        return nullptr;
    const char *const last = to - m_needle.size(); // the last place where it could begin
#if defined(__x86_64__)
    return m_wider ? findWider(from, last) : findWide(from, last);
#else
    return findOneByOne(from, last);
#endif
}

const char *LiteralFinder::findOneByOne(const char *from, const char *last) const
{
    const char first = m_needle[m_first];
    for (; from <= last; ++from) {
        if (char(from[m_first] | m_firstMask) == first && fits(from))
            return from;
    }
    return nullptr;
}

#if defined(__x86_64__)

const char *LiteralFinder::findWide(const char *from, const char *last) const
{
    const __m128i first = _mm_set1_epi8(m_needle[m_first]);
    const __m128i second = _mm_set1_epi8(m_needle[m_second]);
    const __m128i firstMask = _mm_set1_epi8(m_firstMask);
    const __m128i secondMask = _mm_set1_epi8(m_secondMask);
    const auto load = [](const char *at, __m128i mask) {
        return _mm_or_si128(_mm_loadu_si128(reinterpret_cast<const __m128i *>(at)), mask);
    };
    // 16 places end before `last`, so no byte behind the text is read.
    for (; last - from >= 15; from += 16) {
        const __m128i both = _mm_and_si128(_mm_cmpeq_epi8(load(from + m_first, firstMask), first),
                                           _mm_cmpeq_epi8(load(from + m_second, secondMask), second));
        for (unsigned bits = unsigned(_mm_movemask_epi8(both)); bits; bits &= bits - 1) {
            const char *const at = from + std::countr_zero(bits);
            if (fits(at))
                return at;
        }
    }
    return findOneByOne(from, last);
}

__attribute__((target("avx2"))) const char *LiteralFinder::findWider(const char *from, const char *last) const
{
    const __m256i first = _mm256_set1_epi8(m_needle[m_first]);
    const __m256i second = _mm256_set1_epi8(m_needle[m_second]);
    const __m256i firstMask = _mm256_set1_epi8(m_firstMask);
    const __m256i secondMask = _mm256_set1_epi8(m_secondMask);
    for (; last - from >= 31; from += 32) {
        const __m256i a = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(from + m_first));
        const __m256i b = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(from + m_second));
        const __m256i both = _mm256_and_si256(_mm256_cmpeq_epi8(_mm256_or_si256(a, firstMask), first),
                                              _mm256_cmpeq_epi8(_mm256_or_si256(b, secondMask), second));
        for (unsigned bits = unsigned(_mm256_movemask_epi8(both)); bits; bits &= bits - 1) {
            const char *const at = from + std::countr_zero(bits);
            if (fits(at))
                return at;
        }
    }
    return findOneByOne(from, last);
}

#endif

} // namespace viewer::logs

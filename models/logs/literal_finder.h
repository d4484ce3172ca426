// SPDX-License-Identifier: GPL-3.0-or-later
// Finds a text in bytes, 16 or 32 at a time: compares the two bytes of it that are rarest in logs with the bytes at
// their places, and looks closer only where both fit.
#pragma once

#include <QByteArray>

namespace viewer::logs {

/// A value; find() is safe to use from several threads.
class LiteralFinder
{
public:
    /// `needle` is not empty. `foldCase`: ASCII letters match in either case (bytes of other characters exactly).
    LiteralFinder(QByteArray needle, bool foldCase);

    qsizetype size() const { return m_needle.size(); }
    /// The first place in [from, to), or null.
    const char *find(const char *from, const char *to) const;

private:
    bool fits(const char *at) const;
    const char *findOneByOne(const char *from, const char *to) const;
    const char *findWide(const char *from, const char *last) const;
#if defined(__x86_64__)
    const char *findWider(const char *from, const char *last) const;
#endif

    QByteArray m_needle; ///< folded to lower case when case does not matter
    bool m_foldCase;
    qsizetype m_first = 0;  ///< place of one rare byte in the needle …
    qsizetype m_second = 0; ///< … and of another, behind it or the same
    char m_firstMask = 0;   ///< 0x20 where the byte is a letter whose case does not matter
    char m_secondMask = 0;
    bool m_wider = false; ///< this processor knows AVX2
};

} // namespace viewer::logs

// SPDX-License-Identifier: GPL-3.0-or-later
// The few loops over bytes that decide how fast a large log is read, and what a byte is.
#pragma once

#include <QByteArrayView>
#include <QString>

#include <array>
#include <cstddef>

namespace viewer::logs {

inline constexpr char escape = 0x1b;

/// An ASCII letter. A table: every byte near the start of every line is asked.
inline constexpr std::array<bool, 256> asciiLetters = [] {
    std::array<bool, 256> result{};
    for (std::size_t i = 0; i < 26; ++i)
        result['a' + i] = result['A' + i] = true;
    return result;
}();

constexpr bool isLetter(char c)
{
    return asciiLetters[static_cast<unsigned char>(c)];
}

/// ASCII only: other bytes stay as they are.
constexpr char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + 0x20) : c;
}

/// Line feeds in [from, to).
qint64 countLineFeeds(const char *from, const char *to);

/// The first `byte` in [from, to), or null.
const char *findByte(const char *from, const char *to, char byte);

/// The last `byte` in [from, to), or null.
const char *findLastByte(const char *from, const char *to, char byte);

/// UTF-8 to text, U+FFFD for what is none. QString::fromUtf8 drops a byte order mark at the front; this keeps it.
QString textOf(QByteArrayView utf8);

} // namespace viewer::logs

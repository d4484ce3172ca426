// SPDX-License-Identifier: GPL-3.0-or-later
// The shapes the masks know: how long what begins a text is, 0 = something else. ASCII only; no allocation. Each looks
// at no more than it would take, or at a fixed number of letters.
#pragma once

#include <QStringView>

namespace viewer::analytics::shapes {

constexpr bool isDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}
constexpr bool isAlpha(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}
constexpr bool isAlnum(char16_t c)
{
    return isDigit(c) || isAlpha(c);
}
constexpr bool isHex(char16_t c)
{
    return isDigit(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}
constexpr bool isHostLetter(char16_t c)
{
    return isAlnum(c) || c == u'.' || c == u'-' || c == u'_' || c == u'•' || c == u'@' || c == u'<' || c == u'>';
}

qsizetype digitsLength(QStringView text);
/// Letters and digits.
qsizetype wordLength(QStringView text);
/// RFC 3339 and kin: date, date and time (T, blank), time of day, "Nov 24 14:18:04", with fraction and zone.
qsizetype timeLength(QStringView text);
qsizetype uuidLength(QStringView text);
/// sha256:…, sha256-…, sha1:… of at least 6 letters.
qsizetype digestLength(QStringView text);
/// Four parts of up to three digits, and a port.
qsizetype ipv4Length(QStringView text);
/// In brackets, with or without port.
qsizetype ipv6Length(QStringView text);
/// 1m30.5s, 250ms, 10 seconds, 2h.
qsizetype durationLength(QStringView text);
/// 0x…, or a run of 7 and more hexadecimal digits with both letters and digits in it.
qsizetype hexLength(QStringView text);
/// Digits with dots and commas between, and a unit of size behind; at least 1 where the text begins with a digit.
qsizetype numberLength(QStringView text);
/// A number that tells what happened: exit code, HTTP status. `before` is what was masked so far.
bool isCode(QStringView number, QStringView before, QStringView after);
/// What follows "name:": digits, a version, or a usual word such as latest.
qsizetype tagLength(QStringView text);
/// /a, ./a, ../a, ~/a.
qsizetype rootedPathLength(QStringView text);
qsizetype windowsPathLength(QStringView text);
/// Path, query and fragment of a web address.
qsizetype webPathLength(QStringView text);

/// A name that may have slashes in it.
struct Name
{
    enum class Kind { None, WebAddress, Image, Path, Kept };
    Kind kind = Kind::None;
    qsizetype length = 0; ///< WebAddress: of the scheme
};
Name nameAt(QStringView text);

} // namespace viewer::analytics::shapes

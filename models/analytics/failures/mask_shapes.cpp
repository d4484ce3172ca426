// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/failures/mask_shapes.h"

#include <algorithm>
#include <array>

namespace viewer::analytics::shapes {

namespace {

char16_t letterAt(QStringView text, qsizetype at)
{
    return at < text.size() ? text[at].unicode() : u'\0';
}

template <class Is>
qsizetype run(QStringView text, qsizetype from, Is is)
{
    qsizetype at = from;
    while (at < text.size() && is(text[at].unicode()))
        ++at;
    return at - from;
}

/// d = digit, other letters themselves. 0 where the text does not begin like that.
qsizetype patternLength(QStringView text, QStringView pattern)
{
    if (text.size() < pattern.size())
        return 0;
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        const char16_t expected = pattern[at].unicode();
        const char16_t letter = text[at].unicode();
        if (expected == u'd' ? !isDigit(letter) : letter != expected)
            return 0;
    }
    return pattern.size();
}

/// The word does not go on after it.
bool endsAt(QStringView text, qsizetype at)
{
    return !isAlnum(letterAt(text, at));
}

template <size_t count>
qsizetype wordOf(QStringView text, const std::array<QStringView, count> &words)
{
    const qsizetype length = run(text, 0, isAlpha);
    const QStringView word = text.first(length);
    for (const QStringView known : words) {
        if (known.size() == length && word.compare(known, Qt::CaseInsensitive) == 0)
            return length;
    }
    return 0;
}

/// hh:mm:ss, fraction, zone.
qsizetype clockLength(QStringView text)
{
    qsizetype at = patternLength(text, u"dd:dd:dd");
    if (at == 0)
        return 0;
    if ((letterAt(text, at) == u'.' || letterAt(text, at) == u',') && isDigit(letterAt(text, at + 1)))
        at += 1 + run(text, at + 1, isDigit);
    if (letterAt(text, at) == u'Z')
        return endsAt(text, at + 1) ? at + 1 : 0;
    for (const QStringView zone : {u"+dd:dd", u"-dd:dd", u"+dddd", u"-dddd"}) {
        if (const qsizetype length = patternLength(text.sliced(at), zone))
            return at + length;
    }
    return endsAt(text, at) ? at : 0;
}

qsizetype dateLength(QStringView text)
{
    static constexpr std::array<QStringView, 12> months{u"jan", u"feb", u"mar", u"apr", u"may", u"jun",
                                                        u"jul", u"aug", u"sep", u"oct", u"nov", u"dec"};
    if (!text.isEmpty() && isDigit(text[0].unicode())) {
        for (const QStringView pattern : {u"dddd-dd-dd", u"dddd/dd/dd"}) {
            if (const qsizetype length = patternLength(text, pattern))
                return length;
        }
        return 0;
    }
    if (letterAt(text, 3) != u' ')
        return 0;
    const qsizetype month = wordOf(text, months);
    if (month == 0 || letterAt(text, month) != u' ')
        return 0;
    const qsizetype blanks = run(text, month, [](char16_t c) { return c == u' '; });
    const qsizetype day = run(text, month + blanks, isDigit);
    return blanks <= 2 && (day == 1 || day == 2) ? month + blanks + day : 0;
}

bool isNameLetter(char16_t c)
{
    return isAlnum(c) || c == u'.' || c == u'_' || c == u'-' || c == u'/' || c == u'+' || c == u'~' || c == u'%'
        || c == u'$' || c == u'{' || c == u'}';
}

/// A name without an end would be looked at again from each of its parts.
constexpr qsizetype longestName = 256;

/// Without the dot that ends a sentence.
qsizetype nameLength(QStringView text)
{
    qsizetype length = run(text.left(longestName), 0, isNameLetter);
    while (length > 0 && (text[length - 1] == u'.' || text[length - 1] == u'}'))
        --length;
    return length;
}

/// "main.go": letters after the last dot of the last part.
bool hasExtension(QStringView name)
{
    const QStringView last = name.sliced(name.lastIndexOf(u'/') + 1);
    const qsizetype dot = last.lastIndexOf(u'.');
    return dot >= 0 && isAlpha(letterAt(last, dot + 1)) && last.size() - dot <= 8;
}

/// "@sha256:…" or ":tag" after the name of an image.
qsizetype referenceLength(QStringView text)
{
    qsizetype length = 0;
    if (letterAt(text, 0) == u':' && isAlnum(letterAt(text, 1)))
        length = 1 + nameLength(text.sliced(1));
    if (letterAt(text, length) == u'@') {
        if (const qsizetype digest = digestLength(text.sliced(length + 1)))
            return length + 1 + digest;
    }
    return length;
}

} // namespace

qsizetype digitsLength(QStringView text)
{
    return run(text, 0, isDigit);
}

qsizetype wordLength(QStringView text)
{
    return run(text, 0, isAlnum);
}

qsizetype timeLength(QStringView text)
{
    const qsizetype date = dateLength(text);
    if (date == 0)
        return clockLength(text);
    const char16_t between = letterAt(text, date);
    const qsizetype clock = between == u'T' || between == u' ' ? clockLength(text.sliced(date + 1)) : 0;
    if (clock > 0)
        return date + 1 + clock;
    // A month and a day alone may be words.
    return isDigit(text[0].unicode()) && endsAt(text, date) ? date : 0;
}

qsizetype uuidLength(QStringView text)
{
    qsizetype at = 0;
    for (const qsizetype part : {8, 4, 4, 4, 12}) {
        if (at > 0 && letterAt(text, at++) != u'-')
            return 0;
        for (qsizetype i = 0; i < part; ++i) {
            if (!isHex(letterAt(text, at++)))
                return 0;
        }
    }
    return endsAt(text, at) ? at : 0;
}

qsizetype digestLength(QStringView text)
{
    if ((letterAt(text, 0) | 0x20) != u's' || !text.startsWith(u"sha", Qt::CaseInsensitive))
        return 0;
    const qsizetype digits = run(text, 3, isDigit);
    const char16_t sign = letterAt(text, 3 + digits);
    if (digits == 0 || digits > 3 || (sign != u':' && sign != u'-'))
        return 0;
    const qsizetype value = run(text, 4 + digits, [](char16_t c) { return isAlnum(c) || c == u'+' || c == u'/'; });
    if (value < 6)
        return 0;
    const qsizetype end = 4 + digits + value;
    return end + (letterAt(text, end) == u'=' ? 1 : 0);
}

qsizetype ipv4Length(QStringView text)
{
    qsizetype at = 0;
    for (int part = 0; part < 4; ++part) {
        if (part > 0 && letterAt(text, at++) != u'.')
            return 0;
        const qsizetype digits = run(text, at, isDigit);
        if (digits < 1 || digits > 3)
            return 0;
        at += digits;
    }
    if (!endsAt(text, at) || (letterAt(text, at) == u'.' && isDigit(letterAt(text, at + 1))))
        return 0;
    if (letterAt(text, at) == u':' && isDigit(letterAt(text, at + 1)))
        at += 1 + run(text, at + 1, isDigit);
    return at;
}

qsizetype ipv6Length(QStringView text)
{
    const qsizetype inside = run(text, 1, [](char16_t c) { return isHex(c) || c == u':' || c == u'.'; });
    if (letterAt(text, 0) != u'[' || inside < 2 || letterAt(text, 1 + inside) != u']'
        || text.sliced(1, inside).count(u':') < 2)
        return 0;
    qsizetype at = 2 + inside;
    if (letterAt(text, at) == u':' && isDigit(letterAt(text, at + 1)))
        at += 1 + run(text, at + 1, isDigit);
    return at;
}

qsizetype durationLength(QStringView text)
{
    static constexpr std::array<QStringView, 8> glued{u"h", u"m", u"s", u"ms", u"us", u"ns", u"min", u"sec"};
    static constexpr std::array<QStringView, 17> apart{
        u"s",       u"ms",   u"sec",   u"secs", u"second", u"seconds", u"min",          u"mins",       u"minute",
        u"minutes", u"hour", u"hours", u"hrs",  u"day",    u"days",    u"milliseconds", u"millisecond"};
    qsizetype at = 0, end = 0;
    while (isDigit(letterAt(text, at))) {
        at += run(text, at, isDigit);
        if (letterAt(text, at) == u'.' && isDigit(letterAt(text, at + 1)))
            at += 1 + run(text, at + 1, isDigit);
        if (const qsizetype unit = wordOf(text.sliced(at), glued)) {
            end = at += unit;
            continue;
        }
        const qsizetype blank = letterAt(text, at) == u' ' ? 1 : 0;
        const qsizetype unit = wordOf(text.sliced(at + blank), apart);
        return unit > 0 && endsAt(text, at + blank + unit) ? at + blank + unit : end;
    }
    return end > 0 && endsAt(text, end) ? end : 0;
}

qsizetype hexLength(QStringView text)
{
    if (letterAt(text, 0) == u'0' && letterAt(text, 1) == u'x' && isHex(letterAt(text, 2)))
        return 2 + run(text, 2, isHex);
    bool digit = false, letter = false;
    const qsizetype length = run(text, 0, [&](char16_t c) {
        digit = digit || isDigit(c);
        letter = letter || (isHex(c) && !isDigit(c));
        return isHex(c);
    });
    return length >= 7 && digit && letter && endsAt(text, length) ? length : 0;
}

qsizetype numberLength(QStringView text)
{
    static constexpr std::array<QStringView, 15> sizes{u"b",   u"k",   u"kb", u"mb", u"gb", u"tb", u"kib", u"mib",
                                                       u"gib", u"tib", u"m",  u"g",  u"ki", u"mi", u"gi"};
    qsizetype at = run(text, 0, isDigit);
    while ((letterAt(text, at) == u'.' || letterAt(text, at) == u',') && isDigit(letterAt(text, at + 1)))
        at += 1 + run(text, at + 1, isDigit);
    const qsizetype unit = wordOf(text.sliced(at), sizes);
    return unit > 0 && endsAt(text, at + unit) ? at + unit : at;
}

bool isCode(QStringView number, QStringView before, QStringView after)
{
    static constexpr std::array<QStringView, 5> names{u"code", u"status", u"http", u"errno", u"signal"};
    static constexpr std::array<QStringView, 11> reasons{u"unauthorized", u"forbidden", u"not",     u"too",
                                                         u"internal",     u"bad",       u"service", u"gateway",
                                                         u"conflict",     u"request",   u"proxy"};
    if (number.size() > 3 || run(number, 0, isDigit) != number.size())
        return false;
    qsizetype end = before.size();
    while (end > 0 && (before[end - 1] == u' ' || before[end - 1] == u':' || before[end - 1] == u'='))
        --end;
    qsizetype begin = end;
    while (begin > 0 && isAlpha(before[begin - 1].unicode()))
        --begin;
    if (begin < end && wordOf(before.sliced(begin, end - begin), names) > 0)
        return true;
    if (number.size() == 3 && before.first(end).endsWith(u"error", Qt::CaseInsensitive))
        return true;
    const bool http = number.size() == 3 && (number[0] == u'4' || number[0] == u'5');
    return http && letterAt(after, 0) == u' ' && wordOf(after.sliced(1), reasons) > 0;
}

qsizetype tagLength(QStringView text)
{
    static constexpr std::array<QStringView, 8> usual{u"latest", u"stable",  u"edge", u"main",
                                                      u"master", u"nightly", u"dev",  u"prod"};
    const char16_t first = letterAt(text, 0);
    if (isDigit(first) || ((first | 0x20) == u'v' && isDigit(letterAt(text, 1)))) {
        // A time or an address of its own is no tag.
        if (ipv4Length(text) > 0 || timeLength(text) > 0)
            return 0;
        return run(text, 0, [](char16_t c) { return isAlnum(c) || c == u'-' || c == u'_'; }) == digitsLength(text)
                && letterAt(text, digitsLength(text)) != u'.'
            ? digitsLength(text)
            : nameLength(text);
    }
    const qsizetype word = wordOf(text, usual);
    return word > 0 && endsAt(text, word) ? word : 0;
}

qsizetype rootedPathLength(QStringView text)
{
    const char16_t first = letterAt(text, 0);
    if (first == u'/')
        return isNameLetter(letterAt(text, 1)) ? std::max<qsizetype>(nameLength(text), 2) : 0;
    for (const QStringView begin : {u"./", u"../", u"~/"}) {
        if (text.startsWith(begin))
            return std::max(nameLength(text), begin.size());
    }
    return 0;
}

qsizetype windowsPathLength(QStringView text)
{
    return run(text, 0, [](char16_t c) { return c > u' ' && c != u'"' && c != u'\'' && c != u',' && c != u';'; });
}

qsizetype webPathLength(QStringView text)
{
    const qsizetype length = run(text, 0, [](char16_t c) {
        return isNameLetter(c) || c == u'?' || c == u'=' || c == u'&' || c == u'#' || c == u':' || c == u'@'
            || c == u'•' || c == u';' || c == u'*';
    });
    const QStringView taken = text.first(length);
    return length - (taken.endsWith(u':') || taken.endsWith(u'.') || taken.endsWith(u';') ? 1 : 0);
}

Name nameAt(QStringView text)
{
    const qsizetype length = nameLength(text);
    const QStringView name = text.first(length);
    const QStringView after = text.sliced(length);
    const qsizetype slashes = name.count(u'/');
    if (std::none_of(name.begin(), name.end(), [](QChar c) { return isAlpha(c.unicode()); }))
        return {}; // step 2/3
    if (slashes == 0) {
        if (after.startsWith(u"://"))
            return {Name::Kind::WebAddress, length};
        // registry.example:5000/team/app:1.2
        const qsizetype port = letterAt(after, 0) == u':' ? run(after, 1, isDigit) : 0;
        if (port == 0 || letterAt(after, 1 + port) != u'/' || !isAlnum(letterAt(after, 2 + port)))
            return {};
        const qsizetype path = 1 + port + nameLength(after.sliced(1 + port));
        return {Name::Kind::Image, length + path + referenceLength(after.sliced(path))};
    }
    if (hasExtension(name) && letterAt(after, 0) != u'@')
        return {Name::Kind::Path, length};
    if (const qsizetype reference = referenceLength(after))
        return {Name::Kind::Image, length + reference};
    if (letterAt(after, 0) == u'@' && isAlnum(letterAt(after, 1)))
        return {Name::Kind::Path, length + 1 + nameLength(after.sliced(1))};
    const bool host = name.first(name.indexOf(u'/')).contains(u'.');
    return {slashes > 1 || host ? Name::Kind::Path : Name::Kind::Kept, length};
}

} // namespace viewer::analytics::shapes

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/logs/log_level.h"

#include "models/logs/bytes.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace viewer::logs {

namespace {

constexpr qsizetype lookedAt = 240;
constexpr int wordsLookedAt = 14;

struct Word
{
    QLatin1StringView text;
    LogLevel level;
};

constexpr std::array words{
    Word{"error"_L1, LogLevel::Error},  Word{"err"_L1, LogLevel::Error},        Word{"fatal"_L1, LogLevel::Error},
    Word{"panic"_L1, LogLevel::Error},  Word{"critical"_L1, LogLevel::Error},   Word{"severe"_L1, LogLevel::Error},
    Word{"warn"_L1, LogLevel::Warning}, Word{"warning"_L1, LogLevel::Warning},  Word{"info"_L1, LogLevel::Info},
    Word{"notice"_L1, LogLevel::Info},  Word{"information"_L1, LogLevel::Info}, Word{"debug"_L1, LogLevel::Debug},
    Word{"trace"_L1, LogLevel::Debug},  Word{"verbose"_L1, LogLevel::Debug},
};

/// For each first letter, one bit a length that a word with it can have: sorts out nearly every word of a log.
constexpr std::array<quint16, 26> lengthsByLetter = [] {
    std::array<quint16, 26> lengths{};
    for (const Word &word : words)
        lengths[size_t(word.text[0].toLatin1() - 'a')] |= quint16(1 << word.text.size());
    return lengths;
}();

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isUpper(QByteArrayView word)
{
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// Whether the word stands where a program puts its level, and not in a sentence.
bool namesLevel(QByteArrayView line, qsizetype start, qsizetype length)
{
    const QByteArrayView word = line.sliced(start, length);
    const char before = start > 0 ? line[start - 1] : '\0';
    const char after = start + length < line.size() ? line[start + length] : '\0';
    if (before == '_' || before == '-' || before == '/' || before == '.' || before == '@' || after == '_'
        || after == '-' || after == '/' || after == '.' || after == '=' || after == '(')
        return false;
    if (before == '=' || (before == '"' && start > 1 && (line[start - 2] == '=' || line[start - 2] == ':'))) {
        // level=error, "level":"error"; LOG_LEVEL=error is a setting.
        const QByteArrayView front = line.first(start);
        return (front.endsWith("level=") || front.endsWith("level=\"") || front.endsWith("lvl=")
                || front.endsWith("\"level\":\"") || front.endsWith("severity=") || front.endsWith("\"severity\":\""))
            && !front.endsWith("_level=");
    }
    if (before == '[' || before == '<' || (before == '(' && after == ')'))
        return after == ']' || after == '>' || after == ')' || after == ' ' || after == ':';
    if (isUpper(word))
        return length > 3 || after == '!' || after == ':';
    if (after == ':')
        return true;
    return start == 0 && after == ' ';
}

/// E0312 12:00:01.000000, the form of klog.
bool isKlog(QByteArrayView line)
{
    return line.size() > 6 && line[5] == ' ' && std::all_of(line.begin() + 1, line.begin() + 5, isDigit);
}

/// Lines that are known by how they begin.
LogLevel levelOfMark(QByteArrayView line)
{
    const auto begins = [line](const char *with) { return line.startsWith(with); };
    const auto when = [](bool holds, LogLevel level) { return holds ? level : LogLevel::None; };
    switch (line.isEmpty() ? '\0' : line[0]) {
    case 'E':
        return when(isKlog(line) || begins("E: "), LogLevel::Error);
    case 'F':
        return when(isKlog(line) || begins("FAILED: "), LogLevel::Error);
    case 'W':
        return when(isKlog(line) || begins("W: "), LogLevel::Warning);
    case 'I':
        return when(isKlog(line), LogLevel::Info);
    case 'T':
        return when(begins("Traceback (most recent call last)"), LogLevel::Error);
    case '-':
        return when(begins("--- FAIL:"), LogLevel::Error);
    case 'C':
        return begins("CMake Error") ? LogLevel::Error : when(begins("CMake Warning"), LogLevel::Warning);
    case '#':
        return begins("##[error]") ? LogLevel::Error : when(begins("##[warning]"), LogLevel::Warning);
    case ':':
        return begins("::error") ? LogLevel::Error : when(begins("::warning"), LogLevel::Warning);
    case 'm':
        return when(begins("make") && line.contains(": *** "), LogLevel::Error);
    default:
        return LogLevel::None;
    }
}

} // namespace

QLatin1StringView wordOf(LogLevel level)
{
    constexpr std::array<QLatin1StringView, 5> all{""_L1, "debug"_L1, "info"_L1, "warn"_L1, "error"_L1};
    return all[size_t(level)];
}

LogLevel levelOfWord(QByteArrayView word)
{
    for (const Word &known : words) {
        if (word.size() == known.text.size()
            && std::equal(word.begin(), word.end(), known.text.begin(), [](char a, char b) { return lower(a) == b; }))
            return known.level;
    }
    return LogLevel::None;
}

LogLevel levelOfText(QByteArrayView line)
{
    line = line.first(std::min(line.size(), lookedAt));
    if (const LogLevel level = levelOfMark(line); level != LogLevel::None)
        return level;
    const char *const begin = line.data();
    const char *const end = begin + line.size();
    const char *at = begin;
    for (int seen = 0; seen < wordsLookedAt; ++seen) {
        while (at < end && !isLetter(*at))
            ++at;
        if (at == end)
            break;
        const char *const start = at;
        while (at < end && isLetter(*at))
            ++at;
        const qsizetype length = at - start;
        if (length > 11 || !(lengthsByLetter[size_t(lower(*start) - 'a')] >> length & 1))
            continue;
        const LogLevel level = levelOfWord(QByteArrayView(start, length));
        if (level != LogLevel::None && namesLevel(line, start - begin, length))
            return level;
    }
    return LogLevel::None;
}

LogLevel combined(LogLevel entry, LogLevel text)
{
    return (entry == LogLevel::None || entry == LogLevel::Info) && text != LogLevel::None ? text : entry;
}

} // namespace viewer::logs

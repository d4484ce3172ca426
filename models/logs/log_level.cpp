// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/logs/log_level.h"

#include <algorithm>
#include <array>
#include <cstring>

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

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + 0x20) : c;
}

bool isLetter(char c)
{
    return lower(c) >= 'a' && lower(c) <= 'z';
}

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

LogLevel levelOfMark(QByteArrayView line)
{
    // klog: E0312 12:00:01.000000
    if (line.size() > 6 && std::strchr("EFWI", line[0]) && line[0] && line[5] == ' '
        && std::all_of(line.begin() + 1, line.begin() + 5, isDigit))
        return line[0] == 'E' || line[0] == 'F' ? LogLevel::Error : line[0] == 'W' ? LogLevel::Warning : LogLevel::Info;
    if (line.startsWith("E: "))
        return LogLevel::Error;
    if (line.startsWith("W: "))
        return LogLevel::Warning;
    if (line.startsWith("Traceback (most recent call last)") || line.startsWith("FAILED: ")
        || line.startsWith("--- FAIL:") || line.startsWith("CMake Error") || line.startsWith("##[error]")
        || line.startsWith("::error"))
        return LogLevel::Error;
    if (line.startsWith("CMake Warning") || line.startsWith("##[warning]") || line.startsWith("::warning"))
        return LogLevel::Warning;
    if (line.startsWith("make") && line.contains(": *** "))
        return LogLevel::Error;
    return LogLevel::None;
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
    int seen = 0;
    for (qsizetype i = 0; i < line.size() && seen < wordsLookedAt;) {
        if (!isLetter(line[i])) {
            ++i;
            continue;
        }
        const qsizetype start = i;
        while (i < line.size() && isLetter(line[i]))
            ++i;
        ++seen;
        const qsizetype length = i - start;
        if (length > 11 || !(lengthsByLetter[size_t(lower(line[start]) - 'a')] >> length & 1))
            continue;
        const LogLevel level = levelOfWord(line.sliced(start, length));
        if (level != LogLevel::None && namesLevel(line, start, length))
            return level;
    }
    return LogLevel::None;
}

LogLevel combined(LogLevel entry, LogLevel text)
{
    return (entry == LogLevel::None || entry == LogLevel::Info) && text != LogLevel::None ? text : entry;
}

} // namespace viewer::logs

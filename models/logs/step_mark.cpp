// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/logs/step_mark.h"

#include <algorithm>

namespace viewer::logs {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '-' || c == '_' || c == '.';
}

qsizetype digitsAt(QByteArrayView line, qsizetype from)
{
    qsizetype i = from;
    while (i < line.size() && i < from + 6 && isDigit(line[i]))
        ++i;
    return i - from;
}

/// #12 [stage 3/7] RUN …, #12 0.345 text, #12 DONE 1.2s, #12 ERROR: …, #12 CACHED
std::optional<StepMark> buildKit(QByteArrayView line)
{
    const qsizetype digits = digitsAt(line, 1);
    if (digits == 0 || line.size() < digits + 2 || line[digits + 1] != ' ')
        return std::nullopt;
    StepMark mark;
    mark.name = line.first(digits + 1);
    const QByteArrayView rest = line.sliced(digits + 2);
    mark.failed = rest.startsWith("ERROR");
    mark.finished = mark.failed || rest.startsWith("DONE ") || rest.startsWith("CACHED") || rest.startsWith("CANCELED");
    if (!mark.finished && !rest.isEmpty() && !isDigit(rest[0]))
        mark.title = rest;
    return mark;
}

/// Step 3/7 : RUN make
std::optional<StepMark> classicDocker(QByteArrayView line)
{
    const qsizetype first = digitsAt(line, 5);
    if (first == 0 || line.size() < 8 + first || line[5 + first] != '/')
        return std::nullopt;
    const qsizetype behind = 6 + first + digitsAt(line, 6 + first);
    if (!line.sliced(behind).startsWith(" : "))
        return std::nullopt;
    StepMark mark;
    mark.name = line.first(behind);
    mark.title = line.sliced(behind + 3);
    mark.lasts = true;
    return mark;
}

/// [build/step-compile] text; but not the "[3/7]" of yarn and ninja.
std::optional<StepMark> tekton(QByteArrayView line)
{
    qsizetype slash = -1;
    qsizetype i = 1;
    for (; i < line.size() && i < 200 && line[i] != ']'; ++i) {
        if (line[i] == '/' && slash < 0)
            slash = i;
        else if (!isNameCharacter(line[i]))
            return std::nullopt;
    }
    if (slash < 2 || i >= line.size() || line[i] != ']' || i == slash + 1)
        return std::nullopt;
    const QByteArrayView name = line.sliced(1, i - 1);
    if (std::none_of(name.begin(), name.end(), [](char c) { return !isDigit(c) && c != '/' && c != '.'; }))
        return std::nullopt;
    StepMark mark;
    mark.name = name;
    return mark;
}

/// ==> docker.debian: text, and a failed build at the end.
std::optional<StepMark> packer(QByteArrayView line)
{
    qsizetype i = 4;
    while (i < line.size() && i < 120 && isNameCharacter(line[i]))
        ++i;
    if (i == 4 || i >= line.size() || line[i] != ':')
        return std::nullopt;
    StepMark mark;
    mark.name = line.sliced(4, i - 4);
    mark.title = mark.name;
    mark.lasts = true;
    return mark;
}

/// ##[group]Name, ::group::Name, and their ends.
std::optional<StepMark> group(QByteArrayView line)
{
    for (const QByteArrayView begin : {QByteArrayView("##[group]"), QByteArrayView("::group::")}) {
        if (line.startsWith(begin)) {
            StepMark mark;
            mark.name = mark.title = line.sliced(begin.size());
            mark.lasts = true;
            return mark;
        }
    }
    if (line.startsWith("##[endgroup]") || line.startsWith("::endgroup::"))
        return StepMark();
    return std::nullopt;
}

} // namespace

std::optional<StepMark> stepMarkOf(QByteArrayView line)
{
    if (line.size() < 3)
        return std::nullopt;
    switch (line[0]) {
    case '#':
        return isDigit(line[1]) ? buildKit(line) : group(line);
    case ':':
        return group(line);
    case '[':
        return tekton(line);
    case 'S':
        return line.startsWith("Step ") ? classicDocker(line) : std::nullopt;
    case '=':
        return line.startsWith("==> ") ? packer(line) : std::nullopt;
    default:
        return std::nullopt;
    }
}

} // namespace viewer::logs

// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as a pattern, in hostile bytes: the search finds the lines that a look at each line finds.
#include "models/logs/ansi.h"
#include "models/logs/log_search.h"
#include "tests/fuzz/fuzz.h"

#include <QFile>

#include <array>

namespace viewer::fuzz {

using namespace viewer::logs;

namespace {

QString expression(Chance &chance)
{
    static const std::array<const char *, 34> parts{
        "(",    ")",     "[",   "]",    "*",    "+",         "?",      "{2,3}", "{",        "\\",  "\\d", "\\w",
        "\\s",  "^",     "$",   ".",    "|",    "a",         "error",  "(?i)",  "(?<n>",    "\\1", "(?=", "(?<!",
        "[^a]", "[a-z]", "\\K", "(?R)", "(*F)", "\\x{202e}", "\\p{L}", ":",     "\xc3\xa4", "(?#"};
    QByteArray text;
    for (qint64 count = 1 + chance.below(8); count > 0; --count)
        text += parts[size_t(chance.below(qint64(parts.size())))];
    return QString::fromUtf8(text);
}

std::shared_ptr<const SearchPattern> patternFor(Chance &chance, const QByteArray &bytes)
{
    const bool matchCase = chance.oneIn(2);
    if (chance.oneIn(2))
        return SearchPattern::compile(expression(chance), SearchPattern::Kind::Regex, matchCase).pattern;
    QByteArray text = bytes.mid(qsizetype(chance.below(bytes.size())), 1 + qsizetype(chance.below(12)));
    text.replace('\n', "");
    return SearchPattern::compile(QString::fromUtf8(text), SearchPattern::Kind::Literal, matchCase).pattern;
}

} // namespace

void searchRound(Chance &chance, const QString &folder)
{
    QByteArray bytes;
    for (qint64 parts = chance.below(30); parts >= 0; --parts)
        bytes += hostileBytes(chance, 400) + '\n';
    if (chance.oneIn(40))
        bytes = bytes.repeated(qsizetype(1 + chance.below(400)));
    const std::shared_ptr<const SearchPattern> pattern = patternFor(chance, bytes);
    if (!pattern)
        return;
    QFile disk(folder + QLatin1StringView("/log"));
    require(disk.open(QIODevice::WriteOnly) && disk.write(bytes) == bytes.size(), "cannot write");
    disk.close();
    const Result<std::shared_ptr<LogFile>> file = LogFile::open(disk.fileName());
    require(file.ok(), "cannot open");
    LogTask task;
    const SearchResult result = searchLog(**file, pattern, task);
    LineMatcher matcher(pattern);
    qint64 number = 0;
    qint64 hits = 0;
    for (qsizetype from = 0; from < bytes.size() && matcher.undecided() < 100; ++number) {
        const qsizetype end = bytes.indexOf('\n', from);
        QByteArrayView line = QByteArrayView(bytes).sliced(from, end - from);
        // A text that ends with a carriage return may be found at the end of a line; an expression sees none there.
        if (line.endsWith('\r') && (!pattern->literal() || line.contains('\x1b')))
            line.chop(1);
        QByteArray plain;
        appendPlain(plain, line);
        const bool hit = matcher.matches(plain);
        require(hit == result.lines.contains(number), hit ? "a hit was not found" : "a hit that is none");
        hits += hit;
        from = end + 1;
        if (chance.oneIn(10)) {
            const QString shown = QString::fromUtf8(plain);
            for (const MatchSpan &span : matcher.spans(shown, 20))
                require(span.start >= 0 && span.length > 0 && span.start + span.length <= shown.size(),
                        "a mark beyond the text");
        }
    }
    require(result.tooComplex || hits == result.lines.count(), "another number of hits");
}

} // namespace viewer::fuzz

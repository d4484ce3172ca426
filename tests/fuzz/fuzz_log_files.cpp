// SPDX-License-Identifier: GPL-3.0-or-later
// A file of hostile bytes that grows in pieces: index and outline say what a plain reading says.
#include "models/logs/ansi.h"
#include "models/logs/line_index.h"
#include "models/logs/log_outline.h"
#include "tests/fuzz/fuzz.h"

#include <QFile>

namespace viewer::fuzz {

using namespace viewer::logs;

namespace {

QByteArray content(Chance &chance)
{
    QByteArray bytes;
    for (qint64 parts = chance.below(40); parts >= 0; --parts) {
        bytes += hostileBytes(chance, chance.oneIn(8) ? 12'000 : 200);
        if (!chance.oneIn(6))
            bytes += QByteArray(qsizetype(1 + chance.below(chance.oneIn(20) ? 9000 : 2)), '\n');
    }
    return bytes;
}

QList<QByteArray> linesOf(QByteArray bytes)
{
    if (bytes.isEmpty())
        return {};
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    return bytes.split('\n');
}

} // namespace

void filesRound(Chance &chance, const QString &folder)
{
    const QByteArray bytes = content(chance);
    QFile disk(folder + QLatin1StringView("/log"));
    require(disk.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered), "cannot write");
    const Result<std::shared_ptr<LogFile>> opened = LogFile::open(disk.fileName());
    require(opened.ok(), "cannot open");
    const std::shared_ptr<LogFile> file = *opened;
    LineIndex index(file);
    LogOutline outline(file);
    LogTask task;
    const bool pieces = chance.oneIn(2);
    for (qsizetype done = 0; done < bytes.size();) {
        const qsizetype more =
            pieces ? std::min<qsizetype>(bytes.size() - done, 1 + qsizetype(chance.below(9000))) : bytes.size();
        disk.write(bytes.constData() + done, more);
        done += more;
        file->grow();
        require(index.extend(task), "the index does not end");
        require(outline.extend(task, nullptr), "the outline does not end");
        require(index.lineCount() == outline.lineCount(), "index and outline count differently");
    }
    const QList<QByteArray> lines = linesOf(bytes);
    require(index.lineCount() == lines.size(), "another number of lines");
    const std::vector<LineSpan> spans = index.spans(0, lines.size() + 1);
    require(qsizetype(spans.size()) == lines.size(), "another number of spans");
    for (qsizetype i = 0; i < lines.size(); ++i) {
        require(file->read(spans[size_t(i)].start, spans[size_t(i)].length) == lines[i], "another line");
        if (!pieces) {
            QByteArray plain;
            appendPlain(plain, QByteArrayView(lines[i]).first(std::min<qsizetype>(lines[i].size(), 1024)));
            require(outline.levelOf(i) == levelOfText(plain), "another level");
        }
    }
    for (int k = 0; k < 20 && !bytes.isEmpty(); ++k) {
        const qint64 offset = chance.below(bytes.size());
        require(index.lineAt(offset) == QByteArrayView(bytes).first(offset).count('\n'), "another line of an offset");
        const LineSpan span = index.span(chance.below(lines.size()));
        require(span.start >= 0 && span.start + span.length <= bytes.size(), "a span beyond the file");
    }
    // Cut under the reader: anything but a crash.
    disk.resize(chance.below(bytes.size() + 1));
    index.spans(chance.below(lines.size()), 50);
    LineIndex(file).extend(task);
    LogOutline(file).extend(task, nullptr);
    disk.resize(0);
}

} // namespace viewer::fuzz

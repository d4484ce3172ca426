// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/log_output.h"

#include "models/logs/ansi.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer::command {

namespace {

QByteArray plainOf(const QString &text)
{
    QByteArray plain;
    logs::appendPlain(plain, text.toUtf8());
    return plain;
}

logs::LogLevel levelOf(const LogLine &entry, const QByteArray &plain)
{
    return logs::combined(logs::levelOfWord(entry.levelWord.toUtf8()), logs::levelOfText(plain));
}

QString jsonOf(const LogLine &entry)
{
    const auto optional = [](const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
    const QJsonObject object{
        {"time"_L1, entry.time ? QJsonValue(toIso(*entry.time)) : QJsonValue()},
        {"level"_L1, optional(entry.levelWord)},
        {"source"_L1, entry.tekton ? u"tekton"_s : u"lifecycle"_s},
        {"step"_L1, optional(entry.step)},
        {"text"_L1, entry.unreadable ? QJsonValue() : QJsonValue(entry.message)},
    };
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

QStringList outputOf(const LogLine &entry, const LogOutput &output, logs::LineMatcher *matcher)
{
    QString message = entry.message;
    if (message.endsWith(u'\n'))
        message.chop(1);
    QStringList kept;
    for (const QString &line : message.split(u'\n')) {
        const QByteArray plain = plainOf(line);
        if (levelOf(entry, plain) >= output.level && (!matcher || matcher->matches(plain)))
            kept << QString::fromUtf8(plain);
    }
    if (!output.json || kept.isEmpty())
        return kept;
    return {jsonOf(entry)};
}

} // namespace viewer::command

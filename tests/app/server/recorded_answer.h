// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the recorded answers of a real server.
#pragma once

#include "app/server/answer_error.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace viewer::test {

struct Recorded
{
    QString name; ///< "builds/getBuild-odd-ansi-error"
    server::Answer answer;
    QString path; ///< below /api/v1, without query
    TenantId tenant;
};

inline Recorded recorded(const QString &name)
{
    QFile file(QStringLiteral(FIXTURES "/recorded/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no recorded answer %s", qPrintable(name));
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject request = object["request"].toObject();
    const QJsonObject headers = object["headers"].toObject();
    Recorded result;
    result.name = name;
    const QString path = QUrl(request["path"].toString()).path(QUrl::FullyEncoded);
    result.path = path.startsWith(QStringLiteral("/api/v1")) ? path.sliced(7) : path;
    result.tenant = TenantId::parse(request["headers"].toObject()["X-Tenant-ID"].toString()).value_or(TenantId());
    server::Answer &answer = result.answer;
    answer.status = object["status"].toInt();
    answer.contentType = headers["content-type"].toString().toLatin1();
    answer.date = headers["date"].toString().toLatin1();
    const QJsonValue body = object["body"];
    if (body.isObject())
        answer.body = QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact) + '\n';
    else
        answer.body = body.toString().toUtf8();
    if (const auto call = server::match(request["method"].toString().toLatin1(), result.path))
        answer.operation = call->operation;
    return result;
}

/// Names of all recordings of these operations, in every folder, in order.
inline QStringList recordingsOf(const QStringList &operations)
{
    QStringList names;
    const QDir root(QStringLiteral(FIXTURES "/recorded"));
    for (const QString &folder : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        for (const QString &file :
             QDir(root.filePath(folder)).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
            const QString base = QFileInfo(file).completeBaseName();
            if (operations.isEmpty() || operations.contains(base.section(u'-', 0, 0)))
                names += folder + u'/' + base;
        }
    }
    return names;
}

} // namespace viewer::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cache/json_text.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace viewer::cache {

QStringList stringsIn(const QString &json)
{
    QStringList texts;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const auto &value : array)
        texts << value.toString();
    return texts;
}

} // namespace viewer::cache

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/glossary/glossary.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer::analytics {

Glossary::Glossary()
{
    QFile file(u":/glossary/glossary.json"_s);
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT(open);
    const QJsonDocument document = open ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
    const QJsonArray entries = document[u"entries"_s].toArray();
    for (const QJsonValue &value : entries) {
        const auto text = [&](QLatin1StringView key) { return value[key].toString(); };
        m_entries.push_back({text("id"_L1), value["version"_L1].toInt(), text("title"_L1), text("formula"_L1),
                             text("source"_L1), text("unit"_L1), text("minimum"_L1), text("leaves_out"_L1),
                             text("fails"_L1), text("pitfalls"_L1), text("expect"_L1)});
    }
    std::sort(m_entries.begin(), m_entries.end(),
              [](const GlossaryEntry &a, const GlossaryEntry &b) { return a.id < b.id; });
}

const GlossaryEntry *Glossary::entry(QStringView id) const
{
    const auto at = std::lower_bound(m_entries.begin(), m_entries.end(), id,
                                     [](const GlossaryEntry &entry, QStringView wanted) { return entry.id < wanted; });
    return at != m_entries.end() && at->id == id ? &*at : nullptr;
}

} // namespace viewer::analytics

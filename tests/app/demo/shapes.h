// SPDX-License-Identifier: GPL-3.0-or-later
// What a set of JSON answers has in common: which keys, of which types, always or sometimes.
#pragma once

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <map>
#include <set>

namespace viewer::demo {

class Shape
{
public:
    /// Paths (as `a.b[].c`) whose keys are data: their values are not looked into.
    /// `optional`: paths that may be missing although every learned answer has them.
    Shape(std::set<QString> open, std::set<QString> optional);

    /// Takes `value` as something that was seen at `path` (empty = the whole answer).
    void learn(const QString &path, const QJsonValue &value);
    /// Sentences about everything in `value` that no learned answer has, or that every learned answer has and it lacks.
    QStringList complaints(const QJsonValue &value) const;

private:
    struct Seen
    {
        std::set<QJsonValue::Type> types;
        int objects = 0;             ///< how often an object stood here
        std::map<QString, int> keys; ///< and in how many of them each key
    };
    void compare(const QString &path, const QJsonValue &value, QStringList &out) const;

    std::set<QString> m_open;
    std::set<QString> m_optional;
    std::map<QString, Seen> m_seen;
};

} // namespace viewer::demo

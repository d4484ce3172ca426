// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/demo/shapes.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace viewer::demo {

namespace {

QString nameOf(QJsonValue::Type type)
{
    switch (type) {
    case QJsonValue::Null:
        return u"null"_s;
    case QJsonValue::Bool:
        return u"a boolean"_s;
    case QJsonValue::Double:
        return u"a number"_s;
    case QJsonValue::String:
        return u"a string"_s;
    case QJsonValue::Array:
        return u"an array"_s;
    case QJsonValue::Object:
        return u"an object"_s;
    case QJsonValue::Undefined:
        break;
    }
    return u"nothing"_s;
}

} // namespace

Shape::Shape(std::set<QString> open, std::set<QString> optional)
    : m_open(std::move(open))
    , m_optional(std::move(optional))
{
}

void Shape::learn(const QString &path, const QJsonValue &value)
{
    Seen &seen = m_seen[path];
    seen.types.insert(value.type());
    if (m_open.contains(path))
        return;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &element : array)
            learn(path + "[]"_L1, element);
    } else if (value.isObject()) {
        ++seen.objects;
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            ++seen.keys[member.key()];
            learn(path + u'.' + member.key(), member.value());
        }
    }
}

QStringList Shape::complaints(const QJsonValue &value) const
{
    QStringList out;
    compare(QString(), value, out);
    out.removeDuplicates();
    return out;
}

void Shape::compare(const QString &path, const QJsonValue &value, QStringList &out) const
{
    const auto known = m_seen.find(path);
    if (known == m_seen.end()) {
        out << path + " was never recorded"_L1;
        return;
    }
    const Seen &seen = known->second;
    if (!seen.types.contains(value.type()))
        out << path + " was never recorded as "_L1 + nameOf(value.type());
    if (m_open.contains(path))
        return;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &element : array)
            compare(path + "[]"_L1, element, out);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            compare(path + u'.' + member.key(), member.value(), out);
        for (const auto &[key, count] : seen.keys) {
            if (count == seen.objects && !object.contains(key) && !m_optional.contains(path + u'.' + key))
                out << path + u'.' + key + " is always there in the recorded answers"_L1;
        }
    }
}

} // namespace viewer::demo

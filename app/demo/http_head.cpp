// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/http_head.h"

#include <QByteArrayList>

#include <algorithm>

namespace viewer::demo {

namespace {

bool sameName(QByteArrayView left, QByteArrayView right)
{
    return left.size() == right.size() && qstrnicmp(left.data(), left.size(), right.data(), right.size()) == 0;
}

} // namespace

std::optional<HttpHead> HttpHead::parse(QByteArrayView bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    HttpHead head;
    head.m_bytes = bytes.first(end + 2);
    head.m_size = end + 4;
    return head;
}

QByteArrayView HttpHead::word(int index) const
{
    QByteArrayView line = m_bytes.first(m_bytes.indexOf("\r\n"));
    for (int skipped = 0; skipped < index; ++skipped) {
        const qsizetype blank = line.indexOf(' ');
        if (blank < 0)
            return {};
        line = line.sliced(blank + 1);
    }
    const qsizetype blank = line.indexOf(' ');
    return blank < 0 ? line : line.first(blank);
}

QByteArrayView HttpHead::value(QByteArrayView name) const
{
    qsizetype from = m_bytes.indexOf("\r\n") + 2;
    while (from < m_bytes.size()) {
        const qsizetype end = m_bytes.indexOf("\r\n", from);
        const QByteArrayView line = m_bytes.sliced(from, end - from);
        from = end + 2;
        const qsizetype colon = line.indexOf(':');
        if (colon >= 0 && sameName(line.first(colon), name))
            return line.sliced(colon + 1).trimmed();
    }
    return {};
}

qsizetype HttpHead::bodySize() const
{
    bool isNumber = false;
    const qlonglong size = value("content-length").toLongLong(&isNumber);
    return isNumber && size > 0 ? qsizetype(size) : 0;
}

QByteArray HttpHead::without(std::initializer_list<QByteArrayView> names) const
{
    QByteArray kept;
    const QByteArrayList lines = m_bytes.chopped(2).toByteArray().split('\n');
    for (const QByteArray &line : lines) {
        const QByteArrayView name = QByteArrayView(line).first(std::max<qsizetype>(0, line.indexOf(':')));
        const bool drop = std::any_of(names.begin(), names.end(),
                                      [name](QByteArrayView unwanted) { return sameName(name, unwanted); });
        if (!drop)
            kept += line.trimmed() + "\r\n";
    }
    return kept + "\r\n";
}

bool HttpHead::closes() const
{
    return sameName(value("connection"), "close");
}

bool HttpHead::asksForUpgrade() const
{
    const bool upgrades = value("connection").toByteArray().toLower().contains("upgrade");
    return upgrades && sameName(value("upgrade"), "websocket");
}

} // namespace viewer::demo

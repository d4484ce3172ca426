// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/time.h"

namespace viewer {

namespace {

/// Reads exactly `count` digits at `at`, or -1.
int digits(QStringView text, qsizetype at, int count)
{
    if (at + count > text.size())
        return -1;
    int value = 0;
    for (int i = 0; i < count; ++i) {
        const char16_t c = text[at + i].unicode();
        if (c < u'0' || c > u'9')
            return -1;
        value = value * 10 + (c - u'0');
    }
    return value;
}

} // namespace

std::optional<Instant> parseInstant(QStringView text)
{
    using namespace std::chrono;
    constexpr qsizetype dateAndTime = 19; // 2026-03-12T13:55:02
    if (text.size() < dateAndTime + 1 || text[4] != u'-' || text[7] != u'-' || (text[10] != u'T' && text[10] != u't')
        || text[13] != u':' || text[16] != u':')
        return std::nullopt;
    const int y = digits(text, 0, 4), mo = digits(text, 5, 2), d = digits(text, 8, 2);
    const int h = digits(text, 11, 2), mi = digits(text, 14, 2), s = digits(text, 17, 2);
    if (y < 0 || mo < 0 || d < 0 || h < 0 || h > 23 || mi < 0 || mi > 59 || s < 0 || s > 60)
        return std::nullopt;
    const year_month_day date{year(y), month(unsigned(mo)), day(unsigned(d))};
    if (!date.ok())
        return std::nullopt;

    qsizetype at = dateAndTime;
    int millis = 0;
    if (text[at] == u'.') {
        int scale = 100;
        qsizetype begin = ++at;
        for (; at < text.size() && text[at].unicode() >= u'0' && text[at].unicode() <= u'9'; ++at, scale /= 10)
            millis += (text[at].unicode() - u'0') * scale;
        if (at == begin)
            return std::nullopt;
    }
    if (at >= text.size())
        return std::nullopt;

    minutes offset{0};
    if (text[at] == u'Z' || text[at] == u'z') {
        if (at + 1 != text.size())
            return std::nullopt;
    } else if (text[at] == u'+' || text[at] == u'-') {
        if (text.size() != at + 6 || text[at + 3] != u':')
            return std::nullopt;
        const int oh = digits(text, at + 1, 2), om = digits(text, at + 4, 2);
        if (oh < 0 || oh > 23 || om < 0 || om > 59)
            return std::nullopt;
        offset = hours(oh) + minutes(om);
        if (text[at] == u'-')
            offset = -offset;
    } else {
        return std::nullopt;
    }
    return Instant(sys_days(date)) + hours(h) + minutes(mi) + Seconds(s) + Milliseconds(millis) - offset;
}

QString toIso(Instant time)
{
    const QDateTime utc = toDateTime(time);
    return utc.toString(utc.time().msec() ? Qt::ISODateWithMs : Qt::ISODate);
}

QDateTime toDateTime(Instant time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC);
}

Instant fromDateTime(const QDateTime &time)
{
    return Instant(Milliseconds(time.toMSecsSinceEpoch()));
}

std::optional<Milliseconds> durationBetween(std::optional<Instant> started, std::optional<Instant> completed)
{
    if (!started || !completed || *completed < *started)
        return std::nullopt;
    return *completed - *started;
}

} // namespace viewer

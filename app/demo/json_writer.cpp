// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/json_writer.h"

namespace viewer::demo {

namespace {

constexpr char hexDigits[] = "0123456789abcdef";

void appendTwoDigits(QByteArray &out, unsigned value)
{
    out.append(char('0' + value / 10));
    out.append(char('0' + value % 10));
}

void appendHex(QByteArray &out, quint32 value, int digits)
{
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
        out.append(hexDigits[(value >> shift) & 0xfU]);
}

bool needsEscape(char16_t unit)
{
    return unit < 0x20 || unit == u'"' || unit == u'\\' || unit == u'<' || unit == u'>' || unit == u'&'
        || unit == 0x2028 || unit == 0x2029;
}

void appendEscaped(QByteArray &out, char16_t unit)
{
    switch (unit) {
    case u'"':
        out.append("\\\"");
        return;
    case u'\\':
        out.append("\\\\");
        return;
    case u'\n':
        out.append("\\n");
        return;
    case u'\r':
        out.append("\\r");
        return;
    case u'\t':
        out.append("\\t");
        return;
    default:
        out.append("\\u");
        appendHex(out, unit, 4);
    }
}

} // namespace

void appendTime(QByteArray &out, Instant value)
{
    const auto day = std::chrono::floor<std::chrono::days>(value);
    const std::chrono::year_month_day date(day);
    const auto seconds = unsigned(std::chrono::floor<Seconds>(value - day).count());
    const auto year = unsigned(int(date.year()));
    appendTwoDigits(out, year / 100);
    appendTwoDigits(out, year % 100);
    out.append('-');
    appendTwoDigits(out, unsigned(date.month()));
    out.append('-');
    appendTwoDigits(out, unsigned(date.day()));
    out.append('T');
    appendTwoDigits(out, seconds / 3600);
    out.append(':');
    appendTwoDigits(out, seconds / 60 % 60);
    out.append(':');
    appendTwoDigits(out, seconds % 60);
    out.append('Z');
}

void appendId(QByteArray &out, const QUuid &value)
{
    appendHex(out, value.data1, 8);
    out.append('-');
    appendHex(out, value.data2, 4);
    out.append('-');
    appendHex(out, value.data3, 4);
    out.append('-');
    for (int index = 0; index < 8; ++index) {
        if (index == 2)
            out.append('-');
        appendHex(out, value.data4[index], 2);
    }
}

void appendText(QByteArray &out, QStringView value)
{
    out.append('"');
    qsizetype from = 0;
    for (qsizetype at = 0; at < value.size(); ++at) {
        const char16_t unit = value[at].unicode();
        if (!needsEscape(unit))
            continue;
        out.append(value.sliced(from, at - from).toUtf8());
        appendEscaped(out, unit);
        from = at + 1;
    }
    out.append(value.sliced(from).toUtf8());
    out.append('"');
}

void JsonWriter::separate()
{
    if (m_out.isEmpty())
        return;
    const char last = m_out.back();
    if (last != '{' && last != '[' && last != ':')
        m_out.append(',');
}

JsonWriter &JsonWriter::beginObject()
{
    separate();
    m_out.append('{');
    return *this;
}

JsonWriter &JsonWriter::endObject()
{
    m_out.append('}');
    return *this;
}

JsonWriter &JsonWriter::beginArray()
{
    separate();
    m_out.append('[');
    return *this;
}

JsonWriter &JsonWriter::endArray()
{
    m_out.append(']');
    return *this;
}

JsonWriter &JsonWriter::key(const char *name)
{
    separate();
    m_out.append('"');
    m_out.append(name);
    m_out.append("\":");
    return *this;
}

JsonWriter &JsonWriter::text(QStringView value)
{
    separate();
    appendText(m_out, value);
    return *this;
}

JsonWriter &JsonWriter::plain(QByteArrayView value)
{
    separate();
    m_out.append('"');
    m_out.append(value);
    m_out.append('"');
    return *this;
}

JsonWriter &JsonWriter::id(const QUuid &value)
{
    separate();
    m_out.append('"');
    appendId(m_out, value);
    m_out.append('"');
    return *this;
}

JsonWriter &JsonWriter::number(qint64 value)
{
    separate();
    m_out.append(QByteArray::number(value));
    return *this;
}

JsonWriter &JsonWriter::boolean(bool value)
{
    separate();
    m_out.append(value ? "true" : "false");
    return *this;
}

JsonWriter &JsonWriter::null()
{
    separate();
    m_out.append("null");
    return *this;
}

JsonWriter &JsonWriter::time(Instant value)
{
    separate();
    m_out.append('"');
    appendTime(m_out, value);
    m_out.append('"');
    return *this;
}

JsonWriter &JsonWriter::exactTime(Instant value)
{
    separate();
    m_out.append('"');
    appendTime(m_out, value);
    const auto rest = unsigned((value - std::chrono::floor<Seconds>(value)).count());
    if (rest != 0) {
        m_out.back() = '.';
        m_out.append(char('0' + rest / 100));
        appendTwoDigits(m_out, rest % 100);
        while (m_out.back() == '0')
            m_out.chop(1);
        m_out.append('Z');
    }
    m_out.append('"');
    return *this;
}

JsonWriter &JsonWriter::raw(QByteArrayView json)
{
    separate();
    m_out.append(json);
    return *this;
}

QByteArray JsonWriter::take()
{
    m_out.append('\n');
    return std::exchange(m_out, {});
}

QByteArray JsonWriter::takeBare()
{
    return std::exchange(m_out, {});
}

} // namespace viewer::demo

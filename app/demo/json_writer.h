// SPDX-License-Identifier: GPL-3.0-or-later
// Writes JSON byte for byte as the server's Go encoder does, straight into one buffer (a page of builds is 115 kB
// and thousands are asked for: a document tree would cost more than everything else together).
#pragma once

#include "models/domain/time.h"

#include <QByteArray>
#include <QStringView>
#include <QUuid>

namespace viewer::demo {

class JsonWriter
{
public:
    explicit JsonWriter(qsizetype reserve = 512) { m_out.reserve(reserve); }

    JsonWriter &beginObject();
    JsonWriter &endObject();
    JsonWriter &beginArray();
    JsonWriter &endArray();
    /// `name` is plain ASCII without anything to escape.
    JsonWriter &key(const char *name);

    JsonWriter &text(QStringView value);
    /// ASCII that needs no escape.
    JsonWriter &plain(QByteArrayView value);
    JsonWriter &id(const QUuid &value);
    JsonWriter &number(qint64 value);
    JsonWriter &boolean(bool value);
    JsonWriter &null();
    /// Whole seconds, `Z`: the fraction is cut off, as in the server's lists.
    JsonWriter &time(Instant value);
    /// With a fraction where there is one, as in workflow steps.
    JsonWriter &exactTime(Instant value);
    /// JSON that is ready.
    JsonWriter &raw(QByteArrayView json);

    /// The document with the line feed at its end.
    QByteArray take();
    /// The document as it is.
    QByteArray takeBare();

private:
    void separate();
    QByteArray m_out;
};

/// `2026-03-12T13:55:02Z`; cheaper than QDateTime.
void appendTime(QByteArray &out, Instant value);
/// The 36-character form.
void appendId(QByteArray &out, const QUuid &value);
/// The string with quotes and Go's escapes: <, > and & too.
void appendText(QByteArray &out, QStringView value);

} // namespace viewer::demo

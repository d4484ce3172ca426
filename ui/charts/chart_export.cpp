// SPDX-License-Identifier: GPL-3.0-or-later
// Charts for other programs.
#include "ui/charts/chart_data.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

QString number(const std::optional<double> &value)
{
    return value ? QString::number(*value, 'g', 10) : QString();
}

QJsonValue jsonNumber(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QString unitKey(ChartUnit unit)
{
    switch (unit) {
    case ChartUnit::Share:
        return u"share"_s;
    case ChartUnit::Span:
        return u"seconds"_s;
    case ChartUnit::Bytes:
        return u"bytes"_s;
    case ChartUnit::Count:
        break;
    }
    return u"builds"_s;
}

} // namespace

QString csvField(QString text)
{
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front()))
        text.prepend(u'\''); // a spreadsheet would run it
    if (!text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n'))
        return text;
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

QString chartCsv(const ChartData &data)
{
    QStringList head{u"bin"_s, u"name"_s, u"partial"_s};
    for (const ChartSeries &series : data.series)
        head << series.key << series.key + u"_low"_s << series.key + u"_high"_s << series.key + u"_n"_s;
    QString text = head.join(u',') + u"\r\n"_s;
    for (size_t i = 0; i < data.bins.size(); ++i) {
        const ChartBin &bin = data.bins[i];
        QStringList cells{csvField(bin.key), csvField(bin.name), bin.partial ? u"true"_s : u"false"_s};
        for (const ChartSeries &series : data.series) {
            const ChartValue &value = series.values[i];
            cells << number(value.value) << number(value.low) << number(value.high)
                  << (bin.noData ? QString() : QString::number(value.n));
        }
        text += cells.join(u',') + u"\r\n"_s;
    }
    return text;
}

QByteArray chartJson(const ChartData &data)
{
    QJsonArray bins;
    for (size_t i = 0; i < data.bins.size(); ++i) {
        const ChartBin &bin = data.bins[i];
        QJsonObject entry{
            {u"bin"_s, bin.key}, {u"name"_s, bin.name}, {u"partial"_s, bin.partial}, {u"no_data"_s, bin.noData}};
        for (const ChartSeries &series : data.series) {
            const ChartValue &value = series.values[i];
            entry.insert(series.key,
                         QJsonObject{{u"value"_s, jsonNumber(value.value)},
                                     {u"low"_s, jsonNumber(value.low)},
                                     {u"high"_s, jsonNumber(value.high)},
                                     {u"n"_s, bin.noData ? QJsonValue() : QJsonValue(value.n)}});
        }
        bins.append(entry);
    }
    return QJsonDocument(QJsonObject{{u"title"_s, data.title}, {u"unit"_s, unitKey(data.unit)}, {u"bins"_s, bins}})
        .toJson();
}

} // namespace viewer

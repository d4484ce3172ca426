// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures.h"

#include <QThread>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace viewer::bench {

namespace {

void line(const QString &text)
{
    std::fprintf(stdout, "%s\n", qPrintable(text));
    std::fflush(stdout);
}

QString verdict(double value, Goal goal, double limit)
{
    return (goal == Goal::AtLeast ? value >= limit : value <= limit) ? u"met"_s : u"MISSED"_s;
}

} // namespace

double quantile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const auto rank = size_t(std::ceil(share * double(values.size())));
    return values[std::clamp<size_t>(rank, 1, values.size()) - 1];
}

double median(const std::vector<double> &values)
{
    return quantile(values, 0.5);
}

QString withUnit(double value, const QString &unit)
{
    const double size = std::abs(value);
    const int decimals = size >= 100 ? 0 : size >= 10 ? 1 : 2;
    return QString::number(value, 'f', decimals) + unit;
}

void reportRatio(const QString &name, double value, double against, const QString &unit, double ratio, Goal goal,
                 double limit)
{
    line(u"BENCH %1 value=%2 against=%3 ratio=%4 goal=%5%6 %7"_s.arg(
        name, withUnit(value, unit), withUnit(against, unit), QString::number(ratio, 'f', 2),
        goal == Goal::AtLeast ? u">="_s : u"<="_s, QString::number(limit), verdict(ratio, goal, limit)));
}

void reportLimit(const QString &name, double value, const QString &unit, double limit)
{
    line(u"BENCH %1 value=%2 against=%3%4 ratio=%5 goal=<=%3%4 %6"_s.arg(
        name, withUnit(value, unit), QString::number(limit), unit, QString::number(value / limit, 'f', 2),
        verdict(value, Goal::AtMost, limit)));
}

void reportOnly(const QString &name, double value, const QString &unit)
{
    line(u"BENCH %1 value=%2 against=- ratio=- goal=- met"_s.arg(name, withUnit(value, unit)));
}

void remark(const QString &text)
{
    line(u"  "_s + text);
}

QString loadWords()
{
    double load = 0;
    if (getloadavg(&load, 1) < 1)
        load = -1;
    return u"load %1 on %2 processors"_s.arg(load, 0, 'f', 1).arg(QThread::idealThreadCount());
}

} // namespace viewer::bench

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/start_report.h"

#include "models/tables/build_table.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QFile>
#include <QTimer>

#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr auto variable = "VIEWER_REPORT";

void tellTime(const char *word)
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    std::fprintf(stderr, "%s %lld\n", word, static_cast<long long>(now.tv_sec) * 1'000'000 + now.tv_nsec / 1000);
}

void tellMemory()
{
    QFile file(u"/proc/self/smaps_rollup"_s);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("Pss:"))
            std::fprintf(stderr, "memory %d\n", line.mid(4).chopped(2).trimmed().toInt());
    }
}

} // namespace

void StartReport::installIfAsked(const BuildTable &table, QWidget &window)
{
    if (!qEnvironmentVariableIsSet(variable))
        return;
    auto *const view = window.findChild<QAbstractItemView *>(u"buildsTable"_s);
    if (view)
        new StartReport(table, *view->viewport(), &window);
}

StartReport::StartReport(const BuildTable &table, QWidget &view, QObject *parent)
    : QObject(parent)
    , m_table(table)
{
    view.installEventFilter(this);
    if (qgetenv(variable) == "memory") {
        auto *const timer = new QTimer(this);
        connect(timer, &QTimer::timeout, this, &tellMemory);
        timer->start(std::chrono::seconds(1));
    }
}

bool StartReport::eventFilter(QObject *, QEvent *event)
{
    if (event->type() != QEvent::Paint || m_table.rowCount() == 0 || m_toldAll)
        return false;
    const bool all = m_table.report().rows == QueryReport::Rows::Ready;
    // Told after this paint, when the window has been brought up to date.
    if (!std::exchange(m_toldFirst, true))
        QMetaObject::invokeMethod(
            this, [] { tellTime("first-rows"); }, Qt::QueuedConnection);
    if (all) {
        m_toldAll = true;
        QMetaObject::invokeMethod(
            this, [] { tellTime("all-rows"); }, Qt::QueuedConnection);
    }
    return false;
}

} // namespace viewer

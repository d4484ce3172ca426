// SPDX-License-Identifier: GPL-3.0-or-later
// What a Qt program with a table costs at least at start: an empty QMainWindow with a QTableView, linked with the
// libraries of the program. Says on standard error when its table was first painted, as app/composition/start_report.h.
#include <QApplication>
#include <QEvent>
#include <QMainWindow>
#include <QStandardItemModel>
#include <QTableView>

#include <cstdio>
#include <ctime>

namespace {

class FirstPaint : public QObject
{
protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !std::exchange(m_told, true))
            QMetaObject::invokeMethod(this, &FirstPaint::tell, Qt::QueuedConnection);
        return false;
    }

private:
    void tell()
    {
        timespec now{};
        clock_gettime(CLOCK_MONOTONIC, &now);
        std::fprintf(stderr, "first-rows %lld\n", static_cast<long long>(now.tv_sec) * 1'000'000 + now.tv_nsec / 1000);
    }

    bool m_told = false;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QStandardItemModel model;
    FirstPaint paint;
    QMainWindow window;
    auto *const table = new QTableView;
    table->setModel(&model);
    table->viewport()->installEventFilter(&paint);
    window.setCentralWidget(table);
    window.resize(1440, 900);
    window.show();
    return QApplication::exec();
}

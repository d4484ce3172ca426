// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/window_watch.h"

#include <QSignalSpy>
#include <QTest>

using namespace viewer;

class TestWindowWatch : public QObject
{
    Q_OBJECT

private slots:
    void tellsHiddenMinimisedAndBack()
    {
        QWidget window;
        WindowWatch watch(&window);
        QSignalSpy changes(&watch, &WindowWatch::inForegroundChanged);
        window.show();
        QVERIFY(watch.inForeground());
        QCOMPARE(changes.size(), 0);
        window.hide(); // to the tray
        QVERIFY(!watch.inForeground());
        window.show();
        QVERIFY(watch.inForeground());
        window.showMinimized();
        QTRY_VERIFY(!watch.inForeground());
        window.showNormal();
        QTRY_VERIFY(watch.inForeground());
        QCOMPARE(changes.size(), 4);
    }
};

QTEST_MAIN(TestWindowWatch)
#include "tst_window_watch.moc"

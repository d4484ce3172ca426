// SPDX-License-Identifier: GPL-3.0-or-later
// The whole program beside the demo server, each page of the navigation, also those that come later: can it be used by
// keyboard, by ear, and in the longer words of another language? Runs in the language of its surroundings.
#include "tests/app/composition/program_window.h"
#include "tests/ui/accessibility/window_walk.h"

#include <QAbstractItemView>
#include <QDialog>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QStackedWidget>

using namespace viewer;
using namespace viewer::test;

class AccessibilityTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        prepareApplication();
        m_server = std::make_unique<DemoThread>(fewBuilds());
        m_desk = std::make_unique<Desk>();
        QTRY_VERIFY_WITH_TIMEOUT(Desk::dialog(), patience);
    }
    void cleanupTestCase()
    {
        m_desk.reset();
        m_server.reset();
    }

    void signInCanBeUsedByEveryone()
    {
        QVERIFY(QTest::qWaitForWindowActive(Desk::dialog(), patience));
        expectNothing(Desk::dialog());
    }

    void windowOpens() { QVERIFY(Desk::openFilled(*m_server)); }

    void pageCanBeUsedByEveryone_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QSize>("size");
        QVERIFY(Desk::window());
        auto *pages = Desk::part<QStackedWidget>(u"pages"_s);
        QVERIFY(pages->count() > 0);
        for (int i = 0; i < pages->count(); ++i) {
            const QString id = pages->widget(i)->property("pageId").toString();
            QVERIFY(!id.isEmpty());
            QTest::addRow("%s, small", qPrintable(id)) << id << QSize(1024, 680);
            QTest::addRow("%s, usual", qPrintable(id)) << id << QSize(1440, 900);
        }
    }
    void pageCanBeUsedByEveryone()
    {
        QFETCH(QString, page);
        QFETCH(QSize, size);
        MainWindow *window = Desk::window();
        window->resize(size);
        window->openPage(page);
        QCOMPARE(window->currentPage(), page);
        QTRY_COMPARE_WITH_TIMEOUT(reading(), QString(), patience);
        chooseFirstRows();
        QTRY_COMPARE_WITH_TIMEOUT(reading(), QString(), patience);
        expectNothing(window);
    }

    void pageOfAProjectCanBeUsedByEveryone()
    {
        Desk::window()->openPage(u"projects"_s);
        auto *projects = Desk::part<QAbstractItemView>(u"projectsTable"_s);
        projects->setCurrentIndex(projects->model()->index(0, 0));
        QTest::keyClick(projects, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(Desk::part<QWidget>(u"projectPage"_s)->isVisible(), patience);
        Desk::window()->resize(1024, 680);
        expectNothing(Desk::window());
    }

    void dialogCanBeUsedByEveryone_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("action");
        QTest::newRow("times") << u"builds"_s << u"period_custom"_s;
        QTest::newRow("durations") << u"builds"_s << u"span_custom"_s;
        QTest::newRow("notes") << u"builds"_s << u"notesAction"_s;
    }
    void dialogCanBeUsedByEveryone()
    {
        QFETCH(QString, page);
        QFETCH(QString, action);
        Desk::window()->openPage(page);
        chooseFirstRows();
        Desk::part<QAction>(action)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(openDialog(), patience);
        QDialog *dialog = openDialog();
        dialog->activateWindow();
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::activeWindow(), dialog, patience);
        // With something to keep, the buttons can be reached.
        auto *text = dialog->findChild<QPlainTextEdit *>();
        if (text)
            text->setPlainText(u"x"_s);
        expectNothing(dialog);
        if (text)
            text->clear();
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!openDialog(), patience);
    }

    void menusCanBeUsedByEveryone()
    {
        const QStringList found = namelessActions(Desk::window());
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }

private:
    static void expectNothing(QWidget *window)
    {
        // A text that has just changed gets its room with the next layout.
        std::ignore = QTest::qWaitFor([window] { return cutTexts(window).isEmpty(); }, 2000);
        QStringList found = withoutNameOrRole(window) + richTexts(window) + cutTexts(window);
        found += missedByTab(window, false) + missedByTab(window, true);
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }

    static const QWidget *currentPage() { return Desk::part<QStackedWidget>(u"pages"_s)->currentWidget(); }

    static QDialog *openDialog()
    {
        for (QDialog *dialog : Desk::window()->findChildren<QDialog *>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }

    /// The parts of the page that still wait for rows.
    static QString reading()
    {
        QStringList found;
        for (const QWidget *widget : Desk::window()->findChildren<QWidget *>()) {
            const QByteArray name = widget->metaObject()->className();
            if (widget->isVisible() && name.contains("Loading"))
                found << QString::fromLatin1(name);
        }
        // It comes with the first figures.
        const QWidget *page = currentPage();
        if (const auto *trend = page->findChild<QWidget *>(u"buildTrend"_s);
            trend && page->property("pageId").toString() == u"overview"_s && !trend->isVisible())
            found << u"figures"_s;
        return found.join(u'\n');
    }

    /// So that what tells more of a row is on screen too.
    static void chooseFirstRows()
    {
        const auto views = currentPage()->findChildren<QAbstractItemView *>();
        for (QAbstractItemView *view : views) {
            if (view->isVisible() && !qobject_cast<QHeaderView *>(view) && view->model()
                && view->model()->rowCount() > 0)
                view->setCurrentIndex(view->model()->index(0, 0));
        }
    }

    std::unique_ptr<DemoThread> m_server;
    std::unique_ptr<Desk> m_desk;
};

QTEST_MAIN(AccessibilityTest)
#include "tst_accessibility.moc"

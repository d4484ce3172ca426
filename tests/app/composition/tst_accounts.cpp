// SPDX-License-Identifier: GPL-3.0-or-later
// Several tenants, links, and what a sign-out leaves behind, in the running program.
#include "models/notebook/notebook.h"
#include "tests/app/composition/program_window.h"
#include "ui/shell/sign_out_dialog.h"

#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QMenu>
#include <QPushButton>

using namespace viewer;
using namespace viewer::test;

namespace {

QAction *tenantLine(const QString &name)
{
    const auto *menu = Desk::part<QMenu>(u"tenantMenu"_s);
    for (QAction *action : menu->actions()) {
        if (action->text().startsWith(name))
            return action;
    }
    return nullptr;
}

QString tenantShown()
{
    return Desk::part<QAbstractButton>(u"tenantSwitch"_s)->text();
}

} // namespace

class ProgramAccountsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { prepareApplication(); }

    void switchesToTheOtherTenantWithoutSigningInAgain()
    {
        DemoThread server(fewBuilds(60));
        Desk desk;
        QTRY_VERIFY_WITH_TIMEOUT(Desk::dialog(), patience);
        Desk::signIn(server.url(), u"zoe.lindqvist@harbourline.example"_s, server.password());
        if (QTest::qWaitFor(
                [] {
                    return Desk::dialog() && Desk::dialog()->findChild<QWidget *>(u"tenantList"_s)
                        && Desk::dialog()->findChild<QWidget *>(u"tenantList"_s)->isVisible();
                },
                5000))
            QTest::keyClick(Desk::dialog()->findChild<QWidget *>(u"tenantList"_s), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(Desk::window(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(Desk::pill().startsWith(u"Live"_s), patience);
        const QString first = tenantShown();
        const auto others = [&first] {
            QStringList names;
            for (const QAction *action : Desk::part<QMenu>(u"tenantMenu"_s)->actions()) {
                if (action->isCheckable() && !action->isChecked())
                    names << action->text();
            }
            return names;
        };
        QTRY_VERIFY_WITH_TIMEOUT(!others().isEmpty(), patience);
        const QString folder = desk.cacheFile();
        tenantLine(others().first())->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(tenantShown() != first, patience);
        QTRY_VERIFY_WITH_TIMEOUT(Desk::pill().startsWith(u"Live"_s), patience);
        QVERIFY(desk.cacheFile() != folder);
        QVERIFY(!Desk::dialog());
        QVERIFY(QFile::exists(folder));
        tenantLine(first)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(tenantShown(), first, patience);
        QTRY_VERIFY_WITH_TIMEOUT(Desk::pill().startsWith(u"Live"_s), patience);
    }

    void keepsTheCopyUnlessAskedToRemoveIt()
    {
        DemoThread server(fewBuilds(60));
        Desk desk;
        QVERIFY(Desk::openFilled(server));
        const QString copy = desk.cacheFile();
        Desk::signOut();
        QTRY_VERIFY_WITH_TIMEOUT(Desk::dialog(), patience);
        QVERIFY(QFile::exists(copy));
        QVERIFY(Desk::pill().startsWith(u"Signed out"_s));
        QVERIFY(Desk::filledOffline(60));
    }

    void removesTheCopyAndKeepsTheNotes()
    {
        DemoThread server(fewBuilds(60));
        Desk desk;
        QVERIFY(Desk::openFilled(server));
        const QString copy = desk.cacheFile();
        const QString notes = notebook::Notebook::fileIn(QFileInfo(copy).path());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(notes), patience);
        Desk::signOut(
            [](const SignOutDialog &dialog) { Desk::partOf<QCheckBox>(&dialog, u"removeCopy"_s)->setChecked(true); });
        QTRY_VERIFY_WITH_TIMEOUT(Desk::dialog(), patience);
        QVERIFY(!QFile::exists(copy));
        QVERIFY(QFile::exists(notes));
        QCOMPARE(tenantShown(), u"No tenant"_s);
    }

    void opensABuildByItsLinkAndSaysWhenThereIsNone()
    {
        DemoThread server(fewBuilds(60));
        Desk desk;
        QVERIFY(Desk::openFilled(server));
        Desk::window()->openPage(u"builds"_s);
        const BuildRow build = Desk::table().buildAt(41);
        const QString address = QString(server.url()).replace(u"http:"_s, u"imagefactory:"_s) + u"/builds/"_s;
        desk.stop();
        desk.start(address + build.id.toString());
        QTRY_VERIFY_WITH_TIMEOUT(Desk::window(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(Desk::window()->currentPage() == u"builds"_s && Desk::view()->currentIndex().row() >= 0
                                     && Desk::table().buildAt(Desk::view()->currentIndex().row()).id == build.id,
                                 patience);
        desk.stop();
        desk.start(address + u"e0000000-0000-4000-8000-00000000dead"_s);
        QTRY_VERIFY_WITH_TIMEOUT(Desk::window() && Desk::banner()->isVisible()
                                     && Desk::banner()->fact() == u"There is no build with this ID here."_s,
                                 patience);
    }

    void asksBeforeItContactsAServerThatIsNotKnown()
    {
        DemoThread server(fewBuilds(60));
        Desk desk;
        QVERIFY(Desk::openFilled(server));
        desk.stop();
        desk.start(u"imagefactory://factory.elsewhere.example/builds/e0000000-0000-4000-8000-000000000001"_s);
        QTRY_VERIFY_WITH_TIMEOUT(Desk::window() && Desk::banner()->isVisible(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(Desk::banner()->fact().contains(u"factory.elsewhere.example"_s), patience);
        QVERIFY(!Desk::dialog());
        desk.stop();
        desk.start(u"https://factory.elsewhere.example/settings"_s);
        QTRY_VERIFY_WITH_TIMEOUT(Desk::window() && Desk::banner()->isVisible(), patience);
        QCOMPARE(Desk::banner()->fact(), u"This is not a link to a build or a project."_s);
    }
};

QTEST_MAIN(ProgramAccountsTest)
#include "tst_accounts.moc"

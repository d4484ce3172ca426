// SPDX-License-Identifier: GPL-3.0-or-later
// The card "New artifacts" of the Overview.
#include "tests/ui/overview/overview_window.h"

#include <QClipboard>

using namespace viewer;
using namespace viewer::test;
using namespace Qt::StringLiterals;

class TestOverviewArtifacts : public QObject
{
    Q_OBJECT

    static ArtifactsCard *card(const OverviewWindow &window) { return window.part<ArtifactsCard>(u"artifactsCard"_s); }
    static EmptyState *nothing(const OverviewWindow &window) { return window.part<EmptyState>(u"artifactsNothing"_s); }

private slots:
    void initTestCase() { prepareLook(); }

    void listsTheNewestWithVersionOriginAndAge()
    {
        OverviewWindow window;
        window.show(sampleValues());
        window.page->setArtifacts(sampleArtifacts());
        const auto rows = window.rows<ArtifactRow>();
        QCOMPARE(rows.size(), 6);
        QCOMPARE(card(window)->count(), u"64 today"_s);
        QCOMPARE(rows[0]->cell(ArtifactCells::Artifact), u"identity-service:2.41.0"_s);
        QCOMPARE(rows[0]->cell(ArtifactCells::From), u"registry.harbourline.example/apps"_s);
        QVERIFY(rows[0]->accessibleName().contains(u"/apps/identity-service:2.41.0"_s));
        QCOMPARE(rows[0]->cell(ArtifactCells::Created), u"1 min ago"_s);
        QCOMPARE(rows[4]->cell(ArtifactCells::Artifact), u"win-2025.qcow2 · VM"_s);
        QCOMPARE(rows[4]->cell(ArtifactCells::From), u"#15530 vm-golden-windows"_s);
    }

    void ticksTheAges()
    {
        OverviewWindow window;
        window.show(sampleValues());
        window.page->setArtifacts(sampleArtifacts());
        ArtifactRow *row = window.rows<ArtifactRow>()[0];
        window.page->setNow(synthetic::noon() + Seconds(180));
        QCOMPARE(row->cell(ArtifactCells::Created), u"4 min ago"_s);
        QVERIFY2(row->accessibleName().endsWith(u"4 min ago"_s), qPrintable(row->accessibleName()));
    }

    void opensTheBuildOfAnImageForMachines()
    {
        OverviewWindow window;
        window.show(sampleValues());
        window.page->setArtifacts(sampleArtifacts());
        QSignalSpy opened(window.page, &OverviewPage::buildRequested);
        ArtifactRow *row = window.rows<ArtifactRow>()[4];
        QTest::mouseClick(row, Qt::LeftButton);
        row->setFocus();
        QTest::keyClick(row, Qt::Key_Return);
        QCOMPARE(opened.size(), 2);
        QCOMPARE(opened[0].first().value<BuildId>(), sampleArtifacts().newest[4].build);
        QCOMPARE(row->accessibleDescription(), u"Opens the build"_s);
    }

    /// There is no page of images: the row says what it does instead, and that it was done.
    void copiesTheAddressOfAnImageOfTheCatalogue()
    {
        OverviewWindow window;
        window.show(sampleValues());
        window.page->setArtifacts(sampleArtifacts());
        QSignalSpy opened(window.page, &OverviewPage::buildRequested);
        ArtifactRow *row = window.rows<ArtifactRow>()[2];
        QCOMPARE(row->accessibleDescription(), u"Copies the address"_s);
        row->setFocus();
        QTest::keyClick(row, Qt::Key_Return);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"registry.harbourline.example/apps/payments-api:8.17.3"_s);
        QCOMPARE(row->cell(ArtifactCells::Created), u"Address copied"_s);
        QVERIFY2(row->accessibleName().endsWith(u"Address copied"_s), qPrintable(row->accessibleName()));
        QTRY_COMPARE(row->cell(ArtifactCells::Created), u"2 min ago"_s);
        QVERIFY(row->accessibleName().endsWith(u"2 min ago"_s));
        QCOMPARE(opened.size(), 0);
    }

    void movesBetweenItsRowsByArrows()
    {
        OverviewWindow window;
        window.show(sampleValues());
        window.page->setArtifacts(sampleArtifacts());
        const auto rows = window.rows<ArtifactRow>();
        rows[0]->setFocus();
        QTest::keyClick(rows[0], Qt::Key_Down);
        QVERIFY(rows[1]->hasFocus());
        QTest::keyClick(rows[1], Qt::Key_End);
        QVERIFY(rows[5]->hasFocus());
    }

    void saysThatThereAreNone()
    {
        OverviewWindow window;
        window.show(sampleValues());
        window.page->setArtifacts({NewArtifacts::State::Known, {}, 0, {}});
        QVERIFY(nothing(window)->isVisible());
        QCOMPARE(nothing(window)->title(), u"No artifacts yet"_s);
        QVERIFY(window.rows<ArtifactRow>().isEmpty());
        QCOMPARE(card(window)->count(), QString());
    }

    void saysWhichRightIsMissing()
    {
        OverviewWindow window;
        window.show(sampleValues());
        window.page->setArtifacts({NewArtifacts::State::Refused, u"image:read"_s, 0, {}});
        QVERIFY(nothing(window)->isVisible());
        QCOMPARE(nothing(window)->title(), u"Your role may not see images"_s);
        QVERIFY2(nothing(window)->text().contains(u"image:read"_s), qPrintable(nothing(window)->text()));
    }

    void showsBlocksUntilTheyWereReadAndWordsWhenTheyCannotBe()
    {
        OverviewWindow window;
        window.show(sampleValues());
        const auto *blocks = card(window)->findChild<QWidget *>(u"loadingBlocks"_s);
        QVERIFY(blocks->isVisible() && !nothing(window)->isVisible());
        window.page->setOffline(true, synthetic::noon() - Seconds(2 * 3600));
        QVERIFY(!blocks->isVisible() && nothing(window)->isVisible());
        QCOMPARE(nothing(window)->title(), u"Images were not read yet"_s);
        window.page->setOffline(false, synthetic::noon());
        window.page->setArtifacts(sampleArtifacts());
        QVERIFY(!blocks->isVisible() && !nothing(window)->isVisible());
    }

    void showsTextsOfTheServerAsTheyAre()
    {
        OverviewWindow window;
        window.show(sampleValues());
        NewArtifacts artifacts = sampleArtifacts();
        artifacts.newest[0].name = u"<b>bold</b>"_s;
        window.page->setArtifacts(artifacts);
        const ArtifactRow *row = window.rows<ArtifactRow>()[0];
        QVERIFY2(!row->toolTip().contains(u"<b>bold"_s), qPrintable(row->toolTip()));
        QCOMPARE(row->cell(ArtifactCells::Artifact), u"<b>bold</b>"_s);
    }
};

QTEST_MAIN(TestOverviewArtifacts)
#include "tst_overview_artifacts.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The period of the Overview: chosen by mouse and keys, and kept.
#include "tests/ui/overview/overview_window.h"

using namespace viewer;
using namespace viewer::test;
using namespace Qt::StringLiterals;

class TestOverviewPeriod : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { prepareLook(); }

    void choosesAPeriod()
    {
        OverviewWindow window;
        window.show(sampleValues());
        QSignalSpy chosen(window.page, &OverviewPage::periodChosen);
        QTest::mouseClick(window.part<QAbstractButton>(u"period_7d"_s), Qt::LeftButton);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<OverviewPeriod>().choice, OverviewPeriod::Choice::Week);
        QCOMPARE(window.part<Card>(u"trendCard"_s)->title(), u"Build trend, last 7 days"_s);
        QTest::mouseClick(window.part<QAbstractButton>(u"period_7d"_s), Qt::LeftButton);
        QCOMPARE(chosen.size(), 1); // already so
    }

    void choosesDays()
    {
        OverviewWindow window;
        window.show(sampleValues());
        QSignalSpy chosen(window.page, &OverviewPage::periodChosen);
        QTest::mouseClick(window.part<QAbstractButton>(u"period_custom"_s), Qt::LeftButton);
        auto *dialog = window.page->findChild<QDialog *>(u"periodDialog"_s);
        QVERIFY(dialog);
        auto *first = dialog->findChild<QDateEdit *>(u"periodFirst"_s);
        auto *last = dialog->findChild<QDateEdit *>(u"periodLast"_s);
        auto *accept = dialog->findChild<QAbstractButton *>(u"periodAccept"_s);
        QCOMPARE(first->date(), QDate(2026, 2, 11)); // what is shown
        QCOMPARE(last->date(), QDate(2026, 3, 12));
        last->setDate(QDate(2026, 2, 1));
        QVERIFY(!accept->isEnabled());
        first->setDate(QDate(2026, 1, 5));
        QVERIFY(accept->isEnabled());
        accept->click();
        QCOMPARE(chosen.size(), 1);
        const OverviewPeriod wanted{OverviewPeriod::Choice::Custom, QDate(2026, 1, 5), QDate(2026, 2, 1)};
        QCOMPARE(chosen.first().first().value<OverviewPeriod>(), wanted);
        QCOMPARE(overviewPeriodFromJson(toJson(wanted)), wanted);
    }

    void keepsThePeriodAsText()
    {
        for (const OverviewPeriod::Choice choice : allOverviewChoices) {
            if (choice != OverviewPeriod::Choice::Custom)
                QCOMPARE(overviewPeriodFromJson(toJson({choice, {}, {}})).choice, choice);
        }
        QCOMPARE(overviewPeriodFromJson({}), OverviewPeriod());
        QCOMPARE(overviewPeriodFromJson({{u"choice"_s, u"custom"_s}, {u"first"_s, u"nonsense"_s}}), OverviewPeriod());
    }

    void movesBetweenPeriodsByArrows()
    {
        OverviewWindow window;
        window.show(sampleValues());
        QSignalSpy chosen(window.page, &OverviewPage::periodChosen);
        auto *month = window.part<QAbstractButton>(u"period_30d"_s);
        month->setFocus();
        QTest::keyClick(month, Qt::Key_Right);
        auto *quarter = window.part<QAbstractButton>(u"period_90d"_s);
        QVERIFY(quarter->hasFocus());
        QTest::keyClick(quarter, Qt::Key_Space);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<OverviewPeriod>().choice, OverviewPeriod::Choice::Quarter);
    }
};

QTEST_MAIN(TestOverviewPeriod)
#include "tst_overview_period.moc"

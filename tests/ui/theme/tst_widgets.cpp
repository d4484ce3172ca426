// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/status_pill.h"
#include "ui/widgets/sync_pill.h"

#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace viewer {

class WidgetsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void saysTheSyncStateInWords_data();
    void saysTheSyncStateInWords();
    void doesNotAnnounceEveryPercent();
    void paintsTheSyncPillInItsState();
    void opensTheMenuOfAChip();
    void clearsAChipByCrossAndKey();
    void doesNotClearAFreeChip();
    void growsAChipOnlySoFar();
    void clearsTheSearchWithEscape();
    void showsTheKeyHintOnlyWhileEmpty();
    void tellsFactAndRestOfABanner();
    void coloursABannerByKindAndTheme();
    void keepsServerTextPlain();
    void showsAWrappedEmptyStateInFull();
    void elidesLabelsAndKeepsTheirText();
    void putsTheRingAroundTheFocus();
    void namesThePillByItsWord();
};

void WidgetsTest::initTestCase()
{
    applyTheme(*qApp, Theme());
}

void WidgetsTest::saysTheSyncStateInWords_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("percent");
    QTest::addColumn<bool>("dated");
    QTest::addColumn<QString>("words");
    using State = SyncStatus::State;
    QTest::newRow("live") << int(State::Live) << -1 << true << u"Live · synced 14:02"_s;
    QTest::newRow("live, never") << int(State::Live) << -1 << false << u"Live"_s;
    QTest::newRow("syncing") << int(State::Syncing) << 62 << true << u"Syncing 62\u2009%"_s;
    QTest::newRow("syncing, not known") << int(State::Syncing) << -1 << true << u"Syncing"_s;
    QTest::newRow("offline") << int(State::Offline) << -1 << true << u"Offline · as of 14:02"_s;
    QTest::newRow("offline, never") << int(State::Offline) << -1 << false << u"Offline · no data yet"_s;
    QTest::newRow("error") << int(State::Error) << -1 << true << u"Cannot sync · as of 14:02"_s;
    QTest::newRow("signed out") << int(State::SignedOut) << -1 << false << u"Signed out"_s;
}

void WidgetsTest::saysTheSyncStateInWords()
{
    QFETCH(int, state);
    QFETCH(int, percent);
    QFETCH(bool, dated);
    SyncStatus status;
    status.state = SyncStatus::State(state);
    status.percent = percent;
    if (dated)
        status.asOf = parseInstant(u"2026-03-12T13:02:11Z");
    SyncPill pill;
    pill.setStatus(status, *parseInstant(u"2026-03-12T15:00:00Z"), QTimeZone("Europe/Berlin"));
    QTEST(pill.text(), "words");
    QVERIFY(!pill.accessibleName().isEmpty());
    QCOMPARE(pill.sizeHint().height(), 24);
}

void WidgetsTest::doesNotAnnounceEveryPercent()
{
    SyncPill pill;
    SyncStatus status;
    status.state = SyncStatus::State::Syncing;
    status.percent = 1;
    pill.setStatus(status, {}, QTimeZone::utc());
    const QString spoken = pill.accessibleName();
    status.percent = 2;
    pill.setStatus(status, {}, QTimeZone::utc());
    QCOMPARE(pill.accessibleName(), spoken);
    QCOMPARE(pill.text(), u"Syncing 2\u2009%"_s);
}

void WidgetsTest::paintsTheSyncPillInItsState()
{
    SyncPill pill;
    SyncStatus status;
    status.state = SyncStatus::State::Offline;
    pill.setStatus(status, {}, QTimeZone::utc());
    pill.resize(pill.sizeHint());
    const QImage image = pill.grab().toImage();
    QCOMPARE(image.pixelColor(image.width() / 2, 2), Theme().color(Token::WarnTint));
}

void WidgetsTest::opensTheMenuOfAChip()
{
    FilterChip chip(u"Status"_s);
    QMenu menu;
    menu.addAction(u"Failed"_s);
    chip.setMenu(&menu);
    chip.show();
    bool shown = false;
    connect(&menu, &QMenu::aboutToShow, &menu, [&] {
        shown = true;
        QMetaObject::invokeMethod(&menu, &QWidget::close, Qt::QueuedConnection);
    });
    QTest::keyClick(&chip, Qt::Key_Down);
    QVERIFY(shown);
}

void WidgetsTest::clearsAChipByCrossAndKey()
{
    FilterChip chip(u"Status"_s);
    chip.setValue(u"Failed"_s);
    chip.resize(chip.sizeHint());
    chip.show();
    QCOMPARE(chip.text(), u"Status: Failed"_s);
    QCOMPARE(chip.accessibleName(), u"Status: Failed"_s);
    QSignalSpy cleared(&chip, &FilterChip::cleared);
    QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(chip.width() - 14, 14));
    QCOMPARE(cleared.count(), 1);
    QTest::keyClick(&chip, Qt::Key_Delete);
    QTest::keyClick(&chip, Qt::Key_Backspace);
    QCOMPARE(cleared.count(), 3);
    QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(20, 14));
    QCOMPARE(cleared.count(), 3);
}

void WidgetsTest::doesNotClearAFreeChip()
{
    FilterChip chip(u"Status"_s);
    chip.resize(chip.sizeHint());
    chip.show();
    QSignalSpy cleared(&chip, &FilterChip::cleared);
    QTest::keyClick(&chip, Qt::Key_Delete);
    QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(chip.width() - 14, 14));
    QCOMPARE(cleared.count(), 0);
}

void WidgetsTest::growsAChipOnlySoFar()
{
    FilterChip chip(u"Project"_s);
    chip.setValue(QString(500, u'W'));
    QVERIFY(chip.sizeHint().width() < 320);
    QCOMPARE(chip.sizeHint().height(), 28);
    QVERIFY(chip.toolTip().contains(QString(500, u'W')));
}

void WidgetsTest::clearsTheSearchWithEscape()
{
    SearchField field(u"Find in builds…"_s, u"Ctrl F"_s);
    field.show();
    QCOMPARE(field.accessibleName(), u"Find in builds…"_s);
    QTest::keyClicks(&field, u"401"_s);
    QTest::keyClick(&field, Qt::Key_Escape);
    QVERIFY(field.text().isEmpty());
    field.setText(u"x"_s);
    field.findChild<QToolButton *>(u"clearSearch"_s)->click();
    QVERIFY(field.text().isEmpty());
}

void WidgetsTest::showsTheKeyHintOnlyWhileEmpty()
{
    SearchField field(u"Find"_s, u"Ctrl F"_s);
    field.resize(208, 32);
    const int withHint = field.textMargins().right();
    field.setText(u"x"_s);
    QVERIFY(field.textMargins().right() < withHint);
    QVERIFY(!field.findChild<QToolButton *>(u"clearSearch"_s)->isHidden());
}

void WidgetsTest::tellsFactAndRestOfABanner()
{
    Banner banner(Banner::Place::Page);
    banner.setMessage(Banner::Kind::Warn, u"Offline."_s, u"Next try in 40 s."_s);
    banner.setAction(u"Try now"_s);
    QCOMPARE(banner.accessibleName(), u"Offline. Next try in 40 s."_s);
    QCOMPARE(banner.height(), 40);
    QSignalSpy action(&banner, &Banner::actionTriggered);
    banner.findChild<QPushButton *>(u"bannerAction"_s)->click();
    QCOMPARE(action.count(), 1);
    banner.setAction({});
    QVERIFY(banner.findChild<QPushButton *>(u"bannerAction"_s)->isHidden());
}

void WidgetsTest::coloursABannerByKindAndTheme()
{
    Banner banner(Banner::Place::Page);
    banner.resize(400, 40);
    banner.setMessage(Banner::Kind::Info, u"A"_s);
    QCOMPARE(banner.grab().toImage().pixelColor(2, 2), Theme().color(Token::RunTint));
    banner.setMessage(Banner::Kind::Fail, u"A"_s);
    QCOMPARE(banner.grab().toImage().pixelColor(2, 2), Theme().color(Token::FailTint));
    applyTheme(*qApp, Theme(Scheme::Dark));
    QCOMPARE(banner.grab().toImage().pixelColor(2, 2), Theme(Scheme::Dark).color(Token::FailTint));
    applyTheme(*qApp, Theme());
}

void WidgetsTest::keepsServerTextPlain()
{
    Banner banner(Banner::Place::Text);
    banner.setMessage(Banner::Kind::Fail, u"<b>x</b>"_s, u"<i>y</i>"_s);
    for (QLabel *label : banner.findChildren<QLabel *>()) {
        if (!label->text().isEmpty())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QCOMPARE(plainToolTip(u"a < b & <b>c</b>"_s), u"<span>a &lt; b &amp; &lt;b&gt;c&lt;/b&gt;</span>"_s);
    QVERIFY(plainToolTip({}).isEmpty());
}

void WidgetsTest::showsAWrappedEmptyStateInFull()
{
    EmptyState state;
    state.setMessage(u"builds"_s, u"No builds yet"_s,
                     u"A sentence that is long enough to be wrapped into three lines at least, because it goes on and "
                     "on about when the first of them will appear in this place, and why not yet."_s,
                     u"Refresh"_s);
    state.resize(800, 400);
    state.show();
    QVERIFY(QTest::qWaitForWindowExposed(&state));
    for (QLabel *label : state.findChildren<QLabel *>())
        QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    QSignalSpy action(&state, &EmptyState::actionTriggered);
    state.findChild<QPushButton *>(u"emptyAction"_s)->click();
    QCOMPARE(action.count(), 1);
    state.setLoading(u"Reading builds"_s, u"740,000 of 1,204,331"_s, 61);
    QVERIFY(state.findChild<QPushButton *>(u"emptyAction"_s)->isHidden());
    QCOMPARE(state.accessibleName(), u"Reading builds"_s);
}

void WidgetsTest::elidesLabelsAndKeepsTheirText()
{
    ElidedLabel label(u"sha256:0123456789abcdef0123456789abcdef"_s, monoFont(TextRole::Log), Token::Text,
                      Qt::ElideMiddle);
    QVERIFY(label.minimumSizeHint().width() < 40);
    label.resize(80, 20);
    QCOMPARE(label.accessibleName(), u"sha256:0123456789abcdef0123456789abcdef"_s);
    const QImage image = label.grab().toImage();
    QCOMPARE(image.width(), 80);
}

void WidgetsTest::putsTheRingAroundTheFocus()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *first = new QPushButton(u"First"_s);
    auto *second = new FilterChip(u"Second"_s);
    column->addWidget(first);
    column->addWidget(second);
    auto *ring = new FocusRing(&window);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    first->setFocus();
    QCOMPARE(ring->geometry(), QRect(first->mapTo(&window, QPoint(0, 0)), first->size()).adjusted(-3, -3, 3, 3));
    QVERIFY(ring->isVisible());
    second->setFocus();
    QCOMPARE(ring->geometry().center(), second->geometry().center());
    window.resize(500, 300);
    QTRY_COMPARE(ring->geometry().adjusted(3, 3, -3, -3), second->geometry());
    second->hide();
    QTRY_VERIFY(!ring->isVisible() || ring->geometry().adjusted(3, 3, -3, -3) == first->geometry());
}

void WidgetsTest::namesThePillByItsWord()
{
    StatusPill pill(statusLook(BuildState::Failed));
    QCOMPARE(pill.accessibleName(), u"Failed"_s);
    pill.setLook(statusLook(BuildState::Running));
    QCOMPARE(pill.accessibleName(), u"Running"_s);
}

} // namespace viewer

QTEST_MAIN(viewer::WidgetsTest)
#include "tst_widgets.moc"

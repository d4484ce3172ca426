// SPDX-License-Identifier: GPL-3.0-or-later
// The settings page: what it keeps, what it asks for, what it locks.
#include "models/settings/log_settings.h"
#include "models/settings/web_address.h"
#include "ui/actions/action_keys.h"
#include "ui/actions/make_action.h"
#include "ui/settings/account_section.h"
#include "ui/settings/general_section.h"
#include "ui/settings/setting_row.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/storage_section.h"
#include "ui/settings/sync_section.h"
#include "ui/settings/targets_section.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/search_field.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace viewer;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QString server = u"https://factory.example.net"_s;
const ProjectId ledger = *ProjectId::parse(u"50000000-0000-4000-8000-000000000001");

class HandClock final : public Clock
{
public:
    Instant now() const override { return *parseInstant(u"2026-03-12T13:55:02Z"); }
};

Account account()
{
    Account value;
    value.server = server;
    value.email = u"vera@example.net"_s;
    value.personName = u"Vera <b>Novák</b>"_s;
    value.tenantName = u"Harbourline"_s;
    value.roles = {u"developer"_s};
    return value;
}

} // namespace

class TestSettingsPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        loadFonts();
        applyTheme(*qApp, Theme(Scheme::Light));
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        open({});
    }
    void cleanup()
    {
        m_page.reset();
        m_settings.reset();
        applyKeys({});
    }

    void goesThroughItsSectionsByKeyboard()
    {
        QSignalSpy opened(m_page.get(), &SettingsPage::sectionOpened);
        auto *list = part<QListWidget>(u"settingsSections"_s);
        QCOMPARE(m_page->currentSection(), u"general"_s);
        for (int i = 0; i < list->count() - 1; ++i)
            QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(m_page->currentSection(), u"contacts"_s);
        QCOMPARE(opened.size(), list->count() - 1);
        QVERIFY(m_page->findChild<QWidget *>(u"section_contacts"_s)->isVisible());
        QVERIFY(!m_page->findChild<QWidget *>(u"section_general"_s)->isVisible());
    }

    void keepsTheLookAndSaysSo()
    {
        QSignalSpy scheme(m_page->general(), &GeneralSection::schemeChosen);
        click(u"settingsTheme"_s, u"Dark"_s);
        QCOMPARE(scheme.size(), 1);
        QCOMPARE(m_settings->value(setting::scheme), SchemeChoice::Dark);
        QSignalSpy density(m_page->general(), &GeneralSection::densityChosen);
        click(u"settingsRowHeight"_s, u"Compact"_s);
        QCOMPARE(density.size(), 1);
        QCOMPARE(m_settings->value(setting::density), Density::Compact);
    }

    void keepsPageAtStartAndZone()
    {
        m_page->general()->setStartPages({{u"overview"_s, u"Overview"_s}, {u"builds"_s, u"Builds"_s}});
        choose(u"settingsStartPage"_s, u"builds"_s);
        QCOMPARE(m_settings->value(setting::startPage), u"builds"_s);
        choose(u"settingsZone"_s, u"Asia/Tokyo"_s);
        QCOMPARE(m_settings->value(setting::timeZone), u"Asia/Tokyo"_s);
        choose(u"settingsZone"_s, u""_s);
        QVERIFY(m_settings->value(setting::timeZone).isEmpty());
    }

    void showsWhoIsWhereAsPlainText()
    {
        m_page->account()->setAccount(account(), true);
        QVERIFY(says(u"Vera <b>Novák</b>"_s));
        QVERIFY(says(server));
        for (const QLabel *label : m_page->findChildren<QLabel *>())
            QCOMPARE(label->textFormat() == Qt::PlainText || label->text().isEmpty(), true);
        QSignalSpy out(m_page->account(), &AccountSection::signOutRequested);
        part<QPushButton>(u"settingsSign"_s)->click();
        QCOMPARE(out.size(), 1);
        m_page->account()->setAccount(account(), false);
        QSignalSpy in(m_page->account(), &AccountSection::signInRequested);
        part<QPushButton>(u"settingsSign"_s)->click();
        QCOMPARE(in.size(), 1);
    }

    void keepsTheWebAddressPerServerAndRefusesWhatIsNone()
    {
        auto *field = part<QLineEdit>(u"settingsWebAddress"_s);
        QVERIFY(!field->isEnabled());
        m_page->account()->setAccount(account(), true);
        type(field, u"https://web.example.net/app/"_s);
        QCOMPARE(webAddressOf(*m_settings, server), u"https://web.example.net/app"_s);
        type(field, u"javascript:alert(1)"_s);
        QCOMPARE(webAddressOf(*m_settings, server), u"https://web.example.net/app"_s);
        QVERIFY(!rowOf(field)->findChild<QLabel *>(u"settingProblem"_s)->isHidden());
        type(field, {});
        QCOMPARE(webAddressOf(*m_settings, server), server);
    }

    void withdrawsTrustFromOneCertificateOnly()
    {
        m_settings->set(setting::certificates,
                        TrustedCertificates{{u"a.example.net:443"_s, QByteArray(32, '\x11')},
                                            {u"b.example.net:8443"_s, QByteArray(32, '\xab')}});
        QVERIFY(says(u"AB AB AB"_s));
        QSignalSpy withdrawn(m_page->account(), &AccountSection::trustWithdrawn);
        QTRY_COMPARE(shownButtons(u"withdrawTrust"_s).size(), 2);
        const auto buttons = shownButtons(u"withdrawTrust"_s);
        QVERIFY(buttons[1]->accessibleName().contains(u"b.example.net:8443"_s));
        buttons[1]->click();
        QCOMPARE(withdrawn.size(), 1);
        QCOMPARE(withdrawn.front().front().toString(), u"b.example.net:8443"_s);
        const TrustedCertificates left = Settings(m_folder->filePath(u"settings.ini"_s)).value(setting::certificates);
        QCOMPARE(left.size(), std::size_t(1));
        QVERIFY(left.contains(u"a.example.net:443"_s));
        QTRY_COMPARE(shownButtons(u"withdrawTrust"_s).size(), 1);
    }

    void saysWhatWasReadAndWhatWasRefused()
    {
        SyncValues values;
        values.cadence = u"Looks every 30 seconds"_s;
        values.parts = {{u"Builds"_s, u"740 of 1,204"_s, parseInstant(u"2026-03-12T13:02:11Z"), false},
                        {u"Groups"_s, u"0"_s, {}, true}};
        m_page->openSection(u"sync"_s);
        m_page->sync()->setValues(values);
        QVERIFY(says(u"740 of 1,204"_s));
        QVERIFY(says(u"14:02"_s)); // Berlin
        auto *retry = part<QPushButton>(u"settingsRetryRefused"_s);
        QVERIFY(retry->isVisible());
        QSignalSpy asked(m_page->sync(), &SyncSection::retryRefusedRequested);
        retry->click();
        QCOMPARE(asked.size(), 1);
        QSignalSpy again(m_page->sync(), &SyncSection::refreshRequested);
        part<QPushButton>(u"settingsReadAgain"_s)->click();
        QCOMPARE(again.size(), 1);
        values.parts.pop_back();
        m_page->sync()->setValues(values);
        QVERIFY(!retry->isVisible());
    }

    void asksBeforeItClearsLogs()
    {
        m_page->openSection(u"storage"_s);
        QSignalSpy clear(m_page->storage(), &StorageSection::clearLogsRequested);
        QVERIFY(!part<QPushButton>(u"settingsClearLogs"_s)->isEnabled());
        m_page->storage()->setValues(StorageValues{u"/home/vera/data"_s, 1 << 20, 3 << 20, 17, 1 << 10});
        QCOMPARE(part<QLabel>(u"storageCache"_s)->text(), u"1.0\u2009MiB"_s);
        QVERIFY(says(u"17"_s));
        QVERIFY(says(u"/home/vera/data"_s));
        part<QPushButton>(u"settingsClearLogs"_s)->click();
        QCOMPARE(clear.size(), 0);
        QVERIFY(says(u"3.0\u2009MiB are removed"_s));
        part<QPushButton>(u"settingsKeepLogs"_s)->click();
        QCOMPARE(clear.size(), 0);
        part<QPushButton>(u"settingsClearLogs"_s)->click();
        part<QPushButton>(u"settingsReallyClear"_s)->click();
        QCOMPARE(clear.size(), 1);
    }

    void keepsTheRoomForLogs()
    {
        m_page->openSection(u"storage"_s);
        QSignalSpy chosen(m_page->storage(), &StorageSection::logRoomChosen);
        click(u"settingsLogRoom"_s, u"8 GiB"_s);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.front().front().toInt(), 8);
        QCOMPARE(m_settings->value(setting::logRoom), 8);
    }

    void readsLogsOfFailedBuildsAheadUnlessToldOtherwise()
    {
        m_page->openSection(u"storage"_s);
        auto *ahead = part<QCheckBox>(u"settingsFailedLogs"_s);
        QVERIFY(ahead->isChecked() && m_settings->value(setting::failedLogs));
        ahead->click();
        QVERIFY(!m_settings->value(setting::failedLogs));
    }

    void givesAndRemovesTargets()
    {
        m_page->openSection(u"targets"_s);
        QSignalSpy given(m_page->targets(), &TargetsSection::targetGiven);
        QVERIFY(!part<QLineEdit>(u"targetRate"_s)->isEnabled());
        m_page->targets()->setPossible(true);
        m_page->targets()->setProjects({{ledger, u"ledger-core"_s}});
        choose(u"targetProject"_s, ledger.toString());
        QTest::keyClicks(part<QLineEdit>(u"targetRate"_s), u"97.5"_s);
        QTest::keyClicks(part<QLineEdit>(u"targetP95"_s), u"9:30"_s);
        QTest::keyClick(part<QLineEdit>(u"targetP95"_s), Qt::Key_Return);
        QCOMPARE(given.size(), 1);
        const auto target = given.front().front().value<Target>();
        QVERIFY(target == (Target{ledger, 0.975, 570s}));
        m_page->targets()->setTargets({Target{{}, 0.95, {}}, target});
        QVERIFY(says(u"9:30"_s));
        QTRY_COMPARE(shownButtons(u"targetRemove"_s).size(), 2);
        const auto buttons = shownButtons(u"targetRemove"_s);
        buttons[1]->click();
        QVERIFY(given.back().front().value<Target>() == (Target{ledger, {}, {}}));
    }

    void keepsNoImpossibleTarget()
    {
        m_page->openSection(u"targets"_s);
        m_page->targets()->setPossible(true);
        QSignalSpy given(m_page->targets(), &TargetsSection::targetGiven);
        auto *rate = part<QLineEdit>(u"targetRate"_s);
        for (const auto &wrong : {u"0"_s, u"100"_s, u"-3"_s, u"abc"_s, u"1e9"_s, u"nan"_s}) {
            rate->setText(wrong);
            part<QPushButton>(u"targetKeep"_s)->click();
            QVERIFY2(!rowOf(rate)->findChild<QLabel *>(u"settingProblem"_s)->isHidden(), qPrintable(wrong));
        }
        QCOMPARE(given.size(), 0);
    }

    void readsDurationsAsTheyAreTyped()
    {
        QCOMPARE(durationFromText(u"9"_s), std::optional(540s));
        QCOMPARE(durationFromText(u" 9:05 "_s), std::optional(545s));
        QCOMPARE(durationFromText(u"1:00:01"_s), std::optional(3601s));
        for (const auto &wrong : {u""_s, u"0"_s, u"0:00"_s, u"9:60"_s, u"1:2:3:4"_s, u"-1"_s, u"9m"_s, u"99999"_s})
            QVERIFY2(!durationFromText(wrong), qPrintable(wrong));
        QCOMPARE(shareFromText(u"95 %"_s), std::optional(0.95));
        QVERIFY(qFuzzyCompare(*shareFromText(u"99.9"_s), 0.999));
    }

    void keepsContactsThatAreMailAddresses()
    {
        m_page->openSection(u"contacts"_s);
        auto *field = part<QLineEdit>(u"contact_administrator"_s);
        type(field, u"platform@example.net"_s);
        QCOMPARE(m_settings->value(setting::administratorMail), u"platform@example.net"_s);
        type(field, u"nobody"_s);
        QCOMPARE(m_settings->value(setting::administratorMail), u"platform@example.net"_s);
        QVERIFY(!rowOf(field)->findChild<QLabel *>(u"settingProblem"_s)->isHidden());
    }

    void locksOnlyWhatTheAdministratorSet()
    {
        AdministratorPolicy policy;
        policy.state = AdministratorPolicy::State::InForce;
        policy.file = u"/etc/xdg/imagefactory-viewer/policy.ini"_s;
        policy.servers = {server};
        policy.webAddress = u"https://web.example.net"_s;
        policy.administrator = u"platform@example.net"_s;
        policy.administratorName = u"Platform team"_s;
        policy.hideSingleMembers = true;
        open(policy);
        m_page->account()->setAccount(account(), true);
        auto *members = part<QCheckBox>(u"settingsHideMembers"_s);
        QVERIFY(members->isChecked());
        QVERIFY(rowOf(members)->isLocked());
        QVERIFY(!members->isEnabled());
        auto *administrator = part<QLineEdit>(u"contact_administrator"_s);
        QCOMPARE(administrator->text(), u"platform@example.net"_s);
        QVERIFY(!administrator->isEnabled());
        QVERIFY(part<QLineEdit>(u"contact_support"_s)->isEnabled());
        auto *web = part<QLineEdit>(u"settingsWebAddress"_s);
        QCOMPARE(web->text(), u"https://web.example.net"_s);
        QVERIFY(!web->isEnabled());
        const auto *panel = m_page->findChild<QWidget *>(u"policyPanel"_s);
        QStringList lines;
        for (const QLabel *label : panel->findChildren<QLabel *>())
            lines += label->text();
        QVERIFY(lines.contains(server));
        QVERIFY(lines.contains(u"4"_s)); // how many are set
        QVERIFY(!lines.join(u' ').contains(u"Nothing"_s));
        // What nothing follows yet is not promised.
        QVERIFY(!lines.join(u' ').contains(u"Update"_s));
    }

    void saysThatNothingIsSet()
    {
        AdministratorPolicy policy;
        policy.file = u"/etc/xdg/imagefactory-viewer/policy.ini"_s;
        open(policy);
        QVERIFY(says(u"/etc/xdg/imagefactory-viewer/policy.ini"_s));
        for (const SettingRow *row : m_page->findChildren<SettingRow *>())
            QVERIFY(!row->isLocked());
    }

    void listsEveryActionWithItsKeys()
    {
        m_page->openSection(u"keys"_s);
        const auto *list = part<QTreeWidget>(u"keysList"_s);
        for (const ActionSpec &action : actionTable()) {
            const QTreeWidgetItem *const line = lineOf(action.id);
            QVERIFY2(line, action.name);
            QVERIFY(action.text.startsWith(line->text(0)));
            QCOMPARE(line->text(1) == u"none"_s, action.keys.isEmpty());
        }
        QVERIFY(list->isVisible());
    }

    void givesAnActionOtherKeysAndTakesThemBack()
    {
        m_page->openSection(u"keys"_s);
        QWidget window;
        const QAction *const refresh = makeAction(ActionId::Refresh, &window);
        QToolButton button;
        setKeyToolTip(&button, ActionId::Refresh, u"Again"_s);
        SearchField field(u"Find"_s);
        setKeyHint(&field, ActionId::Refresh);
        QCOMPARE(field.keyHint(), u"F5"_s);
        QCOMPARE(button.toolTip(), u"Again (F5)"_s);
        part<QTreeWidget>(u"keysList"_s)->setCurrentItem(lineOf(ActionId::Refresh));
        QTest::keyClick(part<QKeySequenceEdit>(u"keysEdit"_s), Qt::Key_F9, Qt::ControlModifier);
        QVERIFY(part<QPushButton>(u"keysGive"_s)->isEnabled());
        part<QPushButton>(u"keysGive"_s)->click();
        const QList<QKeySequence> given{QKeySequence(Qt::CTRL | Qt::Key_F9)};
        QCOMPARE(refresh->shortcuts(), given); // at once
        QCOMPARE(button.toolTip(), u"Again (Ctrl+F9)"_s);
        QCOMPARE(field.keyHint(), u"Ctrl F9"_s);
        QCOMPARE(makeAction(ActionId::Refresh, &window)->shortcuts(), given);
        QCOMPARE(lineOf(ActionId::Refresh)->text(1), u"Ctrl+F9"_s);
        const Settings kept(m_folder->filePath(u"settings.ini"_s));
        QCOMPARE(changedKeysFromJson(kept.value(setting::keys)).value(ActionId::Refresh), given);

        part<QPushButton>(u"keysNone"_s)->click();
        QVERIFY(refresh->shortcuts().isEmpty());
        QCOMPARE(button.toolTip(), u"Again"_s);
        part<QPushButton>(u"keysReset"_s)->click();
        QCOMPARE(refresh->shortcuts(), deliveredKeys(ActionId::Refresh));
        QVERIFY(m_settings->value(setting::keys).isEmpty());
        QVERIFY(!part<QPushButton>(u"keysResetAll"_s)->isEnabled());
    }

    void refusesKeysThatAreTakenOrTypedAndSaysWhy_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("with");
        QTest::addColumn<QString>("why");
        QTest::newRow("taken") << int(Qt::Key_K) << Qt::KeyboardModifiers(Qt::ControlModifier) << u"Command palette"_s;
        QTest::newRow("a letter") << int(Qt::Key_R) << Qt::KeyboardModifiers() << u"typing"_s;
        QTest::newRow("a page") << int(Qt::Key_3) << Qt::KeyboardModifiers(Qt::ControlModifier) << u"everywhere"_s;
        QTest::newRow("escape") << int(Qt::Key_Escape) << Qt::KeyboardModifiers() << u"everywhere"_s;
    }
    void refusesKeysThatAreTakenOrTypedAndSaysWhy()
    {
        QFETCH(int, key);
        QFETCH(Qt::KeyboardModifiers, with);
        QFETCH(QString, why);
        m_page->openSection(u"keys"_s);
        part<QTreeWidget>(u"keysList"_s)->setCurrentItem(lineOf(ActionId::Export));
        auto *edit = part<QKeySequenceEdit>(u"keysEdit"_s);
        QTest::keyClick(edit, Qt::Key(key), with);
        QVERIFY(!part<QPushButton>(u"keysGive"_s)->isEnabled());
        const auto *problem = rowOf(edit)->findChild<QLabel *>(u"settingProblem"_s);
        QVERIFY(!problem->isHidden());
        QVERIFY2(problem->text().contains(why), qPrintable(problem->text()));
        QVERIFY(m_settings->value(setting::keys).isEmpty());
    }

    void readsOnlyKeysThatAreKeysOfActions()
    {
        const QJsonObject text{{u"actionExport"_s, QJsonArray{u"Ctrl+Shift+E"_s}},
                               {u"actionHelp"_s, QJsonArray{}},
                               {u"actionQuit"_s, QJsonArray{u"no key at all"_s}},
                               {u"nothing"_s, QJsonArray{u"F2"_s}},
                               {u"actionBack"_s, u"F2"_s}};
        const ChangedKeys read = changedKeysFromJson(text);
        QCOMPARE(read.size(), 2);
        QCOMPARE(read.value(ActionId::Export), QList{QKeySequence(u"Ctrl+Shift+E"_s)});
        QVERIFY(read.contains(ActionId::Help) && read.value(ActionId::Help).isEmpty());
        QCOMPARE(changedKeysFromJson(toJson(read)), read);
    }

    void namesEveryControl()
    {
        for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
            const bool control = qobject_cast<const QPushButton *>(widget) || qobject_cast<const QComboBox *>(widget)
                || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QCheckBox *>(widget);
            if (!control)
                continue;
            QVERIFY(!widget->objectName().isEmpty());
            const auto *button = qobject_cast<const QPushButton *>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                     qPrintable(widget->objectName()));
        }
    }

private:
    QTreeWidgetItem *lineOf(ActionId id) const
    {
        const auto *list = m_page->findChild<QTreeWidget *>(u"keysList"_s);
        for (int i = 0; i < list->topLevelItemCount(); ++i) {
            const QVariant of = list->topLevelItem(i)->data(0, Qt::UserRole);
            if (of.isValid() && of.toInt() == int(id))
                return list->topLevelItem(i);
        }
        return nullptr;
    }
    void open(const AdministratorPolicy &policy)
    {
        m_page.reset();
        m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s), policy);
        m_page = std::make_unique<SettingsPage>(*m_settings, m_clock, QTimeZone("Europe/Berlin"));
        m_page->resize(1100, 780);
        m_page->show();
    }

    template <class T>
    T *part(const QString &name) const
    {
        T *const found = m_page->findChild<T *>(name);
        if (!found)
            qFatal("no part %s", qPrintable(name));
        return found;
    }

    /// A part of a row of segments, by what stands on it.
    void click(const QString &segments, const QString &text)
    {
        for (QAbstractButton *button : part<QWidget>(segments)->findChildren<QAbstractButton *>()) {
            if (button->text() == text)
                return button->click();
        }
        QFAIL(qPrintable(u"no segment "_s + text));
    }

    void choose(const QString &name, const QString &key)
    {
        auto *box = part<QComboBox>(name);
        const int at = box->findData(key);
        QVERIFY2(at >= 0, qPrintable(key));
        box->setCurrentIndex(at);
        emit box->activated(at);
    }

    void type(QLineEdit *field, const QString &text)
    {
        field->setText(text);
        emit field->editingFinished();
    }

    SettingRow *rowOf(QWidget *control) const
    {
        for (QWidget *at = control; at; at = at->parentWidget()) {
            if (auto *row = qobject_cast<SettingRow *>(at))
                return row;
        }
        qFatal("no row");
    }

    bool says(const QString &text) const
    {
        for (const QLabel *label : m_page->findChildren<QLabel *>()) {
            if (label->text().contains(text))
                return true;
        }
        return false;
    }

    /// Those that are not on their way out.
    QList<QPushButton *> shownButtons(const QString &name) const
    {
        QList<QPushButton *> shown;
        for (QPushButton *button : m_page->findChildren<QPushButton *>(name)) {
            if (!rowOf(button)->isHidden())
                shown += button;
        }
        return shown;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    HandClock m_clock;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<SettingsPage> m_page;
};

QTEST_MAIN(TestSettingsPage)
#include "tst_settings_page.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// What the administrator sets holds, and nothing else is locked.
#include "models/settings/web_address.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace viewer;
using namespace Qt::StringLiterals;

namespace {

const QString server = u"https://factory.example.net"_s;

constexpr auto wholePolicy =
    "; for everybody\n"
    "[servers]\n"
    "allowed = https://factory.example.net/, http://lab.example.net:8080/base, not an address\n"
    "[links]\n"
    "web_address = https://web.example.net/\n"
    "[contacts]\n"
    "administrator = platform@example.net\n"
    "administrator_name = Platform team, Berlin\n"
    "support = \"two words@example.net\"\n"
    "[privacy]\n"
    "hide_single_members = yes\n"
    "update_checks = off\n";

} // namespace

class TestAdministratorPolicy : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void isNoneWithoutAFile()
    {
        const AdministratorPolicy policy = readPolicy(m_folder->filePath(u"none.ini"_s));
        QCOMPARE(policy.state, AdministratorPolicy::State::None);
        QCOMPARE(policy.count(), 0);
        QVERIFY(policy.lockedSettings().isEmpty());
        QVERIFY(policy.allows(u"https://anything.example"_s));
        QVERIFY(!policy.hideSingleMembers);
    }

    void readsWhatItCanUseAndLeavesOutTheRest()
    {
        const AdministratorPolicy policy = read(wholePolicy);
        QCOMPARE(policy.state, AdministratorPolicy::State::InForce);
        QCOMPARE(policy.servers, QStringList({server, u"http://lab.example.net:8080/base"_s}));
        QCOMPARE(policy.webAddress, u"https://web.example.net"_s);
        QCOMPARE(policy.administrator, u"platform@example.net"_s);
        QCOMPARE(policy.administratorName, u"Platform team, Berlin"_s);
        QVERIFY(policy.support.isEmpty());
        QVERIFY(policy.hideSingleMembers);
        QVERIFY(!policy.detailsOnlyInApp);
        QVERIFY(policy.updateChecksOff);
        QCOMPARE(policy.count(), 4); // what only later versions follow is not counted
        QVERIFY(policy.allows(server + u'/'));
        QVERIFY(policy.allows(server + u":443"_s));
        QVERIFY(!policy.allows(server + u":444"_s));
        QVERIFY(!policy.allows(u"http"_s + server.mid(5)));
        QVERIFY(!policy.allows(u"https://other.example.net"_s));
    }

    void liesOverTheSettingsAndLocksOnlyWhatItSets()
    {
        const QString ini = m_folder->filePath(u"settings.ini"_s);
        {
            Settings own(ini);
            own.set(setting::administratorMail, u"me@example.net"_s);
            own.set(setting::supportMail, u"desk@example.net"_s);
            QVERIFY(own.save());
        }
        Settings settings(ini, read(wholePolicy));
        QVERIFY(settings.isLocked(setting::administratorMail));
        QVERIFY(!settings.isLocked(setting::supportMail));
        QCOMPARE(settings.value(setting::administratorMail), u"platform@example.net"_s);
        QCOMPARE(settings.value(setting::supportMail), u"desk@example.net"_s);
        QVERIFY(settings.value(setting::hideSingleMembers));
        QVERIFY(!settings.value(setting::updateChecks));

        QSignalSpy changed(&settings, &Settings::changed);
        settings.set(setting::administratorMail, u"other@example.net"_s);
        settings.set(setting::hideSingleMembers, false);
        QCOMPARE(changed.size(), 0);
        QCOMPARE(settings.value(setting::administratorMail), u"platform@example.net"_s);
        QVERIFY(settings.save());
        // What the person chose comes back when the policy goes.
        QCOMPARE(Settings(ini).value(setting::administratorMail), u"me@example.net"_s);
    }

    void hidesSingleMembersWhenItCannotBeRead()
    {
        const AdministratorPolicy garbled = read("\x7f"
                                                 "ELF nothing of use\n");
        QCOMPARE(garbled.state, AdministratorPolicy::State::Garbled);
        QVERIFY(garbled.hideSingleMembers);
        QVERIFY(garbled.servers.isEmpty());
        // A folder in place of the file: the one kind of refusal that also stops root.
        const AdministratorPolicy unreadable = readPolicy(m_folder->path());
        QCOMPARE(unreadable.state, AdministratorPolicy::State::Unreadable);
        QVERIFY(Settings(m_folder->filePath(u"s.ini"_s), unreadable).value(setting::hideSingleMembers));
    }

    void knowsWhereLinksBegin()
    {
        Settings settings(m_folder->filePath(u"settings.ini"_s));
        QCOMPARE(webAddressOf(settings, server), server);
        QVERIFY(setWebAddress(settings, server, u" https://web.example.net/app/ "_s));
        QCOMPARE(webAddressOf(settings, server), u"https://web.example.net/app"_s);
        QVERIFY(hasOwnWebAddress(settings, server));
        QCOMPARE(webAddressOf(settings, u"https://other.example"_s), u"https://other.example"_s);
        for (const auto &wrong : {u"javascript:alert(1)"_s, u"web.example.net"_s, u"https://a:b@example.net"_s})
            QVERIFY(!setWebAddress(settings, server, wrong));
        QCOMPARE(webAddressOf(settings, server), u"https://web.example.net/app"_s);
        QVERIFY(setWebAddress(settings, server, {}));
        QCOMPARE(webAddressOf(settings, server), server);
        QVERIFY(!hasOwnWebAddress(settings, server));
    }

    void takesTheWebAddressOfTheAdministrator()
    {
        Settings settings(m_folder->filePath(u"settings.ini"_s), read(wholePolicy));
        QCOMPARE(webAddressOf(settings, server), u"https://web.example.net"_s);
        QVERIFY(!setWebAddress(settings, server, u"https://mine.example.net"_s));
        QCOMPARE(webAddressOf(settings, server), u"https://web.example.net"_s);
    }

    void knowsMailAddresses()
    {
        for (const auto &good : {u"a@b"_s, u"first.last+tag@example.net"_s, u"ü@exämple.de"_s})
            QVERIFY2(isMailAddress(good), qPrintable(good));
        for (const auto &bad : {u""_s, u"a"_s, u"@b"_s, u"a@"_s, u"a@b@c"_s, u"a b@c"_s, u"A <a@b>"_s, u"a@b,c@d"_s,
                                u"a@b\n"_s, u"a@"_s + QString(300, u'b')})
            QVERIFY2(!isMailAddress(bad), qPrintable(bad));
    }

    void looksInTheFoldersOfTheDesktopWhenTheUsualFileIsMissing()
    {
        if (QFile::exists(u"/etc/xdg/imagefactory-viewer/policy.ini"_s))
            QSKIP("this computer has a policy");
        QDir(m_folder->path()).mkdir(u"imagefactory-viewer"_s);
        const QString there = m_folder->filePath(u"imagefactory-viewer/policy.ini"_s);
        QFile file(there);
        QVERIFY(file.open(QIODevice::WriteOnly));
        qputenv("XDG_CONFIG_DIRS", "relative:" + m_folder->path().toUtf8());
        QCOMPARE(policyFile(), there);
        qunsetenv("XDG_CONFIG_DIRS");
        QCOMPARE(policyFile(), u"/etc/xdg/imagefactory-viewer/policy.ini"_s);
    }

private:
    AdministratorPolicy read(const char *text)
    {
        const QString path = m_folder->filePath(u"policy.ini"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no policy file");
        file.write(text);
        file.close();
        return readPolicy(path);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestAdministratorPolicy)
#include "tst_administrator_policy.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/build_query.h"
#include "models/settings/settings.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace viewer {

class SettingsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void startsWithTheDefaults();
    void keepsEveryTypeAcrossRuns();
    void tellsChangesOnce();
    void fallsBackForGarbledValues();
    void survivesAFileThatIsNoIni();
    void keepsUnknownKeysOfNewerVersions();
    void worksWithoutAWritableFolder();
    void putsTheServerUsedLastFirst();
    void keepsAtMostEightServers();

private:
    void write(const QByteArray &text);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void SettingsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"settings.ini"_s);
}

void SettingsTest::write(const QByteArray &text)
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

void SettingsTest::startsWithTheDefaults()
{
    const Settings settings(m_path);
    QCOMPARE(settings.value(setting::scheme), SchemeChoice::System);
    QCOMPARE(settings.value(setting::density), Density::Normal);
    QVERIFY(settings.value(setting::servers).empty());
    QVERIFY(settings.value(setting::windowGeometry).isEmpty());
}

void SettingsTest::keepsEveryTypeAcrossRuns()
{
    const SeenServers servers{{u"https://a.example"_s, u"vera@a.example"_s, u"Vera, \"V\" Novák; x"_s,
                               *parseInstant(u"2026-03-12T08:14:00Z")}};
    BuildQuery query;
    query.states = {BuildState::Failed};
    query.search = u"401, token=expired"_s;
    {
        Settings settings(m_path);
        settings.set(setting::scheme, SchemeChoice::Dark);
        settings.set(setting::density, Density::Compact);
        settings.set(setting::windowGeometry, QByteArray("\x00\x01,\xff\n", 5));
        settings.set(setting::lastAccount, u"0123abcd"_s);
        settings.set(setting::staySignedIn, false);
        settings.set(setting::servers, servers);
        settings.set(setting::buildsPage, toJson(query));
        QVERIFY(settings.save());
    }
    const Settings again(m_path);
    QCOMPARE(again.value(setting::scheme), SchemeChoice::Dark);
    QCOMPARE(again.value(setting::density), Density::Compact);
    QCOMPARE(again.value(setting::windowGeometry), QByteArray("\x00\x01,\xff\n", 5));
    QCOMPARE(again.value(setting::lastAccount), u"0123abcd"_s);
    QVERIFY(!again.value(setting::staySignedIn));
    QVERIFY(again.value(setting::servers) == servers);
    QVERIFY(buildQueryFromJson(again.value(setting::buildsPage)) == query);
}

void SettingsTest::tellsChangesOnce()
{
    Settings settings(m_path);
    QSignalSpy changed(&settings, &Settings::changed);
    settings.set(setting::scheme, SchemeChoice::Light);
    settings.set(setting::scheme, SchemeChoice::Light);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toString(), u"look/scheme"_s);
}

void SettingsTest::fallsBackForGarbledValues()
{
    write("[look]\nscheme=purple\ndensity=roomy\n"
          "[account]\nservers=[{\"origin\":\nstay_signed_in=maybe\n"
          "[builds]\npage=\"[1,2]\"\n"
          "[window]\ngeometry=\"***\"\n");
    const Settings settings(m_path);
    QCOMPARE(settings.value(setting::scheme), SchemeChoice::System);
    QCOMPARE(settings.value(setting::density), Density::Roomy);
    QVERIFY(settings.value(setting::servers).empty());
    QVERIFY(settings.value(setting::staySignedIn));
    QVERIFY(settings.value(setting::buildsPage).isEmpty());
    QVERIFY(settings.value(setting::windowGeometry).isEmpty());
}

void SettingsTest::survivesAFileThatIsNoIni()
{
    static constexpr char program[] = "\x7f"
                                      "ELF\x00\x01\x02 = [[[\n\xff\xfe";
    write(QByteArray(program, sizeof program));
    Settings settings(m_path);
    QCOMPARE(settings.value(setting::scheme), SchemeChoice::System);
    settings.set(setting::scheme, SchemeChoice::Dark);
    QCOMPARE(settings.value(setting::scheme), SchemeChoice::Dark);
}

void SettingsTest::keepsUnknownKeysOfNewerVersions()
{
    write("[future]\nthing=kept\n");
    {
        Settings settings(m_path);
        settings.set(setting::staySignedIn, false);
        QVERIFY(settings.save());
    }
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("thing=kept"));
}

void SettingsTest::worksWithoutAWritableFolder()
{
    // A file in place of the folder: the one kind of refusal that also stops root.
    write("not a folder");
    Settings settings(m_path + u"/settings.ini"_s);
    settings.set(setting::scheme, SchemeChoice::Dark);
    QVERIFY(!settings.save());
    QCOMPARE(settings.value(setting::scheme), SchemeChoice::Dark);
}

void SettingsTest::putsTheServerUsedLastFirst()
{
    Settings settings(m_path);
    const Instant monday = *parseInstant(u"2026-03-09T08:00:00Z");
    settings.rememberServer({u"https://a"_s, u"v@a"_s, u"V"_s, monday});
    settings.rememberServer({u"https://b"_s, u"v@b"_s, u"V"_s, monday});
    settings.rememberServer({u"https://a"_s, u"v@a"_s, u"Vera"_s, monday + std::chrono::hours(1)});
    const SeenServers servers = settings.value(setting::servers);
    QCOMPARE(servers.size(), std::size_t(2));
    QCOMPARE(servers[0].personName, u"Vera"_s);
    QCOMPARE(servers[1].origin, u"https://b"_s);
}

void SettingsTest::keepsAtMostEightServers()
{
    Settings settings(m_path);
    for (int i = 0; i < 12; ++i)
        settings.rememberServer({u"https://%1"_s.arg(i), {}, {}, {}});
    const SeenServers servers = settings.value(setting::servers);
    QCOMPARE(servers.size(), std::size_t(8));
    QCOMPARE(servers.front().origin, u"https://11"_s);
}

} // namespace viewer

QTEST_GUILESS_MAIN(viewer::SettingsTest)
#include "tst_settings.moc"

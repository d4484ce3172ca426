// SPDX-License-Identifier: GPL-3.0-or-later
// The command `demo-server` as a process: options, exit codes, how it ends.
#include "app/demo/demo_command.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace viewer;
using namespace viewer::demo;

namespace {

const QStringList small{u"--builds"_s, u"50"_s, u"--projects"_s, u"6"_s};

QJsonObject readyLine(QProcess &process)
{
    QByteArray line;
    if (!QTest::qWaitFor([&] { return (line += process.readAllStandardOutput()).endsWith('\n'); }, 20000))
        return {};
    return QJsonDocument::fromJson(line).object();
}

} // namespace

class CommandTest : public QObject
{
    Q_OBJECT

private slots:
    void optionsAreRead()
    {
        const Result<DemoCommand> command = parseDemoCommand({u"--port"_s,
                                                              u"8123"_s,
                                                              u"--builds"_s,
                                                              u"77"_s,
                                                              u"--projects=5"_s,
                                                              u"--members"_s,
                                                              u"20"_s,
                                                              u"--seed"_s,
                                                              u"9"_s,
                                                              u"--now"_s,
                                                              u"2026-03-12T13:55:02Z"_s,
                                                              u"--live"_s,
                                                              u"--fault"_s,
                                                              u"hang"_s,
                                                              u"--fault"_s,
                                                              u"503:all"_s,
                                                              u"--latency"_s,
                                                              u"40"_s,
                                                              u"--truth"_s,
                                                              u"t.jsonl"_s});
        QVERIFY(command.ok());
        QCOMPARE(command->port, quint16(8123));
        QCOMPARE(command->options.builds, 77);
        QCOMPARE(command->options.projects, 5);
        QCOMPARE(command->options.members, 20);
        QCOMPARE(command->options.seed, quint64(9));
        QCOMPARE(toIso(*command->options.now), u"2026-03-12T13:55:02Z"_s);
        QCOMPARE(*command->options.liveBuildsPerMinute, 6.0);
        QCOMPARE(command->options.faults.size(), size_t(2));
        QCOMPARE(command->options.faults[1].every, 1);
        QCOMPARE(command->options.latencyMs, 40);
        QCOMPARE(command->options.truthFile, u"t.jsonl"_s);
    }

    void liveTakesARate()
    {
        QCOMPARE(*parseDemoCommand({u"--live=30"_s})->options.liveBuildsPerMinute, 30.0);
        QVERIFY(!parseDemoCommand({})->options.liveBuildsPerMinute);
    }

    void wrongUsageIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addRow("unknown option") << QStringList{u"--colour"_s};
        QTest::addRow("argument") << QStringList{u"now"_s};
        QTest::addRow("port") << QStringList{u"--port"_s, u"70000"_s};
        QTest::addRow("builds") << QStringList{u"--builds"_s, u"many"_s};
        QTest::addRow("members") << QStringList{u"--members"_s, u"3"_s};
        QTest::addRow("seed") << QStringList{u"--seed"_s, u"x"_s};
        QTest::addRow("now") << QStringList{u"--now"_s, u"yesterday"_s};
        QTest::addRow("live") << QStringList{u"--live=often"_s};
        QTest::addRow("fault") << QStringList{u"--fault"_s, u"slow"_s};
        QTest::addRow("parent") << QStringList{u"--parent-pid"_s, u"me"_s};
    }

    void wrongUsageIsRefused()
    {
        QFETCH(QStringList, arguments);
        const Result<DemoCommand> command = parseDemoCommand(arguments);
        QVERIFY(!command.ok());
        QCOMPARE(command.error().kind, ErrorKind::BadInput);
        QVERIFY(!command.error().detail.isEmpty());
    }

    void wrongUsageEndsWithTwoAndSaysWhy()
    {
        QProcess process;
        process.start(QStringLiteral(DEMO_SERVER_TOOL), {u"--fault"_s, u"slow"_s});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardOutput().isEmpty());
        QVERIFY(process.readAllStandardError().contains("slow"));
    }

    void helpIsPrintedAndEndsWithZero()
    {
        QProcess process;
        process.start(QStringLiteral(DEMO_SERVER_TOOL), {u"--help"_s});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        const QByteArray help = process.readAllStandardOutput();
        for (const char *option :
             {"--port", "--builds", "--live", "--fault", "--latency", "--truth", "--now", "--seed"})
            QVERIFY2(help.contains(option), option);
    }

    void readyLineNamesEverythingAClientNeeds()
    {
        QProcess process;
        process.start(QStringLiteral(DEMO_SERVER_TOOL), small);
        const QJsonObject ready = readyLine(process);
        QCOMPARE(ready.keys(), (QStringList{u"email"_s, u"password"_s, u"tenant"_s, u"url"_s}));
        const QUrl url(ready["url"_L1].toString());
        QCOMPARE(url.host(), u"127.0.0.1"_s);
        QTcpSocket socket;
        socket.connectToHost(url.host(), quint16(url.port()));
        QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
        end(process, SIGTERM);
    }

    void endsCleanlyOnSignals_data()
    {
        QTest::addColumn<int>("signal");
        QTest::addRow("terminate") << SIGTERM;
        QTest::addRow("interrupt") << SIGINT;
    }

    void endsCleanlyOnSignals()
    {
        QFETCH(int, signal);
        QProcess process;
        process.start(QStringLiteral(DEMO_SERVER_TOOL), small);
        QVERIFY(!readyLine(process).isEmpty());
        end(process, signal);
    }

    void endsWhenStandardInputCloses()
    {
        QProcess process;
        process.start(QStringLiteral(DEMO_SERVER_TOOL), small + QStringList{u"--until-stdin-closes"_s});
        QVERIFY(!readyLine(process).isEmpty());
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
    }

    void endsWhenItsParentEnds()
    {
        // A shell starts the server, tells its number, and waits to be killed.
        QProcess shell;
        shell.start(u"/bin/sh"_s,
                    {u"-c"_s, u"\"$0\" --builds 50 --projects 6 --parent-pid $$ >&2 & echo $!; wait"_s,
                     QStringLiteral(DEMO_SERVER_TOOL)});
        QByteArray number;
        QTRY_VERIFY((number += shell.readAllStandardOutput()).endsWith('\n'));
        QByteArray ready;
        QTRY_VERIFY((ready += shell.readAllStandardError()).contains("url"));
        const auto server = pid_t(number.trimmed().toLongLong());
        QVERIFY(server > 1);
        QCOMPARE(::kill(server, 0), 0);
        shell.kill();
        QVERIFY(shell.waitForFinished());
        const QString status = "/proc/"_L1 + QString::number(server) + "/stat"_L1;
        QTRY_VERIFY([&] {
            QFile file(status);
            return !file.open(QIODevice::ReadOnly) || file.readAll().contains(") Z ");
        }());
    }

    void aParentThatIsGoneAlreadyEndsItAtOnce()
    {
        QProcess process;
        process.start(QStringLiteral(DEMO_SERVER_TOOL), small + QStringList{u"--parent-pid"_s, u"1"_s});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
    }

    void aPortInUseEndsWithOne()
    {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        QProcess process;
        process.start(QStringLiteral(DEMO_SERVER_TOOL),
                      small + QStringList{u"--port"_s, QString::number(taken.serverPort())});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(!process.readAllStandardError().isEmpty());
    }

    void theTruthIsWrittenBeforeItIsReady()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"truth.jsonl"_s);
        QProcess process;
        process.start(QStringLiteral(DEMO_SERVER_TOOL), small + QStringList{u"--truth"_s, file});
        QVERIFY(!readyLine(process).isEmpty());
        QFile truth(file);
        QVERIFY(truth.open(QIODevice::ReadOnly));
        QCOMPARE(truth.readAll().count("\"kind\":\"build\""), 50);
        end(process, SIGTERM);
    }

    void aTruthThatCannotBeWrittenEndsWithOne()
    {
        QProcess process;
        process.start(QStringLiteral(DEMO_SERVER_TOOL), small + QStringList{u"--truth"_s, u"/no/such/folder/t"_s});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 1);
    }

private:
    void end(QProcess &process, int signal)
    {
        QCOMPARE(::kill(pid_t(process.processId()), signal), 0);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(CommandTest)
#include "tst_command.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/single_instance.h"

#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

/// What a process that was killed leaves: a socket file at which nobody listens.
void leaveSocket(const QString &path)
{
    const QByteArray name = path.toLocal8Bit();
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, name.constData(), sizeof address.sun_path);
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
    QCOMPARE(::bind(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    ::close(descriptor);
}

/// Of a process that has ended.
qint64 deadProcess()
{
    QProcess process;
    process.start(u"/bin/sh"_s, {u"-c"_s, u"echo $$"_s});
    if (!process.waitForFinished())
        qFatal("cannot start a process");
    return process.readAllStandardOutput().trimmed().toLongLong();
}

} // namespace

class SingleInstanceTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aLaterStartHandsItsLinkToTheFirst()
    {
        SingleInstance first(m_folder->path());
        QCOMPARE(first.claim(), SingleInstance::Place::First);
        QSignalSpy started(&first, &SingleInstance::started);
        SingleInstance second(m_folder->path());
        QCOMPARE(second.claim(), SingleInstance::Place::Second);
        QSignalSpy handedOver(&second, &SingleInstance::handedOver);
        QSignalSpy notAnswered(&second, &SingleInstance::notAnswered);
        second.handOver({u"imagefactory://factory.example.com/projects"_s, "token-1"});
        QTRY_COMPARE(handedOver.count(), 1);
        QCOMPARE(started.count(), 1);
        const auto request = started.first().first().value<StartRequest>();
        QCOMPARE(request.link, u"imagefactory://factory.example.com/projects"_s);
        QCOMPARE(request.activationToken, "token-1"_ba);
        QCOMPARE(notAnswered.count(), 0);
    }

    void onlyThePersonMayUseTheSocket()
    {
        SingleInstance first(m_folder->path());
        QCOMPARE(first.claim(), SingleInstance::Place::First);
        const QFileInfo socket(first.socketPath());
        QVERIFY(socket.exists());
        constexpr QFile::Permissions owner = QFile::ReadOwner | QFile::WriteOwner;
        constexpr QFile::Permissions person = QFile::ReadUser | QFile::WriteUser; // who asks, here the owner
        QCOMPARE(socket.permissions() & ~person, owner);
    }

    void takesOverWhatACrashLeft()
    {
        const QString path = SingleInstance(m_folder->path()).socketPath();
        leaveSocket(path);
        QVERIFY(QFileInfo::exists(path));
        QFile lock(m_folder->filePath(u"window.lock"_s));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write(QByteArray::number(deadProcess()) + "\nimagefactory-viewer\n"
                   + QSysInfo::machineHostName().toLocal8Bit() + '\n');
        lock.close();
        SingleInstance first(m_folder->path());
        QCOMPARE(first.claim(), SingleInstance::Place::First);
        QSignalSpy started(&first, &SingleInstance::started);
        SingleInstance second(m_folder->path());
        QCOMPARE(second.claim(), SingleInstance::Place::Second);
        second.handOver({});
        QTRY_COMPARE(started.count(), 1);
    }

    void theNextStartIsTheFirstOnceTheFirstIsGone()
    {
        auto first = std::make_unique<SingleInstance>(m_folder->path());
        QCOMPARE(first->claim(), SingleInstance::Place::First);
        SingleInstance second(m_folder->path());
        QCOMPARE(second.claim(), SingleInstance::Place::Second);
        first.reset();
        QVERIFY(!QFileInfo::exists(second.socketPath()));
        QCOMPARE(second.claim(), SingleInstance::Place::First);
    }

    void saysWhenTheFirstDoesNotAnswer()
    {
        SingleInstance first(m_folder->path());
        QCOMPARE(first.claim(), SingleInstance::Place::First);
        QFile::remove(first.socketPath());
        SingleInstance second(m_folder->path());
        QCOMPARE(second.claim(), SingleInstance::Place::Second);
        QSignalSpy notAnswered(&second, &SingleInstance::notAnswered);
        second.handOver({});
        QTRY_COMPARE(notAnswered.count(), 1);
    }

    void otherFoldersDoNotMatter()
    {
        const QTemporaryDir other;
        SingleInstance first(m_folder->path());
        SingleInstance second(other.path());
        QCOMPARE(first.claim(), SingleInstance::Place::First);
        QCOMPARE(second.claim(), SingleInstance::Place::First);
    }

    void worksInAFolderWhosePathIsTooLongForASocket()
    {
        const QString deep = m_folder->filePath(QString(60, u'a') + u'/' + QString(60, u'b'));
        QVERIFY(QDir().mkpath(deep));
        SingleInstance first(deep);
        QCOMPARE(first.claim(), SingleInstance::Place::First);
        QVERIFY2(first.socketPath().size() < 100, qPrintable(first.socketPath()));
        QSignalSpy started(&first, &SingleInstance::started);
        SingleInstance second(deep);
        QCOMPARE(second.claim(), SingleInstance::Place::Second);
        second.handOver({});
        QTRY_COMPARE(started.count(), 1);
    }

    void garbageIsNoRequest()
    {
        SingleInstance first(m_folder->path());
        QCOMPARE(first.claim(), SingleInstance::Place::First);
        QSignalSpy started(&first, &SingleInstance::started);
        QLocalSocket endless;
        endless.connectToServer(first.socketPath());
        QTRY_COMPARE(endless.state(), QLocalSocket::ConnectedState);
        endless.write(QByteArray(2 * SingleInstance::longestRequest, 'x'));
        QTRY_COMPARE(endless.state(), QLocalSocket::UnconnectedState);
        QCOMPARE(started.count(), 0);
        QLocalSocket words;
        words.connectToServer(first.socketPath());
        words.write("no json\n");
        QTRY_COMPARE(started.count(), 1); // it comes to the front, and opens nothing
        QVERIFY(started.first().first().value<StartRequest>().link.isEmpty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace viewer

QTEST_GUILESS_MAIN(viewer::SingleInstanceTest)
#include "tst_single_instance.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Programs that a benchmark starts and listens to.
#pragma once

#include <QProcess>
#include <QString>

#include <optional>

namespace viewer::bench {

/// A program that prints lines. Ended, the hard way, with this object: nothing it would save is wanted.
class Child
{
public:
    Child() = default;
    ~Child();
    Child(const Child &) = delete;
    Child &operator=(const Child &) = delete;

    /// Remembers the time just before. `variables` ("NAME=value") are added to the surroundings.
    void start(const QString &program, const QStringList &arguments, const QStringList &variables = {});
    /// The rest of the next line of standard output or error that begins with `word`; empty when none came in time.
    std::optional<QString> lineAfter(const QString &word, int seconds = 60);
    /// Of the monotonic clock.
    qint64 startedAtMicroseconds() const { return m_startedAt; }

private:
    QProcess m_process;
    qint64 m_startedAt = 0;
};

/// Path of the program under test.
QString viewerProgram();

/// `imagefactory-viewer demo-server` in a process of its own.
struct DemoAddress
{
    QString url, email, password;
};
std::optional<DemoAddress> startDemo(Child &child, int builds, int latencyMs);

} // namespace viewer::bench

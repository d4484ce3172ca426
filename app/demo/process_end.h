// SPDX-License-Identifier: GPL-3.0-or-later
// Tells when this process shall end: SIGTERM, SIGINT, the parent is gone, standard input is closed.
// One instance at a time. Restores the signal handlers when it goes.
#pragma once

#include <QObject>

class QSocketNotifier;

namespace viewer::demo {

class ProcessEnd final : public QObject
{
    Q_OBJECT

public:
    /// `parentPid` 0 = the parent does not matter.
    ProcessEnd(qint64 parentPid, bool watchStdin);
    ~ProcessEnd() override;

    /// The parent was gone before we could watch it.
    bool alreadyOver() const { return m_alreadyOver; }

signals:
    void requested();

private:
    void watchSignals();
    void watchStandardInput();

    bool m_alreadyOver = false;
    int m_signals = -1; ///< signalfd
};

} // namespace viewer::demo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/process_end.h"

#include <QSocketNotifier>

#include <csignal>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace viewer::demo {

namespace {

sigset_t endSignals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    return set;
}

} // namespace

ProcessEnd::ProcessEnd(qint64 parentPid, bool watchStdin)
{
    watchSignals();
    if (parentPid > 0) {
        // The kernel sends SIGTERM when the parent goes; it may have gone before we asked.
        prctl(PR_SET_PDEATHSIG, SIGTERM);
        m_alreadyOver = getppid() != parentPid;
    }
    if (watchStdin)
        watchStandardInput();
}

ProcessEnd::~ProcessEnd()
{
    if (m_signals < 0)
        return;
    close(m_signals);
    const sigset_t set = endSignals();
    sigprocmask(SIG_UNBLOCK, &set, nullptr);
}

void ProcessEnd::watchSignals()
{
    const sigset_t set = endSignals();
    sigprocmask(SIG_BLOCK, &set, nullptr);
    m_signals = signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
    if (m_signals < 0) {
        sigprocmask(SIG_UNBLOCK, &set, nullptr); // then the default action has to do
        return;
    }
    auto *notifier = new QSocketNotifier(m_signals, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        signalfd_siginfo information;
        if (read(m_signals, &information, sizeof information) > 0)
            emit requested();
    });
}

void ProcessEnd::watchStandardInput()
{
    auto *notifier = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        char ignored[256];
        if (read(STDIN_FILENO, ignored, sizeof ignored) <= 0) {
            notifier->setEnabled(false);
            emit requested();
        }
    });
}

} // namespace viewer::demo

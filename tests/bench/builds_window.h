// SPDX-License-Identifier: GPL-3.0-or-later
// The window with its page Builds, as the program makes it, and somebody who is signed in.
#pragma once

#include "app/composition/builds_composition.h"
#include "app/composition/open_account.h"
#include "tests/bench/demo_session.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QThreadPool>

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace viewer::bench {

/// GUI thread. Session and clock outlive it; nothing is read until `account.goOnline(session.online)`.
struct BuildsWindow
{
    BuildsWindow(const DemoSession &session, const Clock &clock)
        : settings(folder.filePath(QStringLiteral("settings.ini")))
        , table(&pool)
        , window(settings, clock, QTimeZone::utc())
        , builds(table, window, settings, clock, pool)
        , account(session.account, folder.filePath(QStringLiteral("account")), table, clock)
    {
        loadFonts();
        applyTheme(*qobject_cast<QApplication *>(QCoreApplication::instance()), Theme(Scheme::Light));
        pool.setMaxThreadCount(1);
        pool.setExpiryTimeout(-1);
        pool.start([] { setpriority(PRIO_PROCESS, id_t(syscall(SYS_gettid)), 10); }); // as app/composition/program.cpp
        window.addPage(QStringLiteral("builds"), QStringLiteral("Builds"), QStringLiteral("builds"), builds.page());
        window.resize(1440, 900);
        window.show();
        window.setAccount(session.account);
        builds.setAccount(&account);
        QObject::connect(&account, &OpenAccount::statusChanged, &builds, [this](const SyncStatus &status) {
            window.setSync(status);
            builds.setStatus(status);
        });
    }
    ~BuildsWindow() { builds.setAccount(nullptr); }

    QTemporaryDir folder;
    Settings settings;
    QThreadPool pool;
    BuildTable table;
    MainWindow window;
    BuildsComposition builds;
    OpenAccount account;
};

} // namespace viewer::bench

// SPDX-License-Identifier: GPL-3.0-or-later
// The whole program in the test's process, on a real screen; parts of its windows are found by name.
#pragma once

#include "app/command/translations.h"
#include "app/composition/program.h"
#include "models/tables/build_table.h"
#include "tests/app/composition/demo_thread.h"
#include "ui/builds/builds_view.h"
#include "ui/shell/main_window.h"
#include "ui/shell/sign_out_dialog.h"
#include "ui/signin/sign_in_dialog.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elided_label.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

namespace viewer::test {

using namespace Qt::StringLiterals;

/// Two slow processors are shared with everything else that is tested.
inline constexpr int patience = 30'000;

/// What main() does before there is a window.
inline void prepareApplication()
{
    QCoreApplication::setApplicationName(u"imagefactory-viewer"_s);
    QCoreApplication::setApplicationVersion(u"0.0.0"_s);
    installTranslations(*qApp);
    loadFonts();
}

/// A data folder and the program that uses it.
class Desk
{
public:
    Desk() { start(); }

    /// As a person does who ends the program and starts it again.
    void restart()
    {
        stop();
        start();
    }
    void stop() { m_program.reset(); }
    void start(const QString &link = {})
    {
        command::WindowOptions options;
        options.dataDir = m_folder.path();
        options.link = link;
        m_program = std::make_unique<Program>(*qApp, options);
        m_program->start();
    }

    DataFolder folder() const { return DataFolder(m_folder.path()); }
    QString accountKey() const { return DataFolder(m_folder.path()).lastAccount(); }
    QString cacheFile() const { return cache::Cache::fileIn(DataFolder(m_folder.path()).accountFolder(accountKey())); }

    template <class Window>
    static Window *visible()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *window = qobject_cast<Window *>(widget); window && window->isVisible())
                return window;
        }
        return nullptr;
    }
    static MainWindow *window() { return visible<MainWindow>(); }
    static SignInDialog *dialog() { return visible<SignInDialog>(); }

    template <class Part>
    static Part *partOf(const QWidget *window, const QString &name)
    {
        Part *found = window ? window->findChild<Part *>(name) : nullptr;
        if (!found)
            qFatal("no part of this name: %s", qPrintable(name));
        return found;
    }
    template <class Part>
    static Part *part(const QString &name)
    {
        return partOf<Part>(window(), name);
    }
    static BuildsView *view() { return part<BuildsView>(u"buildsTable"_s); }
    static const BuildTable &table() { return *qobject_cast<const BuildTable *>(view()->model()); }
    static QString pill() { return part<QAbstractButton>(u"syncPill"_s)->text(); }
    static QString countLine() { return part<ElidedLabel>(u"countLine"_s)->text(); }
    static Banner *banner() { return part<Banner>(u"banner"_s); }
    static QString refusal() { return partOf<Banner>(dialog(), u"refusal"_s)->fact(); }
    static bool refused() { return partOf<Banner>(dialog(), u"refusal"_s)->isVisible(); }

    static void type(const QString &field, const QString &text)
    {
        // Before that, keys would still go to the window below, as they do for a person.
        if (!QTest::qWaitForWindowActive(dialog(), patience))
            qFatal("the sign-in dialog did not become active");
        auto *edit = partOf<QLineEdit>(dialog(), field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, text);
    }
    /// Fills in the form and presses Return.
    static void signIn(const QString &address, const QString &email, const QString &password)
    {
        type(u"address"_s, address);
        type(u"email"_s, email);
        type(u"password"_s, password);
        QTest::keyClick(partOf<QLineEdit>(dialog(), u"password"_s), Qt::Key_Return);
    }
    /// Until all builds of the server are on screen and the pill says that they are up to date.
    static bool filled(int builds)
    {
        return QTest::qWaitFor(
            [builds] {
                return window() && table().report().rows == QueryReport::Rows::Ready && !table().report().busy
                    && table().rowCount() == builds && pill().startsWith(u"Live"_s);
            },
            patience);
    }
    static bool filledOffline(int builds)
    {
        return QTest::qWaitFor([builds] { return table().rowCount() == builds && !table().report().busy; }, patience);
    }
    /// Chooses "Sign out…", makes the choices and confirms.
    static void signOut(const std::function<void(const SignOutDialog &)> &choose = {})
    {
        part<QAction>(u"actionSignOut"_s)->trigger();
        auto *question = window()->findChild<SignOutDialog *>();
        if (!question)
            qFatal("nobody asked before signing out");
        if (choose)
            choose(*question);
        partOf<QAbstractButton>(question, u"signOutAccept"_s)->click();
    }
    /// Signs in as the viewer of the server and waits for the rows.
    static bool openFilled(DemoThread &server)
    {
        if (!QTest::qWaitFor([] { return dialog() != nullptr; }, patience))
            return false;
        signIn(server.url(), server.email(), server.password());
        return filled(server.builds()) && QTest::qWaitForWindowActive(window(), patience);
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : window(), key, modifiers);
    }
    static bool settled()
    {
        return QTest::qWaitFor([] { return !table().report().busy; }, patience);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Program> m_program;
};

inline demo::Options fewBuilds(int builds = 240)
{
    demo::Options options;
    options.builds = builds;
    options.projects = 6;
    return options;
}

} // namespace viewer::test

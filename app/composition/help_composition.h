// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the help at what is on screen, and lets back and forward go through its topics.
#pragma once

#include "ui/help/help_page.h"
#include "ui/shell/main_window.h"

#include <QObject>

namespace viewer {

/// GUI thread. The window outlives it and owns the page.
class HelpComposition : public QObject
{
    Q_OBJECT

public:
    explicit HelpComposition(MainWindow &window, QObject *parent = nullptr);

    HelpPage *page() { return m_page; }
    /// The page becomes the one that is shown. An unknown topic opens the first one.
    void openTopic(const QString &topic);
    void openGlossary(const QString &formula);
    /// What back, forward and the navigation ask for: the page is shown already.
    void showTopic(const QString &topic);

    /// The topic about what the window shows.
    static QString topicOfPlace(const Place &place);

private:
    MainWindow &m_window;
    HelpPage *m_page;
};

} // namespace viewer

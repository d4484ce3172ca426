// SPDX-License-Identifier: GPL-3.0-or-later
// Shows a log and saves a picture of it: log_shot --shot FILE [--dark] [--state WORD]
#include "tests/ui/build_log/log_window.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QScrollBar>
#include <QTest>

using namespace viewer;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"shot"_s, u"Picture."_s, u"FILE"_s},
                       {u"dark"_s, u"Dark."_s},
                       {u"state"_s, u"error, search, wrap, empty, offline, forbidden"_s, u"WORD"_s}});
    parser.process(app);
    loadFonts();
    applyTheme(app, Theme(parser.isSet(u"dark"_s) ? Scheme::Dark : Scheme::Light));
    test::LogWindow window;
    const QString state = parser.value(u"state"_s);
    window.view->setAttempts({u"Attempt 1"_s, u"Attempt 2"_s}, 1);
    if (state == "offline"_L1) {
        window.view->setState({LogState::Kind::Offline, {}, 0});
    } else if (state == "forbidden"_L1) {
        window.view->setState({LogState::Kind::Forbidden, {}, 0});
    } else {
        if (!window.fill(test::buildLog()))
            return 1;
        window.view->setState({LogState::Kind::Complete, {}, 0});
        QTest::qWait(300);
        if (state == "wrap"_L1)
            window.view->restore({{"wrap"_L1, true}, {"times"_L1, int(LogTimes::Relative)}});
        window.view->text()->setFocus();
        if (state == "search"_L1)
            window.view->search(u"no space left"_s);
        else
            window.view->goToFirstError();
    }
    QTest::qWait(500);
    window.window.grab().save(parser.value(u"shot"_s));
    return 0;
}

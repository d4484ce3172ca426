// SPDX-License-Identifier: GPL-3.0-or-later
// Shows the page of an invented build and saves a picture of it: build_page_shot FILE [light|dark] [WIDTH HEIGHT]
// [summary|configuration|running|empty].
#include "tests/ui/builds/build_page_facts.h"
#include "ui/builds/build_page.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTest>

using namespace viewer;
using namespace viewer::test;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    loadFonts();
    const QStringList words = QCoreApplication::arguments();
    applyTheme(application, Theme(words.value(2) == u"dark" ? Scheme::Dark : Scheme::Light));
    BuildPage page;
    page.setWebOrigin(u"https://factory.example.net"_s);
    page.setOnline(true);
    BuildPageSource source = failedBuild();
    const QString state = words.value(5);
    if (state == u"running") {
        source.row->state = BuildState::Running;
        source.row->duration.reset();
        source.context.now = *source.row->started + Seconds(200);
        source.trace->workflow.steps[0].statusWord = u"running"_s;
    } else if (state == u"empty") {
        source.trace.reset();
        source.attempts.clear();
        source.attemptsRead = false;
        source.similar = {};
        source.context.offline = true;
        source.context.asOf = source.context.now;
    }
    page.show(buildPageValues(source), source.context.now, source.context.zone);
    if (state == u"configuration")
        page.openTab(BuildPage::Tab::Configuration);
    page.resize(words.value(3, u"1240"_s).toInt(), words.value(4, u"820"_s).toInt());
    page.QWidget::show();
    QTest::qWait(300);
    return page.grab().save(words.value(1)) ? 0 : 1;
}

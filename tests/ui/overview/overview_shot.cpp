// SPDX-License-Identifier: GPL-3.0-or-later
// A picture of the Overview with the design's values: overview_shot FILE [dark] [offline] [loading] [nothing] [table]
// [read] [refused] [WxH]
#include "tests/ui/overview/overview_window.h"

using namespace viewer;
using namespace viewer::test;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments().sliced(1);
    if (words.isEmpty())
        return 2;
    loadFonts();
    applyTheme(application, Theme(words.contains(u"dark"_s) ? Scheme::Dark : Scheme::Light));
    OverviewWindow window;
    for (const QString &word : words.sliced(1)) {
        const QStringList size = word.split(u'x');
        if (size.size() == 2)
            window.window.resize(size[0].toInt(), size[1].toInt());
    }
    OverviewValues values = sampleValues();
    if (words.contains(u"nothing"_s))
        values.attention.clear();
    if (!words.contains(u"loading"_s))
        window.show(values);
    if (words.contains(u"refused"_s))
        window.page->setArtifacts({NewArtifacts::State::Refused, u"image:read"_s, 0, {}});
    else if (words.contains(u"nothing"_s))
        window.page->setArtifacts({NewArtifacts::State::Known, {}, 0, {}});
    else if (!words.contains(u"loading"_s))
        window.page->setArtifacts(sampleArtifacts());
    if (words.contains(u"table"_s))
        window.part<QAbstractButton>(u"trendSwitch"_s)->click();
    if (words.contains(u"read"_s))
        window.part<BuildTrend>(u"buildTrend"_s)->setCurrent(20);
    if (words.contains(u"offline"_s))
        window.page->setOffline(true, synthetic::noon() - Seconds(2 * 3600));
    QTest::qWait(200);
    return window.window.grab().save(words.first()) ? 0 : 1;
}

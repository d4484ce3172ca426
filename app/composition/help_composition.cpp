// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/help_composition.h"

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr auto firstTopic = "start"_L1;
}

HelpComposition::HelpComposition(MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_page(new HelpPage)
{
    connect(m_page, &HelpPage::topicOpened, this,
            [this](const QString &topic) { m_window.openPage(u"help"_s, topic); });
}

void HelpComposition::openTopic(const QString &topic)
{
    showTopic(topic);
    m_window.openPage(u"help"_s, m_page->currentTopic());
}

void HelpComposition::openGlossary(const QString &formula)
{
    openTopic(HelpLibrary::glossaryTopic(formula));
}

void HelpComposition::showTopic(const QString &topic)
{
    if (!m_page->openTopic(topic))
        m_page->openTopic(firstTopic);
}

QString HelpComposition::topicOfPlace(const Place &place)
{
    if (place.page == "builds"_L1 && !place.subject.isEmpty())
        return u"build"_s;
    if (place.page == "projects"_L1 && place.subject.endsWith("/health"_L1))
        return u"health"_s;
    for (const auto known : {"overview"_L1, "projects"_L1, "builds"_L1, "health"_L1, "settings"_L1}) {
        if (place.page == known)
            return place.page;
    }
    return firstTopic;
}

} // namespace viewer

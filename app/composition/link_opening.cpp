// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/link_opening.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

QString serverOf(const Link &link)
{
    return link.port < 0 ? link.host : u"%1:%2"_s.arg(link.host).arg(link.port);
}

} // namespace

LinkOpening::LinkOpening(MainWindow &window, const DataFolder &folder, const AdministratorPolicy &policy,
                         QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_folder(folder)
    , m_policy(policy)
{
    connect(&window, &MainWindow::noticeActionTriggered, this, [this] {
        if (m_asked.isEmpty())
            return;
        m_window.setNotice(std::nullopt);
        emit signInWanted(std::exchange(m_asked, {}));
    });
}

void LinkOpening::open(const QString &text)
{
    m_asked.clear();
    const Result<Link> link = parseLink(text);
    if (!link) {
        m_window.setNotice(Notice{
            Banner::Kind::Warn, tr("This is not a link to a build or a project."), text.simplified().left(200), {}});
        return;
    }
    if (m_account && leadsTo(*link, m_account->server)) {
        follow(*link);
        return;
    }
    m_waiting = *link;
    for (const Account &account : m_folder.accounts()) {
        if (leadsTo(*link, account.server)) {
            emit accountWanted(account);
            return;
        }
    }
    ask(*link);
}

void LinkOpening::ask(const Link &link)
{
    const QStringList &allowed = m_policy.servers;
    if (!allowed.isEmpty()
        && std::ranges::none_of(allowed, [&link](const QString &server) { return leadsTo(link, server); })) {
        m_waiting.reset();
        m_window.setNotice(Notice{
            Banner::Kind::Warn,
            tr("This link leads to %1, which the administrator of this computer does not allow.").arg(serverOf(link)),
            tr("Nothing was asked of that server."),
            {}});
        return;
    }
    m_asked = serverOf(link);
    m_window.setNotice(Notice{Banner::Kind::Info,
                              tr("This link leads to %1, where nobody has signed in yet.").arg(m_asked),
                              tr("Nothing was asked of that server."), tr("Sign in there…")});
}

void LinkOpening::setAccount(const std::optional<Account> &account)
{
    m_account = account;
    if (!m_account || !m_waiting || !leadsTo(*m_waiting, m_account->server))
        return;
    follow(*std::exchange(m_waiting, std::nullopt));
}

void LinkOpening::follow(const Link &link)
{
    m_waiting.reset();
    switch (link.page) {
    case Link::Page::Builds:
        m_window.openPage(u"builds"_s);
        return;
    case Link::Page::Projects:
        m_window.openPage(u"projects"_s);
        return;
    case Link::Page::Build:
        emit buildRequested(link.build);
        return;
    case Link::Page::Project:
        if (link.tab == Link::Tab::Builds)
            emit projectBuildsRequested(link.project);
        else if (link.tab == Link::Tab::Health)
            emit projectHealthRequested(link.project);
        else
            emit projectRequested(link.project);
        tellMissingTab(link.tab);
        return;
    }
}

void LinkOpening::tellMissingTab(Link::Tab tab)
{
    if (tab != Link::Tab::Analytics && tab != Link::Tab::Team)
        return;
    m_window.setNotice(Notice{Banner::Kind::Info,
                              tab == Link::Tab::Team ? tr("Projects have no page “Team” here yet.")
                                                     : tr("Projects have no page “Analytics” here yet."),
                              tr("This is the overview of the project that the link names."),
                              {}});
}

} // namespace viewer

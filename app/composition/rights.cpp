// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/rights.h"

#include "app/composition/open_account.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace viewer {

using cache::Feed;

Rights::Rights(MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_dialog(new RightsDialog(&window))
{
    connect(&window, &MainWindow::rightsRequested, this, [this] {
        m_dialog->setRights(m_tenant, m_roles, areas());
        m_dialog->show();
        m_dialog->raise();
        m_dialog->activateWindow();
    });
    connect(m_dialog, &RightsDialog::copyRequested, this, &Rights::copyRequest);
    connect(m_dialog, &RightsDialog::askAgainRequested, this, [this] {
        if (m_account)
            m_account->retryRefused();
    });
}

void Rights::setAccount(OpenAccount *account)
{
    if (m_account)
        disconnect(m_account, nullptr, this, nullptr);
    m_account = account;
    m_dialog->hide();
    m_refusals.clear();
    if (account) {
        m_tenant = account->account().tenantName;
        m_server = account->account().server;
        m_roles = account->account().roles;
        m_refusals = account->refusals();
        connect(account, &OpenAccount::refusalsChanged, this, [this](const std::vector<cache::Refusal> &refusals) {
            m_refusals = refusals;
            show();
        });
    }
    show();
}

void Rights::setRoles(const QStringList &roles)
{
    m_roles = roles;
    show();
}

bool Rights::refused(Feed feed) const
{
    return std::any_of(m_refusals.begin(), m_refusals.end(),
                       [feed](const cache::Refusal &refusal) { return refusal.feed == feed; });
}

std::vector<AreaRight> Rights::areas() const
{
    const std::pair<Feed, QString> named[] = {
        {Feed::Projects, tr("Projects")},
        {Feed::Builds, tr("Builds and everything computed from them")},
        {Feed::Details, tr("Times and errors of builds")},
        {Feed::Members, tr("Members of projects")},
        {Feed::Users, tr("People")},
        {Feed::Audit, tr("Activity, and who started a build")},
        {Feed::Images, tr("Images")},
        {Feed::Groups, tr("Groups")},
        {Feed::Roles, tr("Roles")},
    };
    std::vector<AreaRight> areas;
    for (const auto &[feed, name] : named)
        areas.push_back({name, cache::rightOf(feed), !refused(feed)});
    return areas;
}

void Rights::show()
{
    if (m_dialog->isVisible())
        m_dialog->setRights(m_tenant, m_roles, areas());
    const QString ask =
        tr("The right %1 is missing. An administrator of %2 can give it; the rest of the program works.");
    const bool builds = refused(Feed::Builds);
    if (builds || m_buildsRefused) {
        emit buildsProblem(builds ? tr("Your role may not see builds") : QString(),
                           builds ? ask.arg(cache::rightOf(Feed::Builds), m_tenant) : QString());
    }
    const bool projects = refused(Feed::Projects);
    if (projects || m_projectsRefused) {
        emit projectsProblem(projects ? tr("Your role may not see projects") : QString(),
                             projects ? ask.arg(cache::rightOf(Feed::Projects), m_tenant) : QString());
    }
    m_buildsRefused = builds;
    m_projectsRefused = projects;
}

void Rights::copyRequest()
{
    QStringList missing;
    for (const AreaRight &area : areas()) {
        if (!area.open)
            missing << tr("%1 (%2)").arg(area.area, area.right);
    }
    QGuiApplication::clipboard()->setText(
        tr("I can sign in to %1 in the tenant %2, but my role does not open: %3. Could you give me a role that does?")
            .arg(m_server, m_tenant, missing.join(QStringLiteral(", "))));
}

} // namespace viewer

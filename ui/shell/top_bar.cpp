// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/top_bar.h"

#include "ui/actions/action_table.h"
#include "ui/shell/account_button.h"
#include "ui/shell/project_switch.h"
#include "ui/shell/search_button.h"
#include "ui/shell/tenant_switch.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/key_cap.h"
#include "ui/widgets/sync_pill.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

/// An icon between the parts of the bar.
class Mark final : public QWidget
{
public:
    Mark(const QString &icon, int size, QWidget *parent)
        : QWidget(parent)
        , m_icon(icon)
        , m_size(size)
    {
        setFixedSize(size, size);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme theme = currentTheme();
        QPainter painter(this);
        paintIcon(painter, rect(), m_icon, theme.color(Token::Text3), theme.color(Token::Bar), m_size);
    }

private:
    QString m_icon;
    int m_size;
};

} // namespace

TopBar::TopBar(QMenu *menu, QWidget *parent)
    : QWidget(parent)
    , m_menu(new QToolButton(this))
    , m_tenant(new TenantSwitch(this))
    , m_project(new ProjectSwitch(this))
    , m_page(new ElidedLabel({}, textFont(TextRole::Body, QFont::Medium), Token::Text2, Qt::ElideRight, this))
    , m_search(new SearchButton(tr("Search projects, builds, people…"), this))
    , m_sync(new SyncPill(this))
    , m_account(new AccountButton(this))
{
    setObjectName(u"topBar"_s);
    setProperty("ground", u"bar"_s);
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(48);
    m_menu->setObjectName(u"menuButton"_s);
    m_menu->setIcon(themedIcon(u"menu"_s, Token::Text2));
    m_menu->setAccessibleName(tr("Menu"));
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setFocusPolicy(Qt::StrongFocus);
    m_menu->setMenu(menu);
    m_menu->setFixedSize(32, 32);
    m_page->setObjectName(u"pageName"_s);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 16, 0);
    row->setSpacing(8);
    row->addWidget(m_menu);
    row->addWidget(m_tenant);
    row->addWidget(new Mark(u"right"_s, 12, this));
    row->addWidget(m_project);
    row->addWidget(new Mark(u"right"_s, 12, this));
    row->addSpacing(4);
    row->addWidget(m_page);
    row->addStretch(1);
    m_search->setObjectName(u"searchButton"_s);
    row->addWidget(m_search);
    row->addSpacing(4);
    row->addWidget(m_sync);
    row->addSpacing(4);
    row->addWidget(m_account);
}

void TopBar::setPage(const QString &title)
{
    m_page->setText(title);
}

} // namespace viewer

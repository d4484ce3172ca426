// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rights_dialog.h"

#include "ui/theme/icons.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int markSize = 16;

}

RightsDialog::RightsDialog(QWidget *parent)
    : QDialog(parent)
    , m_title(plainLabel({}, TextRole::PanelTitle, LabelColor::Text, this))
    , m_hint(plainLabel({}, TextRole::Second, LabelColor::Second, this))
    , m_list(new QWidget(this))
    , m_rows(new QGridLayout(m_list))
    , m_copy(new QPushButton(tr("Copy the request"), this))
    , m_again(new QPushButton(tr("Ask again"), this))
{
    setObjectName(u"rightsDialog"_s);
    setWindowTitle(tr("Rights"));
    setModal(false);
    for (QLabel *label : {m_title, m_hint})
        label->setWordWrap(true);
    m_title->setObjectName(u"rightsTitle"_s);
    m_hint->setObjectName(u"rightsHint"_s);
    m_copy->setObjectName(u"rightsCopy"_s);
    m_again->setObjectName(u"rightsAgain"_s);
    m_again->setToolTip(tr("After your role was changed"));
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"rightsClose"_s);
    close->setProperty("look", u"primary"_s);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_copy, &QPushButton::clicked, this, &RightsDialog::copyRequested);
    connect(m_again, &QPushButton::clicked, this, &RightsDialog::askAgainRequested);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setHorizontalSpacing(8);
    m_rows->setVerticalSpacing(6);
    m_rows->setColumnStretch(1, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_again);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_title);
    column->addWidget(m_list);
    column->addWidget(m_hint);
    column->addLayout(buttons);
    setMinimumWidth(440);
    new FocusRing(this);
}

void RightsDialog::setRights(const QString &tenant, const QStringList &roles, const std::vector<AreaRight> &areas)
{
    const bool all = std::all_of(areas.begin(), areas.end(), [](const AreaRight &area) { return area.open; });
    const QString role =
        roles.isEmpty() ? tr("no role that has a name") : u'\u201c' + roles.join(u"\u201d, \u201c"_s) + u'\u201d';
    m_title->setText(all ? tr("Your role in %1 opens everything that this program shows.").arg(tenant)
                         : tr("Your role in %1 does not open everything.").arg(tenant));
    m_hint->setText(all ? tr("Roles held: %1. The program only ever reads.").arg(role)
                        : tr("Roles held: %1. An administrator of the tenant can give the rights that are missing. "
                             "Refused areas are not asked again until your role changes.")
                              .arg(role));
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const AreaRight &area : areas) {
        auto *mark = new QLabel(m_list);
        const QIcon icon = area.open ? themedIcon(u"status-ok"_s, Token::Ok) : themedIcon(u"lock"_s, Token::Text3);
        mark->setPixmap(icon.pixmap(markSize, devicePixelRatioF()));
        auto *name = plainLabel(area.area, TextRole::Body, area.open ? LabelColor::Text : LabelColor::Third, m_list);
        name->setAccessibleName(area.open ? tr("%1: open").arg(area.area)
                                          : tr("%1: not open, %2 is missing").arg(area.area, area.right));
        auto *right = plainLabel(area.right, monoFont(TextRole::Caption), LabelColor::Third, m_list);
        m_rows->addWidget(mark, row, 0);
        m_rows->addWidget(name, row, 1);
        m_rows->addWidget(right, row, 2, Qt::AlignRight);
        ++row;
    }
    m_copy->setVisible(!all);
    m_again->setVisible(!all);
}

} // namespace viewer

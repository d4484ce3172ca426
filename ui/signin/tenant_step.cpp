// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/tenant_step.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QFontMetricsF>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

enum Role { SecondLine = Qt::UserRole + 1 };
constexpr int rowHeight = 48;

class TenantDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme theme = currentTheme();
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
        const Token ground = chosen ? Token::Selected : hovered ? Token::Hover : Token::Card;
        const QRectF body = option.rect;
        painter->save();
        painter->fillRect(body, theme.color(ground));
        paintIcon(*painter, QRectF(body.x() + 12, body.y(), 16, body.height()), u"tenant"_s,
                  theme.color(chosen ? Token::AccentLine : Token::Text3), theme.color(ground), 16);
        const QRectF text = body.adjusted(40, 0, -12, 0);
        const auto line = [&](const QFont &font, Token color, const QString &words, qreal top, qreal height) {
            painter->setFont(font);
            painter->setPen(theme.color(color));
            painter->drawText(QRectF(text.x(), body.y() + top, text.width(), height),
                              Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                              QFontMetricsF(font).elidedText(words, Qt::ElideRight, text.width()));
        };
        const bool usable = index.flags().testFlag(Qt::ItemIsSelectable);
        line(textFont(TextRole::Body, QFont::Medium), usable ? Token::Text : Token::Text3, index.data().toString(), 6,
             18);
        line(textFont(TextRole::Caption), Token::Text3, index.data(SecondLine).toString(), 25, 16);
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {option.rect.width(), rowHeight};
    }
};

} // namespace

TenantStep::TenantStep(QWidget *parent)
    : SignInStep(parent)
    , m_list(new QListView(this))
    , m_rows(new QStandardItemModel(this))
{
    m_list->setObjectName(u"tenantList"_s);
    m_list->setAccessibleName(tr("Tenants"));
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new TenantDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    body()->addWidget(m_list);
    mainButton()->setText(tr("Open"));
    leaveButton()->setText(tr("Other account"));
    connect(m_list, &QListView::doubleClicked, this, [this] { submit(); });
}

void TenantStep::ask(const std::vector<TenantChoice> &tenants, const TenantId &preferred)
{
    m_tenants = tenants;
    m_rows->clear();
    int chosen = -1;
    for (int row = 0; row < int(tenants.size()); ++row) {
        const TenantChoice &tenant = tenants[std::size_t(row)];
        auto *item = new QStandardItem(tenant.name);
        const QString second = tenant.active ? tenant.roles.join(u", "_s) : tr("not active");
        item->setData(second, SecondLine);
        item->setData(second.isEmpty() ? tenant.name : tenant.name + u", "_s + second, Qt::AccessibleTextRole);
        item->setData(tenant.name, Qt::AccessibleDescriptionRole);
        m_rows->appendRow(item);
        if (tenant.id == preferred || (chosen < 0 && tenant.active))
            chosen = row;
    }
    m_list->setFixedHeight(std::min(int(tenants.size()), 5) * rowHeight + 2);
    m_list->setCurrentIndex(m_rows->index(std::max(chosen, 0), 0));
    showRefusal(Banner::Kind::Info, {});
}

void TenantStep::submit()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    const TenantChoice &tenant = m_tenants[std::size_t(current.row())];
    if (!tenant.active) {
        showRefusal(Banner::Kind::Warn, tr("This tenant is not active."),
                    tr("An administrator has to activate it; the others can be opened."));
        return;
    }
    emit tenantChosen(tenant.id);
}

void TenantStep::takeFocus()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

} // namespace viewer

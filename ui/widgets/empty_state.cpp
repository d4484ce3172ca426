// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

/// The icon, or the bar of progress.
class EmptyState::Picture final : public QWidget
{
public:
    explicit Picture(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(160, 32);
    }

    void showIcon(const QString &name, Token color)
    {
        m_icon = name;
        m_color = color;
        m_percent = -1;
        setVisible(!name.isEmpty());
        update();
    }

    void showPercent(int percent)
    {
        m_icon.clear();
        m_percent = std::clamp(percent, -1, 100);
        setVisible(m_percent >= 0);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme theme = currentTheme();
        QPainter painter(this);
        if (!m_icon.isEmpty()) {
            paintIcon(painter, rect(), m_icon, theme.color(m_color), theme.color(Token::Card), 24);
            return;
        }
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        const QRectF track(0, 13, width(), 6);
        painter.setBrush(theme.color(Token::ChartGrid));
        painter.drawRoundedRect(track, 3, 3);
        painter.setBrush(theme.color(Token::AccentLine));
        painter.drawRoundedRect(QRectF(track.x(), track.y(), std::max(6.0, track.width() * m_percent / 100.0), 6), 3,
                                3);
    }

private:
    QString m_icon;
    Token m_color = Token::Text3;
    int m_percent = -1;
};

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_picture(new Picture(this))
    , m_title(plainLabel({}, TextRole::CardTitle, LabelColor::Text, this))
    , m_text(plainLabel({}, TextRole::Second, LabelColor::Third, this))
    , m_action(new QPushButton(this))
{
    setObjectName(u"emptyState"_s);
    for (QLabel *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        label->setWordWrap(true);
    }
    m_action->setObjectName(u"emptyAction"_s);
    m_action->setProperty("look", u"link"_s);
    m_action->setCursor(Qt::PointingHandCursor);
    m_action->hide();
    // Wrapped labels need a parent of a fixed width: centred by alignment they would be cut.
    auto *block = new QWidget(this);
    block->setMaximumWidth(420);
    auto *column = new QVBoxLayout(block);
    column->setContentsMargins(8, 0, 8, 0);
    column->setSpacing(4);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(block, 1000);
    row->addStretch(1);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
}

void EmptyState::setMessage(const QString &icon, const QString &title, const QString &text, const QString &action,
                            Token iconColor)
{
    m_picture->showIcon(icon, iconColor);
    m_title->setText(title);
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(text.isEmpty() ? title : title + u". "_s + text);
}

void EmptyState::setLoading(const QString &title, const QString &text, int percent)
{
    m_picture->showPercent(percent);
    m_title->setText(title);
    m_text->setText(text);
    m_action->hide();
    if (accessibleName() != title)
        setAccessibleName(title); // not the text: its counter would be announced at every step
}

QString EmptyState::title() const
{
    return m_title->text();
}

QString EmptyState::text() const
{
    return m_text->text();
}

} // namespace viewer

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segments.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int segmentHeight = 32;
constexpr int padding = 12;
constexpr qreal radius = 6;
} // namespace

class Segments::Part final : public QAbstractButton
{
public:
    Part(const QString &key, const QString &text, QWidget *parent)
        : QAbstractButton(parent)
        , m_key(key)
    {
        setText(text);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    const QString &key() const { return m_key; }
    void setEnds(bool first, bool last)
    {
        m_first = first;
        m_last = last;
    }

    QSize sizeHint() const override
    {
        const QFontMetrics metrics(textFont(TextRole::Second, QFont::DemiBold));
        return {metrics.horizontalAdvance(text()) + 2 * padding + (m_first ? 1 : 0) + 1, segmentHeight};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme theme = currentTheme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        // A part without round corners reaches beyond its edge there, so that the frame is open.
        const QRectF frame = QRectF(rect()).adjusted(m_first ? 0.5 : -radius - 0.5, 0.5, m_last ? -0.5 : radius, -0.5);
        QPainterPath path;
        path.addRoundedRect(frame, radius, radius);
        painter.fillPath(path,
                         theme.color(isChecked()        ? Token::AccentTint
                                         : isDown()     ? Token::Selected
                                         : underMouse() ? Token::Hover
                                                        : Token::Raised));
        painter.setPen(theme.color(Token::Line2));
        painter.drawPath(path);
        if (!m_last)
            painter.fillRect(QRectF(width() - 1, 1, 1, height() - 2), theme.color(Token::Line2));
        painter.setPen(theme.color(!isEnabled()      ? Token::TextDisabled
                                       : isChecked() ? Token::AccentTintText
                                                     : Token::Text2));
        painter.setFont(textFont(TextRole::Second, isChecked() ? QFont::DemiBold : QFont::Medium));
        painter.drawText(rect(), Qt::AlignCenter, text());
    }

private:
    QString m_key;
    bool m_first = false;
    bool m_last = true;
};

Segments::Segments(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::buttonClicked, this, [this](QAbstractButton *button) {
        m_chosen = static_cast<Part *>(button)->key();
        emit chosenByUser(m_chosen);
    });
}

void Segments::add(const QString &key, const QString &text)
{
    auto *part = new Part(key, text, this);
    part->setObjectName(objectName() + u'_' + key);
    part->setAccessibleName(accessibleName() + u": "_s + text);
    if (!m_group->buttons().isEmpty())
        static_cast<Part *>(m_group->buttons().last())->setEnds(m_group->buttons().size() == 1, false);
    part->setEnds(m_group->buttons().isEmpty(), true);
    m_group->addButton(part);
    layout()->addWidget(part);
}

void Segments::choose(const QString &key)
{
    m_chosen.clear();
    m_group->setExclusive(false);
    for (QAbstractButton *button : m_group->buttons()) {
        const bool wanted = static_cast<Part *>(button)->key() == key;
        button->setChecked(wanted);
        if (wanted)
            m_chosen = key;
    }
    m_group->setExclusive(true);
    // One stop for Tab, in both directions; the arrows go on from there.
    const bool none = m_chosen.isEmpty();
    for (QAbstractButton *button : m_group->buttons()) {
        const bool stop = none ? button == m_group->buttons().first() : button->isChecked();
        button->setFocusPolicy(stop ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

void Segments::setHint(const QString &key, const QString &toolTip)
{
    for (QAbstractButton *button : m_group->buttons()) {
        if (static_cast<Part *>(button)->key() != key)
            continue;
        button->setToolTip(plainToolTip(toolTip));
        button->setAccessibleDescription(toolTip);
    }
}

void Segments::setText(const QString &key, const QString &text)
{
    for (QAbstractButton *button : m_group->buttons()) {
        if (static_cast<Part *>(button)->key() != key || button->text() == text)
            continue;
        button->setText(text);
        button->setAccessibleName(accessibleName() + u": "_s + text);
        button->updateGeometry();
    }
}

} // namespace viewer

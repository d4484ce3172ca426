// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/labels.h"

#include <QStyle>
#include <QVariant>

namespace viewer {

QLabel *plainLabel(const QString &text, TextRole role, LabelColor color, QWidget *parent)
{
    return plainLabel(text, textFont(role), color, parent);
}

QLabel *plainLabel(const QString &text, const QFont &font, LabelColor color, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setFont(font);
    setLabelColor(label, color);
    return label;
}

void setLabelColor(QLabel *label, LabelColor color)
{
    static constexpr const char *names[] = {"t1", "t2", "t3", "ok", "warn", "fail", "run"};
    const QVariant wanted = QString::fromLatin1(names[int(color)]);
    if (label->property("text_color") == wanted)
        return;
    label->setProperty("text_color", wanted);
    repolish(label);
}

QString plainToolTip(const QString &text)
{
    // Qt guesses whether a tooltip is rich text; made rich on purpose there is nothing left to guess.
    return text.isEmpty() ? QString() : QStringLiteral("<span>%1</span>").arg(text.toHtmlEscaped());
}

void repolish(QWidget *widget)
{
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

} // namespace viewer

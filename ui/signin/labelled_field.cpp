// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/labelled_field.h"

#include "ui/widgets/labels.h"

#include <QBoxLayout>

namespace viewer {

QWidget *labelledField(const QString &text, QWidget *field, QWidget *parent, QWidget *aside)
{
    auto *block = new QWidget(parent);
    auto *column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    QLabel *label = plainLabel(text, textFont(TextRole::Second, QFont::Medium), LabelColor::Second, block);
    label->setBuddy(field);
    field->setAccessibleName(QString(text).remove(u'&'));
    auto *head = new QHBoxLayout;
    head->addWidget(label, 1);
    if (aside)
        head->addWidget(aside);
    column->addLayout(head);
    column->addWidget(field);
    return block;
}

} // namespace viewer

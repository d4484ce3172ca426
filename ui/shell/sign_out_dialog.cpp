// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sign_out_dialog.h"

#include "models/wording/numbers.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace viewer {

SignOutDialog::SignOutDialog(const QString &tenant, qint64 builds, int notes, QWidget *parent)
    : QDialog(parent)
    , m_copy(new QCheckBox(tr("Remove the copy of the server from this computer"), this))
    , m_notes(new QCheckBox(tr("Delete my %n note(s), which exist nowhere else", nullptr, notes), this))
{
    setObjectName(u"signOutDialog"_s);
    setWindowTitle(tr("Sign out"));
    m_copy->setObjectName(u"removeCopy"_s);
    m_notes->setObjectName(u"removeNotes"_s);
    m_notes->setVisible(notes > 0);
    auto *title = plainLabel(tr("Sign out of %1?").arg(tenant), TextRole::PanelTitle, LabelColor::Text, this);
    title->setWordWrap(true);
    auto *text = plainLabel(tr("The session ends and its key is removed from the key store. The copy with %1 builds "
                               "and your notes stay here and can be read without signing in, unless you say otherwise.")
                                .arg(groupedNumber(builds)),
                            TextRole::Second, LabelColor::Second, this);
    text->setObjectName(u"signOutText"_s);
    text->setWordWrap(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"signOutCancel"_s);
    auto *signOut = new QPushButton(tr("Sign out"), this);
    signOut->setObjectName(u"signOutAccept"_s);
    signOut->setProperty("look", u"primary"_s);
    signOut->setDefault(true);
    connect(signOut, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(signOut);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    for (QWidget *part : {static_cast<QWidget *>(title), static_cast<QWidget *>(text), static_cast<QWidget *>(m_copy),
                          static_cast<QWidget *>(m_notes)})
        column->addWidget(part);
    column->addLayout(buttons);
    setMinimumWidth(440);
    new FocusRing(this);
}

bool SignOutDialog::removeCopy() const
{
    return m_copy->isChecked();
}

bool SignOutDialog::removeNotes() const
{
    return m_notes->isChecked();
}

} // namespace viewer

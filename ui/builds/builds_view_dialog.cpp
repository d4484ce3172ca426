// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/builds_view_dialog.h"

#include "ui/widgets/focus_ring.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int narrowest = 420;

/// "Cancel" and the other one, at the bottom of the dialog; returns the other one.
QPushButton *addButtons(QDialog *dialog, QVBoxLayout *column, const QString &accept)
{
    auto *cancel = new QPushButton(BuildsViewDialog::tr("Cancel"), dialog);
    cancel->setObjectName(u"viewCancel"_s);
    auto *button = new QPushButton(accept, dialog);
    button->setObjectName(u"viewAccept"_s);
    button->setProperty("look", u"primary"_s);
    button->setDefault(true);
    QObject::connect(button, &QPushButton::clicked, dialog, &QDialog::accept);
    QObject::connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(button);
    column->addSpacing(8);
    column->addLayout(buttons);
    return button;
}

QLabel *wrapped(const QString &text, LabelColor color, QWidget *parent)
{
    auto *label = plainLabel(text, TextRole::Second, color, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

BuildsViewDialog *BuildsViewDialog::toSave(const SavedViews &kept, qint64 view, const QString &words, QWidget *parent)
{
    return new BuildsViewDialog(tr("Save this view"), kept, view, false, words, parent);
}

BuildsViewDialog *BuildsViewDialog::toRename(const SavedViews &kept, qint64 view, QWidget *parent)
{
    return new BuildsViewDialog(tr("Rename the view"), kept, view, true, {}, parent);
}

BuildsViewDialog::BuildsViewDialog(const QString &title, const SavedViews &kept, qint64 view, bool renames,
                                   const QString &words, QWidget *parent)
    : QDialog(parent)
    , m_kept(kept)
    , m_view(view)
    , m_renames(renames)
    , m_name(new QLineEdit(this))
    , m_explanation(wrapped({}, LabelColor::Third, this))
{
    setObjectName(u"viewDialog"_s);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    if (!words.isEmpty())
        column->addWidget(wrapped(words, LabelColor::Text, this));
    auto *label = plainLabel(tr("Name"), TextRole::Second, LabelColor::Second, this);
    label->setBuddy(m_name);
    column->addWidget(label);
    column->addWidget(m_name);
    column->addWidget(m_explanation);
    m_name->setObjectName(u"viewName"_s);
    m_name->setAccessibleName(tr("Name of the view"));
    m_name->setMaxLength(longestViewName);
    for (const SavedView &saved : m_kept.views) {
        if (saved.seq == m_view)
            m_name->setText(saved.name);
    }
    m_name->selectAll();
    m_explanation->setObjectName(u"viewExplanation"_s);
    m_explanation->setMinimumHeight(m_explanation->fontMetrics().height() * 2);
    m_accept = addButtons(this, column, renames ? tr("Rename") : tr("Save"));
    connect(m_name, &QLineEdit::textChanged, this, &BuildsViewDialog::explain);
    new FocusRing(this);
    setMinimumWidth(narrowest);
    explain();
    resize(narrowest, column->totalHeightForWidth(narrowest));
}

QString BuildsViewDialog::name() const
{
    return m_name->text().simplified();
}

qint64 BuildsViewDialog::replaced() const
{
    for (const SavedView &saved : m_kept.views) {
        if (saved.name.compare(name(), Qt::CaseInsensitive) == 0)
            return saved.seq;
    }
    return 0;
}

void BuildsViewDialog::explain()
{
    const qint64 other = replaced();
    QString words = tr("It is kept on this computer, for this account.");
    bool possible = !name().isEmpty();
    if (m_renames && other != 0 && other != m_view) {
        words = tr("There is a view of this name already.");
        possible = false;
    } else if (!m_renames && other != 0) {
        words = tr("There is a view of this name: it will show what is shown now.");
    } else if (!m_renames && m_kept.count() >= mostSavedViews) {
        words = tr("%1 views are kept already. Delete one first, or take the name of one to replace it.")
                    .arg(mostSavedViews);
        possible = false;
    }
    m_explanation->setText(words);
    m_accept->setEnabled(possible);
    if (!m_renames)
        m_accept->setText(other != 0 ? tr("Replace") : tr("Save"));
}

QDialog *makeViewRemoval(const SavedView &view, QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(u"viewRemoval"_s);
    dialog->setWindowTitle(BuildsViewDialog::tr("Delete the view"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(
        wrapped(BuildsViewDialog::tr("Delete the saved view “%1”?").arg(view.name), LabelColor::Text, dialog));
    column->addWidget(
        wrapped(BuildsViewDialog::tr("Only the view goes; no build is touched."), LabelColor::Third, dialog));
    addButtons(dialog, column, BuildsViewDialog::tr("Delete"));
    new FocusRing(dialog);
    dialog->setMinimumWidth(narrowest);
    dialog->resize(narrowest, column->totalHeightForWidth(narrowest));
    return dialog;
}

} // namespace viewer

// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for the name of a saved view, and says what the name would do.
#pragma once

#include "models/domain/saved_view.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace viewer {

class BuildsViewDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `kept`: what is there already. `view`: the current view, or the one to be renamed; 0 = none. `words`: what a
    /// new view would hold, in words.
    static BuildsViewDialog *toSave(const SavedViews &kept, qint64 view, const QString &words, QWidget *parent);
    static BuildsViewDialog *toRename(const SavedViews &kept, qint64 view, QWidget *parent);

    QString name() const;
    /// The view that has this name already and is replaced; 0 = none.
    qint64 replaced() const;

private:
    BuildsViewDialog(const QString &title, const SavedViews &kept, qint64 view, bool renames, const QString &words,
                     QWidget *parent);
    void explain();

    SavedViews m_kept;
    qint64 m_view;
    bool m_renames;
    QLineEdit *m_name;
    QLabel *m_explanation;
    QPushButton *m_accept;
};

/// Asks whether this view may go; the caller connects accepted() and opens it. Deletes itself.
QDialog *makeViewRemoval(const SavedView &view, QWidget *parent);

} // namespace viewer

// SPDX-License-Identifier: GPL-3.0-or-later
// Asks what is to become of what is kept on this computer before somebody signs out.
#pragma once

#include <QDialog>

class QCheckBox;

namespace viewer {

/// Opened with open(). Nothing is removed unless it is ticked.
class SignOutDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `notes`: how many exist; 0 = they are not spoken of.
    SignOutDialog(const QString &tenant, qint64 builds, int notes, QWidget *parent = nullptr);

    bool removeCopy() const;
    bool removeNotes() const;

private:
    QCheckBox *m_copy;
    QCheckBox *m_notes;
};

} // namespace viewer

// SPDX-License-Identifier: GPL-3.0-or-later
// Which areas the account's roles open, which they do not, and how to ask for more.
#pragma once

#include <QDialog>

#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;

namespace viewer {

/// An area of the program and the server's name of the right that opens it.
struct AreaRight
{
    QString area;
    QString right;
    bool open = true;
};

/// Not modal. Told its values. GUI thread.
class RightsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit RightsDialog(QWidget *parent = nullptr);

    /// Roles by their names, which are data and may be any text.
    void setRights(const QString &tenant, const QStringList &roles, const std::vector<AreaRight> &areas);

signals:
    /// The roles may have changed: refused areas are to be asked once more.
    void askAgainRequested();
    /// The text of a request to an administrator is wanted on the clipboard.
    void copyRequested();

private:
    QLabel *m_title;
    QLabel *m_hint;
    QWidget *m_list;
    QGridLayout *m_rows;
    QPushButton *m_copy;
    QPushButton *m_again;
};

} // namespace viewer

// SPDX-License-Identifier: GPL-3.0-or-later
// What the administrator has set, in short. GUI thread.
#pragma once

#include "models/settings/administrator_policy.h"

#include <QWidget>

class QVBoxLayout;

namespace viewer {

class PolicyPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit PolicyPanel(const AdministratorPolicy &policy, QWidget *parent = nullptr);

private:
    void addLine(const QString &name, const QString &value);
    void addParagraph(const QString &text, bool warn = false);

    QVBoxLayout *m_column;
};

} // namespace viewer

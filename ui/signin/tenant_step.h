// SPDX-License-Identifier: GPL-3.0-or-later
// Which of several tenants to open.
#pragma once

#include "ui/signin/sign_in_step.h"
#include "ui/signin/sign_in_values.h"

#include <vector>

class QListView;
class QStandardItemModel;

namespace viewer {

class TenantStep final : public SignInStep
{
    Q_OBJECT

public:
    explicit TenantStep(QWidget *parent = nullptr);

    /// In this order; the first one that is active is selected unless `preferred` is among them.
    void ask(const std::vector<TenantChoice> &tenants, const TenantId &preferred);
    void submit() override;
    void takeFocus() override;

signals:
    void tenantChosen(const viewer::TenantId &tenant);

private:
    std::vector<TenantChoice> m_tenants;
    QListView *m_list;
    QStandardItemModel *m_rows;
};

} // namespace viewer

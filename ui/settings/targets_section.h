// SPDX-License-Identifier: GPL-3.0-or-later
// What a person wants the builds to reach, for all projects or one. GUI thread.
#pragma once

#include "models/settings/target.h"
#include "ui/settings/settings_section.h"
#include "ui/settings/settings_values.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace viewer {

class TargetsSection final : public SettingsSection
{
    Q_OBJECT

public:
    explicit TargetsSection(QWidget *parent = nullptr);

    void setProjects(const std::vector<TargetProject> &projects);
    void setTargets(const std::vector<Target> &targets);
    /// Without an account there is no notebook to keep them in.
    void setPossible(bool possible);

signals:
    /// To be kept in place of the one of its project; an empty one is to be removed.
    void targetGiven(const viewer::Target &target);

private:
    void addForm();
    void showTargets();
    void showChosen();
    void keep();
    QString nameOf(const ProjectId &project) const;
    Target targetOf(const ProjectId &project) const;

    std::vector<TargetProject> m_projects;
    std::vector<Target> m_targets;
    Card *m_kept;
    QComboBox *m_project;
    QLineEdit *m_rate;
    QLineEdit *m_p95;
    QPushButton *m_keep;
    SettingRow *m_rateRow = nullptr;
    SettingRow *m_p95Row = nullptr;
};

/// "95" or "95,5 %" in the locale of the wording -> 0.95; empty when it is no share between 0 and 100 percent.
std::optional<double> shareFromText(const QString &text);
/// "9", "9:30", "1:09:30" -> minutes, minutes and seconds, hours; empty when it is none or zero.
std::optional<std::chrono::seconds> durationFromText(const QString &text);

} // namespace viewer

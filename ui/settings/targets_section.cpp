// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/targets_section.h"

#include "models/wording/numbers.h"
#include "ui/settings/setting_row.h"
#include "ui/widgets/card.h"
#include "ui/widgets/combo_box.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int fieldWidth = 140;
constexpr int choiceWidth = 240;

/// As it is typed: "9:30", "1:09:30".
QString typedDuration(std::chrono::seconds duration)
{
    const qint64 seconds = duration.count();
    const auto two = [](qint64 part) { return u"%1"_s.arg(part, 2, 10, QLatin1Char('0')); };
    const qint64 hours = seconds / 3600;
    const qint64 minutes = seconds / 60 % 60;
    return hours > 0 ? u"%1:%2:%3"_s.arg(QString::number(hours), two(minutes), two(seconds % 60))
                     : u"%1:%2"_s.arg(QString::number(minutes), two(seconds % 60));
}

} // namespace

std::optional<double> shareFromText(const QString &text)
{
    QString number = text.trimmed();
    if (number.endsWith(u'%'))
        number = number.chopped(1).trimmed();
    bool isNumber = false;
    double percent = wordingLocale().toDouble(number, &isNumber);
    if (!isNumber)
        percent = QLocale::c().toDouble(number, &isNumber);
    if (!isNumber || !(percent > 0) || !(percent < 100))
        return std::nullopt;
    return percent / 100;
}

std::optional<std::chrono::seconds> durationFromText(const QString &text)
{
    const QStringList parts = text.trimmed().split(u':');
    if (parts.size() > 3)
        return std::nullopt;
    qint64 value = 0;
    for (const QString &part : parts) {
        bool isNumber = false;
        const uint number = part.toUInt(&isNumber);
        const bool first = &part == &parts.front();
        if (!isNumber || part.size() > 4 || (!first && number > 59))
            return std::nullopt;
        value = value * 60 + number;
    }
    if (parts.size() == 1)
        value *= 60;
    return value > 0 ? std::optional(std::chrono::seconds(value)) : std::nullopt;
}

TargetsSection::TargetsSection(QWidget *parent)
    : SettingsSection(tr("Targets"), tr("what you want to reach; kept in your notebook on this computer"), parent)
    , m_kept(addCard(tr("Set")))
    , m_project(new ComboBox)
    , m_rate(new QLineEdit)
    , m_p95(new QLineEdit)
    , m_keep(new QPushButton(tr("Keep")))
{
    addForm();
    setProjects({});
    setPossible(false);
}

void TargetsSection::addForm()
{
    Card *const form = addCard(tr("Set or change"));
    m_project->setObjectName(u"targetProject"_s);
    m_project->setFixedWidth(choiceWidth);
    addRow(form, tr("For"), tr("one project, or all together"), m_project);
    m_rate->setObjectName(u"targetRate"_s);
    m_rate->setPlaceholderText(tr("none"));
    m_rate->setFixedWidth(fieldWidth);
    m_rateRow =
        addRow(form, tr("Success rate"), tr("percent of decided builds that succeed at last, for instance 95"), m_rate);
    m_p95->setObjectName(u"targetP95"_s);
    m_p95->setPlaceholderText(tr("none"));
    m_p95->setFixedWidth(fieldWidth);
    m_p95Row = addRow(form, tr("Duration p95"),
                      tr("95 of 100 builds take at most so long; minutes, or minutes:seconds"), m_p95);
    m_keep->setObjectName(u"targetKeep"_s);
    m_keep->setAccessibleName(tr("Keep this target"));
    addRow(form, {}, tr("Where none is set, nothing counts as missed."), m_keep);
    connect(m_project, &QComboBox::activated, this, &TargetsSection::showChosen);
    connect(m_keep, &QPushButton::clicked, this, &TargetsSection::keep);
    for (QLineEdit *field : {m_rate, m_p95})
        connect(field, &QLineEdit::returnPressed, this, &TargetsSection::keep);
    connect(m_rate, &QLineEdit::textEdited, this, [this] { m_rateRow->setProblem({}); });
    connect(m_p95, &QLineEdit::textEdited, this, [this] { m_p95Row->setProblem({}); });
}

void TargetsSection::setProjects(const std::vector<TargetProject> &projects)
{
    const QString chosen = m_project->currentData().toString();
    m_projects = projects;
    m_project->clear();
    m_project->addItem(tr("All projects"), QString());
    for (const TargetProject &project : projects)
        m_project->addItem(project.name, project.id.toString());
    m_project->setCurrentIndex(std::max(m_project->findData(chosen), 0));
    showTargets();
}

void TargetsSection::setTargets(const std::vector<Target> &targets)
{
    m_targets = targets;
    showTargets();
    showChosen();
}

void TargetsSection::setPossible(bool possible)
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_project, m_rate, m_p95, m_keep})
        part->setEnabled(possible);
}

QString TargetsSection::nameOf(const ProjectId &project) const
{
    if (project.isNull())
        return tr("All projects");
    const auto known = std::find_if(m_projects.begin(), m_projects.end(),
                                    [&project](const TargetProject &other) { return other.id == project; });
    return known == m_projects.end() ? project.toString() : known->name;
}

Target TargetsSection::targetOf(const ProjectId &project) const
{
    const auto known = std::find_if(m_targets.begin(), m_targets.end(),
                                    [&project](const Target &other) { return other.project == project; });
    return known == m_targets.end() ? Target{project, {}, {}} : *known;
}

void TargetsSection::showTargets()
{
    empty(m_kept);
    m_kept->setCount(m_targets.empty() ? QString() : QString::number(m_targets.size()));
    if (m_targets.empty())
        addRow(m_kept, tr("None"), tr("nothing counts as missed"));
    for (const Target &target : m_targets) {
        QStringList words;
        if (target.successRate)
            words += tr("success rate at least %1").arg(shareWords(*target.successRate));
        if (target.p95)
            words += tr("duration p95 at most %1").arg(typedDuration(*target.p95));
        auto *remove = new QPushButton(tr("Remove"));
        remove->setObjectName(u"targetRemove"_s);
        remove->setAccessibleName(tr("Remove the target of %1").arg(nameOf(target.project)));
        connect(remove, &QPushButton::clicked, this, [this, project = target.project] {
            emit targetGiven({project, {}, {}});
        });
        addRow(m_kept, nameOf(target.project), words.join(", "_L1), remove);
    }
}

void TargetsSection::showChosen()
{
    const Target target = targetOf(ProjectId::parse(m_project->currentData().toString()).value_or(ProjectId()));
    m_rate->setText(target.successRate ? wordingLocale().toString(*target.successRate * 100, 'g', 6) : QString());
    m_p95->setText(target.p95 ? typedDuration(*target.p95) : QString());
    m_rateRow->setProblem({});
    m_p95Row->setProblem({});
}

void TargetsSection::keep()
{
    Target target{ProjectId::parse(m_project->currentData().toString()).value_or(ProjectId()), {}, {}};
    target.successRate = shareFromText(m_rate->text());
    target.p95 = durationFromText(m_p95->text());
    const bool wrongRate = !m_rate->text().trimmed().isEmpty() && !target.successRate;
    const bool wrongP95 = !m_p95->text().trimmed().isEmpty() && !target.p95;
    m_rateRow->setProblem(wrongRate ? tr("More than 0 and less than 100 percent, for instance 95.") : QString());
    m_p95Row->setProblem(wrongP95 ? tr("Minutes, or minutes:seconds, for instance 9:30.") : QString());
    if (!wrongRate && !wrongP95)
        emit targetGiven(target);
}

} // namespace viewer

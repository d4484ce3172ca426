// SPDX-License-Identifier: GPL-3.0-or-later
// Projects with the builds of the design, for tests of their pages.
#pragma once

#include "models/tables/project_table.h"
#include "tests/models/tables/synthetic_builds.h"
#include "ui/projects/project_page.h"
#include "ui/projects/projects_page.h"
#include "ui/projects/projects_view.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

namespace viewer::test {

using namespace Qt::StringLiterals;

inline std::shared_ptr<const analytics::TenantFigures> figuresOf(const BuildSnapshot &snapshot,
                                                                 std::optional<ProjectId> project = {})
{
    const std::atomic<bool> cancelled = false;
    const auto period = analytics::lastDays(30, synthetic::noon(), QTimeZone("Europe/Berlin"));
    return std::make_shared<const analytics::TenantFigures>(
        analytics::tenantFigures(*snapshot, {period, synthetic::noon(), project}, cancelled));
}

inline const UserId vera = UserId(QUuid(77, 7, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 7));

struct ProjectsData
{
    explicit ProjectsData(ProjectTable &filled, bool mine = true)
        : table(filled)
    {
        builds.addRandom(600);
        builds.addDesignRows();
        snapshot = builds.snapshot();
        const auto &entries = builds.words().projects;
        for (size_t i = 1; i < entries.size(); ++i) {
            ListedProject listed;
            listed.project.id = entries[i].id;
            listed.project.name = entries[i].name;
            listed.project.status = i == 2 ? u"archived"_s : i == 3 ? u"suspended"_s : u"active"_s;
            listed.project.visibility = u"private"_s;
            listed.project.description = u"What <b>%1</b> is for"_s.arg(entries[i].name);
            listed.project.gitRepo = u"https://•••@git.example.test/%1.git"_s.arg(entries[i].name);
            listed.project.gitBranch = u"main"_s;
            listed.membersRead = true;
            listed.mine = mine && i % 3 == 0;
            listed.members.push_back({UserId(QUuid(quint32(i), 7, 0x4000, 1, 0, 0, 0, 0, 0, 0, 7)), u"Hana Sato"_s});
            if (listed.mine)
                listed.members.push_back({vera, u"Vera Novak"_s});
            projects.push_back(listed);
        }
        table.setNow(synthetic::noon());
        table.setLocalZone(QTimeZone("Europe/Berlin"));
        table.setProjects(projects);
        figures = figuresOf(snapshot);
        table.setFigures(figures, snapshot);
    }

    ProjectId id(const QString &name) const
    {
        for (const ListedProject &listed : projects) {
            if (listed.project.name == name)
                return listed.project.id;
        }
        return {};
    }

    ProjectTable &table;
    synthetic::Builds builds;
    BuildSnapshot snapshot;
    std::vector<ListedProject> projects;
    std::shared_ptr<const analytics::TenantFigures> figures;
};

/// Settings as a server tells them.
inline ProjectSettings settingsOf(const ProjectId &id)
{
    ProjectSettings settings;
    settings.project = id;
    settings.build.value = ProjectBuildSettings{u"repo_managed"_s, u"image-factory.yaml"_s, u"strict"_s, {}};
    settings.sources.value = std::vector<ProjectSource>{
        {u"primary"_s, u"github"_s, u"https://•••@git.example.test/shop.git"_s, u"main"_s, true, true}};
    ProjectTrigger nightly;
    nightly.type = u"schedule"_s;
    nightly.name = u"Every <i>night</i>"_s;
    nightly.cron = u"30 2 * * *"_s;
    nightly.timeZone = u"Europe/Berlin"_s;
    nightly.active = true;
    settings.triggers.value = std::vector<ProjectTrigger>{nightly};
    settings.receipts.value = std::vector<WebhookReceipt>{};
    settings.asOf = synthetic::noon();
    return settings;
}

/// Every text a person could read in a widget and its parts.
inline QString textIn(QWidget *widget)
{
    QStringList text{widget->accessibleName()};
    for (const QWidget *part : widget->findChildren<QWidget *>()) {
        text << part->accessibleName() << part->toolTip();
        if (const auto *label = qobject_cast<const QLabel *>(part))
            text << label->text();
    }
    return text.join(u'\n');
}

/// Widgets of a page that take typed text.
inline QStringList typableIn(QWidget *page)
{
    QStringList found;
    for (const QWidget *part : page->findChildren<QWidget *>()) {
        for (const char *kind : {"QLineEdit", "QTextEdit", "QPlainTextEdit", "QComboBox", "QAbstractSpinBox",
                                 "QCheckBox", "QAbstractSlider", "QDateTimeEdit"}) {
            if (part->inherits(kind) && !part->inherits("QScrollBar"))
                found << part->objectName() + u' ' + QString::fromLatin1(kind);
        }
    }
    return found;
}

} // namespace viewer::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/export_dialog.h"

#include <QCoreApplication>
#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(viewer::ChartCard)
};

QString filterOf(const QString &suffix)
{
    if (suffix == "json"_L1)
        return Words::tr("JSON (*.json)");
    if (suffix == "png"_L1)
        return Words::tr("PNG picture (*.png)");
    if (suffix == "svg"_L1)
        return Words::tr("SVG picture (*.svg)");
    return Words::tr("CSV (*.csv)");
}

} // namespace

void askExportFile(QWidget *parent, const QString &title, const QString &name, const QStringList &suffixes,
                   const std::function<void(const QString &path, const QString &suffix)> &chosen)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setObjectName(u"saveChartDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    for (const QString &suffix : suffixes)
        filters << filterOf(suffix);
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(suffixes.front());
    dialog->selectFile(name + u'.' + suffixes.front());
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, filters, suffixes](const QString &filter) {
        dialog->setDefaultSuffix(suffixes.value(filters.indexOf(filter), suffixes.front()));
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [chosen](const QString &path) { chosen(path, path.section(u'.', -1).toLower()); });
    dialog->open();
}

} // namespace viewer

// SPDX-License-Identifier: GPL-3.0-or-later
// Every number can be explained: the formulas that figures name are in the glossary, with the same version.
#include "models/analytics/glossary/glossary.h"
#include "models/analytics/metrics.h"
#include "tests/models/columns/sample_columns.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace viewer;
using namespace viewer::analytics;

namespace {

/// Formulas as they stand in the sources: Formula name{…"rate.eventual"…, 1}.
std::vector<std::pair<QString, int>> formulasInSources()
{
    static const QRegularExpression formula(
        uR"RE(Formula\s*\w*\s*\{\s*(?:QLatin1StringView\s*[({]\s*)?"([a-z0-9_.]+)"(?:_L1)?\s*[)}]?\s*,\s*(\d+)\s*\})RE"_s);
    std::vector<std::pair<QString, int>> found;
    QDirIterator files(QStringLiteral(VIEWER_SOURCE_DIR "/models/analytics"), {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        auto match = formula.globalMatch(QString::fromUtf8(file.readAll()));
        while (match.hasNext()) {
            const auto one = match.next();
            found.emplace_back(one.captured(1), one.captured(2).toInt());
        }
    }
    return found;
}

} // namespace

class TestGlossary : public QObject
{
    Q_OBJECT

private slots:
    void explainsEveryFormulaThatTheSourcesName()
    {
        const Glossary glossary;
        const auto formulas = formulasInSources();
        QVERIFY(formulas.size() >= 20);
        for (const auto &[id, version] : formulas) {
            const GlossaryEntry *entry = glossary.entry(id);
            QVERIFY2(entry, qPrintable(id));
            QCOMPARE(entry->version, version);
        }
    }

    void explainsEveryFigureOfMetrics()
    {
        const Glossary glossary;
        const auto columns = sample::randomColumns(500, 3);
        const std::atomic<bool> never{false};
        const Instant end{Seconds(sample::firstDay + 400 * 3600)};
        const MetricsQuery query{{Instant(Seconds(sample::firstDay)), end}, QTimeZone::utc(), end, {}, GroupBy::None};
        const MetricFigures f = metrics(*columns, query, never).figures;
        std::vector<Figure> figures{f.eventual, f.firstAttempt, f.perExecution, f.retryGain, f.other};
        for (const SpanFigures &span : {f.duration, f.failedDuration, f.queue})
            figures.insert(figures.end(), {span.p50, span.p90, span.p95, span.mean, span.longest});
        for (const Figure &figure : figures) {
            const GlossaryEntry *entry = glossary.entry(QString(figure.formula.id));
            QVERIFY2(entry, figure.formula.id.data());
            QCOMPARE(entry->version, figure.formula.version);
        }
    }

    void everyEntryTellsEverything()
    {
        const Glossary glossary;
        QVERIFY(glossary.entries().size() >= 20);
        for (const GlossaryEntry &e : glossary.entries()) {
            for (const QString &text :
                 {e.title, e.formula, e.source, e.unit, e.minimum, e.leavesOut, e.fails, e.pitfalls})
                QVERIFY2(!text.isEmpty(), qPrintable(e.id));
            QVERIFY(e.version >= 1);
        }
        QVERIFY(std::is_sorted(glossary.entries().begin(), glossary.entries().end(),
                               [](const auto &a, const auto &b) { return a.id < b.id; }));
    }

    void knowsNoOtherFormula()
    {
        const Glossary glossary;
        QVERIFY(!glossary.entry(u"rate.happiness"));
        QVERIFY(!glossary.entry(u""));
    }
};

QTEST_GUILESS_MAIN(TestGlossary)
#include "tst_glossary.moc"

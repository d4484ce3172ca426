// SPDX-License-Identifier: GPL-3.0-or-later
// What one can expect of the default rule of change points: the bar, and that the table of the glossary is true.
// VIEWER_WRITE_EXPECT=1 tst_coverage_changes writes the table anew (20,000 series a number).
#include "tests/models/analytics/reference/change_simulation.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace viewer::analytics;
using namespace viewer::analytics::reference;
using namespace Qt::StringLiterals;

namespace {

constexpr double variations[] = {0.1, 0.2, 0.3};
constexpr double shifts[] = {1, 1.2, 1.3, 1.5, 2};
constexpr int whole = 20000;

QString file()
{
    return QStringLiteral(VIEWER_SOURCE_DIR) + u"/models/analytics/glossary/expect.json"_s;
}

QJsonObject readExpect()
{
    QFile in(file());
    return in.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(in.readAll()).object() : QJsonObject();
}

/// One line for a variation: its false reports, then what it finds, in per cent.
QString lineOf(double variation)
{
    QString line = u"variation %1:"_s.arg(variation);
    for (const double shift : shifts) {
        const ChangeRates rates = simulateChanges({variation, shift}, whole, 2026);
        if (shift == 1)
            line += u" none %1 %"_s.arg(100 * rates.reported, 0, 'f', 1);
        else
            line += u", +%1 % %2 %"_s.arg(qRound(100 * (shift - 1))).arg(100 * rates.found, 0, 'f', 1);
    }
    return line;
}

QString textOf()
{
    QStringList lines;
    for (const double variation : variations)
        lines += lineOf(variation);
    return u"Share of series in which a change is reported, by simulation (20,000 series a number): log-normal "
           u"durations "
           "with a median of 600 s, 100 runs before, judged once after 10 runs of the new level. \"None\": nothing "
           "changed, any report is false. Else the report is a slower level that begins at most 5 runs from where it "
           "does. Variation = standard deviation / mean of the durations.\n"_s
        + lines.join(u'\n');
}

/// The numbers of a line of the table, as shares: none, +20 %, +30 %, +50 %, +100 %.
std::vector<double> numbersOf(const QString &text, double variation)
{
    std::vector<double> numbers;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        const QString begin = u"variation %1:"_s.arg(variation);
        if (!line.startsWith(begin))
            continue;
        const QStringList parts = line.mid(begin.size()).split(u',');
        for (const QString &part : parts)
            numbers.push_back(part.split(u' ', Qt::SkipEmptyParts).value(part.contains(u'+') ? 2 : 1).toDouble() / 100);
    }
    return numbers;
}

} // namespace

class TestCoverageChanges : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (qEnvironmentVariableIsEmpty("VIEWER_WRITE_EXPECT"))
            return;
        QJsonObject expect = readExpect();
        expect[u"change.default_rule"_s] = textOf();
        QFile out(file());
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(QJsonDocument(expect).toJson());
    }

    void reportsAtMostOneOfAHundredQuietSeries()
    {
        const ChangeRates quiet = simulateChanges({0.1, 1}, 1000, 1);
        QVERIFY2(quiet.reported <= 0.01, qPrintable(QString::number(quiet.reported)));
    }

    void findsNineOfTenShiftsByAFifth()
    {
        const ChangeRates shifted = simulateChanges({0.1, 1.2}, 1000, 1);
        QVERIFY2(shifted.reported >= 0.9, qPrintable(QString::number(shifted.reported)));
        QVERIFY2(shifted.found >= 0.9, qPrintable(QString::number(shifted.found)));
    }

    void saysInTheGlossaryWhatASimulationGives()
    {
        const QString text = readExpect()[u"change.default_rule"_s].toString();
        constexpr int repetitions = 500;
        for (const double variation : variations) {
            const std::vector<double> said = numbersOf(text, variation);
            QCOMPARE(said.size(), std::size(shifts));
            for (size_t at = 0; at < said.size(); ++at) {
                const ChangeRates rates = simulateChanges({variation, shifts[at]}, repetitions, 77 + at);
                const double simulated = shifts[at] == 1 ? rates.reported : rates.found;
                // Four standard errors, and what a shared rounding and two more reports among few may add.
                const double allowed = 4 * std::sqrt(said[at] * (1 - said[at]) / repetitions) + 0.005;
                QVERIFY2(std::abs(simulated - said[at]) <= allowed,
                         qPrintable(u"variation %1, shift %2: the text says %3, simulated %4"_s.arg(variation)
                                        .arg(shifts[at])
                                        .arg(said[at])
                                        .arg(simulated)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestCoverageChanges)
#include "tst_coverage_changes.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/xlsx_writer.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace viewer;
using namespace Qt::StringLiterals;

namespace {

QByteArray written(ExportFormat format, const QStringList &keys, const std::vector<std::vector<Cell>> &rows)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto writer = RowWriter::create(format, buffer);
    bool ok = writer->begin(keys).ok();
    for (const auto &row : rows)
        ok = ok && writer->row(row).ok();
    ok = ok && writer->end().ok();
    return ok ? buffer.data() : QByteArray("failed");
}

QByteArray csvField(const QString &text)
{
    const QByteArray all = written(ExportFormat::Csv, {u"t"_s}, {{Cell(text)}});
    return all.sliced(3).chopped(2); // header "t", CRLF; CRLF of the row
}

/// A reader after RFC 4180, written apart from the writer.
QList<QStringList> parseCsv(const QString &text)
{
    QList<QStringList> records;
    QStringList record;
    QString field;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted) {
            if (c == u'"' && i + 1 < text.size() && text[i + 1] == u'"')
                field += text[++i];
            else if (c == u'"')
                quoted = false;
            else
                field += c;
        } else if (c == u'"' && field.isEmpty()) {
            quoted = true;
        } else if (c == u',') {
            record << std::exchange(field, {});
        } else if (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n') {
            ++i;
            record << std::exchange(field, {});
            records << std::exchange(record, {});
        } else {
            field += c;
        }
    }
    return records;
}

/// The sheets of a workbook as a reader apart from the writer sees them: rows of cells, each {"kind", "value"} or
/// null. The reader is Python's, as neither Qt nor the writing library can read one.
QJsonArray sheetsOf(const QByteArray &workbook)
{
    QProcess reader;
    reader.start(u"/usr/bin/python3"_s, {u"-B"_s, QStringLiteral(XLSX_READER), u"-"_s});
    reader.write(workbook);
    reader.closeWriteChannel();
    if (!reader.waitForFinished())
        return {};
    const QByteArray problem = reader.readAllStandardError();
    if (!problem.isEmpty())
        qWarning("%s", problem.constData());
    return QJsonDocument::fromJson(reader.readAllStandardOutput()).array();
}

QJsonArray writtenSheets(const QStringList &keys, const std::vector<std::vector<Cell>> &rows, qint64 rowsOfASheet)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    XlsxWriter writer(buffer, rowsOfASheet);
    bool ok = writer.begin(keys).ok();
    for (const auto &row : rows)
        ok = ok && writer.row(row).ok();
    return ok && writer.end().ok() ? sheetsOf(buffer.data()) : QJsonArray();
}

QJsonValue textOf(const QString &text)
{
    return QJsonObject{{"kind", "text"}, {"value", text}};
}

QJsonValue numberOf(double number)
{
    return QJsonObject{{"kind", "number"}, {"value", number}};
}

} // namespace

class TestRowWriters : public QObject
{
    Q_OBJECT

private slots:
    void writesAHeaderAndCrLfLines()
    {
        QCOMPARE(written(ExportFormat::Csv, {u"a"_s, u"b"_s}, {{Cell(u"x"_s), Cell(qint64(7))}}),
                 QByteArray("a,b\r\nx,7\r\n"));
        QCOMPARE(written(ExportFormat::Csv, {u"a"_s, u"b"_s}, {}), QByteArray("a,b\r\n"));
    }

    void leavesUnknownValuesEmptyInCsvAndNullInJson()
    {
        const std::vector<std::vector<Cell>> rows{{Cell(), Cell(qint64(0)), Cell()}};
        QCOMPARE(written(ExportFormat::Csv, {u"a"_s, u"b"_s, u"c"_s}, rows), QByteArray("a,b,c\r\n,0,\r\n"));
        QCOMPARE(written(ExportFormat::Json, {u"a"_s, u"b"_s, u"c"_s}, rows),
                 QByteArray("[\n{\"a\":null,\"b\":0,\"c\":null}\n]\n"));
    }

    void defusesFormulas_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("equals") << u"=1+1"_s << "'=1+1"_ba;
        QTest::newRow("plus") << u"+49 30"_s << "'+49 30"_ba;
        QTest::newRow("minus") << u"-rf"_s << "'-rf"_ba;
        QTest::newRow("at") << u"@SUM(A1)"_s << "'@SUM(A1)"_ba;
        QTest::newRow("tab") << u"\t=1"_s << "'\t=1"_ba;
        QTest::newRow("carriage return") << u"\r=1"_s << "\"'\r=1\""_ba;
        QTest::newRow("with quotes") << u"=HYPERLINK(\"http://x\",\"y\")"_s
                                     << "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""_ba;
        QTest::newRow("harmless") << u"a=1"_s << "a=1"_ba;
    }
    void defusesFormulas()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, field);
        QCOMPARE(csvField(text), field);
    }

    void writesNegativeNumbersAsNumbers()
    {
        QCOMPARE(written(ExportFormat::Csv, {u"n"_s}, {{Cell(qint64(-5))}}), QByteArray("n\r\n-5\r\n"));
        QCOMPARE(written(ExportFormat::Json, {u"n"_s}, {{Cell(-0.5)}}), QByteArray("[\n{\"n\":-0.5}\n]\n"));
    }

    void quotesCommasQuotesAndLineEnds()
    {
        QCOMPARE(csvField(u"a,b"_s), "\"a,b\""_ba);
        QCOMPARE(csvField(u"say \"no\""_s), "\"say \"\"no\"\"\""_ba);
        QCOMPARE(csvField(u"one\ntwo"_s), "\"one\ntwo\""_ba);
        QCOMPARE(csvField(u"one\r\ntwo"_s), "\"one\r\ntwo\""_ba);
        QCOMPARE(csvField(u" padded "_s), "\" padded \""_ba);
    }

    void readsBackNastyTexts()
    {
        const QStringList texts{u"\u202Eevil\u202C"_s, // right-to-left override
                                u"\u05D0\u05D1\u05D2, \u0645\u0631\u062D\u0628\u0627"_s,
                                u"\U0001F680 \"quoted\"\r\nnext"_s,
                                u"a\u2028b"_s,
                                u"ends with \\"_s,
                                u"\u0007\u001b[31mred"_s};
        std::vector<Cell> row;
        QStringList keys;
        for (const QString &text : texts) {
            row.push_back(text);
            keys << u"k%1"_s.arg(keys.size());
        }
        const auto records = parseCsv(QString::fromUtf8(written(ExportFormat::Csv, keys, {row})));
        QCOMPARE(records.size(), 2);
        QCOMPARE(records[1], texts);

        const QJsonDocument json = QJsonDocument::fromJson(written(ExportFormat::Json, keys, {row}));
        QVERIFY(json.isArray());
        for (qsizetype i = 0; i < keys.size(); ++i)
            QCOMPARE(json.array().at(0).toObject().value(keys[i]).toString(), texts[i]);
    }

    void keepsNulFromEndingACsvTextAndKeepsItInJson()
    {
        const QString text = u"before\0after"_s;
        QCOMPARE(text.size(), 12);
        QCOMPARE(csvField(text), u"before\uFFFDafter"_s.toUtf8());
        const QByteArray json = written(ExportFormat::Json, {u"t"_s}, {{Cell(text)}});
        QVERIFY(!json.contains('\0'));
        QCOMPARE(QJsonDocument::fromJson(json).array().at(0).toObject().value("t"_L1).toString(), text);
    }

    void writesValidUtf8ForHalfOfASurrogatePair()
    {
        const QString broken = u"x"_s + QChar(0xD83D) + u"y"_s;
        for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::Json}) {
            const QByteArray bytes = written(format, {u"t"_s}, {{Cell(broken)}});
            QVERIFY(bytes.contains("x?y"));
        }
    }

    void writesListsTimesAndTruth()
    {
        const Instant time = *parseInstant(u"2026-03-12T13:55:02.250Z"_s);
        const std::vector<std::vector<Cell>> rows{{Cell(QStringList{u"a"_s, u"b"_s}), Cell(time), Cell(true)}};
        const QStringList keys{u"list"_s, u"at"_s, u"on"_s};
        QCOMPARE(written(ExportFormat::Csv, keys, rows), "list,at,on\r\na; b,2026-03-12T13:55:02.250Z,true\r\n"_ba);
        QCOMPARE(written(ExportFormat::Json, keys, rows),
                 "[\n{\"list\":[\"a\",\"b\"],\"at\":\"2026-03-12T13:55:02.250Z\",\"on\":true}\n]\n"_ba);
    }

    void writesWholeSecondsWithoutAPoint()
    {
        QCOMPARE(std::get<qint64>(secondsCell(Milliseconds(90'000))), 90);
        QCOMPARE(std::get<double>(secondsCell(Milliseconds(90'250))), 90.25);
        QVERIFY(std::holds_alternative<std::monostate>(secondsCell(std::nullopt)));
    }

    void writesAnEmptyListAsAnEmptyJsonArray() { QCOMPARE(written(ExportFormat::Json, {u"a"_s}, {}), "[]\n"_ba); }

    void streamsManyRowsWithoutHoldingThemBack()
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const auto writer = RowWriter::create(ExportFormat::Csv, buffer);
        QVERIFY(writer->begin({u"t"_s}).ok());
        const std::vector<Cell> row{Cell(QString(100, u'x'))};
        for (int i = 0; i < 5000; ++i)
            QVERIFY(writer->row(row).ok());
        QVERIFY(buffer.data().size() > 5000 * 102 - 70'000);
        QVERIFY(writer->end().ok());
        QCOMPARE(buffer.data().size(), qsizetype(3 + 5000 * 102));
        QCOMPARE(writer->rows(), 5000);
    }

    void reportsAFullDisk()
    {
        QFile full(u"/dev/full"_s);
        QVERIFY(full.open(QIODevice::WriteOnly));
        const auto writer = RowWriter::create(ExportFormat::Json, full);
        QVERIFY(writer->begin({u"t"_s}).ok());
        const std::vector<Cell> row{Cell(u"x"_s)};
        QVERIFY(writer->row(row).ok());
        const auto ended = writer->end();
        QVERIFY(!ended.ok());
        QCOMPARE(ended.error().kind, ErrorKind::Storage);
    }

    void writesAWorkbookWithTypedCells()
    {
        const Instant time(Milliseconds(1'700'000'000'123));
        const std::vector<std::vector<Cell>> rows{
            {Cell(u"ledger"_s), Cell(qint64(7714)), Cell(2.5), Cell(true), Cell(time),
             Cell(QStringList{u"a"_s, u"b"_s})},
            {Cell(), Cell(qint64(-3)), Cell(), Cell(false), Cell(), Cell(QStringList())}};
        const QJsonArray sheets = writtenSheets({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s}, rows, 100);
        QCOMPARE(sheets.size(), 1);
        const QJsonArray lines = sheets[0].toArray();
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[0].toArray()[5], textOf(u"f"_s));
        const QJsonArray first = lines[1].toArray();
        QCOMPARE(first[0], textOf(u"ledger"_s));
        QCOMPARE(first[1], numberOf(7714));
        QCOMPARE(first[2], numberOf(2.5));
        QCOMPARE(first[3], (QJsonObject{{"kind", "truth"}, {"value", true}}));
        QCOMPARE(first[4], (QJsonObject{{"kind", "time"}, {"value", "2023-11-14T22:13:20.123Z"}}));
        QCOMPARE(first[5], textOf(u"a; b"_s));
        const QJsonArray second = lines[2].toArray();
        QVERIFY(second[0].isNull() && second[2].isNull() && second[4].isNull() && second[5].isNull());
        QCOMPARE(second[1], numberOf(-3));
    }

    void keepsTextsOfAWorkbookTexts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read");
        const auto same = [](const char *name, const QString &text) { QTest::newRow(name) << text << text; };
        same("equals", u"=1+1"_s);
        same("plus", u"+49 30"_s);
        same("minus", u"-5"_s);
        same("at", u"@SUM(A1)"_s);
        same("link", u"http://example.test/"_s);
        same("number", u"0012"_s);
        same("markup", u"<a href=\"x\">&amp;</a> ]]>"_s);
        same("spaces", u"  padded  "_s);
        same("lines", u"one\ntwo\ttab"_s);
        same("carriage return", u"one\r\ntwo"_s);
        same("escape", u"\x1b[31mred"_s);
        same("looks escaped", u"_x0041_ and _x000D_"_s);
        same("wide", u"Zürich 🚀 日本"_s);
        QTest::newRow("nul") << QString(QChar(0)) + u"x"_s << u"\ufffdx"_s;
        QTest::newRow("no character") << QString(QChar(0xffff)) << u"\ufffd"_s;
        QTest::newRow("half a pair") << QString(QChar(0xd83d)) + u"x"_s << u"?x"_s;
    }
    void keepsTextsOfAWorkbookTexts()
    {
        QFETCH(QString, text);
        QFETCH(QString, read);
        const QJsonArray sheets = writtenSheets({u"t"_s}, {{Cell(text)}}, 100);
        QCOMPARE(sheets[0].toArray()[1].toArray()[0], textOf(read));
    }

    void cutsATextThatNoCellHoldsAndSaysSo()
    {
        const QJsonArray sheets =
            writtenSheets({u"t"_s}, {{Cell(QString(32'767, u'x'))}, {Cell(QString(40'000, u'x'))}}, 100);
        const QJsonArray lines = sheets[0].toArray();
        QCOMPARE(lines[1].toArray()[0], textOf(QString(32'767, u'x')));
        const QString cut = lines[2].toArray()[0]["value"_L1].toString();
        QCOMPARE(cut.size(), 32'767);
        QVERIFY(cut.endsWith(u"[cut: a cell holds 32,767 characters]"_s));
    }

    void goesOnToAnotherSheetWhenOneIsFull()
    {
        std::vector<std::vector<Cell>> rows;
        for (int i = 0; i < 7; ++i)
            rows.push_back({Cell(qint64(i))});
        const QJsonArray sheets = writtenSheets({u"n"_s}, rows, 4); // the keys and three rows
        QCOMPARE(sheets.size(), 3);
        QList<double> numbers;
        for (const QJsonValue sheet : sheets) {
            QCOMPARE(sheet[0][0], textOf(u"n"_s));
            for (int line = 1; line < sheet.toArray().size(); ++line)
                numbers << sheet[line][0]["value"_L1].toDouble();
        }
        QCOMPARE(numbers, (QList<double>{0, 1, 2, 3, 4, 5, 6}));
    }

    void leavesNothingOfAWorkbookThatIsGivenUp()
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        {
            XlsxWriter writer(buffer);
            QVERIFY(writer.begin({u"t"_s}).ok());
            const std::vector<Cell> row{Cell(u"x"_s)};
            QVERIFY(writer.row(row).ok());
        }
        QVERIFY(buffer.data().isEmpty());
    }

    void reportsAFullDiskUnderAWorkbook()
    {
        QFile full(u"/dev/full"_s);
        QVERIFY(full.open(QIODevice::WriteOnly));
        XlsxWriter writer(full);
        QVERIFY(writer.begin({u"t"_s}).ok());
        const auto ended = writer.end();
        QVERIFY(!ended.ok());
        QCOMPARE(ended.error().kind, ErrorKind::Storage);
    }

    void knowsItsFormats()
    {
        QCOMPARE(exportFormatOf(u"csv"), ExportFormat::Csv);
        QCOMPARE(exportFormatOf(u"json"), ExportFormat::Json);
        QCOMPARE(exportFormatOf(u"xlsx"), ExportFormat::Xlsx);
        QVERIFY(!exportFormatOf(u"pdf"));
        QVERIFY(!exportFormatOf(u"CSV"));
    }
};

QTEST_GUILESS_MAIN(TestRowWriters)
#include "tst_row_writers.moc"

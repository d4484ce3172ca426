// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes to text that is shown: nothing dangerous is left, nothing is lost, spans fit.
#include "models/logs/ansi.h"
#include "models/logs/display_text.h"
#include "models/logs/log_level.h"
#include "models/logs/step_mark.h"
#include "tests/fuzz/fuzz.h"

#include <QList>

namespace viewer::fuzz {

using namespace viewer::logs;

namespace {

void checkShown(const DisplayText &shown)
{
    for (const uint c : shown.text.toUcs4()) {
        require(c == '\t' || QChar::category(c) != QChar::Other_Control, "a control character is shown");
        require(c == 0x200c || c == 0x200d || QChar::category(c) != QChar::Other_Format, "a hidden character is shown");
        require(QChar::category(c) != QChar::Separator_Line && QChar::category(c) != QChar::Separator_Paragraph,
                "a line break is shown");
    }
    int end = 0;
    for (const StyleSpan &span : shown.spans) {
        require(span.start >= end && span.length > 0, "spans overlap");
        require(!span.style.isDefault(), "a span without a style");
        end = span.start + span.length;
    }
    require(end <= shown.text.size(), "a span behind the text");
}

void checkView(QByteArrayView part, QByteArrayView whole)
{
    require(part.isEmpty() || (part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size()),
            "a view beyond the line");
}

} // namespace

void ansiRound(Chance &chance)
{
    const QByteArray bytes = hostileBytes(chance, chance.oneIn(20) ? 20'000 : 300);
    // An allocation without a spare byte behind it: sanitizers see each one read too far.
    const std::vector<char> exact(bytes.begin(), bytes.end());
    const QByteArrayView view(exact.data(), qsizetype(exact.size()));

    AnsiStyle style;
    AnsiStyle styleAfter;
    const DisplayText all = displayText(view, style, CarriageReturns::All);
    applyStyles(styleAfter, view);
    checkShown(all);
    require(style == styleAfter, "the style behind the text depends on how it is read");
    AnsiStyle other;
    const DisplayText last = displayText(view, other, CarriageReturns::LastState);
    checkShown(last);
    require(other == style, "carriage returns change the style");
    require(last.text.size() <= all.text.size(), "the last state is longer than all");

    QByteArray plain;
    appendPlain(plain, view);
    require(plain.size() <= view.size(), "plain text is longer");
    AnsiStyle none;
    for (qsizetype from = 0; from < view.size();) {
        const qsizetype most = 1 + qsizetype(chance.below(64));
        const qsizetype cut = cutLength(view.sliced(from), most);
        require(cut > 0 && cut <= most, "a piece without an end");
        checkShown(displayText(view.sliced(from, cut), none));
        from += cut;
    }
    const LogLevel level = levelOfText(view);
    require(level <= LogLevel::Error, "a level that is none");
    if (const std::optional<StepMark> mark = stepMarkOf(view)) {
        checkView(mark->name, view);
        checkView(mark->title, view);
    }
}

} // namespace viewer::fuzz

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/text_writer.h"

namespace viewer {

namespace {
constexpr qsizetype heldBack = 64 * 1024;
} // namespace

Result<Done> TextWriter::writeBegin()
{
    appendBegin(m_pending);
    return Done{};
}

Result<Done> TextWriter::writeRow(std::span<const Cell> cells)
{
    appendRow(m_pending, cells);
    return m_pending.size() < heldBack ? Result<Done>(Done{}) : drain();
}

Result<Done> TextWriter::writeEnd()
{
    appendEnd(m_pending);
    return drain();
}

Result<Done> TextWriter::drain()
{
    auto done = send(m_pending);
    m_pending.resize(0);
    return done;
}

} // namespace viewer

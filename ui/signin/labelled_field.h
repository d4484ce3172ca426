// SPDX-License-Identifier: GPL-3.0-or-later
// A field with its name above it.
#pragma once

#include <QString>

class QWidget;

namespace viewer {

/// A block of the label (with its mnemonic) and the field; the field also gets the label as accessible name. `aside`
/// stands at the right of the label (a hint or a link); null = nothing. `parent` owns the block.
QWidget *labelledField(const QString &text, QWidget *field, QWidget *parent, QWidget *aside = nullptr);

} // namespace viewer

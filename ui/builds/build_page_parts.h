// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of buildPageValues(). Pure functions; `source.row` is set.
#pragma once

#include "ui/builds/build_page_values.h"

namespace viewer::buildpage {

void showSteps(const BuildPageSource &source, BuildPageValues &values);
void showAttempts(const BuildPageSource &source, BuildPageValues &values);
void showConfiguration(const BuildPageSource &source, BuildPageValues &values);
void showImages(const BuildPageSource &source, BuildPageValues &values);

} // namespace viewer::buildpage

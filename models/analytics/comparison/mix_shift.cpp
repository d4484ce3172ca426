// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/comparison/mix_shift.h"

namespace viewer::analytics {

namespace {

/// Sizes and sums of one period.
struct Whole
{
    qint64 n = 0;
    double sum = 0;

    void add(qint64 size, double mean)
    {
        if (size <= 0)
            return;
        n += size;
        sum += double(size) * mean;
    }
};

} // namespace

MixShift mixShift(std::span<const Stratum> strata)
{
    MixShift shift;
    Whole now, before, commonNow, commonBefore;
    for (const Stratum &stratum : strata) {
        now.add(stratum.nNow, stratum.meanNow);
        before.add(stratum.nBefore, stratum.meanBefore);
        if (stratum.nNow > 0 && stratum.nBefore > 0) {
            commonNow.add(stratum.nNow, stratum.meanNow);
            commonBefore.add(stratum.nBefore, stratum.meanBefore);
        }
    }
    shift.leftOutNow = now.n - commonNow.n;
    shift.leftOutBefore = before.n - commonBefore.n;
    if (now.n > 0 && before.n > 0)
        shift.crude = now.sum / double(now.n) - before.sum / double(before.n);
    if (commonNow.n == 0)
        return shift;
    double standardised = 0, mix = 0;
    for (const Stratum &stratum : strata) {
        if (stratum.nNow <= 0 || stratum.nBefore <= 0)
            continue;
        const double shareNow = double(stratum.nNow) / double(commonNow.n);
        const double shareBefore = double(stratum.nBefore) / double(commonBefore.n);
        standardised += 0.5 * (shareNow + shareBefore) * (stratum.meanNow - stratum.meanBefore);
        mix += 0.5 * (stratum.meanNow + stratum.meanBefore) * (shareNow - shareBefore);
    }
    shift.standardised = standardised;
    shift.mix = mix;
    return shift;
}

} // namespace viewer::analytics

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Derives the two font families of the program from Debian's Inter and JetBrains Mono, at build time.

Both are under the SIL Open Font License with reserved names, so the results carry their own names, "Viewer Sans" and
"Viewer Mono". Sans: the ten digits are the fixed-width ones (Qt 6.4 cannot switch on `tnum`). Mono: no ligatures.

    derive_fonts.py sans SOURCE.otf TARGET.otf
    derive_fonts.py mono SOURCE.ttf TARGET.ttf
"""
import os
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

# Latin, Greek, Cyrillic, punctuation, currency, arrows, mathematics, boxes; the rest comes from the system.
RANGES = ((0x20, 0x24F), (0x250, 0x2AF), (0x2B0, 0x36F), (0x370, 0x52F), (0x1E00, 0x1EFF), (0x2000, 0x206F),
          (0x2070, 0x209F), (0x20A0, 0x20BF), (0x2100, 0x218F), (0x2190, 0x21FF), (0x2200, 0x22FF),
          (0x2300, 0x23FF), (0x2500, 0x25FF), (0x2700, 0x27BF), (0xFB00, 0xFB06), (0xFFFD, 0xFFFD))


def single_substitutions(font, tag):
    """All glyph -> glyph pairs of a feature."""
    table = font["GSUB"].table
    pairs = {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag != tag:
            continue
        for index in record.Feature.LookupListIndex:
            for part in table.LookupList.Lookup[index].SubTable:
                pairs.update(getattr(getattr(part, "ExtSubTable", part), "mapping", {}))
    return pairs


def fix_digits(font):
    """Points the ten digits at the glyphs of the same width."""
    fixed = single_substitutions(font, "tnum")
    for table in font["cmap"].tables:
        if not table.isUnicode():
            continue
        for code in range(ord("0"), ord("9") + 1):
            glyph = table.cmap[code]  # subtables may share one mapping
            table.cmap[code] = fixed.get(glyph, glyph)
    digits = [font.getBestCmap()[code] for code in range(ord("0"), ord("9") + 1)]
    widths = [font["hmtx"][glyph][0] for glyph in digits]
    if max(widths) - min(widths) > font["head"].unitsPerEm // 200:
        sys.exit(f"the digits have different widths: {sorted(set(widths))}")
    for glyph in digits:  # the heavier weights differ by a few units of rounding
        font["hmtx"][glyph] = (max(widths), font["hmtx"][glyph][1])


def rename(font, family):
    """Gives the family a new name everywhere; the weight stays in the typographic names."""
    names = font["name"]
    style = names.getDebugName(17) or names.getDebugName(2)
    plain = {"Regular": "Regular", "Bold": "Bold"}
    postscript = f"{family.replace(' ', '')}-{style.replace(' ', '')}"
    legacy = family if style in plain else f"{family} {style}"
    wanted = {1: legacy, 2: plain.get(style, "Regular"), 3: f"derived;{postscript}", 4: f"{family} {style}",
              6: postscript, 16: family, 17: style}
    for record in list(names.names):
        if record.nameID in (7, 10, 18, 19, 20, 21, 22, 25) or record.nameID in wanted:
            names.removeNames(nameID=record.nameID)
    for name_id, text in wanted.items():
        names.setName(text, name_id, 3, 1, 0x409)
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames = [postscript]
        top = cff.topDictIndex[0]
        top.FamilyName, top.FullName, top.Weight = family, f"{family} {style}", style


def derive(kind, source, target):
    options = subset.Options()
    options.layout_features = (["ccmp", "locl", "mark", "mkmk", "kern", "calt", "case"] if kind == "sans"
                               else ["ccmp", "locl", "mark", "mkmk"])
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.hinting = False
    font = subset.load_font(source, options)
    if kind == "sans":
        fix_digits(font)
    codes = {code for first, last in RANGES for code in range(first, last + 1)}
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    rename(font, "Viewer Sans" if kind == "sans" else "Viewer Mono")
    os.makedirs(os.path.dirname(os.path.abspath(target)), exist_ok=True)
    subset.save_font(font, target, options)


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[1] not in ("sans", "mono"):
        sys.exit(__doc__)
    derive(*sys.argv[1:])

package org.kyso.exchange.text;

import java.util.List;
import org.kyso.exchange.api.Cell;

/**
 * A text cell as it was read.
 *
 * @param cell as it stands
 * @param composed whether letters were put together
 * @param verdict what its encoding is
 * @param decoded what it is if it is TCVN3 after all; null where that is out of the question or already done
 */
public record CellText(Cell cell, boolean composed, Tcvn3.Verdict verdict, Cell decoded) {

    public static final CellText BLANK = new CellText(Cell.BLANK, false, Tcvn3.Verdict.PLAIN, null);

    /** Cleans and repairs what a file holds. */
    public static CellText of(String raw, LegacyFont font) {
        if (font.isOfSigns()) {
            return ofUnicode(font.signs(raw));
        }
        if (font == LegacyFont.VPS && Vps.isVps(raw)) {
            return new CellText(cell(Vps.decode(raw)), false, Tcvn3.Verdict.SURE, null);
        }
        if (!CleanText.isAscii(raw) && Vni.isVni(raw)) {
            return new CellText(cell(Vni.decode(raw)), false, Tcvn3.Verdict.SURE, null);
        }
        var verdict = CleanText.isAscii(raw) ? Tcvn3.Verdict.PLAIN : verdict(raw, font);
        if (verdict == Tcvn3.Verdict.SURE) {
            return new CellText(cell(Tcvn3.decode(raw, font)), false, verdict, null);
        }
        var text = CleanText.of(raw);
        if (text.isEmpty()) {
            return BLANK;
        }
        boolean open = verdict == Tcvn3.Verdict.LIKELY || verdict == Tcvn3.Verdict.DOUBTFUL;
        return new CellText(
                Cell.text(text), CleanText.isDecomposed(raw), verdict, open ? cell(Tcvn3.decode(raw, font)) : null);
    }

    /** For a file that is TCVN3 as a whole. */
    public static CellText ofTcvn3(String raw) {
        boolean plain = CleanText.isAscii(raw);
        var cell = cell(plain ? raw : Tcvn3.decode(raw, LegacyFont.MIXED_CASE));
        return new CellText(cell, false, plain ? Tcvn3.Verdict.PLAIN : Tcvn3.Verdict.SURE, null);
    }

    /** For text of several fonts, each run of it in its own. */
    public static CellText ofRuns(List<Run> runs) {
        var text = new StringBuilder();
        boolean isDecoded = false;
        for (var run : runs) {
            boolean isLegacy = run.font() == LegacyFont.MIXED_CASE || run.font() == LegacyFont.CAPITALS;
            if (run.font() == LegacyFont.VPS && Vps.isVps(run.text())) {
                isDecoded = true;
                text.append(Vps.decode(run.text()));
                continue;
            }
            boolean isTcvn3 = isLegacy && verdict(run.text(), run.font()) == Tcvn3.Verdict.SURE;
            isDecoded |= isTcvn3 && !CleanText.isAscii(run.text());
            text.append(
                    isTcvn3
                            ? Tcvn3.decode(run.text(), run.font())
                            : run.font().isOfSigns() ? run.font().signs(run.text()) : run.text());
        }
        var whole = of(text.toString(), LegacyFont.NONE);
        return isDecoded ? new CellText(cell(text.toString()), false, Tcvn3.Verdict.SURE, null) : whole;
    }

    /** A piece of a cell's text in one font. */
    public record Run(String text, LegacyFont font) {}

    /** For text that was decoded already. */
    public static CellText ofUnicode(String raw) {
        return new CellText(cell(raw), false, Tcvn3.Verdict.PLAIN, null);
    }

    private static Tcvn3.Verdict verdict(String raw, LegacyFont font) {
        if (font == LegacyFont.NONE || font == LegacyFont.VPS) {
            return Tcvn3.judge(raw);
        }
        // Correct Unicode is sometimes typed into a cell whose font was left over, also a letter of it beside codes:
        // "Đ¹t".
        boolean isUnicode = raw.chars().anyMatch(c -> c > 0xff) && Tcvn3.isUnicodeWords(raw);
        return isUnicode || !Tcvn3.makesWords(raw) ? Tcvn3.judge(raw) : Tcvn3.Verdict.SURE;
    }

    private static Cell cell(String raw) {
        var text = CleanText.of(raw);
        return text.isEmpty() ? Cell.BLANK : Cell.text(text);
    }
}

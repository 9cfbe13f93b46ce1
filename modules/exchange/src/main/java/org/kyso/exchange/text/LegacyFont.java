package org.kyso.exchange.text;

/** Whether a font is one of those that show TCVN3 codes as Vietnamese. */
public enum LegacyFont {
    /** An ordinary one, or none known. */
    NONE,
    /** Such as .VnTime. */
    MIXED_CASE,
    /** Such as .VnTimeH: shows lower-case codes as capitals. */
    CAPITALS;

    public static LegacyFont named(String name) {
        if (name == null || !name.regionMatches(true, 0, ".vn", 0, 3)) {
            return NONE;
        }
        return name.endsWith("H") ? CAPITALS : MIXED_CASE;
    }
}

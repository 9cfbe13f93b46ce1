package org.kyso.personnel.api;

import java.util.regex.Pattern;

/** Tells a person's name from letters of an encoding that nobody can read any more. */
final class PersonNames {

    /**
     * The letters of Vietnamese and of the languages written beside it in Vietnam, with what may stand between them; a number
     * in brackets keeps namesakes apart.
     */
    private static final Pattern READABLE =
            Pattern.compile("(?iu)[a-zàáâãèéêìíòóôõùúýăđĩũơưạ-ỹĕĭŏŭčñƀ\\u0300-\\u036f" + " '’ʼ`.,()0-9/-]*");

    /** A vowel with the sign behind it that makes it another in the VNI fonts. */
    private static final Pattern UNDECODED =
            Pattern.compile("(?iu)[ae][àáâãèéêùúûõ]|o[âêùúûõ]|[àáâãèéêìíòóôõùúý][àáâãèéêùúûõ]");

    /** What papers put before a name: a number, "đồng chí", a rank. */
    private static final Pattern BEFORE =
            Pattern.compile("(?iu)^(?:\\d{1,4}[.)]\\s*|(?:đ/c|đc|đồng chí|ông|bà|binh nhất|binh nhì|hạ sĩ"
                    + "|(?:thượng|đại|trung|thiếu) (?:úy|uý|tá|sĩ|sỹ|tướng))(?:[.,:]\\s*|\\s+))+(?=\\p{L}+\\s+\\p{L})");

    /** What they put behind it: a sign, a duty in brackets or behind a dash. */
    private static final Pattern BEHIND = Pattern.compile("\\s*(?:\\*+|\\([^()]*\\)\\**|\\s[-–]\\s.*)$");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private PersonNames() {}

    /** A name without what isn't its own. A number in brackets stays, for it keeps namesakes apart. */
    static String bare(String written) {
        var name =
                BEFORE.matcher(SPACES.matcher(written).replaceAll(" ").strip()).replaceFirst("");
        var behind = BEHIND.matcher(name);
        boolean isNumber = behind.find() && behind.group().matches("\\s*\\([\\d.,/ -]*\\)");
        return isNumber || name.isEmpty()
                ? name
                : BEHIND.matcher(name).replaceFirst("").strip();
    }

    static boolean isReadable(String name) {
        return READABLE.matcher(name).matches()
                && !UNDECODED.matcher(name).find()
                && name.chars().anyMatch(Character::isLetter);
    }
}

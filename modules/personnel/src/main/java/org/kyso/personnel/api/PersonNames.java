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

    private PersonNames() {}

    static boolean isReadable(String name) {
        return READABLE.matcher(name).matches()
                && !UNDECODED.matcher(name).find()
                && name.chars().anyMatch(Character::isLetter);
    }
}

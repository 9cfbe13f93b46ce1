package org.kyso.exchange.importing;

import java.util.regex.Pattern;

/** Knows the files that programs leave beside what people meant to send. */
final class StrayFiles {

    /** Hidden ones, Excel's and LibreOffice's marks of an open file, and those of Windows' and the Mac's file managers. */
    private static final Pattern STRAY =
            Pattern.compile("(?iu)\\..*|~\\$.*|desktop\\.ini|thumbs\\.db|ehthumbs\\.db|icon\\r");

    private StrayFiles() {}

    static boolean isStray(String name) {
        return STRAY.matcher(name).matches();
    }
}

package org.kyso.exchange.api;

import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;

/** Answers with a box before each, of which some are ticked: "☐ Có ☑ Không". */
public final class Boxes {

    private static final Pattern BOX =
            Pattern.compile("([☐□▢⬜✗✘❌❎]|\\[\\s*\\]|\\(\\s*\\))|([☑☒✅▣⬛■]|\\[[xXvV✓]\\]|\\([xXvV✓]\\))");

    private Boxes() {}

    /**
     * What is ticked.
     *
     * @return empty where the text has no box with words behind it; else the ticked words, none where no box is ticked
     */
    public static Optional<String> ticked(String text) {
        var box = BOX.matcher(text);
        var ticked = new ArrayList<String>();
        boolean hasWords = false;
        boolean isTicked = false;
        int from = -1;
        while (box.find()) {
            if (from >= 0) {
                hasWords |= add(text.substring(from, box.start()), isTicked, ticked);
            }
            isTicked = box.group(2) != null;
            from = box.end();
        }
        if (from >= 0) {
            hasWords |= add(text.substring(from), isTicked, ticked);
            // A box behind the words is theirs.
            boolean isBehind = !hasWords
                    && !isTicked
                    && !text.strip().isEmpty()
                    && Character.isLetter(text.strip().charAt(0));
            hasWords |= isBehind;
        }
        return hasWords ? Optional.of(String.join(", ", ticked)) : Optional.empty();
    }

    private static boolean add(String words, boolean isTicked, ArrayList<String> ticked) {
        var answer = words.strip().replaceAll("[,;.]+$", "");
        if (isTicked && !answer.isEmpty()) {
            ticked.add(answer);
        }
        return !answer.isEmpty();
    }
}

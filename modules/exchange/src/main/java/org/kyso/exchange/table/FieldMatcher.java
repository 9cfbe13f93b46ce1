package org.kyso.exchange.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kyso.exchange.api.Field;
import org.kyso.exchange.api.Words;

/** Tells which field a heading means. */
final class FieldMatcher {

    /** A longer text that only mentions a field is no heading. */
    private static final int LONGEST_HEADING = 90;

    private static final int KNOWN = 5_000;

    private static final Set<String> YES = Set.of("co", "roi", "da", "yes");
    private static final Set<String> NO = Set.of("khong", "chua", "no", "not yet");

    /** Headings that say nothing without the group above them. */
    private static final Set<String> GENERAL = Set.of("ket qua", "ngay", "trang thai", "tinh trang");

    /** The heading of a sum or a share, not of the thing that is counted. */
    private static final Pattern COUNT = Pattern.compile(
            "(?:count|sum|average|max|min|number|total) (?:of )?.*|(?:tong|tong so|so luong|ty le|so nguoi|dem) .*");

    /** The heading of one step of several, or of one of several times, whose columns say together how far somebody is. */
    private static final Pattern ONE_STEP =
            Pattern.compile("(?:buoc|step|thang|tuan|dot|quy|lan|month|week) \\d{1,2}(?: (?:nam )?\\d{4})?");

    /** What turns the words behind it round: "Chưa sử dụng", "Không là đoàn viên". */
    private static final Pattern NEGATION =
            Pattern.compile(" (?:chua|khong|het|thoi)(?: (?:la|phai|con|duoc|tuoi|thuoc|phai la|con la))? $");

    /** How a heading came to mean a field. */
    record Match(String field, String words, boolean exact) {}

    private record Phrase(Field of, String words) {

        String field() {
            return of.key();
        }

        /** Whether the words beside it, in a padded text, leave it what it means. */
        boolean holdsIn(String padded, int at) {
            var before = padded.substring(0, at + 1);
            var beside = before + padded.substring(at + words.length() + 1);
            return !NEGATION.matcher(before).find() && isOf(beside);
        }

        boolean isOf(String beside) {
            return of.otherwise().stream().noneMatch(word -> beside.contains(" " + word + " "));
        }
    }

    private final Map<String, Phrase> exact = new HashMap<>();
    private final List<Phrase> phrases = new ArrayList<>();
    private final Map<String, Optional<Match>> known = new HashMap<>();

    FieldMatcher(List<Field> fields) {
        for (var field : fields) {
            for (var heading : field.headings()) {
                var words = Words.plain(heading);
                if (!words.isEmpty()) {
                    var phrase = new Phrase(field, words);
                    exact.putIfAbsent(words, phrase);
                    phrases.add(phrase);
                }
            }
        }
    }

    Optional<Match> match(String heading) {
        if (heading.isEmpty() || heading.length() > LONGEST_HEADING) {
            return Optional.empty();
        }
        if (known.size() > KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(heading, h -> matchPlain(Words.plain(h)));
    }

    private Optional<Match> matchPlain(String plain) {
        var field = exact.get(plain);
        if (field == null
                && (COUNT.matcher(plain).matches() || ONE_STEP.matcher(plain).matches())) {
            return Optional.empty();
        }
        return field != null ? Optional.of(new Match(field.field(), plain, true)) : longest(plain, -1);
    }

    /**
     * The field of a heading below a group. The group may say that it is of something else, and "Kết quả" below "Sử dụng" is the
     * group's own.
     */
    Optional<Match> matchBelow(String group, String heading) {
        var own = match(heading);
        var above = Words.plain(group);
        if (above.isEmpty() || own.isEmpty()) {
            return own;
        }
        var ofGroup = exact.get(above);
        if (ofGroup != null && GENERAL.contains(Words.plain(heading))) {
            return Optional.of(new Match(ofGroup.field(), above, true));
        }
        var phrase = exact.get(own.get().words());
        return own.filter(match -> phrase == null || phrase.isOf(" " + above + " "));
    }

    /** The field that a heading means only together with the group above it: "Hiệu lực" over "Từ ngày". */
    Optional<Match> matchAcross(String group, String heading) {
        var above = Words.plain(group);
        var own = Words.plain(heading);
        if (above.isEmpty() || own.isEmpty() || above.length() + own.length() > LONGEST_HEADING) {
            return Optional.empty();
        }
        var down = longest(above + " " + own, above.length());
        return down.isPresent() ? down : longest(own + " " + above, own.length());
    }

    /** The field of a group whose columns are its answers: "Đã sử dụng" over "Không" and "Có" is the second of them. */
    Optional<Match> matchAnswer(String group, String heading) {
        return YES.contains(Words.plain(heading)) ? match(group) : Optional.empty();
    }

    /** Whether a heading is an answer, or a step, of the group above it, and so no row. */
    static boolean isAnswer(String heading) {
        var words = Words.plain(heading);
        return YES.contains(words)
                || NO.contains(words)
                || ONE_STEP.matcher(words).matches();
    }

    /** The longest phrase inside a text; where a seam is given, only one that lies on both of its sides. */
    private Optional<Match> longest(String text, int seam) {
        var padded = " " + text + " ";
        Phrase best = null;
        int bestAt = 0;
        for (var phrase : phrases) {
            int at = padded.indexOf(" " + phrase.words + " ");
            boolean fits = at >= 0
                    && (seam < 0 || at < seam && at + phrase.words.length() > seam)
                    && phrase.holdsIn(padded, at);
            if (fits && (best == null || isBetter(phrase, at, best, bestAt))) {
                best = phrase;
                bestAt = at;
            }
        }
        return Optional.ofNullable(best).map(p -> new Match(p.field(), p.words, false));
    }

    private static boolean isBetter(Phrase phrase, int at, Phrase best, int bestAt) {
        int longer = phrase.words.length() - best.words.length();
        return longer > 0 || longer == 0 && at < bestAt;
    }

    /** Takes back what a heading contains where another heading is just that: "Họ và tên người lập" beside "Họ và tên". */
    static List<Optional<Match>> withoutShadows(List<Optional<Match>> matches) {
        var taken = new HashSet<String>();
        matches.forEach(m -> m.filter(Match::exact).ifPresent(e -> taken.add(e.words)));
        return matches.stream()
                .map(m -> m.filter(one -> one.exact || !taken.contains(one.words)))
                .toList();
    }
}

package org.kyso.enrollment.returns;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Stage;
import org.kyso.exchange.api.Boxes;
import org.kyso.exchange.api.Mark;
import org.kyso.exchange.api.Words;

/**
 * What people write into the column of results of a campaign: a step's number, words, or a mark. Words are understood whole or not at
 * all: one that isn't in the vocabulary here may be a negation, a plan or a doubt, and then nothing is made of the rest.
 */
final class StageWords {

    /** No campaign has more steps than so many digits count. */
    private static final int LONGEST_NUMBER = 3;

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** A day beside a result says when, and 100% says nothing more; a step of eight, such as 3/8, is no day. */
    private static final Pattern DAY = Pattern.compile(
            "(?iu)(?:(?<!\\p{L})(?:từ |vào )?ngày\\s*)?\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})\\b|(?<!\\p{L})ngày\\s*\\d{1,2}[/.-]\\d{1,2}\\b|(?<!\\d)100\\s*%");

    /** Words that say registration, whatever the campaign calls it. */
    private static final List<String> REGISTERED = List.of(
            "da dang ky thanh cong",
            "da dang ky",
            "dang ky thanh cong",
            "dang ky xong",
            "hoan thanh dang ky",
            "registered");

    private static final List<String> BRIEFED = List.of("pho bien", "quan triet", "trien khai", "briefed");
    private static final List<String> USED = List.of("da su dung", "da ky so", "da dung", "used");
    private static final List<String> DONE =
            List.of("hoan thanh", "thanh cong", "dat", "xong", "da", "completed", "complete", "done");

    /** What may stand beside a result and changes nothing of it. */
    private static final List<String> BESIDE = List.of(
            "chung thu so ca nhan",
            "chung thu so",
            "chung thu",
            "chu ky so ca nhan",
            "chu ky so",
            "ca nhan",
            "tai khoan",
            "ung dung",
            "bien ban",
            "vnpt smartca",
            "smart ca",
            "smartca",
            "vnpt",
            "phan mem",
            "he thong",
            "dien thoai",
            "tat ca cac buoc",
            "cac buoc",
            "day du",
            "toan bo",
            "cccd",
            "successfully",
            "successful");

    /** What else may be registered, issued or done, none of which is a certificate. */
    private static final List<String> OTHER_THINGS = List.of(
            "app",
            "tai khoan",
            "mat khau",
            "ung dung",
            "phan mem",
            "khuon mat",
            "don hang",
            "cccd",
            "bien ban",
            "hop dong",
            "he thong",
            "dien thoai");

    private static final List<String> CERTIFICATE =
            List.of("chung thu so", "chung thu", "chu ky so", "chu ky", "day du", "cac buoc", "tat ca cac buoc");

    /** Words that say something only together with others. */
    private static final List<String> OF_WHAT = List.of("ky", "dat", "den", "o", "ve", "tren", "moi");

    private static final Set<String> FILLERS = Set.of(
            "da", "duoc", "va", "roi", "xong", "o", "den", "tren", "ve", "ky", "dat", "moi", "thanh", "cong", "hoan",
            "so", "has", "been", "is", "was", "already", "x", "app", "buoc", "step");

    private static final String OBJECT = "( (chung thu|chung thu so|chu ky so|tai khoan|smartca|vnpt smartca|gi|ca))?";
    private static final Pattern NOT_YET =
            Pattern.compile("chua( (dang ky|thuc hien|lam|bat dau|hoan thanh|cap|duoc cap"
                    + "|co|cai dat|cai|trien khai))?" + OBJECT + "|not (yet )?(started|registered)|canceled|cancelled"
                    + "|(da )?(huy|thu hoi)( dang ky| ket qua)?" + OBJECT);

    /** Reasons to be stuck, from the order's list. */
    private static final List<String> STUCK = List.of(
            "vuong",
            "bi loi",
            "loi",
            "khong chinh chu",
            "khong doc duoc chip",
            "khong quet duoc",
            "khong khop",
            "khong co dien thoai",
            "khong co smartphone",
            "khong dung smartphone",
            "cho qua 48",
            "treo",
            "hai don",
            "blocked",
            "stuck");

    /** With one of these beside it, an obstacle may be gone, or there may be none. */
    private static final List<String> NO_LONGER_STUCK = List.of(
            "het",
            "khac phuc",
            "xu ly",
            "go",
            "khong vuong",
            "khong co vuong",
            "khong loi",
            "khong bi",
            "khong co loi",
            "not blocked",
            "unblocked",
            "hoan thanh",
            "thanh cong");

    private static final Pattern EXEMPT =
            Pattern.compile("(thuoc dien |doi tuong )?(da )?(duoc )?mien( tru| dang ky)*( .*)?"
                    + "|khong thuoc (dien|doi tuong)( phai)?( dang ky)?|exempt(ed)?( .*)?");
    /** Free of charge is not exempt. */
    private static final Pattern NO_EXEMPTION = Pattern.compile("\\bmien (phi|dich|cuoc|thue)\\b");

    /** Where the words end that say it, and its reason begins. */
    private static final Pattern REASON = Pattern.compile("[:;,(–—]| - |(?iu)(?<!\\p{L})(?:do|vì|because)(?!\\p{L})");

    /** With one of these, an exemption is asked for, denied or over. */
    private static final List<String> NOT_EXEMPT = List.of(
            "khong", "chua", "xin", "de nghi", "cho", "xet", "dang", "se", "het mien", "neu", "co the", "not", "no");

    private static final Pattern NOT_USED =
            Pattern.compile(" (nhung |va )?chua (su dung|dung|ky so|phat sinh giao dich)$");

    /** Words that say a stage. */
    private record Phrase(String words, Stage stage) {}

    private final Campaign campaign;
    private final Pattern step;
    private final Pattern ofAll;
    private final Set<String> notRegistered = new HashSet<>();
    /** The longest first: a step's words may hold another's. */
    private final List<Phrase> phrases;

    private final List<String> vocabulary;

    /** The words of a campaign: those of its steps, and what is said in any. */
    StageWords(Campaign campaign) {
        this.campaign = campaign;
        int last =
                campaign.steps().stream().mapToInt(Campaign.Step::number).max().orElse(0);
        this.step = Pattern.compile("(?:buoc|b|step)?\\s*(\\d{1,2})(?:\\s*/?\\s*" + last + ")?(?: buoc)?");
        this.ofAll = Pattern.compile("\\b(\\d{1,2}) " + last + "\\b");
        var known = new HashMap<String, Stage>();
        BRIEFED.forEach(words -> known.put(words, Stage.BRIEFED));
        REGISTERED.forEach(words -> known.put(words, Stage.REGISTERED));
        USED.forEach(words -> known.put(words, Stage.USED));
        for (var one : campaign.steps()) {
            words(one).forEach(words -> known.put(words, one.stage()));
            if (one.stage() == Stage.REGISTERED) {
                words(one).forEach(words -> notRegistered.add("chua " + words.replaceFirst("^da ", "")));
            }
        }
        known.remove("");
        this.phrases = known.entrySet().stream()
                .map(entry -> new Phrase(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(
                                (Phrase phrase) -> -phrase.words().length())
                        .thenComparing(Phrase::words))
                .toList();
        this.vocabulary = Stream.of(
                        phrases.stream().map(Phrase::words),
                        DONE.stream(),
                        BESIDE.stream(),
                        Stream.of(Words.plain(campaign.product()), Words.plain(campaign.name())))
                .flatMap(words -> words)
                .filter(words -> !words.isEmpty())
                .sorted(Comparator.comparingInt(words -> -words.length()))
                .toList();
    }

    private static List<String> words(Campaign.Step step) {
        return Stream.concat(step.words().stream(), Stream.of(step.name(), step.nameEn(), step.code()))
                .map(Words::plain)
                .toList();
    }

    /** What a cell says. */
    sealed interface Meaning {

        /** Nothing: the cell is blank, or holds a dash. */
        record Nothing() implements Meaning {}

        /** The person stands at a stage. */
        record At(Stage stage) implements Meaning {}

        /** The person is stuck, for the reason as written. */
        record Stuck(String reason) implements Meaning {}

        /** The person doesn't have to, for the reason as written. */
        record Exempt(String reason) implements Meaning {}
    }

    /**
     * Reads a cell.
     *
     * @param heading of its column: under "Đã đăng ký" a 1 is a mark, under "Bước" the first step
     * @return empty where the words aren't known
     */
    Optional<Meaning> read(String written, String heading) {
        var boxed = Boxes.ticked(written);
        if (boxed.isPresent()) {
            return boxed.get().isEmpty() ? at(Stage.NOT_STARTED) : read(boxed.get(), heading);
        }
        var mark = Mark.of(written);
        if (mark.isPresent()) {
            return Optional.of(
                    switch (mark.get()) {
                        case BLANK -> new Meaning.Nothing();
                        case NO -> new Meaning.At(Stage.NOT_STARTED);
                        case YES -> new Meaning.At(Stage.REGISTERED);
                    });
        }
        if (written.contains("?") || Words.key(written).contains("dừng")) {
            return Optional.empty();
        }
        var words = Words.plain(
                DAY.matcher(Normalizer.normalize(written, Normalizer.Form.NFC)).replaceAll(" "));
        boolean marks = Words.plain(heading).matches("(da )?(dang ky|registered|hoan thanh)( .*)?");
        if (marks && words.matches("\\d+")) {
            // Any other number counts people, or is a code of which only the sender knows what it means.
            return words.equals("1") ? at(Stage.REGISTERED) : Optional.empty();
        }
        var numbered = step.matcher(words);
        if (numbered.matches()) {
            return numbered(Integer.parseInt(numbered.group(1)));
        }
        if (notRegistered.contains(words)) {
            return at(Stage.NOT_STARTED);
        }
        return NOT_YET.matcher(words).matches() ? at(Stage.NOT_STARTED) : sentence(written, words);
    }

    private Optional<Meaning> numbered(int number) {
        return number == 0 ? at(Stage.NOT_STARTED) : campaign.step(number).map(found -> new Meaning.At(found.stage()));
    }

    private Optional<Meaning> sentence(String written, String words) {
        var statement = Words.plain(REASON.split(written, 2)[0]);
        if (EXEMPT.matcher(statement).matches()
                && !isDoubtful(statement)
                && !NO_EXEMPTION.matcher(statement).find()) {
            return Optional.of(new Meaning.Exempt(written));
        }
        if (containsOne(words, STUCK)) {
            boolean isOpen = containsOne(words, NO_LONGER_STUCK)
                    || stage(words).filter(Stage.REGISTERED::equals).isPresent();
            return isOpen ? Optional.empty() : Optional.of(new Meaning.Stuck(written));
        }
        return result(
                words.contains("dang ky") || words.contains("cap")
                        ? NOT_USED.matcher(words).replaceFirst("")
                        : words);
    }

    private static boolean isDoubtful(String statement) {
        var rest = statement.replaceFirst("^khong thuoc (dien|doi tuong)", "").replace("dang ky", "");
        return containsOne(rest, NOT_EXEMPT);
    }

    private Optional<Meaning> result(String words) {
        var numbers = new ArrayList<Integer>();
        // "Bước 3/8" has been made "buoc 3 8"; a number in the words of a step, as in "mức 2", is none of a step.
        var number = NUMBER.matcher(ofAll.matcher(withoutNamedNumbers(words)).replaceFirst("$1"));
        while (number.find()) {
            if (number.group().length() > LONGEST_NUMBER) {
                return Optional.empty();
            }
            numbers.add(Integer.parseInt(number.group()));
        }
        var rest = number.replaceAll(" ");
        var found = stage(words);
        boolean isKnown = isVocabulary(rest) && numbers.size() <= 1;
        if (!isKnown || numbers.isEmpty() && found.isEmpty()) {
            return Optional.empty();
        }
        if (found.filter(Stage.REGISTERED::equals).isPresent() && isOfAnotherThing(words)) {
            return Optional.empty();
        }
        if (numbers.isEmpty()) {
            return found.map(Meaning.At::new);
        }
        boolean agrees = found.isEmpty()
                || containsOne(words, List.of("buoc", "step"))
                || campaign.step(numbers.get(0)).map(Campaign.Step::stage).equals(found);
        if (!agrees) {
            // The number of a footnote, perhaps.
            return Optional.empty();
        }
        return numbers.get(0) == 0 ? Optional.empty() : numbered(numbers.get(0));
    }

    /** "Đã đăng ký tài khoản" is a step on the way, or another matter, unless the campaign itself says it so. */
    private boolean isOfAnotherThing(String words) {
        var rest = " " + words.replaceAll("\\s+", " ") + " ";
        for (var phrase : phrases) {
            rest = rest.replace(" " + phrase.words() + " ", "  ");
        }
        return containsOne(rest, OTHER_THINGS) && !containsOne(words, CERTIFICATE);
    }

    private String withoutNamedNumbers(String words) {
        var rest = " " + words + " ";
        for (var phrase : phrases) {
            if (NUMBER.matcher(phrase.words()).find()) {
                rest = rest.replace(" " + phrase.words() + " ", " ");
            }
        }
        return rest.strip();
    }

    /** The furthest stage that the words name; words that only say that it is done mean registration. */
    private Optional<Stage> stage(String words) {
        var rest = " " + words.replaceAll("\\s+", " ") + " ";
        Stage furthest = null;
        for (var phrase : phrases) {
            var padded = " " + phrase.words() + " ";
            if (rest.contains(padded)) {
                rest = rest.replace(padded, "  ");
                furthest = furthest == null || phrase.stage().compareTo(furthest) > 0 ? phrase.stage() : furthest;
            }
        }
        if (furthest == null && containsOne(words, DONE) && !containsOne(words, OF_WHAT)) {
            furthest = Stage.REGISTERED;
        }
        return Optional.ofNullable(furthest);
    }

    /** Whether nothing is left of a text once all that is known of it is taken away. */
    private boolean isVocabulary(String words) {
        var rest = " " + words.replaceAll("\\s+", " ") + " ";
        for (var phrase : vocabulary) {
            // A phrase may stand twice side by side, with one blank between.
            while (rest.contains(" " + phrase + " ")) {
                rest = rest.replace(" " + phrase + " ", "  ");
            }
        }
        return List.of(rest.strip().split("\\s+")).stream().allMatch(w -> w.isEmpty() || FILLERS.contains(w));
    }

    private static boolean containsOne(String words, List<String> phrases) {
        var padded = " " + words.replaceAll("\\s+", " ") + " ";
        return phrases.stream().anyMatch(p -> padded.contains(" " + p + " "));
    }

    private static Optional<Meaning> at(Stage stage) {
        return Optional.of(new Meaning.At(stage));
    }
}

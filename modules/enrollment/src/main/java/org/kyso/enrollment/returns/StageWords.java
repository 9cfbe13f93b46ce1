package org.kyso.enrollment.returns;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kyso.enrollment.api.Stage;
import org.kyso.exchange.api.Mark;
import org.kyso.exchange.api.Words;

/**
 * What people write into the column of results: a step from 1 to 8, words, or a mark. Words are understood whole or not at
 * all: one that isn't in the vocabulary here may be a negation, a plan or a doubt, and then nothing is made of the rest.
 */
final class StageWords {

    private static final Pattern STEP = Pattern.compile("(?:buoc|b|step)?\\s*([0-8])(?:\\s*/?\\s*8)?(?: buoc)?");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** A day beside a result says when, and 100% says nothing more; a step of eight, such as 3/8, is no day. */
    private static final Pattern DAY = Pattern.compile(
            "(?iu)(?:(?<!\\p{L})(?:từ |vào )?ngày\\s*)?\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})\\b|(?<!\\p{L})ngày\\s*\\d{1,2}[/.-]\\d{1,2}\\b|(?<!\\d)100\\s*%");

    /** A result that says registration in so many words; it holds whatever other steps stand beside it. */
    private static final List<String> REGISTERED = List.of(
            "da dang ky thanh cong",
            "da dang ky",
            "dang ky thanh cong",
            "dang ky xong",
            "hoan thanh dang ky",
            "duoc cap chung thu",
            "da cap chung thu",
            "cap chung thu",
            "da cap",
            "duoc cap",
            "da co chung thu",
            "co chung thu",
            "da co chu ky so",
            "co chu ky so",
            "certificate issued",
            "registered");

    /** Names of the steps; the first that the text contains decides, so the later steps stand first. */
    private static final List<Phrase> STEPS = List.of(
            new Phrase(Stage.ACCEPTANCE_SIGNED, "nghiem thu", "kich hoat chung thu", "acceptance signed"),
            new Phrase(Stage.CONTRACT_SIGNED, "hop dong", "don hang", "contract signed"),
            new Phrase(Stage.SIGNED_IN, "dang nhap", "signed in"),
            new Phrase(Stage.PASSWORD_SET, "mat khau", "password set"),
            new Phrase(
                    Stage.IDENTITY_VERIFIED,
                    "xac thuc",
                    "giay to",
                    "khuon mat",
                    "ekyc",
                    "dinh danh",
                    "identity verified"),
            new Phrase(
                    Stage.ACCOUNT_ACTIVATED, "kich hoat tai khoan", "kich hoat", "tao tai khoan", "account activated"),
            new Phrase(
                    Stage.APP_INSTALLED,
                    "cai dat ung dung",
                    "tai ung dung",
                    "cai ung dung",
                    "cai dat app",
                    "cai dat",
                    "cai app",
                    "tai app",
                    "ung dung",
                    "app installed"),
            new Phrase(Stage.BRIEFED, "pho bien", "quan triet", "trien khai", "briefed"));

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
    /** Where the words end that say it, and its reason begins. */
    private static final Pattern REASON = Pattern.compile("[:;,(–—]| - |(?iu)(?<!\\p{L})(?:do|vì|because)(?!\\p{L})");

    /** With one of these, an exemption is asked for, denied or over. */
    private static final List<String> NOT_EXEMPT = List.of(
            "khong", "chua", "xin", "de nghi", "cho", "xet", "dang", "se", "het mien", "neu", "co the", "not", "no");

    private static final Pattern NOT_USED =
            Pattern.compile(" (nhung |va )?chua (su dung|dung|ky so|phat sinh giao dich)$");

    private record Phrase(Stage stage, List<String> words) {

        Phrase(Stage stage, String... words) {
            this(stage, List.of(words));
        }
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

    private StageWords() {}

    /**
     * Reads a cell.
     *
     * @param heading of its column: under "Đã đăng ký" a 1 is a mark, under "Bước" the first step
     * @return empty where the words aren't known
     */
    static Optional<Meaning> read(String written, String heading) {
        var mark = Mark.of(written);
        if (mark.isPresent()) {
            return Optional.of(
                    switch (mark.get()) {
                        case BLANK -> new Meaning.Nothing();
                        case NO -> new Meaning.At(Stage.NOT_STARTED);
                        case YES -> new Meaning.At(Stage.CERTIFICATE_ISSUED);
                    });
        }
        if (written.contains("?")) {
            return Optional.empty();
        }
        var words = Words.plain(
                DAY.matcher(Normalizer.normalize(written, Normalizer.Form.NFC)).replaceAll(" "));
        boolean marks = Words.plain(heading).matches("(da )?(dang ky|registered|hoan thanh)( .*)?");
        if (marks && words.equals("1")) {
            return at(Stage.CERTIFICATE_ISSUED);
        }
        var step = STEP.matcher(words);
        if (step.matches()) {
            int number = Integer.parseInt(step.group(1));
            return at(number == 0 ? Stage.NOT_STARTED : Stage.ofStep(number));
        }
        return NOT_YET.matcher(words).matches() ? at(Stage.NOT_STARTED) : sentence(written, words);
    }

    private static Optional<Meaning> sentence(String written, String words) {
        var statement = Words.plain(REASON.split(written, 2)[0]);
        if (EXEMPT.matcher(statement).matches() && !isDoubtful(statement)) {
            return Optional.of(new Meaning.Exempt(written));
        }
        if (containsOne(words, STUCK)) {
            return containsOne(words, NO_LONGER_STUCK) ? Optional.empty() : Optional.of(new Meaning.Stuck(written));
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

    private static Optional<Meaning> result(String words) {
        var rest = words;
        var numbers = new ArrayList<Integer>();
        // "Bước 3/8" has been made "buoc 3 8".
        var withoutWhole = rest.replaceFirst("\\b([1-8]) 8\\b", "$1");
        var number = NUMBER.matcher(withoutWhole);
        while (number.find()) {
            numbers.add(Integer.parseInt(number.group()));
        }
        rest = number.replaceAll(" ");
        var found = stage(rest);
        boolean isKnown = isVocabulary(rest) && numbers.size() <= 1;
        if (!isKnown || numbers.isEmpty() && found.isEmpty()) {
            return Optional.empty();
        }
        if (numbers.isEmpty()) {
            return found.map(Meaning.At::new);
        }
        int step = numbers.get(0);
        return step >= 1 && step <= 8 ? at(Stage.ofStep(step)) : Optional.empty();
    }

    private static Optional<Stage> stage(String words) {
        if (containsOne(words, USED)) {
            return Optional.of(Stage.USED);
        }
        if (containsOne(words, REGISTERED)) {
            return Optional.of(Stage.CERTIFICATE_ISSUED);
        }
        var step = STEPS.stream().filter(p -> containsOne(words, p.words())).findFirst();
        return step.map(Phrase::stage)
                .or(() -> containsOne(words, DONE) ? Optional.of(Stage.CERTIFICATE_ISSUED) : Optional.empty());
    }

    /** Whether nothing is left of a text once all that is known of it is taken away. */
    private static boolean isVocabulary(String words) {
        var known = new ArrayList<String>();
        known.addAll(USED);
        known.addAll(REGISTERED);
        STEPS.forEach(step -> known.addAll(step.words()));
        known.addAll(DONE);
        known.addAll(BESIDE);
        known.sort((a, b) -> b.length() - a.length());
        var rest = " " + words.replaceAll("\\s+", " ") + " ";
        for (var phrase : known) {
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

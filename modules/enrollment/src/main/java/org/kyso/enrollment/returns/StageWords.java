package org.kyso.enrollment.returns;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kyso.enrollment.api.Stage;
import org.kyso.exchange.api.Words;

/** What people write into the column of results: a step from 1 to 8, words, or a mark. */
final class StageWords {

    private static final Pattern STEP = Pattern.compile("(?:buoc|b|step)?\\s*([0-8])(?:\\s*/?\\s*8)?");
    private static final Set<String> REGISTERED_MARKS =
            Set.of("x", "co", "v", "yes", "y", "true", "roi", "da", "dat", "xong", "ok", "hoan thanh");
    private static final Set<String> NO_MARKS = Set.of("khong", "no", "n", "false", "chua", "0", "k", "ko", "c");

    /** Phrases and what they mean; the first that the text contains decides, so the later steps stand first. */
    private static final List<Phrase> PHRASES = List.of(
            new Phrase(Stage.USED, "da su dung", "da ky so", "da dung"),
            new Phrase(
                    Stage.CERTIFICATE_ISSUED,
                    "cap chung thu",
                    "da cap",
                    "da dang ky",
                    "dang ky thanh cong",
                    "da hoan thanh",
                    "hoan thanh",
                    "thanh cong",
                    "da co chung thu",
                    "da co chu ky so",
                    "certificate issued",
                    "registered",
                    "completed"),
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
            new Phrase(Stage.APP_INSTALLED, "ung dung", "cai dat", "cai app", "tai app", "app installed"),
            new Phrase(Stage.BRIEFED, "pho bien", "quan triet", "trien khai", "briefed"));

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

    private static final List<String> EXEMPT =
            List.of("mien tru", "duoc mien", "mien dang ky", "khong thuoc dien", "exempt");

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
        var words = Words.plain(written);
        boolean marks = Words.plain(heading).matches("(da )?(dang ky|registered|hoan thanh)( .*)?");
        if (written.contains("?")) {
            return Optional.empty();
        }
        if (words.isEmpty()) {
            boolean dash = written.matches("[\\s\\-–—_.]*");
            return dash ? Optional.of(new Meaning.Nothing()) : at(Stage.CERTIFICATE_ISSUED);
        }
        if (NO_MARKS.contains(words)) {
            return at(Stage.NOT_STARTED);
        }
        if (REGISTERED_MARKS.contains(words) || marks && words.equals("1")) {
            return at(Stage.CERTIFICATE_ISSUED);
        }
        var step = STEP.matcher(words);
        if (step.matches()) {
            int number = Integer.parseInt(step.group(1));
            return at(number == 0 ? Stage.NOT_STARTED : Stage.ofStep(number));
        }
        return phrase(written, words);
    }

    private static Optional<Meaning> phrase(String written, String words) {
        if (contains(words, EXEMPT)) {
            return Optional.of(new Meaning.Exempt(written));
        }
        if (words.matches("(da )?(huy|thu hoi)( .*)?")) {
            return at(Stage.NOT_STARTED);
        }
        if (words.startsWith("chua ")) {
            boolean nothingYet = words.matches("chua (dang ky|thuc hien|lam|co|bat dau|hoan thanh|cap|duoc cap).*");
            return nothingYet ? at(Stage.NOT_STARTED) : Optional.empty();
        }
        if (words.equals("not started") || words.startsWith("not registered")) {
            return at(Stage.NOT_STARTED);
        }
        if (contains(words, STUCK)) {
            return Optional.of(new Meaning.Stuck(written));
        }
        if (words.startsWith("dang ") && !words.startsWith("dang ky thanh cong") && !words.startsWith("dang nhap")) {
            // Under way, not done: which stage was reached isn't said.
            return Optional.empty();
        }
        var number = Pattern.compile("^(?:buoc )?([1-8])\\b").matcher(words);
        if (number.find()) {
            return at(Stage.ofStep(Integer.parseInt(number.group(1))));
        }
        return PHRASES.stream()
                .filter(p -> contains(words, p.words()))
                .findFirst()
                .map(p -> new Meaning.At(p.stage()));
    }

    private static boolean contains(String words, List<String> phrases) {
        var padded = " " + words + " ";
        return phrases.stream().anyMatch(p -> padded.contains(" " + p + " "));
    }

    private static Optional<Meaning> at(Stage stage) {
        return Optional.of(new Meaning.At(stage));
    }
}

package org.kyso.enrollment.returns;

import java.util.Optional;
import java.util.regex.Pattern;
import org.kyso.exchange.api.Boxes;
import org.kyso.exchange.api.Mark;
import org.kyso.exchange.api.Words;

/** What people write into the column of uses where it is no day: a mark, a count of uses, or words, understood whole or not at all. */
final class UseWords {

    private static final String SIGNING = "(su dung|dung|ky so|ky|giao dich|phat sinh giao dich|phat sinh)";
    private static final Pattern YES = Pattern.compile("((co|da|duoc|da duoc|da co) )?" + SIGNING
            + "( (giao dich|ky so|chu ky so|chung thu so|dich vu cong|van ban|tai lieu|ho so|vnpt smartca|smartca|"
            + "thanh cong|lan dau|roi|co|(\\d{1,4} )?lan))*"
            + "|0*[1-9]\\d{0,3}( lan)?|da|d|co roi|da co|duoc co|xong|hoan thanh|used|signed");
    private static final Pattern NO = Pattern.compile("(khong|chua|ko)( (he|duoc|co|tung))*( (" + SIGNING
            + "|chu ky so|thuc hien|dang ky|gi|lan nao))*|chua xong|0+( lan)?|not (yet )?used|not yet|never|unused");

    private UseWords() {}

    /** @return empty where the words say neither yes nor no */
    static Optional<Mark> read(String written) {
        var boxed = Boxes.ticked(written);
        if (boxed.isPresent()) {
            return boxed.get().isEmpty() ? Optional.of(Mark.NO) : read(boxed.get());
        }
        var mark = Mark.of(written);
        if (mark.isPresent() || written.contains("?")) {
            return mark;
        }
        var words = Words.plain(written);
        if (NO.matcher(words).matches()) {
            return Optional.of(Mark.NO);
        }
        return YES.matcher(words).matches() ? Optional.of(Mark.YES) : Optional.empty();
    }
}

package org.kyso.enrollment.returns;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.kyso.exchange.api.Words;

/** Words in a remark that take back the registration beside it: an error, a refusal, something that is still waited for. */
final class DenialWords {

    private static final Pattern DENIAL = Pattern.compile(
            "\\b(?:chua (?:dang ky|hoan thanh|duoc cap|cap|xong|thanh cong|kich hoat|co chung thu)|khong (?:thanh cong|dang ky duoc)"
                    + "|(?:ghi|dien|tich|bao|danh|danh dau|nhap) (?:nham|sai)|(?:da|bi|xin) huy|huy (?:dang ky|ket qua|chung thu)"
                    + "|tu choi|thu hoi|that bai|(?:bi|dang) loi|so lieu sai|de nghi bo|khong kich hoat|chua nhan"
                    + "|cho (?:cap|duyet|ket qua|phe duyet|xac nhan|kich hoat)|dang (?:cho|xu ly|lam)|dang ky lai|se (?:dang ky|bo sung)"
                    + "|by mistake|not (?:yet )?registered|rejected|revoked|pending)\\b");

    private DenialWords() {}

    static boolean areIn(String remark) {
        // Without diacritics this one is also a word of other remarks.
        boolean isMistake = Normalizer.normalize(remark, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .contains("nhầm");
        return isMistake || DENIAL.matcher(Words.plain(remark)).find();
    }
}

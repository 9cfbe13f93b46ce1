package org.kyso.enrollment.api;

import java.util.regex.Pattern;
import org.kyso.exchange.api.Words;

/** Why people get stuck, as the order lists it. Papers write reasons in their own words, which stay on record. */
public enum BlockReason {
    PHONE_NOT_OWN("chinh chu"),
    CHIP_NOT_READ("chip|nfc|khong quet"),
    FACE_NOT_MATCHED("khuon mat|guong mat|khong khop"),
    NO_SMARTPHONE("smartphone|khong co dien thoai|dien thoai (thuong|cu|phim)"),
    /** One person has two open orders. */
    TWO_ORDERS("(hai|2) (don|hop dong|yeu cau)|trung don|two (open )?orders"),
    /** The order waits for its confirmation, longer than the 48 hours it may take. */
    ORDER_WAITING("48|cho xac nhan|treo"),
    OTHER("");

    private final Pattern words;

    BlockReason(String words) {
        this.words = Pattern.compile(words);
    }

    /** What a reason as written comes to. */
    public static BlockReason of(String written) {
        var plain = Words.plain(written);
        for (var reason : values()) {
            if (reason.words.matcher(plain).find()) {
                return reason;
            }
        }
        return OTHER;
    }
}

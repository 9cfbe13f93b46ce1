package org.kyso.personnel.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a prefilled form names a person by in a hidden column: the register's number and four digits that prove it, such as
 * "2s-9f03". It says nothing of the person to anybody without the register.
 */
public final class PersonKey {

    private static final Pattern WRITTEN = Pattern.compile("([0-9a-z]{1,13})-([0-9a-f]{4})");

    private PersonKey() {}

    public static String of(Person person) {
        return Long.toString(person.id(), Character.MAX_RADIX) + "-" + proof(person);
    }

    private static String proof(Person person) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest((person.id() + ":" + person.citizenId()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 2);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /** The number of the person that a key names; empty where it is no key. */
    static Optional<Long> number(String key) {
        var matcher = WRITTEN.matcher(key);
        try {
            return matcher.matches()
                    ? Optional.of(Long.parseLong(matcher.group(1), Character.MAX_RADIX))
                    : Optional.empty();
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }
}

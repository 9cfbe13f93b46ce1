package org.kyso.personnel.api;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The 12 digits of a citizen ID (CCCD): 3 of the province of birth registration, 1 of century and sex, 2 of the birth
 * year, 6 random; no check digit.
 */
public final class CitizenId {

    /** A number that went through a column of decimals: 99070937933.0. */
    private static final Pattern DECIMALS = Pattern.compile("(\\d+)[.,]0+");

    /** Digits in groups of a few, one sort of separator between them. */
    private static final Pattern GROUPED = Pattern.compile("(\\d{1,6})([ .'’-]|, ?)\\d{2,6}(?:\\2\\d{2,6})*");

    private static final Pattern SEPARATORS = Pattern.compile("[\\s.,'’-]");
    private static final int LENGTH = 12;
    private static final int MOST_LOST = 2;
    private static final int PROVINCES = 96;
    private static final String GENERATED = "099";

    private CitizenId() {}

    /**
     * What a written number is as a citizen ID.
     *
     * @param repaired whether leading zeros that a spreadsheet ate were given back
     */
    public record Reading(String digits, boolean repaired) {}

    /**
     * Reads a citizen ID, giving back one or two leading zeros; never before a zero that is still there, for then it isn't
     * zeros that were lost.
     *
     * @return empty where it is none: too short (nine digits are an old ID card), too long, or not of digits
     */
    public static Optional<Reading> read(String written) {
        // An apostrophe in front keeps a spreadsheet from making a number of it.
        var digits = digits(written.strip().replaceFirst("^['’]", ""));
        if (!isDigits(digits)) {
            return Optional.empty();
        }
        int lost = LENGTH - digits.length();
        if (lost == 0) {
            return Optional.of(new Reading(digits, false));
        }
        if (lost < 0 || lost > MOST_LOST || digits.charAt(0) == '0') {
            return Optional.empty();
        }
        var whole = "0".repeat(lost) + digits;
        return knownProvince(whole) ? Optional.of(new Reading(whole, true)) : Optional.empty();
    }

    private static String digits(String written) {
        var decimals = DECIMALS.matcher(written);
        if (decimals.matches()) {
            return decimals.group(1);
        }
        return GROUPED.matcher(written).matches() ? SEPARATORS.matcher(written).replaceAll("") : written;
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Whether the first three digits are a province's, or the generated one's. */
    public static boolean knownProvince(String digits) {
        var province = digits.substring(0, GENERATED.length());
        int number = Integer.parseInt(province);
        return province.equals(GENERATED) || number >= 1 && number <= PROVINCES;
    }

    /** Whether century and year agree with a birth date; true where there is none. */
    public static boolean agreesWith(String digits, LocalDate birthDate) {
        return birthDate == null || birthYear(digits) == birthDate.getYear();
    }

    /** Whether the sex digit agrees with {@code "M"} or {@code "F"}; true where neither is said. */
    public static boolean agreesWith(String digits, String sex) {
        return sex.isEmpty() || (digits.charAt(3) - '0') % 2 == ("F".equals(sex) ? 1 : 0);
    }

    private static int birthYear(String digits) {
        return 1900 + (digits.charAt(3) - '0') / 2 * 100 + Integer.parseInt(digits.substring(4, 6));
    }

    /** The ID with only its last three digits readable. */
    public static String mask(String digits) {
        int shown = 3;
        return digits.length() <= shown
                ? digits
                : "•".repeat(digits.length() - shown) + digits.substring(digits.length() - shown);
    }
}

package org.kyso.contacts.importing;

import java.util.regex.Pattern;

/** Phone numbers as people and spreadsheets write them. */
final class PhoneNumbers {

    private static final Pattern ATE_ZERO = Pattern.compile("[2-9]\\d{8}");
    private static final String ABROAD = "84";
    private static final int LENGTH_ABROAD = 11;

    private PhoneNumbers() {}

    /** Gives back the leading zero that a spreadsheet ate from a number of ten digits. */
    static String mended(String written) {
        return ATE_ZERO.matcher(written).matches() ? "0" + written : written;
    }

    /** The digits alone, in the way numbers are dialed at home; equal ones are the same number. */
    static String digits(String written) {
        var digits = written.replaceAll("\\D", "");
        boolean abroad = digits.length() == LENGTH_ABROAD && digits.startsWith(ABROAD);
        return abroad ? "0" + digits.substring(ABROAD.length()) : digits;
    }
}

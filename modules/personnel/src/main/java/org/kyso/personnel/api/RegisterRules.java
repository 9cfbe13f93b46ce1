package org.kyso.personnel.api;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;
import org.openide.util.NbBundle.Messages;

/**
 * What is possible in the register. Whoever takes something in asks here, and so does the check of what is in the store, so
 * that nothing that was taken is found wrong later. Each answer is a sentence that says what is wrong and what to do.
 */
@Messages({
    "notACitizenIdNumber=The citizen ID isn't 12 digits: correct it.",
    "# {0} - how it begins",
    "# {1} - count of letters",
    "tooLong=''{0}…'' is longer than the {1} letters there is room for: shorten it.",
    "# {0} - day",
    "bornAhead=The birth date {0} is still ahead: correct it.",
    "# {0} - day",
    "# {1} - first possible day",
    "bornTooEarly=The birth date {0} is before {1}: correct it.",
    "# {0} - day",
    "dayAhead=The day {0} that it speaks of is still ahead: correct the day.",
    "# {0} - day",
    "# {1} - first possible day",
    "dayTooEarly=The day {0} that it speaks of is before {1}, when nobody signed digitally yet: correct the day."
})
public final class RegisterRules {

    private static final LocalDate FIRST_BIRTH = LocalDate.of(1900, 1, 1);
    private static final LocalDate FIRST_ROSTER = LocalDate.of(2020, 1, 1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int SHOWN = 20;

    private RegisterRules() {}

    /** A text of a person, and how many letters the store has room for. */
    public enum Text {
        SERVICE_NUMBER(32),
        NAME(200),
        RANK(64),
        POSITION(200),
        PHONE(64),
        MAIL(128),
        RESIDENCE(400);

        private final int most;

        Text(int most) {
            this.most = most;
        }

        /** Why a text can't be taken; empty where it can. */
        public Optional<String> fault(String text) {
            return text.length() <= most
                    ? Optional.empty()
                    : Optional.of(Bundle.tooLong(text.substring(0, Math.min(SHOWN, text.length())), most));
        }
    }

    /** Why digits are no citizen ID; empty where they are one. */
    public static Optional<String> citizenIdFault(String digits) {
        return digits.matches("\\d{12}") ? Optional.empty() : Optional.of(Bundle.notACitizenIdNumber());
    }

    /**
     * Why a birth date is impossible; empty where it is possible.
     *
     * @param birth null where it isn't known
     * @param today the day it is taken, or was
     */
    public static Optional<String> birthDateFault(LocalDate birth, LocalDate today) {
        if (birth == null || !birth.isAfter(today) && !birth.isBefore(FIRST_BIRTH)) {
            return Optional.empty();
        }
        return Optional.of(
                birth.isAfter(today)
                        ? Bundle.bornAhead(birth.format(DAY))
                        : Bundle.bornTooEarly(birth.format(DAY), FIRST_BIRTH.format(DAY)));
    }

    /**
     * Why a roster can't speak of a day; empty where it can.
     *
     * @param day {@link Placement#ALWAYS} for a roster without a day
     * @param today the day it is taken, or was
     */
    public static Optional<String> dayFault(LocalDate day, LocalDate today) {
        if (day.equals(Placement.ALWAYS) || !day.isAfter(today) && !day.isBefore(FIRST_ROSTER)) {
            return Optional.empty();
        }
        return Optional.of(
                day.isAfter(today)
                        ? Bundle.dayAhead(day.format(DAY))
                        : Bundle.dayTooEarly(day.format(DAY), FIRST_ROSTER.format(DAY)));
    }

    /** The first thing that is impossible of what a roster of a day says of a person, but their ID; empty where none is. */
    public static Optional<String> saidFault(Person person, LocalDate day, LocalDate today) {
        return Stream.of(
                        birthDateFault(person.birthDate(), today),
                        dayFault(day, today),
                        Text.SERVICE_NUMBER.fault(person.serviceNumber()),
                        Text.NAME.fault(person.fullName()),
                        Text.RANK.fault(person.rank()),
                        Text.POSITION.fault(person.position()),
                        Text.PHONE.fault(person.phone()),
                        Text.MAIL.fault(person.mail()),
                        Text.RESIDENCE.fault(person.residence()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}

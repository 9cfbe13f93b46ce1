package org.kyso.enrollment.impl;

import java.time.LocalDate;
import java.util.Objects;
import org.kyso.enrollment.api.Certificate;
import org.kyso.enrollment.api.LedgerEntry;
import org.kyso.enrollment.api.Stage;

/**
 * What is said of a person, as a line of a {@link Folio}. A heading {@code @20240612} names the day that the entries below
 * were said on. An entry {@code 7 S9 20240610} is of the folio's person 7: the first letter of its kind, its stage's place
 * in {@link Stage}, its day, and behind them its detail where it has one. A certificate {@code 7 C 20240610 20270610 5401AB}
 * is named by its serial, behind the days it is valid from and to. A day that isn't known is {@code -}.
 */
final class FactLine {

    private static final char CERTIFICATE = 'C';
    private static final String NO_DAY = "-";
    private static final Stage[] STAGES = Stage.values();

    private FactLine() {}

    static String heading(LocalDate saidOn) {
        return "@" + day(saidOn) + "\n";
    }

    static String of(LedgerEntry entry) {
        var line = new StringBuilder(32)
                .append(entry.personId() % Folio.PEOPLE)
                .append(' ')
                .append(entry.kind().name().charAt(0))
                .append(entry.stage().ordinal())
                .append(' ')
                .append(day(entry.day()));
        if (!entry.detail().isEmpty()) {
            line.append(' ').append(escaped(entry.detail()));
        }
        return line.append('\n').toString();
    }

    static String of(Certificate certificate) {
        return certificate.personId() % Folio.PEOPLE + " " + CERTIFICATE + " " + day(certificate.validFrom()) + " "
                + day(certificate.validTo()) + " " + escaped(certificate.serial()) + "\n";
    }

    private static String day(LocalDate day) {
        return day == null
                ? NO_DAY
                : Integer.toString(day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth());
    }

    /** A text comes out of a paper and may hold anything. */
    private static String escaped(String text) {
        boolean isPlain = text.indexOf('\\') < 0 && text.indexOf('\n') < 0;
        return isPlain ? text : text.replace("\\", "\\\\").replace("\n", "\\n");
    }

    private static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
                c = text.charAt(i) == 'n' ? '\n' : text.charAt(i);
            }
            plain.append(c);
        }
        return plain.toString();
    }

    /** Takes facts as they are read. */
    interface Taker {

        void entry(LedgerEntry entry);

        void certificate(Certificate certificate);
    }

    /**
     * Reads a folio.
     *
     * @throws IllegalArgumentException with the line that can't be read; the facts before it were taken
     */
    static void read(Folio folio, Taker taker) {
        LocalDate saidOn = null;
        var lines = folio.lines();
        for (int at = 0; at < lines.length(); ) {
            int end = lines.indexOf('\n', at);
            var line = lines.substring(at, end < 0 ? lines.length() : end);
            try {
                if (line.charAt(0) == '@') {
                    saidOn = readDay(line.substring(1));
                } else {
                    read(folio.number() * Folio.PEOPLE, new Words(line), saidOn, taker);
                }
            } catch (RuntimeException unreadable) {
                throw new IllegalArgumentException(line, unreadable);
            }
            at += line.length() + 1;
        }
    }

    private static void read(long first, Words words, LocalDate saidOn, Taker taker) {
        int offset = Integer.parseInt(words.next());
        if (offset < 0 || offset >= Folio.PEOPLE) {
            throw new IllegalArgumentException("Person " + offset);
        }
        var what = words.next();
        if (what.charAt(0) == CERTIFICATE) {
            var from = readDay(words.next());
            var to = readDay(words.next());
            taker.certificate(new Certificate(first + offset, unescaped(words.rest()), from, to));
        } else {
            var stage = STAGES[Integer.parseInt(what.substring(1))];
            taker.entry(new LedgerEntry(
                    first + offset,
                    kind(what.charAt(0)),
                    stage,
                    readDay(words.next()),
                    Objects.requireNonNull(saidOn),
                    unescaped(words.rest())));
        }
    }

    private static LedgerEntry.Kind kind(char letter) {
        return switch (letter) {
            case 'S' -> LedgerEntry.Kind.STAGE;
            case 'U' -> LedgerEntry.Kind.USED;
            case 'V' -> LedgerEntry.Kind.VERIFIED;
            case 'B' -> LedgerEntry.Kind.BLOCKED;
            case 'E' -> LedgerEntry.Kind.EXEMPT;
            default -> throw new IllegalArgumentException("Kind " + letter);
        };
    }

    private static LocalDate readDay(String text) {
        if (text.equals(NO_DAY)) {
            return null;
        }
        int day = Integer.parseInt(text);
        return LocalDate.of(day / 10_000, day / 100 % 100, day % 100);
    }

    /** A line's words, one after the other, and what is behind them. */
    private static final class Words {

        private final String line;
        private int at;

        Words(String line) {
            this.line = line;
        }

        String next() {
            int end = line.indexOf(' ', at);
            var word = line.substring(at, end < 0 ? line.length() : end);
            at += word.length() + 1;
            return word;
        }

        String rest() {
            return at < line.length() ? line.substring(at) : "";
        }
    }
}

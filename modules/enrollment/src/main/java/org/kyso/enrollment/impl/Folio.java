package org.kyso.enrollment.impl;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.kyso.enrollment.api.Certificate;
import org.kyso.enrollment.api.LedgerEntry;

/**
 * A leaf of the ledger: what one paper said of {@value #PEOPLE} people whose numbers follow one another. Written once. A
 * return of a whole province speaks of neighbours, and a row for some dozen facts is written ten times as fast as a row
 * for each.
 *
 * @param number whose folio it is: the people's numbers divided by {@value #PEOPLE}
 * @param part counts up where one row doesn't hold it all
 * @param lines as {@link FactLine} writes them, in the order they were said
 */
record Folio(long number, int part, String lines) {

    static final int PEOPLE = 16;

    /** As long as the column. */
    private static final int MOST = 2000;

    /** Where a person's facts are. */
    static long numberOf(long personId) {
        return personId / PEOPLE;
    }

    /** What one paper said, in the order of the numbers. */
    static List<Folio> of(List<LedgerEntry> entries, List<Certificate> certificates) {
        var writings = new TreeMap<Long, Writing>();
        for (var entry : entries) {
            writings.computeIfAbsent(numberOf(entry.personId()), Writing::new).add(entry);
        }
        for (var certificate : certificates) {
            writings.computeIfAbsent(numberOf(certificate.personId()), Writing::new)
                    .add(certificate);
        }
        var folios = new ArrayList<Folio>(writings.size());
        writings.values().forEach(writing -> folios.addAll(writing.end()));
        return folios;
    }

    /** The folios of one number, while they are written. */
    private static final class Writing {

        private final long number;
        private final List<Folio> full = new ArrayList<>(1);
        private final StringBuilder lines = new StringBuilder();
        private LocalDate saidOn;

        Writing(long number) {
            this.number = number;
        }

        void add(LedgerEntry entry) {
            var line = FactLine.of(entry);
            var heading = FactLine.heading(entry.saidOn());
            if (lines.length() + heading.length() + line.length() > MOST) {
                endPart();
            }
            if (!entry.saidOn().equals(saidOn)) {
                saidOn = entry.saidOn();
                lines.append(heading);
            }
            lines.append(line);
        }

        void add(Certificate certificate) {
            var line = FactLine.of(certificate);
            if (lines.length() + line.length() > MOST) {
                endPart();
            }
            lines.append(line);
        }

        private void endPart() {
            full.add(new Folio(number, full.size(), lines.toString()));
            lines.setLength(0);
            saidOn = null;
        }

        List<Folio> end() {
            endPart();
            return full;
        }
    }
}

package org.kyso.exchange.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kyso.exchange.api.CorrectionSheet;

/** What importing a file does, or would do. */
public interface ImportReport {

    /** What kind of file it is, in the user's language: "Return". */
    String kind();

    /** One line about the whole of it: of which area, as of which day. */
    String summary();

    /** The day it is taken to speak of, where neither the file nor the user says one; empty for a file that needs none. */
    default Optional<LocalDate> assumedDay() {
        return Optional.empty();
    }

    /** How many rows change something in the store. */
    int changing();

    /** How many rows say what the store already knows. */
    int unchanged();

    /** How many rows are set aside. */
    default int aside() {
        return corrections().stream().mapToInt(sheet -> sheet.rows().size()).sum();
    }

    /** What is to be said, in the order of the file. */
    List<Finding> findings();

    /** How many people the file takes a registration, a use or a stage back from. */
    default int takenBack() {
        return (int) findings().stream()
                .filter(f -> f.kind() == Finding.Kind.TAKEN_BACK)
                .count();
    }

    /**
     * What will change in the store, a line for each thing; empty where the counts say enough. The wizard shows it after
     * the findings.
     */
    default List<String> changes() {
        return List.of();
    }

    /** The rows set aside, to be corrected. */
    List<CorrectionSheet> corrections();
}

package org.kyso.exchange.spi;

import java.util.List;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;

/** What importing a file will do. Nothing is changed before {@link #take}. Used on one background thread. */
public interface ImportPreview {

    /** What kind of file it is, in the user's language: "Return". */
    String kind();

    /** Whether it is to be taken before the other files of a batch: returns speak of people whom rosters bring. */
    default boolean goesFirst() {
        return false;
    }

    /** One line about the whole of it: of which area, as of which day. */
    String summary();

    /** How many rows change something in the store. */
    int changing();

    /** How many rows say what the store already knows. */
    int unchanged();

    /** How many rows are set aside. */
    int aside();

    /** What is to be said, in the order of the file. */
    List<Finding> findings();

    /**
     * What will change in the store, a line for each thing; empty where the counts say enough. The wizard shows it after
     * the findings.
     */
    default List<String> changes() {
        return List.of();
    }

    /** Lines to stand above the rows set aside, so that they mean the same day and area when imported again. */
    default List<String> asideHeading() {
        return List.of();
    }

    /** Header of the rows set aside, as the file has it, and a last column for the reason. */
    List<String> asideHeader();

    /** The rows set aside, under {@link #asideHeader()}. */
    List<List<String>> asideRows();

    /**
     * Takes the file in one transaction, all of it or, canceled or failed, nothing.
     *
     * @throws RefusedException where the store changed since the preview in a way that matters
     */
    void take(Progress progress) throws RefusedException;
}

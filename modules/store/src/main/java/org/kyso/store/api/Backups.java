package org.kyso.store.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kyso.store.api.Backup.Why;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;

/**
 * Copies of stores: backups, restoring them, reading one, and moving a store elsewhere. Never on the event thread. What
 * is refused has changed nothing.
 */
public interface Backups {

    /** The console's own. */
    static Backups getDefault() {
        return Lookup.getDefault().lookup(Backups.class);
    }

    /**
     * Backs the open store up, as it is at one instant, while work on it goes on.
     *
     * @param file where to; appears there only when it is whole, and replaces what is there
     */
    Backup make(Path file, Progress progress) throws RefusedException;

    /** As {@link #make}, into the folder of the store's backups and under a name that says when and why. */
    Backup makeBeside(Why why, Progress progress) throws RefusedException;

    /**
     * Makes a scheduled backup where one is due: the settings ask for one, and something changed since the last. Old ones
     * are thinned out afterwards.
     *
     * @return empty where none was due, or this account may not back the store up
     */
    Optional<Backup> makeDue(Progress progress) throws RefusedException;

    /** When backups are made by themselves, and how long they are kept. */
    BackupSettings settings();

    /** Keeps other settings. */
    void change(BackupSettings settings) throws RefusedException;

    /** What restoring a file would bring; nothing but what it says of itself is looked at. */
    Backup look(Path file) throws RefusedException;

    /** The backups in the folder of the open store's backups, the newest first. */
    List<Backup> list() throws RefusedException;

    /** Puts a backup in the place of the open store, which must be empty. */
    void restore(Path file, Progress progress) throws RefusedException;

    /**
     * Makes a store out of a backup where there is none, and opens it. Where that is refused, no store is there.
     *
     * @param where the folder, as for {@link Stores#open(String, Progress)}
     */
    void restoreAsNew(String where, Path file, Progress progress) throws RefusedException;

    /** As {@link #restore}, over whatever the open store holds, which is backed up first. */
    void restoreOver(Path file, Progress progress) throws RefusedException;

    /**
     * Opens the newest backup of a store for reading, in place of the open one.
     *
     * @param where the store, as for {@link Stores#open(String, Progress)}
     */
    void openNewest(String where, Progress progress) throws RefusedException;

    /** Copies the open store into another, empty one, compares the two, and opens the copy. The former stays as it is. */
    void moveTo(String where, Progress progress) throws RefusedException;
}

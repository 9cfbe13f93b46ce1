package org.kyso.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kyso.store.api.Backup;
import org.kyso.store.api.Backup.Why;
import org.kyso.store.api.BackupSettings;
import org.kyso.store.folder.WorkFolder;
import org.kyso.store.session.StoreAddress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.tasks.api.Settings;

/** The folder in which a store's own backups lie, under names that say when they were made. */
record BackupFolder(Path folder) {

    private static final Logger LOG = Logger.getLogger(BackupFolder.class.getName());
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");
    private static final int WHEN_LENGTH = "2024-06-20-073000".length();
    private static final String PREFIX = "kyso-";
    private static final String SUFFIX = ".zip";

    /** Where the settings say; else inside a store's folder, or for one on a server in this account's settings. */
    static BackupFolder of(StoreAddress address) {
        var wished = new BackupSettingsFile(Settings.folder()).read().folder();
        if (wished.isEmpty() && address instanceof StoreAddress.Folder place) {
            return new BackupFolder(place.folder().resolve("backups"));
        }
        return new BackupFolder(
                wished.orElse(Settings.folder().resolve("backups")).resolve(nameAmongOthers(address)));
    }

    /** A name that every file system takes and no other store has. */
    private static String nameAmongOthers(StoreAddress address) {
        var place = address instanceof StoreAddress.Server server ? server.url().driverUrl() : address.where();
        var name = address instanceof StoreAddress.Server server ? server.url().nameWithoutPorts() : address.name();
        return name.replaceAll("[^A-Za-z0-9._-]+", "-") + "-" + Integer.toHexString(place.hashCode());
    }

    /** A name that is free now. */
    Path newFile(Why why) {
        var when = LocalDateTime.now().withNano(0);
        var file = file(when, why);
        while (Files.exists(file)) {
            when = when.plusSeconds(1);
            file = file(when, why);
        }
        return file;
    }

    private Path file(LocalDateTime when, Why why) {
        return folder.resolve(PREFIX + WHEN.format(when) + "-" + why.word() + SUFFIX);
    }

    /** When a file of ours was made, by its name; empty for a name that somebody else chose. */
    static Optional<LocalDateTime> madeAt(Path file) {
        var name = file.getFileName().toString();
        int end = PREFIX.length() + WHEN_LENGTH;
        if (!name.startsWith(PREFIX) || !name.endsWith(SUFFIX) || name.length() <= end) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(name.substring(PREFIX.length(), end), WHEN));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    /** The files of ours in it, the newest first. */
    List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var content = Files.list(folder)) {
            return content.filter(file -> madeAt(file).isPresent())
                    .sorted(Comparator.comparing((Path file) -> madeAt(file).orElseThrow())
                            .reversed())
                    .toList();
        }
    }

    /** Those that can be read, the newest first. */
    List<Backup> backups() throws IOException {
        var backups = new ArrayList<Backup>();
        for (var file : files()) {
            try {
                backups.add(new BackupFile(file).backup());
            } catch (RefusedException damaged) {
                LOG.log(Level.INFO, "Passed over: {0}", damaged.getMessage());
            }
        }
        return backups;
    }

    /** Deletes what is too many of ours. */
    void thin(BackupSettings settings, LocalDateTime now) throws IOException {
        var files = files();
        var times = files.stream().map(file -> madeAt(file).orElseThrow()).toList();
        var tooMany = new RetentionPolicy(settings).tooMany(times, now);
        for (var file : files) {
            if (tooMany.contains(madeAt(file).orElseThrow())) {
                Files.delete(file);
            }
        }
    }

    /** Deletes what killed consoles left. */
    void sweep() {
        WorkFolder.sweep(folder);
        WorkFolder.sweep(reading());
        try {
            BackupFile.sweep(folder);
        } catch (IOException failed) {
            LOG.log(Level.WARNING, "Sweeping " + folder, failed);
        }
    }

    /** Where backups are unpacked that are read, or restored to a server. */
    static Path reading() {
        return Settings.folder().resolve("reading");
    }
}

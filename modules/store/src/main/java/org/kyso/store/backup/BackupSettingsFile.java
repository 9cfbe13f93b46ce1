package org.kyso.store.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.kyso.store.api.BackupSettings;

/** Keeps {@link BackupSettings} in this account's settings. What makes no sense in the file counts as not written. */
record BackupSettingsFile(Path settings) {

    private Path file() {
        return settings.resolve("backup.properties");
    }

    BackupSettings read() {
        var written = new Properties();
        if (Files.exists(file())) {
            try (var in = Files.newBufferedReader(file())) {
                written.load(in);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        var usual = BackupSettings.DEFAULT;
        return new BackupSettings(
                number(written, "every-hours", usual.everyHours()),
                folder(written.getProperty("folder", "")),
                number(written, "keep-all-days", usual.allDays()),
                number(written, "keep-daily-days", usual.dailyDays()),
                number(written, "keep-weekly-weeks", usual.weeklyWeeks()),
                number(written, "keep-monthly-months", usual.monthlyMonths()));
    }

    private static Optional<Path> folder(String written) {
        try {
            return written.isBlank() ? Optional.empty() : Optional.of(Path.of(written));
        } catch (InvalidPathException nonsense) {
            return Optional.empty();
        }
    }

    private static int number(Properties written, String name, int usual) {
        var value = written.getProperty(name, "");
        return value.matches("\\d{1,4}") ? Integer.parseInt(value) : usual;
    }

    void write(BackupSettings wished) throws IOException {
        var properties = new Properties();
        properties.setProperty("every-hours", Integer.toString(wished.everyHours()));
        wished.folder().ifPresent(folder -> properties.setProperty("folder", folder.toString()));
        properties.setProperty("keep-all-days", Integer.toString(wished.allDays()));
        properties.setProperty("keep-daily-days", Integer.toString(wished.dailyDays()));
        properties.setProperty("keep-weekly-weeks", Integer.toString(wished.weeklyWeeks()));
        properties.setProperty("keep-monthly-months", Integer.toString(wished.monthlyMonths()));
        Files.createDirectories(settings);
        try (var out = Files.newBufferedWriter(file())) {
            properties.store(out, "When this account's stores are backed up, where to, and how long.");
        }
    }
}

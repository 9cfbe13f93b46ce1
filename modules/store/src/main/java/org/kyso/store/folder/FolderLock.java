package org.kyso.store.folder;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Properties;
import org.kyso.store.api.StoreInUseException;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;

/**
 * A store folder that this console holds. The system lets go of the lock when the console ends in whatever way, so that
 * a dead one holds nothing; {@code holder.properties} beside it only says who it is.
 */
public final class FolderLock implements Closeable {

    public static final String LOCK = "holder.lock";
    public static final String HOLDER = "holder.properties";

    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Takes hold of a folder; empty where another console has it. */
    public static Optional<FolderLock> take(Path folder) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (FileSystemException unwritable) {
            if (Files.isWritable(folder)) {
                throw unwritable;
            }
            // Nobody can change a folder on a medium that can't be written.
            return Optional.of(new FolderLock(folder, null));
        }
        boolean taken = false;
        try {
            taken = channel.tryLock() != null;
        } catch (OverlappingFileLockException ownOther) {
            // This very program has it open.
            taken = false;
        } finally {
            if (!taken) {
                channel.close();
            }
        }
        return taken ? Optional.of(new FolderLock(folder, channel)) : Optional.empty();
    }

    /** Says whose it is, for whoever comes next. */
    public void sign() throws IOException {
        if (channel == null) {
            return;
        }
        var holder = new Properties();
        holder.setProperty("account", System.getProperty("user.name", ""));
        holder.setProperty("computer", computer());
        holder.setProperty("process", Long.toString(ProcessHandle.current().pid()));
        holder.setProperty("since", Instant.now().toString());
        try (var out = Files.newBufferedWriter(folder.resolve(HOLDER))) {
            holder.store(out, "Who has this store open.");
        }
    }

    private static String computer() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException nameless) {
            return "localhost";
        }
    }

    @Messages({
        "# {0} - folder",
        "inUse=The store {0} is open in another console: close it there, then try again.",
        "# {0} - folder",
        "# {1} - account",
        "# {2} - computer",
        "# {3} - day and time",
        "# {4} - process number",
        "heldBy=The store {0} is open in another console, of {1} on {2} since {3} (process {4}): close it there, or open the "
                + "last backup for reading."
    })
    public static RefusedException refusal(Path folder) {
        var holder = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve(HOLDER))) {
            holder.load(in);
            var since = Instant.parse(holder.getProperty("since", ""));
            return new StoreInUseException(Bundle.heldBy(
                    folder,
                    holder.getProperty("account"),
                    holder.getProperty("computer"),
                    SINCE.format(since.atZone(ZoneId.systemDefault())),
                    holder.getProperty("process")));
        } catch (IOException | DateTimeParseException | IllegalArgumentException unsigned) {
            return inUse(folder);
        }
    }

    /** Says that another console has the store, and not which. */
    public static StoreInUseException inUse(Path folder) {
        return new StoreInUseException(Bundle.inUse(folder));
    }

    /** Lets go. The lock's file stays: two consoles must never lock two files of one name. */
    @Override
    public void close() throws IOException {
        if (channel != null) {
            try (channel) {
                Files.deleteIfExists(folder.resolve(HOLDER));
            }
        }
    }
}

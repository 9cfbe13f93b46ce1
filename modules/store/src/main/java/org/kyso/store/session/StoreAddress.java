package org.kyso.store.session;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.kyso.store.postgres.ServerUrl;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;

/** Where a store lies. */
public sealed interface StoreAddress {

    /** What opens it again, from anywhere on this computer. */
    String where();

    /** What the user calls it. */
    String name();

    /**
     * A folder with an embedded database.
     *
     * @param named whether it belongs to a store that is named, such as the sample, and nobody is asked for anything
     */
    record Folder(Path folder, boolean named) implements StoreAddress {

        public Folder {
            folder = folder.toAbsolutePath().normalize();
        }

        Folder(Path folder) {
            this(folder, false);
        }

        @Override
        public String where() {
            return folder.toString();
        }

        @Override
        public String name() {
            return String.valueOf(folder.getFileName());
        }
    }

    /** A database on a server, shared by several consoles. */
    record Server(ServerUrl url) implements StoreAddress {

        @Override
        public String where() {
            return url.text();
        }

        @Override
        public String name() {
            return url.name();
        }
    }

    /** Reads what a user wrote. */
    @Messages({
        "# {0} - what was written",
        "notAFolder={0} is neither a folder''s name nor an address such as jdbc:postgresql://server/database: check it."
    })
    static StoreAddress parse(String written) throws RefusedException {
        if (written.startsWith("jdbc:")) {
            return new Server(ServerUrl.parse(written));
        }
        try {
            return new Folder(Path.of(written));
        } catch (InvalidPathException wrong) {
            throw new RefusedException(Bundle.notAFolder(written), wrong);
        }
    }
}

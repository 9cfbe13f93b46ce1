package org.kyso.store.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kyso.store.spi.NamedStore;
import org.kyso.tasks.api.RefusedException;
import org.kyso.tasks.api.Settings;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;

/** What a user calls a store: the name of a {@link NamedStore}, a folder, or an address. */
@Messages(
        "sampleNotHere=The sample province is made by a part of KySo that is missing or switched off: open another store.")
public record StoreName(String text) {

    /** The store that is opened where no other one was. */
    public static final String SAMPLE = "demo";

    private static final Logger LOG = Logger.getLogger(StoreName.class.getName());

    /** @param written empty for the store last used, else the {@link #SAMPLE} */
    public static StoreName of(String written) {
        return new StoreName(written.isEmpty() ? lastUsed().orElse(SAMPLE) : written);
    }

    Optional<? extends NamedStore> named() {
        return Lookup.getDefault().lookupAll(NamedStore.class).stream()
                .filter(s -> s.name().equals(text))
                .findFirst();
    }

    /** Where it lies. */
    public StoreAddress address() throws RefusedException {
        if (named().isEmpty() && text.equals(SAMPLE)) {
            throw new RefusedException(Bundle.sampleNotHere());
        }
        return named().isPresent()
                ? new StoreAddress.Folder(Settings.folder().resolve(text), true)
                : StoreAddress.parse(text);
    }

    private static Path lastUsedFile() {
        return Settings.folder().resolve("last-store");
    }

    /** The store last used; empty where there is none, or its folder is gone. */
    private static Optional<String> lastUsed() {
        try {
            var file = lastUsedFile();
            var where = Files.exists(file) ? Files.readString(file).strip() : "";
            boolean gone = Path.of(where).isAbsolute() && !Files.exists(Path.of(where));
            return where.isEmpty() || gone ? Optional.empty() : Optional.of(where);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Makes it the store last used. */
    public void remember() throws RefusedException {
        var where = named().isPresent() ? text : address().where();
        try {
            Files.createDirectories(Settings.folder());
            Files.writeString(lastUsedFile(), where);
        } catch (IOException unwritable) {
            // The store is open all the same; the next start asks for another one.
            LOG.log(Level.INFO, "The store last used isn't remembered", unwritable);
        }
    }
}

package org.kyso.store.derby;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.kyso.store.folder.FileTree;
import org.kyso.store.folder.FolderLock;

/**
 * Puts a checked store in the place of the one in a folder by renames. A marker decides: as long as it isn't there, the
 * old store stands, and from then on the new one; whoever opens the folder next finishes what a kill interrupted.
 *
 * @param seam hears of every step before it is taken; a test ends the work there
 */
public record StoreReplacement(Path folder, Consumer<String> seam) {

    public static final String INCOMING = "restoring";
    public static final String MARKER = "restoring.decided";

    private static final String OUTGOING = "restored-over";
    private static final String DATA = "data";
    private static final String KEY = "store.properties";

    public StoreReplacement(Path folder) {
        this(folder, step -> {});
    }

    /** Whether a file of the folder, which has no store, was left by an interrupted one. */
    boolean left(String name) {
        // Anybody may call a folder so: ours are beside the lock.
        return Files.exists(folder.resolve(FolderLock.LOCK))
                && (name.equals(INCOMING)
                        || name.startsWith(MARKER)
                        || name.equals(DATA) && Files.exists(folder.resolve(MARKER)));
    }

    /** Where the new store is made ready: beside the old one, on the same disk. */
    public Path incoming() {
        return folder.resolve(INCOMING);
    }

    /** Forgets what was made ready. */
    public void discard() throws IOException {
        new FileTree(incoming()).delete();
    }

    /** From here on the new store is the one in the folder. */
    public void decide() throws IOException {
        new FileTree(incoming()).force();
        var draft = folder.resolve(MARKER + ".tmp");
        Files.writeString(
                draft, "The store in " + INCOMING + " takes the place of the one here at the next opening.\n");
        FileTree.force(draft);
        step("marker");
        FileTree.move(draft, folder.resolve(MARKER));
    }

    /** Ends what a restore began, either way. Only whoever holds the folder may call it. */
    void finish() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (Files.exists(folder.resolve(MARKER))) {
            replace();
        }
        Files.deleteIfExists(folder.resolve(MARKER + ".tmp"));
        new FileTree(folder.resolve(OUTGOING)).delete();
        discard();
    }

    private void replace() throws IOException {
        var data = folder.resolve(DATA);
        var newData = incoming().resolve(DATA);
        if (Files.exists(newData)) {
            if (Files.exists(data)) {
                step("old data away");
                FileTree.move(data, folder.resolve(OUTGOING));
            }
            step("new data");
            FileTree.move(newData, data);
        }
        var newKey = incoming().resolve(KEY);
        if (Files.exists(newKey)) {
            step("new key");
            FileTree.move(newKey, folder.resolve(KEY));
        }
        step("marker away");
        Files.delete(folder.resolve(MARKER));
        FileTree.forceFolder(folder);
        step("sweep");
    }

    private void step(String name) {
        seam.accept(name);
    }
}

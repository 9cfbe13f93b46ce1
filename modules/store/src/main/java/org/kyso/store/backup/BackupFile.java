package org.kyso.store.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.kyso.store.api.Backup;
import org.kyso.store.api.PrivateFile;
import org.kyso.store.derby.Derby;
import org.kyso.store.folder.FileTree;
import org.kyso.store.folder.Sha256;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;

/** The one file of a backup: an archive of an encrypted Derby store and a {@link Manifest}. */
@Messages({
    "# {0} - file",
    "noBackup=The file {0} is no backup of a KySo store: choose the .zip that a backup was written to.",
    "# {0} - file",
    "damagedBackup=The backup {0} is damaged or cut short: take another one; nothing was changed.",
    "# {0} - file",
    "newerBackup=A newer version of KySo made the backup {0}: restore it with that version.",
    "# {0} - file",
    "# {1} - megabytes",
    "# {2} - folder",
    "noRoom=The backup {0} needs {1} MB in {2}, which hasn''t got them: make room there and try again.",
    "zipping=Writing the backup",
    "unzipping=Reading the backup"
})
record BackupFile(Path file) {

    private static final String PART = ".kyso-part";
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_MANIFEST = 4 << 20;
    private static final int MEGABYTE = 1 << 20;

    /**
     * Writes the file, which appears under its name only when it is whole and on the disk.
     *
     * @param store the store's copy: its {@code store.properties} and {@code data}
     * @param facts the manifest but for its entries
     */
    void write(Path store, Manifest facts, Progress progress) throws IOException {
        progress.step(Bundle.zipping());
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        sweep(folder);
        var part = folder.resolve(file.getFileName() + PART);
        if (!Files.exists(part)) {
            PrivateFile.create(part);
        }
        boolean whole = false;
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.tryLock();
            // Not closed by itself: the channel is needed for one thing more.
            var zip = new ZipOutputStream(Channels.newOutputStream(channel));
            zip.setLevel(Deflater.BEST_SPEED);
            var entries = new TreeMap<String, Manifest.Entry>();
            var tree = new FileTree(store);
            var files = tree.files();
            for (int at = 0; at < files.size(); at++) {
                progress.checkCanceled();
                progress.advance(at, files.size());
                var name = store.relativize(files.get(at)).toString().replace('\\', '/');
                if (Derby.isStoreFile(name)) {
                    entries.put(name, add(zip, name, files.get(at)));
                }
            }
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(new Manifest(
                            Manifest.FORMAT,
                            facts.store(),
                            facts.madeAt(),
                            facts.program(),
                            facts.why(),
                            facts.mark(),
                            facts.levels(),
                            entries)
                    .bytes());
            zip.finish();
            channel.force(true);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(part);
            }
        }
        FileTree.forceFolder(folder);
    }

    /** Deletes what killed consoles left in a folder of files that they didn't finish. */
    static void sweep(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var parts = Files.newDirectoryStream(folder, "*" + PART)) {
            for (var part : parts) {
                boolean isLeft;
                try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                    isLeft = channel.tryLock() != null;
                } catch (OverlappingFileLockException ownOther) {
                    isLeft = false;
                }
                if (isLeft) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    private static Manifest.Entry add(ZipOutputStream zip, String name, Path from) throws IOException {
        var digest = Sha256.digest();
        long size = 0;
        zip.putNextEntry(new ZipEntry(name));
        try (var in = Files.newInputStream(from)) {
            var buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                zip.write(buffer, 0, read);
                digest.update(buffer, 0, read);
                size += read;
            }
        }
        zip.closeEntry();
        return new Manifest.Entry(size, Sha256.hex(digest));
    }

    /** What it says of itself; nothing else of it was looked at yet. */
    Manifest manifest() throws RefusedException {
        try (var zip = new ZipFile(file.toFile())) {
            return manifest(zip);
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    /** It and its key, for a list of backups. */
    Backup backup() throws RefusedException {
        try (var zip = new ZipFile(file.toFile())) {
            var manifest = manifest(zip);
            var entry = zip.getEntry("store.properties");
            if (entry == null) {
                throw new RefusedException(Bundle.damagedBackup(file));
            }
            var key = new Properties();
            try (var in = zip.getInputStream(entry)) {
                key.load(in);
            }
            return manifest.of(file, "user".equals(key.getProperty("key")));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw unreadable(unreadable);
        }
    }

    private Manifest manifest(ZipFile zip) throws IOException, RefusedException {
        var entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw new RefusedException(Bundle.noBackup(file));
        }
        byte[] bytes;
        try (var in = zip.getInputStream(entry)) {
            bytes = in.readNBytes(LONGEST_MANIFEST);
        }
        var format = Manifest.format(bytes);
        if (format.isPresent() && format.get() > Manifest.FORMAT) {
            throw new RefusedException(Bundle.newerBackup(file));
        }
        return Manifest.read(bytes).orElseThrow(() -> new RefusedException(Bundle.damagedBackup(file)));
    }

    private RefusedException unreadable(Exception why) {
        boolean foreign = !Files.isRegularFile(file) || !startsLikeAnArchive();
        return new RefusedException(foreign ? Bundle.noBackup(file) : Bundle.damagedBackup(file), why);
    }

    private boolean startsLikeAnArchive() {
        try (var in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Unpacks it into an empty folder, every byte compared with what its manifest says. */
    Manifest unpack(Path into, Progress progress) throws RefusedException, IOException {
        progress.step(Bundle.unzipping());
        Manifest manifest;
        try (var zip = new ZipFile(file.toFile())) {
            manifest = manifest(zip);
            refuseOthers(zip, manifest.entries());
        } catch (IOException | IllegalArgumentException unreadable) {
            throw unreadable(unreadable);
        }
        refuseTooLarge(manifest, into);
        try (var zip = new ZipFile(file.toFile())) {
            int done = 0;
            for (var entry : manifest.entries().entrySet()) {
                progress.checkCanceled();
                progress.advance(done++, manifest.entries().size());
                var target = into.resolve(entry.getKey());
                Files.createDirectories(target.getParent());
                try (var in = zip.getInputStream(zip.getEntry(entry.getKey()))) {
                    unpack(in, target, entry.getValue());
                } catch (ZipException | EOFException damaged) {
                    throw new RefusedException(Bundle.damagedBackup(file), damaged);
                }
            }
        }
        return manifest;
    }

    /** Exactly the entries of the manifest, each once. */
    private void refuseOthers(ZipFile zip, Map<String, Manifest.Entry> expected) throws RefusedException {
        var seen = new HashSet<String>();
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var name = entries.nextElement().getName();
            if (!seen.add(name) || !name.equals(Manifest.NAME) && !expected.containsKey(name)) {
                throw new RefusedException(Bundle.damagedBackup(file));
            }
        }
        if (seen.size() != expected.size() + 1) {
            throw new RefusedException(Bundle.damagedBackup(file));
        }
    }

    private void refuseTooLarge(Manifest manifest, Path into) throws RefusedException, IOException {
        long needed = 0;
        for (var entry : manifest.entries().values()) {
            needed = needed + entry.size() < 0 ? Long.MAX_VALUE : needed + entry.size();
        }
        if (needed > into.toFile().getUsableSpace()) {
            throw new RefusedException(Bundle.noRoom(file, needed / MEGABYTE + 1, into));
        }
    }

    /** Never writes more than the manifest says. */
    private void unpack(InputStream in, Path target, Manifest.Entry expected) throws IOException, RefusedException {
        var digest = Sha256.digest();
        long size = 0;
        PrivateFile.create(target);
        try (var out = Files.newOutputStream(target)) {
            var buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > expected.size()) {
                    throw new RefusedException(Bundle.damagedBackup(file));
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        if (size != expected.size() || !Sha256.hex(digest).equals(expected.sha256())) {
            throw new RefusedException(Bundle.damagedBackup(file));
        }
    }
}

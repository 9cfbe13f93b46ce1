package org.kyso.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A room as its own files describe it.
 *
 * @param name of its folder, its artifact and its package
 * @param uses the rooms that its pom names
 * @param isEssential whether its manifest says that the console can't do without it
 * @param classes where it was compiled to
 */
record Room(String name, Set<String> uses, boolean isEssential, Path classes) {

    private static final Path ROOMS = Path.of(System.getProperty("kyso.house"), "modules");
    private static final Pattern USED =
            Pattern.compile("<groupId>org\\.kyso</groupId><artifactId>([\\w-]+)</artifactId></dependency>");
    private static final String OF_TESTS = "trial-store";

    /** Every folder with a module in it. */
    static List<Room> all() {
        try (Stream<Path> folders = Files.list(ROOMS)) {
            return folders.filter(folder -> Files.exists(folder.resolve("src/main/nbm/manifest.mf")))
                    .map(Room::read)
                    .sorted(Comparator.comparing(Room::name))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Room read(Path folder) {
        try (var manifest = Files.newInputStream(folder.resolve("src/main/nbm/manifest.mf"))) {
            var uses = new TreeSet<String>();
            USED.matcher(Files.readString(folder.resolve("pom.xml"))).results().forEach(use -> uses.add(use.group(1)));
            uses.remove(OF_TESTS);
            var essential = new Manifest(manifest).getMainAttributes().getValue("AutoUpdate-Essential-Module");
            return new Room(
                    folder.getFileName().toString(), uses, "true".equals(essential), folder.resolve("target/classes"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}

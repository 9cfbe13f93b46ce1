package org.kyso.districts.module;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.kyso.districts.api.Area;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;

/**
 * A district module as it lies in its file, looked into and never run: an {@code .nbm} with one jar of data, whose layer
 * registers one descriptor in the folder {@code Districts/}.
 *
 * @param codeName the module's code name
 * @param version its specification version
 * @param descriptor the descriptor's XML
 */
@Messages({
    "# {0} - file",
    "# {1} - reason",
    "refusedModule={0} was not loaded: {1}. Nothing was changed.",
    "missing=there is no such file; check its name and folder",
    "locked=it can't be read; check that you may open it",
    "damaged=the file is damaged or no module; ask for it to be sent again",
    "# {0} - entry",
    "holdsCode=it holds code ({0}), and a district module may hold data only",
    "# {0} - entry",
    "strayEntry=it holds something a district module has no use for ({0})",
    "tooLarge=it unfolds to more than a district module can need",
    "noJar=it holds no module jar or several",
    "# {0} - attribute",
    "strayAttribute=its manifest asks for something a district module has no use for ({0})",
    "noName=its manifest names no module",
    "# {0} - version",
    "badVersion=its manifest gives the specification version ''{0}'', which should be numbers with dots, such as 1.0",
    "noLayer=it registers no descriptor in the folder Districts",
    "# {0} - descriptor",
    "noDescriptor=its layer names the descriptor {0}, which isn''t in it"
})
public record ModuleFile(String codeName, String version, byte[] descriptor, Area area) {

    private static final long MOST_BYTES = 16L << 20;
    private static final int MOST_ENTRIES = 500;

    private static final int END_OF_ZIP = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int END_COUNT = 10;

    private static final Pattern NBM_ENTRY =
            Pattern.compile("Info/(info\\.xml|locale/[\\w]+\\.properties)|META-INF/[^/]+"
                    + "|META-INF/maven/.*|netbeans/config/Modules/[^/]+\\.xml|netbeans/modules/[^/]+\\.jar"
                    + "|netbeans/update_tracking/[^/]+\\.xml|netbeans/licenses/[^/]+|netbeans/LICENSE[^/]*");
    private static final Pattern JAR_ENTRY = Pattern.compile(
            "META-INF/(MANIFEST\\.MF|LICENSE[^/]*|NOTICE[^/]*|DEPENDENCIES|[^/]+\\.(SF|RSA|DSA|EC))|META-INF/maven/.*"
                    + "|(?!META-INF/).*\\.(xml|properties|png|svg|html|txt|md|xsd)");
    private static final Pattern JAR_PATH = Pattern.compile("netbeans/modules/[^/]+\\.jar");
    private static final Pattern CODE = Pattern.compile(
            "(?i).*\\.(class|jar|so|dll|dylib|exe|js|py|groovy|bsh|jnlp|sh|bat|cmd|ser|pack\\.gz)$|META-INF/services/.+");

    private static final Pattern CODE_NAME = Pattern.compile("(?=.{1,255}$)\\w+(\\.\\w+)*(/\\d{1,9})?");
    private static final Pattern VERSION = Pattern.compile("\\d{1,9}(\\.\\d{1,9}){0,5}");

    private static final Set<String> ATTRIBUTES = Set.of(
            "manifest-version",
            "created-by",
            "build-jdk",
            "build-jdk-spec",
            "built-by",
            "ant-version",
            "archiver-version",
            "bundle-name",
            "openide-module",
            "openide-module-name",
            "openide-module-layer",
            "openide-module-localizing-bundle",
            "openide-module-specification-version",
            "openide-module-implementation-version",
            "openide-module-build-version",
            "openide-module-display-category",
            "openide-module-short-description",
            "openide-module-long-description",
            "openide-module-java-dependencies",
            "openide-module-module-dependencies",
            "openide-module-requires",
            "openide-module-public-packages",
            "openide-module-needs",
            "autoupdate-show-in-client",
            "autoupdate-essential-module");

    /** Reads a district module; refuses it with the file and the reason where it is none, or holds more than data. */
    public static ModuleFile read(Path file) throws RefusedException {
        try {
            return look(Files.readAllBytes(checkedSize(file)));
        } catch (NoSuchFileException missing) {
            throw refusal(file, Bundle.missing(), missing);
        } catch (AccessDeniedException locked) {
            throw refusal(file, Bundle.locked(), locked);
        } catch (IOException | IllegalArgumentException damaged) {
            throw refusal(file, Bundle.damaged(), damaged);
        } catch (RefusedException reason) {
            throw refusal(file, reason.getMessage(), reason);
        }
    }

    /** That a file is refused, with a half sentence that says why. */
    public static RefusedException refusal(Path file, String reason, Throwable cause) {
        return new RefusedException(Bundle.refusedModule(file.getFileName(), reason), cause);
    }

    private static Path checkedSize(Path file) throws IOException, RefusedException {
        if (Files.size(file) > MOST_BYTES) {
            throw new RefusedException(Bundle.tooLarge());
        }
        return file;
    }

    private static ModuleFile look(byte[] nbm) throws IOException, RefusedException {
        var entries = unfold(nbm, NBM_ENTRY);
        var jars = entries.keySet().stream()
                .filter(name -> JAR_PATH.matcher(name).matches())
                .toList();
        if (!entries.containsKey("Info/info.xml")) {
            throw new RefusedException(Bundle.damaged());
        }
        if (jars.size() != 1) {
            throw new RefusedException(Bundle.noJar());
        }
        var content = unfold(entries.get(jars.get(0)), JAR_ENTRY);
        var manifest = manifest(content);
        var layer = manifest.getValue("OpenIDE-Module-Layer");
        if (layer == null || !content.containsKey(layer)) {
            throw new RefusedException(Bundle.noLayer());
        }
        var path = ModuleLayer.descriptorPath(layer, content.get(layer));
        if (!content.containsKey(path)) {
            throw new RefusedException(Bundle.noDescriptor(path));
        }
        return new ModuleFile(
                manifest.getValue("OpenIDE-Module"),
                version(manifest),
                content.get(path),
                Descriptor.read(content.get(path)));
    }

    private static String version(Attributes manifest) throws RefusedException {
        var written = manifest.getValue("OpenIDE-Module-Specification-Version");
        var version = written == null ? "0" : written.strip();
        if (!VERSION.matcher(version).matches()) {
            throw new RefusedException(Bundle.badVersion(version));
        }
        return version;
    }

    /** Every entry of a zip, as long as all of them are expected and small. */
    private static Map<String, byte[]> unfold(byte[] zip, Pattern expected) throws IOException, RefusedException {
        var entries = new LinkedHashMap<String, byte[]>();
        long budget = MOST_BYTES;
        int seen = 0;
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                seen++;
                if (entry.isDirectory()) {
                    continue;
                }
                var name = entry.getName();
                refuseUnexpected(name, expected);
                if (entries.size() >= MOST_ENTRIES || entries.containsKey(name)) {
                    throw new RefusedException(Bundle.tooLarge());
                }
                var content = readAtMost(in, budget);
                budget -= content.length;
                entries.put(name, content);
            }
        }
        if (entries.isEmpty() || listed(zip) != seen) {
            throw new RefusedException(Bundle.damaged());
        }
        return entries;
    }

    /** How many entries the directory at a zip's end lists; -1 where it was cut off. */
    private static int listed(byte[] zip) {
        var bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = zip.length - END_SIZE; at >= 0; at--) {
            if (bytes.getInt(at) == END_OF_ZIP) {
                return Short.toUnsignedInt(bytes.getShort(at + END_COUNT));
            }
        }
        return -1;
    }

    private static void refuseUnexpected(String name, Pattern expected) throws RefusedException {
        boolean isModuleJar = JAR_PATH.matcher(name).matches() && expected == NBM_ENTRY;
        if (!isModuleJar && CODE.matcher(name).matches()) {
            throw new RefusedException(Bundle.holdsCode(name));
        }
        if (name.contains("..")
                || name.contains("\\")
                || name.startsWith("/")
                || !expected.matcher(name).matches()) {
            throw new RefusedException(Bundle.strayEntry(name));
        }
    }

    private static byte[] readAtMost(InputStream in, long budget) throws IOException, RefusedException {
        var content = in.readNBytes((int) budget + 1);
        if (content.length > budget) {
            throw new RefusedException(Bundle.tooLarge());
        }
        boolean isClass = content.length > 3
                && content[0] == (byte) 0xCA
                && content[1] == (byte) 0xFE
                && content[2] == (byte) 0xBA
                && content[3] == (byte) 0xBE;
        if (isClass) {
            throw new RefusedException(Bundle.holdsCode("class file"));
        }
        return content;
    }

    private static Attributes manifest(Map<String, byte[]> content) throws IOException, RefusedException {
        var bytes = content.get("META-INF/MANIFEST.MF");
        if (bytes == null) {
            throw new RefusedException(Bundle.noName());
        }
        var manifest = new Manifest(new ByteArrayInputStream(bytes));
        for (var section : manifest.getEntries().values()) {
            refuseAllButDigests(section);
        }
        var attributes = manifest.getMainAttributes();
        for (var attribute : attributes.keySet()) {
            var name = attribute.toString().toLowerCase(Locale.ROOT);
            if (!ATTRIBUTES.contains(name)) {
                throw new RefusedException(Bundle.strayAttribute(attribute));
            }
        }
        var name = attributes.getValue("OpenIDE-Module");
        if (name == null || !CODE_NAME.matcher(name).matches()) {
            throw new RefusedException(Bundle.noName());
        }
        return attributes;
    }

    /** A signature gives each file's digest in a section of its own; old modules announce classes there. */
    private static void refuseAllButDigests(Attributes section) throws RefusedException {
        for (var attribute : section.keySet()) {
            if (!attribute.toString().toLowerCase(Locale.ROOT).endsWith("-digest")) {
                throw new RefusedException(Bundle.strayAttribute(attribute));
            }
        }
    }
}

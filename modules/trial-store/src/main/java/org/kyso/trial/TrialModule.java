package org.kyso.trial;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The province's own district modules, packed as the build does, without the build. For tests that run in a room's folder. */
public final class TrialModule {

    private static final String CODE_NAME = "org.kyso.district.x";

    private TrialModule() {}

    /** Packs one area's descriptor into a module file in a folder. */
    public static Path pack(String area, Path folder) throws IOException {
        // Tests run in the folder of their own module, which is a room or beside the rooms.
        var rooms = Path.of(Files.isDirectory(Path.of("../modules")) ? "../modules" : "..");
        var resources = rooms.resolve(Path.of("district-modules", area, "src/main/resources"));
        try (var files = Files.walk(resources)) {
            var descriptor =
                    files.filter(f -> f.endsWith("district.xml")).findFirst().orElseThrow();
            return pack(area, Files.readString(descriptor), folder);
        }
    }

    /** Packs a descriptor into a module file in a folder. */
    public static Path pack(String area, String descriptor, Path folder) throws IOException {
        return pack(area, "0", descriptor, folder);
    }

    /** Packs a descriptor into a module file of a version. */
    public static Path pack(String area, String version, String descriptor, Path folder) throws IOException {
        var jar = new LinkedHashMap<String, byte[]>();
        jar.put(
                "META-INF/MANIFEST.MF",
                utf8("Manifest-Version: 1.0\nOpenIDE-Module: " + CODE_NAME + "\nOpenIDE-Module-Specification-Version: "
                        + version + "\nOpenIDE-Module-Layer: layer.xml\n"));
        jar.put(
                "layer.xml",
                utf8("<filesystem><folder name='Districts'><file name='d.xml' url='district.xml'/></folder>"
                        + "</filesystem>"));
        jar.put("district.xml", utf8(descriptor));
        var nbm = new LinkedHashMap<String, byte[]>();
        nbm.put("Info/info.xml", utf8("<module/>"));
        nbm.put("netbeans/modules/d.jar", zip(jar));
        return Files.write(folder.resolve(area + ".nbm"), zip(nbm));
    }

    /** An archive of these entries. */
    public static byte[] zip(Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

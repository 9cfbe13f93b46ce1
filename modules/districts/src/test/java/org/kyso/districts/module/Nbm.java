package org.kyso.districts.module;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kyso.trial.TrialModule;

/** Builds module files entry by entry, good ones and bad ones. */
public final class Nbm {

    public static final String LAYER = "org/kyso/district/mau/layer.xml";
    public static final String DESCRIPTOR = "org/kyso/district/mau/district.xml";
    public static final String MANIFEST = "META-INF/MANIFEST.MF";
    public static final String JAR = "netbeans/modules/org-kyso-district-mau.jar";

    private static final String LAYER_XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE filesystem PUBLIC "-//NetBeans//DTD Filesystem 1.2//EN" "http://www.netbeans.org/dtds/filesystem-1_2.dtd">
            <filesystem><folder name="Districts"><file name="mau.xml" url="district.xml"/></folder></filesystem>
            """;

    private final Map<String, byte[]> jar = new LinkedHashMap<>();
    private final Map<String, byte[]> outer = new LinkedHashMap<>();

    /** A good module of a district that stands for none of the province's. */
    public static Nbm good() {
        var nbm = new Nbm();
        nbm.outer.put("Info/info.xml", utf8("<module/>"));
        nbm.manifest("OpenIDE-Module-Specification-Version: 1.0\n");
        nbm.jar(LAYER, LAYER_XML);
        nbm.jar(DESCRIPTOR, descriptor(""));
        return nbm;
    }

    /** A good module whose descriptor holds this between its tile and its end. */
    public static Nbm holding(String more) {
        return good().jar(DESCRIPTOR, descriptor(more));
    }

    public static String descriptor(String more) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <district xmlns="urn:kyso:district:1" area="mau" code="999" kind="district"
                          name="Công an huyện Mẫu" short-name="Mẫu" plain-name="Mau">
                  <province code="22" name="Công an tỉnh Quảng Ninh" short-name="Công an tỉnh"/>
                  <tile column="0" row="0"/>
                %s</district>
                """.formatted(more);
    }

    /** Replaces the manifest; the lines are added to those that every module has. */
    public Nbm manifest(String lines) {
        return jar(
                MANIFEST,
                "Manifest-Version: 1.0\nOpenIDE-Module: org.kyso.district.mau\nOpenIDE-Module-Layer: " + LAYER + "\n"
                        + lines);
    }

    public Nbm jar(String entry, String content) {
        return jar(entry, utf8(content));
    }

    public Nbm jar(String entry, byte[] content) {
        jar.put(entry, content);
        return this;
    }

    public Nbm outer(String entry, byte[] content) {
        outer.put(entry, content);
        return this;
    }

    public Nbm without(String entry) {
        jar.remove(entry);
        outer.remove(entry);
        return this;
    }

    public byte[] bytes() throws IOException {
        var all = new LinkedHashMap<>(outer);
        if (!jar.isEmpty()) {
            all.put(JAR, TrialModule.zip(jar));
        }
        return TrialModule.zip(all);
    }

    public Path write(Path folder) throws IOException {
        return Files.write(folder.resolve("mau.nbm"), bytes());
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package org.kyso.districts.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyso.tasks.api.RefusedException;
import org.kyso.trial.TrialModule;

class ModuleFileTest {

    private static final byte[] CLASS_FILE = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61};

    @TempDir
    Path temp;

    private static String refusal(Path file) {
        var sentence = assertThrows(RefusedException.class, () -> ModuleFile.read(file))
                .getMessage();
        assertTrue(sentence.startsWith("mau.nbm was not loaded: "), sentence);
        assertTrue(sentence.endsWith("Nothing was changed."), sentence);
        assertFalse(sentence.contains("Exception"), sentence);
        return sentence;
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(temp.resolve("mau.nbm"), content);
    }

    @Test
    void readsAModuleOfDataAlone() throws Exception {
        var file = ModuleFile.read(Nbm.good().write(temp));
        assertEquals("org.kyso.district.mau", file.codeName());
        assertEquals("1.0", file.version());
        assertEquals("mau", file.area().code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "META-INF/LICENSE",
                "META-INF/NOTICE.txt",
                "META-INF/KYSO.SF",
                "META-INF/KYSO.RSA",
                "META-INF/maven/org.kyso/mau/pom.xml",
                "org/kyso/district/mau/Bundle_vi.properties",
                "org/kyso/district/mau/icon.png",
                "readme.md"
            })
    void acceptsWhatBuildsAndSignersPutIn(String entry) throws Exception {
        assertEquals(
                "mau",
                ModuleFile.read(Nbm.good().jar(entry, "text").write(temp))
                        .area()
                        .code());
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                inJar("org/kyso/district/mau/Installer.class", "holds code"),
                inJar("org/kyso/district/mau/INSTALLER.CLASS", "holds code"),
                inJar("lib/inner.jar", "holds code"),
                inJar("META-INF/services/org.kyso.districts.api.Districts", "holds code"),
                inJar("run.sh", "holds code"),
                inJar("library.so", "holds code"),
                inJar("META-INF/versions/17/a.xml", "no use for"),
                inJar("META-INF/namedservices/Districts/a", "no use for"),
                inJar("META-INF/generated-layer.xml", "no use for"),
                inJar("org/kyso/data.bin", "no use for"),
                inJar("../outside.xml", "no use for"),
                inJar("a/../../outside.xml", "no use for"),
                inJar("/etc/outside.xml", "no use for"),
                inJar("..\\outside.xml", "no use for"),
                inJar("C:\\outside.xml", "no use for"),
                arguments(Nbm.good().jar("org/kyso/picture.png", CLASS_FILE), "holds code"),
                arguments(Nbm.good().jar(Nbm.DESCRIPTOR, CLASS_FILE), "holds code"),
                inNbm("netbeans/modules/ext/library.jar", "holds code"),
                inNbm("netbeans/modules/second.jar", "no module jar or several"),
                inNbm("netbeans/bin/start.exe", "holds code"),
                inNbm("netbeans/modules/../../../evil.jar", "holds code"),
                inNbm("netbeans/config/Modules/../../../../evil.xml", "no use for"),
                inNbm("netbeans/config/Services/a.instance", "no use for"),
                inNbm("etc/kyso.conf", "no use for"),
                arguments(Nbm.good().without("Info/info.xml"), "damaged or no module"),
                arguments(new Nbm().outer("Info/info.xml", CLASS_FILE), "holds code"),
                arguments(new Nbm().outer("Info/info.xml", Nbm.utf8("<module/>")), "no module jar"),
                arguments(Nbm.good().without(Nbm.MANIFEST), "names no module"),
                arguments(Nbm.good().jar(Nbm.MANIFEST, "Manifest-Version: 1.0\n"), "names no module"),
                arguments(Nbm.good().jar(Nbm.MANIFEST, "no manifest"), "names no module"),
                manifest("OpenIDE-Module-Install: org/kyso/Installer.class", "OpenIDE-Module-Install"),
                manifest("OpenIDE-MODULE-INSTALL: org/kyso/Installer.class", "INSTALL"),
                manifest("Class-Path: evil.jar", "Class-Path"),
                manifest("Main-Class: Evil", "Main-Class"),
                manifest("OpenIDE-Module-Classpath: x", "OpenIDE-Module-Classpath"),
                manifest("\nName: org/kyso/Loader.class\nOpenIDE-Module-Class: Loader", "OpenIDE-Module-Class"),
                manifest("OpenIDE-Module-Specification-Version: newest", "newest"),
                manifest("OpenIDE-Module-Specification-Version: 1." + "1".repeat(200), "specification version"),
                arguments(Nbm.good().without(Nbm.LAYER), "registers no descriptor"),
                arguments(Nbm.good().without(Nbm.DESCRIPTOR), "isn't in it"));
    }

    private static Arguments inJar(String entry, String reason) {
        return arguments(Nbm.good().jar(entry, "text"), reason);
    }

    private static Arguments inNbm(String entry, String reason) {
        return arguments(Nbm.good().outer(entry, Nbm.utf8("text")), reason);
    }

    private static Arguments manifest(String line, String reason) {
        return arguments(Nbm.good().manifest(line + "\n"), reason);
    }

    @ParameterizedTest(name = "{index}: {1}")
    @MethodSource
    void refused(Nbm nbm, String reason) throws IOException {
        var sentence = refusal(nbm.write(temp));
        assertTrue(sentence.contains(reason), sentence);
    }

    static Stream<Arguments> layers() {
        var good = "<file name='mau.xml' url='district.xml'/>";
        return Stream.of(
                arguments("<folder name='Services'>" + good + "</folder>", "outside the folder Districts"),
                arguments(
                        "<folder name='Districts'>" + good + "</folder><folder name='Menu'/>",
                        "outside the folder Districts"),
                arguments("<folder name='Districts'><folder name='a'>" + good + "</folder></folder>", "outside"),
                arguments("<file name='Districts' url='district.xml'/>", "outside the folder Districts"),
                arguments("<attr name='x' newvalue='Evil'/>", "outside the folder Districts"),
                arguments(
                        "<folder name='Districts'><file name='a' url='district.xml'><attr name='instanceClass'"
                                + " stringvalue='Evil'/></file></folder>",
                        "outside the folder Districts"),
                arguments("<folder name='Districts'><file name='a'>text</file></folder>", "outside"),
                arguments("<folder name='Districts'><file name='a' url='http://x/d.xml'/></folder>", "outside"),
                arguments("<folder name='Districts'><file name='a' url='file:/etc/passwd'/></folder>", "outside"),
                arguments("<folder name='Districts'><file name='a' url='../../../../x.xml'/></folder>", "isn't in it"),
                arguments("<folder name='Districts'>" + good + good + "</folder>", "several descriptors"),
                arguments(
                        "<folder name='Districts'>" + good + "</folder><folder name='Districts'>" + good + "</folder>",
                        "several descriptors"),
                arguments("<folder name='Districts'/>", "registers no descriptor"),
                arguments("<folder", "registers no descriptor"));
    }

    @ParameterizedTest(name = "{index}: {1}")
    @MethodSource("layers")
    void refusesALayerThatAddsMoreThanOneDescriptor(String content, String reason) throws IOException {
        var nbm = Nbm.good().jar(Nbm.LAYER, "<filesystem>" + content + "</filesystem>");
        var sentence = refusal(nbm.write(temp));
        assertTrue(sentence.contains(reason), sentence);
    }

    @Test
    void anEntityInALayerReadsNoFile() throws IOException {
        var secret = Files.writeString(temp.resolve("secret"), "district.xml");
        var layer = """
                <!DOCTYPE filesystem [<!ENTITY e SYSTEM "%s">]>
                <filesystem><folder name="Districts">&e;</folder></filesystem>""".formatted(secret.toUri());
        assertTrue(refusal(Nbm.good().jar(Nbm.LAYER, layer).write(temp)).contains("registers no descriptor"));
    }

    @Test
    void findsTheDescriptorFromTheRootOfTheJarToo() throws Exception {
        var layer = "<filesystem><folder name='Districts'><file name='a' url='nbres:/" + Nbm.DESCRIPTOR
                + "'/></folder></filesystem>";
        assertEquals(
                "mau",
                ModuleFile.read(Nbm.good().jar(Nbm.LAYER, layer).write(temp))
                        .area()
                        .code());
    }

    @Test
    void refusesWhatIsNoModule() throws IOException {
        var picture = new byte[3000];
        new Random(1).nextBytes(picture);
        System.arraycopy(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0}, 0, picture, 0, 4);
        assertTrue(refusal(file(picture)).contains("damaged or no module"));
        assertTrue(refusal(file(new byte[0])).contains("damaged or no module"));
        assertTrue(refusal(file("Họ và tên,Số CCCD".getBytes(StandardCharsets.UTF_8)))
                .contains("damaged"));
        assertTrue(refusal(file(TrialModule.zip(Map.of()))).contains("damaged or no module"));
        assertTrue(
                refusal(temp.resolve("mau.nbm").resolveSibling("none/mau.nbm")).contains("no such file"));
    }

    @Test
    void refusesAFileThatWasCutOffAnywhere() throws IOException {
        var whole = Nbm.good().bytes();
        for (int length = 0; length < whole.length; length += 7) {
            refusal(file(Arrays.copyOf(whole, length)));
        }
        refusal(file(Arrays.copyOf(whole, whole.length - 1)));
    }

    @Test
    void refusesAFileWhoseContentWasDamaged() throws IOException {
        var whole = Nbm.good().bytes();
        int jar = new String(whole, StandardCharsets.ISO_8859_1).indexOf(Nbm.JAR) + Nbm.JAR.length();
        for (int at = jar; at < jar + 200; at += 9) {
            var damaged = whole.clone();
            damaged[at] ^= 0x55;
            refusal(file(damaged));
        }
    }

    @Test
    void refusesWhatUnfoldsToMoreThanADistrictNeeds() throws IOException {
        var sentence =
                refusal(Nbm.good().jar("org/kyso/large.xml", new byte[17 << 20]).write(temp));
        assertTrue(sentence.contains("unfolds to more"), sentence);
        var many = Nbm.good();
        for (int i = 0; i < 600; i++) {
            many.jar("org/kyso/" + i + ".xml", "x");
        }
        assertTrue(refusal(many.write(temp)).contains("unfolds to more"));
    }
}

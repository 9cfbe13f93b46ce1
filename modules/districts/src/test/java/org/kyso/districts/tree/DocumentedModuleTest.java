package org.kyso.districts.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.districts.api.Districts;
import org.kyso.districts.api.Unit;
import org.kyso.districts.api.UnitMatch;
import org.kyso.districts.api.UnitNames;
import org.kyso.districts.module.Nbm;
import org.kyso.districts.module.RealModules;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Progress;
import org.kyso.trial.TrialModule;
import org.kyso.trial.TrialStore;

/** Follows docs/district-modules.md to the letter, so that the page can't promise what the console refuses. */
class DocumentedModuleTest {

    private static final Path PAGE = Path.of("../../docs/district-modules.md");
    private static final Pattern LISTING =
            Pattern.compile("^File `([^`]+)`:\\n\\n```\\w+\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern PACKING =
            Pattern.compile("^\\(cd (\\S+) && zip [^.]*? (\\S+) \\.\\)$", Pattern.MULTILINE);

    @TempDir
    Path temp;

    @AfterEach
    void close() {
        Stores.getDefault().close();
    }

    private static String page() throws IOException {
        return Files.readString(PAGE).replace("\r\n", "\n");
    }

    private static Map<String, String> listings() throws IOException {
        var listings = new LinkedHashMap<String, String>();
        var found = LISTING.matcher(page());
        while (found.find()) {
            listings.put(found.group(1), found.group(2));
        }
        return listings;
    }

    /** Writes every listing and carries out the packing commands, one after the other. */
    private Path made() throws IOException {
        for (var listing : listings().entrySet()) {
            var file = temp.resolve(listing.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, listing.getValue());
        }
        Files.createDirectories(temp.resolve("nbm/netbeans/modules"));
        var command = PACKING.matcher(page());
        Path last = null;
        while (command.find()) {
            var folder = temp.resolve(command.group(1));
            last = folder.resolve(command.group(2)).normalize();
            Files.write(last, TrialModule.zip(filesIn(folder)));
        }
        return last;
    }

    private static Map<String, byte[]> filesIn(Path folder) throws IOException {
        var entries = new TreeMap<String, byte[]>();
        try (var tree = Files.walk(folder)) {
            for (var file : tree.filter(Files::isRegularFile).toList()) {
                entries.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return entries;
    }

    @Test
    void theModuleOfThePageIsLoadedBesideTheFourteen() throws Exception {
        System.setProperty("kyso.settings", temp.resolve("settings").toString());
        Stores.getDefault().open(TrialStore.in(temp), Progress.SILENT);
        var districts = Districts.getDefault();
        for (var area : RealModules.ALL) {
            districts.load(
                    Nbm.good().jar(Nbm.DESCRIPTOR, RealModules.descriptor(area)).write(temp));
        }

        var result = districts.load(made());

        assertEquals(Districts.Loaded.NEW, result.outcome());
        assertEquals(15, districts.tree().areas().size());
        assertEquals(
                List.of("999", "999-TM", "99901", "99902", "99903"),
                districts.tree().subtree("999").stream().map(Unit::code).toList());
        assertTrue(new UnitNames(districts.tree()).match("CAX Mẫu Đông", Optional.empty()) instanceof UnitMatch.Found);
        assertEquals("99902", districts.tree().unit("99903").orElseThrow().successor());
        assertEquals(
                Set.of("99902", "99903"),
                districts.tree().area("mau").orElseThrow().supportAreas().get(0).units());
        assertEquals(
                4, districts.tree().on(LocalDate.of(2024, 12, 1)).subtree("999").size());
        assertEquals("mau-1.0.nbm", made().getFileName().toString());
    }

    @Test
    void theMavenFilesOfThePageAreThoseOfTheProvincesModules() throws IOException {
        var mau = "modules/district-modules/mau/";
        var ours = Path.of("../district-modules/co-to");
        assertEquals(
                Files.readString(ours.resolve("pom.xml")),
                listings()
                        .get(mau + "pom.xml")
                        .replace("<artifactId>mau<", "<artifactId>co-to<")
                        .replace("huyện Mẫu", "huyện Cô Tô")
                        .replace("district.mau", "district.coto"));
        assertEquals(
                Files.readString(ours.resolve("src/main/nbm/manifest.mf")),
                listings().get(mau + "src/main/nbm/manifest.mf").replace("/mau/", "/coto/"));
    }
}

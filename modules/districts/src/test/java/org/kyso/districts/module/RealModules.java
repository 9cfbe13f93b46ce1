package org.kyso.districts.module;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kyso.districts.api.Area;
import org.kyso.districts.api.UnitTree;
import org.kyso.tasks.api.RefusedException;

/** The descriptors of the province's own district modules, as they lie in their sources. */
public final class RealModules {

    public static final List<String> ALL = List.of(
            "ha-long",
            "mong-cai",
            "cam-pha",
            "uong-bi",
            "binh-lieu",
            "tien-yen",
            "dam-ha",
            "hai-ha",
            "ba-che",
            "van-don",
            "dong-trieu",
            "quang-yen",
            "co-to",
            "headquarters");

    private RealModules() {}

    public static UnitTree province() {
        return tree(ALL.toArray(String[]::new));
    }

    public static UnitTree tree(String... areas) {
        return new UnitTree(Arrays.stream(areas).map(RealModules::area).toList());
    }

    private static Area area(String name) {
        try {
            return Descriptor.read(descriptor(name));
        } catch (RefusedException invalid) {
            throw new AssertionError(name, invalid);
        }
    }

    public static byte[] descriptor(String name) {
        var resources = Path.of("../district-modules", name, "src/main/resources");
        var found = new ArrayList<Path>();
        try (var files = Files.walk(resources)) {
            files.filter(f -> f.endsWith("district.xml")).forEach(found::add);
            return Files.readAllBytes(found.get(0));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}

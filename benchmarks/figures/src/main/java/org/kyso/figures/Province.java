package org.kyso.figures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Generated people in units of 200, and a year of their history. Citizen IDs begin with 099 and phones with 0000, as no
 * real one does.
 */
record Province(int people) {

    static final int UNIT_SIZE = 200;
    static final LocalDate FIRST_DAY = LocalDate.of(2024, 6, 1);
    static final int DAYS = 365;
    static final LocalDate LAST_DAY = FIRST_DAY.plusDays(DAYS - 1);

    private static final int DISTRICTS = 25;
    private static final int LONGEST_STEP = 73;
    private static final String[] FAMILIES = {"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô"
    };
    private static final String[] MIDDLES = {"Văn", "Thị", "Hữu", "Ngọc", "Đức", "Minh", "Quang", "Thu", "Thanh", "Xuân"
    };
    private static final String[] GIVEN = {
        "An", "Bình", "Châu", "Dũng", "Giang", "Hà", "Hùng", "Hương", "Khánh", "Lan", "Linh", "Long", "Mai", "Nam",
        "Nga", "Phương", "Quân", "Sơn", "Thảo", "Tuấn", "Uyên", "Việt", "Yến"
    };

    /** What one person went through; a day that is null never came. */
    record Course(
            LocalDate briefed,
            LocalDate step3,
            LocalDate step6,
            LocalDate registered,
            LocalDate verified,
            LocalDate used) {

        List<LocalDate> days() {
            var days = new ArrayList<LocalDate>();
            for (var day : new LocalDate[] {briefed, step3, step6, registered, verified, used}) {
                days.add(day);
            }
            return days;
        }
    }

    int units() {
        return people / UNIT_SIZE;
    }

    static String citizenId(int person) {
        return "099" + String.format("%09d", person);
    }

    static String serviceNumber(int person) {
        return String.format("%03d-%04d", person / 10_000, person % 10_000);
    }

    static String name(int person) {
        return FAMILIES[person % 10] + ' ' + MIDDLES[person / 10 % 10] + ' ' + GIVEN[person / 100 % GIVEN.length];
    }

    static String unitCode(int unit) {
        return String.format("U%05d", unit);
    }

    static String unitName(int unit) {
        return "Công an xã Mẫu " + unit;
    }

    static String unitOf(int person) {
        return unitCode(person / UNIT_SIZE);
    }

    static boolean isMandatory(int person) {
        return person % 5 < 3;
    }

    static Course course(int person) {
        var random = new SplittableRandom(person);
        var day = FIRST_DAY.plusDays(random.nextInt(LONGEST_STEP));
        var briefed = day;
        var step3 = next(random, briefed);
        var step6 = next(random, step3);
        var registered = next(random, step6);
        return new Course(briefed, step3, step6, registered, next(random, registered), next(random, registered));
    }

    private static LocalDate next(SplittableRandom random, LocalDate before) {
        int after = 1 + random.nextInt(LONGEST_STEP - 1);
        return before == null || random.nextInt(10) == 0 ? null : before.plusDays(after);
    }

    /** Writes the district modules with the units. */
    List<Path> writeModules(Path folder) throws IOException {
        var files = new ArrayList<Path>();
        for (int d = 0; d < DISTRICTS; d++) {
            files.add(writeModule(folder, d, units(), DISTRICTS));
        }
        return files;
    }

    /** Writes the module of one district, whose number is that of its first unit; the units are dealt out to the districts. */
    static Path writeModule(Path folder, int district, int units, int districts) throws IOException {
        var descriptor = new StringBuilder("""
                <district xmlns="urn:kyso:district:1" area="d%1$d" code="D%1$02d" kind="district"
                          name="Công an huyện Mẫu %1$d" short-name="Mẫu %1$d" plain-name="Mau %1$d">
                  <province code="99" name="Công an tỉnh Mẫu" short-name="Công an tỉnh"/>
                  <tile column="%1$d" row="1"/>
                """.formatted(district));
        for (int u = district; u < units; u += districts) {
            descriptor.append(
                    "  <unit code=\"%s\" kind=\"commune\" name=\"%s\"/>\n".formatted(unitCode(u), unitName(u)));
        }
        var jar = new LinkedHashMap<String, String>();
        jar.put(
                "META-INF/MANIFEST.MF",
                "Manifest-Version: 1.0\nOpenIDE-Module: m.d" + district + "\nOpenIDE-Module-Layer: layer.xml\n");
        jar.put(
                "layer.xml",
                "<filesystem><folder name='Districts'><file name='d.xml' url='district.xml'/></folder></filesystem>");
        jar.put("district.xml", descriptor.append("</district>\n").toString());
        var nbm = new LinkedHashMap<String, byte[]>();
        nbm.put("Info/info.xml", "<module/>".getBytes(StandardCharsets.UTF_8));
        var texts = new LinkedHashMap<String, byte[]>();
        jar.forEach((name, text) -> texts.put(name, text.getBytes(StandardCharsets.UTF_8)));
        nbm.put("netbeans/modules/d.jar", zip(texts));
        return Files.write(folder.resolve("d" + district + ".nbm"), zip(nbm));
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }
}

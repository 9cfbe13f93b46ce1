package org.kyso.districts.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.districts.api.Area;
import org.kyso.districts.api.Districts;
import org.kyso.districts.api.UnitTree;
import org.kyso.districts.module.Nbm;
import org.kyso.districts.module.RealModules;
import org.kyso.store.api.StoreListener;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.trial.TrialStore;

class StoredDistrictsTest {

    private static final String WARD = "<unit code='99901' kind='ward' name='Công an phường Mẫu'/>";

    @TempDir
    Path temp;

    private final Districts districts = Districts.getDefault();

    @BeforeEach
    void open() throws RefusedException {
        System.setProperty("kyso.settings", temp.resolve("settings").toString());
        Stores.getDefault().open(TrialStore.in(temp), Progress.SILENT);
    }

    @AfterEach
    void close() {
        Stores.getDefault().close();
    }

    private Districts.Loaded load(Nbm nbm) throws IOException, RefusedException {
        return districts.load(nbm.write(temp)).outcome();
    }

    private static Nbm version(String version, String more) {
        return Nbm.holding(more).manifest("OpenIDE-Module-Specification-Version: " + version + "\n");
    }

    private static Nbm other(String more) {
        return Nbm.good()
                .jar(
                        Nbm.DESCRIPTOR,
                        Nbm.descriptor(more)
                                .replace("area=\"mau\"", "area=\"khac\"")
                                .replace("code=\"999\"", "code=\"998\""));
    }

    private List<String> loaded() {
        return districts.tree().areas().stream().map(Area::code).toList();
    }

    private static long rowsOf(String table) throws RefusedException {
        return StoreAccess.getDefault().read(t -> {
            try (var rows = t.connection().createStatement().executeQuery("SELECT COUNT(*) FROM " + table)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /** Refused with this reason, and neither the tree nor the store has changed. */
    private void refused(Nbm nbm, String reason) throws Exception {
        var units = List.copyOf(districts.tree().units());
        long modules = rowsOf("area");
        long audit = rowsOf("audit_entry");
        var sentence = assertThrows(RefusedException.class, () -> load(nbm)).getMessage();
        assertTrue(sentence.contains(reason), sentence);
        assertTrue(sentence.contains("mau.nbm"), sentence);
        assertEquals(units, List.copyOf(districts.tree().units()), sentence);
        assertFalse(sentence.contains(".."), sentence);
        assertEquals(modules, rowsOf("area"));
        assertEquals(audit, rowsOf("audit_entry"));
    }

    @Test
    void anEmptyStoreHasNoUnits() throws RefusedException {
        assertTrue(districts.tree().units().isEmpty());
        assertTrue(districts.knownUnits().isEmpty());
    }

    @Test
    void aLoadedModuleIsInTheTreeAtOnceAndAfterARestart() throws Exception {
        assertEquals(Districts.Loaded.NEW, load(Nbm.holding(WARD)));
        assertTrue(districts.tree().unit("99901").isPresent());
        Stores.getDefault().close();
        assertSame(UnitTree.EMPTY.areas(), districts.tree().areas());
        Stores.getDefault().open(TrialStore.in(temp), Progress.SILENT);
        assertTrue(districts.tree().unit("99901").isPresent());
    }

    @Test
    void theSameModuleAgainChangesNothing() throws Exception {
        load(Nbm.holding(WARD));
        long audit = rowsOf("audit_entry");
        assertEquals(Districts.Loaded.UNCHANGED, load(Nbm.holding(WARD)));
        assertEquals(audit, rowsOf("audit_entry"));
    }

    @Test
    void aNewerModuleTakesThePlaceOfTheOlder() throws Exception {
        load(version("1.9", ""));
        assertEquals(Districts.Loaded.REPLACED, load(version("1.10", WARD)));
        assertTrue(districts.tree().unit("99901").isPresent());
        assertEquals(List.of("mau"), loaded());
    }

    @Test
    void anOlderModuleIsRefusedUnlessTheNewerIsUnloaded() throws Exception {
        load(version("1.10", WARD));
        refused(version("1.9", ""), "1.10");
        districts.unload("mau");
        assertEquals(Districts.Loaded.NEW, load(version("1.9", "")));
        assertTrue(districts.tree().unit("99901").isEmpty());
    }

    @Test
    void anUnloadedAreaIsOutOfSightButKnown() throws Exception {
        load(Nbm.holding(WARD));
        districts.unload("mau");
        assertEquals(List.of(), loaded());
        assertEquals(Set.of("22", "999", "99901"), districts.knownUnits());
        assertEquals(Districts.Loaded.NEW, load(Nbm.holding(WARD)));
        assertTrue(districts.tree().unit("99901").isPresent());
    }

    @Test
    void anAreaCanNotTakeAnothersUnit() throws Exception {
        load(Nbm.holding(WARD));
        refused(other(WARD), "99901");
        assertEquals(Districts.Loaded.NEW, load(other("")));
        assertEquals(List.of("khac", "mau"), loaded());
    }

    @Test
    void aProvinceCanNotHaveTheCodeOfALoadedUnit() throws Exception {
        load(Nbm.holding(WARD));
        var circle = Nbm.good()
                .jar(
                        Nbm.DESCRIPTOR,
                        Nbm.descriptor("")
                                .replace("area=\"mau\"", "area=\"khac\"")
                                .replace("code=\"999\"", "code=\"998\"")
                                .replace("province code=\"22\"", "province code=\"999\""));
        refused(circle, "999");
    }

    @Test
    void whatIsRefusedChangesNothing() throws Exception {
        load(Nbm.holding(WARD));
        refused(version("2.0", "<unit code='a' kind='ward'/>"), "not valid");
        refused(version("2.0", "").jar("Evil.class", "x"), "Evil.class");
        refused(version("newest", ""), "newest");
    }

    @Test
    void otherRoomsHearOfALoadAndAnUnload() throws Exception {
        var heard = new ArrayList<Set<String>>();
        var listener = new StoreListener() {
            @Override
            public void changed(Set<String> rooms) {
                heard.add(rooms);
                assertEquals(heard.size() == 1, !loaded().isEmpty(), "the tree is the new one when they hear");
            }
        };
        Stores.getDefault().addListener(listener);
        load(Nbm.good());
        load(Nbm.good());
        districts.unload("mau");
        Stores.getDefault().removeListener(listener);
        assertEquals(List.of(Set.of("districts"), Set.of("districts")), heard);
    }

    private static List<String> rows(String sql) throws RefusedException {
        return StoreAccess.getDefault().read(t -> {
            var found = new ArrayList<String>();
            try (var rows = t.connection().createStatement().executeQuery(sql)) {
                while (rows.next()) {
                    var row = new StringBuilder();
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        row.append(i == 1 ? "" : " ").append(rows.getString(i));
                    }
                    found.add(row.toString());
                }
            }
            return found;
        });
    }

    private static List<String> differences() throws RefusedException {
        return new DistrictsCheck().check(Progress.SILENT).differences();
    }

    @Test
    void everyUnitIsARow() throws Exception {
        load(Nbm.holding(
                "<support-area code='k1' name='Khu Một'/><support-area code='k2' name='Khu Hai' units='99901'/>"
                        + "<unit code='99901' kind='ward' name='Công an phường Mẫu' short-name='Mẫu' valid-from='2024-06-01'"
                        + " valid-to='2024-11-01' successor='999'/>"));
        assertEquals(
                List.of(
                        "22 null null PROVINCE province null null null false",
                        "999 mau 22 DISTRICT district null null null false",
                        "99901 mau 999 WARD unit 2024-06-01 2024-11-01 999 false"),
                rows("SELECT code, area_code, parent_code, kind, level, valid_from, valid_to, successor_code, removed"
                        + " FROM unit ORDER BY code"));
        assertEquals(List.of("Công an phường Mẫu Mẫu"), rows("SELECT name, short_name FROM unit WHERE code = '99901'"));
        assertEquals(
                List.of("k1 999 Khu Một", "k2 99901 Khu Hai"),
                rows("SELECT support_area_code, unit_code, name FROM support_area_unit ORDER BY 1"));
        assertEquals(List.of(), differences());
    }

    @Test
    void aUnitThatItsModuleNoLongerHasStaysAndIsMarked() throws Exception {
        load(version("1.0", "<support-area code='k2' name='Khu Hai' units='99901'/>" + WARD));
        load(version("1.1", ""));
        assertEquals(List.of("mau true"), rows("SELECT area_code, removed FROM unit WHERE code = '99901'"));
        assertEquals(0, rowsOf("support_area_unit"));
        assertEquals(List.of(), differences());
        load(version("1.2", WARD));
        assertEquals(List.of("mau false"), rows("SELECT area_code, removed FROM unit WHERE code = '99901'"));
        districts.unload("mau");
        assertEquals(List.of("mau false"), rows("SELECT area_code, removed FROM unit WHERE code = '99901'"));
        assertEquals(List.of(), differences());
    }

    @Test
    void aUnitIsARowOfTheLoadedAreaThatHasIt() throws Exception {
        load(Nbm.holding(WARD));
        districts.unload("mau");
        load(other(WARD));
        assertEquals(List.of("khac"), rows("SELECT area_code FROM unit WHERE code = '99901'"));
        assertEquals(List.of(), differences());
        districts.unload("khac");
        load(Nbm.holding(WARD));
        assertEquals(List.of("mau"), rows("SELECT area_code FROM unit WHERE code = '99901'"));
        assertEquals(List.of(), differences());
    }

    @Test
    void aUnitThatWasChangedBehindTheConsoleIsFound() throws Exception {
        load(Nbm.holding(WARD));
        StoreAccess.getDefault()
                .write(t -> t.connection()
                        .createStatement()
                        .executeUpdate("UPDATE unit SET parent_code = '22' WHERE code = '99901'"));
        assertEquals(1, differences().size());
        assertTrue(differences().get(0).contains("99901"), differences().get(0));
    }

    @Test
    void theRowsAreMadeOfTheDescriptorsOfAStoreFromBefore() throws Exception {
        load(Nbm.holding(WARD));
        StoreAccess.getDefault().write(t -> {
            t.connection().createStatement().executeUpdate("DELETE FROM unit");
            new DistrictsSchema().complete(t.connection());
            return null;
        });
        assertEquals(3, rowsOf("unit"));
        assertEquals(List.of(), differences());
    }

    @Test
    void theHeadquartersStandLast() throws Exception {
        for (var area : List.of("headquarters", "co-to", "ha-long")) {
            load(Nbm.good().jar(Nbm.DESCRIPTOR, RealModules.descriptor(area)));
        }
        assertEquals(List.of("ha-long", "co-to", "headquarters"), loaded());
        assertEquals(
                List.of("22"),
                districts.tree().roots().stream().map(u -> u.code()).toList());
    }
}

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
        long modules = rowsOf("district_module");
        long audit = rowsOf("audit_entry");
        var sentence = assertThrows(RefusedException.class, () -> load(nbm)).getMessage();
        assertTrue(sentence.contains(reason), sentence);
        assertTrue(sentence.contains("mau.nbm"), sentence);
        assertEquals(units, List.copyOf(districts.tree().units()), sentence);
        assertFalse(sentence.contains(".."), sentence);
        assertEquals(modules, rowsOf("district_module"));
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

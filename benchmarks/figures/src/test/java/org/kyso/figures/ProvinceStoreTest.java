package org.kyso.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.enrollment.api.Rates;
import org.kyso.store.api.Stores;

/** What is measured is a store as the console makes it: its own check finds nothing, and everybody is counted. */
class ProvinceStoreTest {

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        Stores.getDefault().close();
    }

    @Test
    void aGeneratedProvinceIsAWholeStore() throws Exception {
        System.setProperty("kyso.settings", folder.resolve("settings").toString());
        var province = new Province(2 * Province.UNIT_SIZE);

        DerbyProvince.make(folder, province, true);

        assertEquals(List.of(), Rates.getDefault().verify());
        var table = Rates.getDefault().at(Rates.getDefault().campaigns().get(0), Province.LAST_DAY);
        for (int unit = 0; unit < province.units(); unit++) {
            var counts = table.of(Province.unitCode(unit)).everyone();
            assertEquals(Province.UNIT_SIZE, counts.people());
            assertTrue(counts.reported() > 0);
        }
    }
}

package org.kyso.enrollment.impl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.enrollment.api.Certificate;
import org.kyso.enrollment.api.Rates;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.RefusedException;

class FolioRowsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 10);

    @TempDir
    Path temp;

    @BeforeEach
    void open() throws Exception {
        new Desk(temp, "ha-long");
    }

    @AfterEach
    void close() {
        Stores.getDefault().close();
    }

    @Test
    void aCertificateIsAsTheLastPaperNamesItWhateverCampaignThatIsFor() {
        var first = new Certificate(17, "AB", DAY, DAY.plusYears(1));
        var last = new Certificate(17, "AB", DAY, DAY.plusYears(3));
        assertThrows(
                RefusedException.class,
                () -> StoreAccess.getDefault().write(t -> {
                    var folios = new FolioRows(t.connection());
                    folios.insert(2, 1, List.of(), List.of(first));
                    folios.insert(1, 2, List.of(), List.of(last));
                    var campaign = Rates.getDefault().campaigns().get(0);
                    assertEquals(
                            List.of(last),
                            folios.read(campaign, List.of(17L)).get(17L).certificates());
                    throw new RefusedException("taken back");
                }));
    }
}

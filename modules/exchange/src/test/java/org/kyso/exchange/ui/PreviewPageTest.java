package org.kyso.exchange.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kyso.exchange.api.ImportService;
import org.kyso.exchange.spi.Finding;
import org.kyso.exchange.spi.ImportPreview;
import org.kyso.exchange.ui.BatchPreview.Outcome;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;

class PreviewPageTest {

    private static final Outcome REFUSED = new Outcome(Path.of("picture.xlsx"), null, "no table");

    /** A file of which only the counts matter. */
    private record Counted(boolean goesFirst, int changing, int unchanged, int aside) implements ImportPreview {

        @Override
        public String kind() {
            return "return";
        }

        @Override
        public String summary() {
            return "";
        }

        @Override
        public List<Finding> findings() {
            return List.of();
        }

        @Override
        public List<String> asideHeader() {
            return List.of();
        }

        @Override
        public List<List<String>> asideRows() {
            return List.of();
        }

        @Override
        public void take(Progress progress) throws RefusedException {
            throw new RefusedException("the store changed");
        }
    }

    private static Outcome roster(int changing, int aside) {
        return new Outcome(Path.of("roster.xlsx"), new Counted(true, changing, 0, aside), "");
    }

    private static Outcome aReturn(int changing, int unchanged, int aside) {
        return new Outcome(Path.of("return.xlsx"), new Counted(false, changing, unchanged, aside), "");
    }

    @Test
    void saysOfOneFileHowItCameOut() {
        assertEquals(Bundle.taken("return.xlsx", 5, 2, 1), PreviewPage.summary(List.of(aReturn(5, 2, 1))));
        assertEquals(Bundle.nothingTaken(), PreviewPage.summary(List.of(REFUSED)));
    }

    @Test
    void saysOfManyFilesTheSum() {
        var many = List.of(roster(164, 1), aReturn(100, 20, 4), REFUSED, aReturn(1, 0, 0));
        assertEquals(Bundle.takenFiles(3, 265, 20, 5), PreviewPage.summary(many));
    }

    @Test
    void aReturnBesideARosterIsYetToBeCounted() {
        var lone = aReturn(0, 0, 164);
        assertFalse(lone.isProvisional(List.of(lone, aReturn(1, 0, 0))), "no roster brings its people");
        assertTrue(lone.isProvisional(List.of(roster(164, 0), lone)));
        var clear = aReturn(164, 0, 0);
        assertFalse(clear.isProvisional(List.of(roster(1, 0), clear)), "everybody in it is known");
        var roster = roster(10, 3);
        assertFalse(roster.isProvisional(List.of(roster, lone)), "rosters are what is taken first");
    }

    @Test
    void whatIsRefusedAtTheLastMomentIsSaidOfItsFile() {
        var files = new ImportService.Batch(List.of(), () -> {});
        var batch = new BatchPreview(files, Optional.empty(), List.of(roster(10, 0)));
        assertEquals(
                List.of(new Outcome(Path.of("roster.xlsx"), null, "the store changed")), batch.take(Progress.SILENT));
    }
}

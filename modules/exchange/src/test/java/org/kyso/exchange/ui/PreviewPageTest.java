package org.kyso.exchange.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kyso.exchange.api.CorrectionSheet;
import org.kyso.exchange.api.FileOutcome;
import org.kyso.exchange.spi.Finding;
import org.kyso.exchange.spi.ImportReport;
import org.kyso.tasks.api.RefusedException;

class PreviewPageTest {

    private static final FileOutcome REFUSED =
            FileOutcome.refused(Path.of("picture.xlsx"), new RefusedException("no table"));

    /** A file of which only the counts matter. */
    private record Counted(int changing, int unchanged, int asideRows) implements ImportReport {

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
        public List<CorrectionSheet> corrections() {
            var row = new CorrectionSheet.Row(List.of(), -1, "");
            return List.of(new CorrectionSheet(
                    new CorrectionSheet.Form("", List.of(), List.of()), Collections.nCopies(asideRows, row)));
        }
    }

    private static FileOutcome aReturn(int changing, int unchanged, int aside) {
        return FileOutcome.of(Path.of("return.xlsx"), new Counted(changing, unchanged, aside));
    }

    @Test
    void saysOfOneFileHowItCameOut() {
        assertEquals(Bundle.taken("return.xlsx", 5, 2, 1), PreviewPage.summary(List.of(aReturn(5, 2, 1))));
        assertEquals(Bundle.nothingTaken(), PreviewPage.summary(List.of(REFUSED)));
    }

    @Test
    void saysOfManyFilesTheSum() {
        var many = List.of(aReturn(164, 0, 1), aReturn(100, 20, 4), REFUSED, aReturn(1, 0, 0));
        assertEquals(Bundle.takenFiles(3, 265, 20, 5), PreviewPage.summary(many));
    }
}

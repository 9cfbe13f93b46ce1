package org.kyso.exchange.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kyso.exchange.api.CorrectionSheet;
import org.kyso.exchange.spi.Finding;
import org.kyso.exchange.spi.ImportReport;

/** What an import that was rolled back would have done; unlike its preview it can't be taken, and holds nothing to take. */
record RehearsedReport(
        String kind,
        String summary,
        Optional<LocalDate> assumedDay,
        int changing,
        int unchanged,
        List<Finding> findings,
        List<String> changes,
        List<CorrectionSheet> corrections)
        implements ImportReport {

    static RehearsedReport of(ImportReport report) {
        return new RehearsedReport(
                report.kind(),
                report.summary(),
                report.assumedDay(),
                report.changing(),
                report.unchanged(),
                report.findings(),
                report.changes(),
                report.corrections());
    }
}

package org.kyso.enrollment.commandline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.kyso.enrollment.api.ReportedReturn;
import org.kyso.exchange.api.TableWriter;

/** What each unit sent when, as a file. */
final class ReturnFile {

    private static final List<String> HEADER = List.of(
            "unit_code",
            "unit",
            "district",
            "due_on",
            "received_on",
            "paper",
            "reported_on",
            "rows",
            "taken",
            "aside",
            "state");

    private ReturnFile() {}

    static void write(List<ReportedReturn> returns, Path file, TableWriter writer) throws IOException {
        writer.writeCsv(
                file,
                HEADER,
                returns.stream()
                        .map(one -> List.of(
                                one.unitCode(),
                                one.unit(),
                                one.district(),
                                text(one.dueOn()),
                                text(one.receivedOn()),
                                one.paper(),
                                text(one.reportedOn()),
                                Integer.toString(one.rows()),
                                Integer.toString(one.taken()),
                                Integer.toString(one.aside()),
                                one.state().name().toLowerCase(Locale.ROOT)))
                        .toList());
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}

package org.kyso.enrollment.commandline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.StuckPerson;
import org.kyso.exchange.api.TableWriter;
import org.kyso.personnel.api.CitizenId;

/** Who stays where, and for how long, as a file. */
final class StuckFile {

    private static final List<String> HEADER =
            List.of("citizen_id", "unit_code", "stage", "since", "days", "reason", "waits_over_48_hours", "two_orders");

    private StuckFile() {}

    static void write(Campaign campaign, List<StuckPerson> people, boolean unmask, Path file, TableWriter writer)
            throws IOException {
        writer.writeCsv(
                file,
                HEADER,
                people.stream()
                        .map(one -> List.of(
                                unmask
                                        ? one.status().person().citizenId()
                                        : CitizenId.mask(one.status().person().citizenId()),
                                one.status().countedIn(),
                                campaign.codeOf(one.status().stage()),
                                one.since() == null ? "" : one.since().toString(),
                                one.since() == null ? "" : Long.toString(one.days()),
                                one.status().blocked(),
                                one.waitsOver48Hours() ? "1" : "0",
                                one.hasTwoOrders() ? "1" : "0"))
                        .toList());
    }
}

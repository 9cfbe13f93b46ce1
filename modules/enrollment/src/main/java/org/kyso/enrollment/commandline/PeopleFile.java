package org.kyso.enrollment.commandline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.PersonStatus;
import org.kyso.exchange.api.TableWriter;
import org.kyso.personnel.api.CitizenId;

/** People with their stage as a file. */
final class PeopleFile {

    private static final List<String> HEADER = List.of(
            "citizen_id",
            "service_number",
            "full_name",
            "unit_code",
            "mandate",
            "stage",
            "stage_since",
            "reported",
            "verified",
            "blocked",
            "exempt",
            "certificate_serial",
            "certificate_valid_to");

    private PeopleFile() {}

    static void write(Campaign campaign, List<PersonStatus> standings, boolean unmask, Path file, TableWriter writer)
            throws IOException {
        writer.writeCsv(
                file,
                HEADER,
                standings.stream().map(s -> row(campaign, s, unmask)).toList());
    }

    private static List<String> row(Campaign campaign, PersonStatus standing, boolean unmask) {
        var person = standing.person();
        return List.of(
                unmask ? person.citizenId() : CitizenId.mask(person.citizenId()),
                person.serviceNumber(),
                person.fullName(),
                standing.countedIn(),
                standing.mandate().name().toLowerCase(Locale.ROOT),
                campaign.codeOf(standing.stage()),
                text(standing.stageSince()),
                text(standing.reported()),
                text(standing.verified()),
                standing.blocked(),
                standing.exempt(),
                standing.certificateSerial(),
                text(standing.certificateValidTo()));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}

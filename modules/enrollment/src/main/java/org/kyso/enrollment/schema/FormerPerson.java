package org.kyso.enrollment.schema;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.kyso.enrollment.api.Certificate;
import org.kyso.enrollment.api.LedgerEntry;
import org.kyso.enrollment.api.Stage;

/**
 * What a former version of the store said of one person, gathered into a row for each paper and day. Then an exemption went
 * on whatever stage was said later; so that the figures stay, such a row says it again.
 */
final class FormerPerson {

    /** The stages there were, in the order of their numbers. */
    static final List<Stage> STAGES = Stream.concat(
                    Stream.of(Stage.values()).filter(stage -> stage.compareTo(Stage.REGISTERED) <= 0),
                    Stream.of(Stage.USED))
            .toList();

    private final long personId;
    private final Map<Long, Map<Key, LedgerEntry>> byCampaign = new TreeMap<>();
    private final Map<Key, Certificate> certificates = new HashMap<>();

    private record Key(long campaign, long paper, LocalDate saidOn) {}

    /** A row to be moved. */
    record Row(long paper, LedgerEntry entry) {}

    FormerPerson(long personId) {
        this.personId = personId;
    }

    void add(long campaign, long paper, LocalDate saidOn, char kind, Stage stage, LocalDate day, String detail) {
        var key = new Key(campaign, paper, saidOn);
        var rows = byCampaign.computeIfAbsent(campaign, k -> new HashMap<>());
        var entry = rows.getOrDefault(key, LedgerEntry.of(personId, saidOn));
        rows.put(
                key,
                switch (kind) {
                    case 'S' ->
                        stage.compareTo(Stage.REGISTERED) >= 0
                                ? entry.at(Stage.REGISTERED, day).withBlock("")
                                : entry.at(stage).withBlock("");
                    case 'U' -> entry.withUse(day != null, day);
                    case 'V' -> entry.withVerification(day);
                    case 'B' -> entry.withBlock(detail);
                    case 'E' -> entry.withExemption(detail);
                    default -> throw new IllegalArgumentException("Kind " + kind);
                });
    }

    /** A certificate that a paper named, of whatever day. */
    void add(long campaign, long paper, Certificate certificate) {
        byCampaign.computeIfAbsent(campaign, k -> new HashMap<>());
        certificates.put(new Key(campaign, paper, null), certificate);
    }

    /**
     * The rows of each campaign.
     *
     * @param reportedOn the day of a paper that says nothing but a certificate
     */
    Map<Long, List<Row>> rows(LongFunction<LocalDate> reportedOn) {
        certificates.forEach((named, certificate) -> {
            var rows = byCampaign.get(named.campaign());
            var key = rows.keySet().stream()
                    .filter(k -> k.paper() == named.paper())
                    .max(Comparator.comparing(Key::saidOn))
                    .orElseGet(() -> new Key(named.campaign(), named.paper(), reportedOn.apply(named.paper())));
            var entry = rows.getOrDefault(key, LedgerEntry.of(personId, key.saidOn()));
            rows.put(key, entry.withCertificate(certificate));
        });
        var all = new TreeMap<Long, List<Row>>();
        byCampaign.forEach((campaign, rows) -> all.put(campaign, ordered(rows)));
        return all;
    }

    private static List<Row> ordered(Map<Key, LedgerEntry> rows) {
        var ordered = new ArrayList<Row>();
        var exempt = "";
        var keys = rows.keySet().stream()
                .sorted(Comparator.comparing(Key::saidOn).thenComparing(Key::paper))
                .toList();
        for (var key : keys) {
            var entry = rows.get(key);
            if (!entry.exempt().isEmpty()) {
                exempt = entry.exempt();
            } else if (!exempt.isEmpty()
                    && (entry.stage() != null || !entry.blocked().isEmpty())) {
                entry = entry.withExemption(exempt);
            }
            ordered.add(new Row(key.paper(), entry));
        }
        return ordered;
    }
}

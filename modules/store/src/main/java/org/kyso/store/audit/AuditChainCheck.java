package org.kyso.store.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.kyso.store.api.AuditLine;
import org.kyso.store.api.AuditTrail;
import org.kyso.tasks.api.Progress;
import org.openide.util.NbBundle.Messages;

/** Recomputes the chain of the audit trail and says what doesn't fit. */
@Messages({
    "# {0} - number",
    "firstChanged=Line {0} of the audit trail was changed.",
    "# {0} - number",
    "# {1} - number before",
    "lineChanged=Line {0} of the audit trail was changed, or line {1} before it together with its hash.",
    "# {0} - number",
    "lineMissing=Line {0} of the audit trail is missing.",
    "# {0} - first number",
    "# {1} - last number",
    "linesMissing=Lines {0} to {1} of the audit trail are missing.",
    "# {0} - number",
    "linePutIn=Line {0} of the audit trail was put in: the last one that was written is another.",
    "# {0} - count",
    "linesWithoutNumber=The audit trail holds lines without a number of their own, which were put in: {0}.",
    "headMissing=The head of the audit trail, which says what its last line is, is missing.",
    "# {0} - count",
    "manyHeads=The audit trail has {0} heads instead of one: somebody put them in.",
    "# {0} - number",
    "headChanged=The head of the audit trail was changed, or its last line, {0}, together with its hash."
})
final class AuditChainCheck {

    private static final int AT_ONCE = 5_000;

    private final AuditRows rows;
    private final List<String> differences = new ArrayList<>();

    /** The line before: its number, its hash as it stands there, and as it ought to be. */
    private long number;

    private String stands = AuditHash.START;
    private String computed = AuditHash.START;
    private long lines;

    AuditChainCheck(AuditRows rows) {
        this.rows = rows;
    }

    AuditTrail.Check run(Progress progress) throws SQLException {
        var heads = rows.heads();
        long last = heads.isEmpty() ? Long.MAX_VALUE : heads.get(0).number();
        long highest = rows.highest();
        for (var batch = rows.above(0, AT_ONCE); !batch.isEmpty(); batch = rows.above(number, AT_ONCE)) {
            progress.checkCanceled();
            for (var line : batch) {
                follow(line, last);
            }
            progress.advance(number, highest);
        }
        long unnumbered = rows.unnumbered();
        if (unnumbered > 0) {
            differences.add(Bundle.linesWithoutNumber(unnumbered));
        }
        end(heads);
        return new AuditTrail.Check(lines + unnumbered, stands, differences);
    }

    private void follow(AuditLine line, long last) {
        lines++;
        boolean follows = line.number() == number + 1;
        var ought = AuditHash.of(stands, line);
        if (line.number() > last) {
            differences.add(Bundle.linePutIn(plain(line.number())));
        } else if (!follows) {
            missing(number + 1, line.number() - 1);
        } else if (!ought.equals(line.hash()) && !AuditHash.of(computed, line).equals(line.hash())) {
            differences.add(
                    number == 0
                            ? Bundle.firstChanged(plain(1))
                            : Bundle.lineChanged(plain(line.number()), plain(number)));
        }
        number = line.number();
        computed = ought;
        stands = line.hash();
    }

    private void missing(long first, long last) {
        differences.add(
                first == last ? Bundle.lineMissing(plain(first)) : Bundle.linesMissing(plain(first), plain(last)));
    }

    /** A number as a name, without the separators of a quantity. */
    private static String plain(long number) {
        return String.valueOf(number);
    }

    private void end(List<AuditRows.Head> heads) {
        if (heads.isEmpty()) {
            differences.add(Bundle.headMissing());
            return;
        }
        if (heads.size() > 1) {
            differences.add(Bundle.manyHeads(heads.size()));
        }
        var head = heads.get(0);
        if (head.number() > number) {
            missing(number + 1, head.number());
        } else if (head.number() == number && !head.hash().equals(stands)) {
            differences.add(Bundle.headChanged(plain(number)));
        }
    }
}

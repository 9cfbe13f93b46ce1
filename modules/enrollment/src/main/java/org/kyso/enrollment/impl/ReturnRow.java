package org.kyso.enrollment.impl;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kyso.enrollment.api.Certificate;
import org.kyso.enrollment.api.LedgerEntry;
import org.kyso.enrollment.api.Stage;
import org.kyso.exchange.api.Cell;
import org.kyso.exchange.api.Words;
import org.kyso.exchange.api.WrittenDates;
import org.kyso.exchange.spi.Finding;
import org.kyso.personnel.api.PersonRow;
import org.openide.util.NbBundle.Messages;

/**
 * What one row of a return says of a person.
 *
 * @param meaning of the column of results
 * @param registeredOn the day of registration; null where the person isn't registered
 * @param saysUse whether the return has a column of uses at all
 * @param usedOn the day of first use; null where the row has a mark alone, or nothing
 * @param serial of the certificate; empty where the row says none
 */
@Messages({
    "# {0} - as written",
    "unknownStage=''{0}'' is no step from 1 to 8 and no result that is known: write the step, or x for registered.",
    "noRegistrationDay=The row says registered but not since when: write the day of registration.",
    "# {0} - as written",
    "unreadDay=''{0}'' is no day that can be read: write it like 20/06/2024.",
    "# {0} - day",
    "dayAhead=The day {0} is still ahead: correct it.",
    "# {0} - day",
    "# {1} - day of the return",
    "dayAfterReturn=The day {0} is after the day the return speaks of ({1}); taken as it is.",
    "# {0} - as written",
    "unknownUse=''{0}'' doesn''t say whether it was used: write the day of first use, x, or leave it blank.",
    "usedUnregistered=Used but not registered: the use counts once the registration is reported."
})
record Statement(
        StageWords.Meaning meaning,
        LocalDate registeredOn,
        boolean saysUse,
        boolean used,
        LocalDate usedOn,
        String serial,
        LocalDate validFrom,
        LocalDate validTo,
        List<Finding> notes) {

    private static final Pattern NO = Pattern.compile("(khong|chua|ko|not)( .*)?|no|0+|n|k|c|false");
    private static final Pattern YES = Pattern.compile(
            "x|co|v|y|yes|true|roi|ok|xong|d|da|used|signed|\\d{1,4}( lan)?"
                    + "|(co|da|duoc) (su dung|dung|ky|ky so|giao dich|phat sinh|co)( .*)?|su dung( .*)?|ky so( .*)?|hoan thanh");
    private static final Pattern SPACES = Pattern.compile("\\s");
    private static final int MOST_SERIAL = 64;
    private static final int MOST_REASON = 400;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** @param said the day the return speaks of */
    static Statement read(PersonRow line, LocalDate said, StageReader stages) throws SetAside {
        var notes = new ArrayList<Finding>();
        var stageCell = line.cell(ReturnImporter.STAGE);
        var meaning = meaning(line, stageCell, stages);
        refuseWhatHasNoRoom(line);
        var stage = meaning instanceof StageWords.Meaning.At at ? at.stage() : Stage.NOT_STARTED;
        boolean registered = stage.compareTo(Stage.CERTIFICATE_ISSUED) >= 0;
        var registeredOn = registered ? registeredOn(line, stageCell, said, notes) : null;
        var usedOn = usedOn(line, said, notes);
        boolean used = usedOn != null || stage == Stage.USED || isMarked(line);
        if (used && !registered) {
            notes.add(line.finding(Finding.Kind.NOTE, ReturnImporter.USED, Bundle.usedUnregistered()));
        }
        return new Statement(
                registered ? new StageWords.Meaning.At(Stage.CERTIFICATE_ISSUED) : meaning,
                registeredOn,
                line.table().has(ReturnImporter.USED) || stage == Stage.USED,
                used,
                usedOn,
                SPACES.matcher(line.cell(ReturnImporter.SERIAL).text()).replaceAll(""),
                WrittenDates.of(line.cell(ReturnImporter.VALID_FROM)).orElse(null),
                WrittenDates.of(line.cell(ReturnImporter.VALID_TO)).orElse(null),
                List.copyOf(notes));
    }

    private static StageWords.Meaning meaning(PersonRow line, Cell cell, StageReader stages) throws SetAside {
        if (cell.kind() == Cell.Kind.DATE) {
            return new StageWords.Meaning.At(Stage.CERTIFICATE_ISSUED);
        }
        var heading = line.table().column(ReturnImporter.STAGE).orElseThrow().heading();
        var meaning = stages.read(cell.text(), heading);
        if (meaning.isEmpty()) {
            throw new SetAside(
                    line.finding(Finding.Kind.ASIDE, ReturnImporter.STAGE, Bundle.unknownStage(cell.text())));
        }
        return meaning.get();
    }

    private static LocalDate registeredOn(PersonRow line, Cell stageCell, LocalDate said, List<Finding> notes)
            throws SetAside {
        var cell = line.cell(ReturnImporter.REGISTERED_ON);
        if (cell.isBlank() && stageCell.kind() == Cell.Kind.DATE) {
            return stageCell.date();
        }
        if (cell.isBlank()) {
            throw new SetAside(
                    line.finding(Finding.Kind.ASIDE, ReturnImporter.REGISTERED_ON, Bundle.noRegistrationDay()));
        }
        return day(line, cell, ReturnImporter.REGISTERED_ON, said, notes);
    }

    private static LocalDate day(PersonRow line, Cell cell, String field, LocalDate said, List<Finding> notes)
            throws SetAside {
        var day = WrittenDates.of(cell);
        if (day.isEmpty()) {
            throw new SetAside(line.finding(Finding.Kind.ASIDE, field, Bundle.unreadDay(cell.text())));
        }
        if (day.get().isAfter(LocalDate.now())) {
            throw new SetAside(line.finding(
                    Finding.Kind.ASIDE, field, Bundle.dayAhead(day.get().format(DAY))));
        }
        if (day.get().isAfter(said)) {
            notes.add(line.finding(
                    Finding.Kind.NOTE, field, Bundle.dayAfterReturn(day.get().format(DAY), said.format(DAY))));
        }
        return day.get();
    }

    private static LocalDate usedOn(PersonRow line, LocalDate said, List<Finding> notes) throws SetAside {
        var cell = line.cell(ReturnImporter.USED);
        return WrittenDates.of(cell).isPresent() ? day(line, cell, ReturnImporter.USED, said, notes) : null;
    }

    private static void refuseWhatHasNoRoom(PersonRow line) throws SetAside {
        var tooLong = line.tooLong(ReturnImporter.SERIAL, MOST_SERIAL)
                .or(() -> line.tooLong(ReturnImporter.STAGE, MOST_REASON));
        if (tooLong.isPresent()) {
            throw new SetAside(tooLong.get());
        }
    }

    /** A use without a day: a mark, a count of uses, or words; what is neither yes nor no is set aside. */
    private static boolean isMarked(PersonRow line) throws SetAside {
        var written = line.cell(ReturnImporter.USED).text();
        if (written.isEmpty()) {
            return false;
        }
        var words = Words.plain(written);
        if (words.isEmpty() && !written.contains("?")) {
            return !written.matches("[\\s\\-–—_.]*");
        }
        if (NO.matcher(words).matches()) {
            return false;
        }
        if (YES.matcher(words).matches() && !written.contains("?")) {
            return true;
        }
        throw new SetAside(line.finding(Finding.Kind.ASIDE, ReturnImporter.USED, Bundle.unknownUse(written)));
    }

    /** Whether two rows about one person agree. */
    boolean saysTheSame(Statement other) {
        return meaning.equals(other.meaning)
                && Objects.equals(registeredOn, other.registeredOn)
                && used == other.used
                && Objects.equals(usedOn, other.usedOn)
                && serial.equals(other.serial);
    }

    /** The certificate that the row names, once the person is registered. */
    Optional<Certificate> certificate(long personId) {
        return registeredOn == null || serial.isEmpty()
                ? Optional.empty()
                : Optional.of(new Certificate(personId, serial, validFrom, validTo));
    }

    /**
     * The entries that say what the ledger doesn't know yet.
     *
     * @param known the person's entries so far
     * @param said the day the return speaks of
     */
    List<LedgerEntry> newTo(long personId, List<LedgerEntry> known, LocalDate said) {
        var before = known.stream().filter(e -> !e.saidOn().isAfter(said)).toList();
        var history = History.of(before);
        var added = new ArrayList<LedgerEntry>();
        if (meaning instanceof StageWords.Meaning.At at) {
            addStage(personId, history, at.stage(), said, added);
        } else if (meaning instanceof StageWords.Meaning.Stuck stuck) {
            addReason(personId, LedgerEntry.Kind.BLOCKED, history.blocked(), stuck.reason(), said, added);
        } else if (meaning instanceof StageWords.Meaning.Exempt exempt) {
            addReason(personId, LedgerEntry.Kind.EXEMPT, history.exempt(), exempt.reason(), said, added);
        }
        if (saysUse) {
            addUse(personId, history.saidUsed(), said, added);
        }
        return added;
    }

    private static void addReason(
            long personId,
            LedgerEntry.Kind kind,
            List<History.Span> known,
            String reason,
            LocalDate said,
            List<LedgerEntry> added) {
        if (known.stream().noneMatch(s -> s.until() == null && s.reason().equals(reason))) {
            added.add(LedgerEntry.of(personId, kind, said, said, reason));
        }
    }

    /** A use reported by a mark alone counts from the first return that has the mark. */
    private void addUse(long personId, LocalDate known, LocalDate said, List<LedgerEntry> added) {
        var day = used && usedOn == null ? (known == null ? said : known) : usedOn;
        if (!Objects.equals(known, day)) {
            added.add(LedgerEntry.of(personId, LedgerEntry.Kind.USED, day, said, ""));
        }
    }

    private void addStage(long personId, History history, Stage stage, LocalDate said, List<LedgerEntry> added) {
        var last = history.lastStage();
        boolean stuckNow = history.blocked().stream().anyMatch(s -> s.until() == null);
        if (stage == Stage.CERTIFICATE_ISSUED) {
            if (last == null || last.stage() != stage || !last.day().equals(registeredOn)) {
                added.add(LedgerEntry.registered(personId, registeredOn, said));
            }
        } else if (last == null || last.stage() != stage || stuckNow) {
            added.add(LedgerEntry.stage(personId, stage, said));
        }
    }
}

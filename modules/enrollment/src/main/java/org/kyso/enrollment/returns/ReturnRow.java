package org.kyso.enrollment.returns;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.kyso.districts.api.UnitMatch;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Certificate;
import org.kyso.enrollment.api.LedgerEntry;
import org.kyso.enrollment.api.Stage;
import org.kyso.enrollment.ledger.LedgerRules;
import org.kyso.exchange.api.Cell;
import org.kyso.exchange.api.Column;
import org.kyso.exchange.api.Mark;
import org.kyso.exchange.api.Words;
import org.kyso.exchange.api.WrittenDates;
import org.kyso.exchange.spi.Finding;
import org.kyso.personnel.api.ImportedPeople;
import org.kyso.personnel.api.PersonRow;
import org.openide.util.NbBundle.Messages;

/**
 * What one row of a return says of a person.
 *
 * @param entry of nobody yet; {@link LedgerEntry#about} names the person
 * @param hasUseColumn whether the return has a column of uses, which a blank cell leaves unsaid
 */
@Messages({
    "# {0} - as written",
    "unknownStage=''{0}'' is no step of the campaign and no result that is known: write the step''s number, or x for registered.",
    "noRegistrationDay=The row says registered but not since when: write the day of registration.",
    "# {0} - as written",
    "unreadDay=''{0}'' is no day that can be read: write it like 20/06/2024.",
    "# {0} - day",
    "# {1} - day of the return",
    "dayAfterReturn=The day {0} is after the day the return speaks of ({1}); taken as it is.",
    "# {0} - day",
    "# {1} - first day of the campaign",
    "beforeCampaign=The registration on {0} is before the campaign began ({1}); taken as it is.",
    "# {0} - day of the first use",
    "# {1} - day of the registration",
    "usedBefore=The use on {0} is before the registration ({1}) and counts from that day: see which of the days is right.",
    "# {0} - as written",
    "unknownUse=''{0}'' doesn''t say whether it was used: write the day of first use, x, or leave it blank.",
    "usedUnregistered=Used but not registered: the use counts once the registration is reported.",
    "# {0} - as written",
    "dayLeftOut=''{0}'' is no day that can be read; taken without it.",
    "# {0} - as written",
    "# {1} - as written in another column",
    "contradicts=Two columns say different things, ''{0}'' and ''{1}'': keep the right one.",
    "# {0} - day",
    "dayOfEarlierStep=There is a day of registration ({0}) beside a step before it; taken without the day.",
    "dayWithoutResult=There is a day of registration but no result: write x where the person is registered."
})
record ReturnRow(LedgerEntry entry, boolean hasUseColumn, List<Finding> notes) {

    private static final Pattern NO_REASON = Pattern.compile("(khong|ko)( (co|vuong|vuong mac|gi))*|none|no");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
    private static final Pattern SPACES = Pattern.compile("\\s");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** @param rules of the campaign, as of today */
    static ReturnRow read(PersonRow line, LocalDate said, StageReader stages, LedgerRules rules)
            throws RejectedRowException {
        var reader = new Reader(line, said);
        var row = reader.read(stages, rules.campaign());
        var fault = rules.faultOf(row.entry());
        if (fault.isPresent()) {
            var column = switch (fault.get().part()) {
                case SAID_ON, TEXT, VERIFIED_ON -> ReturnImporter.STAGE;
                case REGISTERED_ON -> ReturnImporter.REGISTERED_ON;
                case USED_ON -> ReturnImporter.USED;
                case CERTIFICATE -> ReturnImporter.VALID_TO;
            };
            throw reader.rejected(column, fault.get().sentence());
        }
        return row;
    }

    /** Reads one row. */
    private record Reader(PersonRow line, LocalDate said, List<Finding> notes) {

        Reader(PersonRow line, LocalDate said) {
            this(line, said, new ArrayList<>(0));
        }

        ReturnRow read(StageReader stages, Campaign campaign) throws RejectedRowException {
            var unit =
                    line.unit() instanceof UnitMatch.Found found ? found.unit().code() : "";
            var entry = LedgerEntry.of(0, said).onRow(line.entry().row().number(), unit);
            var result = withReason(result(entry, stages));
            refuseRemark(result, stages);
            var withUse = use(result);
            noteEarly(withUse, campaign);
            if (withUse.used() == Boolean.TRUE && !isRegistered(result)) {
                note(ReturnImporter.USED, Bundle.usedUnregistered());
            }
            return new ReturnRow(
                    withUse.withCertificate(certificate(withUse)),
                    line.table().has(ReturnImporter.USED),
                    List.copyOf(notes));
        }

        RejectedRowException rejected(String field, String sentence) {
            return new RejectedRowException(line.finding(Finding.Kind.ASIDE, field, sentence));
        }

        private void note(String field, String sentence) {
            notes.add(line.finding(Finding.Kind.NOTE, field, sentence));
        }

        private LedgerEntry result(LedgerEntry entry, StageReader stages) throws RejectedRowException {
            var cell = line.cell(ReturnImporter.STAGE);
            var meaning = besideNotRegistered(meaning(cell, stages), cell);
            if (meaning instanceof StageWords.Meaning.Stuck stuck) {
                return entry.withBlock(stuck.reason());
            }
            if (meaning instanceof StageWords.Meaning.Exempt exempt) {
                return entry.withExemption(exempt.reason());
            }
            if (meaning instanceof StageWords.Meaning.At at) {
                boolean isRegistered = at.stage().compareTo(Stage.REGISTERED) >= 0;
                if (!isRegistered) {
                    lookAtDay(cell);
                }
                var stage = at.stage() == Stage.USED ? Stage.REGISTERED : at.stage();
                var staged = isRegistered ? entry.at(stage, registeredOn(cell)) : entry.at(stage);
                return at.stage() == Stage.USED ? staged.withUse(true, null) : staged;
            }
            if (!line.cell(ReturnImporter.REGISTERED_ON).isBlank()) {
                note(ReturnImporter.REGISTERED_ON, Bundle.dayWithoutResult());
            }
            return entry;
        }

        /** A day of registration beside less than that: a number there may be no step but a yes. */
        private void lookAtDay(Cell result) throws RejectedRowException {
            var day = line.cell(ReturnImporter.REGISTERED_ON);
            if (day.isBlank() || Mark.of(day.text()).isPresent()) {
                return;
            }
            if (NUMBER.matcher(result.text()).matches()) {
                throw rejected(ReturnImporter.STAGE, Bundle.contradicts(result.text(), day.text()));
            }
            note(ReturnImporter.REGISTERED_ON, Bundle.dayOfEarlierStep(day.text()));
        }

        /** A mark in the column of those who are not registered says so where the result says nothing. */
        private StageWords.Meaning besideNotRegistered(StageWords.Meaning result, Cell cell)
                throws RejectedRowException {
            var marked = line.cell(ReturnImporter.NOT_REGISTERED).text();
            // Words there, or a number, say why or that the person isn't, as a mark does.
            if (marked.equals("0")
                    || Mark.of(marked).filter(mark -> mark != Mark.YES).isPresent()) {
                return result;
            }
            if (result instanceof StageWords.Meaning.At at && at.stage().compareTo(Stage.REGISTERED) >= 0) {
                var heading = line.table()
                        .column(ReturnImporter.NOT_REGISTERED)
                        .orElseThrow()
                        .heading();
                throw rejected(ReturnImporter.STAGE, Bundle.contradicts(cell.text(), heading));
            }
            return result instanceof StageWords.Meaning.Nothing ? new StageWords.Meaning.At(Stage.NOT_STARTED) : result;
        }

        /** A reason beside a step before registration says that the person is stuck there. */
        private LedgerEntry withReason(LedgerEntry entry) {
            var cell = line.cell(ReturnImporter.REASON);
            boolean isNone = cell.isBlank()
                    || Mark.of(cell.text()).filter(mark -> mark != Mark.YES).isPresent()
                    || NO_REASON.matcher(Words.plain(cell.text())).matches();
            return isNone || isRegistered(entry) || !entry.exempt().isEmpty()
                    ? entry
                    : entry.withBlock(cell.text().strip());
        }

        private StageWords.Meaning meaning(Cell cell, StageReader stages) throws RejectedRowException {
            var heading =
                    line.table().column(ReturnImporter.STAGE).orElseThrow().heading();
            var meaning = meaning(cell, heading, stages)
                    .orElseThrow(() -> rejected(ReturnImporter.STAGE, Bundle.unknownStage(cell.text())));
            refuseContradiction(
                    ReturnImporter.STAGE,
                    cell,
                    (other, column) -> meaning(other, column.heading(), stages)
                            .filter(meaning::equals)
                            .isPresent());
            return meaning;
        }

        private Optional<StageWords.Meaning> meaning(Cell cell, String heading, StageReader stages) {
            return WrittenDates.of(cell).isPresent()
                    ? Optional.of(new StageWords.Meaning.At(Stage.REGISTERED))
                    : stages.read(line.table(), cell.text(), heading);
        }

        /** A form may ask for one thing in two columns; where they say different things, nobody but the sender knows which holds. */
        private void refuseContradiction(String field, Cell first, BiPredicate<Cell, Column> saysTheSame)
                throws RejectedRowException {
            for (var column : line.table().otherwise(line.entry(), field)) {
                var other = line.entry().row().cell(column.index());
                if (!saysTheSame.test(other, column)) {
                    throw rejected(field, Bundle.contradicts(first.text(), other.text()));
                }
            }
        }

        private static boolean isRegistered(LedgerEntry entry) {
            return entry.stage() != null && entry.stage().compareTo(Stage.REGISTERED) >= 0;
        }

        private LocalDate registeredOn(Cell stageCell) throws RejectedRowException {
            var cell = registrationDay();
            // The result itself may say the day, as in "đã đăng ký ngày 05/06/2024".
            var day = cell.isBlank()
                    ? WrittenDates.of(stageCell).or(() -> WrittenDates.in(stageCell.text()))
                    : WrittenDates.of(cell);
            if (day.isEmpty()) {
                var sentence = cell.isBlank() ? Bundle.noRegistrationDay() : Bundle.unreadDay(cell.text());
                throw rejected(ReturnImporter.REGISTERED_ON, sentence);
            }
            refuseContradiction(
                    ReturnImporter.REGISTERED_ON,
                    cell,
                    (other, column) -> WrittenDates.of(other).equals(day));
            noteLater(ReturnImporter.REGISTERED_ON, day.get());
            return day.get();
        }

        /** The day of issue is the certificate's, unless there is one of registration, or the table tells where the ID card was issued. */
        private Cell registrationDay() {
            var cell = line.cell(ReturnImporter.REGISTERED_ON);
            boolean isOfCard = line.table().has(ReturnImporter.ISSUED_AT);
            return !cell.isBlank() || line.table().has(ReturnImporter.REGISTERED_ON) || isOfCard
                    ? cell
                    : line.cell(ReturnImporter.ISSUED_ON);
        }

        private void noteLater(String field, LocalDate day) {
            if (day.isAfter(said)) {
                note(field, Bundle.dayAfterReturn(day.format(DAY), said.format(DAY)));
            }
        }

        /** A remark beside the result may take it back, or say that it came after all; only the sender knows which holds. */
        private void refuseRemark(LedgerEntry result, StageReader stages) throws RejectedRowException {
            for (var column : line.table().columns(ImportedPeople.NOTE)) {
                var remark = line.entry().row().cell(column.index()).text();
                boolean isOfStage =
                        result.blocked().isEmpty() && result.exempt().isEmpty();
                if (!isOfStage || Mark.of(remark).isPresent()) {
                    continue;
                }
                boolean saysRegistered = stages.read(remark, "")
                        .filter(meaning -> meaning instanceof StageWords.Meaning.At at
                                && at.stage().compareTo(Stage.REGISTERED) >= 0)
                        .isPresent();
                if (isRegistered(result) ? DenialWords.areIn(remark) : saysRegistered) {
                    throw rejected(
                            ImportedPeople.NOTE,
                            Bundle.contradicts(line.cell(ReturnImporter.STAGE).text(), remark));
                }
            }
        }

        /** Says that days count otherwise than they are written, or are worth a look. */
        private void noteEarly(LedgerEntry entry, Campaign campaign) {
            var registered = entry.registeredOn();
            if (registered != null && registered.isBefore(campaign.start())) {
                note(
                        ReturnImporter.REGISTERED_ON,
                        Bundle.beforeCampaign(
                                registered.format(DAY), campaign.start().format(DAY)));
            }
            if (registered != null && entry.usedOn() != null && entry.usedOn().isBefore(registered)) {
                note(ReturnImporter.USED, Bundle.usedBefore(entry.usedOn().format(DAY), registered.format(DAY)));
            }
        }

        /** A use is a day, a mark, a count of uses, or words; what is neither yes nor no is rejected. */
        private LedgerEntry use(LedgerEntry entry) throws RejectedRowException {
            var cell = line.cell(ReturnImporter.USED);
            var day = WrittenDates.of(cell);
            refuseContradiction(
                    ReturnImporter.USED,
                    cell,
                    (other, column) -> WrittenDates.of(other).equals(day)
                            && UseWords.read(other.text()).equals(UseWords.read(cell.text())));
            if (day.isPresent()) {
                noteLater(ReturnImporter.USED, day.get());
                return entry.withUse(true, day.get());
            }
            var mark = UseWords.read(cell.text())
                    .orElseThrow(() -> rejected(ReturnImporter.USED, Bundle.unknownUse(cell.text())));
            return switch (mark) {
                case YES -> entry.withUse(true, null);
                // A result that says used already stands.
                case NO -> entry.used() == null ? entry.withUse(false, null) : entry;
                case BLANK -> entry;
            };
        }

        /** The certificate that the row names, once the person is registered. */
        private Certificate certificate(LedgerEntry entry) {
            var serial = SPACES.matcher(line.cell(ReturnImporter.SERIAL).text()).replaceAll("");
            return serial.isEmpty() || !isRegistered(entry)
                    ? null
                    : new Certificate(serial, validity(ReturnImporter.VALID_FROM), validity(ReturnImporter.VALID_TO));
        }

        private LocalDate validity(String field) {
            var cell = line.cell(field);
            var day = WrittenDates.of(cell);
            if (day.isEmpty() && !cell.isBlank()) {
                note(field, Bundle.dayLeftOut(cell.text()));
            }
            return day.orElse(null);
        }
    }

    /** Whether two rows about one person agree; where they stand doesn't matter. */
    boolean saysTheSame(ReturnRow other) {
        return entry.onRow(0, "").equals(other.entry.onRow(0, ""));
    }
}

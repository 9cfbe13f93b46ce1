package org.kyso.enrollment.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kyso.districts.api.Districts;
import org.kyso.districts.api.UnitMatch;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.figures.StatusReader;
import org.kyso.enrollment.ledger.PersonHistory;
import org.kyso.exchange.spi.Finding;
import org.kyso.personnel.api.ImportedPeople;
import org.kyso.personnel.api.PersonRow;
import org.kyso.personnel.api.Placement;
import org.kyso.personnel.api.RegisteredPerson;
import org.openide.util.NbBundle.Messages;

/**
 * What is to be said of a row that is taken, beside what is known of its person.
 *
 * @param campaign that the return is of
 * @param day the day the return speaks of
 */
@Messages({
    "# {0} - as written",
    "# {1} - unit in the register",
    "otherUnit=The return says ''{0}'', the register {1}; counted where the register says.",
    "hasLeft=that the person has left",
    "# {0} - what is known",
    "blankStays=The result is blank, which says nothing: it stays {0}.",
    "blankUseStays=The use is blank, which says nothing: it stays used.",
    "# {0} - name",
    "# {1} - what was known",
    "# {2} - what is said now",
    "stepBack={0} is taken back: it was {1}, now it is {2}.",
    "# {0} - what was known",
    "# {1} - what is said now",
    "exemptionEnds=The exemption ends: it was {0}, now it is {1}."
})
record RowRemarks(Campaign campaign, LocalDate day) {

    /** Where a blank leaves something known as it is. */
    List<Finding> ofBlanks(PersonRow line, ReturnRow row, PersonHistory before, PersonHistory after) {
        var remarks = new ArrayList<Finding>(0);
        var entry = row.entry();
        boolean isBlank = entry.stage() == null
                && entry.blocked().isEmpty()
                && entry.exempt().isEmpty();
        if (isBlank && (before.registered() != null || before.isExemptOn(day))) {
            remarks.add(line.finding(
                    Finding.Kind.NOTE,
                    ReturnImporter.STAGE,
                    Bundle.blankStays(StatusReader.words(campaign, before, day))));
        }
        if (row.hasUseColumn() && entry.used() == null && before.used() != null && after.used() != null) {
            remarks.add(line.finding(Finding.Kind.NOTE, ReturnImporter.USED, Bundle.blankUseStays()));
        }
        return remarks;
    }

    /** What a row takes back, a stage or a use, before and after; or the exemption that it ends. */
    Optional<Finding> ofStepBack(PersonRow line, PersonHistory before, PersonHistory after) {
        boolean isBack = after.lastReached().compareTo(before.lastReached()) < 0
                || before.used() != null && after.used() == null;
        if (isBack) {
            var sentence = Bundle.stepBack(
                    line.name(),
                    StatusReader.words(campaign, before, LocalDate.MAX),
                    StatusReader.words(campaign, after, LocalDate.MAX));
            return Optional.of(line.finding(Finding.Kind.TAKEN_BACK, ReturnImporter.STAGE, sentence));
        }
        if (before.isExemptOn(day) && !after.isExemptOn(day)) {
            var sentence = Bundle.exemptionEnds(
                    StatusReader.words(campaign, before, day), StatusReader.words(campaign, after, day));
            return Optional.of(line.finding(Finding.Kind.NOTE, ReturnImporter.STAGE, sentence));
        }
        return Optional.empty();
    }

    /** Where the row names another unit than the register. */
    Optional<Finding> ofUnit(PersonRow line, RegisteredPerson person) {
        var registered = person.on(day).unitCode();
        if (line.writtenUnit().isEmpty() || means(line.unit(), registered)) {
            return Optional.empty();
        }
        var name = registered.equals(Placement.LEFT)
                ? Bundle.hasLeft()
                : Districts.getDefault().tree().nameOf(registered);
        return Optional.of(
                line.finding(Finding.Kind.NOTE, ImportedPeople.UNIT, Bundle.otherUnit(line.writtenUnit(), name)));
    }

    private static boolean means(UnitMatch match, String unitCode) {
        if (match instanceof UnitMatch.Ambiguous ambiguous) {
            return ambiguous.units().stream().anyMatch(u -> u.code().equals(unitCode));
        }
        return match instanceof UnitMatch.Found found && found.unit().code().equals(unitCode);
    }
}

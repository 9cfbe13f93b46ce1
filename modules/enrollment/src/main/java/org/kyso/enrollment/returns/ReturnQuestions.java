package org.kyso.enrollment.returns;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kyso.districts.api.UnitMatch;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Question;
import org.kyso.enrollment.questions.AskedRow;
import org.kyso.enrollment.questions.QuestionRows;
import org.kyso.exchange.spi.Finding;
import org.kyso.personnel.api.ImportedPeople;
import org.kyso.personnel.api.PersonRow;
import org.kyso.personnel.api.RegisteredPerson;
import org.kyso.personnel.api.Source;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.RefusedException;

/** What a return asks by the rows that are set aside, and which questions of earlier papers it settles by those that aren't. */
final class ReturnQuestions {

    private final ImportedPeople paper;
    private final Source source;
    private final Campaign campaign;
    private final List<AskedRow> asked = new ArrayList<>();
    private final Set<String> people = new HashSet<>();
    private final Set<String> rows = new HashSet<>();

    ReturnQuestions(ImportedPeople paper, Source source, Campaign campaign) {
        this.paper = paper;
        this.source = source;
        this.campaign = campaign;
    }

    /** A row that names no one person: since its unit isn't known, or since it can't be understood. */
    static Question.Kind kindOf(PersonRow line) {
        boolean isOfUnit = line.fault()
                .filter(fault -> line.finding(Finding.Kind.ASIDE, ImportedPeople.UNIT, "")
                        .column()
                        .equals(fault.column()))
                .isPresent();
        return isOfUnit && !(line.unit() instanceof UnitMatch.Found)
                ? Question.Kind.UNKNOWN_UNIT
                : Question.Kind.UNREADABLE;
    }

    /** What another unit says is in the ledger, which asks about it by itself. */
    void ask(PersonRow line, RejectedRowException reason) {
        if (reason.kind() != Question.Kind.TWO_UNITS) {
            asked.add(new AskedRow(
                    reason.kind(),
                    source.sha256(),
                    source.fileName(),
                    paper.sheetOf(line),
                    reason.finding().row(),
                    source.reportedOn(),
                    line.citizenId(),
                    line.name(),
                    line.unit() instanceof UnitMatch.Found found ? found.unit().code() : "",
                    reason.finding().sentence()));
        }
    }

    /** A row is taken, which settles what was asked of the person before, and the row that it corrects. */
    void settle(PersonRow line, RegisteredPerson person) {
        people.add(person.person().citizenId());
        rows.add(line.cell(ImportedPeople.CORRECTED_ROW).text());
    }

    /** Whether there is nothing to {@link #record}: the same file again changes nothing. */
    boolean isEmpty() throws RefusedException {
        return asked.isEmpty()
                && !StoreAccess.getDefault()
                        .read(t ->
                                new QuestionRows(t.connection()).isOpen(campaign, rows, people, source.reportedOn()));
    }

    void record(Connection connection) throws SQLException {
        var questions = new QuestionRows(connection);
        questions.settle(campaign, rows, people, source.reportedOn());
        questions.ask(campaign, source.sha256(), source.reportedOn(), asked);
    }
}

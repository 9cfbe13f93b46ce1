package org.kyso.enrollment.commandline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.kyso.enrollment.api.Question;
import org.kyso.exchange.api.TableWriter;
import org.kyso.personnel.api.CitizenId;

/** What the console won't guess, as a file. */
final class QuestionFile {

    private static final List<String> HEADER =
            List.of("kind", "citizen_id", "unit_code", "paper", "row", "other_paper", "other_row", "question", "state");

    private QuestionFile() {}

    static void write(List<Question> questions, boolean unmask, Path file, TableWriter writer) throws IOException {
        writer.writeCsv(
                file,
                HEADER,
                questions.stream()
                        .map(one -> List.of(
                                one.kind().name().toLowerCase(Locale.ROOT),
                                unmask ? one.citizenId() : CitizenId.mask(one.citizenId()),
                                one.unitCode(),
                                one.paper(),
                                number(one.row()),
                                one.otherPaper(),
                                number(one.otherRow()),
                                one.text(),
                                one.state().name().toLowerCase(Locale.ROOT)))
                        .toList());
    }

    private static String number(int row) {
        return row == 0 ? "" : Integer.toString(row);
    }
}

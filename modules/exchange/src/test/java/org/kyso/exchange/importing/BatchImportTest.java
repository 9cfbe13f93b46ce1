package org.kyso.exchange.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.kyso.exchange.api.CorrectionSheet;
import org.kyso.exchange.api.FileOutcome;
import org.kyso.exchange.api.ImportService;
import org.kyso.exchange.spi.Finding;
import org.kyso.exchange.spi.ImportPreview;
import org.kyso.exchange.spi.StoreChangedException;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;

class BatchImportTest {

    private static final Path ROSTER = Path.of("roster.xlsx");
    private static final Path RETURN = Path.of("return.xlsx");
    private static final Path PICTURE = Path.of("picture.xlsx");

    private final List<String> done = new ArrayList<>();
    private final Map<Path, Integer> changes = new HashMap<>();

    /** Knows three files; the store changes as often as {@link #changes} says before each can be taken. */
    private final class Service implements ImportService {

        @Override
        public Batch gather(List<Path> named, Progress progress) {
            return new Batch(named, List.of(), () -> {});
        }

        @Override
        public ImportPreview preview(Path file, Optional<LocalDate> reportedOn, Progress progress)
                throws RefusedException {
            done.add("look " + file);
            if (file.equals(PICTURE)) {
                throw new RefusedException("no table");
            }
            return new Preview(file);
        }

        @Override
        public List<FileOutcome> preview(Batch batch, Optional<LocalDate> reportedOn, Progress progress) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void take(
                Batch batch,
                Optional<LocalDate> reportedOn,
                Predicate<FileOutcome> agreed,
                Consumer<FileOutcome> told,
                Progress progress) {
            new BatchImport(this, reportedOn, progress).take(batch.files(), agreed, told);
        }
    }

    private final class Preview implements ImportPreview {

        private final Path file;

        Preview(Path file) {
            this.file = file;
        }

        @Override
        public boolean goesFirst() {
            return file.equals(ROSTER);
        }

        @Override
        public String kind() {
            return "";
        }

        @Override
        public String summary() {
            return "";
        }

        @Override
        public int changing() {
            return 1;
        }

        @Override
        public int unchanged() {
            return 0;
        }

        @Override
        public List<Finding> findings() {
            return List.of(new Finding(Finding.Kind.TAKEN_BACK, "", 0, "", ""));
        }

        @Override
        public List<CorrectionSheet> corrections() {
            return List.of();
        }

        @Override
        public void take(Progress progress) throws RefusedException {
            int left = changes.merge(file, -1, Integer::sum);
            if (left >= 0) {
                throw new StoreChangedException("the store changed");
            }
            done.add("take " + file);
        }
    }

    private Map<Path, String> take(Predicate<FileOutcome> agreed, Path... files) {
        var told = new HashMap<Path, String>();
        var service = new Service();
        service.take(
                service.gather(List.of(files), Progress.SILENT),
                Optional.empty(),
                agreed,
                outcome -> told.put(
                        outcome.file(),
                        outcome.refusal().map(RefusedException::getMessage).orElse("taken")),
                Progress.SILENT);
        return told;
    }

    @Test
    void whoBringsPeopleGoesFirstAndTheOthersAreLookedAtAfterThem() {
        var told = take(outcome -> true, RETURN, PICTURE, ROSTER);
        assertEquals(
                List.of(
                        "look " + RETURN,
                        "look " + PICTURE,
                        "look " + ROSTER,
                        "take " + ROSTER,
                        "look " + RETURN,
                        "take " + RETURN),
                done);
        assertEquals(Map.of(RETURN, "taken", PICTURE, "no table", ROSTER, "taken"), told);
    }

    @Test
    void whereTheStoreChangedMeanwhileItIsLookedAtAgain() {
        changes.put(RETURN, 2);
        assertEquals(Map.of(RETURN, "taken"), take(outcome -> true, RETURN));
        assertEquals(3, done.stream().filter(("look " + RETURN)::equals).count());
    }

    @Test
    void aStoreThatNeverRestsEndsInASentence() {
        changes.put(RETURN, 1000);
        assertEquals(Map.of(RETURN, "the store changed"), take(outcome -> true, RETURN));
    }

    @Test
    void nothingIsTakenThatNobodyAgreedTo() {
        var told = take(outcome -> outcome.report().orElseThrow().takenBack() == 0, RETURN);
        assertEquals(Map.of(RETURN, Bundle.notAgreed(RETURN.toString())), told);
        assertEquals(List.of("look " + RETURN), done);
    }
}

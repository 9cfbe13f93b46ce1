package org.kyso.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Stream;
import junit.framework.AssertionFailedError;
import junit.framework.Test;
import junit.framework.TestCase;
import junit.framework.TestListener;
import junit.framework.TestResult;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.netbeans.junit.NbModuleSuite;

/**
 * Boots the assembled console on a display and has {@link AnalystAtWork} work in it. Anything logged as severe, and any
 * exception logged as a warning, fails it.
 */
@Tag("window")
final class ConsoleWindowTest {

    private static final List<String> WORK = List.of(
            "testWorksThroughADistrict",
            "testTakesModulesDroppedOnTheTree",
            "testOpensEveryWindow",
            "testEachMenuLineHasItsOwnKey",
            "testSwitchesModulesOffAndOn",
            "testShowsTextAsText");

    /** Runs the work inside the platform, then reports each part of it as a test of its own. */
    @TestFactory
    Stream<DynamicTest> theAssembledConsole(@TempDir Path folder) throws IOException {
        assertFalse(
                GraphicsEnvironment.isHeadless(), "This opens a window and there is no display; ./check brings one.");
        System.setProperty("kyso.store", folder.resolve("store").toString());
        System.setProperty("kyso.settings", folder.resolve("settings").toString());
        var pages = Files.createDirectory(folder.resolve("pages"));
        System.setProperty("kyso.pages", pages.toString());
        var outcomes = new Outcomes();
        var result = new TestResult();
        result.addListener(outcomes);
        var trap = new PageTrap(pages);
        NbModuleSuite.createConfiguration(AnalystAtWork.class)
                .addTest(WORK.toArray(String[]::new))
                .gui(true)
                .clusters(".*")
                .enableModules(".*")
                .enableClasspathModules(false)
                .honorAutoloadEager(true)
                .failOnMessage(Level.SEVERE)
                .failOnException(Level.WARNING)
                .suite()
                .run(result);
        trap.close();
        var names = List.copyOf(outcomes.failures.keySet());
        assertEquals(WORK, names.stream().filter(WORK::contains).toList(), "what was run");
        var parts = outcomes.failures.entrySet().stream()
                .map(outcome -> DynamicTest.dynamicTest(outcome.getKey(), () -> report(outcome.getValue())));
        var fetched = DynamicTest.dynamicTest("fetchesNoPicture", () -> assertEquals(Set.of(), trap.visits()));
        return Stream.concat(parts, Stream.of(fetched));
    }

    private static void report(Optional<Throwable> failure) throws Throwable {
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    /** What came of each test, in the order they ran. */
    private static final class Outcomes implements TestListener {

        private final Map<String, Optional<Throwable>> failures = new LinkedHashMap<>();

        @Override
        public void startTest(Test test) {
            failures.putIfAbsent(name(test), Optional.empty());
        }

        @Override
        public void addError(Test test, Throwable error) {
            failures.put(name(test), Optional.of(error));
        }

        @Override
        public void addFailure(Test test, AssertionFailedError failure) {
            failures.put(name(test), Optional.of(failure));
        }

        @Override
        public void endTest(Test test) {
            // Nothing is left to note: what didn't fail by now passed.
        }

        private static String name(Test test) {
            return test instanceof TestCase named ? named.getName() : test.toString();
        }
    }
}

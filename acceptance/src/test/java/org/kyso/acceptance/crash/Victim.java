package org.kyso.acceptance.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Consoles that are killed one after the other on one store, and what is known of that store from what they said. */
final class Victim {

    private static final int FROM_START_MS = 2_500;
    private static final int MOST_DEEDS = 4;
    private static final int FROM_DEED_MS = 200;
    private static final int PATIENCE_SECONDS = 120;

    private final Path folder;
    private final Random random;
    private final Map<String, Boolean> deeds = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int free = 1;

    /** @param folder whose {@code store} is worked on, and made where it isn't there */
    Victim(Path folder, Random random) {
        this.folder = folder;
        this.random = random;
    }

    List<String> wrong() {
        return wrong;
    }

    /** How many files were confirmed to be in. */
    int confirmed() {
        return (int) deeds.values().stream().filter(done -> done).count();
    }

    /** Every third is killed at any instant from its start on, while it opens or migrates; the others in some deed. */
    void runAndKill() throws Exception {
        if (random.nextInt(3) > 0) {
            runAndKillWorking();
            return;
        }
        var console = start();
        var reading = new Reading(console);
        Thread.sleep(random.nextInt(FROM_START_MS));
        console.destroyForcibly();
        take(reading.all());
    }

    void runAndKillWorking() throws Exception {
        var console = start();
        var reading = new Reading(console);
        reading.await(1 + random.nextInt(MOST_DEEDS));
        Thread.sleep(random.nextInt(FROM_DEED_MS));
        console.destroyForcibly();
        take(reading.all());
    }

    /** From now on, what was confirmed counts as only begun. */
    void forgetWhatWasConfirmed() {
        deeds.replaceAll((deed, confirmed) -> false);
    }

    /** Lets the last one say what is in the store. */
    void runToTheCheck() throws Exception {
        var console = start();
        var reading = new Reading(console);
        reading.await(0);
        console.destroyForcibly();
        var said = reading.all();
        if (!said.contains("checked")) {
            wrong.add("the last console didn't open the store: " + said);
        }
        take(said);
    }

    private Process start() throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Djava.awt.headless=true",
                "-Dkyso.settings=" + folder.resolve("settings"),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Worker.class.getName(),
                folder.toString(),
                folder.resolve("store").toString(),
                String.valueOf(random.nextLong()),
                String.valueOf(free));
        // Numbers are never used again: a file that came in half would be hidden by a second of its name.
        free += 1_000;
        builder.environment().put("KYSO_PASSPHRASE", "khoa-mau-1.0.0");
        builder.redirectError(folder.resolve("errors.log").toFile());
        return builder.start();
    }

    /** Compares what a console found with what its forerunners said, then notes what it says itself. */
    private void take(List<String> said) {
        var found = new TreeMap<String, Integer>();
        for (var line : said) {
            var words = line.split(" ");
            switch (words[0]) {
                case "wrong" -> wrong.add(line);
                case "has" -> found.put(words[1] + " " + words[2], Integer.valueOf(words[3]));
                default -> {
                    // Said while working.
                }
            }
        }
        if (said.contains("checked")) {
            compare(found);
        } else if (!said.isEmpty() && !said.get(said.size() - 1).matches("open.*|has .*|wrong .*")) {
            wrong.add("ended by itself: " + said);
        }
        for (var line : said) {
            if (line.matches("(begin|done) (roster|return) \\d+")) {
                deeds.put(line.substring(line.indexOf(' ') + 1), line.startsWith("done"));
            }
        }
    }

    private void compare(Map<String, Integer> found) {
        deeds.forEach((deed, confirmed) -> {
            int people = found.getOrDefault(deed, 0);
            if (people != Worker.PEOPLE && (confirmed || people != 0)) {
                wrong.add(deed + (confirmed ? ", confirmed," : ", begun,") + " has " + people);
            }
        });
        // What was begun and is in counts as in from now on; what isn't never comes.
        deeds.replaceAll((deed, confirmed) -> found.containsKey(deed));
        deeds.values().removeIf(in -> !in);
    }

    /** Collects what a console says while it lives. */
    private static final class Reading {

        private final List<String> lines = new ArrayList<>();
        private final CountDownLatch checked = new CountDownLatch(1);
        private final Semaphore begun = new Semaphore(0);
        private final Thread thread;

        Reading(Process console) {
            thread = new Thread(() -> {
                try (var in =
                        new BufferedReader(new InputStreamReader(console.getInputStream(), StandardCharsets.UTF_8))) {
                    for (var line = in.readLine(); line != null; line = in.readLine()) {
                        lines.add(line);
                        if (line.equals("checked")) {
                            checked.countDown();
                        } else if (line.startsWith("begin")) {
                            begun.release();
                        }
                    }
                } catch (IOException torn) {
                    // The pipe broke with the process.
                } finally {
                    checked.countDown();
                    begun.release(MOST_DEEDS);
                }
            });
            thread.start();
        }

        /** Waits until the store is checked and that many deeds have begun, or the process ended. */
        void await(int deeds) throws InterruptedException {
            if (!checked.await(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    || !begun.tryAcquire(deeds, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The console hangs: " + lines);
            }
        }

        List<String> all() throws InterruptedException {
            thread.join();
            return lines;
        }
    }
}

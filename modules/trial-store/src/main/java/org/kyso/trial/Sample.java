package org.kyso.trial;

import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;

/** How much a run tries of what is merely long: all of it where {@code kyso.long} is set, else a sample that a seed chose. */
public final class Sample {

    private Sample() {}

    /** How often something is tried. */
    public static int of(int whole, int sample) {
        return Boolean.getBoolean("kyso.long") ? whole : sample;
    }

    /** What chooses the cases of a test: of the run's seed, {@code kyso.seed}, or where it has none, of a new one that is said. */
    public static Random random(Class<?> test) {
        Long seed = Long.getLong("kyso.seed");
        if (seed == null) {
            seed = System.nanoTime();
        }
        Logger.getLogger(Sample.class.getName())
                .log(Level.INFO, "{0}: -Dkyso.seed={1}", new Object[] {test.getSimpleName(), seed.toString()});
        return new Random(seed);
    }
}

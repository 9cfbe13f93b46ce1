package org.kyso.store.derby;

import java.io.Writer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes what Derby would write into a file of its own, beside the store or wherever the program was started, and keeps
 * it for whoever turns this logger on: a failure reaches the console as an exception anyway. Derby finds it by name.
 */
public final class DerbyLog extends Writer {

    /** What Derby is told to write to. */
    public static final Writer STREAM = new DerbyLog();

    private static final Logger LOG = Logger.getLogger(DerbyLog.class.getName());

    private DerbyLog() {}

    @Override
    public void write(char[] text, int from, int length) {
        LOG.log(Level.FINE, () -> new String(text, from, length));
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        // Derby may come up again in the same program.
    }
}

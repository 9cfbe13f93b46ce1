package org.kyso.commandline.spi;

import java.io.IOException;
import java.util.Optional;
import org.kyso.tasks.api.RefusedException;

/**
 * One option of the command line. An option without an action is a value that the actions of others read from the
 * {@link CommandLineRun}: {@code --as-of} is registered by one room and read by several.
 *
 * @param name without the dashes, as {@code as-of}
 * @param argument what is written behind it
 * @param placeholder how {@code --help} names the argument, as {@code FILE.csv}; empty where there is none
 * @param position when it runs, and where {@code --help} lists it: the smallest first, whatever the order they are given
 *     in. Below 800 is what says where and when, below 1600 what changes something, below 2500 what is written; checks
 *     and copies of the store come last
 * @param description what it does, in the user's language, for {@code --help}
 * @param repeatable whether it may be given several times; its action still runs once, over all values
 * @param required whether it runs in each run that does anything, given or not
 * @param writes whether a failure means that something asked for could not be written
 * @param action what it does; empty for a value
 * @param inWindow what it does where a window is open already and got the option from a second start; empty where it works
 *     without a window only
 */
public record CommandLineOption(
        String name,
        Argument argument,
        String placeholder,
        int position,
        String description,
        boolean repeatable,
        boolean required,
        boolean writes,
        Optional<Action> action,
        Optional<Action> inWindow) {

    /** What is written behind an option. */
    public enum Argument {
        /** Nothing. */
        NONE,
        /** A word that the room reads itself. */
        TEXT,
        /** A day such as 2024-06-20. */
        DAY,
        /** A file or folder; where it is relative, it is in the folder that the program was started from. */
        PATH
    }

    /** What an option does. */
    @FunctionalInterface
    public interface Action {

        /**
         * Does it and tells the run what came of it.
         *
         * @throws CommandLineException where the whole run has to end
         * @throws RefusedException where this option can't be done; it is reported, and the next one runs
         * @throws IOException where a file can't be written; likewise
         */
        void run(CommandLineRun run) throws RefusedException, IOException;
    }

    /** An option with nothing behind it. */
    public static CommandLineOption flag(String name, int position, String description) {
        return value(name, Argument.NONE, "", position, description);
    }

    /** An option with a day behind it. */
    public static CommandLineOption day(String name, String placeholder, int position, String description) {
        return value(name, Argument.DAY, placeholder, position, description);
    }

    /** An option with a file or a folder behind it. */
    public static CommandLineOption path(String name, String placeholder, int position, String description) {
        return value(name, Argument.PATH, placeholder, position, description);
    }

    /** An option with a word behind it. */
    public static CommandLineOption text(String name, String placeholder, int position, String description) {
        return value(name, Argument.TEXT, placeholder, position, description);
    }

    private static CommandLineOption value(
            String name, Argument argument, String placeholder, int position, String description) {
        var none = Optional.<Action>empty();
        return new CommandLineOption(
                name, argument, placeholder, position, description, false, false, false, none, none);
    }

    /** The same, which may be given several times. */
    public CommandLineOption severalTimes() {
        return new CommandLineOption(
                name, argument, placeholder, position, description, true, required, writes, action, inWindow);
    }

    /** The same, which does something. Where that fails, the run ends in {@link ExitStatus#SET_ASIDE}. */
    public CommandLineOption doing(Action does) {
        return with(required, false, Optional.of(does), inWindow);
    }

    /** The same, which writes something. Where that fails, the run ends in {@link ExitStatus#NOT_WRITTEN}. */
    public CommandLineOption writing(Action does) {
        return with(required, true, Optional.of(does), inWindow);
    }

    /** The same, which does something in each run that does anything at all, given or not. */
    public CommandLineOption always(Action does) {
        return with(true, false, Optional.of(does), inWindow);
    }

    /** The same, which may also reach a window that is open already. */
    public CommandLineOption inWindow(Action does) {
        return with(required, writes, action, Optional.of(does));
    }

    private CommandLineOption with(
            boolean isRequired, boolean isWriting, Optional<Action> does, Optional<Action> doesInWindow) {
        return new CommandLineOption(
                name,
                argument,
                placeholder,
                position,
                description,
                repeatable,
                isRequired,
                isWriting,
                does,
                doesInWindow);
    }
}

package org.kyso.commandline.spi;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kyso.tasks.api.RefusedException;

/**
 * One run of the command line: what was given, and how what came of it is told. Values are read by the option's name, also
 * those of other rooms; an option whose room isn't there was never given. For the thread that runs the options.
 */
public interface CommandLineRun {

    /** Whether an option was given. */
    boolean has(String option);

    /** The day behind an option of {@link CommandLineOption.Argument#DAY}; empty where it wasn't given. */
    Optional<LocalDate> day(String option);

    /** The word behind an option of {@link CommandLineOption.Argument#TEXT}; empty where it wasn't given. */
    Optional<String> text(String option);

    /** The file behind an option of {@link CommandLineOption.Argument#PATH}; empty where it wasn't given. */
    Optional<Path> path(String option);

    /** All files behind a repeated option, as they were given. */
    List<Path> paths(String option);

    /** The folder that the program was started from. */
    Path folder();

    /** Whether nothing is to be done but what these options do; options that are values only don't count. */
    boolean doesNothingBut(String... options);

    /** Whether what is told goes to a program, as JSON; then nothing need be left out for being long. */
    boolean isForPrograms();

    /**
     * Tells one thing that happened: a sentence on a line, or for programs an object of all three.
     *
     * @param event names it for programs, as {@code import}
     * @param facts for programs, in their order; numbers and truth values stay such, the rest becomes text
     * @param sentence for people, in their language
     */
    void tell(String event, Map<String, ?> facts, String sentence);

    /**
     * Tells that a part of the work was refused while the rest goes on: a file of several, for example. The run ends in
     * {@link ExitStatus#SET_ASIDE}, or in {@link ExitStatus#FAULT} where memory was not enough.
     */
    void refused(Map<String, ?> facts, RefusedException why);

    /** Says how the run ends, unless something worse was said already or comes later. */
    void endsIn(ExitStatus status);

    /** Work for the end of the run, however it ends; what was added last comes first. */
    void atEnd(Runnable work);
}

package org.kyso.commandline.spi;

import java.util.List;

/**
 * The command-line options of one room. A room registers one as a service; what it lists is parsed, shown by
 * {@code --help} and run as long as the room is there.
 */
public interface CommandLineOptions {

    /** The options of the room; asked for at each run, so that their texts are in the language of that run. */
    List<CommandLineOption> options();
}

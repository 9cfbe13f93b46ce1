package org.kyso.commandline.run;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kyso.commandline.spi.CommandLineException;
import org.kyso.commandline.spi.ExitStatus;
import org.kyso.tasks.api.RefusedException;
import org.netbeans.api.sendopts.CommandException;
import org.netbeans.spi.sendopts.Env;
import org.netbeans.spi.sendopts.Option;
import org.netbeans.spi.sendopts.OptionProcessor;
import org.openide.LifecycleManager;
import org.openide.util.lookup.ServiceProvider;

/**
 * Takes the arguments over from the platform, all that stand behind {@code --}, where the launcher puts them: so the
 * platform need not know the options, which change with the rooms.
 */
@ServiceProvider(service = OptionProcessor.class)
public final class PlatformArguments extends OptionProcessor {

    private static final Option ARGUMENTS = Option.defaultArguments();

    @Override
    protected Set<Option> getOptions() {
        // Always, since a start without a window has to end even where nothing is to be done.
        return Set.of(Option.always(), ARGUMENTS);
    }

    @Override
    protected void process(Env env, Map<Option, String[]> options) throws CommandException {
        var written = options.containsKey(ARGUMENTS) ? List.of(options.get(ARGUMENTS)) : List.<String>of();
        var folder = env.getCurrentDirectory().toPath();
        if (GraphicsEnvironment.isHeadless()) {
            int status = CommandLine.run(written, folder, writer(env.getOutputStream()), writer(env.getErrorStream()));
            LifecycleManager.getDefault().exit(status);
        } else if (!written.isEmpty()) {
            try {
                CommandLine.runInWindow(written, folder);
            } catch (CommandLineException end) {
                throw new CommandException(end.status().number(), end.getMessage());
            } catch (RefusedException | IOException refused) {
                throw new CommandException(ExitStatus.SET_ASIDE.number(), refused.getMessage());
            }
        }
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}

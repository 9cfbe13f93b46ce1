package org.kyso.enrollment.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.kyso.commandline.spi.CommandLineException;
import org.kyso.commandline.spi.CommandLineOption;
import org.kyso.commandline.spi.CommandLineOptions;
import org.kyso.commandline.spi.CommandLineRun;
import org.kyso.commandline.spi.ExitStatus;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Campaigns;
import org.kyso.enrollment.campaign.CampaignFile;
import org.kyso.tasks.api.FileProblem;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** {@code --campaign} and {@code --define-campaign}. */
@ServiceProvider(service = CommandLineOptions.class)
@Messages({
    "campaignCode=CODE",
    "campaignFile=FILE.xml",
    "optionCampaign=which campaign the papers and figures are of; without it the one that runs on the day, else the newest before it",
    "optionDefineCampaign=make or change a campaign, as docs/campaigns.md describes; administrators only",
    "# {0} - name",
    "# {1} - code",
    "# {2} - steps",
    "campaignDefined=The campaign {0} ({1}) is defined, with {2} steps.",
    "# {0} - file",
    "# {1} - reason",
    "campaignFileUnread={0} can''t be read: {1}."
})
public final class CampaignOptions implements CommandLineOptions {

    private static final String CAMPAIGN = "campaign";
    private static final String DEFINE = "define-campaign";
    private static final long LARGEST = 1L << 20;

    @Override
    public List<CommandLineOption> options() {
        return List.of(
                CommandLineOption.text(CAMPAIGN, Bundle.campaignCode(), 200, Bundle.optionCampaign())
                        .doing(CampaignOptions::choose),
                CommandLineOption.path(DEFINE, Bundle.campaignFile(), 900, Bundle.optionDefineCampaign())
                        .severalTimes()
                        .doing(CampaignOptions::define));
    }

    /** The campaign asked for; without one that of a day. One that there isn't makes no sense of the whole run. */
    static Campaign of(CommandLineRun run, LocalDate day) throws RefusedException {
        var code = run.text(CAMPAIGN).orElse("");
        try {
            return Campaigns.getDefault().of(code, day);
        } catch (RefusedException unknown) {
            throw code.isEmpty() ? unknown : new CommandLineException(ExitStatus.USAGE, unknown.getMessage());
        }
    }

    /** Papers of this run are of it. One that this run defines isn't there yet. */
    private static void choose(CommandLineRun run) throws RefusedException {
        Campaigns.getDefault().choose(run.text(CAMPAIGN));
        run.atEnd(() -> Campaigns.getDefault().choose(Optional.empty()));
        if (!run.has(DEFINE)) {
            of(run, LocalDate.now());
        }
    }

    private static void define(CommandLineRun run) throws RefusedException {
        for (var file : run.paths(DEFINE)) {
            var defined = Campaigns.getDefault().define(CampaignFile.read(file.toString(), bytes(file)));
            var facts = new LinkedHashMap<String, Object>();
            facts.put("code", defined.code());
            facts.put("name", defined.name());
            facts.put("steps", defined.steps().size());
            run.tell(
                    DEFINE,
                    facts,
                    Bundle.campaignDefined(
                            defined.name(), defined.code(), defined.steps().size()));
        }
    }

    private static byte[] bytes(Path file) throws RefusedException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes((int) LARGEST);
        } catch (IOException e) {
            throw new RefusedException(Bundle.campaignFileUnread(file, FileProblem.of(e)), e);
        }
    }
}

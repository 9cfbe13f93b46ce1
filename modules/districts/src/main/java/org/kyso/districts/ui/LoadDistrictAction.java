package org.kyso.districts.ui;

import java.awt.EventQueue;
import java.awt.event.ActionEvent;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.kyso.districts.api.ConsequencesException;
import org.kyso.districts.api.Districts;
import org.kyso.store.spi.StoreAction;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.tasks.api.Tasks;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.filesystems.FileChooserBuilder;
import org.openide.modules.InstalledFileLocator;
import org.openide.util.NbBundle.Messages;

/** Loads district modules chosen from a file dialog. */
@ActionID(category = "File", id = "org.kyso.districts.ui.LoadDistrictAction")
@ActionRegistration(displayName = "#loadDistrict", lazy = false)
@ActionReferences({
    @ActionReference(path = "Menu/File", position = 100),
    @ActionReference(path = "Shortcuts", name = "D-L"),
    @ActionReference(path = "KySo/Start", position = 100)
})
@Messages({
    "loadDistrict=&Load District…",
    "loadingModules=Loading districts",
    "moduleFiles=District modules (*.nbm)",
    "load=Load",
    "consequencesTitle=The module changes where people are counted",
    "# {0} - file",
    "# {1} - what would change, a line each",
    "consequences={0} changes where people are counted:\\n{1}\\n\\nLoad it?",
    "loadAnyway=&Load",
    "# {0} - districts",
    "loaded=Loaded: {0}.",
    "# {0} - districts",
    "alreadyLoaded=Loaded already, nothing changed: {0}."
})
public final class LoadDistrictAction extends StoreAction {

    private static final long serialVersionUID = 1L;

    public LoadDistrictAction() {
        super(Bundle.loadDistrict(), Need.CHANGE);
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        var shipped = InstalledFileLocator.getDefault().locate("district-modules", "org.kyso.demo", false);
        var chooser = new FileChooserBuilder(LoadDistrictAction.class)
                .setTitle(Bundle.loadingModules())
                .setApproveText(Bundle.load())
                .setFilesOnly(true)
                .setDefaultWorkingDirectory(shipped == null ? new File(System.getProperty("user.home")) : shipped)
                .setFileFilter(new FileNameExtensionFilter(Bundle.moduleFiles(), "nbm"));
        var files = chooser.showMultiOpenDialog();
        if (files != null) {
            load(Arrays.stream(files).map(File::toPath).toList());
        }
    }

    static void load(List<Path> modules) {
        Tasks.getDefault().run(Bundle.loadingModules(), progress -> loadEach(modules, progress), told -> {
            if (!told.isEmpty()) {
                Notices.getDefault().tell(told);
            }
        });
    }

    /** Loads those that can be; the refusals of the others are told together, after the rest is loaded. */
    private static String loadEach(List<Path> modules, Progress progress) throws RefusedException {
        var loaded = new ArrayList<Districts.Result>();
        var refusals = new ArrayList<String>();
        for (var module : modules) {
            progress.checkCanceled();
            try {
                loaded.add(Districts.getDefault().load(module));
            } catch (ConsequencesException unagreed) {
                EventQueue.invokeLater(() -> ask(module, unagreed));
            } catch (RefusedException refusal) {
                refusals.add(refusal.getMessage());
            }
        }
        if (!refusals.isEmpty()) {
            throw new RefusedException(String.join("\n", refusals));
        }
        var fresh = names(loaded, false);
        if (loaded.isEmpty()) {
            return "";
        }
        return fresh.isEmpty() ? Bundle.alreadyLoaded(names(loaded, true)) : Bundle.loaded(fresh);
    }

    /** Shows what a module changes for people; agreed to, it is loaded. */
    private static void ask(Path module, ConsequencesException unagreed) {
        var question = Bundle.consequences(module.getFileName(), String.join("\n", unagreed.consequences()));
        if (Notices.getDefault().agrees(Bundle.consequencesTitle(), question, Bundle.loadAnyway())) {
            Tasks.getDefault()
                    .run(
                            Bundle.loadingModules(),
                            progress -> Districts.getDefault().load(module, true),
                            result -> Notices.getDefault().tell(Bundle.loaded(names(List.of(result), false))));
        }
    }

    private static String names(List<Districts.Result> results, boolean unchanged) {
        return results.stream()
                .filter(r -> (r.outcome() == Districts.Loaded.UNCHANGED) == unchanged)
                .map(r -> r.area().district().shortName())
                .collect(Collectors.joining(", "));
    }
}

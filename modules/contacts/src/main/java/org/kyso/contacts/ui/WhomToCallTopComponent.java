package org.kyso.contacts.ui;

import java.awt.BorderLayout;
import java.beans.PropertyChangeListener;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.kyso.contacts.api.CallLog;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.api.ContactKind;
import org.kyso.contacts.api.LoggedCall;
import org.kyso.contacts.coverage.Coverage;
import org.kyso.districts.api.UnitSelection;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Tasks;
import org.netbeans.api.settings.ConvertAsProperties;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;

/** "Whom do I call?": follows the unit that is chosen in any window. */
@ConvertAsProperties(dtd = "-//org.kyso.contacts.ui//WhomToCall//EN", autostore = false)
@TopComponent.Description(preferredID = "calls", persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "properties", openAtStartup = true, position = 900)
@ActionID(category = "Window", id = "org.kyso.contacts.ui.WhomToCallTopComponent")
@ActionReference(path = "Menu/Window", position = 460)
@TopComponent.OpenActionRegistration(displayName = "#whomToCall", preferredID = "calls")
@Messages({
    "whomToCall=Whom do I call?",
    "whomToCallHint=Focal officer and support contacts of the chosen district or unit"
})
public final class WhomToCallTopComponent extends TopComponent {

    private static final long serialVersionUID = 1L;

    private final transient CoverageFeed feed = new CoverageFeed(this::take);
    private final transient PropertyChangeListener chosen = e -> tell();
    private final transient UnitSelection selection = Lookup.getDefault().lookup(UnitSelection.class);
    private final WhomToCallPanel panel = new WhomToCallPanel(this::name);
    private transient Coverage coverage = Coverage.EMPTY;
    private transient List<LoggedCall> log = List.of();

    /** For the window system. */
    public WhomToCallTopComponent() {
        setName(Bundle.whomToCall());
        setToolTipText(Bundle.whomToCallHint());
        setLayout(new BorderLayout());
        add(panel);
    }

    @Override
    protected void componentShowing() {
        selection.addListener(chosen);
        feed.start();
    }

    @Override
    protected void componentHidden() {
        selection.removeListener(chosen);
        feed.stop();
    }

    private void take(Coverage now) {
        coverage = now;
        tell();
        if (Stores.getDefault().current().isPresent()) {
            Tasks.getDefault().read(progress -> CallLog.getDefault().all(), all -> {
                log = all;
                tell();
            });
        }
    }

    private void tell() {
        panel.show(CallList.of(coverage, log, selection.code()));
    }

    private void name(Set<String> areas) {
        var kind = areas.isEmpty() ? ContactKind.STAFF_DIVISION : ContactKind.PROVIDER_AREA;
        ContactEditing.edit(coverage, new Contact(0, 0, kind, "", "", "", "", "", areas, selection.code()));
    }

    void writeProperties(Properties properties) {
        properties.setProperty("version", "1.0");
    }

    void readProperties(Properties properties) {
        // What it shows comes from the store, not from the last session.
    }
}

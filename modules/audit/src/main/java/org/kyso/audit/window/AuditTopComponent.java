package org.kyso.audit.window;

import java.awt.BorderLayout;
import java.util.Properties;
import org.netbeans.api.settings.ConvertAsProperties;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;

/** The audit trail: who did what when, before and after, out of which file. */
@ConvertAsProperties(dtd = "-//org.kyso.audit.window//Audit//EN", autostore = false)
@TopComponent.Description(preferredID = "audit", persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "editor", openAtStartup = false, position = 900)
@ActionID(category = "Window", id = "org.kyso.audit.window.AuditTopComponent")
@ActionReference(path = "Menu/Window", position = 480)
@TopComponent.OpenActionRegistration(displayName = "#auditTrail", preferredID = "audit")
@Messages({"auditTrail=Audit Trail", "auditHint=Who did what when, before and after, out of which file"})
public final class AuditTopComponent extends TopComponent {

    private static final long serialVersionUID = 1L;

    private final AuditPanel panel = new AuditPanel();

    /** For the window system. */
    public AuditTopComponent() {
        setName(Bundle.auditTrail());
        setToolTipText(Bundle.auditHint());
        setLayout(new BorderLayout());
        add(panel);
    }

    @Override
    protected void componentShowing() {
        panel.start();
    }

    @Override
    protected void componentHidden() {
        panel.stop();
    }

    @Override
    protected void componentActivated() {
        panel.focusSearch();
    }

    void writeProperties(Properties properties) {
        properties.setProperty("version", "1.0");
    }

    void readProperties(Properties properties) {
        // What it shows comes from the store, not from the last session.
    }
}

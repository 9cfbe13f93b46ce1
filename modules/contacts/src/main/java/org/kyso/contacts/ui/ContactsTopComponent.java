package org.kyso.contacts.ui;

import java.awt.BorderLayout;
import java.util.Properties;
import javax.swing.text.DefaultEditorKit;
import org.netbeans.api.settings.ConvertAsProperties;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;

/** All contacts: search, copy, change, import. */
@ConvertAsProperties(dtd = "-//org.kyso.contacts.ui//Contacts//EN", autostore = false)
@TopComponent.Description(preferredID = "contacts", persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "editor", openAtStartup = false, position = 800)
@ActionID(category = "Window", id = "org.kyso.contacts.ui.ContactsTopComponent")
@ActionReference(path = "Menu/Window", position = 450)
@TopComponent.OpenActionRegistration(displayName = "#contacts", preferredID = "contacts")
@Messages({"contacts=Contacts", "contactsHint=Who helps with signing up, and which areas they cover"})
public final class ContactsTopComponent extends TopComponent {

    private static final long serialVersionUID = 1L;

    private final ContactsPanel panel = new ContactsPanel();
    private final transient CoverageFeed feed = new CoverageFeed(panel::show);

    /** For the window system. */
    public ContactsTopComponent() {
        setName(Bundle.contacts());
        setToolTipText(Bundle.contactsHint());
        setLayout(new BorderLayout());
        add(panel);
        getActionMap().put(DefaultEditorKit.copyAction, panel.copyAction());
    }

    @Override
    protected void componentShowing() {
        feed.start();
    }

    @Override
    protected void componentHidden() {
        feed.stop();
    }

    @Override
    protected void componentActivated() {
        panel.focusSearch();
    }

    /** Shows the contacts whom a text finds. */
    void find(String text) {
        panel.find(text);
    }

    void writeProperties(Properties properties) {
        properties.setProperty("version", "1.0");
    }

    void readProperties(Properties properties) {
        // What it shows comes from the store, not from the last session.
    }
}

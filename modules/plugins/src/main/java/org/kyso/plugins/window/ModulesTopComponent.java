package org.kyso.plugins.window;

import java.awt.BorderLayout;
import java.util.Properties;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import org.kyso.tasks.spi.TableKeys;
import org.netbeans.api.settings.ConvertAsProperties;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;

/** The modules of the console, to be switched off and on. */
@ConvertAsProperties(dtd = "-//org.kyso.plugins.window//Modules//EN", autostore = false)
@TopComponent.Description(preferredID = "modules", persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "editor", openAtStartup = false, position = 950)
@ActionID(category = "Window", id = "org.kyso.plugins.window.ModulesTopComponent")
@ActionReference(path = "Menu/Window", position = 490)
@TopComponent.OpenActionRegistration(displayName = "#modules", preferredID = "modules")
@Messages({
    "modules=Modules",
    "modulesHint=The parts of KySo; those that nothing else needs can be switched off and on",
    "modulesName=The modules of KySo"
})
public final class ModulesTopComponent extends TopComponent {

    private static final long serialVersionUID = 1L;
    private static final int ROW_HEIGHT = 26;
    private static final int[] WIDTHS = {50, 180, 420, 260};

    private final ModuleTable model = new ModuleTable();

    /** For the window system. */
    public ModulesTopComponent() {
        setName(Bundle.modules());
        setToolTipText(Bundle.modulesHint());
        setLayout(new BorderLayout());
        var table = new JTable(model);
        TableKeys.leaveByTab(table).setName("modules.table");
        table.getAccessibleContext().setAccessibleName(Bundle.modulesName());
        table.setRowHeight(ROW_HEIGHT);
        table.setShowVerticalLines(false);
        table.setFillsViewportHeight(true);
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.getTableHeader().setReorderingAllowed(false);
        for (int i = 0; i < WIDTHS.length; i++) {
            table.getColumnModel().getColumn(i).setPreferredWidth(WIDTHS[i]);
        }
        add(new JScrollPane(table));
    }

    @Override
    protected void componentShowing() {
        model.refresh();
    }

    void writeProperties(Properties properties) {
        properties.setProperty("version", "1.0");
    }

    void readProperties(Properties properties) {
        // What it shows is what is installed.
    }
}

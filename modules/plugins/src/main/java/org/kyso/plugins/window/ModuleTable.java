package org.kyso.plugins.window;

import java.awt.EventQueue;
import java.util.List;
import javax.swing.table.AbstractTableModel;
import org.kyso.tasks.api.Tasks;
import org.openide.modules.ModuleInfo;
import org.openide.util.NbBundle.Messages;

/** The modules of the console: whether each is on, what it is for, and why it can't be switched off. */
@Messages({
    "onColumn=On",
    "nameColumn=Module",
    "purposeColumn=What it is for",
    "needColumn=Needed by",
    "everything=everything",
    "# {0} - module",
    "turningOn=Switching {0} on",
    "# {0} - module",
    "turningOff=Switching {0} off"
})
final class ModuleTable extends AbstractTableModel {

    private static final long serialVersionUID = 1L;

    /** Its columns, in order. */
    private enum Column {
        ON,
        NAME,
        PURPOSE,
        NEED
    }

    private transient List<ModuleInfo> modules = List.of();

    /** Looks again which there are. */
    void refresh() {
        modules = ModuleSwitch.modules();
        fireTableDataChanged();
    }

    @Override
    public int getRowCount() {
        return modules.size();
    }

    @Override
    public int getColumnCount() {
        return Column.values().length;
    }

    @Override
    public String getColumnName(int column) {
        return switch (Column.values()[column]) {
            case ON -> Bundle.onColumn();
            case NAME -> Bundle.nameColumn();
            case PURPOSE -> Bundle.purposeColumn();
            case NEED -> Bundle.needColumn();
        };
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return Column.values()[column] == Column.ON ? Boolean.class : String.class;
    }

    @Override
    public Object getValueAt(int row, int column) {
        var module = modules.get(row);
        return switch (Column.values()[column]) {
            case ON -> module.isEnabled();
            case NAME -> module.getDisplayName();
            case PURPOSE -> module.getLocalizedAttribute("OpenIDE-Module-Short-Description");
            case NEED -> need(module);
        };
    }

    private static String need(ModuleInfo module) {
        if (!ModuleSwitch.isEssential(module)) {
            return "";
        }
        var by = ModuleSwitch.neededBy(module);
        return by.isEmpty() ? Bundle.everything() : String.join(", ", by);
    }

    @Override
    public boolean isCellEditable(int row, int column) {
        return Column.values()[column] == Column.ON && !ModuleSwitch.isEssential(modules.get(row));
    }

    @Override
    public void setValueAt(Object value, int row, int column) {
        var module = modules.get(row);
        boolean on = Boolean.TRUE.equals(value);
        var title = on ? Bundle.turningOn(module.getDisplayName()) : Bundle.turningOff(module.getDisplayName());
        Tasks.getDefault()
                .run(
                        title,
                        progress -> {
                            ModuleSwitch.turn(module, on, progress);
                            return null;
                        },
                        done -> refresh())
                .exceptionally(failed -> {
                    EventQueue.invokeLater(this::refresh);
                    return null;
                });
    }
}

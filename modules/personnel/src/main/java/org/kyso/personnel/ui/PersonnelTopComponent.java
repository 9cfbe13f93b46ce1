package org.kyso.personnel.ui;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.awt.Font;
import java.beans.PropertyChangeListener;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import javax.swing.RowFilter;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.table.TableRowSorter;
import org.kyso.districts.api.Districts;
import org.kyso.districts.api.Unit;
import org.kyso.districts.api.UnitSelection;
import org.kyso.exchange.api.Words;
import org.kyso.personnel.api.Register;
import org.kyso.personnel.spi.PersonFacts;
import org.kyso.store.api.AuditAction;
import org.kyso.store.api.AuditTrail;
import org.kyso.store.api.StoreListener;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.AuditEntry;
import org.kyso.tasks.api.RefusedException;
import org.kyso.tasks.api.Tasks;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.Mnemonics;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;

/** The Personnel window: the people of the chosen unit and all below it, filtered as one types. */
@TopComponent.Description(preferredID = "PersonnelTopComponent", persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "editor", openAtStartup = true, position = 200)
@ActionID(category = "Window", id = "org.kyso.personnel.ui.PersonnelTopComponent")
@ActionReference(path = "Menu/Window", position = 300)
@TopComponent.OpenActionRegistration(displayName = "#personnelWindow", preferredID = "PersonnelTopComponent")
@Messages({
    "personnelWindow=Personnel",
    "filterPeople=Name, position, stage, citizen ID… without diacritics too",
    "chooseUnit=Choose a unit in the tree or the chart",
    "# {0} - unit",
    "# {1} - count of people",
    "peopleOf={0} · {1} people",
    "showWhole=Show &numbers in full",
    "showWholeHint=Show citizen IDs and phones in full; who does is on the audit trail",
    "# {0} - unit",
    "# {1} - count of people",
    "wholeOf={0}: {1} people, in the window"
})
public final class PersonnelTopComponent extends TopComponent {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 12;
    private static final int ROW_HEIGHT = 26;
    private static final int NUMBERS = 2;
    private static final int WHOLE_WIDTH = 110;
    private static final int[] WIDTHS = {150, 150, 130, 88, 160, 92, 92, 120, 48, 48};

    /** Names and days, which say too little when they are cut off. */
    private static final Set<Integer> WHOLE_COLUMNS = Set.of(0, 5, 6);

    private final transient UnitSelection selection = Lookup.getDefault().lookup(UnitSelection.class);
    private final JLabel title = new JLabel(Bundle.chooseUnit());
    private final JTextField filter = new JTextField(22);
    private final JToggleButton whole = new JToggleButton();
    private final PeopleTableModel model = new PeopleTableModel();
    private final JTable table = new PeopleTableView(model);
    private final transient TableRowSorter<PeopleTableModel> sorter = new TableRowSorter<>(model);
    private final transient PropertyChangeListener follower = event -> reread();
    private final transient StoreListener storeListener = new Follower();
    private int asked;
    private String wholeUnit = "";

    public PersonnelTopComponent() {
        setName(Bundle.personnelWindow());
        setLayout(new BorderLayout(GAP, GAP));
        setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
        title.setFont(title.getFont().deriveFont(Font.BOLD, title.getFont().getSize2D() + 2));
        filter.setName("personnel.filter");
        filter.putClientProperty("JTextField.placeholderText", Bundle.filterPeople());
        filter.putClientProperty("JTextField.showClearButton", true);
        filter.getAccessibleContext().setAccessibleName(Bundle.filterPeople());
        filter.getDocument().addDocumentListener(new Typing());
        table.setName("personnel.table");
        table.setRowSorter(sorter);
        table.setRowHeight(ROW_HEIGHT);
        table.setFillsViewportHeight(true);
        table.setShowVerticalLines(false);
        var head = new JPanel(new BorderLayout(GAP, 0));
        head.add(title, BorderLayout.CENTER);
        head.add(tools(), BorderLayout.EAST);
        add(head, BorderLayout.NORTH);
        add(new JScrollPane(table), BorderLayout.CENTER);
    }

    private JPanel tools() {
        Mnemonics.setLocalizedText(whole, Bundle.showWhole());
        whole.setToolTipText(Bundle.showWholeHint());
        whole.setName("personnel.whole");
        whole.addActionListener(event -> {
            if (whole.isSelected()) {
                showWhole();
            } else {
                mask();
                reread();
            }
        });
        var tools = new JPanel(new BorderLayout(GAP, 0));
        tools.add(filter, BorderLayout.CENTER);
        tools.add(whole, BorderLayout.EAST);
        return tools;
    }

    /** Shows the chosen unit's numbers in full, once that is on the audit trail. */
    private void showWhole() {
        mask();
        var code = selection.code();
        if (code.isEmpty() || Stores.getDefault().current().isEmpty()) {
            return;
        }
        var shown = Bundle.wholeOf(
                Districts.getDefault().tree().unit(code).map(Unit::name).orElse(code), model.getRowCount());
        Tasks.getDefault()
                .run(
                        Bundle.showWholeHint(),
                        progress -> {
                            AuditTrail.getDefault().note(AuditEntry.of(AuditAction.UNMASK, shown));
                            return code;
                        },
                        noted -> {
                            wholeUnit = noted;
                            reread();
                        });
    }

    /** What was shown in full is asked for anew each time: for another unit, after the window was out of sight. */
    private void mask() {
        wholeUnit = "";
        whole.setSelected(false);
    }

    @Override
    protected void componentHidden() {
        if (!wholeUnit.isEmpty()) {
            mask();
            model.show(PeopleTable.EMPTY);
        }
    }

    @Override
    protected void componentOpened() {
        Stores.getDefault().addListener(storeListener);
        selection.addListener(follower);
    }

    @Override
    protected void componentClosed() {
        Stores.getDefault().removeListener(storeListener);
        selection.removeListener(follower);
    }

    @Override
    protected void componentShowing() {
        reread();
    }

    private void reread() {
        var code = selection.code();
        if (!isShowing() || code.isEmpty() || Stores.getDefault().current().isEmpty()) {
            return;
        }
        boolean inFull = code.equals(wholeUnit);
        if (!inFull) {
            mask();
        }
        whole.setSelected(inFull);
        int mine = ++asked;
        Tasks.getDefault().read(progress -> people(code, inFull), people -> {
            // A slower answer for a unit chosen before must not cover a later one.
            if (mine == asked) {
                show(people, code);
            }
        });
    }

    private static PeopleTable people(String code, boolean inFull) throws RefusedException {
        var tree = Districts.getDefault().tree();
        var units = tree.subtree(code);
        Map<String, String> names = new HashMap<>();
        units.forEach(u -> names.put(u.code(), u.shortName()));
        List<String> codes = units.stream().map(Unit::code).toList();
        var day = LocalDate.now();
        return PeopleTable.of(
                Register.getDefault().peopleOf(codes, day),
                names,
                day,
                Lookup.getDefault().lookupAll(PersonFacts.class),
                inFull);
    }

    private void show(PeopleTable people, String code) {
        var name = Districts.getDefault().tree().unit(code).map(Unit::name).orElse(code);
        title.setText(Bundle.peopleOf(name, people.rows().size()));
        if (model.show(people)) {
            for (int i = 0; i < Math.min(WIDTHS.length, table.getColumnCount()); i++) {
                table.getColumnModel().getColumn(i).setPreferredWidth(WIDTHS[i]);
                if (WHOLE_COLUMNS.contains(i)) {
                    table.getColumnModel().getColumn(i).setMinWidth(WIDTHS[i]);
                }
            }
        }
        // A number shown in full is not cut off.
        for (int i = Math.max(0, table.getColumnCount() - NUMBERS); i < table.getColumnCount(); i++) {
            table.getColumnModel()
                    .getColumn(i)
                    .setMinWidth(whole.isSelected() ? WHOLE_WIDTH : WIDTHS[WIDTHS.length - 1]);
        }
        search();
    }

    private void search() {
        var search = Words.plain(filter.getText());
        sorter.setRowFilter(new RowFilter<>() {
            @Override
            public boolean include(Entry<? extends PeopleTableModel, ? extends Integer> entry) {
                return entry.getModel().row(entry.getIdentifier()).matches(search);
            }
        });
    }

    /** Filters as one types. */
    private final class Typing implements DocumentListener {

        @Override
        public void insertUpdate(DocumentEvent event) {
            search();
        }

        @Override
        public void removeUpdate(DocumentEvent event) {
            search();
        }

        @Override
        public void changedUpdate(DocumentEvent event) {
            search();
        }
    }

    /** Follows the store's changes onto the event thread. */
    private final class Follower implements StoreListener {

        @Override
        public void switched() {
            EventQueue.invokeLater(PersonnelTopComponent.this::reread);
        }

        @Override
        public void changed(Set<String> rooms) {
            EventQueue.invokeLater(PersonnelTopComponent.this::reread);
        }
    }
}

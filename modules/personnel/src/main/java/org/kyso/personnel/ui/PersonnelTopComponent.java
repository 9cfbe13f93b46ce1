package org.kyso.personnel.ui;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.awt.Font;
import java.awt.event.ActionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import javax.swing.event.ChangeListener;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.kyso.exchange.api.Words;
import org.kyso.personnel.api.EditHistory;
import org.kyso.personnel.api.PeopleList;
import org.kyso.personnel.api.Person;
import org.kyso.personnel.api.SelectedPeople;
import org.kyso.personnel.spi.PeopleSource;
import org.kyso.store.api.AuditAction;
import org.kyso.store.api.AuditTrail;
import org.kyso.store.api.StoreListener;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.AuditEntry;
import org.kyso.tasks.api.PlainText;
import org.kyso.tasks.api.Tasks;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.Mnemonics;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.AbstractLookup;
import org.openide.util.lookup.InstanceContent;
import org.openide.windows.TopComponent;

/** The Personnel window: the people of the chosen unit, or exactly those that a figure counts, filtered as one types. */
@TopComponent.Description(preferredID = "PersonnelTopComponent", persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "editor", openAtStartup = true, position = 200)
@ActionID(category = "Window", id = "org.kyso.personnel.ui.PersonnelTopComponent")
@ActionReference(path = "Menu/Window", position = 300)
@TopComponent.OpenActionRegistration(displayName = "#personnelWindow", preferredID = "PersonnelTopComponent")
@Messages({
    "personnelWindow=Personnel",
    "filterPeople=Name, position, stage, citizen ID… without diacritics too",
    "chooseUnit=Choose a unit in the tree or the chart",
    "# {0} - whose people and which",
    "# {1} - count of people",
    "peopleOf={1} people: {0}",
    "# {0} - whose people and which",
    "# {1} - count of people",
    "# {2} - how many the filter leaves",
    "filteredOf={2} of {1} people: {0}",
    "readingPeople=Reading the people…",
    "showWhole=Show &numbers in full",
    "showWholeHint=Show citizen IDs and phones in full; who does is on the audit trail",
    "# {0} - whose people and which",
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

    private final transient PeopleSource source = Lookup.getDefault().lookup(PeopleSource.class);
    private final JLabel title = new JLabel(Bundle.chooseUnit());
    private final JLabel details = new JLabel(" ");
    private final JTextField filter = new JTextField(22);
    private final JToggleButton whole = new JToggleButton();
    private final PeopleTableModel model = new PeopleTableModel();
    private final JTable table = new PeopleTableView(model);
    private final transient PeopleSorter sorter = new PeopleSorter(model, this::count);
    private final transient ChangeListener follower = event -> reread();
    private final transient StoreListener storeListener = new Follower();
    private final transient InstanceContent selection = new InstanceContent();
    private transient PeopleList wholeList;
    private transient PeopleList.Content shown;
    private int asked;

    public PersonnelTopComponent() {
        setName(Bundle.personnelWindow());
        setLayout(new BorderLayout(GAP, GAP));
        setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
        title.setFont(title.getFont().deriveFont(Font.BOLD, title.getFont().getSize2D() + 2));
        title.setName("personnel.title");
        details.setName("personnel.details");
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
        associateLookup(new AbstractLookup(selection));
        actOnSelection();
        var head = new JPanel(new BorderLayout(GAP, 0));
        var heading = new JPanel(new BorderLayout());
        heading.add(title, BorderLayout.NORTH);
        heading.add(details, BorderLayout.SOUTH);
        head.add(heading, BorderLayout.CENTER);
        head.add(tools(), BorderLayout.SOUTH);
        add(head, BorderLayout.NORTH);
        add(new JScrollPane(table), BorderLayout.CENTER);
    }

    /** What other rooms do with people stands in the menu of the right button; Ctrl+Z takes it back. */
    private void actOnSelection() {
        table.getSelectionModel().addListSelectionListener(event -> {
            if (!event.getValueIsAdjusting()) {
                var people = chosen();
                selection.set(people.isEmpty() ? List.of() : List.of(new SelectedPeople(people, shown.day())), null);
            }
        });
        table.setComponentPopupMenu(new JPopupMenu());
        table.getComponentPopupMenu().addPopupMenuListener(new PeopleMenu(table.getComponentPopupMenu()));
        key("ctrl Z", "personnel.undo", () -> EditHistory.getDefault().undo());
        key("ctrl Y", "personnel.redo", () -> EditHistory.getDefault().redo());
        key("ENTER", "personnel.menu", () -> {
            var cell = table.getCellRect(table.getSelectedRow(), 0, true);
            table.getComponentPopupMenu().show(table, cell.x, cell.y + cell.height);
        });
    }

    private void key(String stroke, String name, Runnable what) {
        table.getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(stroke), name);
        table.getActionMap().put(name, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent event) {
                what.run();
            }
        });
    }

    private List<Person> chosen() {
        var entries = shown == null ? List.<PeopleList.Entry>of() : shown.entries();
        return IntStream.of(table.getSelectedRows())
                .map(table::convertRowIndexToModel)
                .filter(row -> row < entries.size())
                .mapToObj(row -> entries.get(row).person())
                .toList();
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

    /** Shows the numbers of the present list in full, once that is on the audit trail. */
    private void showWhole() {
        mask();
        var list = source.list();
        if (list.isEmpty() || shown == null || Stores.getDefault().current().isEmpty()) {
            return;
        }
        var noted = Bundle.wholeOf(shown.title(), shown.entries().size());
        Tasks.getDefault()
                .run(
                        Bundle.showWholeHint(),
                        progress -> {
                            AuditTrail.getDefault().note(AuditEntry.of(AuditAction.UNMASK, noted));
                            return list.get();
                        },
                        asked -> {
                            wholeList = asked;
                            reread();
                        });
    }

    /** What was shown in full is asked for anew each time: for another list, after the window was out of sight. */
    private void mask() {
        wholeList = null;
        whole.setSelected(false);
    }

    @Override
    protected void componentHidden() {
        if (wholeList != null) {
            mask();
            empty();
        }
    }

    @Override
    protected void componentOpened() {
        Stores.getDefault().addListener(storeListener);
        source.addChangeListener(follower);
    }

    @Override
    protected void componentClosed() {
        Stores.getDefault().removeListener(storeListener);
        source.removeChangeListener(follower);
    }

    @Override
    protected void componentShowing() {
        reread();
    }

    private void reread() {
        if (!isShowing() || Stores.getDefault().current().isEmpty()) {
            return;
        }
        int mine = ++asked;
        if (source.list().isEmpty()) {
            mask();
            shown = null;
            title.setText(Bundle.chooseUnit());
            details.setText(" ");
            empty();
            return;
        }
        var list = source.list().get();
        boolean inFull = list.equals(wholeList);
        if (!inFull) {
            mask();
        }
        whole.setSelected(inFull);
        if (shown == null) {
            title.setText(Bundle.readingPeople());
        }
        record Answer(PeopleList.Content content, PeopleTable table) {}
        Tasks.getDefault()
                .read(
                        progress -> {
                            var content = list.read();
                            return new Answer(content, PeopleTable.of(content, inFull));
                        },
                        answer -> {
                            // A slower answer for a list chosen before must not cover a later one.
                            if (mine == asked) {
                                show(answer.content(), answer.table());
                            }
                        });
    }

    private void show(PeopleList.Content content, PeopleTable people) {
        shown = content;
        details.setText(PlainText.shown(content.details()));
        boolean hasOtherColumns = model.show(people);
        if (hasOtherColumns) {
            sorter.unsort();
        }
        sorter.show(people);
        if (hasOtherColumns) {
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

    private void empty() {
        model.show(PeopleTable.EMPTY);
        sorter.show(PeopleTable.EMPTY);
    }

    private void search() {
        sorter.search(Words.plain(filter.getText()));
    }

    /** The title says how many are in the list, and how many of them the filter leaves. */
    private void count() {
        if (shown == null) {
            return;
        }
        int all = shown.entries().size();
        int left = sorter.getViewRowCount();
        title.setText(PlainText.shown(
                left == all ? Bundle.peopleOf(shown.title(), all) : Bundle.filteredOf(shown.title(), all, left)));
        title.setToolTipText(title.getText());
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

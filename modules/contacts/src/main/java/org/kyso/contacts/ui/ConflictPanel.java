package org.kyso.contacts.ui;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.ButtonGroup;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import javax.swing.JScrollPane;
import org.kyso.contacts.ui.ConflictModel.Case;
import org.kyso.contacts.ui.ConflictModel.Row;
import org.kyso.contacts.ui.ConflictModel.Side;
import org.kyso.contacts.ui.ContactTableModel.Column;
import org.openide.util.NbBundle.Messages;

/** Both versions of a contact beside each other; for each field that differs, which of them is to hold. */
final class ConflictPanel extends JPanel {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final int GAP = 6;
    private static final int WIDTH = 780;
    private static final int TALLEST = 560;
    private static final int NAME_WIDTH = 150;

    /** How wide a text is before its column is laid out; from this the first height follows. */
    private static final int TEXT_WIDTH = 240;

    private final transient ConflictModel model;
    private final transient Runnable listener;
    private final ScrolledColumn grid = new ScrolledColumn();
    private final transient Map<Pick, JRadioButton> radios = new HashMap<>();
    private int line;

    /** What one of the buttons picks. */
    private record Pick(Column field, Side side) {}

    /** @param listener hears of every pick */
    ConflictPanel(ConflictModel model, Runnable listener) {
        super(new BorderLayout(0, GAP * 2));
        this.model = model;
        this.listener = listener;
        setBorder(BorderFactory.createEmptyBorder(GAP * 2, GAP * 2, 0, GAP * 2));
        var sentence = new WrappedText(sentence());
        sentence.setSize(WIDTH, Short.MAX_VALUE);
        add(sentence, BorderLayout.PAGE_START);
        grid.setLayout(new GridBagLayout());
        heads();
        model.rows().stream().filter(r -> r.differs() || !r.mine().isEmpty()).forEach(this::row);
        showPicks();
        var scroll =
                new JScrollPane(grid, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setPreferredSize(new Dimension(WIDTH, Math.min(TALLEST, grid.getPreferredSize().height)));
        add(scroll);
    }

    @Messages({
        "# {0} - name",
        "conflictChanged=Somebody else changed {0} while you were editing. Nothing of yours is saved yet: "
                + "pick what is to hold in each marked field.",
        "# {0} - name",
        "conflictTheyDeleted=Somebody else deleted {0} while you were editing. Nothing of yours is saved yet: "
                + "add the contact again, or leave it deleted.",
        "# {0} - name",
        "conflictIDelete=Somebody else changed {0} after you last saw it. Nothing is deleted yet: look at what it says now."
    })
    private String sentence() {
        var name = model.conflict().mine().name();
        return switch (model.what()) {
            case BOTH_CHANGED -> Bundle.conflictChanged(name);
            case THEY_DELETED -> Bundle.conflictTheyDeleted(name);
            case I_DELETE -> Bundle.conflictIDelete(name);
        };
    }

    @Messages({
        "conflictMine=Yours",
        "conflictSeen=As you saw it",
        "conflictTheirs=In the store now",
        "conflictGone=In the store now: deleted"
    })
    private void heads() {
        var mine = model.what() == Case.I_DELETE ? Bundle.conflictSeen() : Bundle.conflictMine();
        var theirs = model.what() == Case.THEY_DELETED ? Bundle.conflictGone() : Bundle.conflictTheirs();
        put(head(mine, ""), 1, 1);
        put(head(theirs, origin()), 2, 1);
        line++;
    }

    private static JComponent head(String title, String under) {
        var head = new Cell(1);
        head.add(Cards.title(title), BorderLayout.PAGE_START);
        if (!under.isEmpty()) {
            head.add(sized(Cards.aside(under)));
        }
        return head;
    }

    /** Who saved theirs and when, as far as it is known. */
    private String origin() {
        var conflict = model.conflict();
        return Stream.of(
                        conflict.by(), conflict.at().map(ConflictPanel::written).orElse(""))
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String written(Instant at) {
        return at.atZone(ZoneId.systemDefault()).format(MOMENT);
    }

    private void row(Row row) {
        put(name(row), 0, 1);
        if (model.what() == Case.THEY_DELETED) {
            put(plain(new WrappedText(row.mine())), 1, 1);
        } else if (!row.differs()) {
            put(plain(Cards.aside(row.mine())), 1, 2);
        } else if (model.what() == Case.I_DELETE) {
            put(marked(row.mine()), 1, 1);
            put(marked(row.theirs()), 2, 1);
        } else {
            var group = new ButtonGroup();
            put(choice(group, row, Side.MINE, Bundle.conflictMine()), 1, 1);
            put(choice(group, row, Side.THEIRS, Bundle.conflictTheirs()), 2, 1);
        }
        line++;
    }

    @Messages({"conflictByMe=You changed it", "conflictByThem=They changed it", "conflictByBoth=You both changed it"})
    private JComponent name(Row row) {
        var name = new Cell(NAME_WIDTH);
        if (!row.differs() || model.what() == Case.THEY_DELETED) {
            name.add(Cards.muted(row.field().title()), BorderLayout.PAGE_START);
            return name;
        }
        name.add(Cards.strong(row.field().title()), BorderLayout.PAGE_START);
        var by = row.changedBy();
        var said = by.size() == Side.values().length
                ? Bundle.conflictByBoth()
                : by.contains(Side.MINE) ? Bundle.conflictByMe() : Bundle.conflictByThem();
        var origin = Cards.aside(said);
        origin.setSize(NAME_WIDTH, Short.MAX_VALUE);
        name.add(origin);
        return name;
    }

    private static JComponent plain(JComponent words) {
        var cell = new Cell(1);
        cell.add(sized(words));
        return cell;
    }

    /** A click anywhere in the frame picks. */
    @Messages({"# {0} - field", "# {1} - whose version", "# {2} - what it says", "conflictChoice={0}, {1}: {2}"})
    private JComponent choice(ButtonGroup group, Row row, Side side, String whose) {
        var said = side == Side.MINE ? row.mine() : row.theirs();
        var radio = new JRadioButton();
        radio.setOpaque(false);
        radio.getAccessibleContext()
                .setAccessibleName(Bundle.conflictChoice(row.field().title(), whose, said));
        radio.addActionListener(e -> pick(row.field(), side));
        group.add(radio);
        radios.put(new Pick(row.field(), side), radio);
        // Beside the first line of what it picks.
        var beside = new JPanel(new BorderLayout());
        beside.setOpaque(false);
        beside.add(radio, BorderLayout.PAGE_START);
        var cell = marked(said);
        cell.add(beside, BorderLayout.LINE_START);
        var click = new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                radio.requestFocusInWindow();
                radio.doClick();
            }
        };
        cell.addMouseListener(click);
        for (var part : cell.getComponents()) {
            part.addMouseListener(click);
        }
        return cell;
    }

    /** A field that differs stands in a frame. */
    @Messages("conflictEmpty=(empty)")
    private static JComponent marked(String said) {
        var cell = new Cell(1);
        var words = said.isEmpty() ? Cards.aside(Bundle.conflictEmpty()) : new WrappedText(said);
        cell.add(sized(words));
        Cards.style(cell, "arc: 8; background: $Table.background; border: 4,6,4,6,$Actions.Yellow,1,8");
        return cell;
    }

    private void pick(Column field, Side side) {
        model.pick(field, side);
        showPicks();
        listener.run();
    }

    /** One pick may move another. */
    private void showPicks() {
        radios.forEach((pick, radio) -> radio.setSelected(model.picked(pick.field()) == pick.side()));
    }

    private static JComponent sized(JComponent words) {
        words.setSize(TEXT_WIDTH, Short.MAX_VALUE);
        return words;
    }

    private void put(JComponent part, int column, int width) {
        var where = new GridBagConstraints();
        where.gridx = column;
        where.gridy = line;
        where.gridwidth = width;
        where.weightx = column == 0 ? 0 : width;
        where.anchor = GridBagConstraints.FIRST_LINE_START;
        where.fill = GridBagConstraints.BOTH;
        where.insets = new Insets(0, 0, GAP, column == 0 ? GAP * 2 : GAP);
        grid.add(part, where);
    }

    /** As wide as its column and as high as its text, so that both versions get the same room. */
    private static final class Cell extends JPanel {

        private final int width;

        Cell(int width) {
            super(new BorderLayout(GAP, 0));
            this.width = width;
            setOpaque(false);
        }

        @Override
        public Dimension getPreferredSize() {
            return new Dimension(width, super.getPreferredSize().height);
        }

        @Override
        public Dimension getMinimumSize() {
            return getPreferredSize();
        }
    }
}

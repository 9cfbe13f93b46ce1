package org.kyso.enrollment.ui;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.Font;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.ListSelectionModel;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.TableRowSorter;
import org.kyso.enrollment.api.Question;
import org.kyso.enrollment.api.Question.State;
import org.kyso.enrollment.api.Questions;
import org.kyso.exchange.api.VietnameseNames;
import org.kyso.personnel.api.CitizenId;
import org.kyso.tasks.api.PlainText;
import org.kyso.tasks.api.Tasks;
import org.kyso.tasks.spi.TableKeys;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.util.NbBundle.Messages;

/** The contents of the Questions window: the list above, the chosen one with both its sources below. */
@Messages({
    "# {0} - open",
    "# {1} - all",
    "questionsHead={0} open of {1} questions",
    "questionsNone=Nothing is asked.",
    "showSettled=Settled ones too",
    "askedColumn=Question",
    "nameColumn=Name",
    "idColumn=Citizen ID",
    "unitColumn=Unit",
    "paperColumn=Paper",
    "otherColumn=Other paper",
    "stateColumn=State",
    "kindTWO_UNITS=Two units say different things",
    "kindNO_ROSTER=On no roster",
    "kindTWO_NAMES=Two names for one ID",
    "kindTWO_IDS=Two IDs for one person",
    "kindUNKNOWN_UNIT=Unit not known",
    "kindTAKEN_BACK=Registration taken back",
    "kindDAYS_DIFFER=Days differ",
    "kindNO_UNIT=Counts in no known unit",
    "kindUNREADABLE=Row not understood",
    "stateOPEN=Open",
    "stateANSWERED=Answered",
    "stateCLOSED=Settled by a paper",
    "answerButton=Answer…",
    "answerTitle=Answer the question",
    "answerAsk=What holds, and who said so:",
    "answering=Recording the answer",
    "reopenButton=Take the Answer Back",
    "# {0} - paper",
    "# {1} - row",
    "paperRow={0}, row {1}",
    "# {0} - answer",
    "answerIs=Answer: {0}",
    "questionsList=Questions"
})
final class QuestionsPanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 8;
    private static final float LARGE = 1.25f;
    private static final double UPPER = 0.7;
    private static final int[] WIDTHS = {200, 180, 110, 220, 220, 220, 110};

    private final JLabel head = new JLabel();
    private final JCheckBox settled = new JCheckBox(Bundle.showSettled());
    private final JTable table = new JTable();
    private final JTextArea text = new JTextArea();
    private final JButton answer = new JButton(Bundle.answerButton());
    private final JButton reopen = new JButton(Bundle.reopenButton());
    private transient QuestionsTopComponent.Asked asked;
    private transient List<Question> shown = List.of();

    QuestionsPanel() {
        super(new BorderLayout(0, GAP));
        setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
        head.setName("questions.head");
        head.setFont(head.getFont().deriveFont(Font.BOLD, head.getFont().getSize2D() * LARGE));
        settled.setName("questions.settled");
        settled.addActionListener(event -> fill());
        var top = new JPanel(new BorderLayout());
        top.add(head);
        top.add(settled, BorderLayout.LINE_END);
        add(top, BorderLayout.NORTH);
        TableKeys.leaveByTab(table).setName("questions.list");
        table.getAccessibleContext().setAccessibleName(Bundle.questionsList());
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.setFillsViewportHeight(true);
        table.setShowGrid(false);
        table.getSelectionModel().addListSelectionListener(event -> choose());
        text.setName("questions.text");
        text.setEditable(false);
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        text.setOpaque(false);
        answer.setName("questions.answer");
        answer.addActionListener(event -> answer());
        reopen.setName("questions.reopen");
        reopen.addActionListener(event -> reopen());
        var buttons = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, GAP));
        buttons.add(answer);
        buttons.add(reopen);
        var below = new JPanel(new BorderLayout());
        below.add(new JScrollPane(text));
        below.add(buttons, BorderLayout.SOUTH);
        var split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, new JScrollPane(table), below);
        split.setResizeWeight(UPPER);
        split.setBorder(BorderFactory.createEmptyBorder());
        add(split);
        showNothing("");
    }

    static String name(Question.Kind kind) {
        return switch (kind) {
            case TWO_UNITS -> Bundle.kindTWO_UNITS();
            case NO_ROSTER -> Bundle.kindNO_ROSTER();
            case TWO_NAMES -> Bundle.kindTWO_NAMES();
            case TWO_IDS -> Bundle.kindTWO_IDS();
            case UNKNOWN_UNIT -> Bundle.kindUNKNOWN_UNIT();
            case TAKEN_BACK -> Bundle.kindTAKEN_BACK();
            case DAYS_DIFFER -> Bundle.kindDAYS_DIFFER();
            case NO_UNIT -> Bundle.kindNO_UNIT();
            case UNREADABLE -> Bundle.kindUNREADABLE();
        };
    }

    private static String name(State state) {
        return switch (state) {
            case OPEN -> Bundle.stateOPEN();
            case ANSWERED -> Bundle.stateANSWERED();
            case CLOSED -> Bundle.stateCLOSED();
        };
    }

    void showNothing(String why) {
        asked = null;
        fill();
        if (!why.isEmpty()) {
            head.setText(PlainText.shown(why));
        }
    }

    void show(QuestionsTopComponent.Asked questions) {
        asked = questions;
        fill();
    }

    private void fill() {
        var key = chosen() == null ? "" : chosen().key();
        var all = asked == null ? List.<Question>of() : asked.questions();
        shown = all.stream().filter(one -> settled.isSelected() || one.isOpen()).toList();
        long open = all.stream().filter(Question::isOpen).count();
        head.setText(all.isEmpty() ? Bundle.questionsNone() : Bundle.questionsHead(open, all.size()));
        var keys = table.getRowSorter() == null ? null : table.getRowSorter().getSortKeys();
        var model = new Model();
        table.setModel(model);
        var sorter = new TableRowSorter<>(model);
        sorter.setComparator(1, VietnameseNames.by((Object name) -> name.toString()));
        if (keys != null) {
            sorter.setSortKeys(keys);
        }
        table.setRowSorter(sorter);
        for (int i = 0; i < WIDTHS.length; i++) {
            table.getColumnModel().getColumn(i).setPreferredWidth(WIDTHS[i]);
        }
        for (int row = 0; row < shown.size(); row++) {
            if (shown.get(row).key().equals(key)) {
                int at = table.convertRowIndexToView(row);
                table.setRowSelectionInterval(at, at);
            }
        }
        choose();
    }

    private Question chosen() {
        int row = table.getSelectedRow();
        int index = row < 0 || row >= table.getRowCount() ? -1 : table.convertRowIndexToModel(row);
        return index >= 0 && index < shown.size() ? shown.get(index) : null;
    }

    private void choose() {
        var question = chosen();
        answer.setEnabled(question != null && question.isOpen());
        reopen.setEnabled(question != null && question.state() == State.ANSWERED);
        text.setText(question == null ? "" : PlainText.visible(words(question)));
        text.setCaretPosition(0);
    }

    private static String words(Question question) {
        var words = new StringBuilder(question.text());
        for (var source :
                List.of(place(question.paper(), question.row()), place(question.otherPaper(), question.otherRow()))) {
            if (!source.isEmpty()) {
                words.append("\n· ").append(source);
            }
        }
        if (!question.answer().isEmpty()) {
            words.append("\n").append(Bundle.answerIs(question.answer()));
        }
        return words.toString();
    }

    private static String place(String paper, int row) {
        return row == 0 ? paper : Bundle.paperRow(paper, row);
    }

    private void answer() {
        var question = chosen();
        var input = new NotifyDescriptor.InputLine(Bundle.answerAsk(), Bundle.answerTitle());
        if (DialogDisplayer.getDefault().notify(input) == NotifyDescriptor.OK_OPTION) {
            Tasks.getDefault()
                    .run(
                            Bundle.answering(),
                            progress -> {
                                Questions.getDefault().answer(question, input.getInputText());
                                return null;
                            },
                            nothing -> {});
        }
    }

    private void reopen() {
        var question = chosen();
        Tasks.getDefault()
                .run(
                        Bundle.answering(),
                        progress -> {
                            Questions.getDefault().reopen(question);
                            return null;
                        },
                        nothing -> {});
    }

    /** The list for Swing. */
    private final class Model extends AbstractTableModel {

        private static final long serialVersionUID = 1L;

        @Override
        public int getRowCount() {
            return shown.size();
        }

        @Override
        public int getColumnCount() {
            return WIDTHS.length;
        }

        @Override
        public String getColumnName(int column) {
            return List.of(
                            Bundle.askedColumn(),
                            Bundle.nameColumn(),
                            Bundle.idColumn(),
                            Bundle.unitColumn(),
                            Bundle.paperColumn(),
                            Bundle.otherColumn(),
                            Bundle.stateColumn())
                    .get(column);
        }

        @Override
        public Object getValueAt(int row, int column) {
            var one = shown.get(row);
            return PlainText.shown(
                    switch (column) {
                        case 0 -> name(one.kind());
                        case 1 -> one.fullName();
                        case 2 -> CitizenId.mask(one.citizenId());
                        case 3 -> asked.names().getOrDefault(one.unitCode(), "");
                        case 4 -> place(one.paper(), one.row());
                        case 5 -> place(one.otherPaper(), one.otherRow());
                        default -> name(one.state());
                    });
        }
    }
}

package org.kyso.enrollment.ui;

import java.awt.Dimension;
import java.awt.event.ActionEvent;
import java.util.List;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.table.DefaultTableModel;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.HandEdits;
import org.kyso.enrollment.api.HandEdits.LedgerLine;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.api.ViewContext;
import org.kyso.personnel.api.Person;
import org.kyso.personnel.api.SelectedPeople;
import org.kyso.store.spi.StoreAction;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.PlainText;
import org.kyso.tasks.api.Tasks;
import org.kyso.tasks.spi.TableKeys;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Shows everything that was ever said of a person, by which paper and row, and by whom. */
@ActionID(category = "People", id = "org.kyso.enrollment.ui.PersonHistoryAction")
@ActionRegistration(displayName = "#personHistory", lazy = false)
@ActionReference(path = "KySo/People", position = 200)
@Messages({
    "personHistory=&History…",
    "# {0} - name",
    "historyOf=History of {0}",
    "chooseOne=Choose one person in the list first.",
    "historyDay=Day",
    "historyWhat=Said",
    "historyPaper=Paper",
    "historyRow=Row",
    "historyRecorded=Recorded",
    "historyBy=By",
    "historyHand=by hand",
    "# {0} - what",
    "historyWithdrawn={0} (withdrawn)"
})
public final class PersonHistoryAction extends StoreAction {

    private static final long serialVersionUID = 1L;
    private static final Dimension SIZE = new Dimension(860, 320);
    private static final int[] WIDTHS = {80, 330, 220, 40, 80, 90};

    public PersonHistoryAction() {
        super(Bundle.personHistory(), Need.ANY);
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        var people = SelectedPeople.current().people();
        if (people.size() != 1) {
            Notices.getDefault().tell(Bundle.chooseOne());
            return;
        }
        var person = people.get(0);
        var settings = ViewContext.getDefault().settings();
        Tasks.getDefault()
                .read(
                        progress -> HandEdits.getDefault()
                                .history(Rates.getDefault().at(settings).campaign(), person.id()),
                        lines -> show(person, lines));
    }

    private static void show(Person person, List<LedgerLine> lines) {
        var model =
                new DefaultTableModel(
                        new Object[] {
                            Bundle.historyDay(),
                            Bundle.historyWhat(),
                            Bundle.historyPaper(),
                            Bundle.historyRow(),
                            Bundle.historyRecorded(),
                            Bundle.historyBy()
                        },
                        0) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public boolean isCellEditable(int row, int column) {
                        return false;
                    }
                };
        for (var line : lines) {
            model.addRow(new Object[] {
                FigureNames.date(line.day()),
                PlainText.shown(line.isWithdrawn() ? Bundle.historyWithdrawn(line.what()) : line.what()),
                line.paper().isEmpty() ? Bundle.historyHand() : PlainText.shown(line.paper()),
                line.row() == 0 ? "" : Integer.toString(line.row()),
                FigureNames.date(line.recordedOn()),
                PlainText.shown(line.by())
            });
        }
        var table = new JTable(model);
        TableKeys.ofDialog(table).setName("person.history");
        table.setPreferredScrollableViewportSize(SIZE);
        for (int i = 0; i < WIDTHS.length; i++) {
            table.getColumnModel().getColumn(i).setPreferredWidth(WIDTHS[i]);
        }
        DialogDisplayer.getDefault()
                .notify(new DialogDescriptor(
                        new JScrollPane(table), PlainText.shown(Bundle.historyOf(person.fullName()))));
    }
}

package org.kyso.contacts.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.table.AbstractTableModel;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.api.ContactsPreview;
import org.kyso.contacts.impl.Coverage;
import org.kyso.contacts.impl.KindTexts;
import org.kyso.exchange.spi.Finding;
import org.openide.util.NbBundle.Messages;

/** What an import would do, a line each: what is set aside first, for that wants a look. */
final class PreviewLines extends AbstractTableModel {

    /** One line: what happens, where in the file, and to whom or why. */
    record Line(String what, String place, String text) {}

    private final transient List<Line> lines = new ArrayList<>();

    @Messages({
        "lineAside=Set aside",
        "lineRepaired=Repaired",
        "lineNote=Note",
        "lineAdded=New",
        "lineChanged=Changed",
        "lineWhat=What happens",
        "linePlace=Place",
        "lineText=To whom, or why"
    })
    PreviewLines(ContactsPreview preview, Coverage coverage) {
        for (var kind : Finding.Kind.values()) {
            preview.findings().stream()
                    .filter(f -> f.kind() == kind)
                    .map(f -> new Line(what(kind), place(f), f.sentence()))
                    .forEach(lines::add);
        }
        preview.added().forEach(c -> lines.add(new Line(Bundle.lineAdded(), "", text(c, coverage))));
        preview.changed().forEach(c -> lines.add(new Line(Bundle.lineChanged(), "", text(c, coverage))));
    }

    private static String what(Finding.Kind kind) {
        return switch (kind) {
            case ASIDE -> Bundle.lineAside();
            case REPAIRED -> Bundle.lineRepaired();
            case NOTE -> Bundle.lineNote();
        };
    }

    private static String place(Finding finding) {
        var cell = finding.row() == 0 ? "" : finding.column() + finding.row();
        return Stream.of(finding.sheet(), cell).filter(t -> !t.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static String text(Contact contact, Coverage coverage) {
        return Stream.of(ContactClip.line(contact), KindTexts.of(contact.kind()), coverage.scope(contact))
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    @Override
    public int getRowCount() {
        return lines.size();
    }

    @Override
    public int getColumnCount() {
        return 3;
    }

    @Override
    public String getColumnName(int column) {
        return switch (column) {
            case 0 -> Bundle.lineWhat();
            case 1 -> Bundle.linePlace();
            default -> Bundle.lineText();
        };
    }

    @Override
    public Object getValueAt(int row, int column) {
        var line = lines.get(row);
        return switch (column) {
            case 0 -> line.what();
            case 1 -> line.place();
            default -> line.text();
        };
    }
}

package org.kyso.personnel.ui;

import java.awt.BorderLayout;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.kyso.districts.api.Districts;
import org.kyso.districts.api.Unit;
import org.kyso.districts.api.UnitMatch;
import org.kyso.districts.api.UnitNames;
import org.kyso.districts.api.UnitTree;
import org.kyso.tasks.api.PlainText;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;

/** A unit as one types it, with the unit that is meant said below. On the event thread only. */
@Messages({
    "unitHint=As in papers, such as CA phường Hồng Gai, or its code",
    "unitUnknown=No loaded district has such a unit.",
    "# {0} - units",
    "unitAmbiguous=Several units are called so: {0}. Add the district, as in Đội Tham mưu - Hạ Long."
})
final class UnitField extends JPanel {

    private static final long serialVersionUID = 1L;

    private final JTextField text = new JTextField();
    private final JLabel meaning = new JLabel(Bundle.unitHint());
    private final transient UnitTree tree = Districts.getDefault().tree();
    private final transient UnitNames names = new UnitNames(tree);

    UnitField(String name) {
        super(new BorderLayout());
        text.setName(name);
        text.getAccessibleContext().setAccessibleName(Bundle.unitHint());
        meaning.setName(name + ".meaning");
        meaning.setFont(meaning.getFont().deriveFont(meaning.getFont().getSize2D() - 1));
        add(text);
        add(meaning, BorderLayout.SOUTH);
        text.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                say();
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                say();
            }

            @Override
            public void changedUpdate(DocumentEvent event) {
                say();
            }
        });
    }

    private UnitMatch match() {
        return names.match(text.getText().strip(), Optional.empty());
    }

    private void say() {
        meaning.setText(PlainText.shown(text.getText().isBlank() ? Bundle.unitHint() : meaning(match())));
    }

    private String meaning(UnitMatch match) {
        if (match instanceof UnitMatch.Found found) {
            return described(found.unit());
        }
        return match instanceof UnitMatch.Ambiguous several
                ? Bundle.unitAmbiguous(
                        several.units().stream().map(this::described).limit(3).collect(Collectors.joining("; ")))
                : Bundle.unitUnknown();
    }

    private String described(Unit unit) {
        var above = tree.unit(unit.parentCode()).map(Unit::shortName);
        return above.map(district -> unit.name() + ", " + district).orElse(unit.name());
    }

    /** The unit that is meant. */
    Unit unit() throws RefusedException {
        var match = match();
        if (match instanceof UnitMatch.Found found) {
            return found.unit();
        }
        throw new RefusedException(meaning(match));
    }
}

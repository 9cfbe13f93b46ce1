package org.kyso.contacts.ui;

import java.awt.Component;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.ListCellRenderer;
import org.kyso.contacts.api.ContactKind;
import org.kyso.contacts.coverage.ContactKindNames;

/** Kinds by their names, drawn as the look and feel draws. */
record KindRenderer(ListCellRenderer<? super ContactKind> plain) implements ListCellRenderer<ContactKind> {

    @Override
    public Component getListCellRendererComponent(
            JList<? extends ContactKind> list, ContactKind kind, int index, boolean selected, boolean focused) {
        var drawn = plain.getListCellRendererComponent(list, kind, index, selected, focused);
        if (kind != null && drawn instanceof JLabel label) {
            label.setText(ContactKindNames.of(kind));
        }
        return drawn;
    }
}

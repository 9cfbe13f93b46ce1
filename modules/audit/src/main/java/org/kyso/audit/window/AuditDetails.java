package org.kyso.audit.window;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JEditorPane;
import javax.swing.UIManager;
import org.kyso.store.api.AuditLine;
import org.kyso.tasks.api.PlainText;
import org.openide.util.NbBundle.Messages;

/** One line of the audit trail, whole. */
@Messages({
    "noLine=Choose a line to read all of it.",
    "detailNumber=Line",
    "detailWhen=When",
    "detailWho=Account",
    "detailComputer=Account of the computer",
    "detailWhat=What",
    "detailSubject=Of whom or what",
    "detailBefore=Before",
    "detailAfter=After",
    "detailFile=File",
    "detailMore=More",
    "detailHash=Hash (SHA-256)",
    "detailsName=The chosen line"
})
final class AuditDetails extends JEditorPane {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 10;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss.SSSSSS xxx");

    AuditDetails() {
        setContentType("text/html");
        putClientProperty(HONOR_DISPLAY_PROPERTIES, true);
        setEditable(false);
        setBackground(UIManager.getColor("Table.background"));
        setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
        getAccessibleContext().setAccessibleName(Bundle.detailsName());
        show(null);
    }

    /** @param line null for none */
    void show(AuditLine line) {
        setText(line == null ? "<html>" + PlainText.escaped(Bundle.noLine()) : html(line));
        setCaretPosition(0);
    }

    private static String html(AuditLine line) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(Bundle.detailNumber(), String.valueOf(line.number())));
        rows.add(List.of(Bundle.detailWhen(), TIME.format(line.doneHere())));
        rows.add(List.of(Bundle.detailWho(), line.doneBy()));
        rows.add(List.of(Bundle.detailComputer(), line.computerUser()));
        rows.add(List.of(Bundle.detailWhat(), line.actionTitle()));
        rows.add(List.of(Bundle.detailSubject(), line.subject()));
        rows.add(List.of(Bundle.detailBefore(), line.before()));
        rows.add(List.of(Bundle.detailAfter(), line.after()));
        rows.add(List.of(Bundle.detailFile(), line.origin()));
        rows.add(List.of(Bundle.detailMore(), line.detail()));
        rows.add(List.of(Bundle.detailHash(), line.hash()));
        var html = new StringBuilder("<html><table cellspacing=0 cellpadding=2>");
        for (var row : rows) {
            if (!row.get(1).isEmpty()) {
                html.append("<tr><td valign=top nowrap><b>")
                        .append(PlainText.escaped(row.get(0)))
                        .append("</b>&nbsp;&nbsp;</td><td>")
                        .append(PlainText.escaped(row.get(1)).replace("\n", "<br>"))
                        .append("</td></tr>");
            }
        }
        return html.append("</table>").toString();
    }
}

package org.kyso.briefing.cli;

import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;

/** Asks where a shared store is, and as whom to open it. */
@Messages({
    "serverHost=&Server:",
    "serverHostHint=name, or name:port; several with commas between",
    "serverDatabase=&Database:",
    "serverAccount=&Account:"
})
final class ServerForm extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final String KIND = "jdbc:postgresql://";
    private static final int COLUMNS = 34;
    private static final int GAP = 6;
    private static final int MARGIN = 12;

    private final JTextField host = new JTextField(COLUMNS);
    private final JTextField database = new JTextField("kyso", COLUMNS);
    private final JTextField account = new JTextField(System.getProperty("user.name", ""), COLUMNS);

    ServerForm() {
        super(new GridBagLayout());
        setBorder(BorderFactory.createEmptyBorder(MARGIN, MARGIN, MARGIN, MARGIN));
        host.putClientProperty("JTextField.placeholderText", Bundle.serverHostHint());
        row(0, Bundle.serverHost(), host);
        row(1, Bundle.serverDatabase(), database);
        row(2, Bundle.serverAccount(), account);
    }

    private void row(int row, String text, JTextField field) {
        var label = new JLabel();
        Mnemonics.setLocalizedText(label, text);
        label.setLabelFor(field);
        var at = new GridBagConstraints();
        at.gridy = row;
        at.insets = new Insets(GAP, 0, GAP, 2 * GAP);
        at.anchor = GridBagConstraints.LINE_START;
        add(label, at);
        at.insets = new Insets(GAP, 0, GAP, 0);
        at.weightx = 1;
        at.fill = GridBagConstraints.HORIZONTAL;
        add(field, at);
    }

    /** What is written in the fields; empty where no server is. */
    String address() {
        return address(host.getText(), database.getText(), account.getText());
    }

    /** Whoever was sent a whole address may put it into the first field. */
    static String address(String host, String database, String account) {
        var server = host.strip().replaceAll("\\s*,\\s*", ",");
        if (server.isEmpty() || server.startsWith(KIND)) {
            return server;
        }
        var address = KIND + server + "/" + encoded(database);
        return account.isBlank() ? address : address + "?user=" + encoded(account);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text.strip(), StandardCharsets.UTF_8).replace("+", "%20");
    }
}

package org.kyso.store.opening;

import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;

/** Asks where a shared store is, and as whom to open it. */
@Messages({
    "serverHost=&Server:",
    "serverHostHint=name, or name:port; several with commas between",
    "serverDatabase=&Database:",
    "serverAccount=&Account:",
    "serverMissing=Name the server: whoever set it up knows it.",
    "# {0} - what was typed",
    "serverUnreadable={0} is no server''s name: write name, or name:port.",
    "databaseMissing=Name the database on the server, such as kyso.",
    "addressIncomplete=An address is jdbc:postgresql://server/database, with nothing but settings behind it."
})
final class ServerForm extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final String KIND = "jdbc:postgresql://";
    private static final Pattern ADDRESS = Pattern.compile(KIND + "[^/?]+/[^/?]+(\\?.*)?");
    private static final Pattern SERVER = Pattern.compile("(\\[[0-9A-Fa-f:]+]|[^\\s:/?@\\[\\]]+)(:\\d{1,5})?");
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

    /** Has it heard after every change, and once now, what keeps the store from being opened. */
    void whenChanged(Consumer<Optional<String>> hears) {
        for (var field : List.of(host, database)) {
            field.getDocument().addDocumentListener(new DocumentListener() {
                @Override
                public void insertUpdate(DocumentEvent typed) {
                    hears.accept(trouble(host.getText(), database.getText()));
                }

                @Override
                public void removeUpdate(DocumentEvent typed) {
                    hears.accept(trouble(host.getText(), database.getText()));
                }

                @Override
                public void changedUpdate(DocumentEvent typed) {
                    hears.accept(trouble(host.getText(), database.getText()));
                }
            });
        }
        hears.accept(trouble(host.getText(), database.getText()));
    }

    /** What is missing or can't be read, in one sentence; empty where an address can be made of it. */
    static Optional<String> trouble(String host, String database) {
        var servers = host.strip();
        if (servers.isEmpty()) {
            return Optional.of(Bundle.serverMissing());
        }
        if (servers.startsWith(KIND)) {
            return ADDRESS.matcher(servers).matches() ? Optional.empty() : Optional.of(Bundle.addressIncomplete());
        }
        for (var server : servers.split("\\s*,\\s*", -1)) {
            if (!SERVER.matcher(server).matches()) {
                return Optional.of(Bundle.serverUnreadable(server.isEmpty() ? servers : server));
            }
        }
        return database.isBlank() ? Optional.of(Bundle.databaseMissing()) : Optional.empty();
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

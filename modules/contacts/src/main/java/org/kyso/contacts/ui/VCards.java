package org.kyso.contacts.ui;

import java.awt.Component;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.coverage.Coverage;
import org.kyso.exchange.api.AtomicFileWriter;
import org.kyso.tasks.api.FileProblem;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.RefusedException;
import org.kyso.tasks.api.Tasks;
import org.openide.filesystems.FileChooserBuilder;
import org.openide.util.NbBundle.Messages;

/** Contacts as vCards 4.0 (RFC 6350), which telephones and mail programs take in. */
@Messages({
    "vcardTitle=Save as vCards",
    "vcardFilter=vCards (.vcf)",
    "vcardName=contacts",
    "vcardSaving=Saving the contacts",
    "# {0} - how many",
    "# {1} - file",
    "vcardSaved={0} contacts lie in {1}.",
    "# {0} - file",
    "# {1} - reason",
    "vcardFailed=The contacts could not be written to {0}: {1}. Choose another place."
})
final class VCards {

    private static final String ENDING = ".vcf";
    private static final String LINE_END = "\r\n";

    /** A line has at most 75 octets; what is beyond goes on in the next, behind a blank. */
    private static final int LONGEST_LINE = 75;

    private VCards() {}

    /** Asks where to, and saves them there. */
    static void save(Component parent, Coverage coverage, List<Contact> contacts) {
        var chooser = new FileChooserBuilder(VCards.class)
                .setTitle(Bundle.vcardTitle())
                .setFilesOnly(true)
                .addFileFilter(new FileNameExtensionFilter(Bundle.vcardFilter(), "vcf"))
                .createFileChooser();
        chooser.setSelectedFile(new File(Bundle.vcardName() + ENDING));
        if (chooser.showSaveDialog(parent) != JFileChooser.APPROVE_OPTION) {
            return;
        }
        var chosen = chooser.getSelectedFile().toPath();
        boolean isEnded = chosen.toString().endsWith(ENDING);
        var file = isEnded ? chosen : chosen.resolveSibling(chosen.getFileName() + ENDING);
        Tasks.getDefault()
                .run(
                        Bundle.vcardSaving(),
                        progress -> write(file, text(contacts, coverage)),
                        saved -> Notices.getDefault().tell(Bundle.vcardSaved(contacts.size(), saved)));
    }

    private static Path write(Path file, String text) throws RefusedException {
        try {
            // Names and numbers are the owner's to read.
            AtomicFileWriter.write(file, true, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
            return file;
        } catch (IOException failed) {
            throw new RefusedException(Bundle.vcardFailed(file, FileProblem.of(failed)));
        }
    }

    /** A card for each. */
    static String text(List<Contact> contacts, Coverage coverage) {
        return contacts.stream().map(contact -> card(contact, coverage)).collect(Collectors.joining());
    }

    private static String card(Contact contact, Coverage coverage) {
        var card = new StringBuilder();
        line(card, "BEGIN:VCARD");
        line(card, "VERSION:4.0");
        property(card, "FN", contact.name());
        property(card, "TITLE", contact.role());
        property(card, "TEL;TYPE=work", contact.phone());
        property(card, "EMAIL", contact.mail());
        property(card, "CATEGORIES", coverage.scope(contact));
        property(card, "NOTE", contact.note());
        line(card, "END:VCARD");
        return card.toString();
    }

    private static void property(StringBuilder card, String name, String value) {
        if (!value.isEmpty()) {
            line(card, name + ":" + escaped(value));
        }
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(",", "\\,")
                .replace(";", "\\;")
                .replace("\r\n", "\\n")
                .replace("\r", "\\n")
                .replace("\n", "\\n");
    }

    private static void line(StringBuilder card, String line) {
        int octets = 0;
        for (int c : line.codePoints().toArray()) {
            var letter = Character.toString(c);
            int own = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + own > LONGEST_LINE) {
                card.append(LINE_END).append(' ');
                octets = 1;
            }
            card.append(letter);
            octets += own;
        }
        card.append(LINE_END);
    }
}

package org.kyso.contacts.api;

import java.nio.file.Path;
import java.util.List;
import org.kyso.exchange.api.Sheet;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;

/**
 * Takes contacts from a spreadsheet: first looked at, then taken whole. Never on the event thread. The same is
 * registered as a {@code FileImporter}, so that a list of contacts among other papers finds its way here.
 *
 * <p>A contact is the same as one in the store where kind, name and unit are, and the phone too where several share
 * these. What a row leaves empty stays as it is; nobody is deleted; the same file twice changes nothing.
 */
public interface ContactsImport {

    /** The console's own. */
    static ContactsImport getDefault() {
        return Lookup.getDefault().lookup(ContactsImport.class);
    }

    /**
     * Whether a sheet holds a table of contacts: a name, a phone, and an area, unit or kind, but no citizen ID, service
     * number or stage, which make it a roster or a return.
     */
    boolean recognises(List<Sheet> sheets);

    /**
     * Reads a file and compares it with the store; changes nothing.
     *
     * @throws RefusedException where the file can't be read or holds no table of contacts
     */
    ContactsPreview preview(Path file, Progress progress) throws RefusedException;
}

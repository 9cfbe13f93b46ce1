package org.kyso.personnel.spi;

import java.util.List;
import org.openide.util.Lookup;

/** The memberships that orders ask for, so that a roster's word for one is understood. A room that knows orders registers one. */
public interface AskedMemberships {

    /** By name, such as "Đảng viên"; of the open store. Any thread but the event thread. */
    List<String> names();

    /** All that any room knows. */
    static List<String> all() {
        return Lookup.getDefault().lookupAll(AskedMemberships.class).stream()
                .flatMap(room -> room.names().stream())
                .distinct()
                .toList();
    }
}

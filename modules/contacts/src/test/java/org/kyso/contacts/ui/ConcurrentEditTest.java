package org.kyso.contacts.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.ui.ConcurrentEdit.News;

class ConcurrentEditTest {

    private static final Contact READ = Contact.forAreas("Nguyễn Văn Mẫu", "VNPT", "0000 1", "", Set.of("a"))
            .stored(7, 1);

    @Test
    void tellsWhatBecameOfTheContact() {
        var other = READ.stored(8, 5);
        var changed = Contact.forAreas("Nguyễn Văn Mẫu", "VNPT", "0000 1", "", Set.of("b"));
        assertEquals(News.NONE, ConcurrentEdit.of(READ, List.of(other, READ)));
        assertEquals(News.CHANGED, ConcurrentEdit.of(READ, List.of(other, changed.stored(7, 2))));
        assertEquals(News.DELETED, ConcurrentEdit.of(READ, List.of(other)));
        assertEquals(News.NONE, ConcurrentEdit.of(READ, List.of(READ.stored(7, 3))));
    }
}

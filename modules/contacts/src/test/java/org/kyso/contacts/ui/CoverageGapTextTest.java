package org.kyso.contacts.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.coverage.Coverage;
import org.kyso.contacts.coverage.SampleTree;
import org.kyso.districts.api.UnitTree;

class CoverageGapTextTest {

    @Test
    void namesWhatNobodyCovers() {
        var bay = Contact.forAreas("A", "", "0000 1", "", Set.of(SampleTree.BAI_CHAY, SampleTree.WEST));
        var gap = CoverageGapText.of(new Coverage(SampleTree.tree(), List.of(bay)));
        assertTrue(gap.urgent());
        assertEquals(
                "Nobody covers: Hạ Long (phía Hồng Gai) · Hải Hà và Móng Cái. In no support area: Cô Tô. "
                        + "21 units have no focal officer.",
                gap.text());
    }

    @Test
    void isCalmWithoutDistricts() {
        assertFalse(CoverageGapText.of(new Coverage(UnitTree.EMPTY, List.of())).urgent());
    }
}

package org.kyso.enrollment.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyso.enrollment.DocumentedCampaigns;
import org.kyso.enrollment.api.Stage;
import org.kyso.tasks.api.RefusedException;

class CampaignFileTest {

    @Test
    void aDefinitionIsReadAsItStands() {
        var eid = DocumentedCampaigns.EID;
        assertEquals(LocalDate.of(2025, 2, 28), eid.lastDay());
        assertEquals(List.of(), eid.obliged());
        assertEquals(Stage.REGISTERED, eid.step(4).orElseThrow().stage());
        assertEquals(Stage.AFTER_1, eid.step(5).orElseThrow().stage());
        assertEquals(Stage.STEP_3, eid.stageOf("APPROVED"));
        assertEquals(LocalDate.of(2024, 6, 29), DocumentedCampaigns.SMARTCA.lastDay());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            start="2025-01-06" | start="2025-13-06"
            start="2025-01-06" | start="2025-03-06"
            number="2" | number="1"
            code="CAPTURED" | code="BOOKED"
            code="CAPTURED" | code="USED"
            code="CAPTURED" | code="lower"
            registered="true" | registered="false"
            name-en="Approved" | name-en="Approved" registered="true"
            weekdays="TUE FRI" | weekdays="TUE XXX"
            <campaign | <!DOCTYPE x><campaign
            urn:kyso:campaign:1 | urn:kyso:campaign:2
            product="VNeID" | produce="VNeID"
            """)
    void aDefinitionThatMakesNoSenseIsRefusedWithItsReason(String from, String to) throws Exception {
        var xml = Files.readString(DocumentedCampaigns.file("eid-2025"));
        var changed = xml.replace(from, to).getBytes(StandardCharsets.UTF_8);
        var refused = assertThrows(RefusedException.class, () -> CampaignFile.read("đợt.xml", changed));
        assertTrue(refused.getMessage().contains("đợt.xml"), refused.getMessage());
    }
}

package org.kyso.districts.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyso.districts.api.Area;
import org.kyso.districts.api.UnitKind;
import org.kyso.tasks.api.RefusedException;

class DescriptorTest {

    private static Area read(String xml) throws RefusedException {
        return Descriptor.read(Nbm.utf8(xml));
    }

    private static String refusal(byte[] xml) {
        var reason =
                assertThrows(RefusedException.class, () -> Descriptor.read(xml)).getMessage();
        assertTrue(reason.startsWith("its descriptor "), reason);
        return reason;
    }

    @Test
    void readsEveryUnitWithItsLifetime() throws RefusedException {
        var area = read(Nbm.descriptor("""
                <support-area code="s" name="Khu vực" units="a1 a2"/>
                <unit code="a1" kind="ward" name="Công an phường Một" short-name="Một" valid-from="2024-11-01"/>
                <unit code="a2" kind="team" name="Đội Hai" valid-to="2025-02-28" successor="a1">
                  <alias>Đội  2</alias></unit>
                """));
        var ward = area.units().get(1);
        var team = area.units().get(2);
        assertEquals(UnitKind.DISTRICT, area.units().get(0).kind());
        assertEquals("22", area.district().parentCode());
        assertEquals(LocalDate.of(2024, 11, 1), ward.validFrom());
        assertNull(ward.validTo());
        assertEquals("999", ward.parentCode());
        assertEquals("Đội Hai", team.shortName());
        assertEquals(List.of("Đội 2"), team.aliases());
        assertEquals("a1", team.successor());
        assertFalse(team.existsOn(LocalDate.of(2025, 3, 1)));
        assertTrue(team.existsOn(LocalDate.of(2025, 2, 28)));
        assertEquals(Set.of("a1", "a2"), area.supportAreas().get(0).units());
    }

    @Test
    void foldsWhiteSpaceAsTheSchemaDoes() throws RefusedException {
        var area = read(Nbm.descriptor(
                        "<unit code=' a1 ' kind=' ward ' name=' Công  an phường\nMột ' valid-to=' 2024-12-31 '/>")
                .replace("column=\"0\"", "column=\" 3 \""));
        assertEquals(3, area.tileColumn());
        assertEquals("a1", area.units().get(1).code());
        assertEquals("Công an phường Một", area.units().get(1).name());
        assertEquals(LocalDate.of(2024, 12, 31), area.units().get(1).validTo());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<unit code='a' kind='battalion' name='A'/> | battalion",
                "<unit code='a' kind='ward'/> | name",
                "<unit code='a b' kind='ward' name='A'/> | code",
                "<unit code='' kind='ward' name='A'/> | code",
                "<unit code='a' kind='ward' name=''/> | minLength",
                "<unit code='a' kind='ward' name='A' phone='0000'/> | phone",
                "<unit code='a' kind='ward' name='A' valid-from='2024-02-30'/> | 2024-02-30",
                "<unit code='a' kind='ward' name='A' valid-from='01/11/2024'/> | 01/11/2024",
                "<unit code='a' kind='ward' name='A' valid-from='12024-11-01'/> | 12024",
                "<person name='A'/> | person",
                "<unit code='a' kind='ward' name='A'/><unit code='a' kind='ward' name='B'/> | twice",
                "<unit code='999' kind='ward' name='A'/> | twice",
                "<unit code='22' kind='ward' name='A'/> | twice",
                "<unit code='a' kind='ward' name='A' valid-from='2024-11-01' valid-to='2024-10-31'/> | before it starts",
                "<support-area code='s' name='S' units='nowhere'/> | nowhere",
                "<unit code='a' kind='ward' name='A'> | not valid"
            })
    void refusesWhatTheSchemaOrReasonForbids(String content, String named) {
        var reason = refusal(Nbm.utf8(Nbm.descriptor(content)));
        assertTrue(reason.contains(named), reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a/>", "<district/>", "", "no xml", "<district xmlns='urn:kyso:district:2'/>"})
    void refusesAnotherDocument(String xml) {
        refusal(Nbm.utf8(xml));
    }

    @Test
    void refusesADocumentTypeWhateverItSays(@TempDir Path temp) throws IOException {
        var secret = Files.writeString(temp.resolve("secret"), "needle");
        var external = "<!DOCTYPE district [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        var laughs = "<!DOCTYPE district [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>";
        for (var type : List.of(external, laughs, "<!DOCTYPE district>")) {
            var xml = Nbm.descriptor("<unit code='a' kind='ward' name='&e;'/>").replace("?>", "?>" + type);
            var reason = refusal(Nbm.utf8(xml));
            assertTrue(reason.contains("DOCTYPE"), reason);
            assertFalse(reason.contains("needle"), reason);
        }
    }

    @Test
    void refusesBytesThatAreNoTextInItsEncoding() {
        refusal(Nbm.descriptor("<unit code='a' kind='ward' name='Hồng Gai'/>").getBytes(StandardCharsets.ISO_8859_1));
        var latin = Nbm.descriptor("").getBytes(StandardCharsets.UTF_8);
        latin[latin.length / 2] = (byte) 0xff;
        refusal(latin);
        refusal(Nbm.utf8(Nbm.descriptor("").replace("UTF-8", "KLINGON")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ha-long", "mong-cai", "headquarters"})
    void readsTheProvincesOwn(String name) {
        var area = RealModules.tree(name).area(name).orElseThrow();
        assertFalse(area.units().isEmpty());
    }
}

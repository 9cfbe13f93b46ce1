package org.kyso.personnel.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.districts.api.ConsequencesException;
import org.kyso.districts.api.Districts;
import org.kyso.personnel.Desk;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.RefusedException;
import org.kyso.trial.TrialModule;

/** A module that changes where people are counted is loaded only where somebody agrees. */
class ModuleConsequencesTest {

    private static final String DESCRIPTOR = """
            <?xml version="1.0" encoding="UTF-8"?>
            <district xmlns="urn:kyso:district:1" area="mau" code="999" kind="district" name="Công an huyện Mẫu"
                short-name="Mẫu" plain-name="Mau">
            <province code="22" name="Công an tỉnh" short-name="Công an tỉnh"/>
            <tile column="1" row="1"/>
            <support-area code="khu-mau" name="Mẫu"/>
            %s</district>
            """;
    private static final String ONE = "<unit code='999-1' kind='commune' name='Công an xã Một'/>";
    private static final String TWO = "<unit code='999-2' kind='commune' name='Công an xã Hai'/>";

    @TempDir
    Path temp;

    private int edition;

    @BeforeEach
    void open() throws Exception {
        var desk = new Desk(temp);
        load(ONE + TWO);
        desk.take(
                "roster.csv",
                "Họ và tên,Số CCCD,Đơn vị,Đoàn viên\nLê An,099095000001,Công an xã Một,x\nLê Ba,099095000002,Công an xã Một,x\n");
    }

    @AfterEach
    void close() {
        Stores.getDefault().close();
    }

    private Path module(String units) throws Exception {
        return TrialModule.pack("mau", "1." + edition++, DESCRIPTOR.formatted(units), temp);
    }

    private void load(String units) throws Exception {
        Districts.getDefault().load(module(units));
    }

    /** Refused for these reasons until they are agreed to. */
    private void asks(String units, String... reasons) throws Exception {
        var before = List.copyOf(Districts.getDefault().tree().units());
        var asked = assertThrows(ConsequencesException.class, () -> load(units));
        var all = String.join("\n", asked.consequences());
        for (var reason : reasons) {
            assertTrue(all.contains(reason), all);
        }
        assertTrue(asked.getMessage().contains("--accept-changes"), asked.getMessage());
        assertEquals(before, List.copyOf(Districts.getDefault().tree().units()));
        edition--;
        assertEquals(
                Districts.Loaded.REPLACED,
                Districts.getDefault().load(module(units), true).outcome());
    }

    @Test
    void aUnitWithPeopleDoesNotGoWithoutAWord() throws Exception {
        asks(TWO, "Công an xã Một (999-1)", "2 people");
    }

    @Test
    void twoModulesOfOneVersionDoNotSayDifferentThingsWithoutAWord() throws Exception {
        edition--;
        asks(ONE + TWO.replace("Hai", "Ba"), "the version 1.0");
    }

    @Test
    void aCodeDoesNotComeToMeanAnotherUnitWithoutAWord() throws Exception {
        asks(ONE.replace("Một", "Ba") + TWO, "999-1 means Công an xã Ba and no longer Công an xã Một", "2 people");
    }

    @Test
    void aUnitWithPeopleDoesNotEndWithoutASuccessorAndAWord() throws Exception {
        asks(ONE.replace("/>", " valid-to='2024-06-30'/>") + TWO, "ends without a successor", "2 people");
    }

    @Test
    void whatTouchesNobodyNeedsNoWord() throws Exception {
        load(ONE + "<unit code='999-3' kind='team' name='Đội Mới'/>");
        load(ONE.replace("Công an xã Một", "CÔNG AN XÃ MỘT") + TWO);
        load(ONE.replace("/>", " valid-to='2024-06-30' successor='999-2'/>") + TWO);
    }

    @Test
    void theSameModuleComesBackWithoutAWord() throws Exception {
        Districts.getDefault().unload("mau");
        edition--;
        load(ONE + TWO);
    }

    @Test
    void anUnloadedDistrictIsNotReplacedWithoutAWord() throws Exception {
        Districts.getDefault().unload("mau");
        assertThrows(ConsequencesException.class, () -> load(TWO));
    }

    @Test
    void whatCantBeIsRefusedWhoeverAgrees() throws Exception {
        for (var wrong : List.of(
                ONE.replace("/>", " successor='999-2'/>") + TWO.replace("/>", " successor='999-1'/>"),
                ONE.replace("/>", " successor='nowhere'/>") + TWO,
                ONE.replace("Một", "Mộ\u202et") + TWO)) {
            var module = module(wrong);
            var refused = assertThrows(
                    RefusedException.class, () -> Districts.getDefault().load(module, true));
            assertTrue(refused.getMessage().contains("999-1"), refused.getMessage());
        }
        var other = TrialModule.pack(
                "khac",
                DESCRIPTOR
                        .formatted("")
                        .replace("area=\"mau\"", "area=\"khac\"")
                        .replace("code=\"999\"", "code=\"998\"")
                        .replace("code=\"22\"", "code=\"31\""),
                temp);
        var refused = assertThrows(
                RefusedException.class, () -> Districts.getDefault().load(other, true));
        assertTrue(refused.getMessage().contains("province 31"), refused.getMessage());
    }
}

package org.kyso.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A campaign of another kind beside the first, through import, tables, forms, charts and pack of the assembled program. */
class CampaignsTest {

    private static final int DONE = 0;
    private static final int SET_ASIDE = 1;
    private static final int USAGE = 2;

    private static final String ROSTER = """
            Họ và tên,Số CCCD,Đơn vị,Đoàn viên
            Nguyễn Văn An,099095000001,Công an xã Thanh Lân,x
            Nguyễn Văn Bình,099095000002,Công an xã Thanh Lân,
            Nguyễn Văn Cường,099095000003,Công an xã Đồng Tiến,x
            """;

    private static final String RETURN = """
            Số liệu tính đến ngày 14/02/2025,,,
            Họ và tên,Số CCCD,Kết quả,Ngày đăng ký
            Nguyễn Văn An,099095000001,Đã kích hoạt mức 2,10/02/2025
            Nguyễn Văn Bình,099095000002,3,
            Nguyễn Văn Dũng,099095000004,1,
            """;

    @TempDir
    private Path folder;

    private Program kyso;

    @BeforeEach
    void define() throws Exception {
        kyso = new Program(
                Files.createDirectory(folder.resolve("home")), Files.createDirectory(folder.resolve("đợt mới")));
        var here = kyso.here();
        Files.copy(Path.of("../docs/campaigns/eid-2025.xml"), here.resolve("eid.xml"));
        Files.writeString(here.resolve("roster.csv"), ROSTER);
        Files.writeString(here.resolve("return.csv"), RETURN);
        var run = kyso.run(
                "--store",
                "s",
                "--load",
                Program.module("co-to"),
                "--define-campaign",
                "eid.xml",
                "--campaign",
                "eid-2025",
                "--import",
                "roster.csv",
                "--import",
                "return.csv");
        assertEquals(SET_ASIDE, run.status(), run.printed());
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(kyso.here().resolve(file));
    }

    @Test
    void everyTableIsOfTheCampaignOfItsDay() throws Exception {
        var run = kyso.run(
                "--store",
                "s",
                "--as-of",
                "2025-02-14",
                "--rates",
                "rates.csv",
                "--people",
                "people.csv",
                "--returns",
                "returns.csv",
                "--questions",
                "questions.csv",
                "--stuck",
                "stuck.csv",
                "--charts",
                "charts",
                "--brief",
                "pack",
                "--verify");
        assertEquals(DONE, run.status(), run.printed());
        assertTrue(lines("rates.csv").get(1).startsWith("2025-02-14,eid-2025,22,"), lines("rates.csv")::toString);
        assertTrue(
                lines("rates.csv").get(1).contains(",3,0,2,3,1,0,0,0,0,0,0,0"),
                lines("rates.csv").get(1));
        assertTrue(lines("people.csv").stream().anyMatch(line -> line.contains("mandatory,EID_ACTIVATED,2025-02-10")));
        assertTrue(lines("people.csv").stream().anyMatch(line -> line.contains("mandatory,APPROVED,2025-02-14")));
        assertEquals(
                "kind,citizen_id,unit_code,paper,row,other_paper,other_row,question,state",
                lines("questions.csv").get(0));
        assertTrue(lines("questions.csv").get(1).startsWith("no_roster,•••••••••004,,return.csv,5,,,"));
        assertEquals(
                "citizen_id,unit_code,stage,since,days,reason,waits_over_48_hours,two_orders",
                lines("stuck.csv").get(0));
        assertEquals(
                "•••••••••002,07198,APPROVED,2025-02-14,0,,0,0",
                lines("stuck.csv").get(1));
        assertEquals(
                "unit_code,unit,district,due_on,received_on,paper,reported_on,rows,taken,aside,state",
                lines("returns.csv").get(0));
        assertTrue(lines("returns.csv").stream()
                .anyMatch(line -> line.contains("2025-02-14") && line.endsWith("return.csv,2025-02-14,2,2,0,late")));
        assertTrue(lines("returns.csv").stream().anyMatch(line -> line.endsWith(",2025-02-11,,,,0,0,0,missing")));
        assertTrue(Files.readString(kyso.here().resolve("charts/steps.svg")).length() > 1_000);
        assertTrue(Files.readString(kyso.here().resolve("pack/pack.json")).contains("eid-2025"));
    }

    @Test
    void aCampaignCanBeAskedForAndOneThatThereIsNotIsWrongUsage() throws Exception {
        var asked =
                kyso.run("--store", "s", "--campaign", "smartca-2024", "--as-of", "2025-02-14", "--rates", "rates.csv");
        assertEquals(DONE, asked.status(), asked.printed());
        assertTrue(lines("rates.csv").get(1).startsWith("2025-02-14,smartca-2024,22,"));
        assertTrue(
                lines("rates.csv").get(1).contains(",3,0,0,2,0,0,0,1,0,0,0,0"),
                lines("rates.csv").get(1));
        var none = kyso.run("--store", "s", "--campaign", "nowhere", "--rates", "rates.csv");
        assertEquals(USAGE, none.status(), none.printed());
        Files.writeString(kyso.here().resolve("bad.xml"), "<campaign/>");
        var bad = kyso.run("--store", "s", "--define-campaign", "bad.xml");
        assertEquals(SET_ASIDE, bad.status(), bad.printed());
        assertFalse(bad.printed().contains("Exception"), bad.printed());
    }

    @Test
    void formsComeBackAsTheyWent() throws Exception {
        var forms = kyso.run("--store", "s", "--as-of", "2025-02-14", "--forms", "forms");
        assertEquals(DONE, forms.status(), forms.printed());
        try (var files = Files.list(kyso.here().resolve("forms"))) {
            assertEquals(
                    List.of("form-07195.xlsx", "form-07198.xlsx"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        var back = kyso.run("--store", "s", "--import", "forms", "--verify");
        assertEquals(DONE, back.status(), back.printed());
        var again = kyso.run("--store", "s", "--as-of", "2025-02-14", "--rates", "rates.csv");
        assertEquals(DONE, again.status(), again.printed());
        assertTrue(Stream.of(lines("rates.csv").get(1)).allMatch(line -> line.contains(",3,0,2,3,1,0,0,")));
    }
}

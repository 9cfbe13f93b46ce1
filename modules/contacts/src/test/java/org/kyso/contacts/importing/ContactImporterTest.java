package org.kyso.contacts.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.api.ContactConflictException;
import org.kyso.contacts.api.ContactKind;
import org.kyso.contacts.api.Contacts;
import org.kyso.contacts.coverage.SampleTree;
import org.kyso.exchange.api.ImportService;
import org.kyso.exchange.api.SheetReader;
import org.kyso.exchange.spi.FileImporter;
import org.kyso.exchange.spi.Finding;
import org.kyso.exchange.spi.ImportPreview;
import org.kyso.exchange.spi.ImportedFile;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.trial.TrialStore;
import org.openide.util.Lookup;

class ContactImporterTest {

    private static final String LIST = """
            CÔNG AN TỈNH,,,,,,
            DANH SÁCH ĐẦU MỐI HỖ TRỢ ĐĂNG KÝ CHỮ KÝ SỐ,,,,,,
            TT,Họ và tên,Chức vụ,Đơn vị,Địa bàn phụ trách,Số điện thoại,Email
            I,Đầu mối VNPT hỗ trợ địa bàn,,,,,
            1,Nguyễn Văn Mẫu,Nhân viên,VNPT Móng Cái,"Hải Hà, Móng Cái",0000 123 451,mau@example.invalid
            2,Trần Thị Thử,Nhân viên,VNPT Hạ Long,Hạ Long (phía Bãi Cháy và Hoành Bồ),0000 123 452,
            3,Trần Thị Thử,Nhân viên,VNPT Hạ Long,Uông Bí và Quảng Yên,0000 123 452,
            4,Phạm Văn Lạc,Nhân viên,VNPT,Vân Đồn,0000 123 453,
            II,Đầu mối các đơn vị,,,,,
            5,Lê Văn Giả,Đội phó,Đội Tham mưu - Hạ Long,,0000 123 454,
            6,Hoàng Thị Ví,Cán bộ,Đội Tham mưu,,0000 123 455,
            7,Vũ Văn Dụ,Trưởng CA,CAP Hồng Gai,,212345678,
            8,Đỗ Thị Thiếu,Cán bộ,Công an thị trấn Cô Tô,,,
            """;

    @TempDir
    Path temp;

    private final FileImporter importer = new ContactImporter(SampleTree::tree);

    @BeforeEach
    void open() throws RefusedException {
        System.setProperty("kyso.settings", temp.resolve("settings").toString());
        Stores.getDefault().open(TrialStore.in(temp), Progress.SILENT);
    }

    @AfterEach
    void close() {
        Stores.getDefault().close();
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(temp.resolve(name), content);
    }

    private ImportPreview preview(String content) throws IOException, RefusedException {
        return recognise(content).orElseThrow();
    }

    /** What the importer makes of a file; empty where it is no list of contacts. */
    private Optional<ImportPreview> recognise(String content) throws IOException, RefusedException {
        var file = file("dau-moi.csv", content);
        var sheets = Lookup.getDefault().lookup(SheetReader.class).read(file, Progress.SILENT);
        return importer.preview(new ImportedFile("dau-moi.csv", "", sheets, Optional.empty()), Progress.SILENT);
    }

    private static Contact stored(String name) throws RefusedException {
        return Contacts.getDefault().all().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String places(ImportPreview preview, Finding.Kind kind) {
        return preview.findings().stream()
                .filter(f -> f.kind() == kind)
                .map(f -> f.column() + f.row())
                .collect(Collectors.joining(" "));
    }

    @Test
    void takesAListAsOfficesWriteIt() throws Exception {
        var preview = preview(LIST);
        assertEquals(5, preview.changing(), () -> preview.findings().toString());
        preview.take(Progress.SILENT);
        assertEquals(Set.of(SampleTree.BORDER), stored("Nguyễn Văn Mẫu").areas());
        assertEquals("Nhân viên, VNPT Móng Cái", stored("Nguyễn Văn Mẫu").role());
        assertEquals("193-TM", stored("Lê Văn Giả").unit());
        assertEquals("06691", stored("Vũ Văn Dụ").unit());
        assertEquals(4, Contacts.getDefault().all().size());
    }

    @Test
    void gathersTheAreasOfOnePersonFromSeveralRows() throws Exception {
        preview(LIST).take(Progress.SILENT);
        assertEquals(
                Set.of(SampleTree.BAI_CHAY, SampleTree.WEST),
                stored("Trần Thị Thử").areas());
    }

    @Test
    void setsAsideWithThePlaceWhatItCanNotTake() throws Exception {
        var preview = preview(LIST);
        assertEquals(
                "E8 D11 F13",
                places(preview, Finding.Kind.ASIDE),
                () -> preview.findings().toString());
        assertEquals(3, preview.aside());
        var sheet = preview.corrections().get(0);
        var row = sheet.rows().get(0);
        assertEquals(sheet.form().header().size() - 1, row.cells().size());
        assertEquals("Phạm Văn Lạc", row.cells().get(sheet.form().header().indexOf("Họ và tên")));
    }

    @Test
    void givesBackALeadingZeroAndSaysSo() throws Exception {
        var preview = preview(LIST);
        preview.take(Progress.SILENT);
        assertEquals("0212345678", stored("Vũ Văn Dụ").phone());
        assertEquals("F12", places(preview, Finding.Kind.REPAIRED));
    }

    @Test
    void changesNothingTheSecondTime() throws Exception {
        preview(LIST).take(Progress.SILENT);
        var before = Contacts.getDefault().all();
        var again = preview(LIST);
        assertEquals(0, again.changing());
        assertEquals(5, again.unchanged());
        again.take(Progress.SILENT);
        assertEquals(before, Contacts.getDefault().all());
    }

    @Test
    void takesTwoPreviewsOfOneFileOnlyOnce() throws Exception {
        var first = preview(LIST);
        var second = preview(LIST);
        first.take(Progress.SILENT);
        second.take(Progress.SILENT);
        assertEquals(4, Contacts.getDefault().all().size());
    }

    @Test
    void keepsWhatSomebodyChangedBetweenLookingAndTaking() throws Exception {
        preview(LIST).take(Progress.SILENT);
        var read = stored("Nguyễn Văn Mẫu");
        var preview = preview(LIST.replace("0000 123 451", "0000 999 991"));
        var noted = new Contact(
                read.id(),
                read.version(),
                read.kind(),
                read.name(),
                read.role(),
                read.phone(),
                read.mail(),
                "gọi buổi sáng",
                read.areas(),
                "");
        Contacts.getDefault().save(noted);
        preview.take(Progress.SILENT);
        var now = stored("Nguyễn Văn Mẫu");
        assertEquals("0000 999 991, gọi buổi sáng, 3", now.phone() + ", " + now.note() + ", " + now.version());
    }

    @Test
    void isNoticedByWhoeverEditsMeanwhile() throws Exception {
        preview(LIST).take(Progress.SILENT);
        var read = stored("Nguyễn Văn Mẫu");
        preview(LIST.replace("\"Hải Hà, Móng Cái\"", "Uông Bí và Quảng Yên")).take(Progress.SILENT);
        var mine = Contact.forAreas(read.name(), "Trưởng nhóm", read.phone(), "", read.areas());
        var conflict = assertThrows(
                ContactConflictException.class, () -> Contacts.getDefault().save(mine.over(read)));
        assertEquals(
                Set.of(SampleTree.WEST),
                conflict.conflicts().get(0).theirs().orElseThrow().areas());
    }

    @Test
    void changesNothingByLooking() throws Exception {
        preview(LIST);
        assertEquals(List.of(), Contacts.getDefault().all());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Hỗ trợ địa bàn, PROVIDER_AREA",
        "Phòng doanh nghiệp, PROVIDER_OFFICE",
        "Phòng Tham mưu, STAFF_DIVISION",
        "Đầu mối đơn vị, FOCAL_OFFICER"
    })
    void goesByTheColumnOfKinds(String written, ContactKind kind) throws Exception {
        preview(
                        "Loại đầu mối,Họ và tên,Đơn vị,Khu vực hỗ trợ,SĐT\n%s,Ngô Văn Mẫu,Công an phường Hồng Gai,Hải Hà,0000 5\n"
                                .formatted(written))
                .take(Progress.SILENT);
        assertEquals(kind, stored("Ngô Văn Mẫu").kind());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Họ và tên,Đơn vị,Số điện thoại | true",
                "Full name,Area,Phone | true",
                "HO TEN,DIA BAN,SDT | true",
                "Họ và tên,Số điện thoại | false",
                "Họ và tên,Đơn vị | false",
                "Họ và tên,Số CCCD,Đơn vị,Số điện thoại | false",
                "Họ và tên,Số hiệu,Đơn vị,SĐT,Kết quả đăng ký | false"
            })
    void knowsAListOfContactsByItsHeader(String header, boolean expected) throws Exception {
        int columns = header.split(",").length;
        var row = "Nguyễn Văn Mẫu" + ",0000 123 456".repeat(columns - 1);
        assertEquals(expected, recognise(header + "\n" + row + "\n").isPresent());
    }

    @Test
    void saysWhomItAddsAndWhomItChanges() throws Exception {
        var preview = preview(LIST);
        assertEquals(4, preview.changes().size());
        assertTrue(preview.changes().get(0).contains("Nguyễn Văn Mẫu · 0000 123 451"), preview.changes()::toString);
        preview.take(Progress.SILENT);
        assertEquals(List.of(), preview(LIST).changes());
        var changed = preview(LIST.replace("0000 123 451", "0000 999 991")).changes();
        assertEquals(1, changed.size());
        assertTrue(changed.get(0).contains("0000 999 991"), changed::toString);
    }

    @Test
    void isReachedByEveryImport() throws Exception {
        var file = file("dau-moi.csv", LIST);
        var preview = ImportService.getDefault().preview(file, Optional.empty(), Progress.SILENT);
        assertEquals(Bundle.fileKind(), preview.kind());
    }
}
